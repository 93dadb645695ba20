"""Data frames as Excel workbooks and CSV files in which text stays text."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from .container import repeatable

CELL_LIMIT = 32_767
"""The most characters that Excel takes in a cell."""
ROW_LIMIT = 50_000
"""The most rows that a sheet is given, so that office computers still open it."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True)
class Sheet:
    """One sheet: a table, and above it a title and a line of explanation."""

    name: str
    frame: pd.DataFrame
    title: str
    note: str
    widths: Mapping[str, int]
    """Column widths in characters of half an em; a column not named gets 14."""
    shades: Mapping[str, str] | None = None
    """Fill colour (RRGGBB) of cells by their text."""


def workbook(sheets: list[Sheet], today: date) -> bytes:
    """Return an Excel workbook: title, note, head and rows on each sheet; no cell can act as a formula.

    The head is frozen and filtered, and repeated on every printed page (A4, landscape). Of a longer table only the
    first `ROW_LIMIT` rows are there, and the note says so.
    """
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(_FORBIDDEN_IN_NAME.sub("", sheet.name)[:31])
        _set_up(page, sheet)
        _fill(page, sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return repeatable(buffer.getvalue(), today)


def csv(frame: pd.DataFrame) -> str:
    """Return a CSV text with a byte order mark, so that Excel reads UTF-8; what could be a formula gets a quote mark."""
    safe = _clean(frame).map(_unarmed).rename(columns=_unarmed)
    text: str = safe.to_csv(index=False, lineterminator="\r\n")
    return f"\ufeff{text}"


def _unarmed(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _clean(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table with texts that Excel can hold."""
    return frame.map(_held).rename(columns=_held)


def _held(value: Any) -> Any:
    """Return a text without control characters and not too long; other values as they are."""
    return _CONTROLS.sub("", value)[:CELL_LIMIT] if isinstance(value, str) else value


_LINE = Side(style="thin", color="B8C2CC")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TOP = Alignment(wrap_text=True, vertical="top")
_HEAD = PatternFill("solid", fgColor="E6F0F7")


def _set_up(page: Any, sheet: Sheet) -> None:
    """Say how the sheet is looked at and printed; a sheet that is written row by row must know before its rows."""
    columns = [_held(name) for name in sheet.frame.columns]
    for position, column in enumerate(columns, start=1):
        page.column_dimensions[get_column_letter(position)].width = sheet.widths.get(str(column), 14)
    page.freeze_panes = "B4"
    page.auto_filter.ref = f"A3:{get_column_letter(len(columns))}{3 + min(len(sheet.frame), ROW_LIMIT)}"
    page.print_title_rows = "3:3"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.oddFooter.center.text = "第 &P 页，共 &N 页"


def _fill(page: Any, sheet: Sheet) -> None:
    """Write title, note, head and rows."""
    note = sheet.note
    if len(sheet.frame) > ROW_LIMIT:
        note += f"；共 {len(sheet.frame)} 行，只列前 {ROW_LIMIT} 行，全部在同名的 CSV 或者网页里"
    cells = _Cells(page)
    page.append([cells.made(sheet.title, font=Font(bold=True, size=14))])
    page.append([cells.made(note, font=Font(color="525D6B"))])
    head = {"font": Font(bold=True), "fill": _HEAD, "border": _GRID, "alignment": _TOP}
    page.append([cells.made(name, **head) for name in sheet.frame.columns])
    grid = {"border": _GRID, "alignment": _TOP}
    shades = {
        text: {**grid, "fill": PatternFill("solid", fgColor=colour)}
        for text, colour in (sheet.shades or {}).items()
    }
    columns = [column.tolist() for _, column in sheet.frame.head(ROW_LIMIT).astype(object).items()]
    for row in zip(*columns, strict=True):
        page.append([cells.made(value, **shades.get(value, grid)) for value in row])


class _Cells:
    """Makes cells; each look is worked out once, for there may be a million cells and a handful of looks."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self._styles: dict[tuple[int, ...], Any] = {}

    def made(self, value: Any, **look: Any) -> Any:
        """Return a cell; a text that begins with = is a text."""
        cell = WriteOnlyCell(self.page, None if value is pd.NA else _held(value))
        is_formula = cell.data_type == "f"
        key = (is_formula, *map(id, look.values()))
        if key not in self._styles:
            for name, part in look.items():
                setattr(cell, name, part)
            cell.quotePrefix = is_formula
            self._styles[key] = cell._style
        cell._style = self._styles[key]
        if is_formula:
            cell.data_type = "s"
        return cell

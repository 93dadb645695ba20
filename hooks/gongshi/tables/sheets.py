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
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .container import repeatable
from .rows import rows_xml, with_rows

CELL_LIMIT = 32_767
"""The most characters that Excel takes in a cell."""
ROW_LIMIT = 20_000
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
    whole: str = ""
    """Where all rows can be had when there are more than `ROW_LIMIT`, as a clause."""


def workbook(sheets: list[Sheet], today: date) -> bytes:
    """Return an Excel workbook: title, note, head and rows on each sheet; no cell can act as a formula.

    The head is frozen and filtered, and repeated on every printed page (A4, landscape). Of a longer table only the
    first `ROW_LIMIT` rows are there, and the note says so.
    """
    book = Workbook()
    book.remove(book.active)
    rows = []
    for sheet in sheets:
        page = book.create_sheet(_FORBIDDEN_IN_NAME.sub("", sheet.name)[:31])
        _set_up(page, sheet)
        _head(page, sheet)
        rows.append(_rows(page, sheet))
    buffer = io.BytesIO()
    book.save(buffer)
    return repeatable(with_rows(buffer.getvalue(), rows), today)


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


def _set_up(page: Worksheet, sheet: Sheet) -> None:
    """Say how the sheet is looked at and printed."""
    width = len(sheet.frame.columns)
    for position, column in enumerate(sheet.frame.columns, start=1):
        page.column_dimensions[get_column_letter(position)].width = sheet.widths.get(str(column), 14)
    page.freeze_panes = "B4"
    page.auto_filter.ref = f"A3:{get_column_letter(width)}{3 + min(len(sheet.frame), ROW_LIMIT)}"
    page.print_title_rows = "3:3"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "第 &P 页，共 &N 页"


def _head(page: Worksheet, sheet: Sheet) -> None:
    """Write title, note and head."""
    note = sheet.note
    if len(sheet.frame) > ROW_LIMIT:
        note += (
            f"；共 {len(sheet.frame)} 行，只列前 {ROW_LIMIT} 行{f'，{sheet.whole}' if sheet.whole else ''}"
        )
    _text(page["A1"], sheet.title).font = Font(bold=True, size=14)
    _text(page["A2"], note).font = Font(color="525D6B")
    for position, name in enumerate(sheet.frame.columns, start=1):
        cell = _text(page.cell(3, position), name)
        cell.font, cell.fill, cell.border, cell.alignment = Font(bold=True), _HEAD, _GRID, _TOP


def _text(cell: Any, text: object) -> Any:
    """Write a text into a cell, also one that begins with =, and return the cell."""
    cell.value = _held(str(text))
    cell.data_type = "s"
    return cell


def _rows(page: Worksheet, sheet: Sheet) -> str:
    """Return the rows below the head as the file has them."""
    shades = {
        text: _style(page, fill=PatternFill("solid", fgColor=rgb))
        for text, rgb in (sheet.shades or {}).items()
    }
    columns = [
        [None if value is pd.NA else _held(value) for value in column]
        for _, column in sheet.frame.head(ROW_LIMIT).astype(object).items()
    ]
    plain, quoted = _style(page), _style(page, quotePrefix=True)

    def style_of(value: Any) -> int:
        # Marked as quoted, a text does not become a formula when someone edits the cell.
        armed = isinstance(value, str) and value.startswith(_FORMULA)
        return quoted if armed else shades.get(value, plain)

    return rows_xml(zip(*columns, strict=True), 4, style_of)


def _style(page: Worksheet, **more: Any) -> int:
    """Return the number that a look has in the workbook."""
    cell = Cell(page)
    cell.border, cell.alignment = _GRID, _TOP
    for name, part in more.items():
        setattr(cell, name, part)
    return int(cell.style_id)

"""Data frames as Excel workbooks and CSV files in which text stays text."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .container import repeatable

CELL_LIMIT = 32_767
"""The most characters that Excel takes in a cell."""
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

    The head is frozen and filtered, and repeated on every printed page (A4, landscape).
    """
    buffer = io.BytesIO()
    with pd.ExcelWriter(buffer, engine="openpyxl") as writer:
        for sheet in sheets:
            name = _FORBIDDEN_IN_NAME.sub("", sheet.name)[:31]
            _clean(sheet.frame).to_excel(writer, sheet_name=name, index=False, startrow=2)
            _dress(writer.sheets[name], sheet)
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
_HEAD = PatternFill("solid", fgColor="E6F0F7")


def _dress(page: Worksheet, sheet: Sheet) -> None:
    columns = [_held(name) for name in sheet.frame.columns]
    page["A1"], page["A2"] = _held(sheet.title), _held(sheet.note)
    page["A1"].font = Font(bold=True, size=14)
    page["A2"].font = Font(color="525D6B")
    for row in page.iter_rows(min_row=1):
        for cell in row:
            if cell.data_type == "f":  # a text that begins with = is a text
                cell.data_type = "s"
                cell.quotePrefix = True
            if cell.row >= 3:
                cell.border = _GRID
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                colour = (sheet.shades or {}).get(str(cell.value))
                if colour:
                    cell.fill = PatternFill("solid", fgColor=colour)
            if cell.row == 3:
                cell.font, cell.fill = Font(bold=True), _HEAD
    for position, column in enumerate(columns, start=1):
        page.column_dimensions[get_column_letter(position)].width = sheet.widths.get(str(column), 14)
    page.freeze_panes = "B4"
    page.auto_filter.ref = f"A3:{get_column_letter(len(columns))}{3 + len(sheet.frame)}"
    page.print_title_rows = "3:3"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "第 &P 页，共 &N 页"

"""Old Excel workbooks (.xls, also those of WPS): checked as containers, then read by xlrd."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import xlrd

from . import hidden, shown
from .canvas import Budget, Canvas
from .compound import Compound
from .formats import PLAIN, Format, understand
from .grid import Grid
from .unreadable import DAMAGED, LOCKED, MACROS, Unreadable
from .workbook import check_sheets

_LOCK = 0x2F
"""The FILEPASS record, which stands near a workbook's beginning when the rest is encrypted ([MS-XLS] 2.4.117)."""
_PROGRAMS = frozenset(("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros"))


def read_compound(path: Path, file: str) -> list[Grid]:
    """Return the sheets of an old workbook that have text; raises `Unreadable`, also for other old Office files."""
    data = path.read_bytes()
    container = Compound(data)
    names = container.names()
    if "EncryptedPackage" in names:
        raise Unreadable(LOCKED)
    if _PROGRAMS & names:
        raise Unreadable(MACROS)
    name = next((name for name in ("Workbook", "WORKBOOK", "Book", "BOOK") if name in names), None)
    if name is None:
        raise Unreadable(_other(names))
    # xlrd reads the stream alone: in broken containers it can lose its way for ever.
    return read_old(container.stream(name), file)


def read_old(data: bytes, file: str) -> list[Grid]:
    """Return the sheets that have text of a workbook without its container; raises `Unreadable`.

    Sheets are chosen, and hidden ones told, as `workbook.read_workbook` does. A formula gives the result stored with it.
    """
    if _locked(data[:4096]):
        raise Unreadable(LOCKED)
    try:
        book: Any = xlrd.open_workbook(
            file_contents=data, formatting_info=True, on_demand=True, ragged_rows=True, logfile=io.StringIO()
        )
        sheets = [number for number in range(book.nsheets) if not book._sheet_visibility[number]]
        names = [name for number, name in enumerate(book.sheet_names()) if number not in sheets]
        check_sheets(len(sheets))
        styles = [understand(book.format_map[xf.format_key].format_str) for xf in book.xf_list]
        budget = Budget()
        grids = []
        for number in sheets:
            grids.append(_grid(book, number, styles, file, budget))
            book.unload_sheet(number)
    except Unreadable:
        raise
    except xlrd.XLRDError as error:
        raise Unreadable(LOCKED if "encrypted" in str(error) else DAMAGED) from None
    except Exception:  # xlrd trusts what files say, and stumbles in a hundred ways over broken ones
        raise Unreadable(DAMAGED) from None
    return hidden.told([grid for grid in grids if grid.rows], names, file)


def _grid(book: Any, number: int, styles: list[Format], file: str, budget: Budget) -> Grid:
    sheet = book.sheet_by_index(number)
    canvas = Canvas(f"工作表“{sheet.name}”", budget)
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True)):
            if kind in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
                style = sheet.cell_xf_index(row, column)
                style_of = styles[style] if style < len(styles) else PLAIN
                canvas.put(row, column, shown.number(repr(value), style_of, mac=bool(book.datemode)))
            elif kind not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                canvas.put(row, column, _seen(kind, value))
    for top, bottom, left, right in sheet.merged_cells:
        canvas.span(top, left, bottom - top, right - left)
    found = canvas.rows()
    lines = {number for number, line in sheet.rowinfo_map.items() if line.hidden}
    columns = {number for number, column in sheet.colinfo_map.items() if column.hidden}
    return Grid(file, sheet.name, found, remarks=hidden.remarks_of(file, sheet.name, found, lines, columns))


def _seen(kind: int, value: Any) -> str:
    if kind == xlrd.XL_CELL_BOOLEAN:
        return shown.boolean(str(value))
    if kind == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(value, "#N/A"))
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def _locked(head: bytes) -> bool:
    at = 0
    while at + 4 <= len(head):
        if int.from_bytes(head[at : at + 2], "little") == _LOCK:
            return True
        at += 4 + int.from_bytes(head[at + 2 : at + 4], "little")
    return False


def _other(names: frozenset[str]) -> str:
    if "WordDocument" in names:
        return (
            "是旧版 Word 文件（.doc）或 WPS 文字文件（.wps），读不了里面的表格；请打开它，另存为 .docx 再导入"
        )
    if "PowerPoint Document" in names:
        return "是幻灯片，不是表格；请把里面的表格复制到 .xlsx 里再导入"
    return "不是表格文件；请另存为 .xlsx（文档存为 .docx）再导入"

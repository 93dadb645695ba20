"""Excel workbooks (.xlsx): sheets in their order, texts as people see them.

The parts are read as streams and not by a library that builds the whole workbook: a sheet of a million rows is
refused after its first twenty thousand, and workbooks whose styles, names or drawings are not in order, as portals
write them, are read all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from . import hidden, markup, shown
from .canvas import Budget, Canvas
from .formats import PLAIN, Format, builtin, understand
from .grid import Cell, Grid
from .package import Package
from .sheet import Worksheet, Written, read_sheet
from .texts import shared_texts, typed
from .unreadable import DAMAGED, MOST_SHEETS, Unreadable


@dataclass
class _Book:
    sheets: list[tuple[str, str]] = field(default_factory=list)
    """Names and parts of the worksheets to be read."""
    hidden: list[str] = field(default_factory=list)
    """Names of the worksheets that are hidden."""
    mac: bool = False
    styles: list[Format] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)

    def style(self, number: int) -> Format:
        return self.styles[number] if number < len(self.styles) else PLAIN


def read_workbook(package: Package, main: str, file: str) -> list[Grid]:
    """Return the worksheets that have text; raises `Unreadable`.

    Hidden sheets are not read, hidden rows and columns are; the grids' remarks tell of both. Charts and pictures
    are passed over.
    """
    links = package.links(main)
    book = _read_book(package, main, links)
    check_sheets(len(book.sheets))
    sheets = [(name, read_sheet(package, part, f"工作表“{name}”")) for name, part in book.sheets]
    parts = {kind.rpartition("/")[2]: part for kind, part in links.values()}
    if "styles" in parts and parts["styles"] in package:
        book.styles = _read_styles(package, parts["styles"])
    wanted = {_count(cell.value) for _, sheet in sheets for cell in sheet.cells if cell.kind == "s"}
    if wanted:
        book.texts = shared_texts(package, parts.get("sharedStrings", ""), wanted)
    budget = Budget()
    grids = []
    for name, sheet in sheets:
        if rows := _draw(sheet, name, book, budget):
            remarks = hidden.remarks_of(file, name, rows, sheet.hidden_rows, sheet.hidden_columns)
            grids.append(Grid(file, name, rows, remarks=remarks))
    return hidden.told(grids, book.hidden, file)


def check_sheets(count: int) -> None:
    """Refuse a workbook with more sheets than anybody fills by hand."""
    if count > MOST_SHEETS:
        raise Unreadable(
            f"有 {count} 张工作表，一次最多导入 {MOST_SHEETS} 张；请只留需要导入的工作表，另存以后再导入"
        )


def _read_book(package: Package, main: str, links: dict[str, tuple[str, str]]) -> _Book:
    book = _Book()

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr":
            book.mac = attributes.get("date1904", "").lower() in ("1", "true")
        elif name == "sheet":
            kind, part = links.get(markup.attribute(attributes, "id"), ("", ""))
            title = attributes.get("name", "")
            if not kind.endswith("/worksheet"):
                return
            if attributes.get("state", "visible") == "visible":
                book.sheets.append((title, part))
            else:
                book.hidden.append(title)

    with package.open(main) as source:
        markup.stream(source, start)
    return book


def _read_styles(package: Package, part: str) -> list[Format]:
    """Return the number format of every cell style, in their order."""
    codes: dict[int, str] = {}
    styles: list[Format] = []
    inside = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name in ("numFmts", "cellXfs", "cellStyleXfs", "dxfs"):
            inside = name
        elif name == "numFmt" and inside == "numFmts":
            codes[_count(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "xf" and inside == "cellXfs":
            number = _count(attributes.get("numFmtId"))
            styles.append(understand(codes[number] if number in codes else builtin(number)))

    with package.open(part) as source:
        markup.stream(source, start)
    return styles


def _draw(sheet: Worksheet, name: str, book: _Book, budget: Budget) -> tuple[tuple[Cell, ...], ...]:
    canvas = Canvas(f"工作表“{name}”", budget)
    for cell in sheet.cells:
        canvas.put(cell.row, cell.column, _seen(cell, book))
    for merged in sheet.merged:
        canvas.span(*merged)
    return canvas.rows()


def _seen(cell: Written, book: _Book) -> str:
    kind, value = cell.kind, cell.value
    if kind == "s":
        text = book.texts.get(_count(value)) if value.isdecimal() else ""
        if text is None:
            raise Unreadable(DAMAGED)
        return text
    if kind in ("str", "inlineStr"):
        return typed(value)
    if not value:
        return shown.UNCALCULATED if cell.formula else ""
    if kind == "b":
        return shown.boolean(value)
    if kind == "d":
        return _iso(value, book.style(cell.style))
    return value if kind == "e" else shown.number(value, book.style(cell.style), mac=book.mac)


def _iso(value: str, style: Format) -> str:
    try:
        return shown.moment(
            datetime.fromisoformat(value.removesuffix("Z")), style if style.date else understand("ymdhm")
        )
    except ValueError:
        return value


def _count(written: str | None) -> int:
    return int(written) if written and written.isdecimal() else 0

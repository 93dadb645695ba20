"""Tables of Word documents (.docx): texts as people see them, with the paragraphs around."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .canvas import Canvas
from .flow import Flow
from .grid import Grid
from .numbering import Numbering
from .package import Package
from .unreadable import ONLY_PICTURES, Unreadable
from .wordml import children, name_of, root_of, value_of

_WRAPPERS = frozenset(
    ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice")
)
"""Elements around paragraphs, tables, rows and cells that change nothing of what people see."""
_UNSEEN = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "tblPr", "tcPr", "trPr", "rt")
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_PICTURED = {
    ("Wingdings", "F0FE"): "☑",
    ("Wingdings", "F0FD"): "☒",
    ("Wingdings", "F0A8"): "□",
    ("Wingdings", "F06F"): "□",
    ("Wingdings", "F0FC"): "√",
    ("Wingdings", "F0FB"): "×",
    ("Wingdings 2", "F052"): "☑",
    ("Wingdings 2", "F054"): "☒",
    ("Wingdings 2", "F0A3"): "□",
    ("Wingdings 2", "F050"): "√",
    ("Wingdings 2", "F04F"): "×",
}
"""Boxes and ticks of forms, which Word writes as places in a font of pictures."""
_MOST_SPAN = 1000


def read_document(package: Package, main: str, file: str) -> list[Grid]:
    """Return the tables that have text, in their order; raises `Unreadable` when there are none.

    A table inside a cell comes after the one around it, unless it has only one row or column: then its text is the
    cell's. Numbers that Word puts before paragraphs belong to the text; its bullets do not.
    """
    reader = _Reader(Flow(file), Numbering())
    parts = {kind.rpartition("/")[2]: part for kind, part in package.links(main).values() if part in package}
    reader.numbering.learn(
        *(root_of(package, parts[kind]) if kind in parts else None for kind in ("numbering", "styles"))
    )
    for body in children(root_of(package, main), "body"):
        reader.read(body)
    if grids := reader.flow.grids():
        return grids
    if reader.flow.wordy():
        raise Unreadable("里面没有表格，只有文字；请把内容整理成 Word 表格，或者录入 .xlsx 再导入")
    if any(name.startswith("word/media/") for name in package.names()):
        raise Unreadable(ONLY_PICTURES)
    return []


class _Reader:
    def __init__(self, flow: Flow, numbering: Numbering) -> None:
        self.flow = flow
        self.numbering = numbering

    def read(self, body: Any) -> None:
        """Read paragraphs and tables in their order."""
        for block in _inside(body, "p", "tbl"):
            if name_of(block) == "p":
                self.flow.paragraph(self._paragraph(block))
            else:
                self._table(block)

    def _table(self, table: Any) -> None:
        canvas, inner = self.flow.canvas(), list[Any]()
        above: dict[int, tuple[int, int]] = {}
        for number, row in enumerate(_rows(table)):
            above = self._row(canvas, row, number, above, inner)
        self.flow.table(canvas)
        for table_inside in inner:
            self._table(table_inside)

    def _row(
        self, canvas: Canvas, row: Any, number: int, above: dict[int, tuple[int, int]], inner: list[Any]
    ) -> dict[int, tuple[int, int]]:
        """Draw a row; take and return the cells that go on below, as their first rows and widths by column."""
        column = _span(row, "trPr", "gridBefore", least=0)
        going_on: dict[int, tuple[int, int]] = {}
        for cell in _inside(row, "tc"):
            top, wide = number, _span(cell, "tcPr", "gridSpan", least=1)
            merged = value_of(cell, "tcPr", "vMerge")
            if merged in ("", "continue") and column in above:
                top, wide = above[column]
            else:
                canvas.put(number, column, self._cell(cell, inner))
            canvas.span(top, column, number - top + 1, wide)
            if merged is not None:
                going_on[column] = (top, wide)
            column += wide
        return going_on

    def _cell(self, cell: Any, inner: list[Any]) -> str:
        """Return a cell's own text; tables that stand in it are added to `inner`."""
        texts = []
        for block in _inside(cell, "p", "tbl"):
            if name_of(block) == "p":
                texts.append(self._paragraph(block))
                continue
            rows = [list(_inside(row, "tc")) for row in _rows(block)]
            if len(rows) > 1 and max(map(len, rows)) > 1:
                inner.append(block)
            else:
                texts += [self._cell(part, inner) for row in rows for part in row]
        return "\n".join(texts).strip("\n")

    def _paragraph(self, paragraph: Any) -> str:
        label = self.numbering.label(paragraph)
        text = "".join(_pieces(paragraph)).strip("\n")
        return label + text if text else label.rstrip()


def _inside(element: Any, *names: str) -> Iterator[Any]:
    """Yield the children of these names, also those inside wrappers."""
    for child in element:
        name = name_of(child)
        if name in names:
            yield child
        elif name in _WRAPPERS:
            yield from _inside(child, *names)


def _rows(table: Any) -> Iterator[Any]:
    """Yield the rows that have not been deleted."""
    return (row for row in _inside(table, "tr") if value_of(row, "trPr", "del") is None)


def _span(element: Any, *way: str, least: int) -> int:
    written = value_of(element, *way) or ""
    return min(max(int(written), least), _MOST_SPAN) if written.isdecimal() and len(written) < 8 else least


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        name = name_of(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            font, sign = value_of(child, key="font") or "", value_of(child, key="char") or ""
            yield _PICTURED.get((font, sign.upper()), "")
        elif name == "p":
            yield "\n"
            yield from _pieces(child)
        elif name == "r" and value_of(child, "rPr", "vanish") not in (None, "0", "false"):
            continue
        elif name not in _UNSEEN:
            yield from _pieces(child)

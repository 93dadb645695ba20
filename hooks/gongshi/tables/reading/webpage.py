"""Tables of web pages: saved from a portal, or handed in as an “xls” that in truth is HTML or MHTML."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import lxml.etree
import lxml.html

from .canvas import Canvas
from .flow import Flow
from .grid import Grid
from .plain import decode
from .unreadable import DAMAGED, MOST_MARKUP, ONLY_PICTURES, TOO_LARGE, Unreadable

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SILENT = frozenset(
    ("script", "style", "template", "noscript", "head", "object", "iframe", "select", "button", "svg")
)
_BLOCK = re.compile(
    "address|article|aside|blockquote|caption|center|d[dlt]|div|fieldset|figcaption|figure|footer|form|h[1-6]|header"
    "|hr|legend|li|main|nav|[ou]l|p|pre|section|table|tbody|t[dhr]|tfoot|thead"
)
_SPACES = re.compile(r"[ \t\n\r\f\v\xa0]+")
_ROWS = frozenset(("thead", "tbody", "tfoot"))
_WIDEST = 1000
"""A colspan beyond this counts as this, as in browsers."""


def pages_of_archive(data: bytes) -> list[str]:
    """Return the pages inside an MHTML file, in their order; raises `Unreadable` when none can be read."""
    try:
        parts = list(email.message_from_bytes(data, policy=email.policy.default).walk())
    except RecursionError:  # parts within parts, as no program writes them
        raise Unreadable(DAMAGED) from None
    pages = []
    for part in parts:
        if part.get_content_type() == "text/html":
            raw = part.get_payload(decode=True)
            charset = part.get_content_charset()
            pages.append(page(raw if isinstance(raw, bytes) else b"", charset))
    if not pages:
        raise Unreadable(DAMAGED)
    return pages


def page(data: bytes, charset: str | None = None) -> str:
    """Return a page's text; `charset` is what came with it, its own declaration is looked for otherwise."""
    found = _DECLARED.search(data[:4096])
    text = decode(data, charset or (found[1].decode() if found else None))
    if text is None:
        raise Unreadable(
            "文字编码认不出，读出来会是乱码；请用浏览器或 Excel 打开它，把表格复制到 .xlsx 里再导入"
        )
    return text


def read_pages(texts: list[str], file: str) -> list[Grid]:
    """Return the tables with text of one or several pages; raises `Unreadable` when there are none.

    A table that holds other tables, other than ones of a single row or column, only arranges the page: what it says
    outside them counts as paragraphs.
    """
    flow, pictures = Flow(file), False
    for text in texts:
        if len(text) > MOST_MARKUP // 2:
            raise Unreadable(TOO_LARGE)
        # lxml takes a declared encoding at its word only when it gets bytes.
        parser = lxml.html.HTMLParser(
            encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            body = lxml.html.document_fromstring(text.replace("\0", "").encode(), parser=parser)
        except lxml.etree.ParserError:
            continue
        if any("Excessive depth" in error.message for error in parser.error_log):
            raise Unreadable(DAMAGED)
        reader = _Reader(flow)
        reader.walk(body)
        reader.finish()
        pictures = pictures or body.find(".//img") is not None
    if grids := flow.grids():
        return grids
    if flow.wordy():
        raise Unreadable("里面没有表格，只有文字；请把内容整理成表格，或者录入 .xlsx 再导入")
    if pictures:
        raise Unreadable(ONLY_PICTURES)
    return []


@dataclass
class _Reader:
    """Goes through a page, gathers the text between tables line by line, and hands tables over."""

    flow: Flow
    line: list[str] = field(default_factory=list)

    def walk(self, element: Any) -> None:
        if _silent(element):
            return
        if element.tag == "table" and not _arranges(element):
            for caption in element.findall("caption"):
                self.line.append(_text(caption))
            self.finish()
            self.flow.table(_draw(element, self.flow.canvas()))
            return
        self._break(element)
        self.line.append(element.text or "")
        for child in element:
            self.walk(child)
            self.line.append(child.tail or "")
        self._break(element)

    def _break(self, element: Any) -> None:
        if _BLOCK.fullmatch(element.tag) or element.tag == "br":
            self.finish()

    def finish(self) -> None:
        self.flow.paragraph(_SPACES.sub(" ", "".join(self.line)))
        self.line.clear()


def _silent(element: Any) -> bool:
    """Say whether people see nothing of an element; comments have a function for a tag."""
    return (
        not isinstance(element.tag, str)
        or element.tag in _SILENT
        or "hidden" in element.attrib
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _arranges(table: Any) -> bool:
    return any(_is_data(inner) for inner in table.iterdescendants("table"))


def _is_data(table: Any) -> bool:
    rows = [row for row in _rows(table) if not _silent(row)]
    return len(rows) > 1 and max(len(_cells(row)) for row in rows) > 1


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _ROWS and not _silent(child):
            yield from child.iterchildren("tr")


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th") and not _silent(cell)]


def _draw(table: Any, canvas: Canvas) -> Canvas:
    rows = [row for row in _rows(table) if not _silent(row)]
    busy: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while busy.get(column, 0) > number:
                column += 1
            wide = min(max(_number(cell, "colspan"), 1), _WIDEST)
            tall = min(_number(cell, "rowspan") or len(rows), len(rows) - number)
            canvas.put(number, column, _text(cell))
            canvas.span(number, column, tall, wide)
            if tall > 1:
                busy.update(dict.fromkeys(range(column, column + wide), number + tall))
            column += wide
    return canvas


def _number(cell: Any, name: str) -> int:
    """Return a span as the page writes it; 1 where it says nothing useful, 0 for “to the end”."""
    found = re.match(r"\s*([0-9]{1,6})", cell.get(name, ""))
    return int(found[1]) if found else 1


def _text(element: Any) -> str:
    """Return an element's text, its lines as a browser breaks them."""
    pieces: list[str] = []

    def gather(part: Any) -> None:
        edge = "\n" if _BLOCK.fullmatch(part.tag) else ""
        pieces.append(edge + _SPACES.sub(" ", part.text or ""))
        for child in part:
            if child.tag == "br":
                pieces.append("\x85")
            elif not _silent(child):
                gather(child)
            pieces.append(_SPACES.sub(" ", child.tail or ""))
        pieces.append(edge)

    gather(element)
    # Blocks begin a line unless one has just begun; a <br> always does.
    lines = re.sub(" *\n[ \n]*", "\n", "".join(pieces)).strip(" \n")
    lines = re.sub(" *\n? *\x85 *\n? *", "\n", lines)
    return re.sub(" +", " ", lines).strip()

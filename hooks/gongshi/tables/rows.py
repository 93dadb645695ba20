"""The rows of an Excel sheet as text: a hundred thousand of them are written in seconds, which objects are not."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter

_SPECIAL = re.compile(r"[&<>\r]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "_": "_x005F_"}
"""What stands for signs that XML or Excel would take for something else; Excel reads _x000D_ as a sign's number."""
_DAY_ZERO = date(1899, 12, 30)
_END = b"</sheetData>"
_TRAILING = re.compile(rb"<legacyDrawing\b|</worksheet>")
_EXTENT = re.compile(rb'(<dimension ref="\w+:[A-Z]+)\d+')


def rows_xml(rows: Iterable[Sequence[Any]], first: int, style_of: Callable[[Any], int]) -> str:
    """Return rows of whole numbers, texts and None as SpreadsheetML (ISO/IEC 29500), from row `first` on.

    Texts are texts, whatever they begin with. `style_of` tells the number that a value's style has in the workbook.
    Signs that XML forbids must be gone already.
    """
    return "".join(
        row_xml(number, ((value, style_of(value)) for value in row))
        for number, row in enumerate(rows, start=first)
    )


def row_xml(number: int, cells: Iterable[tuple[Any, int]], look: str = "") -> str:
    """Return one row; each cell is a value, which may also be a day from 1900-03-01 on, and the number of its style.

    `look` is what the row says of itself, such as `hidden="1"`.
    """
    said = f" {look}" if look else ""
    written = "".join([_cell(f"{_letter(place)}{number}", *cell) for place, cell in enumerate(cells)])
    return f'<row r="{number}"{said}>{written}</row>'


def _letter(place: int) -> str:
    while len(_LETTERS) <= place:
        _LETTERS.append(get_column_letter(len(_LETTERS) + 1))
    return _LETTERS[place]


_LETTERS: list[str] = []


def _cell(place: str, value: Any, style: int) -> str:
    if value is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, date):
        value = (value - _DAY_ZERO).days
    if isinstance(value, int):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    text = _SPECIAL.sub(lambda found: _ESCAPED[found[0]], str(value))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def with_rows(content: bytes, rows: Sequence[str], extras: Sequence[str] = ()) -> bytes:
    """Return a workbook with more rows at the end of each sheet, one text for each; not compressed.

    `extras` is for each sheet what its part says after the rows and before the comments, such as which errors Excel
    need not look for.
    """
    made = io.BytesIO()
    more = {f"xl/worksheets/sheet{number}.xml": text.encode() for number, text in enumerate(rows, start=1)}
    said = {f"xl/worksheets/sheet{number}.xml": text.encode() for number, text in enumerate(extras, start=1)}
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename in more:
                before, end, after = data.rpartition(_END)
                assert end  # noqa: S101 - every sheet has its head already
                last = before.count(b"<row ") + more[info.filename].count(b"<row ")
                before = _EXTENT.sub(rb"\g<1>%d" % last, before)
                extra = said.get(info.filename, b"")
                after = _TRAILING.sub(lambda found, extra=extra: extra + found[0], after, count=1)  # type: ignore[misc]
                data = b"".join((before, more[info.filename], end, after))
            new.writestr(info, data, zipfile.ZIP_STORED)
    return made.getvalue()

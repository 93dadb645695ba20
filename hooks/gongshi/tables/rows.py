"""The rows of an Excel sheet as text: a hundred thousand of them are written in seconds, which objects are not."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from openpyxl.utils import get_column_letter

_SPECIAL = re.compile(r"[&<>\r]")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_END = b"</sheetData>"
_EXTENT = re.compile(rb'(<dimension ref="\w+:[A-Z]+)\d+')


def rows_xml(rows: Iterable[Sequence[Any]], first: int, style_of: Callable[[Any], int]) -> str:
    """Return rows of whole numbers, texts and None as SpreadsheetML (ISO/IEC 29500), from row `first` on.

    Texts are texts, whatever they begin with. `style_of` tells the number that a value's style has in the workbook.
    Signs that XML forbids must be gone already.
    """
    return "".join(_row(number, row, style_of) for number, row in enumerate(rows, start=first))


def _row(number: int, values: Sequence[Any], style_of: Callable[[Any], int]) -> str:
    cells = "".join(
        _cell(f"{letter}{number}", value, style_of(value))
        for letter, value in zip(_letters(len(values)), values, strict=True)
    )
    return f'<row r="{number}">{cells}</row>'


def _letters(count: int) -> list[str]:
    while len(_LETTERS) < count:
        _LETTERS.append(get_column_letter(len(_LETTERS) + 1))
    return _LETTERS[:count]


_LETTERS: list[str] = []


def _cell(place: str, value: Any, style: int) -> str:
    if value is None:
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, int):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    text = _SPECIAL.sub(lambda found: _ESCAPED[found[0]], str(value))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def with_rows(content: bytes, rows: Sequence[str]) -> bytes:
    """Return a workbook with more rows at the end of each sheet, one text for each; not compressed."""
    made = io.BytesIO()
    more = {f"xl/worksheets/sheet{number}.xml": text.encode() for number, text in enumerate(rows, start=1)}
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename in more:
                before, end, after = data.rpartition(_END)
                assert end  # noqa: S101 - every sheet has its head already
                last = before.count(b"<row ") + more[info.filename].count(b"<row ")
                before = _EXTENT.sub(rb"\g<1>%d" % last, before)
                data = b"".join((before, more[info.filename], end, after))
            new.writestr(info, data, zipfile.ZIP_STORED)
    return made.getvalue()

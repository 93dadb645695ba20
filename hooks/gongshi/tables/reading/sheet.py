"""One worksheet of an .xlsx file, read as a stream that stops as soon as there is too much of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from openpyxl.utils import column_index_from_string

from . import markup
from .canvas import check_rows
from .package import Package
from .unreadable import DAMAGED, MOST_CELLS, TOO_LARGE, Unreadable

_PLACE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_MOST_MERGED = 100_000
_LAST_COLUMN = 16_384
"""The last column that Excel has."""


class Written(NamedTuple):
    """One cell as the file writes it."""

    row: int
    column: int
    kind: str
    """`s` a shared text's number, `str` and `inlineStr` text, `b` truth, `e` error, `d` ISO date, `n` number."""
    style: int
    value: str
    formula: bool


@dataclass
class Worksheet:
    """What a worksheet's part says."""

    cells: list[Written] = field(default_factory=list)
    """The cells with a value or a formula."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Top row, left column, height, width."""
    hidden_rows: set[int] = field(default_factory=set)
    """The rows, from 0, that are hidden and have a cell with a value or a formula."""
    hidden_columns: set[int] = field(default_factory=set)
    """The hidden columns, from 0, as far as anybody reads them."""


class _UnplacedError(Exception):
    """A cell does not say where it stands, so that empty ones before it count."""


def read_sheet(package: Package, part: str, label: str) -> Worksheet:
    """Return a worksheet's cells; raises `Unreadable` for broken ones and at the first row too many."""
    try:
        return _read(package, part, label, lean=True)
    except _UnplacedError:
        return _read(package, part, label, lean=False)


def _read(package: Package, part: str, label: str, *, lean: bool) -> Worksheet:
    reader = _Reader(label, lean=lean)
    with package.open(part) as file:
        markup.stream(file, reader.start, reader.end, reader.text, without_empty_cells=lean)
    return reader.sheet


class _Reader:
    def __init__(self, label: str, *, lean: bool) -> None:
        self.sheet = Worksheet()
        self._label = label
        self._lean = lean
        self._row = -1
        self._column = -1
        self._columns: dict[str, int] = {}
        self._full = 0
        self._last_full = -1
        self._hidden = False
        self._columns_told = 0
        self._in_cell = self._in_value = self._in_sound = self._formula = False
        self._kind = "n"
        self._style = 0
        self._pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._begin_cell(attributes)
        elif name == "row":
            written = attributes.get("r", "")
            self._row = int(written) - 1 if written.isdecimal() else self._row + 1
            self._column = -1
            self._hidden = _truth(attributes.get("hidden"))
        elif name in ("v", "t"):
            self._in_value = self._in_cell and not self._in_sound
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._in_sound = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col" and _truth(attributes.get("hidden")):
            self._hide(attributes.get("min", ""), attributes.get("max", ""))

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self._in_value = False
        elif name == "rPh":
            self._in_sound = False
        elif name == "c":
            self._in_cell = False
            self._end_cell()

    def text(self, data: str) -> None:
        if self._in_value:
            self._pieces.append(data)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._in_cell, self._formula, self._pieces = True, False, []
        self._kind = attributes.get("t", "n")
        style = attributes.get("s", "0")
        self._style = int(style) if style.isdecimal() else 0
        if place := attributes.get("r"):
            self._row, self._column = self._place(place)
        elif self._lean:
            raise _UnplacedError
        else:
            self._column += 1

    def _end_cell(self) -> None:
        value = "".join(self._pieces)
        if not value and not self._formula:
            return
        if len(self.sheet.cells) >= MOST_CELLS:
            raise Unreadable(TOO_LARGE)
        if self._row != self._last_full:
            self._last_full = self._row
            self._full += 1
            check_rows(self._label, self._full, self._row)
        if self._hidden:
            self.sheet.hidden_rows.add(self._row)
        self.sheet.cells.append(
            Written(self._row, self._column, self._kind, self._style, value, self._formula)
        )

    def _place(self, written: str) -> tuple[int, int]:
        found = _PLACE.fullmatch(written)
        if not found:
            raise Unreadable(DAMAGED)
        column = self._columns.get(found[1])
        if column is None:
            column = self._columns[found[1]] = column_index_from_string(found[1]) - 1
        return int(found[2]) - 1, column

    def _hide(self, first: str, last: str) -> None:
        if first.isdecimal() and last.isdecimal():
            # Columns come in their order; any others are not worth the time that they could be made to take.
            end = min(int(last[:7]), _LAST_COLUMN)
            self.sheet.hidden_columns.update(range(max(int(first[:7]) - 1, self._columns_told), end))
            self._columns_told = max(end, self._columns_told)

    def _merge(self, written: str) -> None:
        first, _, last = written.partition(":")
        (top, left), (bottom, right) = self._place(first), self._place(last or first)
        if len(self.sheet.merged) >= _MOST_MERGED:
            raise Unreadable(TOO_LARGE)
        self.sheet.merged.append((top, left, bottom - top + 1, right - left + 1))


def _truth(written: str | None) -> bool:
    return written in ("1", "true")

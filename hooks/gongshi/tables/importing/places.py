"""Where the table says what a file's problem is about: clerks look for it in Excel, not in YAML."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from gongshi.source.problem import Problem
from gongshi.source.yaml import load_yaml
from gongshi.tables.columns import JOINT, Sheet
from gongshi.tables.merging import Merged
from gongshi.tables.recognising import Row

_POSITION = re.compile(r"\[\d+\]")
_RECORD = re.compile(r"^[^.\[]+(?:\[\d+\]|\.[^.\[]+\[\d+\])?\.?")


class Places:
    """Remembers which record of a file came from which row."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], tuple[tuple[int | None, ...], Sequence[Row]]] = {}
        self._read: dict[str, Any] = {}
        """What each file would say."""

    def add(self, file: str, sheet: Sheet, result: Merged, rows: Sequence[Row]) -> None:
        """Remember the rows of a table that went into a file."""
        self._rows[file, sheet.key] = (result.came_from, rows)

    def told(self, problem: Problem, text: str | None) -> str:
        """Return a problem with the place in the table, where the table is what it is about."""
        row = None if text is None else self._row(problem, text)
        if row is None:
            return str(problem)
        return f"{_cell(row, problem.field)} {_inside(problem.field)}: {problem.message}"

    def _row(self, problem: Problem, text: str) -> Row | None:
        """Return the row that wrote what a problem is about: the record's, else that of the file itself."""
        for key in sorted((key for file, key in self._rows if file == problem.file), reverse=True):
            came_from, rows = self._rows[problem.file, key]
            position = self._record_at(problem, key, text)
            if position is not None and position < len(came_from):
                row = came_from[position]
                return None if row is None else rows[row]
        return None

    def _record_at(self, problem: Problem, key: str, text: str) -> int | None:
        """Return the position of the record that a problem is in, below the key; 0 where the file is meant."""
        if not key:
            return 0
        if problem.file not in self._read:
            self._read[problem.file] = load_yaml(text, "")[0]
        data = self._read[problem.file]
        places: Any = getattr(data.get(key) if isinstance(data, dict) else None, "places", None)
        if not places:
            return None
        starts = [place[0] for place in places]
        tops = (place[0] for place in data.places.values() if place[0] > starts[0])
        within = starts[0] <= problem.line < min(tops, default=problem.line + 1)
        return bisect_right(starts, problem.line) - 1 if within else None


def _cell(row: Row, field: str) -> str:
    """Return the place of the cell that a problem's field came from, or of the row."""
    keys = _POSITION.sub("", _inside(field)).split(".")
    for size in range(len(keys), 0, -1):
        heading = JOINT.join(keys[:size])
        if found := next((piece.place for piece in row.pieces if piece.column.heading == heading), None):
            return found
    return row.place


def _inside(field: str) -> str:
    """Return the way to a field inside its record: 人员[2].证件有效期 is 证件有效期, 主体.联系方式[1].电话 is 电话."""
    return _RECORD.sub("", field, count=1) or field

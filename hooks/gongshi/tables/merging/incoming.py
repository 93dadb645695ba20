"""What comes from a table, and what became of it in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Incoming:
    """One row of a table."""

    values: Mapping[tuple[str, ...], Any]
    """By a column's way the value as YAML would hold it (text, list, map); None takes the field away.

    A column that the table does not have is not here, and its field stays.
    """
    place: str
    """Where the row stands, as messages say it: 清单.xlsx 工作表“人员” 第5行."""
    mark: str = ""
    """The fingerprint of the record that was exported as this row; empty for a row that somebody has added."""


@dataclass(frozen=True)
class Merged:
    """A file's text with the rows in it, or the same text with what keeps them from being written."""

    text: str
    problems: tuple[str, ...] = ()
    """Sentences for the clerk; when there is one, nothing has been written."""
    added: int = 0
    changed: int = 0
    removed: int = 0
    missing: tuple[str, ...] = ()
    """What people call each record of which no row speaks, in the file's order (also those that were removed)."""
    matched: tuple[int | None, ...] = ()
    """By row, the position (from 0) of its record in the list as it was; None for a new one."""
    came_from: tuple[int | None, ...] = ()
    """By record of the list as it is now, the position of its row; None where no row speaks of it."""
    ids: tuple[str, ...] = ()
    """The ids that were given to new records without one, in the rows' order."""

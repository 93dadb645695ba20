"""What a finding can point at: a bureau's profile, a list, a record, a row of a plan, a long text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gongshi.site import Published
from gongshi.source.locate import list_name, place_of
from gongshi.source.problem import Way, spell

from .rule import Spot

Texts = list[tuple[Way, str]]
"""Texts with the ways to them."""


@dataclass(eq=False, slots=True)
class Subject:
    """One thing in a file: where it stands, how it is written, what it is called."""

    file: str
    way: Way
    """The way to it from the file's top."""
    list: str
    """The key of its list, or `profile`."""
    id: str
    title: str
    record: Any
    """The model: a record, or the file's whole list or profile."""
    written: Any
    """The data as written, with places; for a long text its lines."""
    names: frozenset[str] = frozenset()
    """Everything by which an exception may call it."""
    entry: Published | None = None
    """The record where it stands in its list; None for lists, profiles, plans, windows and texts."""

    def spot(self, way: Way) -> Spot:
        """Return where the value at the end of `way` stands, or the nearest thing around it that is written."""
        if isinstance(self.written, str):
            line, column = (int(way[0]) if way else 1), 1
            return Spot(self.file, line, column, "", self.list, self.id, self.title)
        line, column = place_of(self.written, way)
        field = spell(list_name(self.file), (*self.way, *way))
        return Spot(self.file, line, column, field, self.list, self.id, self.title)

    def texts(self, leave_out: frozenset[str] = frozenset()) -> Texts:
        """Return every text in it with the way to it, except what stands below the keys to leave out.

        Rows that are subjects of their own are left out, too. A long text yields its lines, the way being the
        line's number.
        """
        if isinstance(self.written, str):
            lines = enumerate(self.written.split("\n"), start=1)
            return [((number,), line) for number, line in lines if line.strip()]
        return _texts(self.written, (), leave_out | _INNER if self.entry is None else leave_out)

    def texts_of(self, key: str) -> Texts:
        """Return every text below one of its keys, with the way to it."""
        return _texts(self.written.get(key), (key,), frozenset())


_INNER = frozenset({"清单", "年度计划", "窗口岗位"})
"""Keys of a file whose rows are subjects of their own."""


def _texts(written: Any, way: Way, leave_out: frozenset[str]) -> Texts:
    """Return every text of a value with the way to it. This walks all data there are, so it makes no generators."""
    found: Texts = []
    if isinstance(written, str):
        found += [(way, written)] if written else []
    elif written is not None:
        _collect(written, way, leave_out, found)
    return found


def _collect(written: Any, way: Way, leave_out: frozenset[str], found: Texts) -> None:
    pairs = written.items() if isinstance(written, dict) else enumerate(written)
    for key, value in pairs:
        if key in leave_out:
            continue
        if value.__class__ is str:
            if value:
                found.append(((*way, key), value))
        elif value is not None:
            _collect(value, (*way, key), leave_out, found)

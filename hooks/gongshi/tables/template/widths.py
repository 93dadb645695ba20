"""How wide a column is: by what its kind of value needs, and by what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from gongshi.tables.columns import Column, Shape

from .hints import example, shown
from .look import extent

_LEAST = {
    Shape.DATE: 12,
    Shape.INTEGER: 8,
    Shape.DECIMAL: 10,
    Shape.CHOICE: 10,
    Shape.TEXT: 12,
    Shape.TEXTS: 18,
    Shape.PART: 30,
    Shape.PARTS: 34,
}
_MOST = {Shape.DATE: 12, Shape.INTEGER: 10, Shape.CHOICE: 20, Shape.TEXTS: 36, Shape.PARTS: 56}
_WIDEST = 46
_LOOKED_AT = 300
"""How many rows are looked at; a column is no prettier for having seen them all."""
_FOR_EXAMPLE = 30
"""The most that an example widens a column of a blank sheet."""
_EMPTY = 18
"""What a column needs in which nothing stands yet."""
_ARROW = 4
"""What the filter's button takes of a heading."""


def width_of(column: Column, texts: Iterable[str]) -> int:
    """Return a column's width in half ems, wide enough for its heading on two lines and for most of its texts."""
    head = extent(shown(column.heading, required=column.required))
    wanted = [_LEAST[column.shape], extent(column.way[-1]) + _ARROW, (head + 1) // 2 + _ARROW]
    wanted += [extent(choice) + _ARROW for choice in column.choices if column.shape is Shape.CHOICE]
    seen = list(islice(texts, _LOOKED_AT))
    wanted += [_common(seen) if seen else min(_widest(example(column)), _FOR_EXAMPLE)]
    if not any(seen):
        wanted[0] = min(wanted[0], _EMPTY)
    return min(max(wanted), _MOST.get(column.shape, _WIDEST))


def _common(texts: Iterable[str]) -> int:
    """Return the width that nine in ten of the texts do not exceed."""
    seen = sorted(_widest(text) for text in texts if text)
    return seen[len(seen) * 9 // 10] if seen else 0


def _widest(text: str) -> int:
    return max((extent(line) for line in text.split("\n")), default=0) + 2

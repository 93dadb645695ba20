"""How wide columns become, how high rows get, and which cells become one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from .paper import Column, Merge, Row, Span

MM = 25.4 / 72
"""A point in mm."""
_FIXED = 0.92
"""The part of a table's width that the least widths take at most; the rest goes to the long columns."""
PADDING = 2.0
"""What a cell leaves free beside its text, left and right together, in mm."""


def units(text: str) -> int:
    """Return a text's width in halves of an em: two for a Chinese sign, one for a Latin letter."""
    return len(text.encode("gbk", "replace"))


@lru_cache(maxsize=16_384)
def _line_units(text: str) -> tuple[int, ...]:
    """Return the widths of a text's lines; a list is measured for Word, for Excel and for the notice."""
    return tuple(map(units, text.split("\n")))


def line_count(text: str, width: float, size: float) -> int:
    """Return how many lines a text takes in a column `width` mm wide, set in `size` points."""
    capacity = max(2, int((width - PADDING) / (size * MM) * 2))
    count = 0
    for wide in _line_units(text):
        count += -(-wide // capacity) or 1
    return count


def widths(columns: Sequence[Column], rows: Sequence[Row], total: float) -> list[float]:
    """Return the widths that make a table `total` mm wide: the least ones, and the rest to the long columns.

    Long columns get it in proportion to their text, a single long cell counting as much as many short ones, so that
    the table is as low as can be.
    """
    fit = min(1.0, _FIXED * total / sum(column.width for column in columns))
    least = [column.width * fit for column in columns]
    long = [position for position, column in enumerate(columns) if column.long]
    rest = total - sum(least)
    if not long:
        return [width * total / sum(least) for width in least]
    text = {
        position: 1
        + math.hypot(*(sum(_line_units(row[position])) for row in rows if not isinstance(row, Span)))
        for position in long
    }
    room = rest + sum(least[position] for position in long)
    # A column whose share would be less than its least width keeps that; the others share what is left.
    while True:
        whole = sum(text.values())
        small = [position for position in text if room * text[position] / whole < least[position]]
        if not small or len(small) == len(text):
            break
        for position in small:
            room -= least[position]
            del text[position]
    made = list(least)
    for position, amount in text.items():
        made[position] = room * amount / sum(text.values())
    return made


def merges(
    columns: Sequence[Column], rows: Sequence[Row], heights: Sequence[float], limit: float
) -> dict[int, list[int]]:
    """Return, for each column that merges, how many rows the cell that begins in each row takes; 0 below another.

    A row across the table ends every merged cell. So does the height `limit`, about a page: a merged cell that goes on
    for pages would show its text on the first of them only.
    """
    found: dict[int, list[int]] = {}
    leader: list[int] | None = None
    for position, column in enumerate(columns):
        if column.merge is Merge.NEVER or (column.merge is Merge.WITHIN and leader is None):
            continue
        sizes = [1] * len(rows)
        start = 0
        high = heights[0] if rows else 0.0
        for number in range(1, len(rows)):
            above, row = rows[start], rows[number]
            if isinstance(above, Span) or isinstance(row, Span) or above[position] != row[position]:
                apart = True
            elif column.merge is Merge.ALWAYS:
                apart = not row[position]
            else:
                apart = leader is not None and leader[number] > 0
            high += heights[number]
            if apart or high > limit:
                start, high = number, heights[number]
            else:
                sizes[start] += 1
                sizes[number] = 0
        found[position] = sizes
        if column.merge is Merge.ALWAYS and leader is None:
            leader = sizes
    return found


def lines_of(row: Row, wide: Sequence[float], size: float) -> int:
    """Return how many lines the longest cell of a row takes."""
    if isinstance(row, Span):
        return line_count(row.text, sum(wide), size)
    return max(line_count(text, width, size) for text, width in zip(row, wide, strict=True))

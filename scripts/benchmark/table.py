"""A small table for a terminal, in which Chinese characters are two columns wide."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width


def width(text: str) -> int:
    """Return how many columns a text takes in a terminal."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as lines: the first column to the left, the others to the right; the first row is the heading."""
    columns = [max(width(row[index]) for row in rows) for index in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell + " " * (wide - width(cell)) if index == 0 else " " * (wide - width(cell)) + cell
            for index, (cell, wide) in enumerate(zip(row, columns, strict=True))
        ).rstrip()
        for row in rows
    ]
    lines.insert(1, "-" * max(width(line) for line in lines))
    return "\n".join(lines)

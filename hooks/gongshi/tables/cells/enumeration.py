"""Numbered points in running text, found by their numbering: （一）（二）, 1. 2., 一、二、, (1) (2), ①②."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gongshi.law.numerals import number_of

_HAN = r"[一二三四五六七八九十]{1,3}"
_STYLES = (
    ("（一）", re.compile(rf"[（(](?P<n>{_HAN})[）)]")),
    ("（1）", re.compile(r"[（(](?P<n>\d{1,2})[）)]")),
    ("一、", re.compile(rf"(?P<n>{_HAN})[、.．]")),
    ("1.", re.compile(r"(?P<n>\d{1,2})[.．、](?!\d)")),
    ("①", re.compile(r"(?P<n>[①-⑳])")),
)
_BEFORE = re.compile(r"(?:^|[\s：:；;。，,、.）)])$")
"""What may stand directly before a number of an enumeration."""
_CLOSED = re.compile(r"[。；;](?P<gap>[ \t\u3000]*\n\s*|[ \t\u3000]+)(?=\S)")
"""Where the last point ends and text follows that belongs to the whole."""


@dataclass
class Point:
    """One point, its number included, and the points below it."""

    text: str
    below: list[Point] = field(default_factory=list)


@dataclass(frozen=True)
class _Mark:
    start: int
    style: str
    number: int


def enumerated(text: str, depth: int = 2) -> tuple[str, list[Point], str]:
    """Return what stands before an enumeration, its points, and what stands after it; no points where there is none.

    The points are numbered in one style from one on; another style that begins again at one inside a point makes the
    points below it, `depth` levels in all.
    """
    text = text.strip()
    run = _run(list(_marks(text)))
    if not run:
        return text, [], ""
    ends = [*(mark.start for mark in run[1:]), len(text)]
    pieces = [text[mark.start : end].strip() for mark, end in zip(run, ends, strict=True)]
    points = [_point(piece, depth - 1) for piece in pieces]
    tail = ""
    if not points[-1].below:
        last, tail = _last(pieces[-1])
        points[-1] = Point(last)
    return text[: run[0].start].strip(), points, tail


def _marks(text: str) -> Iterator[_Mark]:
    """Yield every number that may begin a point, in the order of the text."""
    found = [
        _Mark(mark.start(), style, _value(mark["n"]))
        for style, pattern in _STYLES
        for mark in pattern.finditer(text)
        if _BEFORE.search(text[max(0, mark.start() - 1) : mark.start()])
    ]
    yield from sorted(found, key=lambda mark: mark.start)


def _value(sign: str) -> int:
    if "①" <= sign <= "⑳":
        return ord(sign) - ord("①") + 1
    return int(sign) if sign.isdigit() else int(number_of(sign) or 0)


def _run(marks: list[_Mark]) -> list[_Mark]:
    """Return the numbers of the outermost enumeration: the style that begins first, counted on from one."""
    first = next((mark for mark in marks if mark.number == 1), None)
    if first is None:
        return []
    run = [first]
    for mark in marks:
        if mark.start > run[-1].start and mark.style == first.style and mark.number == run[-1].number + 1:
            run.append(mark)
    return run


def _point(text: str, depth: int) -> Point:
    """Return a point with the points inside it, as deep as is asked for."""
    start = next((found.end() for _, pattern in _STYLES if (found := pattern.match(text))), 0)
    if not depth or not start:
        return Point(text)
    lead, below, tail = enumerated(text[start:], depth)
    # Text after the inner points has no place of its own; the point then stays in one piece.
    return Point(text) if tail or not below else Point(f"{text[:start]}{_gap(text, start)}{lead}", below)


def _gap(text: str, start: int) -> str:
    """Return the blanks between a number and its text."""
    return text[start : len(text) - len(text[start:].lstrip())]


def _last(text: str) -> tuple[str, str]:
    """Return the last point and the text behind it, if a sentence has ended and another follows without a number."""
    found = _CLOSED.search(text)
    if found is None:
        return text, ""
    return text[: found.start() + 1], text[found.end() :].strip()

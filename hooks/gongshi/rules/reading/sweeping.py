"""Patterns looked for in all wordings of a bureau at once, and only once in a wording that several bureaus have.

A process remembers what each pattern found in which text. Wordings that it meets for the first time are put into one
string, a block, which every pattern passes over once; after that a bureau's finds are looked up by its wordings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from ..case import Wording

BETWEEN = "\x1f"
"""Stands between two wordings; no pattern may run across it, so [^…] in a pattern has to exclude it."""

_K = TypeVar("_K", bound=Hashable)
_T = TypeVar("_T")
Search = Callable[[_K, str], Iterable[tuple[int, _T]]]
"""A function that is given what to look for and a string, and returns what it finds with the places."""


@dataclass(frozen=True, slots=True)
class Found:
    """One match in one wording."""

    wording: Wording
    at: int
    """Where in the wording's text it begins."""
    match: re.Match[str]
    """The match; its own positions count in a longer string, its groups are right."""


class _Seen:
    """The texts that a process has seen, and what was found in them."""

    def __init__(self) -> None:
        self.size = 0
        self._texts: set[str] = set()
        self._blocks: list[tuple[str, list[int], list[str]]] = []
        self._found: dict[Hashable, dict[str, list[tuple[int, Any]]]] = {}
        self._passed: dict[Hashable, int] = {}

    def add(self, texts: Iterable[str]) -> None:
        """Take in the texts that are new."""
        if new := [text for text in texts if text not in self._texts]:
            self._texts.update(new)
            whole, starts = _joined(new)
            self._blocks.append((whole, starts, new))
            self.size += len(whole)

    def found(self, what: _K, search: Search[_K, _T]) -> dict[str, list[tuple[int, _T]]]:
        """Return, by text, what a search finds where; only new blocks are searched."""
        key = (what, search)
        found = self._found.setdefault(key, {})
        for whole, starts, texts in self._blocks[self._passed.get(key, 0) :]:
            for start, thing in search(what, whole):
                number = bisect_right(starts, start) - 1
                found.setdefault(texts[number], []).append((start - starts[number], thing))
        self._passed[key] = len(self._blocks)
        return found


_MOST = 4_000_000
"""So many characters are remembered; then a process begins anew."""
_seen = [_Seen()]


class Sweep:
    """The wordings of a bureau, ready to be searched at once."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self._wordings = wordings
        self._position = {wording.text: position for position, wording in enumerate(wordings)}
        if _seen[0].size > _MOST:
            _seen[0] = _Seen()
        self._seen = _seen[0]
        self._seen.add(self._position)

    @cached_property
    def text(self) -> str:
        """All of them, with `BETWEEN` between each two."""
        return _joined([wording.text for wording in self._wordings])[0]

    def find(self, pattern: re.Pattern[str]) -> Iterator[Found]:
        """Yield every match of a pattern, the same for all bureaus, in the order of the wordings.

        Fast for patterns whose every branch begins with a plain character, slow for those that begin with a
        look-behind, something optional or something repeated.
        """
        for wording, at, match in self.each(pattern, _matches):
            yield Found(wording, at, match)

    def find_here(self, pattern: re.Pattern[str]) -> Iterator[Found]:
        """Yield every match of a pattern that is made for this bureau; nothing is remembered."""
        whole, starts = self.text, self._starts
        for match in pattern.finditer(whole):
            number = bisect_right(starts, match.start()) - 1
            yield Found(self._wordings[number], match.start() - starts[number], match)

    def each(self, what: _K, search: Search[_K, _T]) -> Iterator[tuple[Wording, int, _T]]:
        """Yield what a search finds: the wording, where in it, and the thing. Its verdict may rest on the text alone."""
        found = self._seen.found(what, search)
        for position in sorted(self._position[text] for text in found.keys() & self._position.keys()):
            wording = self._wordings[position]
            for at, thing in found[wording.text]:
                yield wording, at, thing

    def judged(self, judge: Callable[[str], _T]) -> Iterator[tuple[Wording, _T]]:
        """Yield the wordings of whose text the function has something to say, with that; it is asked once a text."""
        for wording, _, told in self.each(judge, _judged):
            yield wording, told

    @cached_property
    def _starts(self) -> list[int]:
        return _joined([wording.text for wording in self._wordings])[1]


def _matches(pattern: re.Pattern[str], whole: str) -> Iterator[tuple[int, re.Match[str]]]:
    return ((match.start(), match) for match in pattern.finditer(whole))


def _judged(judge: Callable[[str], _T], whole: str) -> Iterator[tuple[int, _T]]:
    start = 0
    for text in whole.split(BETWEEN):
        if told := judge(text):
            yield start, told
        start += len(text) + 1


def _joined(texts: Sequence[str]) -> tuple[str, list[int]]:
    """Return the texts as one string, and where each begins."""
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return BETWEEN.join(texts), starts

"""Where a text says something twice in a row, found for all wordings of a bureau at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..case import Case, Wording

_CONNECTOR = re.compile(r"和|或者?|以?及|并")
_SIGNS = re.compile(r"[\u4e00-\u9fff\d]+")


@dataclass(frozen=True, slots=True)
class Twice:
    """A word that follows itself in a wording."""

    wording: Wording
    word: str
    at: int
    """Where the first of the two begins."""
    end: int
    """Where the last one ends; there may be more than two."""


def twice(case: Case, length: int) -> Iterator[Twice]:
    """Yield each word of so many Chinese signs, digits among them, that follows itself in a wording."""
    for wording, at, (word, whole) in case.sweep.each(length, repeated):
        yield Twice(wording, word, at, at + whole)


def joined_twice(case: Case, shortest: int, longest: int) -> Iterator[Twice]:
    """Yield each word of that many signs, standing alone, that 和, 或, 及 or 并 joins to itself."""
    for wording, at, (word, whole) in case.sweep.each((shortest, longest), joined):
        yield Twice(wording, word, at, at + whole)


def repeated(length: int, text: str) -> Iterator[tuple[int, tuple[str, int]]]:
    """Yield where a word of so many signs follows itself, with the word and the length of all its repetitions.

    Linear: the text is compared with itself, shifted by `length`; a word that follows itself is a stretch of at
    least `length` signs that are equal.
    """
    signs = _signs(text)
    same = np.flatnonzero(signs[:-length] == signs[length:])
    runs = same[: max(0, same.size - length + 1)]
    starts: list[int] = runs[same[length - 1 :] - runs == length - 1].tolist()
    done = -1
    for start in starts:
        if start < done:
            continue
        stop = start + length
        while stop < len(text) - length and signs[stop] == signs[stop + length]:
            stop += 1
        done = stop + 1
        if _SIGNS.fullmatch(text, start, stop + length) and not text[start:stop].isdecimal():
            yield start, (text[start : start + length], (stop - start) // length * length + length)


def joined(lengths: tuple[int, int], text: str) -> Iterator[tuple[int, tuple[str, int]]]:
    """Yield where a connector joins a word to itself, with the word and the length of both and the connector."""
    shortest, longest = lengths
    for connector in _CONNECTOR.finditer(text):
        at, end = connector.span()
        if text[end : end + 1] not in text[max(0, at - longest) : at - shortest + 1]:
            continue
        for length in range(shortest, min(longest, at) + 1):
            if text[at - length] != text[end : end + 1] or not text.startswith(text[at - length : at], end):
                continue
            whole = (at - length, end + length)
            if _SIGNS.fullmatch(text, *whole) and not _SIGNS.match(text[whole[0] - 1 : whole[0]] + " "):
                if not _SIGNS.match(text, whole[1]):
                    yield whole[0], (text[at - length : at], whole[1] - whole[0])
                break


@lru_cache(maxsize=2)
def _signs(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)

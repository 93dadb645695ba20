"""Shards: the index cut by term, and the entries cut into blocks, as small scripts that a browser fetches one by one.

A piece is a script that hands over its content, so that it works from file:// too, where nothing can be fetched
but scripts. How a shard is written is described at `term_shards`; shards.js reads it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .entry import Entry
from .meanings import MARK, Meanings
from .weights import AT_ONCE, Index

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""Figures of the number 0 to 63; a number is written in fives of bits, the lowest first, with 32 added to all but the last."""

LEAST = 1024
"""A piece is closed at so many characters, or at more on a large site."""
GROWTH = 2.5
"""Pieces grow with the square root of the whole, as their number does, since a list of their beginnings is fetched too."""


def order(term: str) -> tuple[int, bytes]:
    """Return what terms are sorted by: length, then UTF-16 as JavaScript compares."""
    units = term.encode("utf-16-be")
    return len(units), units


@dataclass(frozen=True)
class Pieces:
    """Texts of the pieces, and what each begins with: the first term of a shard, the first entry of a block."""

    texts: tuple[str, ...]
    starts: tuple[Any, ...]


def term_shards(index: Index, meanings: Meanings) -> Pieces:
    """Return the index cut by term.

    A shard is terms with a blank between them. A term is its own text (that of a meaning followed by a semicolon and
    its phrases, with bars between them and low lines for blanks), then for each field that holds it a comma, the
    field's number, the numbers of the entries (each as the distance from the one before), a full stop, and their
    weights in thousandths.
    """
    starts = np.flatnonzero(np.r_[True, (np.diff(index.term) != 0) | (np.diff(index.field) != 0)])
    rows: dict[str, list[str]] = {}
    for group in _gathered(np.r_[starts, len(index.term)]):
        first, last = group[0], group[-1]
        gaps = np.diff(index.entry[first:last], prepend=0)
        gaps[group[:-1] - first] = index.entry[group[:-1]]
        entries, entry_ends = _written(gaps)
        weights, weight_ends = _written(index.weight[first:last])
        for start, end in pairwise(group - first):
            term, field = index.vocabulary[index.term[first + start]], index.field[first + start]
            row = rows.setdefault(term, [term + _phrases(term, meanings)])
            row.append(
                f"{field}{entries[entry_ends[start] : entry_ends[end]]}.{weights[weight_ends[start] : weight_ends[end]]}"
            )
    return _packed([",".join(row) for row in rows.values()], list(rows), " ")


def _gathered(bounds: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Yield the bounds of the stretches in groups of about AT_ONCE postings; a group begins where the one before ends."""
    first = 0
    while first < len(bounds) - 1:
        last = max(first + 1, int(np.searchsorted(bounds, bounds[first] + AT_ONCE)))
        last = min(last, len(bounds) - 1)
        yield bounds[first : last + 1]
        first = last


def _phrases(term: str, meanings: Meanings) -> str:
    if not term.startswith(MARK):
        return ""
    return ";" + "|".join(meanings.phrases[int(term.removeprefix(MARK))]).replace(" ", "_")


def _written(numbers: NDArray[Any]) -> tuple[str, NDArray[np.int64]]:
    """Return the numbers as one text of `DIGITS`, and where each begins; one more place at the end."""
    values = numbers.astype(np.int64)
    lengths = np.ones(len(values), np.int64)
    for bits in range(5, 40, 5):
        lengths += values >> bits > 0
    places = np.r_[0, np.cumsum(lengths)]
    signs = np.frombuffer(DIGITS.encode(), np.uint8)
    text = np.empty(places[-1], np.uint8)
    for figure in range(int(lengths.max(initial=0))):
        has = lengths > figure
        five = (values[has] >> 5 * figure) & 31
        more = lengths[has] > figure + 1
        text[places[:-1][has] + figure] = signs[five + 32 * more]
    return text.tobytes().decode("ascii"), places


def entry_blocks(entries: Sequence[Entry]) -> Pieces:
    """Return what cards show, in blocks of JSON: one array for each entry."""
    rows = [json.dumps(_card(entry), ensure_ascii=False, separators=(",", ":")) for entry in entries]
    return _packed(rows, list(range(len(rows))), ",")


def _card(entry: Entry) -> list[Any]:
    lines = "\n".join(entry.lines)
    return [
        entry.url,
        entry.title,
        lines,
        list(entry.phones),
        list(entry.names),
        entry.state,
        entry.tone,
        entry.until,
        entry.limit,
    ]


def _packed(rows: Sequence[str], firsts: Sequence[Any], separator: str) -> Pieces:
    size = max(LEAST, round(GROWTH * sum(map(len, rows)) ** 0.5))
    texts: list[str] = []
    starts: list[Any] = []
    row: list[str] = []
    length = 0
    for text, first in zip(rows, firsts, strict=True):
        if row and length + len(text) > size:
            texts.append(separator.join(row))
            row, length = [], 0
        if not row:
            starts.append(first)
        row.append(text)
        length += len(text)
    if row:
        texts.append(separator.join(row))
    return Pieces(tuple(texts), tuple(starts))

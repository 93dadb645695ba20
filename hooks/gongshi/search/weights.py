"""The index: which term stands in which field of which entry, with the weight that lunr gives it.

lunr.Builder takes one document after another and cuts texts at blanks only. Here entries are counted on all
processors, and all weights are worked out at once; tests/search/test_weights.py shows that they are the weights of
lunr.Builder, figure for figure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from lunr.builder import Builder
from numpy.typing import NDArray

from gongshi.forking import processors, shared_out

from .entry import FIELDS, KINDS, Entry
from .folding import fold
from .meanings import Meanings
from .sounds import sound_terms
from .terms import terms

FEW = 400
"""So many entries are counted faster than processes are started."""
AT_ONCE = 1_000_000
"""So many postings are worked on at once, so that a large index does not need many times its size."""


@dataclass(frozen=True)
class Index:
    """Postings in the order of term, field, entry: four columns of equal length.

    `weight` is lunr's weight times 1000, a whole number since lunr rounds to three places.
    """

    vocabulary: tuple[str, ...]
    term: NDArray[np.int32]
    field: NDArray[np.int32]
    entry: NDArray[np.int32]
    weight: NDArray[np.int32]


@lru_cache(maxsize=65536)
def _folded(text: str) -> tuple[str, tuple[str, ...]]:
    folded = fold(text)
    return folded, tuple(terms(folded))


def field_terms(entry: Entry, meanings: Meanings) -> list[list[str]]:
    """Return the terms of each field of an entry, in the order of `FIELDS`."""
    names = (entry.title, *entry.names)
    texts: tuple[Sequence[str], ...] = (
        names,
        (*entry.codes, *entry.phones),
        entry.units,
        (KINDS[entry.kind], entry.category, entry.state),
        entry.lines,
    )
    both = [[_folded(text) for text in field] for field in texts]
    found = [[term for _, own in field for term in own] for field in both]
    folded = ["|".join(text for text, _ in field) for field in both]
    for number, term in list(meanings.of(folded, found)):
        found[number].append(term)
    found.append([term for text in (*names, *entry.units) for term in sound_terms(text)])
    return found


@dataclass
class _Counts:
    """Occurrences in a stretch of entries: columns of equal length, terms numbered by `vocabulary`."""

    vocabulary: list[str]
    term: NDArray[np.int32]
    field: NDArray[np.int32]
    entry: NDArray[np.int32]
    times: NDArray[np.int32]
    lengths: NDArray[np.int32]
    """The number of terms in each field of each entry."""


def _count(entries: Sequence[Entry], meanings: Meanings, first: int) -> _Counts:
    numbers: dict[str, int] = {}
    term: list[int] = []
    field: list[int] = []
    entry: list[int] = []
    times: list[int] = []
    lengths = np.zeros((len(entries), len(FIELDS)), np.int32)
    for position, each in enumerate(entries):
        for number, own in enumerate(field_terms(each, meanings)):
            counted = Counter(own)
            lengths[position, number] = len(own)
            term.extend(numbers.setdefault(name, len(numbers)) for name in counted)
            times.extend(counted.values())
            field.extend([number] * len(counted))
            entry.extend([first + position] * len(counted))
    columns = [np.array(column, np.int32) for column in (term, field, entry, times)]
    return _Counts(list(numbers), columns[0], columns[1], columns[2], columns[3], lengths)


def weigh(entries: Sequence[Entry], meanings: Meanings, sort_key: Callable[[str], Any]) -> Index:
    """Return the index of the entries, terms in the order of `sort_key`."""

    def count(start: int, end: int) -> _Counts:
        return _count(entries[start:end], meanings, start)

    step = max(1, -(-len(entries) // (4 * processors())))
    stretches = list(shared_out(count, len(entries), step=step, few=FEW))
    vocabulary = sorted({name for each in stretches for name in each.vocabulary}, key=sort_key)
    numbers = {name: number for number, name in enumerate(vocabulary)}
    term = np.concatenate(
        [np.array([numbers[name] for name in each.vocabulary], np.int32)[each.term] for each in stretches]
    )
    field, entry, times = (
        np.concatenate([getattr(each, name) for each in stretches]) for name in ("field", "entry", "times")
    )
    lengths = np.concatenate([each.lengths for each in stretches])
    del stretches
    order = np.lexsort((entry, field, term))
    term, field, entry, times = term[order], field[order], entry[order], times[order]
    return Index(tuple(vocabulary), term, field, entry, _weights(term, field, entry, times, lengths))


def _weights(
    term: NDArray[np.int32],
    field: NDArray[np.int32],
    entry: NDArray[np.int32],
    times: NDArray[np.int32],
    lengths: NDArray[np.int32],
) -> NDArray[np.int32]:
    """Return lunr's weight of each posting (BM25 times the field's boost), in thousandths."""
    builder = Builder()
    k1, b = builder._k1, builder._b  # lunr offers them to be set, not to be asked
    # lunr counts an entry once for each field that holds the term.
    holders = np.bincount(term)
    rarity = np.log(1 + np.abs((len(lengths) - holders + 0.5) / (holders + 0.5)))
    average = lengths.sum(axis=0) / len(lengths)
    boost = np.array([each.boost for each in FIELDS])
    thousandths = np.empty(len(term), np.int32)
    for start in range(0, len(term), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        own, often = field[part], times[part]
        length = lengths[entry[part], own] / average[own]
        weight = rarity[term[part]] * ((k1 + 1) * often) / (k1 * (1 - b + b * length) + often) * boost[own]
        thousandths[part] = np.rint(weight * 1000)
    return thousandths

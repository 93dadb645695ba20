"""What the browser must know before it asks for shards: bureaus and their many names, synonyms, words that say nothing."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import groupby

from gongshi.records.synonyms import SynonymFile
from gongshi.site import Bureau

from .entry import Entry
from .folding import fold
from .meanings import MARK, Meanings
from .terms import terms

_LEVELS = ("省", "市", "县", "区", "旗", "州")


def bureau_names(bureaus: Iterable[Bureau]) -> list[tuple[str, list[int]]]:
    """Return every name by which one bureau, those of a place or those of a sector are called, folded.

    From 剑阁县医疗保障局 and its short name come 剑阁医保局, 剑阁医保, 剑阁县, 剑阁 and, for all of the sector, 医保局.
    """
    found: dict[str, list[int]] = {}
    for number, bureau in enumerate(bureaus):
        for name in _names(bureau):
            own = found.setdefault(fold(name), [])
            if len(name) > 1 and number not in own:
                own.append(number)
    return sorted((name, own) for name, own in found.items() if name and own)


def _names(bureau: Bureau) -> Iterator[str]:
    names = (bureau.profile.name, bureau.profile.short_name)
    yield from names
    if not bureau.region:
        return
    place = bureau.region.name
    stem = place[:-1] if place.endswith(_LEVELS) and len(place) > 2 else place
    yield from (place, stem)
    for name in names:
        sector = name.removeprefix(place).removeprefix(stem)
        if sector != name and len(sector) > 2:
            yield from (sector, stem + sector, place + sector, stem + sector.removesuffix("局"))


def synonym_lines(meanings: Meanings, known: Container[str]) -> list[str]:
    """Return the everyday words that lead somewhere: their meaning's number, and the words with a bar between.

    `known` holds every term of the index. A star stands before a word that itself may stand somewhere.
    """
    return [
        f"{number} {'|'.join(('*' if all(term in known for term in terms(word)) else '') + word for word in words)}"
        for number, words in enumerate(meanings.words)
        if f"{MARK}{number}" in known
    ]


def fillers(synonyms: SynonymFile) -> list[str]:
    """Return the words of questions that say nothing, folded, longest first."""
    words = {fold(word).replace(" ", "") for word in synonyms.fillers}
    return sorted(words - {""}, key=lambda word: (-len(word), word))


_PARTICLES = frozenset("的了吗呢吧啊呀嘛么哦")
"""Fillers of one character that make no word with their neighbours, whatever a title has beside them."""


def whole_words(synonyms: SynonymFile, entries: Iterable[Entry]) -> list[str]:
    """Return the pairs of characters of titles and offices in which a filler of one character says something: 给付."""
    single = {word for word in fillers(synonyms) if len(word) == 1} - _PARTICLES
    texts = {fold(text) for entry in entries for text in (entry.title, *entry.units, entry.category)}
    pairs = {text[start : start + 2] for text in texts for start in range(len(text) - 1)}
    return sorted(pair for pair in pairs if " " not in pair and single.intersection(pair))


def runs(entries: Iterable[Entry]) -> Iterator[tuple[str, str, str, str, int]]:
    """Yield the stretches of entries that agree in bureau, kind, category and stage, each with its length."""
    for key, group in groupby(entries, key=lambda each: (each.bureau, each.kind, each.category, each.stage)):
        yield (*key, sum(1 for _ in group))

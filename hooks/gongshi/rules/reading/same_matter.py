"""Matters of several bureaus that are the same, by their names, and rest on different articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from gongshi.site import Published, Site

from .citing import article_numbers, found

_GENERAL = re.compile(r"对|的|进行|行为|处罚|监督|检查|管理|实施|予以|等|情况|是否|\W")
"""What names of matters have in common and does not tell them apart."""
_ALIKE, _SAME = 0.7, 0.95
_GRAM, _RAREST, _MANY = 4, 6, 25
"""Length of the shingles that names share; how many of the rarest are looked up; how common one may be."""
_LISTS = ("items", "inspections")

Key = tuple[str, str, str]
"""Bureau, list, record."""


@dataclass(frozen=True)
class Rival:
    """What another bureau cites for the same matter."""

    bureau: str
    """The bureau's name."""
    name: str
    law: str | None
    """The id of the law that both cite by different articles; None when they have no law in common."""
    articles: tuple[int, ...]
    """The articles that the other one cites."""
    cited: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """All that the other one cites where they have no law in common: ids of laws, and articles."""


@dataclass
class _Matter:
    """All records of one name and category, with what each cites."""

    skeleton: str
    category: str
    cited: list[tuple[Published, dict[str, frozenset[int]]]] = field(default_factory=list)


def rivals(site: Site) -> dict[Key, tuple[Rival, ...]]:
    """Return for each item and inspection that others of its name contradict what these cite."""
    by_key: dict[Key, dict[tuple[str | None, tuple[object, ...]], Rival]] = defaultdict(dict)
    matters = list(_matters(site))
    for one, other in _pairs(matters):
        alike = 1.0 if one is other else Indel.normalized_similarity(one.skeleton, other.skeleton)
        for own, other_one in _opposed(one, other):
            for rival in _rivals(own, other_one, alike):
                by_key[key_of(own[0])].setdefault((rival.law, rival.articles or rival.cited), rival)
    return {key: tuple(each.values()) for key, each in by_key.items()}


def key_of(entry: Published) -> Key:
    """Return what identifies a record among all bureaus."""
    return entry.bureau.id, entry.kind.key, entry.id


def skeleton(name: str) -> str:
    """Return what tells a matter's name from others."""
    return _GENERAL.sub("", name)


def _matters(site: Site) -> Iterable[_Matter]:
    matters: dict[tuple[str, str], _Matter] = {}
    for entry in (entry for list_ in _LISTS for entry in site.entries(list_)):
        own: dict[str, set[int]] = defaultdict(set)
        for basis in entry.record.bases:
            if basis.law and (law := found(basis.law, site.laws)):
                own[law.id].update(article_numbers(basis.article))
        name, category = skeleton(entry.record.name), str(getattr(entry.record, "category", "行政检查"))
        if own and len(name) >= _GRAM:
            matter = matters.setdefault((name, category), _Matter(name, category))
            matter.cited.append((entry, {law: frozenset(numbers) for law, numbers in own.items()}))
    return matters.values()


def _pairs(matters: list[_Matter]) -> Iterator[tuple[_Matter, _Matter]]:
    """Yield matters of like names, each with itself and with the other both ways round."""
    posted: dict[tuple[str, str], list[int]] = defaultdict(list)
    grams = [_grams(matter) for matter in matters]
    for position, own in enumerate(grams):
        for gram in own:
            posted[gram].append(position)
    for position, matter in enumerate(matters):
        yield matter, matter
        rarest = sorted(grams[position], key=lambda gram: (len(posted[gram]), gram))[:_RAREST]
        near = Counter(
            other
            for gram in rarest
            if len(posted[gram]) <= _MANY
            for other in posted[gram]
            if other != position
        )
        for other in sorted(near):
            alike = Indel.normalized_similarity(matter.skeleton, matters[other].skeleton)
            if alike >= _ALIKE:
                yield matter, matters[other]


def _grams(matter: _Matter) -> set[tuple[str, str]]:
    name = matter.skeleton
    return {(matter.category, name[at : at + _GRAM]) for at in range(len(name) - _GRAM + 1)}


_Cited = tuple[Published, dict[str, frozenset[int]]]


def _opposed(one: _Matter, other: _Matter) -> Iterator[tuple[_Cited, _Cited]]:
    """Yield each record of the one with the first of each other bureau's that cites otherwise."""
    kinds: dict[tuple[tuple[str, frozenset[int]], ...], list[_Cited]] = defaultdict(list)
    for cited in other.cited:
        same = kinds[tuple(sorted(cited[1].items(), key=lambda pair: pair[0]))]
        if len(same) < 2:  # one may be the record's own bureau
            same.append(cited)
    for own in one.cited:
        for same in kinds.values():
            if against := next((each for each in same if each[0].bureau is not own[0].bureau), None):
                yield own, against


def _rivals(own: _Cited, other: _Cited, alike: float) -> Iterator[Rival]:
    """Yield where two records of different bureaus cite the same law by different articles, or no common law."""
    entry = other[0]
    shared = own[1].keys() & other[1].keys()
    for law in sorted(shared):
        mine, theirs = own[1][law], other[1][law]
        if mine and theirs and not mine & theirs:
            yield Rival(entry.bureau.name, entry.record.name, law, tuple(sorted(theirs)))
    if not shared and alike >= _SAME:
        cited = tuple((law, tuple(sorted(numbers))) for law, numbers in sorted(other[1].items()))
        yield Rival(entry.bureau.name, entry.record.name, None, (), cited)

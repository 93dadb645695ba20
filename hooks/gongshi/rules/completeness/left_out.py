"""Items and inspections that no entry in the scope of their category's guides is about, but for its catch-all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log

from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Hit, Severity
from ..subject import Subject
from .covering import pieces, without_names

_ENOUGH = 0.25
"""The share of an entry's words, or of a name's, weighted by how rare they are, from which on it is about it."""
_FEW, _ENTRIES, _GUIDES = 4, 2, 3
"""Pieces that an entry needs to tell anything, entries that make an enumeration, guides that are for many items."""
_OPEN = re.compile("其他.{0,8}(?:情形|行为|检查|处罚|事项)|法律法规规定(?:进行|实施)")
"""The catch-all at the end of a list."""
_LISTS = (
    (Category.PENALTY, "items", "事项清单的行政处罚"),
    (Category.INSPECTION, "items", "事项清单的行政检查"),
    (Category.INSPECTION, "inspections", "随机抽查清单"),
)

_Pieces = frozenset[str]


def left_out_of_guides(case: Case) -> Iterator[Hit]:
    """Yield a hint at the guides of a category for the items, and for the inspections, that their scopes leave out."""
    for category, key, called in _LISTS:
        guides = [guide for guide in case.records("guides") if guide.record.category is category]
        if not guides or len(guides) > _GUIDES or not all(guide.record.scope for guide in guides):
            continue
        entries = list(_entries(case, guides))
        linked = {id_ for guide in guides for id_ in guide.record.items}
        things = [
            thing
            for thing in case.records(key)
            if (key == "inspections" or thing.record.category is category) and thing.id not in linked
        ]
        if len(entries) < _ENTRIES:
            continue
        if left := _left_out(case, things, entries):
            names = "；".join(shorten(thing.record.name) for thing in left)
            for guide in guides:
                yield Hit(
                    guide,
                    ("适用范围",),
                    f"{called}有{len(left)}条，指南的适用范围没有列出：{names}",
                    "清单里的每一项，指南的适用范围都说到",
                    "在适用范围里补上这些事项，或者写明以事项清单为准",
                    severity=Severity.HINT,
                )


def _entries(case: Case, guides: Iterable[Subject]) -> Iterator[_Pieces]:
    """Yield the entries of the scopes that tell what they are about."""
    for guide in guides:
        for entry in guide.record.scope.entries:
            found = pieces(without_names(case, entry.text))
            if len(found) >= _FEW and not _OPEN.search(entry.text):
                yield found


def _left_out(case: Case, things: list[Subject], entries: list[_Pieces]) -> list[Subject]:
    """Return the things that no entry is about. Words that most of them share weigh little."""
    named = [pieces(without_names(case, thing.record.name)) for thing in things]
    counts = Counter(piece for each in (*entries, *named) for piece in each)
    count = len(entries) + len(named)
    weights = {piece: log(count / number) for piece, number in counts.items()}

    def weigh(part: Iterable[str]) -> float:
        return sum(weights.get(piece, 0.0) for piece in part)

    whole = [(entry, weigh(entry) * _ENOUGH) for entry in entries]
    found = []
    for thing, name in zip(things, named, strict=True):
        targets = getattr(thing.record, "targets", ())
        about = name | pieces("、".join(targets)) if targets else name
        enough = weigh(name) * _ENOUGH
        if name and not any(
            weigh(name & entry) >= enough or weigh(about & entry) >= least for entry, least in whole
        ):
            found.append(thing)
    return found

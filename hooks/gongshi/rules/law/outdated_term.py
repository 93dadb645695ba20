"""Terms that a law used before it was revised and does not use any more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from gongshi.law.citations import LawIndex
from gongshi.law.register import Law, Renamed

from ..case import Case
from ..reading.citing import short
from ..rule import Group, Hit, Severity, rule

_LONGER = r"(?!性|化|员|证)"
"""A term that goes on is another word: 一般程序性事项."""


@rule(
    "outdated-term",
    name="法规已不再使用的用语",
    group=Group.LAW,
    severity=Severity.WARNING,
    looks_at="全部文字，依据的原文除外",
    ground="清单、指南、流程应当使用现行法律的用语",
    mend="改为现行法律的用语",
)
def outdated_term(case: Case) -> Iterator[Hit]:
    """Yield each place where a term stands that the law in force has replaced."""
    terms = _terms(case.laws)
    if not terms:
        return
    pattern = _pattern(tuple(terms))
    for wording in case.wordings:
        for term in dict.fromkeys(pattern.findall(wording.text)):
            law, renamed = terms[term]
            new = renamed.new
            expected = f"“{new}”（现行《{short(law)}》）"
            severity = (
                Severity.HINT if renamed.weight or term.replace("必须", "应当") == new else None
            )  # the same in other words
            for place in wording.places:
                if "原文" not in place.way:
                    yield Hit(
                        place.subject, place.way, f"“{term}”", expected, f"改为“{new}”", severity=severity
                    )


@lru_cache(maxsize=4)
def _terms(laws: LawIndex) -> Mapping[str, tuple[Law, Renamed]]:
    """Return the outdated terms with the law that has given them up and what it says instead."""
    return {
        each.old: (law, each)
        for law in laws.laws
        if not law.ends  # a law that is gone itself says nothing of today's terms
        for each in law.renamed
    }


@lru_cache(maxsize=4)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, longest_first)) + ")" + _LONGER)

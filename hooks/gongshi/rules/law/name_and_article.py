"""What a matter's name tells of the articles that it may rest on, by the articles' key words."""

from __future__ import annotations

import re
from functools import lru_cache

from gongshi.law.citations import LawIndex
from gongshi.law.register import ArticleFacts, Law

from .lawtext import bare, facts_of, subjects_in

_LONG_NAME = 60
"""A longer name holds conditions and penalties, which say nothing of what the matter is."""
_CONSEQUENCE = re.compile(r"[，,；;。]|的?由.{2,20}?责令")
_WHOLE_WORD, _FEW = 8, 3
"""A key word of so many signs tells an article by itself, when so few have it."""
_LITTLE, _MOSTLY = 0.4, 0.6
"""How much of a key word a name must have to be about it at all, and to be surely about it."""


@lru_cache(maxsize=16384)
def fitting_articles(name: str, numbers: tuple[int, ...], law_id: str, laws: LawIndex) -> tuple[int, ...]:
    """Return the articles of a law that a name is about; none when it may be about those cited, or too many fit."""
    law = laws.get(law_id)
    facts = facts_of(law, numbers) if law and len(name) <= _LONG_NAME else ()
    if not law or not facts or not all(each.subjects for each in facts):
        return ()
    if any(_touches(each, name, _LITTLE) for each in facts):
        return ()
    others = [each for each in law.facts if each.article not in numbers]
    fitting = [each.article for each in others if _touches(each, name, _MOSTLY, 2)]
    if len(fitting) != 1:
        whole = (each for each in others if any(len(word) >= _WHOLE_WORD for word in subjects_in(each, name)))
        fitting = [each.article for each in whole]
    return tuple(fitting) if len(fitting) <= _FEW else ()


@lru_cache(maxsize=16384)
def act_of(name: str) -> str:
    """Return what the matter is: all of a short name, of a long one what stands before its consequences."""
    return name if len(bare(name)) <= _LONG_NAME else _CONSEQUENCE.split(name, maxsplit=1)[0]


def is_about(law: Law, numbers: tuple[int, ...], name: str) -> bool:
    """Return whether one of these articles has a key word that a name mostly has."""
    return any(_touches(each, bare(name), _MOSTLY) for each in facts_of(law, numbers))


def _touches(facts: ArticleFacts, name: str, share: float, enough: int = 1) -> bool:
    """Return whether a name has at least this share of the pairs of signs of so many of an article's key words."""
    return sum(_in_common(bare(word), name) >= share for word in facts.subjects) >= enough


def _in_common(word: str, name: str) -> float:
    pairs = _pairs(word)
    return len(pairs & _pairs(name)) / len(pairs) if pairs else 0.0


@lru_cache(maxsize=16384)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))

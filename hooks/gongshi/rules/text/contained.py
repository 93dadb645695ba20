"""Targets in a row one of which contains another: 医疗机构 and 定点医疗机构."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations

from .parties import GENERAL, WORDS, class_of

_JOINTS = re.compile(r"[、，,；;。\s]+|和|及|与|以及")
_NUMBER = re.compile(r"^[（(]?[\d一二三四五六七八九十]{1,2}[）)]?[、.．]?\s*")
_MANY = 12
"""Longer rows are no list of targets."""


@lru_cache(maxsize=10_000)
def contained(texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each pair of targets of which the first is the second without a word before it; numbers do not count."""
    names = [name for text in texts for name in _JOINTS.split(_NUMBER.sub("", text)) if name]
    parties = [name for name in dict.fromkeys(names) if WORDS.fullmatch(name)]
    if len(names) > _MANY:
        return ()
    return tuple(
        (wide, narrow)
        for wide, narrow in permutations(parties, 2)
        if narrow.endswith(wide) and class_of(wide) not in GENERAL and class_of(wide) == class_of(narrow)
    )

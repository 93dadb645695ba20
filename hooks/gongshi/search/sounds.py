"""Pinyin: terms by which names are found when they are typed as they sound, and the table that browsers spell with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pypinyin import Style, lazy_pinyin, pinyin

from .folding import HAN, plain_signs

_HAN_RUN = re.compile(rf"[{HAN}]+")
MARK = "'"
"""Stands before each syllable and before initials, so that no Latin word is taken for pinyin."""


@lru_cache(maxsize=65536)
def spelled(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the syllables of each stretch of Chinese characters in a text, tones left out, ü as v."""
    return tuple(tuple(lazy_pinyin(run, errors="ignore")) for run in _HAN_RUN.findall(text))


@lru_cache(maxsize=65536)
def sound_terms(text: str) -> tuple[str, ...]:
    """Return the terms of a name's sound: 复议 gives 'fu, 'yi, 'fu'yi and the initials 'fy."""
    found: list[str] = []
    for syllables in spelled(plain_signs(text)):
        marked = [MARK + syllable for syllable in syllables]
        found += marked
        found += [first + second for first, second in pairwise(marked)]
        initials = [syllable[0] for syllable in syllables]
        found += [MARK + first + second for first, second in pairwise(initials)]
    return tuple(found)


@dataclass(frozen=True)
class SoundTable:
    """How characters are spelled: stretches of the 3755 most used ones, and readings beside these."""

    common: str
    """Syllable and length of each stretch, such as `a2 ai13`: the first level of GB 2312 is in the order of its sounds."""
    more: dict[str, str]
    """Syllable and characters: second readings, and characters of the site that are rarer."""


def sound_table(characters: Iterable[str]) -> SoundTable:
    """Return the table for the characters that a site uses and those that people type."""
    own = set(characters)
    more: dict[str, list[str]] = {}
    stretches: list[tuple[str, int]] = []
    common = common_characters()
    for character in common:
        readings = _readings(character)
        if stretches and stretches[-1][0] in readings:
            first = stretches[-1][0]
            stretches[-1] = (first, stretches[-1][1] + 1)
        else:
            first = readings[0]
            stretches.append((first, 1))
        if character in own:
            for reading in readings[:2]:
                if reading != first:
                    more.setdefault(reading, []).append(character)
    for character in sorted(own.difference(common)):
        for reading in _readings(character)[:2]:
            more.setdefault(reading, []).append(character)
    spelled_out = " ".join(f"{syllable}{length}" for syllable, length in stretches)
    return SoundTable(spelled_out, {syllable: "".join(signs) for syllable, signs in sorted(more.items())})


def _readings(character: str) -> list[str]:
    """Return a character's readings, the most frequent first; none for one that no dictionary has."""
    found: list[list[str]] = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return found[0] if found else [""]


def common_characters() -> list[str]:
    """Return the 3755 most used characters (GB 2312, first level), which browsers can list by themselves."""
    rows = (bytes([high, low]) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    signs = (code.decode("gb2312", errors="ignore") for code in rows)
    return [sign for sign in signs if sign]

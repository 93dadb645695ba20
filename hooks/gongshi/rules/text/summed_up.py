"""Rows of parties that a noun sums up, A、B等C, where A or B is no C."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..case import Case, Wording
from .parties import GENERAL, WORDS, agree, class_of, is_person

_SUM = re.compile(r"等[\u4e00-\u9fff]{2,14}")
_ALL = re.compile(
    rf"等(?P<kind>(?:医疗|医保|保险|保障|社会|社保|定点|协议|两定|相关|有关|各类|公立|民营|本县|辖区内?|服务(?=经办|机构))*?)(?P<noun>{WORDS.pattern})"
)
_ENDS_ROW = re.compile(r"[，。；：:\n（(”“]|以及|[和及与对]")
"""Before it, going backwards, nothing belongs to the row."""
_LONGEST = 40
_ROLES = frozenset(
    {"用人单位", "投标人", "取水单位", "排污单位", "建设单位", "食品经营者", "食品生产经营者", "社会组织"}
)
"""What any body may be besides what it is."""


def misnamed(case: Case) -> Iterator[tuple[Wording, str, str, tuple[str, ...]]]:
    """Yield the wording, the row as it stands, its noun, and the members of the row that are none of that kind."""
    for found in case.sweep.find(_SUM):
        if told := _told(found.wording.text, found.at):
            yield found.wording, *told


@lru_cache(maxsize=10_000)
def _told(text: str, at: int) -> tuple[str, str, tuple[str, ...]] | None:
    if not (match := _ALL.match(text, at)):
        return None
    noun = class_of(match["noun"])
    if noun in GENERAL or noun in _ROLES:
        return None
    start = max((each.end() for each in _ENDS_ROW.finditer(text, max(0, at - _LONGEST), at)), default=None)
    row = text[max(0, at - _LONGEST) if start is None else start : at]
    odd = []
    for member in row.split("、"):
        words = list(WORDS.finditer(member))
        if words and words[-1].end() == len(member):
            party = class_of(words[-1].group())
            clash = not agree(party, noun) and not (is_person(party) and is_person(noun))
            if clash and party not in GENERAL and party not in _ROLES:
                odd.append(words[-1].group())
    return (row + match.group(), match["kind"] + match["noun"], tuple(odd)) if odd else None

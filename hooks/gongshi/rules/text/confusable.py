"""A word written for another that looks or sounds like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..case import Case, Place, Wording
from ..reading.first import first_wording
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule
from .confusions import TRADITIONAL, Confusion, confusions_in

_TRADITIONAL = re.compile(f"[{''.join(TRADITIONAL)}]")
_FRAMES = (
    (
        re.compile(
            r"基本(?!医疗|养老|生育|社会|工伤|失业|商业|大病)[\u4e00-\u9fff]{2}保险(?=参保|登记|待遇|基金|费|关系|条例|制度|经办)"
        ),
        "基本医疗保险",
    ),
    (
        re.compile(
            r"医疗(?!保障|保险|卫生|管理|主管|救助|机构|服务|监督|监管|健康|执法)[\u4e00-\u9fff]{2}行政(?:主管)?部门"
        ),
        "医疗保障行政部门",
    ),
)
"""Terms with another word in their middle: beginning and end are the term's, and no other term has that middle."""
_NAMES = frozenset({"姓名", "负责人", "联系人", "法定代表人", "相对人名称"})
"""Names keep their own characters."""


class _Find(NamedTuple):
    """Where a wrong word stands."""

    wording: Wording
    at: int


@rule(
    "confusable",
    name="用字混淆",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="全部文字",
    ground="国家通用语言文字法第9条：国家机关以规范汉字为公务用字；词义不同的字不能互换",
    mend="改成正确的字；引用条文的，与条文原文核对",
)
def confusable(case: Case) -> Iterator[Hit]:
    """Yield each word of the table of confusions, and each traditional character, with all places of it as one."""
    words: dict[Confusion, list[_Find]] = {}
    for wording, at, confusion in case.sweep.each(None, _confusions):
        if not confusion.in_quotes and all(map(_quotes_law, wording.places)):
            continue
        if not confusion.beside or confusion.beside in case.sweep.text:
            words.setdefault(confusion, []).append(_Find(wording, at))
    for confusion, founds in _together(words).items():
        word = confusion.wrong
        found = f"写作“{word}”：{_example(founds)}"
        for each in founds:
            for place in each.wording.places:
                if confusion.in_quotes or not _quotes_law(place):
                    yield Hit(
                        place.subject,
                        place.way,
                        found,
                        f"应为“{confusion.right}”",
                        f"核对后把“{word}”改为“{confusion.right}”",
                        severity=None if confusion.sure else Severity.HINT,
                    )
    yield from _framed(case)
    yield from _traditional(case)


def _framed(case: Case) -> Iterator[Hit]:
    """Yield the terms whose middle is another word: 基本资料保险."""
    for pattern, term in _FRAMES:
        for found in case.sweep.find(pattern):
            for place in found.wording.places:
                yield Hit(
                    place.subject,
                    place.way,
                    f"写作“{found.match.group()}”：{around(found.wording.text, found.at, width=8)}",
                    f"“{term}”一类的规范名称",
                    f"核对后把“{found.match.group()}”改为“{term}”",
                )


def _confusions(_: None, text: str) -> Iterator[tuple[int, Confusion]]:
    return confusions_in(text)


def _together(words: dict[Confusion, list[_Find]]) -> dict[Confusion, list[_Find]]:
    """Return the finds by confusion, those of the same word and the same advice under one."""
    first: dict[tuple[str, str, bool], Confusion] = {}
    joined: dict[Confusion, list[_Find]] = {}
    for confusion, founds in words.items():
        same = first.setdefault((confusion.wrong, confusion.right, confusion.sure), confusion)
        joined.setdefault(same, []).extend(founds)
    return joined


def _example(founds: list[_Find]) -> str:
    """Return the surroundings of the find that stands first."""
    first = first_wording(each.wording for each in founds)
    at = min(each.at for each in founds if each.wording is first)
    return around(first.text, at, width=8)


def _traditional(case: Case) -> Iterator[Hit]:
    signs: dict[str, list[_Find]] = {}
    for found in case.sweep.find(_TRADITIONAL):
        if not all(place.way[-1] in _NAMES for place in found.wording.places):
            signs.setdefault(found.match.group(), []).append(_Find(found.wording, found.at))
    for sign, founds in signs.items():
        says = f"繁体字“{sign}”：{_example(founds)}"
        for each in founds:
            for place in each.wording.places:
                if place.way[-1] not in _NAMES:
                    yield Hit(
                        place.subject,
                        place.way,
                        says,
                        f"规范汉字“{TRADITIONAL[sign]}”",
                        f"把“{sign}”改为“{TRADITIONAL[sign]}”",
                    )


def _quotes_law(place: Place) -> bool:
    """Return whether the place holds the words of a law."""
    return bool(place.way) and place.way[-1] == "原文"

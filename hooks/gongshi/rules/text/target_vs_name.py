"""A matter's name that says one party, and its target another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .contained import contained
from .parties import ANY, BODY, GENERAL, WORDS, agree, any_agree, class_of, is_person, parties
from .summed_up import misnamed

_ROW = re.compile(r"[、和及与]|以及")
_OBJECT = re.compile(r"^对(?P<whom>[^，。；]{2,80}?)(?:的|进行|实施|提供|向|遵守|违反|未)")

_SUBJECT = re.compile(
    r"(?P<whom>[^，。；：:？?\n\x1f是]{2,80}?)(?:及其?|或者?其?他?|和|以及其?)?(?:工作|从业)?(?:人员)?是否"
)
"""Whom a check asks about: the words before 是否."""
_DRESS = re.compile(r"^[（(]?[\d一二三四五六七八九十]{1,2}[）)]?[、.．]?\s*|[；;。，,、\s]+$")
"""The number before an entry, and the signs after it."""
_OFFICIALS = re.compile("(?:政府|行政|主管)部门|公务员|行政机关|国家机关")
"""Those whom no inspection of the market is about."""

_STAFF = re.compile("工作人员|责任人员|从业人员|负责人|法定代表人|责任人|职工|学生|患者")
"""People of a body: then a person is a right target though the name speaks of the body."""


@rule(
    "target-vs-name",
    name="实施对象与名称矛盾",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="事项的名称与实施对象，抽查事项与检查对象",
    ground="国办发〔2018〕118号：公示的信息应当准确；同一事项的名称和对象应当一致",
    mend="按依据的条文核对管的是谁，改正名称或者对象",
)
def target_vs_name(case: Case) -> Iterator[Hit]:
    """Yield targets that are not the party of the name or of the content, that leave one out, or that overlap."""
    for item in case.records("items"):
        if item.record.target:
            yield from _compared(item, ("实施对象",), item.record.name, item.record.target)
    for inspection in case.records("inspections"):
        if inspection.record.targets:
            targets = "、".join(inspection.record.targets)
            yield from _compared(inspection, ("检查对象",), inspection.record.name, targets)
            yield from _asked_about(inspection, targets)
    yield from _misnamed(case)
    yield from _overlapping(case)


def _compared(subject: Subject, way: tuple[str], name: str, target: str) -> Iterator[Hit]:
    named, meant = parties(name), parties(target)
    if not named or not meant:
        return
    if not any_agree(named, meant):
        if _STAFF.search(name) and any(is_person(each) for each in meant):
            return
        yield Hit(
            subject,
            way,
            f"“{way[0]}”写作“{shorten(target)}”，名称说的是{'、'.join(sorted(named))}",
            f"与名称一致的对象：{'、'.join(sorted(named))}",
        )
        return
    if (match := _OBJECT.match(name)) and (missing := _left_out(match["whom"], target)):
        yield Hit(
            subject,
            way,
            f"“{way[0]}”写作“{shorten(target)}”，没有名称里的{'、'.join(missing)}",
            "名称里的各类对象都列上",
            severity=Severity.HINT,
        )


def _left_out(whom: str, target: str) -> list[str]:
    """Return the parties in a row of names that the target does not list though it lists others of the row."""
    row = [each.strip() for each in _ROW.split(whom)]
    if len(row) < 3 or not all(WORDS.search(each) for each in row):
        return []
    meant = parties(target)
    if meant & GENERAL:
        return []
    missing = [
        each for each in row if not any(agree(class_of(WORDS.findall(each)[-1]), other) for other in meant)
    ]
    return missing if 0 < len(missing) < len(row) - 1 else []


def _asked_about(inspection: Subject, targets: str) -> Iterator[Hit]:
    """Yield what the content asks of parties that are none of the targets: 经办机构是否…… in a check of hospitals."""
    meant = parties(targets)
    if not meant or meant & {ANY, BODY}:
        return
    for way, text in inspection.texts_of("检查内容"):
        for match in _SUBJECT.finditer(text) if "是否" in text else ():
            if others := _others(match["whom"], meant, targets):
                yield Hit(
                    inspection,
                    way,
                    f"“检查内容”查的有{'、'.join(others)}，“检查对象”里没有：“{shorten(match.group())}”",
                    "检查内容问的都是检查对象",
                    "查的确有这些对象的，补进“检查对象”；不归本事项查的，删去这一句",
                    severity=Severity.HINT,
                )


def _others(whom: str, meant: frozenset[str], targets: str) -> list[str]:
    """Return the bodies at the end of the words before 是否, in a row if it is one, that the targets do not cover."""
    others = []
    for each in reversed(_ROW.split(_DRESS.sub("", whom))):
        words = list(WORDS.finditer(each))
        if official := _OFFICIALS.search(each):
            if official.group() not in targets and "行政机关" not in targets:
                others.append(official.group())
        elif words and words[-1].end() == len(each):
            party = class_of(words[-1].group())
            if not (party in GENERAL or is_person(party) or any_agree([party], meant)):
                others.append(party)
        elif not _STAFF.search(each):
            break
    return list(dict.fromkeys(others[::-1]))


def _misnamed(case: Case) -> Iterator[Hit]:
    """Yield rows of names that the noun after 等 does not fit: 医疗机构、药品经营单位等经办机构."""
    for found, row, whole, odd in misnamed(case):
        for place in found.places:
            if place.way[-1] != "原文":
                yield Hit(
                    place.subject,
                    place.way,
                    f"“{row}”：{'、'.join(odd)}不是{whole}",
                    f"“等”前面列的都是{whole}",
                    "按依据的条文核对管的是谁，改正列举的或者“等”后面的",
                )


def _overlapping(case: Case) -> Iterator[Hit]:
    """Yield targets one of which contains another: 医疗机构 beside 定点医疗机构."""
    for key, field in (("items", "实施对象"), ("inspections", "检查对象")):
        for subject in case.records(key):
            value = subject.written.get(field)
            rows = tuple(value) if isinstance(value, list) else (value,) if isinstance(value, str) else ()
            for wide, narrow in contained(rows):
                yield Hit(
                    subject,
                    (field,),
                    f"“{field}”里“{wide}”已经包括“{narrow}”",
                    "并列的对象互不包含",
                    "查的是哪一类就只写哪一类",
                    severity=Severity.HINT,
                )

"""A limit in a text that the law does not allow: three days for asking a hearing, fifteen for reconsideration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.remedy import RemedyKind
from gongshi.records.values import Category, TermUnit

from ..case import Case, Place
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .legal_limits import ACTS
from .limits import QUOTED, Stated, limits_of, stated

_MEND = "改成法律规定的期限；确有法律、法规另行规定的，写明是哪一条"
_DECIDING, _PUBLISHING = 90, 7
"""Days for deciding on a penalty, working days for publishing it."""
_WITHIN = re.compile("[以之]?内|以前|之前|不超过|不迟于")
_YEARLY = re.compile(
    r"(?:每年|按年度?|年终)(?!度)[^。；]{0,40}处罚[^。；]{0,40}(?:公示|公开|公布)[^。；]{0,12}"
)
_FIGURES = re.compile("统计|总体|年报|年度报告|总结|数据|数量|件数|案例|计划|清单|目录|基准|依据|程序")
"""What is rightly published by the year, or is not the outcome of a case."""
_AFTER = re.compile("[以之]?后")


@rule(
    "stated-limit-vs-law",
    name="期限与法律不符",
    group=Group.TIME,
    severity=Severity.ERROR,
    looks_at="全部文字里写明的期限；事项的“法定时限”“承诺时限”；救济渠道的“期限”",
    ground="行政处罚法、行政强制法、行政复议法、行政诉讼法关于期限的规定",
    mend=_MEND,
)
def stated_limit_vs_law(case: Case) -> Iterator[Hit]:
    """Yield each limit that differs from what the law sets for the act."""
    for limit, places in limits_of(case):
        yield from _against_law(limit, places)
    yield from _yearly(case)
    for subject in case.records("items"):
        if subject.record.category is Category.PENALTY:
            yield from _deciding(subject)
    for subject in case.records("remedies"):
        yield from _hearing(subject)
    for subject in case.records("guides"):
        yield from _query(subject)


def _against_law(limit: Stated, places: list[Place]) -> Iterator[Hit]:
    for act in ACTS:
        if not act.tells(limit):
            continue
        severity = act.check(limit)
        for place in places if severity else ():
            if not act.fields or act.fields & set(place.way):
                found = f"{act.name}写成“{limit.text}”"
                yield Hit(place.subject, place.way, found, act.expected, ground=act.ground, severity=severity)
        return


def _yearly(case: Case) -> Iterator[Hit]:
    """Yield penalties that are published only once a year; figures for the year are another matter."""
    for wording in case.wordings:
        if (told := _YEARLY.search(wording.text)) and not _FIGURES.search(told[0]):
            for place in wording.places:
                if not QUOTED & set(place.way):
                    yield Hit(
                        place.subject,
                        place.way,
                        "写的是处罚结果每年才公示一次",
                        "行政处罚决定作出之日起7个工作日内公开",
                        ground="国办发〔2018〕118号；政府信息公开条例第26条",
                        severity=Severity.WARNING,
                    )


def _deciding(subject: Subject) -> Iterator[Hit]:
    """Yield the limits of a penalty item that are longer than a case may take."""
    item = subject.record
    for key, text in (("法定时限", item.limit), ("承诺时限", item.promised_limit)):
        for limit in stated(text or ""):
            if limit.days > _DECIDING * 1.05 and not any(act.tells(limit) for act in ACTS):
                yield _too_long(subject, (key,), limit.text)
    if item.term and item.term.unit is TermUnit.DAY and item.term.value > _DECIDING:
        yield _too_long(subject, ("时限",), f"{item.term.value}日")


def _too_long(subject: Subject, way: tuple[str, ...], text: str) -> Hit:
    return Hit(
        subject,
        way,
        f"行政处罚的办理时限写到“{text}”",
        "自立案之日起90日内作出决定；法律、法规、规章另有规定的，写明是哪一条",
        ground="行政处罚法第60条",
        severity=Severity.WARNING,
    )


def _hearing(subject: Subject) -> Iterator[Hit]:
    term = subject.record.term
    if subject.record.kind is not RemedyKind.HEARING or term is None:
        return
    right = term.value == 5 and term.unit in {TermUnit.DAY, TermUnit.WORKING_DAY}
    if not right:
        unit = "个月" if term.unit is TermUnit.MONTH else term.unit
        yield Hit(
            subject,
            ("期限",),
            f"要求听证的期限写成“{term.value}{unit}”",
            "告知后5个工作日内提出",
            ground="行政处罚法第64条第1项、第85条",
            severity=Severity.ERROR if term.value < 5 else Severity.HINT,
        )


def _query(subject: Subject) -> Iterator[Hit]:
    """Yield a guide that promises a decision on the website later than it must be there."""
    guide = subject.record
    if guide.category not in {Category.PENALTY, Category.LICENCE} or "网" not in (guide.result_query or ""):
        return
    for limit in stated(guide.result_query):
        if limit.days > _PUBLISHING * 1.4 and not any(act.tells(limit) for act in ACTS):
            yield Hit(
                subject,
                ("结果查询",),
                _queried(guide.category, limit),
                "决定作出之日起7个工作日内在网上公开",
                "核对这里的期限；决定公开的期限写“自决定作出之日起7个工作日内”",
                "国办发〔2018〕118号",
                Severity.HINT,
            )


def _queried(category: Category, limit: Stated) -> str:
    """Return what a guide promises, by whether it says 内, 后 or neither."""
    if _WITHIN.search(limit.text + limit.after[:4]):
        return f"{category}的结果，“{limit.text}”才保证能在网上查询"
    if _AFTER.match(limit.after):
        return f"{category}的结果，“{limit.text}”以后才能在网上查询"
    return f"{category}的结果，写“{limit.text}”在网上查询，没有写明是以内还是以后"

"""To whom and by when one can apply for reconsideration or sue: as the law has it since 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.law.numerals import SIGNS, number_of
from gongshi.law.register import Law
from gongshi.records.parts import Term
from gongshi.records.remedy import Remedy, RemedyKind
from gongshi.records.values import TermUnit
from gongshi.source.problem import Way

from ..case import Case
from ..reading.citing import article_numbers, found, named, short
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_APPLY = r"(?:申请|提出|提起|请求|依法申请)(?:行政)?复议"
_TO = re.compile(rf"向(?P<organ>[^，。；;、\n]{{2,40}}?(?:[、或][^，。；;\n]{{2,30}}?)?){_APPLY}")
_NUMERAL = rf"(?:\d+|[{SIGNS}]+)"
_IN = rf"(?P<number>{_NUMERAL})\s*(?P<unit>个?工作日|个?月|日|天)\s*(?:之?内|以内)"
_REVIEW_IN = re.compile(rf"{_IN}[^。；;\n]{{0,30}}?{_APPLY}")
_SUE_IN = re.compile(rf"{_IN}[^。；;复\n]{{0,24}}?(?:起诉|提起(?:行政)?诉讼|提出(?:行政)?诉讼)")
_UNITS = {"工作日": TermUnit.WORKING_DAY, "月": TermUnit.MONTH, "日": TermUnit.DAY, "天": TermUnit.DAY}

_DEPARTMENT = re.compile(r"上一级|上级|主管部门|[局厅委部]$|[局厅]或|[局厅](?:行政复议|法制)|部门$")
_VAGUE = re.compile(r"(?:相关|有关|主管)(?:部门|机关|机构|单位)$")
_OFFICE = re.compile(r"司法[局厅]|法制(?:办|机构|科|股)|(?:股|科|处|室|中心)$")
_VERTICAL = re.compile(r"海关|税务|人民银行|外汇|国家安全|金融监督|金融监管|银保监|证监")
"""Organs whose acts are reconsidered by the organ above (行政复议法第27条)."""
_JUSTICE = re.compile(r"司法[局厅]")
"""It may be its own choice: government or the organ above (行政复议法第28条)."""
_NOT_NOW = frozenset({"法定时限", "承诺时限", "办理时限", "流程说明", "结果送达", "审核期限", "图"})
"""Fields whose limits another rule reads."""
_ABOUT_REVIEW = frozenset({2, 11, 13, *range(20, 36), 62})
"""Articles of the present 行政复议法 that one cites to say how to apply."""


@rule(
    "review-organ-current",
    name="复议机关、救济期限不是现行规定",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="救济渠道.yml；指南、清单等正文中讲行政复议、行政诉讼的话",
    ground="行政复议法第24条：2024年1月1日起，对县级以上政府工作部门的行为，向本级人民政府申请复议",
    mend="复议机关写本级人民政府，接收材料的机构写在“接收机构”",
)
def review_organ_current(case: Case) -> Iterator[Hit]:
    """Yield each remedy that sends people to an organ, or within a time, that the law no longer provides."""
    if _VERTICAL.search(case.bureau.name):
        return
    for remedy in case.records("remedies"):
        if remedy.record.kind is RemedyKind.REVIEW:
            yield from _organ(case, remedy)
            yield from _old_articles(case, remedy)
        yield from _term(remedy)
    yield from _in_text(case)


def _organ(case: Case, subject: Subject) -> Iterator[Hit]:
    """Yield what is wrong with the organ of one channel of reconsideration."""
    remedy: Remedy = subject.record
    government = _government(case)
    if remedy.organ:
        if fault := _wrong(case, remedy.organ):
            said = f"行政复议机关写作“{remedy.organ}”"
            expected = f"行政复议机关是{government}"
            yield Hit(
                subject, ("机关",), said, expected, _advice(case), severity=fault, public=_public(case, fault)
            )
        return
    if remedy.text and not remedy.receiver:
        yield from _told(case, subject, ("说明",), remedy.text)


def _told(case: Case, subject: Subject, way: Way, text: str) -> Iterator[Hit]:
    """Yield what is wrong with the organs to which a text sends people for reconsideration."""
    for sentence in re.split(r"[。；;\n]", text):
        for told in _TO.finditer(sentence):
            organ = told["organ"].rpartition("向")[2]
            fault = _wrong(case, organ)
            if fault is Severity.WARNING:
                continue  # that no organ is named is said elsewhere
            if fault:
                said = f"写的是向“{organ}”申请行政复议"
                expected = f"行政复议机关是{_government(case)}"
                public = _public(case, fault)
                yield Hit(subject, way, said, expected, _advice(case), severity=fault, public=public)


def _wrong(case: Case, organ: str) -> Severity | None:
    """Return how wrong an organ of reconsideration is; None when it is right, or may be."""
    plain = re.sub(r"[\s《》“”]|[（(].*?[）)]", "", organ)
    if _VERTICAL.search(plain) or (_JUSTICE.search(case.bureau.name) and "上一级" in plain):
        return None
    if _VAGUE.search(plain) and "上级" not in plain and "上一级" not in plain:
        return Severity.WARNING
    if _DEPARTMENT.search(plain) or _OFFICE.search(plain):
        return Severity.ERROR
    if "政府" in plain:
        own = case.bureau.region and case.bureau.region.government
        general = re.search(r"(?:本级|同级|所属|县级|当地)|^(?:县|市|区|旗)(?:人民)?政府$", plain)
        same = own and (own in plain or own.replace("人民政府", "政府") in plain)
        if own and not general and not same and re.search(r"[省市县区州盟旗](?:人民)?政府", plain):
            return Severity.ERROR
    return None


def _government(case: Case) -> str:
    region = case.bureau.region
    return (region and region.government) or "本级人民政府"


def _advice(case: Case) -> str:
    return f"改为{_government(case)}；由司法行政部门接收材料的，另写“接收机构”"


def _public(case: Case, fault: Severity) -> str:
    """Return what a citizen should know where another organ is named."""
    if fault is not Severity.ERROR:
        return ""
    return f"依2024年1月1日起施行的行政复议法，现应向{_government(case)}申请"


def _term(subject: Subject) -> Iterator[Hit]:
    """Yield a structured time limit that is not the law's."""
    remedy: Remedy = subject.record
    term = remedy.term
    if term is None:
        return
    if remedy.kind is RemedyKind.REVIEW and _misses_sixty(term):
        said = f"申请行政复议的期限写作{_shown(term)}"
        yield Hit(subject, ("期限",), said, *_SIXTY, public=_rightly("申请行政复议", _SIXTY))
    after_review = "复议" in f"{term.start}{remedy.text}{remedy.label}"
    if remedy.kind is RemedyKind.LAWSUIT and _misses_six(term, after_review=after_review):
        said = f"提起行政诉讼的期限写作{_shown(term)}"
        yield Hit(subject, ("期限",), said, *_SIX, public=_rightly("提起行政诉讼", _SIX))


_SIXTY = ("知道该行政行为之日起60日（自然日）内", "期限改为60日，法律规定更长的除外", "行政复议法第20条")
_SIX = (
    "直接起诉的6个月内；不服复议决定的15日内",
    "直接起诉的期限改为6个月，法律另有规定的除外",
    "行政诉讼法第45条、第46条",
)


def _rightly(act: str, limit: tuple[str, str, str]) -> str:
    return f"{act}的期限是{limit[0]}（{limit[2]}）"


def _misses_sixty(term: Term) -> bool:
    return term.unit is not TermUnit.DAY or term.value < 60


def _misses_six(term: Term, *, after_review: bool) -> bool:
    if term.unit is TermUnit.DAY and term.value == 15 and after_review:
        return False
    return not (term.unit is TermUnit.MONTH and term.value == 6)


def _shown(term: Term) -> str:
    unit = {TermUnit.MONTH: "个月", TermUnit.WORKING_DAY: "个工作日"}.get(term.unit, term.unit.value)
    return f"“{term.value}{unit}”"


def _in_text(case: Case) -> Iterator[Hit]:
    """Yield organs and limits in running text that are not the law's."""
    for wording in case.wordings:
        text = wording.text
        if "复议" not in text and "诉" not in text:
            continue
        limits = list(_limits(text))
        to_organ = "复议" in text and _TO.search(text)
        if not limits and not to_organ:
            continue
        for place in wording.places:
            if not place.way or "原文" in place.way or _NOT_NOW & set(place.way):
                continue
            if to_organ and place.subject.list != "remedies":
                yield from _told(case, place.subject, place.way, text)
            for act, term, limit in limits:
                said = f"{act}的期限写作{_shown(term)}"
                yield Hit(place.subject, place.way, said, *limit, public=_rightly(act, limit))


def _limits(text: str) -> Iterator[tuple[str, Term, tuple[str, str, str]]]:
    """Yield the limits for reconsideration and suit that a text states wrongly, with the right ones."""
    for sentence in re.split(r"[。；;\n]", text):
        for stated in _REVIEW_IN.finditer(sentence):
            if _misses_sixty(term := _stated(stated)):
                yield "申请行政复议", term, _SIXTY
        for stated in _SUE_IN.finditer(sentence):
            term = _stated(stated)
            if _misses_six(term, after_review="复议决定" in sentence[: stated.start()]):
                yield "提起行政诉讼", term, _SIX


def _stated(found_: re.Match[str]) -> Term:
    numeral = found_["number"]
    value = int(numeral) if numeral.isdecimal() else number_of(numeral)
    unit = _UNITS[found_["unit"].removeprefix("个")]
    return Term.model_construct(value=value, unit=unit, start=None)


def _old_articles(case: Case, subject: Subject) -> Iterator[Hit]:
    """Yield articles of 行政复议法 by the numbers that they had before 2024."""
    remedy: Remedy = subject.record
    cited: list[tuple[Way, Law | None, tuple[int, ...]]] = [
        (("依据", position), case.laws.find(basis.law), article_numbers(basis.article))
        for position, basis in enumerate(remedy.bases)
    ]
    if remedy.text:
        cited += [(("说明",), found(each.title, case.laws), each.articles) for each in named(remedy.text)]
    for way, law, numbers in cited:
        for number in numbers:
            if law and number in law.today_by_old and number not in _ABOUT_REVIEW and "复议" in law.title:
                now = "、".join(f"第{each}条" for each in law.today_by_old[number])
                since = law.in_force.isoformat() if law.in_force else "修订"
                said = f"《{short(law)}》第{number}条是{since}以前的条次"
                yield Hit(subject, way, said, f"现在是{now}", f"改为{now}", severity=Severity.WARNING)

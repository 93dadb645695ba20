"""A natural person's full name in a decision or a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.decision import Decision, PartyKind
from gongshi.records.homes import MASK

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .persons import hidden, is_full_name, names_in, told_elsewhere, told_of_parties

_ANYONE = re.compile(
    r".*(?:参保人|参保人员|参保职工|参保居民|患者|病人|当事人|个人|自然人|村民|居民|职工|学生|先生|女士|小姐|同志|化名|户主|群众)|[\u4e00-\u9fff]{1,2}氏"
)
_SIGNS = re.compile(
    r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,8}(?:[·•・．][\u4e00-\u9fff]{2,8})+|[A-Za-z][A-Za-z .·'-]{3,}"
)
_BETWEEN = re.compile(
    r"[、,，;；/／]|\s{1,}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]{2})[和与及](?=[\u4e00-\u9fff]{2})"
)
_ACTS = "冒名|冒用|骗取|涉嫌|违反|违法|违规|虚假|虚构|伪造|变造|重复|利用|使用|出借|转借|转卖|倒卖|套取|持他人|挂床|非法|擅自|未按|拒不|等\\d*人"

_EXPECTED = "姓名隐去名字，只留姓"


@rule(
    "natural-person-name",
    name="自然人姓名",
    group=Group.PRIVACY,
    severity=Severity.STOP,
    looks_at="执法决定、抽查结果和正文里自然人的姓名",
    ground="政府信息公开条例第15条；行政处罚法第50条",
    mend="自然人请写成“张某某”，单位请写全称",
)
def natural_person_name(case: Case) -> Iterator[Hit]:
    """Yield each natural person who is named in full."""
    for subject in case.records("decisions"):
        decision: Decision = subject.record
        for name in _parties(decision):
            yield _hit(subject, ("相对人名称",), name)
        if decision.party_kind is PartyKind.NATURAL and decision.name:
            yield from _in_title(subject, decision)
    for subject in case.records("results"):
        if is_full_name(subject.record.target):
            yield _hit(subject, ("检查对象",), subject.record.target)
    for told in (*told_of_parties(case), *told_elsewhere(case)):
        for name in sorted(set(names_in(told.text))):
            yield _hit(told.subject, told.way, name)


def _parties(decision: Decision) -> Iterator[str]:
    """Yield the names in full that a decision gives its party."""
    if decision.party_kind is PartyKind.TRADER:  # one without a trade name is registered under his own
        return
    if decision.party_kind is PartyKind.LEGAL:
        if is_full_name(decision.party):
            yield decision.party
        return
    bare = re.sub(r"[（(][^（）()]*[）)]|等[一二三四五六七八九十\d]*[人名]?$", "", decision.party)
    for each in _BETWEEN.split(bare):
        name = (each or "").strip()
        if _SIGNS.fullmatch(name) and not set(name) & set(MASK) and not _ANYONE.fullmatch(decision.party):
            yield name


def _in_title(subject: Subject, decision: Decision) -> Iterator[Hit]:
    """Yield a hit when the case is called after someone named in full."""
    found = re.match(rf"(?:关于|对)?([\u4e00-\u9fff]{{2,4}}?)(?={_ACTS})", decision.name or "")
    if found and is_full_name(found[1]):
        yield _hit(subject, ("案件名称",), found[1])


def _hit(subject: Subject, way: tuple[str | int, ...], name: str) -> Hit:
    return Hit(subject, way, f"自然人的姓名“{hidden(name)}”没有隐去", _EXPECTED)

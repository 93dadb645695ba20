"""A decision that tells of somebody under age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gongshi.law.calendar import months_ago
from gongshi.law.numerals import number_of

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .persons import NAME, is_full_name, told_of_parties

_OF_AGE = 18
_WORDS = re.compile(
    r"未成年|(?:未|不)满\s*(?:十[四六八]|1[468])\s*周?岁|系(?:小学|初中|中学|幼儿园)学生|监护人|法定代理人"
)
_AGE = re.compile(
    r"(?<![\d.至到—\-])(?P<age>\d{1,2}|[一二三四五六七八九十]{1,3})\s*周?岁(?!以[上下]|及以|至|到|的?老)"
)
_BORN = re.compile(
    r"(?:出生(?:日期)?[于：:为\s]*)?(?P<year>(?:19|20)\d{2})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?\s*(?P<after>出?生)?"
)
_CHILD = re.compile(rf"({NAME})\s*[（(，,]\s*(?:[男女]\s*[，,]\s*)?(\d{{1,2}})\s*周?岁")


@rule(
    "minor",
    name="未成年人",
    group=Group.PRIVACY,
    severity=Severity.STOP,
    looks_at="执法决定、抽查结果里的未成年人",
    ground="个人信息保护法第28条、第31条；政府信息公开条例第15条",
    mend="涉及未成年人的决定不公开；确需公开的，删去年龄、身份和可以认出本人的内容",
)
def minor(case: Case) -> Iterator[Hit]:
    """Yield each place of a decision that tells of a minor; of a business's decision only a child named in full."""
    for told in told_of_parties(case):
        record = told.subject.record
        words = _words(told.text, record.day) if told.natural else _named(told.text)
        if words:
            yield Hit(told.subject, told.way, f"涉及未成年人：“{words}”", "未成年人的信息不公开")


def _words(text: str, day: date) -> str | None:
    """Return the words by which a text tells of somebody under age on that day, and no more of it."""
    if found := _WORDS.search(text):
        return found[0]
    for found in _AGE.finditer(text):
        age = found["age"]
        if (int(age) if age.isdigit() else number_of(age)) < _OF_AGE:
            return found[0]
    for found in _BORN.finditer(text):
        called = found["after"] or found[0].startswith("出生")
        if called and _born(found) > months_ago(day, 12 * _OF_AGE):
            return f"{found['year']}年出生"
    return None


def _born(found: re.Match[str]) -> date:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"] or 1))
    except ValueError:
        return date.min


def _named(text: str) -> str | None:
    for found in _CHILD.finditer(text):
        if int(found[2]) < _OF_AGE and any(is_full_name(found[1][cut:]) for cut in range(len(found[1]) - 1)):
            return f"{found[2]}岁"
    return None

"""A code whose letter stands for another category than the item's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from gongshi.law.codes import ItemCodeForm, Meaning
from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .codes import Coded, coded, form_of

_ENOUGH = 4
"""So many codes with one letter, all of one category, show what the letter means."""


@rule(
    "category-letter",
    name="编码字母与类别不符",
    group=Group.IDENTITY,
    severity=Severity.ERROR,
    looks_at="事项.yml 的“项目编码”和“类别”，服务指南.yml 的“事项编码”和“事项类别”",
    ground="本省职权编码规则：编码中的类别代号表示职权类别（regions.yml 的“省份”）",
    mend="对照权责清单核对编码和类别，改正写错的一个",
)
def category_letter(case: Case) -> Iterator[Hit]:
    """Yield each code whose letter means another category, or that the province's table does not have."""
    form = form_of(case)
    if form is None or not form.marks:
        yield from _by_custom(case)
        return
    for each in coded(case):
        mark = each.parts.get(Meaning.CATEGORY) if each.parts else None
        if mark is not None:
            yield from _against(each, mark, form)


def _against(each: Coded, mark: str, form: ItemCodeForm) -> Iterator[Hit]:
    known = form.by_mark.get(mark)
    right = form.by_category.get(each.category)
    if known and known.category is each.category:
        return
    if known and not known.doubtful:
        found = f"编码的代号“{mark}”表示{known.category}，类别是{each.category}"
        severity = Severity.ERROR
    elif right:
        found = f"编码的代号是“{mark}”，类别是{each.category}"
        severity = Severity.WARNING
    else:
        found = f"编码的代号“{mark}”与类别{each.category}的对应关系没有查到"
        severity = Severity.HINT
    expected = f"{each.category}的代号是 {right.mark}" if right else "代号与类别一致"
    yield Hit(each.subject, (each.field,), found, expected, severity=severity)


def _by_custom(case: Case) -> Iterator[Hit]:
    """Where the province's letters are not known: yield codes against what the bureau's other codes mean by a letter."""
    marked = [(each, mark) for each in coded(case) if (mark := _only_letter(each.code))]
    used: dict[str, Counter[Category]] = defaultdict(Counter)
    for each, mark in marked:
        used[mark][each.category] += 1
    for each, mark in marked:
        ((usual, often),) = used[mark].most_common(1)
        if each.category is not usual and often >= _ENOUGH and often * 5 >= used[mark].total() * 4:
            yield Hit(
                each.subject,
                (each.field,),
                f"编码的字母是“{mark}”，类别是{each.category}；本机关其余 {often} 个字母为“{mark}”的编码都是{usual}",
                "同一个字母表示同一类别",
                severity=Severity.WARNING,
            )


def _only_letter(code: str) -> str | None:
    letters = [sign for sign in code.upper() if sign.isalpha()]
    return letters[0] if len(letters) == 1 else None

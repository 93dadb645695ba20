"""Duties told post by post that leave out a step the law asks for, where no chart shows it either."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..flow.legal_steps import EXECUTION, OF_CATEGORY, Step
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_HINT = Severity.HINT
_TWO = Step(
    "两名以上执法人员",
    r"[两二2]名|[两二2]人|不少于[两二2]|不得少于",
    "行政处罚法第42条：执法人员不得少于两人",
    _HINT,
)
_TWO_FOR_MEASURES = Step(
    "两名以上执法人员",
    _TWO.words,
    "行政强制法第18条第2项：由两名以上行政执法人员实施",
    _HINT,
)
_LISTED = Step("开列清单", r"清单|登记造册", "行政强制法第24条：当场交付决定书和清单", _HINT)
_TERM = Step(
    "期限", r"期限|[\d一二三四五六七八九十]+(?:个?工作)?[日天]|小时", "行政强制法第25条：不超过三十日", _HINT
)
_ENFORCED = re.compile(r"强制执行(?!措施)|代履行|加处罚款|加[收处]滞纳金|划拨|拍卖|变卖")
_WORD = {Category.COERCION: "强制", Category.INSPECTION: "检查"}


@rule(
    "duties-required-steps",
    name="责任事项缺法定步骤",
    group=Group.COMPLETE,
    severity=_HINT,
    looks_at="没有流程图的行政强制、行政检查事项的“责任事项”",
    ground="国办发〔2018〕118号：公开执法程序",
    mend="在责任事项里补上这些步骤，或者附上流程图",
)
def duties_required_steps(case: Case) -> Iterator[Hit]:
    """Yield each item whose duties, its only account of the procedure, miss steps that the law asks for."""
    drawn = {
        category
        for category, word in _WORD.items()
        for each in case.charts
        if word in each.subject.record.name
    }
    for item in case.records("items"):
        category = item.record.category
        if category not in _WORD or category in drawn or item.record.flow or not item.record.posts:
            continue
        told = "\n".join(text for _, text in item.texts_of("责任事项"))
        missing = [step for step in _wanted(item) if not re.search(step.words, told)]
        if missing:
            names = "、".join(step.name for step in missing)
            yield Hit(
                item,
                ("责任事项",),
                f"{category}的责任事项没有写到：{names}",
                "没有流程图的，责任事项写明法定步骤",
                f"补写{names}；或者附上流程图",
                "；".join(dict.fromkeys(step.ground for step in missing)),
            )


def _wanted(item: Subject) -> tuple[Step, ...]:
    """Return the steps of an inspection, of a measure or of execution, as the item is the one or the other."""
    steps, _ = OF_CATEGORY[item.record.category]
    if item.record.category is Category.INSPECTION:
        return (_TWO, *steps)
    if _ENFORCED.search(item.record.name):
        return EXECUTION
    return (_TWO_FOR_MEASURES, *steps, _LISTED, _TERM)

"""Acts of coercion that other lists speak of, beside those that the list of items has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case
from ..rule import Hit, Severity
from ..subject import Subject

_ACTS = {
    "封存": "封存",
    "查封": "查封",
    "扣押": "扣押|扣留",
    "冻结": "冻结",
    "划拨": "划拨|划缴|扣缴(?!义务)",
    "加收滞纳金": "滞纳金",
    "加处罚款": "加处罚款",
    "代履行": "代履行|代为履行|代治理",
    "拍卖": "拍卖|变卖",
    "强制拆除": "强制拆除|强行拆除",
    "强制隔离": "强制隔离|强制医疗|强制戒毒",
    "传唤、约束": "强制传唤|约束至",
    "先行登记保存": "先行登记保存|登记保存",
}
"""Acts of coercion (行政强制法第9条、第12条 and what goes by their name) with the words that tell them."""
_ACT_FORMS = {act: re.compile(form) for act, form in _ACTS.items()}
_OF_CASES = frozenset({"先行登记保存", "加收滞纳金", "加处罚款"})
"""Acts that belong to the course of a penalty or a levy as well."""
_DONE = "(?:被|已|已经)(?:依法)?(?:{act})|(?:{act})[^，。；]{{0,8}}的?(?:财物|物品|场所|设施|决定)"
"""How a text goes that speaks of an act as done, not as to be done: 转移已被查封的物品."""
_DONE_FORMS = {act: re.compile(_DONE.format(act=form)) for act, form in _ACTS.items()}


def acts_elsewhere(case: Case, named: Iterable[tuple[Subject, Way, Category]]) -> Iterator[Hit]:
    """Yield guides and recordings about other acts than the items', or that put the items' acts elsewhere.

    `named` are the records of other lists, each with the way to its category and that category.
    """
    items = [item for item in case.records("items") if item.record.category is Category.COERCION]
    listed = {act for item in items for act in _acts(item)}
    for subject, way, category in named:
        if not listed or subject.list not in {"guides", "recordings"}:
            continue
        if category is Category.COERCION:
            yield from _other_acts(subject, way, _acts(subject), listed)
        else:
            yield from _misplaced_acts(subject, category, listed)


def _acts(subject: Subject) -> set[str]:
    """Return the acts of coercion that a record speaks of; for items only those that their name tells."""
    record = subject.record
    if subject.list == "items":
        text = record.name
    elif subject.list == "guides":
        parts = (
            record.name,
            record.scope and record.scope.plain(),
            record.delivery and record.delivery.plain(),
        )
        text = "\n".join(part for part in (*parts, record.flow_text) if part)
    else:
        text = "\n".join([record.name, *record.items])
    return {act for act, form in _ACT_FORMS.items() if form.search(text)}


def _other_acts(subject: Subject, way: Way, acts: set[str], listed: set[str]) -> Iterator[Hit]:
    unlisted = [act for act in _ACTS if act in acts - listed]
    if not unlisted:
        return
    own = "、".join(act for act in _ACTS if act in listed)
    yield Hit(
        subject,
        way,
        f"这里的行政强制是“{'、'.join(unlisted)}”，事项清单里的是“{own}”",
        "与事项清单里的行政强制是同一种",
        severity=Severity.WARNING if acts & listed else Severity.ERROR,
    )


def _misplaced_acts(subject: Subject, category: Category, listed: set[str]) -> Iterator[Hit]:
    """Yield acts of coercion, as the list of items has them, among the matters of another category."""
    record = subject.record
    if subject.list == "guides":
        key, texts = "适用范围", [record.name, record.scope.plain() if record.scope else ""]
    else:
        key, texts = "执法事项", list(record.items)
    for act in (act for act in _ACTS if act in listed - _OF_CASES):
        if any(_ACT_FORMS[act].search(text) and not _DONE_FORMS[act].search(text) for text in texts):
            yield Hit(
                subject,
                (key,),
                f"“{act}”写在{category}里，事项清单把它列为行政强制",
                f"“{act}”归入行政强制，按行政强制的程序实施、记录",
                f"把“{act}”从{category}移到行政强制；确实不是强制的，改正事项清单的类别",
                "行政强制法第9条、第18条；国办发〔2018〕118号",
                Severity.WARNING,
            )

"""A category's name on the original that is none of the official ones, or that another name stands beside."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .category_names import categories_in, is_official


@rule(
    "category-enum",
    name="类别名称",
    group=Group.IDENTITY,
    severity=Severity.WARNING,
    looks_at="事项.yml 的“公布类别”和“类别”",
    ground="中办发〔2015〕21号：行政职权分为许可、处罚、强制、征收、给付、检查、确认、奖励、裁决和其他类别",
    mend="改用通用的类别名称，同一类别只用一个名称",
)
def category_enum(case: Case) -> Iterator[Hit]:
    """Yield each published category's name that is not official, contradicts 类别, or is one of two for a category."""
    names: dict[Category, Counter[str]] = defaultdict(Counter)
    items = [item for item in case.records("items") if item.record.published_category]
    for item in items:
        if len(categories_in(item.record.published_category)) == 1:
            names[item.record.category][item.record.published_category] += 1
    for item in items:
        record = item.record
        name, category = record.published_category, record.category
        meant = categories_in(name)
        if len(meant) > 1:
            continue  # category-single
        if meant and category not in meant:
            found = f"公布类别是“{name}”，类别是{category}"
            yield Hit(
                item, ("公布类别",), found, "两处一致", "核对原件，改正写错的一处", severity=Severity.ERROR
            )
        elif not is_official(name):
            yield _odd(item, name, category, names[category])
        elif len(names[category]) > 1:
            yield from _two_names(item, name, category, names[category])


def _odd(item: Subject, name: str, category: Category, names: Counter[str]) -> Hit:
    found = f"“{name}”不是通用的类别名称"
    if others := [other for other in names if other != name and is_official(other)]:
        found += f"，同一类别另有 {sum(names[other] for other in others)} 项写作“{'”“'.join(others)}”"
    return Hit(item, ("公布类别",), found, f"{category}", f"改为“{category}”")


def _two_names(item: Subject, name: str, category: Category, names: Counter[str]) -> Iterator[Hit]:
    """Yield the rarer of two official names for one category: 其他职权 beside 其他行政权力."""
    usual = max(sorted(each for each in names if is_official(each)), key=lambda each: names[each])
    if name != usual and re.sub("类$", "", name) != re.sub("类$", "", usual):
        found = f"{category}有两个名称：“{usual}” {names[usual]} 项，“{name}” {names[name]} 项"
        yield Hit(item, ("公布类别",), found, "同一类别用一个名称", severity=Severity.HINT)

"""An item published under two categories at once."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .category_names import categories_in


@rule(
    "category-single",
    name="一项两个类别",
    group=Group.IDENTITY,
    severity=Severity.ERROR,
    looks_at="事项.yml 的“公布类别”",
    ground="中办发〔2015〕21号：职权按类别逐项列出，一项只归一类；类别不同，程序和救济也不同",
    mend="拆成两项，各写各的类别、依据和流程；或者确定只归其中一类",
)
def category_single(case: Case) -> Iterator[Hit]:
    """Yield each item whose published category names two."""
    for item in case.records("items"):
        name = item.record.published_category
        if name and len(kinds := categories_in(name)) > 1:
            meant = "、".join(each for each in Category if each in kinds)
            yield Hit(item, ("公布类别",), f"公布类别“{name}”兼有{meant}", "一项只归一个类别")

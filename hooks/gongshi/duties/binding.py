"""Whom a duty binds: found from what a bureau has published, never typed in.

A bureau that has not published its list of items may have any power: it cannot escape a duty by not publishing.
Only the duties of agencies that pay benefits (经办机构) need a sign that the bureau runs one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cached_property

from gongshi.law.duties import Bound, Duty
from gongshi.records.bureau import OfficeKind
from gongshi.records.values import Category
from gongshi.site import Bureau, ListState

ON_APPLICATION = frozenset(
    {Category.LICENCE, Category.BENEFIT, Category.CONFIRMATION, Category.RULING, Category.SERVICE}
)
"""Powers and services that begin with a citizen's application."""
_PAID = frozenset({Category.BENEFIT, Category.SERVICE})
_AGENCY = re.compile("经办|服务中心|保险中心|保险局")
_PROVINCES = dict(
    re.findall(
        r"(\d\d)(\D+)",
        "11北京12天津13河北14山西15内蒙古21辽宁22吉林23黑龙江31上海32江苏33浙江34安徽35福建36江西37山东41河南42湖北43湖南"
        "44广东45广西46海南50重庆51四川52贵州53云南54西藏61陕西62甘肃63青海64宁夏65新疆",
    )
)
"""The first two digits of region codes (GB/T 2260)."""


class Facts:
    """What a bureau's data show of its powers; each question is answered once."""

    def __init__(self, bureau: Bureau) -> None:
        self.bureau = bureau

    @cached_property
    def categories(self) -> frozenset[Category]:
        """The categories of its items, guides and decisions."""
        return frozenset(
            entry.record.category
            for key in ("items", "guides", "decisions")
            for entry in self.bureau.entries(key)
        )

    @cached_property
    def items_known(self) -> bool:
        """Whether the list of items is published here, or declared empty."""
        return self.bureau.lists["items"].state in {ListState.PUBLISHED, ListState.NOTHING}

    def may(self, *categories: Category) -> bool:
        """Return whether the bureau has a power of these categories, or has published nothing that says it has not."""
        return not self.items_known or not self.categories.isdisjoint(categories)

    @cached_property
    def inspects(self) -> bool:
        """Whether it inspects: by its items, its inspection list or its results."""
        return self.may(Category.INSPECTION) or any(
            self.bureau.lists[key].state is ListState.PUBLISHED for key in ("inspections", "results")
        )

    @cached_property
    def medical(self) -> bool:
        """Whether its field is medical security."""
        return "医疗保障" in self.bureau.profile.sector

    @cached_property
    def handles(self) -> bool:
        """Whether it runs an agency that pays benefits: an office of its own, or items that such an agency does."""
        profile = self.bureau.profile
        return any(
            office.kind is OfficeKind.AFFILIATE and _AGENCY.search(office.name) for office in profile.offices
        ) or any(
            entry.record.category in _PAID or any(_AGENCY.search(unit.name) for unit in entry.record.units)
            for entry in self.bureau.entries("items")
        )

    @cached_property
    def assists(self) -> bool:
        """Whether it decides on social assistance."""
        return "救助" in self.bureau.profile.sector or any(
            entry.record.category in ON_APPLICATION and "救助" in entry.record.name
            for key in ("items", "guides")
            for entry in self.bureau.entries(key)
        )


_NONE = "公示的事项里没有{}"
_TESTS: dict[Bound, tuple[Callable[[Facts], object], str]] = {
    Bound.ALL: (lambda _: True, ""),
    Bound.PENALTY: (lambda facts: facts.may(Category.PENALTY), _NONE.format("行政处罚")),
    Bound.COERCION: (lambda facts: facts.may(Category.COERCION), _NONE.format("行政强制")),
    Bound.PENALTY_OR_COERCION: (
        lambda facts: facts.may(Category.PENALTY, Category.COERCION),
        _NONE.format("行政处罚、行政强制"),
    ),
    Bound.LICENCE_OR_PENALTY: (
        lambda facts: facts.may(Category.LICENCE, Category.PENALTY),
        _NONE.format("行政许可、行政处罚"),
    ),
    Bound.OTHER_ACTS: (
        lambda facts: facts.may(*(set(Category) - {Category.LICENCE, Category.PENALTY})),
        "公示的事项只有行政许可、行政处罚",
    ),
    Bound.INSPECTION: (lambda facts: facts.inspects, "公示的事项里没有行政检查，也没有抽查清单"),
    Bound.ON_APPLICATION: (lambda facts: facts.may(*ON_APPLICATION), _NONE.format("依申请办理的")),
    Bound.ENTRUSTING: (lambda facts: facts.bureau.profile.entrusted, "没有列出委托执法"),
    Bound.CAMERAS: (lambda facts: facts.bureau.profile.cameras, "没有列出用于执法的电子监控设备"),
    Bound.MEDICAL: (lambda facts: facts.medical, "领域不是医疗保障"),
    Bound.HANDLING: (
        lambda facts: facts.medical and facts.handles,
        "这是医疗保障经办机构的职责：公示的内容里没有直属的经办机构，也没有行政给付、公共服务事项",
    ),
    Bound.ASSISTANCE: (lambda facts: facts.assists, _NONE.format("社会救助")),
    Bound.JUSTICE: (lambda facts: "司法" in facts.bureau.profile.sector, "这是司法行政部门的职责"),
}


def not_bound(facts: Facts, duty: Duty, today: date) -> str | None:
    """Return why a duty does not bind the bureau today, or None when it does."""
    if duty.province and duty.province != facts.bureau.profile.region[:2]:
        return f"这项职责只约束{_PROVINCES.get(duty.province, f'代码{duty.province}的省份')}的机关"
    if duty.since and duty.since > today:
        return f"这项职责从{duty.since.year}年{duty.since.month}月{duty.since.day}日起才有"
    test, reason = _TESTS[duty.bound]
    return None if test(facts) else reason

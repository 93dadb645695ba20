"""Departments that no longer exist under the name that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_FORMER = (
    (
        r"劳动(?:和社会)?保障(?:行政)?(?:主管)?(?:部门|机关)|劳动行政部门",
        "人力资源社会保障部门；医疗、生育保险的职责归医疗保障部门",
    ),
    (r"工商行政管理(?:部门|机关|局)|工商局", "市场监督管理部门"),
    (r"质量技术监督(?:部门|局)|质监局", "市场监督管理部门"),
    (r"食品药品监督管理(?:部门|局)|食药监局", "市场监督管理部门、药品监督管理部门"),
    (
        r"卫生(?:和|与)?计划生育(?:行政|主管)?(?:部门|委员会|局)|卫生计生(?:行政|主管)?(?:部门|委|局)|人口和计划生育",
        "卫生健康部门",
    ),
    (r"国土资源(?:行政|主管)?(?:部门|局)|国土局", "自然资源部门"),
    (r"环境保护(?:行政)?(?:主管)?(?:部门|局)|环保局", "生态环境部门"),
    (r"安全生产监督管理(?:部门|局)|安监局", "应急管理部门"),
    (r"物价局|物价部门", "发展改革部门、市场监督管理部门"),
    (r"地方税务(?:机关|部门|局)|国税局|地税局", "税务部门"),
    (r"文化广电新闻出版局|新闻出版广电局|旅游局|旅游发展委员会", "文化和旅游部门等"),
)
_ANY = re.compile("|".join(words for words, _ in _FORMER))


@rule(
    "former-department",
    name="写的是已经撤并的部门",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="全部文字，包括引用的条文",
    ground="机构改革：原部门的职责由现在的部门行使",
    mend="自己写的改为现在的名称；引用的条文照原文，在备注里写明现在由谁行使",
)
def former_department(case: Case) -> Iterator[Hit]:
    """Yield each name of a department that has been merged or renamed."""
    for found in case.sweep.find(_ANY):
        name = found.match.group()
        today = next(today for words, today in _FORMER if re.fullmatch(words, name))
        for place in found.wording.places:
            if place.subject.list != "documents":
                yield Hit(
                    place.subject,
                    place.way,
                    f"写的是“{name}”",
                    f"请核对：这项职责现在由谁行使（通常是{today}）？",
                )

"""A case reviewed by those who made it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..reading.units import bare_unit
from ..rule import Group, Hit, Severity, rule

_MAKES = re.compile("立案|调查|取证|检查|承办|受理")
_REVIEWS = re.compile("审查|审核|复核|法制|评审")
_SPLIT = re.compile("[、，,；;/／ 　]+")


@rule(
    "self-review",
    name="自己办案自己审核",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="法制审核的承办机构与审核机构；事项承办机构里写明环节的，调查与审查",
    ground="行政处罚法第58条：法定情形的处罚决定作出以前，由从事法制审核的人员审核",
    mend="由承办机构以外的机构或者人员审核，在清单里写明",
)
def self_review(case: Case) -> Iterator[Hit]:
    """Yield each review by an office that handles the case itself."""
    for review in case.records("legal-review"):
        made = {bare_unit(name, case.bureau) for name in _SPLIT.split(review.record.unit or "")}
        for name in _SPLIT.split(review.record.reviewer or ""):
            if (office := bare_unit(name, case.bureau)) and office in made:
                yield Hit(
                    review,
                    ("审核机构",),
                    f"“{office}”既是承办机构，又是审核机构",
                    "请核对：它承办的案件由谁审核？",
                )
    for item in case.records("items"):
        makers = {unit.name for unit in item.record.units if _MAKES.search(unit.role or "")}
        for position, unit in enumerate(item.record.units):
            if (
                unit.name in makers
                and _REVIEWS.search(unit.role or "")
                and not _MAKES.search(unit.role or "")
            ):
                yield Hit(
                    item,
                    ("承办机构", position),
                    f"“{unit.name}”既办案，又负责{unit.role}",
                    "请核对：法制审核由谁做，是否与调查分开？",
                )

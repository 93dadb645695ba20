"""Remedies said to lie against inspections as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_REMEDY = re.compile("行政复议|行政诉讼")
_AGAINST_WHAT = re.compile("检查(?:行为|决定|结论)|处理决定|强制措施|侵犯|违法(?:实施|检查)")


@rule(
    "inspection-remedy",
    name="行政检查的救济途径怎么写",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="行政检查指南的“救济途径”",
    ground="行政复议法第11条、行政诉讼法第12条：受案范围",
    mend="写明对检查中的哪些行为可以申请复议、提起诉讼，对检查人员的投诉找谁",
)
def inspection_remedy(case: Case) -> Iterator[Hit]:
    """Yield each guide to inspections that promises review and suit without saying against what."""
    for guide in case.records("guides"):
        text = guide.record.remedy or ""
        if (
            guide.record.category is Category.INSPECTION
            and _REMEDY.search(text)
            and not _AGAINST_WHAT.search(text)
        ):
            yield Hit(
                guide,
                ("救济途径",),
                f"行政检查的救济途径写作“{shorten(text)}”",
                "请核对：检查本身能不能复议、诉讼，是对检查中的哪些行为？",
            )

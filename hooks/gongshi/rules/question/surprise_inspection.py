"""Surprise visits as the ordinary way of inspecting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_SURPRISE = re.compile("突击(?:式|性)?(?:检查|抽查|执法|行动)?|运动式(?:检查|执法)")


@rule(
    "surprise-inspection",
    name="突击检查作为常用方式",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="抽查的检查方式，事项、指南、计划里关于检查方式的文字",
    ground="国办发〔2024〕54号：涉企行政检查要有计划、经审批、出示检查通知书，严控频次",
    mend="改为按计划的现场检查、书面检查、线上检查等；确需不预先告知的，写明适用情形和审批",
)
def surprise_inspection(case: Case) -> Iterator[Hit]:
    """Yield each place that names surprise inspection as a method."""
    for found in case.sweep.find(_SURPRISE):
        on_site = "现场" if found.wording.text[: found.at].endswith("现场") else ""
        for place in found.wording.places:
            if place.subject.list in {"items", "guides", "inspections"}:
                yield Hit(
                    place.subject,
                    place.way,
                    f"写的是“{on_site}{found.match.group()}”",
                    "请核对：作为常用的检查方式，是否符合有计划、经审批、先通知的要求？",
                )

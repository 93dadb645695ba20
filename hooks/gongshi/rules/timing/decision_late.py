"""A decision published too late, or with dates that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.decision import Decision
from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .late import early, late

_FAST = frozenset({Category.PENALTY, Category.LICENCE})
_LIMITS = {True: 7, False: 20}
"""Working days after the decision: for licences and penalties, and for all else (国办发〔2018〕118号)."""


@rule(
    "decision-late",
    name="执法决定公开迟了",
    group=Group.TIME,
    severity=Severity.WARNING,
    looks_at="执法决定的“决定日期”和“公开日期”",
    ground="国办发〔2018〕118号：行政许可、行政处罚决定作出之日起7个工作日内公开，其他执法决定20个工作日内公开",
    mend="日期写错的改正；确实迟了的，说明原因，今后按期公开",
)
def decision_late(case: Case) -> Iterator[Hit]:
    """Yield each decision published too late, before it was made, or made in the future."""
    for subject in case.records("decisions"):
        decision: Decision = subject.record
        way = ("公开日期",)
        if decision.day > case.today:
            found = f"决定日期{decision.day.isoformat()}还没有到"
            yield Hit(subject, ("决定日期",), found, "已经作出的决定", "改正日期", severity=Severity.ERROR)
        elif said := early(decision.day, decision.published, "决定日期"):
            yield Hit(subject, way, *said, "核对两个日期，改正写错的一个", severity=Severity.ERROR)
        elif said := late(decision.day, decision.published, _LIMITS[decision.category in _FAST], "决定日期"):
            yield Hit(subject, way, *said)

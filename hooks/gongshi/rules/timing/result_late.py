"""The result of a random inspection published too late."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.result import Result

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .late import early, late

_LIMIT = 20
"""Working days."""


@rule(
    "result-late",
    name="抽查结果公开迟了",
    group=Group.TIME,
    severity=Severity.WARNING,
    looks_at="抽查结果.yml 的“检查日期”和“公开日期”",
    ground="国发〔2019〕5号：抽查检查结果20个工作日内公示；政府信息公开条例第26条",
    mend="日期写错的改正；确实迟了的，说明原因，今后按期公开",
)
def result_late(case: Case) -> Iterator[Hit]:
    """Yield each result published too late, or before the inspection."""
    for subject in case.records("results"):
        result: Result = subject.record
        way = ("公开日期",)
        if result.day > case.today:
            found = f"检查日期{result.day.isoformat()}还没有到"
            yield Hit(subject, ("检查日期",), found, "已经实施的检查", "改正日期", severity=Severity.ERROR)
        elif said := early(result.day, result.published, "检查日期"):
            yield Hit(subject, way, *said, "核对两个日期，改正写错的一个", severity=Severity.ERROR)
        elif said := late(result.day, result.published, _LIMIT, "检查日期"):
            yield Hit(subject, way, *said)

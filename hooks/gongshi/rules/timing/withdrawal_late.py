"""A penalty that was overturned, and its publication not withdrawn in time."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.law.calendar import deadline, working_days
from gongshi.records.decision import Decision, DecisionState, Withdrawal
from gongshi.records.values import Category, TermUnit

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_LIMIT = 3
"""Working days (行政处罚法第85条)."""


@rule(
    "withdrawal-late",
    name="被撤销、变更的处罚决定撤回迟了",
    group=Group.TIME,
    severity=Severity.WARNING,
    looks_at="执法决定的“状态”和“撤回说明”",
    ground="行政处罚法第48条第2款、第85条：3个工作日内撤回并公开说明理由",
    mend="日期写错的改正；确实迟了的，说明原因",
)
def withdrawal_late(case: Case) -> Iterator[Hit]:
    """Yield each withdrawal that came too late, is out of order, or is missing."""
    for subject in case.records("decisions"):
        decision: Decision = subject.record
        if decision.withdrawal:
            yield from _withdrawn(subject, decision, decision.withdrawal)
        elif decision.state is DecisionState.CHANGED and decision.category is Category.PENALTY:
            yield Hit(
                subject,
                ("状态",),
                "处罚决定的状态是“已变更”，没有“撤回说明”",
                "变更后3个工作日内撤回原来的决定，公开说明理由",
                "写上“撤回说明”：变更日期、撤回日期、理由；变更后的决定另写一条",
                severity=Severity.ERROR,
            )


def _withdrawn(subject: Subject, decision: Decision, withdrawal: Withdrawal) -> Iterator[Hit]:
    way = ("撤回说明", "撤回日期")
    happened, withdrawn = withdrawal.happened, withdrawal.withdrawn
    if decision.state is DecisionState.VALID:
        yield Hit(
            subject,
            ("状态",),
            "写了“撤回说明”，状态仍是“有效”",
            "状态是“已撤回”或“已变更”",
            "把“状态”改成 已撤回；没有撤回的，删去“撤回说明”",
            severity=Severity.ERROR,
        )
    if happened < decision.day or withdrawn < happened:
        earlier, later = ("变更日期", "决定日期") if happened < decision.day else ("撤回日期", "变更日期")
        yield Hit(
            subject,
            ("撤回说明", earlier),
            f"“{earlier}”早于“{later}”",
            f"“{earlier}”不早于“{later}”",
            "核对两个日期，改正写错的一个",
            severity=Severity.ERROR,
        )
    elif decision.category is Category.PENALTY:
        last = deadline(happened, _LIMIT, TermUnit.WORKING_DAY).day
        if withdrawn > last:
            apart = working_days(happened, withdrawn)
            found = (
                f"{happened.isoformat()}被撤销或者变更，{withdrawn.isoformat()}才撤回，隔了 {apart} 个工作日"
            )
            yield Hit(subject, way, found, f"{_LIMIT}个工作日内撤回，即不迟于{last.isoformat()}")

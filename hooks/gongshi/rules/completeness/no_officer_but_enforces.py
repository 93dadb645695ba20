"""Bureaus that enforce without anyone who may: no officer, or fewer with a valid certificate than the law wants."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.officer import Officer, OfficerState
from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_ENFORCING = (Category.PENALTY, Category.COERCION, Category.INSPECTION)
_AT_LEAST = 2
"""Officers that an enforcement takes (行政处罚法第42条)."""


@rule(
    "no-officer-but-enforces",
    name="有执法事项，没有可以执法的人员",
    group=Group.COMPLETE,
    severity=Severity.ERROR,
    looks_at="人员.yml，与执法事项、抽查事项、执法决定对照",
    ground="行政处罚法第42条：由具有行政执法资格的执法人员实施，不得少于两人",
    mend="配备、换发执法证件并公布执法人员；没有执法人员的，暂停有关执法活动或者依法委托",
)
def no_officer_but_enforces(case: Case) -> Iterator[Hit]:
    """Yield a hit where acts of enforcement are published and fewer than two officers may carry them out."""
    acts = "、".join(_acts(case))
    holders = case.holders["officers"]
    if not holders or not acts:
        return
    nothing = case.bureau.lists["officers"].nothing
    officers = [subject.record for subject in case.records("officers")]
    if nothing:
        found = f"人员清单声明“{shorten(nothing.reason)}”，同时公布了{acts}"
        yield Hit(holders[0], ("暂无",), found, "至少两名持有有效执法证件的执法人员")
    elif officers and (found := _too_few(case, officers)):
        found = f"{found}，同时公布了{acts}"
        yield Hit(holders[0], (), found, "至少两名持有有效执法证件的执法人员")


def _acts(case: Case) -> Iterator[str]:
    """Yield what shows that the bureau enforces, counted."""
    for category in _ENFORCING:
        if count := sum(item.record.category is category for item in case.records("items")):
            yield f"{category}事项{count}条"
    if count := len(case.records("inspections")):
        yield f"抽查事项{count}条"
    if count := sum(review.record.category in _ENFORCING for review in case.records("legal-review")):
        yield f"要审核的执法决定{count}项"
    if count := sum(decision.record.category in _ENFORCING for decision in case.records("decisions")):
        yield f"执法决定{count}件"


def _too_few(case: Case, officers: list[Officer]) -> str:
    """Return how many may act today when they are too few."""
    active = [officer for officer in officers if officer.state is OfficerState.ACTIVE]
    valid = [
        officer
        for officer in active
        if not (officer.period and officer.period.end and officer.period.end < case.today)
    ]
    if len(valid) >= _AT_LEAST:
        return ""
    if len(active) < _AT_LEAST:
        return f"人员清单里在岗的执法人员{'只有1人' if active else '一个也没有'}"
    return f"在岗的{len(active)}名执法人员，{'只有1人的证件没有过期' if valid else '证件都已过期'}"

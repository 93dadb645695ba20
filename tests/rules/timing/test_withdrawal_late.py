"""Penalties that were overturned are withdrawn in time."""

from __future__ import annotations

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.timing.withdrawal_late import withdrawal_late
from tests.rules.cases import findings, says
from tests.rules.decisions import decisions


def withdrawn(happened: str, day: str, **rest: object) -> dict[str, object]:
    """Return the changes that make a decision a withdrawn one."""
    return {"状态": "已撤回", "撤回说明": {"变更日期": happened, "撤回日期": day, "理由": "复议撤销"}, **rest}


def test_after_three_working_days() -> None:
    """Overturned on 7 May, with a Saturday worked in between, it is due on Monday 11 May."""
    files = decisions(withdrawn("2026-05-07", "2026-05-11"), withdrawn("2026-05-07", "2026-05-12"))
    (only,) = findings(withdrawal_late, files)
    assert (only.found, only.expected, only.severity) == (
        "2026-05-07被撤销或者变更，2026-05-12才撤回，隔了 4 个工作日",
        "3个工作日内撤回，即不迟于2026-05-11",
        Severity.WARNING,
    )
    assert [spot.field for spot in only.spots] == ["执法决定[2].撤回说明.撤回日期"]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"状态": "已变更"}, "执法决定[1].状态: 处罚决定的状态是“已变更”，没有“撤回说明”"),
        (
            withdrawn("2026-05-07", "2026-05-08", 状态="有效"),
            "执法决定[1].状态: 写了“撤回说明”，状态仍是“有效”",
        ),
        (withdrawn("2026-05-07", "2026-05-06"), "执法决定[1].撤回说明.撤回日期: “撤回日期”早于“变更日期”"),
        (withdrawn("2026-03-01", "2026-03-02"), "执法决定[1].撤回说明.变更日期: “变更日期”早于“决定日期”"),
    ],
)
def test_contradictions(change: dict[str, object], found: str) -> None:
    """Changed without a statement, withdrawn but in force, dates out of order are errors."""
    assert [each.split(" ", 1)[1] for each in says(withdrawal_late, decisions(change))] == [found]
    assert findings(withdrawal_late, decisions(change))[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    "change",
    [
        {},
        withdrawn("2026-04-30", "2026-05-08"),
        {"种类": "行政强制", "状态": "已变更"},
        withdrawn("2026-05-07", "2026-06-13", 种类="行政强制"),
    ],
)
def test_passes(change: dict[str, object]) -> None:
    """Decisions in force, holidays in between, and decisions other than penalties pass."""
    assert says(withdrawal_late, decisions(change)) == []

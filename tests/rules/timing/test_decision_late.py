"""Decisions are published in time."""

from __future__ import annotations

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.timing.decision_late import decision_late
from tests.rules.cases import findings, says
from tests.rules.decisions import decisions

COERCION = {"种类": "行政强制", "文号": None, "公示截止期": None}


def test_penalty_after_seven_working_days() -> None:
    """A penalty of 2 March is due on 11 March; on 12 March it is late."""
    files = decisions({"公开日期": "2026-03-11"}, {"公开日期": "2026-03-12"})
    assert says(decision_late, files) == [
        "2026.yml:28 执法决定[2].公开日期: 决定日期是2026-03-02，2026-03-12才公开，隔了 8 个工作日"
    ]
    (only,) = findings(decision_late, files)
    assert (only.severity, only.expected) == (Severity.WARNING, "7个工作日内公开，即不迟于2026-03-11")


def test_holidays_do_not_count() -> None:
    """The days of Spring Festival are no working days, the Saturdays worked for them are."""
    files = decisions({"决定日期": "2026-02-11", "公开日期": "2026-02-27"})
    assert says(decision_late, files) == []


def test_other_decisions_after_twenty() -> None:
    """Decisions other than penalties and licences have twenty working days."""
    assert says(decision_late, decisions({**COERCION, "公开日期": "2026-03-30"})) == []
    assert says(decision_late, decisions({**COERCION, "公开日期": "2026-03-31"})) == [
        "2026.yml:7 执法决定[1].公开日期: 决定日期是2026-03-02，2026-03-31才公开，隔了 21 个工作日"
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"公开日期": "2026-03-01"}, "公开日期2026-03-01早于决定日期2026-03-02"),
        ({"决定日期": "2027-03-02", "公开日期": "2027-03-03"}, "决定日期2027-03-02还没有到"),
    ],
)
def test_dates_that_cannot_be(change: dict[str, object], found: str) -> None:
    """Published before it was made, or made in the future, is an error."""
    (only,) = findings(decision_late, decisions(change))
    assert (only.found, only.severity) == (found, Severity.ERROR)


def test_same_day() -> None:
    """On the day itself is in time."""
    assert says(decision_late, decisions({"公开日期": "2026-03-02"})) == []

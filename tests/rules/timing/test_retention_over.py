"""Decisions are shown no longer than they may be."""

from __future__ import annotations

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.timing.retention_over import retention_over
from tests.rules.cases import findings, says
from tests.rules.decisions import decisions


def test_past_its_day() -> None:
    """A decision past its last day is told, with that day."""
    files = decisions({"公示截止期": "2026-11-20"}, {"公示截止期": "2026-11-21"})
    assert says(retention_over, files) == [
        "2026.yml:10 执法决定[1].公示截止期: 公示截止期2026-11-20已经过了，这条决定还在数据里"
    ]
    (only,) = findings(retention_over, files)
    assert (only.severity, str(only.due)) == (Severity.HINT, "2026-11-20")


@pytest.mark.parametrize(
    ("change", "found", "severity"),
    [
        (
            {"处罚类别": ["警告"], "公示截止期": "2027-01-02"},
            "公示截止期2027-01-02，从决定日期2026-03-02算起超过3个月",
            Severity.WARNING,
        ),
        (
            {"处罚类别": ["通报批评", "警告"], "公示截止期": "2027-03-02"},
            "公示截止期2027-03-02，从决定日期2026-03-02算起超过3个月",
            Severity.WARNING,
        ),
        (
            {"处罚类别": ["没收非法财物"], "没收金额": "1", "公示截止期": "2028-03-02"},
            "公示截止期2028-03-02，从决定日期2026-03-02算起超过1年",
            Severity.WARNING,
        ),
        (
            {"公示截止期": "2028-03-02"},
            "公示截止期2028-03-02，从决定日期2026-03-02算起超过1年",
            Severity.HINT,
        ),
        (
            {"公示截止期": "2031-03-02"},
            "公示截止期2031-03-02，从决定日期2026-03-02算起超过3年",
            Severity.WARNING,
        ),
        ({"公示截止期": "2026-03-01"}, "公示截止期2026-03-01早于公开日期2026-03-06", Severity.ERROR),
    ],
)
def test_too_long(change: dict[str, object], found: str, severity: Severity) -> None:
    """Each class of penalty has its longest period; a fine's depends on its size, so it is only asked about."""
    said = {each.found: each.severity for each in findings(retention_over, decisions(change))}
    assert said[found] is severity


@pytest.mark.parametrize(
    "change",
    [
        {"公示截止期": "2027-03-02"},
        {"处罚类别": ["吊销许可证件"], "公示截止期": "2029-03-02"},
        {"处罚类别": ["限制从业"], "决定有效期": "2031-03-02", "公示截止期": "2031-03-02"},
        {"种类": "行政强制", "公示截止期": "2036-03-02"},
        {"公示截止期": None, "种类": "行政强制"},
    ],
)
def test_passes(change: dict[str, object]) -> None:
    """A year for a fine, three for a revoked licence, and as long as a bar lasts are right; others have no class."""
    assert says(retention_over, decisions(change)) == []

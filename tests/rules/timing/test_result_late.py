"""Results of inspections are published in time."""

from __future__ import annotations

from gongshi.rules.rule import Severity
from gongshi.rules.timing.result_late import result_late
from tests.rules.cases import findings, says
from tests.rules.decisions import results


def test_after_twenty_working_days() -> None:
    """An inspection of 11 May is due on 8 June; on 9 June it is late."""
    files = results(
        {"检查日期": "2026-05-11", "公开日期": "2026-06-08"},
        {"检查日期": "2026-05-11", "公开日期": "2026-06-09"},
    )
    assert says(result_late, files) == [
        "抽查结果.yml:12 抽查结果[2].公开日期: 检查日期是2026-05-11，2026-06-09才公开，隔了 21 个工作日"
    ]
    assert findings(result_late, files)[0].expected == "20个工作日内公开，即不迟于2026-06-08"


def test_dates_that_cannot_be() -> None:
    """Published before the inspection, or an inspection to come, is an error."""
    early, future = findings(
        result_late,
        results({"公开日期": "2026-05-01"}, {"检查日期": "2026-12-01", "公开日期": "2026-12-02"}),
    )
    assert (early.found, early.severity) == ("公开日期2026-05-01早于检查日期2026-05-10", Severity.ERROR)
    assert (future.found, future.severity) == ("检查日期2026-12-01还没有到", Severity.ERROR)

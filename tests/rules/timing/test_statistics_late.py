"""The figures of a year are published by the end of January."""

from __future__ import annotations

import pytest

from gongshi.rules.timing.statistics_late import statistics_late
from tests.rules.cases import findings, says

FIGURES = "清单:\n- 年度: {year}\n  公开日期: {day}\n  分类数据: [{{类别: 行政处罚, 件数: 0}}]\n"


@pytest.mark.parametrize(
    ("year", "day", "found"),
    [
        (2025, "2026-02-03", "2025年度的数据2026-02-03才公开"),
        (2024, "2025-06-30", "2024年度的数据2025-06-30才公开"),
        (2026, "2026-11-01", "2026年度的数据2026-11-01就公开了，这一年还没有结束"),
        (2025, "2025-12-31", "2025年度的数据2025-12-31就公开了，这一年还没有结束"),
    ],
)
def test_late_and_early(year: int, day: str, found: str) -> None:
    """After January, and before the year is over, are told at the day of publication."""
    files = {"年度数据.yml": FIGURES.format(year=year, day=day)}
    assert says(statistics_late, files) == [f"年度数据.yml:3 年度数据[1].公开日期: {found}"]


@pytest.mark.parametrize("day", ["2026-01-01", "2026-01-31", "2026-02-02"])
def test_in_time(day: str) -> None:
    """To the last day of January is in time, and to the Monday after when that day is off."""
    assert findings(statistics_late, {"年度数据.yml": FIGURES.format(year=2025, day=day)}) == []

"""Time limits: days, working days with Chinese holidays and make-up days, months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gongshi.law.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    Deadline,
    deadline,
    is_working_day,
    months_ago,
    working_days,
)
from gongshi.records.values import TermUnit

DAY, WORKING, MONTH, YEAR = TermUnit.DAY, TermUnit.WORKING_DAY, TermUnit.MONTH, TermUnit.YEAR


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 10, 1), False),  # National Day
        (date(2026, 10, 10), True),  # a Saturday made up for it
        (date(2026, 10, 12), True),
        (date(2026, 10, 17), False),  # an ordinary Saturday
        (date(2021, 2, 7), True),  # a Sunday made up for Spring Festival
        (date(LAST_YEAR + 1, 1, 1), date(LAST_YEAR + 1, 1, 1).weekday() < 5),  # not announced: weekends only
        (date(FIRST_YEAR - 1, 5, 1), date(FIRST_YEAR - 1, 5, 1).weekday() < 5),
    ],
)
def test_working_day(day: date, working: bool) -> None:
    """Holidays and make-up days are as the State Council arranged them; unknown years have weekends only."""
    assert is_working_day(day) is working


@pytest.mark.parametrize(
    ("start", "value", "unit", "end"),
    [
        (date(2026, 3, 2), 3, WORKING, date(2026, 3, 5)),
        (date(2026, 3, 5), 3, WORKING, date(2026, 3, 10)),  # over a weekend
        (date(2026, 9, 30), 3, WORKING, date(2026, 10, 10)),  # over National Day, the made-up Saturday counts
        (date(2026, 3, 7), 1, WORKING, date(2026, 3, 9)),  # begun on a Saturday
        (date(2026, 3, 2), 60, DAY, date(2026, 5, 6)),  # the sixtieth day, 1 May, begins a holiday
        (date(2026, 3, 2), 10, DAY, date(2026, 3, 12)),
        (
            date(2026, 1, 31),
            1,
            MONTH,
            date(2026, 2, 28),
        ),  # no 31 February, and the 28th was a made-up Saturday
        (date(2025, 8, 31), 6, MONTH, date(2026, 2, 28)),
        (date(2024, 2, 29), 1, YEAR, date(2025, 2, 28)),
        (date(2026, 5, 6), 6, MONTH, date(2026, 11, 6)),
    ],
)
def test_deadline(start: date, value: int, unit: TermUnit, end: date) -> None:
    """The day of the event does not count; a limit that ends on a day off ends on the next working day."""
    assert deadline(start, value, unit) == Deadline(end)


def test_holidays_not_yet_announced() -> None:
    """A limit that reaches into a year without an announced arrangement says that it may still move."""
    late = date(LAST_YEAR, 12, 28)
    assert deadline(late, 10, WORKING).provisional
    assert deadline(late, 90, DAY).provisional
    assert not deadline(late, 1, WORKING).provisional


def test_working_days_between() -> None:
    """Counting working days is the reverse of adding them."""
    start = date(2026, 9, 28)
    for value in range(1, 15):
        assert working_days(start, deadline(start, value, WORKING).day) == value
    assert working_days(start, start) == working_days(start, start - timedelta(days=3)) == 0


def test_months_ago() -> None:
    """Months are counted back to the day of the same number, or the month's last."""
    assert months_ago(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert months_ago(date(2026, 11, 21), 12) == date(2025, 11, 21)

"""Time limits: the one place where days, working days and months are counted."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chinese_calendar import constants, is_workday

from gongshi.records.values import TermUnit

FIRST_YEAR: int = min(day.year for day in constants.holidays)
LAST_YEAR: int = max(day.year for day in constants.holidays)
"""The years for which the State Council's holiday notices are known to the library."""

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Deadline:
    """The last day of a time limit."""

    day: date
    provisional: bool = False
    """Whether holidays that are not yet announced could move it; it was then counted with weekends only."""


def is_working_day(day: date) -> bool:
    """Return whether offices are open: holidays and make-up days as the State Council arranged them.

    For years whose arrangement is not known, Monday to Friday are taken for working days.
    """
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return bool(is_workday(day))
    return day.weekday() < 5


def deadline(start: date, value: int, unit: TermUnit) -> Deadline:
    """Return the last day of a time limit that an event on the day `start` sets off.

    The day of the event does not count. Working days leave out statutory holidays (行政处罚法第85条: 二日、三日、
    五日、七日 there are working days). A limit in calendar days, months or years that ends on a day off ends on the
    next working day (行政复议法第88条、民事诉讼法第85条). A month ends on the day of the same number, or on its
    last day where it has no such number.
    """
    if unit is TermUnit.WORKING_DAY:
        day = start
        for _ in range(value):
            day = _next_working(day + _DAY)
        return Deadline(day, _provisional(start, day))
    if unit is TermUnit.DAY:
        end = start + timedelta(days=value)
    else:
        end = _months_later(start, value * (12 if unit is TermUnit.YEAR else 1))
    day = _next_working(end)
    return Deadline(day, _provisional(end, day))


def working_days(start: date, end: date) -> int:
    """Return how many working days lie after `start`, up to and with `end`; 0 when end is not later."""
    return sum(is_working_day(day) for day in _days(start + _DAY, end))


def months_ago(today: date, months: int) -> date:
    """Return the day so many months before `today`."""
    return _months_later(today, -months)


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += _DAY


def _next_working(day: date) -> date:
    while not is_working_day(day):
        day += _DAY
    return day


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _provisional(start: date, end: date) -> bool:
    return start.year < FIRST_YEAR or end.year > LAST_YEAR

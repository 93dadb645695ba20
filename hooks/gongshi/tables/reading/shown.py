"""The text that people see for a number in a workbook: 2025-08-15, 10%, 00358, 3.5."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from .formats import Format

UNCALCULATED = "#未计算"
"""Stands for a formula whose result the program that wrote the file did not store."""
TOO_LONG = "#数字过长"
"""Stands for a number of more digits than a workbook keeps, such as a code that was not entered as text."""
ERRORS = frozenset(
    (
        "#NULL!",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#N/A",
        "#GETTING_DATA",
        "#SPILL!",
        "#CALC!",
        UNCALCULATED,
        TOO_LONG,
    )
)
"""Texts that stand in place of a value that a workbook could not calculate, or did not keep."""

_KEPT = 10**15
"""The first whole number of which workbooks do not keep every digit."""
_LAST_DAY = 2_958_466
"""One more than 9999-12-31 counts in Excel."""


def number(written: str, style: Format, *, mac: bool = False) -> str:
    """Return a number as people see it; what is not a number comes back as it is written.

    Dates are 2025-08-15, with their time when it is not midnight; a format without a day gives 2025-08, one with
    only a year 2025, one with only a time 09:30. Of other numbers no digit is rounded away that Excel can show
    (fifteen), and none is dressed up: 12000, not 12,000; one with more digits before the point has lost the last of
    them and comes back as `TOO_LONG`. `mac` says that days count from 1904.
    """
    try:
        value = Decimal(written.strip())
    except InvalidOperation:
        return written
    if not value.is_finite() or abs(value.adjusted()) > 308:
        return written
    if style.date and 0 <= value < _LAST_DAY:
        return _moment(float(value), style, mac=mac)
    return TOO_LONG if abs(value) >= _KEPT else _number(value, style)


def boolean(written: str) -> str:
    """Return 是 or 否 for a truth value."""
    return "是" if written.strip().lower() in ("1", "true") else "否"


def moment(value: datetime, style: Format) -> str:
    """Return a date as far as its format shows it."""
    time = f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    if not (style.year or style.month or style.day):
        return time
    day = f"{value.year:04}-{value.month:02}-{value.day:02}"
    if style.year and not style.day and not style.clock:
        return day[:7] if style.month else day[:4]
    return f"{day} {time}" if (value.hour, value.minute, value.second) != (0, 0, 0) else day


def _number(value: Decimal, style: Format) -> str:
    if style.percent:
        return f"{_plain(value * 100)}%"
    if style.pattern and value == value.to_integral_value() and value >= 0:
        return _padded(_plain(value), style.pattern)
    return _plain(value)


def _moment(days: float, style: Format, *, mac: bool) -> str:
    seconds = round(days * 86_400)
    if style.elapsed:
        minutes, second = divmod(seconds, 60)
        return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{second:02}" if second else "")
    if not (style.year or style.month or style.day):
        return moment(datetime(1900, 1, 1) + timedelta(seconds=seconds % 86_400), style)  # noqa: DTZ001
    whole, rest = divmod(seconds, 86_400)
    start = from_excel(max(whole, 1), CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900)
    try:
        return moment(start + timedelta(seconds=rest), style)
    except OverflowError:
        return _plain(Decimal(days))


def _plain(value: Decimal) -> str:
    if value == value.to_integral_value():
        return f"{value.to_integral_value():f}" if value else "0"
    text = f"{Decimal(f'{float(value):.15g}'):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _padded(digits: str, pattern: tuple[str, ...]) -> str:
    places = pattern.count("")
    first, rest = digits[:-places], digits[-places:].rjust(places, "0")
    signs, filled = iter(rest), 0
    text = ""
    for sign in pattern:
        # Digits for which the pattern has no place stand before the first that has one.
        text += sign or (first if not filled else "") + next(signs)
        filled += not sign
    return text

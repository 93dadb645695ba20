"""How late something was published, in words."""

from __future__ import annotations

from datetime import date

from gongshi.law.calendar import deadline, working_days
from gongshi.records.values import TermUnit


def late(happened: date, published: date, limit: int, what: str) -> tuple[str, str] | None:
    """Return what was found and what was expected of something published after `limit` working days; None if it was not.

    `what` names the day from which the limit runs: 决定日期.
    """
    last = deadline(happened, limit, TermUnit.WORKING_DAY).day
    if published <= last:
        return None
    apart = working_days(happened, published)
    found = f"{what}是{happened.isoformat()}，{published.isoformat()}才公开，隔了 {apart} 个工作日"
    return found, f"{limit}个工作日内公开，即不迟于{last.isoformat()}"


def early(happened: date, published: date, what: str) -> tuple[str, str] | None:
    """Return what was found and expected of something published before it happened; None if it was not."""
    if published >= happened:
        return None
    found = f"公开日期{published.isoformat()}早于{what}{happened.isoformat()}"
    return found, f"公开日期不早于{what}"

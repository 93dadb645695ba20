"""Text as pages print it: dates, phone links, quotations cut into lines."""

from __future__ import annotations

import re
from datetime import date

from gongshi.law.duties import DutyTerm

_ENTRY = re.compile(r"(?<=[：:；;。，,])\s*(?=(?:[（(][一二三四五六七八九十]{1,3}[)）])|(?<!\d)\d{1,2}、)")


def chinese_date(day: date | None) -> str:
    """Return a day as 2021年7月15日, and nothing for none."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def duty_term(term: DutyTerm) -> str:
    """Return a duty's time limit in words: 作出决定之日起7个工作日内（行政许可、行政处罚决定）."""
    if term.day:
        *year, month, day = (int(part) for part in term.day.split("-"))
        words = f"{year[0]}年" if year else "每年"
        words += f"{month}月{day}日前"
    else:
        unit = "个月" if term.unit == "月" else f"个{term.unit}"
        words = f"{f'{term.start}起' if term.start else ''}{term.value}{unit}内"
    return f"{words}（{term.applies}）" if term.applies else words


def tel(number: str) -> str:
    """Return a phone number as a tel: address dials it."""
    main = re.split(r"转", number)[0]
    return "tel:" + re.sub(r"[^\d+]", "", main)


def lines(text: str | None) -> list[str]:
    """Return a text's lines, an enumeration's entries （一）、1、 each on its own."""
    if not text:
        return []
    return [part for line in text.splitlines() for part in _ENTRY.split(line) if part.strip()]


def paragraphs(text: str | None) -> list[str]:
    """Return a text's lines as they are written, without empty ones."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]

"""Text as pages print it: dates, phone links, quotations cut into lines."""

from __future__ import annotations

import re
from datetime import date

_ENTRY = re.compile(r"(?<=[：:；;。，,])\s*(?=(?:[（(][一二三四五六七八九十]{1,3}[)）])|(?<!\d)\d{1,2}、)")


def chinese_date(day: date | None) -> str:
    """Return a day as 2021年7月15日, and nothing for none."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


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

"""What falls due as iCalendar (RFC 5545), with a reminder a month and a week ahead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from .entry import FeedEntry

_AHEAD = (timedelta(days=30), timedelta(days=7))


def calendar(name: str, entries: Iterable[FeedEntry], today: date) -> str:
    """Return a calendar with an all-day event for each entry; its ids stay the same from edition to edition."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//gongshi//due//ZH")
    made.add("name", name)
    made.add("x-wr-calname", name)
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.key}@gongshi")
        event.add("dtstamp", datetime.combine(today, time(), UTC))
        event.add("dtstart", entry.day)
        event.add("summary", entry.title)
        event.add("description", entry.text)
        event.add("transp", "TRANSPARENT")
        if entry.url:
            event.add("url", entry.url)
        for ahead in _AHEAD:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("trigger", -ahead)
            alarm.add("description", entry.title)
            event.add_component(alarm)
        made.add_component(event)
    return bytes(made.to_ical()).decode()

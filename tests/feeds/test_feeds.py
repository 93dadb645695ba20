"""Calendar and Atom feed."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from icalendar import Calendar

from gongshi.feeds.atom import atom
from gongshi.feeds.calendar import calendar
from gongshi.feeds.entry import FeedEntry

TODAY = date(2026, 11, 21)
ENTRY = FeedEntry(
    date(2026, 12, 1),
    "执法证件到期：示例县医保局 张某；<b>",
    "2026年12月1日，" + "很长的说明，" * 30,
    "https://www.example.gov.cn/gs/a.html",
    ("2026-12-01", "shili-yibao", "证件"),
)


def test_calendar() -> None:
    """An all-day event with its address and two reminders; long and odd text comes back as it was."""
    text = calendar("到期事项", [ENTRY], TODAY)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert (event["summary"], event["description"]) == (ENTRY.title, ENTRY.text)
    assert (event.decoded("dtstart"), str(event["url"])) == (date(2026, 12, 1), ENTRY.url)
    assert [alarm.decoded("trigger").days for alarm in event.walk("VALARM")] == [-30, -7]
    assert text == calendar("到期事项", [ENTRY], TODAY)


def test_id_stays() -> None:
    """The next edition gives the same event the same id, whatever its words."""
    again = FeedEntry(ENTRY.day, "改了标题", "", None, ENTRY.identity)
    assert ENTRY.key == again.key


def test_atom() -> None:
    """The feed is well formed, escaped, and has the ids and dates that Atom asks for."""
    text = atom("到期事项", "示例县医保局", [ENTRY], TODAY, "https://www.example.gov.cn/gs/feeds/due.xml")
    feed = ET.fromstring(text)  # noqa: S314 - our own text
    name = "{http://www.w3.org/2005/Atom}"
    assert feed.findtext(f"{name}updated") == "2026-11-21T00:00:00+08:00"
    entry = feed.find(f"{name}entry")
    assert entry is not None
    assert entry.findtext(f"{name}title") == ENTRY.title
    assert str(entry.findtext(f"{name}id")).startswith("urn:uuid:")
    assert "<b>" not in text


def test_atom_without_an_address() -> None:
    """A site that does not know its own address gives a feed without links, still with an id."""
    feed = ET.fromstring(atom("到期", "示例县医保局", [], TODAY, None))  # noqa: S314
    assert str(feed.findtext("{http://www.w3.org/2005/Atom}id")).startswith("urn:uuid:")

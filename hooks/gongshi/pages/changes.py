"""The record of changes: its page by day and bureau, and its feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongshi.changes.history import Beginning, History
from gongshi.feeds.entry import FeedEntry
from gongshi.records import DESK
from gongshi.site import Site

from .change_row import Row
from .change_rows import Teller
from .text import chinese_date

ADDRESS = "changes.html"
FEED = "feeds/changes.xml"
MOST_ROWS = 400
"""Most changes on the page; the newest."""
MOST_ENTRIES = 60
"""Most entries of the feed."""

_BEGINNINGS = {
    Beginning.FIRST: "",
    Beginning.CUT: "更早的变更没有随本站保存。",
    Beginning.LIMITED: "更早的变更不在这里列出。",
    Beginning.NONE: "",
}


@dataclass(frozen=True)
class OfBureau:
    """What changed at one bureau."""

    name: str
    address: str | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Day:
    """What changed on one day."""

    day: date
    bureaus: tuple[OfBureau, ...]


@dataclass(frozen=True)
class News:
    """All that the page tells."""

    days: tuple[Day, ...]
    note: str
    """Where it begins, and what is missing."""


def news_of(history: History, site: Site, today: date) -> News:
    """Return the newest changes by day and bureau, at most `MOST_ROWS` of them."""
    teller = Teller(site, today)
    grouped: dict[date, dict[str, list[Row]]] = {}
    names: dict[str, str] = {}
    left, notes = MOST_ROWS, []
    for commit in history.commits:
        for bureau, name, rows in teller.of_commit(commit):
            names.setdefault(bureau, name)
            if left > 0:
                grouped.setdefault(commit.day, {}).setdefault(bureau, []).extend(rows[:left])
            left -= len(rows)
    days = []
    for day, bureaus in sorted(grouped.items(), reverse=True):
        each = (OfBureau(names[id_], teller.home(id_), tuple(bureaus[id_])) for id_ in sorted(bureaus))
        days.append(Day(day, tuple(each)))
    if left < 0:
        notes.append(f"只列最近的 {MOST_ROWS} 处。")
    elif days:
        notes.append(_BEGINNINGS[history.beginning])
    if any(_public_file(file) for commit in history.commits for file in commit.unread):
        notes.append("有的清单在某次改动中没有写完整，那一次的变更没有列出。")
    return News(tuple(days), "".join(notes))


def feed_of(history: History, site: Site, today: date, site_url: str | None) -> Iterator[FeedEntry]:
    """Yield an entry for each bureau in each commit, newest first; `site_url` is the site's own address."""
    teller = Teller(site, today)
    left = MOST_ENTRIES
    for commit in history.commits:
        for bureau, name, rows in teller.of_commit(commit):
            left -= 1
            if left < 0:
                return
            title = f"{name}公示变更 {len(rows)} 处" if len(rows) > 1 else f"{name}：{rows[0].text()}"
            url = f"{site_url}{ADDRESS}#{anchor_of_day(commit.day)}" if site_url else None
            text = "\n".join((f"{chinese_date(commit.day)}，{name}：", *(row.text() for row in rows)))
            yield FeedEntry(commit.day, title, text, url, (commit.id, bureau), commit.day)


def anchor_of_day(day: date) -> str:
    """Return the anchor of a day on the page."""
    return f"d-{day.isoformat()}"


def _public_file(file: str) -> bool:
    return not file.endswith(tuple(f"/{name}.yml" for name in DESK))

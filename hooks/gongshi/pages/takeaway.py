"""What a supervisor takes away: workbooks, CSV, letters, calendar and feed, each at its address."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from gongshi.due import DueKind
from gongshi.feeds.atom import atom
from gongshi.feeds.calendar import calendar
from gongshi.feeds.entry import FeedEntry
from gongshi.forking import shared_out
from gongshi.site import Bureau
from gongshi.tables.letters import LetterKind, letter
from gongshi.tables.sheets import csv
from gongshi.tables.supervision import findings_frame, matrix_frame, supervision_workbook

from .supervision import DeskView, DueRow
from .text import chinese_date

LETTER_SLUGS = {LetterKind.URGING: "duban", LetterKind.OPINION: "yijian"}
_FEED = "行政执法公示到期事项"


def takeaways(view: DeskView, site_url: str | None) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every file; `site_url` is the site's own address, for links in feeds."""
    site, supervision = view.site, view.supervision
    bureaus = site.bureaus
    yield "downloads/supervision.xlsx", supervision_workbook(site, supervision, bureaus, "各机关")
    yield "downloads/matrix.csv", csv(matrix_frame(site, supervision, bureaus)).encode()
    yield "downloads/findings.csv", csv(findings_frame(supervision, bureaus)).encode()
    for files in shared_out(partial(_of_bureaus, view), len(bureaus), step=1, few=4):
        yield from files
    for bureau in (None, *bureaus):
        rows = view.due_rows(bureau)
        name = f"{bureau.profile.short_name}公示到期事项" if bureau else _FEED
        stem = f"feeds/{bureau.id}-due" if bureau else "feeds/due"
        entries = [_entry(row, site_url) for row in rows]
        yield f"{stem}.ics", calendar(name, entries, view.today).encode()
        own = f"{site_url}{stem}.xml" if site_url else None
        author = bureau.name if bureau else "行政执法公示"
        yield f"{stem}.xml", atom(name, author, entries, view.today, own).encode()


def _of_bureaus(view: DeskView, start: int, end: int) -> list[tuple[str, bytes]]:
    return [file for bureau in view.site.bureaus[start:end] for file in _of_bureau(view, bureau)]


def _of_bureau(view: DeskView, bureau: Bureau) -> Iterator[tuple[str, bytes]]:
    site, supervision = view.site, view.supervision
    book = supervision_workbook(site, supervision, [bureau], bureau.name)
    yield f"downloads/{bureau.id}-supervision.xlsx", book
    for kind, slug in LETTER_SLUGS.items():
        content = letter(
            kind, bureau, site, supervision, organ=view.desk.organ, reply_days=view.desk.reply_days
        )
        yield f"downloads/{bureau.id}-{slug}.docx", content


def _entry(row: DueRow, site_url: str | None) -> FeedEntry:
    due = row.due
    title = (
        f"{due.kind}：{row.owner} {due.title}"
        if due.kind is not DueKind.DUTY
        else f"{row.owner}应公示：{due.title}"
    )
    text = f"{chinese_date(due.day)}，{title}。"
    if due.provisional:
        text += "放假安排未公布，可能顺延。"
    url = f"{site_url}{row.address}" if site_url and row.address else None
    identity = (due.day.isoformat(), due.bureau, due.kind, due.list, due.entry)
    return FeedEntry(due.day, title, text, url, identity)

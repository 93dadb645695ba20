"""Whether something is valid today, in words that a citizen understands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from gongshi.records.document import Document
from gongshi.records.officer import Officer, OfficerState
from gongshi.site import ListState, Published

SOON = timedelta(days=90)


@dataclass(frozen=True)
class Status:
    """A word and how it is meant: ok, soon, bad or none; never colour alone."""

    word: str
    tone: str
    until: date | None = None
    """The last day for which this can be said; the reader's browser says `after` when it has passed."""
    after: str = ""


def of_officer(officer: Officer, today: date) -> Status:
    """Return whether an officer's certificate is valid today (行政处罚法第55条)."""
    if officer.state is not OfficerState.ACTIVE:
        return Status(f"证件已{officer.state}", "bad")
    if officer.period is None:
        return Status("有效期未公示", "none")
    start, end = officer.period.start, officer.period.end
    if end and end < today:
        return Status("证件已过期", "bad")
    if start and start > today:
        return Status("证件未生效", "bad")
    soon = end is not None and end - today <= SOON
    word, tone = ("证件即将到期", "soon") if soon else ("证件有效", "ok")
    return Status(word, tone, end, "证件已过期" if end else "")


def of_document(document: Document, today: date) -> Status:
    """Return whether a document is in force today, as far as it says so."""
    if document.ends and document.ends <= today:
        return Status("已失效", "bad")
    if document.in_force and document.in_force > today:
        return Status("尚未施行", "soon")
    if document.state:
        if document.state not in {"有效", "试行"}:
            return Status(document.state, "bad")
        if document.ends:
            return Status(document.state, "ok", document.ends - timedelta(days=1), "已失效")
        return Status(document.state, "ok")
    return Status("有效性未公示", "none")


def of_entry(entry: Published, today: date) -> Status:
    """Return whether a record is valid today: its own term, then its document's."""
    if entry.valid_to and entry.valid_to < today:
        return Status("已过期", "bad")
    if entry.record.valid_from and entry.record.valid_from > today:
        return Status("尚未生效", "soon")
    if entry.valid_to:
        return Status("有效", "ok", entry.valid_to, "已过期")
    document = entry.origin.document
    return of_document(document, today) if document else Status("有效性未公示", "none")


LIST_TONES = {
    ListState.PUBLISHED: "ok",
    ListState.LINKED: "soon",
    ListState.NOTHING: "none",
    ListState.MISSING: "bad",
}


def is_shown(entry: Published, today: date) -> bool:
    """Return whether a decision is still to be shown: its publication period has not ended (信用修复管理办法第12条)."""
    return bool(entry.record.shown_on(today))

"""What expires or falls due: collected from all bureaus, by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .duties import Standing
from .law.duties import Duty
from .records.officer import OfficerState
from .rules import BY_ID
from .site import Bureau, Published, Site

HORIZON = timedelta(days=180)
"""How far ahead an edition looks; twice the longest list, so that a reader three months later still sees his own."""


class DueKind(StrEnum):
    """What happens on the day."""

    CERTIFICATE = "执法证件到期"
    DOCUMENT = "文件失效"
    RECORD = "公示内容到期"
    TAKEDOWN = "公示期满，撤下决定"
    DUTY = "公示职责到期"
    EXEMPTION = "例外到期"
    REPLY = "监督文书答复期限"
    LAW_BEGINS = "法规开始施行"
    LAW_ENDS = "法规不再适用"


@dataclass(frozen=True, order=True)
class Due:
    """One thing that happens on a day."""

    day: date
    """The last day on which it still holds or can be done; for documents and laws, the first day of the new state."""
    bureau: str
    """The bureau's id, empty for what concerns all."""
    kind: DueKind
    title: str
    list: str = ""
    """The key of the list, `profile`, `laws`, or empty."""
    entry: str = ""
    """The id of the record, law, duty or letter; for an exemption, what it is for."""
    provisional: bool = False
    """Whether holidays that are not yet announced could still move the day."""


def dues(site: Site, standings: Mapping[str, Iterable[Standing]], today: date) -> tuple[Due, ...]:
    """Return everything that happens from `today` on within the horizon, earliest first, nothing twice."""
    last = today + HORIZON
    return tuple(sorted({each for each in _all(site, standings, today) if today <= each.day <= last}))


def _all(site: Site, standings: Mapping[str, Iterable[Standing]], today: date) -> Iterator[Due]:
    names = {duty.id: duty for duty in site.duties}
    for bureau in site.bureaus:
        yield from _of_bureau(bureau)
        yield from _of_duties(bureau, standings.get(bureau.id, ()), names, today)
    for law in site.laws.laws:
        if law.in_force:
            yield Due(law.in_force, "", DueKind.LAW_BEGINS, law.title, "laws", law.id)
        if law.ends:
            yield Due(law.ends, "", DueKind.LAW_ENDS, law.title, "laws", law.id)


def _of_bureau(bureau: Bureau) -> Iterator[Due]:
    for entry in bureau.entries("officers"):
        officer = entry.record
        if officer.state is OfficerState.ACTIVE and officer.period and officer.period.end:
            yield _of(entry, officer.period.end, DueKind.CERTIFICATE, officer.name)
    for entry in bureau.entries("documents"):
        if entry.record.ends:
            yield _of(entry, entry.record.ends, DueKind.DOCUMENT, entry.record.title)
    for entry in bureau.entries("decisions"):
        if entry.record.show_until and not entry.record.withdrawal:
            yield _of(entry, entry.record.show_until, DueKind.TAKEDOWN, _title(entry))
    yield from _of_terms(bureau)
    yield from _of_desk(bureau)


def _of_desk(bureau: Bureau) -> Iterator[Due]:
    """Yield the last day of every exemption, and of every letter that waits for an answer."""
    for each in bureau.exemptions.exemptions if bureau.exemptions else ():
        name = BY_ID[each.rule].name if each.rule in BY_ID else each.rule
        title = "，".join(part for part in (name, each.list, each.subject) if part)
        what = "/".join(part or "" for part in (each.rule, each.list, each.subject, each.says))
        yield Due(each.until, bureau.id, DueKind.EXEMPTION, title, "", what)
    for letter in bureau.supervision.letters if bureau.supervision else ():
        if not letter.replied:
            title = f"{letter.kind} {letter.number or letter.id}"
            yield Due(letter.due, bureau.id, DueKind.REPLY, title, "", letter.id)


def _of_terms(bureau: Bureau) -> Iterator[Due]:
    """Yield the last day of every list and record that states one."""
    for key, each in bureau.lists.items():
        for _, file in each.files:
            if file.valid_to:
                yield Due(file.valid_to, bureau.id, DueKind.RECORD, f"{each.kind.name}（整个清单）", key)
        for entry in each.entries:
            if entry.record.valid_to:
                yield _of(entry, entry.record.valid_to, DueKind.RECORD, _title(entry))


def _title(entry: Published) -> str:
    """Return what a record is called; decisions by their numbers, for they may no longer be shown on the day."""
    if entry.kind.key == "decisions":
        return str(entry.record.document or entry.id)
    names = (getattr(entry.record, name, None) for name in ("name", "title", "act", "target"))
    return str(next(filter(None, names), f"{entry.kind.name}第{entry.position}条"))


def _of(entry: Published, day: date, kind: DueKind, title: str) -> Due:
    return Due(day, entry.bureau.id, kind, title, entry.kind.key, entry.id)


def _of_duties(
    bureau: Bureau, standings: Iterable[Standing], duties: Mapping[str, Duty], today: date
) -> Iterator[Due]:
    """Yield when a bureau's duties fall due: the day that its standing names, and the next day of a yearly one."""
    for standing in standings:
        if not standing.counts:
            continue
        duty = duties[standing.duty]
        days = {(day, False) for term in duty.terms if (day := _next(term.day, today))}
        if standing.due:
            days.add((standing.due, standing.provisional))
        for day, provisional in sorted(days):
            yield Due(day, bureau.id, DueKind.DUTY, duty.name, "", duty.id, provisional)


def _next(day: str | None, today: date) -> date | None:
    """Return the next date of a day of every year such as 01-31; None for other days."""
    if day is None or len(day) != len("01-31"):
        return None
    month, number = (int(part) for part in day.split("-"))
    this = date(today.year, month, number)
    return this if this >= today else this.replace(year=today.year + 1)

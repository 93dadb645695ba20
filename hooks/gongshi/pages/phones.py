"""The phone book: every published number beside what it is for, from wherever in the data it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gongshi.records.parts import Contact
from gongshi.site import Bureau, Published

from .address import address_of, home_of, list_of


@dataclass(frozen=True)
class PhoneLine:
    """One purpose of one number."""

    number: str
    purpose: str
    unit: str
    person: str
    """Who answers, where the document says so."""
    hint: str
    """When to call, and the like."""
    where: str
    """The name of what publishes it."""
    address: str
    anchor: str = ""
    """Its place in the phone book; only the first line of a number has one."""

    @property
    def note(self) -> str:
        """The person and the hint together."""
        return "，".join(part for part in (self.person, self.hint) if part)


def phone_book(bureau: Bureau) -> tuple[PhoneLine, ...]:
    """Return a bureau's numbers in the order profile, offices, remedies, guides, items, windows; each once a purpose and unit."""
    seen: dict[tuple[str, str, str], PhoneLine] = {}
    for line in _all_lines(bureau):
        seen.setdefault((line.number, line.purpose, line.unit), line)
    first: set[str] = set()
    lines = []
    for line in seen.values():
        anchor = "" if line.number in first else f"{bureau.id}-{re.sub(r'[^0-9]', '', line.number)}"
        first.add(line.number)
        lines.append(replace(line, anchor=anchor))
    return tuple(lines)


def main_phones(bureau: Bureau) -> tuple[PhoneLine, ...]:
    """Return the numbers that a citizen needs first: the profile's own, else the first of the book; at most four."""
    own = list(_profile_lines(bureau))
    return tuple((own or phone_book(bureau))[:4])


def _all_lines(bureau: Bureau) -> Iterator[PhoneLine]:
    yield from _profile_lines(bureau)
    profile = bureau.profile
    for office in profile.offices:
        if office.phone:
            yield PhoneLine(
                office.phone,
                "办公电话",
                office.name,
                office.head or "",
                "",
                "主体信息",
                home_of(bureau) + "#profile",
            )
    for entry in bureau.entries("remedies"):
        for number in entry.record.phones:
            yield PhoneLine(
                number,
                entry.record.kind,
                entry.record.receiver or entry.record.organ or "",
                "",
                "",
                "救济渠道",
                address_of(entry),
            )
    for entry in bureau.entries("guides"):
        yield from _contact_lines([*entry.record.enquiries, *entry.record.complaints], entry)
    for entry in bureau.entries("items"):
        yield from _contact_lines(entry.record.contacts, entry)
    for _, file in bureau.lists["forms"].files:
        for window in getattr(file, "windows", ()):
            if window.phone:
                yield PhoneLine(
                    window.phone, window.services, window.window, "", "", "窗口岗位", list_of(bureau, "forms")
                )


def _profile_lines(bureau: Bureau) -> Iterator[PhoneLine]:
    for contact in bureau.profile.contacts:
        for number in contact.phones:
            yield PhoneLine(
                number,
                contact.purpose,
                contact.unit or "",
                contact.person or "",
                contact.note or "",
                "主体信息",
                home_of(bureau) + "#profile",
            )
    if bureau.profile.fax:
        yield PhoneLine(bureau.profile.fax, "传真", "", "", "", "主体信息", home_of(bureau) + "#profile")


def _contact_lines(contacts: Iterable[Contact], entry: Published) -> Iterator[PhoneLine]:
    for contact in contacts:
        for number in contact.phones:
            unit = contact.unit or "、".join(
                unit.name for unit in getattr(entry.record, "units", ()) if hasattr(unit, "name")
            )
            yield PhoneLine(
                number,
                contact.purpose,
                unit,
                contact.person or "",
                contact.note or "",
                entry.record.name,
                address_of(entry),
            )

"""Every number that a bureau publishes, with what it is for and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Any

from gongshi.records.remedy import RemedyKind
from gongshi.site import Bureau
from gongshi.source.problem import Way

from ..case import Case
from ..reading.phone_number import Number, number_of
from ..subject import Subject


class Use(Enum):
    """What a number is for, as far as rules tell uses apart."""

    SERVICE = auto()
    """Enquiries, services, the office itself."""
    COMPLAINT = auto()
    """Reports of what others do."""
    SUPERVISION = auto()
    """Complaints about the office and its officers."""


_USES = (
    (Use.SUPERVISION, re.compile("监督|纪检|效能|作风")),
    (Use.COMPLAINT, re.compile("投诉|举报|检举|控告")),
    (Use.SERVICE, re.compile("咨询|服务|业务|受理|办理|办事|窗口|经办|办公|值班|总机|联系|预约")),
)


def uses_of(purpose: str) -> frozenset[Use]:
    """Return the uses that a purpose names; 监督投诉举报 is one use, supervision."""
    found = {use for use, words in _USES if words.search(purpose)}
    return frozenset(found - {Use.COMPLAINT} if Use.SUPERVISION in found else found)


@dataclass(frozen=True, slots=True)
class Line:
    """One published number where it stands."""

    subject: Subject
    way: Way
    text: str
    purpose: str
    """What it is said to be for, as published, or the name of the field that says so."""
    uses: frozenset[Use]
    unit: str
    """The office or organ that answers; empty when not said."""
    own: bool
    """Whether it is the bureau's own, not another organ's."""
    among: int = 1
    """How many numbers stand together for this purpose."""
    address: str = ""
    """The address that is published beside it."""

    @property
    def number(self) -> Number:
        """The number in its parts."""
        return number_of(self.text)


@lru_cache(maxsize=1)  # several rules ask for one bureau after the other
def lines_of(case: Case) -> tuple[Line, ...]:
    """Return every number of a bureau that stands in a field of its own."""
    return tuple(_lines(case))


def _lines(case: Case) -> Iterator[Line]:
    profile = case.bureau.profile
    yield from _contact_lines(case, case.profile, profile.contacts, "联系方式")
    for position, office in enumerate(profile.offices):
        if office.phone:
            way: Way = ("内设机构", position, "电话")
            service = frozenset({Use.SERVICE})
            named = f"{office.name}的电话"
            yield Line(
                case.profile,
                way,
                office.phone,
                named,
                service,
                office.name,
                own=True,
                address=office.address or "",
            )
    if profile.fax:
        yield Line(case.profile, ("传真",), profile.fax, "传真", frozenset(), "", True)
    for item in case.records("items"):
        yield from _contact_lines(case, item, item.record.contacts, "联系方式")
    for guide in case.records("guides"):
        yield from _contact_lines(case, guide, guide.record.enquiries, "咨询方式", Use.SERVICE)
        yield from _contact_lines(case, guide, guide.record.complaints, "监督投诉", Use.SUPERVISION)
    for remedy in case.records("remedies"):
        record = remedy.record
        unit = record.receiver or record.organ or ""
        uses = _REMEDY_USES.get(record.kind, frozenset())
        own = case.bureau.name in unit
        for position, phone in enumerate(record.phones):
            way = ("电话", position)
            yield Line(remedy, way, phone, record.kind, uses, unit, own, address=record.address or "")
    for window in case.windows:
        if window.record.phone:
            service = frozenset({Use.SERVICE})
            yield Line(window, ("电话",), window.record.phone, "窗口电话", service, "", True)


_REMEDY_USES = {
    RemedyKind.COMPLAINT: frozenset({Use.COMPLAINT}),
    RemedyKind.SUPERVISION: frozenset({Use.SUPERVISION}),
}


def _contact_lines(
    case: Case, subject: Subject, contacts: tuple[Any, ...], name: str, use: Use | None = None
) -> Iterator[Line]:
    for position, contact in enumerate(contacts):
        uses = frozenset({use}) if use else uses_of(contact.purpose)
        unit = contact.unit or ""
        among = len(contact.phones)
        for place, phone in enumerate(contact.phones):
            way: Way = (name, position, "电话", place) if among > 1 else (name, position, "电话")
            own = not unit or case.bureau.name in unit or not _ORGAN.search(unit)
            address = contact.address or ""
            yield Line(subject, way, phone, contact.purpose, uses, unit, own, among, address)


_ORGAN = re.compile("[局厅委府院]$|委员会$|人民政府")
"""How the name of an organ ends, where an office's ends in 股、科、中心."""


def unit_key(unit: str, bureau: Bureau) -> str:
    """Return what the spellings of one office's name have in common: without the bureau's, and without 股、科、室."""
    bare = re.sub(r"\s", "", unit)
    names = [bureau.name, bureau.profile.short_name]
    if bureau.region:
        names += [bureau.region.full_name, bureau.region.name]
    for name in names:
        if bare != name:
            bare = bare.removeprefix(name)
    return re.sub("[股科室处]$", "", bare)

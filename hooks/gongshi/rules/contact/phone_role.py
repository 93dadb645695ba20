"""One number for several purposes, or several numbers for one, without a word on which to call when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from gongshi.source.problem import Way

from ..case import Case
from ..reading.phone_number import Kind
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .contacts import Line, Use, lines_of, uses_of

_AND = re.compile("[、，,；;/／]|以及|和|及|与|或")
_WHEN = re.compile("工作日|工作时间|上班|下班|24小时|二十四小时|全天|夜间|晚间|节假日|周末|休息日|日常")
_CHANNEL = re.compile("投诉|举报|监督|咨询|服务|热线|电话|受理|值班|报警|求助")
_LABEL = 40
"""A label is no longer than this; what is longer is prose, and tells more than one can judge."""
_TELLS = re.compile(r"转\d|分机|同号|总机|\d{3,}")
"""Words of a note that tell the numbers apart."""


@rule(
    "phone-role",
    name="电话用途不清",
    group=Group.CONTACT,
    severity=Severity.HINT,
    looks_at="主体、事项、服务指南的联系方式，救济渠道.yml 的“电话”",
    ground="行政处罚法第75条、政府信息公开条例第20条第2项：联系方式应当让人知道什么事打哪个电话",
    mend="每个用途单列一行，写明各自的号码和接听时间；确实是同一个号码的，在“说明”里写明",
)
def phone_role(case: Case) -> Iterator[Hit]:
    """Yield numbers whose purpose a caller cannot tell."""
    yield from _two_channels(case)
    yield from _several_numbers(case)
    yield from _two_uses(case)


def _two_channels(case: Case) -> Iterator[Hit]:
    """Yield a purpose or note that names channels for different hours, with fewer numbers than channels."""
    for subject, way, texts, phones in _described(case):
        for key, text in texts:
            channels = [part for part in _AND.split(text) if _CHANNEL.search(part)]
            if (
                len(channels) > 1
                and len(text) <= _LABEL
                and any(map(_WHEN.search, channels))
                and 0 < len(set(phones)) < len(channels)
            ):
                yield Hit(
                    subject,
                    (*way, key),
                    f"“{shorten(text)}”是 {len(channels)} 个渠道，只有{'一个号码' if len(phones) == 1 else ''}"
                    f"“{'、'.join(phones)}”，没有写明哪个时间打哪个",
                    "每个渠道各写各的号码；号码相同的写明",
                    severity=Severity.WARNING,
                )


def _described(
    case: Case,
) -> Iterator[tuple[Subject, Way, tuple[tuple[str, str], ...], tuple[str, ...]]]:
    """Yield everything that has numbers and words about them: subject, way, the words by their keys, the numbers."""
    for subject, name, contacts in _contacts(case):
        for position, contact in enumerate(contacts):
            texts = (("用途", contact.purpose), ("说明", contact.note or ""))
            yield subject, (name, position), texts, contact.phones
    for remedy in case.records("remedies"):
        yield remedy, (), (("说明", remedy.record.text or ""),), remedy.record.phones


def _contacts(case: Case) -> Iterator[tuple[Subject, str, tuple[Any, ...]]]:
    yield case.profile, "联系方式", case.bureau.profile.contacts
    for item in case.records("items"):
        yield item, "联系方式", item.record.contacts
    for guide in case.records("guides"):
        yield guide, "咨询方式", guide.record.enquiries
        yield guide, "监督投诉", guide.record.complaints


def _several_numbers(case: Case) -> Iterator[Hit]:
    """Yield a purpose with several numbers that nothing tells apart."""
    for subject, name, contacts in _contacts(case):
        alike: dict[tuple[str, str, str, str], dict[str, Way]] = defaultdict(dict)
        for position, contact in enumerate(contacts):
            who = (contact.purpose, contact.unit or "", contact.person or "", contact.note or "")
            for phone in contact.phones:
                alike[who].setdefault(phone, (name, position, "电话"))
        for (purpose, _, _, note), phones in alike.items():
            if len(phones) > 1 and not _TELLS.search(note) and not _one_for_each(purpose, len(phones)):
                yield _many(subject, next(iter(phones.values())), purpose, list(phones))
    for remedy in case.records("remedies"):
        record = remedy.record
        if len(set(record.phones)) > 1 and not _TELLS.search(record.text or ""):
            yield _many(remedy, ("电话",), record.kind, list(record.phones))


def _one_for_each(purpose: str, count: int) -> bool:
    """Return whether a purpose names as many channels as there are numbers, in order: 咨询、投诉电话."""
    return count == len(_AND.split(purpose)) == len([part for part in _AND.split(purpose) if uses_of(part)])


def _many(subject: Subject, way: Way, purpose: str, phones: list[str]) -> Hit:
    return Hit(
        subject,
        way,
        f"“{purpose}”有 {len(phones)} 个号码（{'、'.join(phones)}），没有说明各办什么",
        "一个号码一个用途，或者说明各办什么",
        "写明每个号码由哪个股室接听、办什么事",
    )


def _two_uses(case: Case) -> Iterator[Hit]:
    """Yield a number that is for enquiries and for complaints at once; supervision has a rule of its own."""
    used = (line for line in lines_of(case) if line.uses and line.number.kind is not Kind.NATIONWIDE)
    for _, group in groupby(sorted(used, key=_key), key=_key):
        sharing = list(group)
        number = sharing[0].number.plain
        for line in sharing:
            if len(line.uses) > 1 and line.among == 1:
                found = f"“{number}”一个号码，用途写作“{line.purpose}”"
                yield Hit(line.subject, line.way, found, _APART)
        serving = [line for line in sharing if line.uses == {Use.SERVICE}]
        hearing = [line for line in sharing if line.uses == {Use.COMPLAINT}]
        if serving and hearing:
            found = f"“{number}”既是“{serving[0].purpose}”，又是“{hearing[0].purpose}”"
            for line in (*serving, *hearing):
                yield Hit(line.subject, line.way, found, _APART)


def _key(line: Line) -> str:
    return line.number.key


_APART = "咨询办事和投诉举报的电话分开，或者写明是同一个号码"

"""Every address that a bureau publishes, with whose it is, and when two are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from gongshi.site import Bureau, Published
from gongshi.source.problem import Way

_PREFIX = re.compile(r"^[\u4e00-\u9fff]{2,6}?(?:省|自治区|市|自治州|县|区|旗)(?=.{3})")
_WITH_PLACE = re.compile(r"^[\u4e00-\u9fff]{2,6}?(?:省|市|州|盟|县|区|旗)[\u4e00-\u9fff]{2}")
_BRACKETS = re.compile(r"\([^()]*\)")
_COUNTER = re.compile("政务服务|服务大厅|政务大厅|窗口|便民")
_ORDINAL = {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")} | {"〇": "0"}


@dataclass(frozen=True, slots=True)
class Address:
    """One published address where it stands."""

    entry: Published | None
    """The record; None for the profile."""
    way: Way
    text: str
    organ: str
    """Whose address it is; empty when not said."""


def addresses_of(bureau: Bureau) -> Iterator[Address]:
    """Yield every address of a bureau and of the organs that it names."""
    profile = bureau.profile
    if profile.address:
        yield Address(None, ("地址",), profile.address, bureau.name)
    for position, office in enumerate(profile.offices):
        if office.address:
            yield Address(None, ("内设机构", position, "地址"), office.address, office.name)
    yield from _contact_addresses(None, profile.contacts, "联系方式")
    for entry in bureau.entries("items"):
        yield from _contact_addresses(entry, entry.record.contacts, "联系方式")
    for entry in bureau.entries("guides"):
        yield from _contact_addresses(entry, entry.record.enquiries, "咨询方式")
        yield from _contact_addresses(entry, entry.record.complaints, "监督投诉")
    for entry in bureau.entries("remedies"):
        record = entry.record
        if record.address:
            yield Address(entry, ("地址",), record.address, record.receiver or record.organ or "")


def _contact_addresses(entry: Published | None, contacts: tuple[Any, ...], name: str) -> Iterator[Address]:
    for position, contact in enumerate(contacts):
        if contact.address:
            yield Address(entry, (name, position, "地址"), contact.address, contact.unit or "")


def names_an_office(address: Address) -> bool:
    """Return whether an address says whose office it is: not a counter away from it."""
    return bool(address.organ) and not _COUNTER.search(address.text)


def organ_key(organ: str) -> str:
    """Return an organ's name without blanks."""
    return re.sub(r"\s", "", organ)


def is_known_everywhere(organ: str) -> bool:
    """Return whether a name means the same organ in every bureau: 剑阁县司法局 does, 基金监管股 does not."""
    return bool(_WITH_PLACE.match(organ_key(organ)))


def same_address(one: str, other: str) -> bool:
    """Return whether two texts are one address: the shorter may lack the county or the floor that the longer has."""
    first, second = sorted((_bare(one), _bare(other)), key=len)
    return first == second or (len(first) >= 4 and first in second)


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    """Return an address without blanks, brackets, punctuation and the names of province, city and county."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    plain = re.sub(r"[，。、；,.;]", "", _BRACKETS.sub("", plain))
    plain = re.sub("[零一二三四五六七八九〇](?=[楼层室号])", lambda found: _ORDINAL[found[0]], plain)
    while found := _PREFIX.match(plain):
        plain = plain[found.end() :]
    return plain

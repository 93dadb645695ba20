"""What rules want to know of all bureaus together: made once, before the bureaus are shared out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from gongshi.records.item import Item
from gongshi.site import Bureau, Site

from .reading.addresses import addresses_of, is_known_everywhere, names_an_office, organ_key
from .reading.citing import article_numbers
from .reading.phone_number import number_of
from .reading.same_matter import Key, Rival, rivals


@dataclass(slots=True)
class Quoted:
    """One wording of an article, and who quotes it so."""

    text: str
    bureaus: set[str] = field(default_factory=set)


class Across:
    """Questions about all bureaus at once."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def prepare(self) -> None:
        """Work everything out now, so that forked processes inherit it."""
        for name, value in vars(type(self)).items():
            if isinstance(value, cached_property):
                getattr(self, name)

    @cached_property
    def quotations(self) -> dict[tuple[str, tuple[int, ...]], dict[str, Quoted]]:
        """By law id and articles, the different wordings (signs only) with the bureaus that quote them."""
        found: dict[tuple[str, tuple[int, ...]], dict[str, Quoted]] = defaultdict(dict)
        for bureau in self.site.bureaus:
            for list_ in bureau.lists.values():
                for entry in list_.entries:
                    for basis in getattr(entry.record, "bases", ()):
                        law = self.site.laws.find(basis.law)
                        if law and basis.quote:
                            key = (law.id, article_numbers(basis.article))
                            found[key].setdefault(_signs(basis.quote), Quoted(basis.quote)).bureaus.add(
                                bureau.id
                            )
        return dict(found)

    @cached_property
    def rivals(self) -> dict[Key, tuple[Rival, ...]]:
        """By record, what other bureaus cite for the same matter and it does not."""
        return rivals(self.site)

    @cached_property
    def phones(self) -> dict[str, set[str]]:
        """By telephone number (digits only), the bureaus that publish it as their own."""
        found: dict[str, set[str]] = defaultdict(set)
        for bureau in self.site.bureaus:
            for number in _numbers(bureau):
                found[re.sub(r"\D", "", number)].add(bureau.id)
        return dict(found)

    @cached_property
    def number_lengths(self) -> dict[str, Counter[int]]:
        """By area code, how many landline numbers have how many digits after it."""
        found: dict[str, Counter[int]] = defaultdict(Counter)
        for digits in self.phones:
            number = number_of(digits)
            if number.area and len(number.local) in {7, 8}:
                found[number.area][len(number.local)] += 1
        return dict(found)

    @cached_property
    def addresses(self) -> dict[str, dict[str, set[str]]]:
        """By organ with its place's name, its different addresses as written, with the bureaus that publish them."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for bureau in self.site.bureaus:
            for address in addresses_of(bureau):
                if names_an_office(address) and is_known_everywhere(address.organ):
                    found[organ_key(address.organ)][address.text].add(bureau.id)
        return {organ: dict(texts) for organ, texts in found.items()}

    @cached_property
    def codes(self) -> dict[str, set[str]]:
        """By item code, the bureaus that use it."""
        found: dict[str, set[str]] = defaultdict(set)
        for entry in self.site.entries("items"):
            item: Item = entry.record
            if item.code:
                found[item.code].add(entry.bureau.id)
        return dict(found)


@lru_cache(maxsize=16384)
def _signs(quote: str) -> str:
    return re.sub(r"\W", "", quote)


def _numbers(bureau: Bureau) -> list[str]:
    profile = bureau.profile
    numbers = [number for contact in profile.contacts for number in contact.phones]
    return numbers + [office.phone for office in profile.offices if office.phone]

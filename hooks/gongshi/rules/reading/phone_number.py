"""Telephone numbers read: area code, number, extension, or one of the short and nationwide kinds."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

_DASHES = re.compile(r"[‐‑‒–—―－─~～]+")
_EXTENSION = re.compile(r"(?:转|-(?=\d{1,6}$))(\d{1,6})$")
_NATIONWIDE = re.compile(r"1\d\d|1[02]\d{3}|9\d{4,5}|[48]00\d{7}")
"""110, 12345, 10086, 95598, 400…: without area code everywhere."""
_MOBILE = re.compile(r"1[3-9]\d{9}")
_AREA = re.compile(r"010|02\d|0[3-9]\d\d")
_COUNTRY = re.compile(r"^(?:\+|00)86[-\s]*\(?0?\)?(?=[1-9])")
"""+86 358-…, +86 0358-… and +86 (0)358-… are one number."""


class Kind(Enum):
    """What sort of number it is."""

    LANDLINE = auto()
    MOBILE = auto()
    NATIONWIDE = auto()


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number in its parts."""

    kind: Kind
    area: str
    """The area code as written, with its 0; empty when there is none."""
    local: str
    extension: str

    @property
    def key(self) -> str:
        """What two spellings of one number have in common."""
        return self.area + self.local + (f"-{self.extension}" if self.extension else "")

    @property
    def plain(self) -> str:
        """The number as it is best written: 0999-5550101."""
        head = f"{self.area}-" if self.area else ""
        return head + self.local + (f"-{self.extension}" if self.extension else "")


@lru_cache(maxsize=8192)
def number_of(text: str) -> Number:
    """Return a written number in its parts, whatever its brackets, blanks, dashes and widths."""
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    plain = re.sub(r"\s*([-()])\s*", r"\1", plain.strip())
    if abroad := _COUNTRY.match(plain):
        plain = plain[abroad.end() :]
        plain = plain if _MOBILE.fullmatch(re.sub(r"\D", "", plain)) else "0" + plain
    whole = re.sub(r"\D", "", plain)
    for kind, form in ((Kind.NATIONWIDE, _NATIONWIDE), (Kind.MOBILE, _MOBILE)):
        if form.fullmatch(whole):
            return Number(kind, "", whole, "")
    head, rest = _area_of(plain)
    extension = ""
    if (found := _EXTENSION.search(rest)) and len(re.sub(r"\D", "", rest[: found.start()])) >= 5:
        extension, rest = found[1], rest[: found.start()]
    return Number(Kind.LANDLINE, head, re.sub(r"\D", "", rest), extension)


def _area_of(plain: str) -> tuple[str, str]:
    """Return the area code and what follows: what a sign sets apart, else what can be an area code."""
    if found := re.match(r"\(?(0\d{1,4})[-) ]", plain):
        return found[1], plain[found.end() :]
    digits = plain.lstrip("(")
    if found := _AREA.match(digits):
        return found[0], digits[found.end() :]
    return "", plain

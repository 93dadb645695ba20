"""What an Excel number format makes of a number: a date, a percentage, a padded code, or just the number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from openpyxl.styles.numbers import BUILTIN_FORMATS

_CHINESE = {
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    **dict.fromkeys((34, 55), 'h"时"mm"分"'),
    **dict.fromkeys((35, 56), 'h"时"mm"分"ss"秒"'),
}
"""Formats that a Chinese Excel leaves out of its files because their numbers stand for them (ISO/IEC 29500-1, 18.8.30)."""

_Sign = tuple[bool, str]
"""A sign of a format code, and whether it stands for itself."""

_PARTS = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式)'
    r"|(?P<noon>AM/PM|A/P|上午/下午)|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Format:
    """What the first section of a number format says, as far as reading needs it."""

    year: bool = False
    month: bool = False
    day: bool = False
    clock: bool = False
    """Hours, minutes or seconds."""
    elapsed: bool = False
    """Hours that go on beyond 24."""
    percent: bool = False
    pattern: tuple[str, ...] = ()
    """For padded codes such as 0000-0000000: an empty text for each digit, and the texts between them."""

    @property
    def date(self) -> bool:
        """Whether the number counts days."""
        return self.year or self.month or self.day or self.clock


PLAIN = Format()


def builtin(number: int) -> str:
    """Return the format that a file means by a number it does not explain."""
    return _CHINESE.get(number) or str(BUILTIN_FORMATS.get(number, "General"))


@lru_cache(maxsize=4096)
def understand(code: str) -> Format:
    """Return what a format code such as `yyyy"年"m"月"d"日"` or `00000` says; `PLAIN` when it only dresses a number."""
    letters, signs, elapsed = "", list[_Sign](), False
    for part in _PARTS.finditer(code):
        kind, value = part.lastgroup, part[part.lastgroup] if part.lastgroup else ""
        if kind == "sign" and value == ";":
            break
        if kind in ("quoted", "escaped"):
            signs.append((True, value))
        elif kind in ("sign", "general", "noon"):
            signs.append((False, value))
            letters += value.lower() if kind == "sign" else ""
        elif kind == "bracket" and re.fullmatch("h+|m+|s+", value, re.IGNORECASE):
            elapsed = True
            letters += value.lower()
    if re.search("[ymdhs]|e(?![+-])", letters):
        return _date(letters, elapsed=elapsed)
    return Format(percent=True) if "%" in letters else Format(pattern=_padding(signs))


def _date(letters: str, *, elapsed: bool) -> Format:
    # An m beside hours or seconds means minutes, every other m months.
    months = re.sub(r"(?<=h)[^ymdhs]*m+|m+(?=[^ymdhs]*s)", "", letters)
    return Format(
        year="y" in letters or "e" in letters,
        month="m" in months,
        day="d" in letters,
        clock="h" in letters or "s" in letters or (elapsed and "m" in letters),
        elapsed=elapsed,
    )


def _padding(signs: list[_Sign]) -> tuple[str, ...]:
    """Return the places of digits and the texts between them, when the format has nothing else and two digits or more."""
    bare = [value for quoted, value in signs if not quoted]
    if bare.count("0") < 2 or any(value not in tuple("0-() +") for value in bare):
        return ()
    return tuple("" if sign == (False, "0") else sign[1] for sign in signs)

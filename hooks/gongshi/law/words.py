"""A text as the words that count in it: what two quotations are compared by.

Width, blanks, punctuation, marks of items and the way numbers are written are no words.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from .numerals import SIGNS, number_of


@dataclass(frozen=True, eq=False)
class Words:
    """A text as the signs that count, each with its place in the text."""

    text: str
    signs: str
    """One character a word sign; a figure with its unit is one."""
    starts: array[int]
    ends: array[int]
    pieces: tuple[tuple[int, int], ...]
    """The first sign of each sentence or item, and the one after its last."""

    def said(self, first: int, end: int) -> str:
        """Return the text from sign `first` up to, and without, sign `end`."""
        return self.text[self.starts[first] : self.ends[end - 1]] if first < end else ""

    def place(self, sign: int) -> int:
        """Return where a sign begins in the text; after the last one, where the text ends."""
        return self.starts[sign] if sign < len(self.starts) else len(self.text)


_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_NUMERAL = rf"[{SIGNS}]{{1,12}}"
_MARK = (
    rf"(?:(?<=[：:；;。…\n])|^)[ \t\u3000]*(?:[(（] ?(?:{_NUMERAL}|[0-9]{{1,3}}) ?[)）]"
    rf"|(?:{_NUMERAL}|[0-9]{{1,3}})[、.．](?![0-9])|[①-⑳])"
)
_UNIT = r"(?:个?工作日|个?小时|个月|周岁|[条款项章倍元日天年人名%％‰])"
_TOKEN = re.compile(
    rf"(?P<mark>{_MARK})|(?P<end>[。；;：:\n]|…+|\.{{3,}}|等(?=[。；;，,]|$))"
    rf"|(?P<arabic>[0-9０-９]{{1,15}}(?:[.．][0-9０-９]{{1,6}})?)(?P<scale>[千万亿])?(?: {{0,2}}(?P<unit>{_UNIT}))?"
    rf"|(?P<chinese>{_NUMERAL}(?:万[{SIGNS}]{{0,8}})?) {{0,2}}(?P<counted>{_UNIT})"
    rf"|(?P<word>以[上下内]|[{_HAN}A-Za-zＡ-Ｚａ-ｚ％%‰])"
)
_ALIKE = str.maketrans("帐天％", "账日%")
_SCALES = {"千": 1000, "万": 10_000, "亿": 100_000_000, None: 1}
_FIGURES = 0xF0000
"""From here on characters stand for figures: a plane of Unicode that no text uses."""
_BOUNDS = {"以上": "\uf8f0", "以下": "\uf8f1", "以内": "\uf8f2"}


@lru_cache(maxsize=4096)
def words(text: str) -> Words:
    """Return a text as signs, cut into pieces where a sentence or an item ends and at ……, also after a closing 等."""
    signs: list[str] = []
    starts, ends = array("I"), array("I")
    pieces: list[tuple[int, int]] = []
    first = 0
    for found in _TOKEN.finditer(text):
        if found["mark"] or (found["end"] and found["end"] != "等"):
            if len(signs) > first:
                pieces.append((first, len(signs)))
                first = len(signs)
            continue
        signs.append(_sign(found))
        starts.append(found.start())
        ends.append(found.end())
        if found["end"]:
            pieces.append((first, len(signs)))
            first = len(signs)
    if len(signs) > first:
        pieces.append((first, len(signs)))
    return Words(text, "".join(signs), starts, ends, tuple(pieces))


def _sign(found: re.Match[str]) -> str:
    """Return the one character that stands for a word sign, a bound, or a figure with its unit."""
    if word := found["word"] or found["end"]:
        return _BOUNDS.get(word) or word.translate(_ALIKE).lower()
    if found["arabic"]:
        value = float(found["arabic"].replace("．", ".")) * _SCALES[found["scale"]]
    else:
        high, _, low = found["chinese"].rpartition("万")
        value = (number_of(high) * 10_000 if high else 0) + (number_of(low) if low else 0)
    unit = (found["unit"] or found["counted"] or "").translate(_ALIKE)
    return chr(_FIGURES + crc32(f"{value:g}{unit}".encode()) % 0xFFFD)

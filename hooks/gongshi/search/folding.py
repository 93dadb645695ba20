"""One form for all ways of writing the same: the first half of the tokenizer, which exists again in fold.js.

Both are held together by tests/search/vectors.json.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import opencc

from gongshi.law.numerals import SIGNS, number_of

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
"""Chinese characters, as a regular expression's class has them."""

COUNTED = "条款项章节倍日天个年月号元万次人类级岁周"
"""Signs before which a Chinese numeral is a number; 第三十八条 and 38条 are the same, 一般 stays as it is."""

_NUMERAL = f"[{SIGNS}]{{1,9}}|[0-9]+"
_WHICH = re.compile(rf"第[ (]*({_NUMERAL})[ )]*(?=[{COUNTED}])")
_NUMBER = re.compile(rf"第?({_NUMERAL})(?=[{COUNTED}])")
_AREA = re.compile(r"(?<![0-9])\(?(0[0-9]{2,3})\)?[ -]?(?=[0-9]{7,8}(?![0-9]))")
_HYPHENATED = re.compile(r"[0-9a-z]+(?:-[0-9a-z]+)+")
_OTHER = re.compile(rf"[^0-9a-z{HAN}]+")
_JOINED_FROM = 7
"""A row with hyphens is one code or phone from this many letters and digits on: 8-12 is not."""


@cache
def simplified() -> dict[str, str]:
    """Return the traditional characters of the Basic Multilingual Plane with their simplified forms (OpenCC, t2s)."""
    signs = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    forms = opencc.OpenCC("t2s").convert("\n".join(signs)).split("\n")
    return {sign: form for sign, form in zip(signs, forms, strict=True) if sign != form and len(form) == 1}


class _Signs(dict[int, str]):
    """Each sign's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        form = unicodedata.normalize("NFKC", chr(code)).lower()
        form = "".join(simplified().get(sign, "-" if sign in "‐‑‒–—―−" else sign) for sign in form)
        self[code] = form
        return form


_signs = _Signs()


def plain_signs(text: str) -> str:
    """Return a text with the width, case and traditional characters folded, and nothing else."""
    return text.translate(_signs)


def fold(text: str) -> str:
    """Return a text in its folded form: Chinese characters, a-z, 0-9, and single blanks between them.

    Folds width and case, traditional characters, Chinese numerals before a counted word, hyphens inside
    codes and phone numbers, and whatever stands after an area code; every other sign is a blank.
    """
    form = plain_signs(text)
    form = _WHICH.sub(r"第\1", form)
    form = _NUMBER.sub(_in_figures, form)
    form = _AREA.sub(r"\1", form)
    form = _HYPHENATED.sub(_joined, form)
    return _OTHER.sub(" ", form).strip(" ")


def _in_figures(found: re.Match[str]) -> str:
    return found[1] if found[1].isdecimal() else str(number_of(found[1]))


def _joined(found: re.Match[str]) -> str:
    """Return a code, date or phone number without its hyphens; 1000-2000 is none of these."""
    groups = found[0].split("-")
    joined = "".join(groups)
    is_one = len(groups) > 2 or groups[0].startswith("0") or not joined.isdecimal()
    return joined if is_one and len(joined) >= _JOINED_FROM else found[0]

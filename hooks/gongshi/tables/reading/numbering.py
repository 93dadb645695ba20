"""The numbers that Word itself puts before paragraphs: people see them, the document's text does not have them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from gongshi.law.numerals import numeral_of

from .wordml import children, name_of, value_of

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(frozen=True)
class _Level:
    kind: str = "decimal"
    pattern: str = ""
    """Such as `（%1）`; %2 stands for the number of the second level."""
    start: int = 1


@dataclass
class Numbering:
    """The lists of one document, counting while its paragraphs are read in their order."""

    _lists: dict[str, tuple[str, dict[int, _Level]]] = field(default_factory=dict)
    _styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Which list, and which level of it, the paragraphs of a style belong to."""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def learn(self, numbering: Any, styles: Any) -> None:
        """Take the lists and styles from the roots of their parts; either may be None."""
        forms: dict[str, dict[int, _Level]] = {}
        for part in numbering if numbering is not None else ():
            if name_of(part) == "abstractNum":
                forms[value_of(part, key="abstractNumId") or ""] = _levels(part)
        for part in numbering if numbering is not None else ():
            if name_of(part) == "num":
                form = value_of(part, "abstractNumId") or ""
                self._lists[value_of(part, key="numId") or ""] = (
                    form,
                    _overridden(part, forms.get(form, {})),
                )
        for style in children(styles, "style") if styles is not None else ():
            number = value_of(style, "pPr", "numPr", "numId")
            if number:
                level = _whole(value_of(style, "pPr", "numPr", "ilvl"), 0)
                self._styles[value_of(style, key="styleId") or ""] = (number, level)

    def label(self, paragraph: Any) -> str:
        """Return what Word writes before a paragraph, and count it; nothing for one outside every list."""
        number = value_of(paragraph, "pPr", "numPr", "numId")
        level = _whole(value_of(paragraph, "pPr", "numPr", "ilvl"), 0)
        if number is None:
            number, level = self._styles.get(value_of(paragraph, "pPr", "pStyle") or "", ("", 0))
        if number not in self._lists:
            return ""
        form, levels = self._lists[number]
        counts = self._counts.setdefault(form, {})
        if number not in self._begun:
            self._begun.add(number)
            for at in [at for at, own in levels.items() if own.start < 0]:
                counts.pop(at, None)
        own = levels.get(level, _Level())
        counts[level] = counts[level] + 1 if level in counts else abs(own.start)
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return _filled(own, levels, counts)


def _levels(form: Any) -> dict[int, _Level]:
    levels = {}
    for part in children(form, "lvl"):
        level = _Level(
            value_of(part, "numFmt") or "decimal",
            value_of(part, "lvlText") or "",
            _whole(value_of(part, "start"), 0),
        )
        levels[_whole(value_of(part, key="ilvl"), 0)] = level
    return levels


def _overridden(number: Any, levels: dict[int, _Level]) -> dict[int, _Level]:
    """Return a form's levels with what one list changes; a negative start says that the list begins anew."""
    changed = dict(levels)
    for part in children(number, "lvlOverride"):
        at = _whole(value_of(part, key="ilvl"), 0)
        changed.update(_levels(part))
        start = value_of(part, "startOverride")
        if start is not None:
            changed[at] = replace(changed.get(at, _Level()), start=-_whole(start, 1))
    return changed


def _filled(own: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    if own.kind in ("bullet", "none"):
        return ""

    def figure(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        level = levels.get(at, _Level())
        return _written(counts.get(at, abs(level.start)), level.kind)

    label = re.sub("%([1-9])", figure, own.pattern)
    # A figure and a full stop run into the text behind them; brackets and Chinese commas do not.
    return f"{label} " if label[-1:].isalnum() or label.endswith(".") else label


def _written(number: int, kind: str) -> str:
    most, write = _FIGURES.get(kind, (0, str))
    return write(number) if 0 < number <= most else str(number)


def _letters(number: int) -> str:
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = "m" * (number // 1000)
    rest = number % 1000
    for value, letters in _ROMAN:
        while rest >= value:
            text, rest = text + letters, rest - value
    return text


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 8 else otherwise


_FIGURES: dict[str, tuple[int, Callable[[int], str]]] = {
    "upperLetter": (780, lambda number: _letters(number).upper()),
    "lowerLetter": (780, _letters),
    "upperRoman": (3999, lambda number: _roman(number).upper()),
    "lowerRoman": (3999, _roman),
    "decimalZero": (9, lambda number: f"0{number}"),
    "decimalEnclosedCircle": (20, lambda number: chr(0x245F + number)),
    "decimalEnclosedCircleChinese": (20, lambda number: chr(0x245F + number)),
    "ideographTraditional": (10, lambda number: _STEMS[number - 1]),
    "ideographZodiac": (12, lambda number: _BRANCHES[number - 1]),
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting"),
        (9999, numeral_of),
    ),
}
"""How lists write their numbers, and up to which; beyond it, and in all other lists, they are plain figures."""

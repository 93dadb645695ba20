"""The figures of a law: multiples, sums, limits and shares, however they are written.

A quotation may leave words out, but every figure in it must be one of its article's: a fine quoted as
500元以上1000元以下 where the law says 500元以上3000元以下 misstates what a citizen has to expect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from .numerals import SIGNS, number_of


class Bound(StrEnum):
    """Which side of a range a figure closes; 以内 and 不超过 are 以下, 不少于 is 以上."""

    EXACT = ""
    AT_LEAST = "以上"
    AT_MOST = "以下"
    OVER = "超过"
    UNDER = "不满"


@dataclass(frozen=True, order=True)
class Figure:
    """A number with its unit: 5万元以下 is (50000, 元, 以下)."""

    value: Decimal
    unit: str
    """倍, 元, 日, 工作日, 小时, 月, 年, 周岁, 人 or %; 万分之五 is 0.05 %."""
    bound: Bound = Bound.EXACT


@dataclass(frozen=True)
class Amount:
    """A figure, or the two ends of a range, as it stands in a text but in Arabic numerals: 500元以上3000元以下."""

    text: str
    figures: frozenset[Figure]
    start: int
    """Where it begins in the text."""
    end: int

    @property
    def units(self) -> set[str]:
        """The units of its figures; a range such as 6个月以上1年以下 has two."""
        return {figure.unit for figure in self.figures}


_UNITS = {
    "倍": "倍",
    "元(?![素件旦化])": "元",
    "个?工作日": "工作日",
    "个?小时": "小时",
    "[日天](?![常用])": "日",
    "个月": "月",
    "年(?![度级代])": "年",
    "周岁": "周岁",
    "[人名](?![次称])": "人",
    "%": "%",
    "‰": "‰",
}
_SHOWN = {"月": "个月", "工作日": "个工作日"}
_PERCENT = {"十": Decimal(10), "百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}
"""What one of ten, of a hundred and so on is in percent."""
_TIMES = {"日", "工作日", "小时", "月", "年"}

_BEFORE = {
    Bound.AT_MOST: "不(?:得|能|应)?(?:超过|高于|多于|长于)|最[高长多]|至多",
    Bound.AT_LEAST: "不(?:得|能|应)?(?:少于|低于|短于)|最[低短少]|至少",
    Bound.OVER: "超过|多于|高于",
    Bound.UNDER: "不满|未满|不足|少于|低于",
}
_AFTER = {Bound.AT_LEAST: "及?以上", Bound.AT_MOST: "及?以下|以内|之内|内(?![部容设])"}

_GAP = " {0,2}"
_ARABIC = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,4}}|[0-9]{{1,15}}(?:\.[0-9]{{1,6}})?){_GAP}[十百千万亿]?"
_CHINESE = rf"[{SIGNS}]{{1,12}}(?:[万亿][{SIGNS}]{{0,12}})?"
_NUMBER = rf"(?<![第几数{SIGNS}万亿0-9.,])(?:{_ARABIC}|{_CHINESE})"
_UNIT = "|".join(_UNITS)
_QUANTITY = rf"(?:[十百千万]分之(?:{_ARABIC}|{_CHINESE})|{_NUMBER}{_GAP}(?:{_UNIT}))"
_AMOUNT = re.compile(
    rf"(?:(?P<before>{'|'.join(_BEFORE.values())})(?:人民币)?{_GAP})?"
    rf"(?:(?P<low>{_QUANTITY}|{_NUMBER}){_GAP}(?:至|到|[-~]{{1,2}}){_GAP}(?={_QUANTITY}))?"
    rf"(?P<number>{_QUANTITY})"
    rf"(?:人民币)?(?:\(不?含[^()]{{0,8}}\))?(?P<after>{'|'.join(_AFTER.values())})?"
)
_PARTS = re.compile(
    rf"(?:(?P<share>[十百千万])分之)?(?P<number>{_ARABIC}|{_CHINESE}){_GAP}(?P<unit>{_UNIT})?$"
)
_JOINT = re.compile(rf"{_GAP}[、,，]?(?:且|并|但)?{_GAP}")

_FEW = rf"(?:[0-9]{{1,2}}|[{SIGNS}]{{1,3}})"
_DATE = re.compile(
    rf"(?:[0-9]{{4}}|[零〇一二三四五六七八九]{{4}})年度?(?:{_FEW}月(?:{_FEW}日)?)?|{_FEW}月(?:{_FEW}日|份)"
)
_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord("，"): "，",
    0x3000: " ",
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    ord("〜"): "~",
}


def figures(text: str) -> frozenset[Figure]:
    """Return every number with a unit in a text; numbers of articles, items and documents and dates are none."""
    return frozenset(figure for amount in amounts(text) for figure in amount.figures)


@lru_cache(maxsize=4096)
def amounts(text: str) -> tuple[Amount, ...]:
    """Return the figures of a text in its order, the two ends of a range together."""
    plain = _DATE.sub(lambda found: "\0" * len(found[0]), text.translate(_WIDTH))
    joined: list[Amount] = []
    for found in _AMOUNT.finditer(plain):
        amount = _amount(found)
        if joined and _is_range(joined[-1], amount, plain):
            first = joined.pop()
            amount = Amount(first.text + amount.text, first.figures | amount.figures, first.start, amount.end)
        joined.append(amount)
    return tuple(joined)


def _is_range(first: Amount, second: Amount, text: str) -> bool:
    """Return whether two amounts stand side by side as 1倍以上3倍以下 do."""
    bounds = [figure.bound for each in (first, second) for figure in each.figures]
    return bounds in ([Bound.AT_LEAST, Bound.AT_MOST], [Bound.OVER, Bound.AT_MOST]) and bool(
        _JOINT.fullmatch(text, first.end, second.start)
    )


def _amount(found: re.Match[str]) -> Amount:
    value, unit = _quantity(found["number"])
    words, after = found["before"] or "", found["after"] or ""
    if not found["low"]:
        figure = Figure(value, unit, _bound(words, _BEFORE) or _bound(after, _AFTER) or Bound.EXACT)
        shown = words + _shown(figure.value, figure.unit) + after
        return Amount(shown, frozenset({figure}), found.start(), found.end())
    low, low_unit = _quantity(found["low"])
    if not low_unit:
        low, low_unit = low * _scale(low, found["number"]), unit
    ends = {Figure(low, low_unit, Bound.AT_LEAST), Figure(value, unit, Bound.AT_MOST)}
    shown = f"{_shown(low, low_unit)}至{_shown(value, unit)}"
    return Amount(shown, frozenset(ends), found.start(), found.end())


def _quantity(text: str) -> tuple[Decimal, str]:
    """Return the number and unit of one quantity; the unit is empty where a range states it only once."""
    parts = _PARTS.match(text)
    assert parts  # noqa: S101 - the pattern of amounts is made of the same pieces
    value = _value(parts["number"])
    if parts["share"]:
        return value * _PERCENT[parts["share"]], "%"
    unit = next((name for form, name in _UNITS.items() if re.match(form, parts["unit"] or "")), "")
    return (value * _PERCENT["千"], "%") if unit == "‰" else (value, unit)


_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


def _value(text: str) -> Decimal:
    text = re.sub(r"[,\s]", "", text)
    if text[0].isdigit():
        scale = _SCALES.get(text[-1], 1)
        return Decimal(text.rstrip("十百千万亿")) * scale
    for sign in "亿万":
        high, found, low = text.partition(sign)
        if found:
            return Decimal(number_of(high)) * _SCALES[sign] + (number_of(low) if low else 0)
    return Decimal(number_of(text))


def _scale(low: Decimal, high: str) -> int:
    """Return what the lower end of 1至3万元 counts in; the scale stands once, with the upper end."""
    found = re.search(r"[万亿]", high)
    if not found or low >= _value(high[: found.start()]):
        return 1
    return _SCALES[found[0]]


def _bound(words: str, forms: dict[Bound, str]) -> Bound | None:
    return next((bound for bound, form in forms.items() if words and re.fullmatch(form, words)), None)


def _shown(value: Decimal, unit: str) -> str:
    """Return a quantity as people write it: 5万元, 3个月, 万分之5."""
    if unit == "%" and value < 1:
        share = "千" if value * 10 == int(value * 10) else "万"
        return f"{share}分之{_plain(value / _PERCENT[share])}"
    if unit == "元" and value >= 10_000 and value % 1000 == 0:
        return f"{_plain(value / 10_000)}万元"
    return _plain(value) + _SHOWN.get(unit, unit)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def foreign(quote: str, article: str) -> tuple[Amount, ...]:
    """Return the amounts of a quotation that its article does not have; empty when the quotation is right.

    A range counts as a whole: 5000元以下 is foreign to an article that has only 1000元以上5000元以下.
    三十日 and 三十日内 are the same. `article` is the article's text, or the amounts that the register has of
    it, joined by a sign.
    """
    own = {_limits(amount) for amount in amounts(article)}
    return tuple(amount for amount in amounts(quote) if _limits(amount) not in own)


def _limits(amount: Amount) -> frozenset[Figure]:
    """Return the figures of an amount, 三十日内 as 三十日."""
    if len(amount.figures) == 1:
        (figure,) = amount.figures
        if figure.unit in _TIMES and figure.bound is Bound.AT_MOST:
            return frozenset({Figure(figure.value, figure.unit)})
    return amount.figures


def difference(quote: str, article: str) -> str | None:
    """Return in Chinese which amounts of a quotation its article does not have, with the article's own of that unit.

    None when every amount of the quotation stands in the article. `article` is as for `foreign`.
    """
    said = {_limits(amount) for amount in amounts(quote)}
    parts = []
    for text, amount in {each.text: each for each in foreign(quote, article)}.items():
        same_unit = [each for each in amounts(article) if each.units & amount.units]
        unsaid = [each for each in same_unit if _limits(each) not in said]
        law = "、".join(dict.fromkeys(each.text for each in unsaid or same_unit))
        parts.append(f"“{text}”（条文：{law}）" if law else f"“{text}”（条文里没有）")
    return "；".join(parts) or None

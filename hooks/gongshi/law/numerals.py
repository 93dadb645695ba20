"""Chinese numerals as laws and lists write them."""

from __future__ import annotations

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

SIGNS = "".join([*_DIGITS, *_UNITS])
"""Every sign that a numeral is written with."""


def number_of(numeral: str) -> int:
    """Return the number that a numeral below ten thousand stands for: 三十八 is 38, 二〇二一 is 2021.

    The numeral consists of `SIGNS` only, at least one.
    """
    if not set(numeral) & set(_UNITS):
        return int("".join(str(_DIGITS[sign]) for sign in numeral))
    total, digit = 0, None
    for sign in numeral:
        if sign in _UNITS:
            total += (1 if digit is None else digit or 1) * _UNITS[sign]
            digit = None
        else:
            digit = _DIGITS[sign]
    return total + (digit or 0)


def numeral_of(number: int) -> str:
    """Return a number from 1 to 9999 as laws write it: 38 is 三十八, 105 is 一百零五."""
    digits = "零一二三四五六七八九"
    text, gap = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // value % 10
        if digit:
            text += ("零" if gap and text else "") + digits[digit] + unit
            gap = False
        else:
            gap = True
    return text[1:] if text.startswith("一十") else text

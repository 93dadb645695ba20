"""Chinese numerals as numbers."""

from __future__ import annotations

import pytest

from gongshi.law.numerals import SIGNS, number_of, numeral_of


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("零", 0),
        ("〇", 0),
        ("一", 1),
        ("两", 2),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("三十八", 38),
        ("一百", 100),
        ("百", 100),
        ("一百零五", 105),
        ("一百一十", 110),
        ("一百零十", 110),
        ("二百五十六", 256),
        ("两千", 2000),
        ("五千", 5000),
        ("三千零二十", 3020),
        ("一千二百三十四", 1234),
        ("九千九百九十九", 9999),
        ("二〇二一", 2021),
        ("二零二一", 2021),
        ("三八", 38),
        ("〇八", 8),
    ],
)
def test_number(numeral: str, number: int) -> None:
    """Numerals with 十, 百 and 千 are added up; a row of digits is read digit by digit."""
    assert number_of(numeral) == number


def written(number: int) -> str:
    """Return a number below ten thousand as laws write it."""
    text, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            one_ten = unit == 10 and digit == 1 and not text
            text += ("零" if gap and text else "") + ("" if one_ten else "零一二三四五六七八九"[digit]) + sign
        gap = not digit
    return text or "零"


def test_every_number_that_laws_write() -> None:
    """Every number from 1 to 9999, written out as laws write it, is read back."""
    assert [number for number in range(1, 10_000) if number_of(written(number)) != number] == []
    assert (written(105), written(10), written(3020), written(1001)) == (
        "一百零五",
        "十",
        "三千零二十",
        "一千零一",
    )


def test_signs() -> None:
    """The signs of numerals are the digits, both zeros, 两, and the units below ten thousand."""
    assert SIGNS == "零一二三四五六七八九〇两十百千"


def test_numeral_of() -> None:
    """Every number below ten thousand is written so that it is read back as itself, with 零 where laws put it."""
    assert all(number_of(numeral_of(number)) == number for number in range(1, 10_000))
    assert [numeral_of(number) for number in (8, 10, 12, 20, 38, 105, 110, 1001)] == [
        "八",
        "十",
        "十二",
        "二十",
        "三十八",
        "一百零五",
        "一百一十",
        "一千零一",
    ]

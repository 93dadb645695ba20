"""Personal data stop the build; official numbers pass."""

from __future__ import annotations

import pytest

from gongshi.records.privacy import personal_data

ID_STEM = "99990119990101001"
"""Region, birthday and number of nobody: there is no region 999901."""


def identity(stem: str = ID_STEM) -> str:
    """Return an invented identity number with its check digit (GB 11643)."""
    total = sum(int(digit) * (2 ** (17 - position) % 11) for position, digit in enumerate(stem))
    return stem + "10X98765432"[total % 11]


def card(stem: str) -> str:
    """Return an invented bank card number with its check digit (ISO/IEC 7812)."""
    total = 0
    for position, digit in enumerate(reversed(stem)):
        double = int(digit) * (2 - position % 2)
        total += double - 9 if double > 9 else double
    return f"{stem}{-total % 10}"


IDENTITY = identity()
WITH_X = next(number for n in range(1000) if (number := identity(f"99990119990101{n:03}")).endswith("X"))
CARD = card("622200000000000000")
ID_MESSAGE = "疑似身份证号“999…{}”，不得公开；请删去或改写"
MOBILE_MESSAGE = "疑似个人手机号“139…00”，不得公开；请改用办公电话，确为单位值班手机的写 公务手机: 是"
CARD_MESSAGE = f"疑似银行卡号“622…{CARD[-2:]}”，不得公开；请删去"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (f"备注: {IDENTITY}\n", 1, ID_MESSAGE.format(IDENTITY[-2:])),
        (f"甲: 乙\n备注: 张某甲（身份证号{IDENTITY}）\n", 2, ID_MESSAGE.format(IDENTITY[-2:])),
        (f"备注: {WITH_X}", 1, ID_MESSAGE.format(WITH_X[-2:])),
        (f"备注: {WITH_X.lower()}", 1, ID_MESSAGE.format(WITH_X[-2:].lower())),
        (f'证件编号: "{IDENTITY}"', 1, ID_MESSAGE.format(IDENTITY[-2:])),
        (f"# {IDENTITY}", 1, ID_MESSAGE.format(IDENTITY[-2:])),
        ("电话: 13900000000", 1, MOBILE_MESSAGE),
        ("电话: 139-0000-0000", 1, MOBILE_MESSAGE),
        ("电话: 139 0000 0000", 1, MOBILE_MESSAGE),
        ("联系张某甲13900000000。", 1, MOBILE_MESSAGE),
        ("电话: 13900000000\n公务手机: 否\n", 1, MOBILE_MESSAGE),
        ("电话: 13900000000\n\n\n\n公务手机: 是\n", 1, MOBILE_MESSAGE),
        (f"账号: {CARD}", 1, CARD_MESSAGE),
        (
            f"账号: '{card('622200000000000')}'",
            1,
            f"疑似银行卡号“622…{card('622200000000000')[-2:]}”，不得公开；请删去",
        ),
    ],
)
def test_personal_data(text: str, line: int, message: str) -> None:
    """Identity numbers, private mobiles and bank cards are found wherever they stand, and never repeated whole."""
    assert list(personal_data(text)) == [(line, message)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "电话: 0999-5550101",
        "电话: 12345",
        "电话: 13900000000\n公务手机: 是\n",
        "公务手机: true\n说明: 24小时\n电话: 13900000000\n",
        "统一社会信用代码: 11999901MB00000010",
        f"备注: {ID_STEM}{(int(IDENTITY[-1]) + 1) % 10 if IDENTITY[-1] != 'X' else 0}",
        '证件编号: "13900000000"',
        f'证件编号: "{card("510823000000000")}"',
        f"项目编码: {CARD}",
        f"备注: {int(CARD) + 1}",
        "备注: 123456789013900000000123456789",
        "索引号: 999900001/2026-00001",
        "文号: 示医保发〔2026〕1号",
        "金额: 1390000000.00",
    ],
)
def test_official_numbers_pass(text: str) -> None:
    """Office phones, duty mobiles that say so, codes of offices and numbers with wrong check digits pass."""
    assert list(personal_data(text)) == []


def test_all_are_reported() -> None:
    """Each number is reported, with its own line."""
    text = f"甲: {IDENTITY}\n乙: 13900000000\n丙: {CARD}和{CARD}\n"
    assert [line for line, _ in personal_data(text)] == [1, 2, 3, 3]

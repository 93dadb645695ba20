"""Personal data that must never be published stops the build (政府信息公开条例第15条、个人信息保护法第28条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .homes import homes

PERSONAL_ID, BANK_CARD, MOBILE, HOME_ADDRESS = "personal-id", "bank-card", "mobile", "home-address"
"""The rules whose breach shows in a file's plain text, comments included."""

MEND = {
    PERSONAL_ID: "请删去或改写",
    BANK_CARD: "请删去",
    MOBILE: "请改用办公电话，确为单位值班手机的写 公务手机: 是",
    HOME_ADDRESS: "请删去住址，或只写到县",
}
"""What a clerk does about a breach of each."""

_DIGITS = re.compile(
    r"(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d{9}|1[3-9]\d-\d{4}-\d{4}|1[3-9]\d \d{4} \d{4})(?![0-9A-Za-z])"
)
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_OLD_IDENTITY = re.compile(r"[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}")
"""An identity number of before 2000: no check digit, so only what is called one is taken for one."""
_CALLED_IDENTITY = re.compile(r"身份证[^\d\n]{0,12}$|公民身份号码[^\d\n]{0,4}$")
_OFFICIAL = re.compile(r"(?:证件编号|编码|代码|索引号|文号)\s*:\s*[\"']?$")
"""What stands before a number that the state has given to an office; it may look like a card or a mobile."""
_DUTY_MOBILE = re.compile(r"公务手机\s*:\s*(?:是|true)")


def personal_data(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and message for each identity number, bank card, private mobile number and home in a text.

    Identity numbers are known by their check digit (GB 11643), those of fifteen digits by being called so; bank
    cards by the Luhn sum. A mobile number passes where 公务手机: 是 stands within three lines of it, and official
    numbers such as 证件编号 are not taken for cards or mobiles.
    """
    lines: list[str] | None = None
    for found in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", found[0][:-1]) + found[0][-1]
        line = text.count("\n", 0, found.start()) + 1
        begin = text.rfind("\n", 0, found.start()) + 1
        if _is_identity(digits, text[begin : found.start()]):
            yield line, f"疑似身份证号“{_mask(digits)}”，不得公开；{MEND[PERSONAL_ID]}"
        elif _OFFICIAL.search(text, begin, found.start()):
            continue
        elif len(digits) == 11:
            lines = lines if lines is not None else text.split("\n")
            around = "\n".join(lines[max(0, line - 4) : line + 3])
            if not _DUTY_MOBILE.search(around):
                yield line, f"疑似个人手机号“{_mask(digits)}”，不得公开；{MEND[MOBILE]}"
        elif 16 <= len(digits) <= 19 and digits.isdigit() and digits[0] in "3456" and _luhn(digits):
            yield line, f"疑似银行卡号“{_mask(digits)}”，不得公开；{MEND[BANK_CARD]}"
    for at, where in homes(text):
        yield text.count("\n", 0, at) + 1, f"{home_message(where)}；{MEND[HOME_ADDRESS]}"


def home_message(where: str) -> str:
    """Return what is said of somebody's home; `where` is the beginning of the address."""
    return f"疑似家庭住址“{where}”，不得公开"


def _is_identity(digits: str, before: str) -> bool:
    """Return whether a number is one of identity; `before` is what stands before it on its line."""
    if len(digits) == 15:
        return bool(_OLD_IDENTITY.fullmatch(digits) and _CALLED_IDENTITY.search(before))
    if not (
        len(digits) == 18
        and digits[:17].isdigit()
        and 1 <= int(digits[10:12]) <= 12
        and 1 <= int(digits[12:14]) <= 31
    ):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_ID_WEIGHTS, digits, strict=False))
    return "10X98765432"[total % 11] == digits[17].upper()


def _luhn(digits: str) -> bool:
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _mask(digits: str) -> str:
    return f"{digits[:3]}…{digits[-2:]}"

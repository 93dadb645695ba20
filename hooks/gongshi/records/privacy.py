"""Personal data that must never be published stops the build (政府信息公开条例第15条、个人信息保护法第28条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGITS = re.compile(
    r"(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15,19}|1[3-9]\d{9}|1[3-9]\d-\d{4}-\d{4}|1[3-9]\d \d{4} \d{4})(?![0-9A-Za-z])"
)
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_OFFICIAL = re.compile(r"(?:证件编号|编码|代码|索引号|文号)\s*:\s*[\"']?$")
"""What stands before a number that the state has given to an office; it may look like a card or a mobile."""
_DUTY_MOBILE = re.compile(r"公务手机\s*:\s*(?:是|true)")


def personal_data(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and message for each identity number, bank card or private mobile number in a text.

    Identity numbers are known by their check digit (GB 11643), bank cards by the Luhn sum. A mobile number
    passes where 公务手机: 是 stands within three lines of it, and official numbers such as 证件编号 are not taken
    for cards or mobiles.
    """
    lines: list[str] | None = None
    for found in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", found[0][:-1]) + found[0][-1]
        line = text.count("\n", 0, found.start()) + 1
        if len(digits) == 18 and _is_identity(digits):
            yield line, f"疑似身份证号“{_mask(digits)}”，不得公开；请删去或改写"
        elif _OFFICIAL.search(text, text.rfind("\n", 0, found.start()) + 1, found.start()):
            continue
        elif len(digits) == 11:
            lines = lines if lines is not None else text.split("\n")
            around = "\n".join(lines[max(0, line - 4) : line + 3])
            if not _DUTY_MOBILE.search(around):
                yield (
                    line,
                    f"疑似个人手机号“{_mask(digits)}”，不得公开；请改用办公电话，确为单位值班手机的写 公务手机: 是",
                )
        elif 16 <= len(digits) <= 19 and digits.isdigit() and digits[0] in "3456" and _luhn(digits):
            yield line, f"疑似银行卡号“{_mask(digits)}”，不得公开；请删去"


def _is_identity(digits: str) -> bool:
    if not (digits[:17].isdigit() and 1 <= int(digits[10:12]) <= 12 and 1 <= int(digits[12:14]) <= 31):
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

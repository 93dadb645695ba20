"""Text as pages print it."""

from __future__ import annotations

from datetime import date

import pytest

from gongshi.pages.text import chinese_date, lines, paragraphs, tel


@pytest.mark.parametrize(("day", "text"), [(date(2021, 7, 5), "2021年7月5日"), (None, "")])
def test_chinese_date(day: date | None, text: str) -> None:
    """A day is written without zeros; no day is nothing."""
    assert chinese_date(day) == text


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("0999-5550101", "tel:09995550101"),
        ("（0999）5550101", "tel:09995550101"),
        ("+86 999 5550101", "tel:+869995550101"),
        ("0999-5550101转801", "tel:09995550101"),
        ("12345", "tel:12345"),
    ],
)
def test_tel(number: str, address: str) -> None:
    """A number is dialled by its digits, without the extension."""
    assert tel(number) == address


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (None, []),
        ("", []),
        ("一句话。", ["一句话。"]),
        ("甲\n\n乙", ["甲", "乙"]),
        ("下列情形：（一）甲；（二）乙。", ["下列情形：", "（一）甲；", "（二）乙。"]),
        ("要交：1、甲；2、乙", ["要交：", "1、甲；", "2、乙"]),
        ("依照本条例第（一）项处理", ["依照本条例第（一）项处理"]),
        ("罚款1.5万元，2021年", ["罚款1.5万元，2021年"]),
    ],
)
def test_lines(text: str | None, cut: list[str]) -> None:
    """An enumeration's entries stand each on a line of its own; figures in a sentence stay."""
    assert lines(text) == cut


@pytest.mark.parametrize(
    ("text", "cut"), [(None, []), (" 甲 \n\n 乙", ["甲", "乙"]), ("甲：（一）乙", ["甲：（一）乙"])]
)
def test_paragraphs(text: str | None, cut: list[str]) -> None:
    """Lines are kept as they are written, without empty ones."""
    assert paragraphs(text) == cut

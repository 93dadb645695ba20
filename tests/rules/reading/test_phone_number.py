"""Telephone numbers in their parts."""

from __future__ import annotations

import pytest

from gongshi.rules.reading.phone_number import Kind, Number, number_of

PLAIN = Number(Kind.LANDLINE, "0358", "4455559", "")


@pytest.mark.parametrize(
    "text",
    [
        "0358-4455559",
        "0358—4455559",
        "（0358）4455559",
        "(0358) 4455559",
        "03584455559",
        "0358 445 5559",
        "０３５８－４４５５５５９",
        "+86-358-4455559",
        "+86 (0)358-4455559",
        "0086-0358-4455559",
    ],
)
def test_one_number_many_spellings(text: str) -> None:
    """Brackets, dashes, blanks, widths and the country's code do not make another number."""
    assert number_of(text) == PLAIN
    assert number_of(text).plain == "0358-4455559"


@pytest.mark.parametrize("text", ["0358-4455559-801", "0358-4455559转801"])
def test_extension(text: str) -> None:
    """An extension is apart from the number, and makes another line of it."""
    assert number_of(text) == Number(Kind.LANDLINE, "0358", "4455559", "801")
    assert number_of(text).key != PLAIN.key


@pytest.mark.parametrize(
    "text", ["110", "12345", "12393", "95598", "10086", "96118", "400-800-1234", "4008001234"]
)
def test_nationwide(text: str) -> None:
    """Emergency numbers, hotlines and 400 numbers have no area code."""
    assert number_of(text).kind is Kind.NATIONWIDE


def test_mobile() -> None:
    """A mobile number is one, however it is parted."""
    assert {number_of(text).key for text in ("13900000000", "139-0000-0000", "+86 13900000000")} == {
        "13900000000"
    }
    assert number_of("13900000000").kind is Kind.MOBILE


@pytest.mark.parametrize(
    ("text", "area", "local"),
    [
        ("010-12345678", "010", "12345678"),
        ("02012345678", "020", "12345678"),
        ("035-4455559", "035", "4455559"),
        ("4455559", "", "4455559"),
        ("358-4455559", "", "3584455559"),
        ("0358-445555", "0358", "445555"),
    ],
)
def test_area_code(text: str, area: str, local: str) -> None:
    """What a sign sets apart is the area code as written, right or wrong; else what can be one."""
    assert (number_of(text).area, number_of(text).local) == (area, local)

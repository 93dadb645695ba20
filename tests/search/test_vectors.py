"""Folding and cutting into terms, in Python and in JavaScript, against one file of examples and against each other."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page

from gongshi.search.entry import Entry
from gongshi.search.folding import fold, plain_signs, simplified
from gongshi.search.terms import terms

from .conftest import OVERRIDES

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
ODD = [
    *"〔〕[]（）()【】《》“”…—–-‑−－　 \t\n\u00a0。，；：:/／|｜.·%￥'\"=<>_*+?",
    *"零〇一二三四五六七八九十百千万两第条款项章节倍日天个年月号元次人类级岁周",
    *"0123456789０３９①㈣㏠ⅢＡａZz醫療騙縣鄉㑮㐀𠮷𰻝樂⼈々ßİKﬁ½㎡éаЯひ한📞👨‍👩‍👧\u200b\ufeff\U0001f1e8",
    *[
        "0999-5550101",
        "（0999）5550101",
        "8:30-12:00",
        "3400-G-00100",
        "第（四）项",
        "二〇二一年",
        "COVID-19",
    ],
]
"""What upsets a text: signs, numerals and stretches that the rules look at."""
BY_JAVASCRIPT = """(asked) => {
  SCRIPT
  const [pairs, texts] = JSON.parse(asked);
  for (const [sign, form] of pairs) traditional.set(sign, form);
  return JSON.stringify(texts.map((text) => { const { text: folded, at } = fold(text); return [folded, termsOf(folded), at]; }));
}"""


def by_javascript(page: Page, texts: Sequence[str]) -> list[tuple[str, list[str], list[int]]]:
    """Return for each text its folded form, its terms, and where each unit of the form stood, as browsers have them."""
    names = ("10-fold.js", "20-terms.js")
    script = "\n".join((OVERRIDES / "assets/search" / name).read_text(encoding="utf-8") for name in names)
    asked = json.dumps([list(simplified().items()), list(texts)])
    answer: str = page.evaluate(BY_JAVASCRIPT.replace("SCRIPT", script), asked)
    return [tuple(each) for each in json.loads(answer)]


def units(text: str) -> int:
    """Return a text's length as JavaScript counts it."""
    return len(text.encode("utf-16-le")) // 2


@pytest.fixture(scope="module")
def drawn(real_entries: list[Entry]) -> list[str]:
    """Texts drawn from the real data, torn, joined, and with odd signs thrown in."""
    texts = [
        text for entry in real_entries for text in (entry.title, *entry.names, *entry.codes, *entry.lines)
    ]
    dice = random.Random(20261121)  # noqa: S311 - the same texts every time

    def piece() -> str:
        text = dice.choice(texts)
        start = dice.randrange(len(text))
        return text[start : start + dice.randint(1, 40)]

    def odd() -> str:
        return "".join(dice.choices(ODD, k=dice.randint(1, 12)))

    return ["".join(dice.choice((piece, odd))() for _ in range(dice.randint(1, 6))) for _ in range(2000)]


def test_vectors_are_many_and_different() -> None:
    """The file has at least eighty examples, none twice."""
    assert len({each["text"] for each in VECTORS}) == len(VECTORS) >= 80


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: repr(vector["text"]))
def test_python(vector: dict[str, object]) -> None:
    """The generator folds and cuts each text as the file says."""
    folded = fold(str(vector["text"]))
    assert (folded, terms(folded)) == (vector["folded"], vector["terms"])


def test_javascript(blank: Page) -> None:
    """The browser folds and cuts each text as the file says."""
    found = by_javascript(blank, [each["text"] for each in VECTORS])
    assert [(folded, own) for folded, own, _ in found] == [
        (each["folded"], each["terms"]) for each in VECTORS
    ]


@pytest.fixture(scope="module")
def found(blank: Page, drawn: list[str]) -> list[tuple[str, list[str], list[int]]]:
    """What JavaScript makes of them."""
    return by_javascript(blank, drawn)


def test_both_agree_on_anything(drawn: list[str], found: list[tuple[str, list[str], list[int]]]) -> None:
    """Python and JavaScript give the same for two thousand texts of the real data with odd signs among them."""
    wrong = [
        (text, fold(text), folded)
        for text, (folded, own, _) in zip(drawn, found, strict=True)
        if (fold(text), terms(fold(text))) != (folded, own)
    ]
    assert wrong == []


def test_both_agree_on_every_sign(blank: Page) -> None:
    """Python and JavaScript fold every Chinese character, letter-like sign, full-width and compatibility form alike."""
    ranges = ((0x20, 0x250), (0x2000, 0x2200), (0x2460, 0x2500), (0x2E80, 0x3400), (0x3400, 0xA000))
    more = ((0xF900, 0xFB00), (0xFE10, 0xFE70), (0xFF00, 0xFFF0), (0x2F800, 0x2FA20))
    signs = [chr(code) for start, end in (*ranges, *more) for code in range(start, end)]
    found = by_javascript(blank, signs)
    assert [
        (sign, fold(sign), each[0]) for sign, each in zip(signs, found, strict=True) if fold(sign) != each[0]
    ] == []


def test_both_agree_on_foreign_digits(blank: Page) -> None:
    """A number in digits of another script is no number, for Python as for JavaScript."""
    text = "第٣条"
    ((folded, _, _),) = by_javascript(blank, [text])
    assert fold(text) == folded == "第 条"


def test_an_endless_numeral_is_no_crash() -> None:
    """However many Chinese digits stand before a counted word, the text is folded."""
    assert fold("一" * 5000 + "条").endswith("条")


def test_places_lead_back(drawn: list[str], found: list[tuple[str, list[str], list[int]]]) -> None:
    """For each unit of the folded form JavaScript knows a place in the text, in order, and one more for the end."""
    for text, (folded, _, at) in zip(drawn, found, strict=True):
        assert len(at) == units(folded) + 1, text
        assert at == sorted(at), text
        assert at[0] >= 0, text
        assert at[-1] <= units(text), text


def test_plain_signs_keep_everything_else() -> None:
    """Width, case and traditional characters are folded one by one; signs, numerals and blanks stay."""
    assert plain_signs("《醫療ＤＲＧ》第三十八條 —") == "《医疗drg》第三十八条 -"


def test_simplified_has_only_what_changes() -> None:
    """The table of traditional characters maps each to one other character."""
    table = simplified()
    assert (table["醫"], table["騙"], table["縣"]) == ("医", "骗", "县")
    assert [sign for sign, form in table.items() if sign == form or len(form) != 1] == []

"""What a citation names, and where a quotation of several articles is cut."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from gongshi.law.articles import Cited, Quoted, article_number, by_article, cited, item_numbers

DATA = Path(__file__).parents[2] / "data" / "bureaus"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("第八十七条", [Cited(article=87)]),
        ("第87条", [Cited(article=87)]),
        ("第３８条", [Cited(article=38)]),
        ("87条", [Cited(article=87)]),
        ("第三十八条第一款第(四)项", [Cited(article=38, paragraph=1, item=4)]),
        ("第三十八条 第四项", [Cited(article=38, item=4)]),
        ("38条1款4项", [Cited(article=38, paragraph=1, item=4)]),
        ("第33、34条", [Cited(article=33), Cited(article=34)]),
        ("第三十七、第三十八条", [Cited(article=37), Cited(article=38)]),
        ("第五条至第七条", [Cited(article=5), Cited(article=6), Cited(article=7)]),
        ("第5-7条", [Cited(article=5), Cited(article=6), Cited(article=7)]),
        ("第三十八条第（一）、（三）项", [Cited(article=38, item=1), Cited(article=38, item=3)]),
        (
            "第三十八条第(一)项至第(三)项",
            [Cited(article=38, item=1), Cited(article=38, item=2), Cited(article=38, item=3)],
        ),
        (
            "第三十八条第一款第四项、第二款",
            [Cited(article=38, paragraph=1, item=4), Cited(article=38, paragraph=2)],
        ),
        ("第二十二条第二款， 第二十五条", [Cited(article=22, paragraph=2), Cited(article=25)]),
        ("第四章第四十条", [Cited(chapter=4, article=40)]),
        ("第二章、第三章", [Cited(chapter=2), Cited(chapter=3)]),
        ("第二章、第四十条", [Cited(chapter=2), Cited(article=40)]),
        ("第一百三十三条之一第二款", [Cited(article=133, added=1, paragraph=2)]),
        ("《示例条例》第三条和第四条第二款", [Cited(article=3), Cited(article=4, paragraph=2)]),
        ("事前公开", []),
        ("第三十八", []),
        ("", []),
    ],
)
def test_cited(text: str, places: list[Cited]) -> None:
    """Every article, paragraph, item and chapter that a citation names is read, in its order."""
    assert list(cited(text)) == places


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Cited(article=38, paragraph=1, item=4), "第38条第1款第4项"),
        (Cited(chapter=4, article=40), "第40条"),
        (Cited(chapter=2), "第2章"),
        (Cited(article=133, added=1, paragraph=2), "第133条之1第2款"),
        (Cited(), ""),
    ],
)
def test_place_in_words(place: Cited, text: str) -> None:
    """A place is written in Arabic numerals; the chapter is left out where the article says enough."""
    assert str(place) == text


def test_endless_range() -> None:
    """A range that a slip of the pen made endless stays short."""
    assert len(cited("第1条至第9999条")) == 202


def citations(value: Any) -> list[str]:
    """Return every 条款 below a value."""
    if isinstance(value, list):
        return [each for entry in value for each in citations(entry)]
    if not isinstance(value, dict):
        return []
    own = [value["条款"]] if isinstance(value.get("条款"), str) else []
    return own + [each for entry in value.values() for each in citations(entry)]


def test_every_real_citation() -> None:
    """Every 条款 of the real data names at least one article or chapter."""
    texts = [
        text
        for path in sorted(DATA.rglob("*.yml"))
        for text in citations(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))  # noqa: S506 - all is text
    ]
    assert len(texts) > 100
    assert [text for text in texts if not any(place.article or place.chapter for place in cited(text))] == []


@pytest.mark.parametrize(
    ("text", "number"), [("第33、34条", 33), ("第四章第四十条", 40), ("第二章", 0), ("", 0)]
)
def test_article_number(text: str, number: int) -> None:
    """Citations are sorted by the first article that they name."""
    assert article_number(text) == (number, text)


@pytest.mark.parametrize(
    ("quote", "pieces"),
    [
        ("不得重复收费。", [Quoted("不得重复收费。")]),
        ("第八条 不得重复收费。", [Quoted("不得重复收费。", 8)]),
        ("第八条不得重复收费。第九条　应当改正。", [Quoted("不得重复收费。", 8), Quoted("应当改正。", 9)]),
        ("第八条：不得收费。……第九条规定：“应当改正。", [Quoted("不得收费。……", 8), Quoted("应当改正。", 9)]),
        (
            "《示例条例》第八条：甲。\n第九条 乙。\n《示例办法》第十条第二款 丙",
            [
                Quoted("甲。", 8, "示例条例"),
                Quoted("乙。", 9, "示例条例"),
                Quoted("丙", 10, "示例办法"),
            ],
        ),
        ("1.《示例条例》第八条 甲。", [Quoted("甲。", 8, "示例条例")]),
        ("前言。第八条 甲。", [Quoted("前言。"), Quoted("甲。", 8)]),
        ("依照本条例第十条的规定处罚。", [Quoted("依照本条例第十条的规定处罚。")]),
        ("第十条规定的行为，责令改正。", [Quoted("第十条规定的行为，责令改正。")]),
        ("甲。第三条、第四条规定的事。", [Quoted("甲。第三条、第四条规定的事。")]),
        ("", []),
    ],
)
def test_by_article(quote: str, pieces: list[Quoted]) -> None:
    """A quotation is cut at articles that begin a sentence, not at those that a sentence refers to."""
    assert list(by_article(quote)) == pieces


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("有下列情形：\n（一）甲；\n（二）乙。", (1, 2)),
        ("有下列情形：(1)甲；(2)乙；(4)丙。", (1, 2, 4)),
        ("1、甲；\n2、乙；\n3.1倍的", (1, 2)),
        ("①甲；②乙；③丙", (1, 2, 3)),
        ("（一）甲：1.子；2.丑；3.寅；\n（二）乙", (1, 2, 3)),
        ("（一）甲；（二）乙。下列：（一）丙；（二）丁；（三）戊", (1, 2, 3)),
        ("（三）丙；\n（三）丙；", (3, 3)),
        ("依照前款第（一）项、第（二）项处罚", ()),
    ],
)
def test_item_numbers(text: str, numbers: tuple[int, ...]) -> None:
    """The longest enumeration is counted as its numbers stand; a reference to an item is none."""
    assert item_numbers(text) == numbers


def test_hostile_texts() -> None:
    """Long rows of blanks, line ends and numerals are read in no time."""
    for sign in (" ", "\n", "一", "1", "第", "（"):
        text = f"第一条{sign * 100_000}条"
        assert cited(text)
        assert by_article(text)
        assert isinstance(item_numbers(text), tuple)

"""Meanings: which everyday words an entry's text stands for."""

from __future__ import annotations

import pytest

from gongshi.records.synonyms import SynonymFile
from gongshi.search.entry import FIELDS, Entry
from gongshi.search.folding import fold
from gongshi.search.meanings import Meanings
from gongshi.search.terms import terms
from gongshi.search.weights import field_terms


def meanings(*groups: tuple[str, str]) -> Meanings:
    """Return the meanings of groups of words and phrases, each with commas between."""
    written = [{"说法": words.split("，"), "公文": phrases.split("，")} for words, phrases in groups]
    return Meanings(SynonymFile.model_validate({"同义词": written}))


CHEATING = ("骗保，套保", "骗取医疗保障基金，冒名 待遇")
FINE = ("罚多少", "裁量基准，罚款")


def found(known: Meanings, *fields: str) -> list[tuple[int, str]]:
    """Return what the meanings find in an entry with these texts in its fields."""
    folded = [fold(text) for text in fields]
    return list(known.of(folded, [terms(text) for text in folded]))


@pytest.mark.parametrize(
    ("text", "terms_"),
    [
        ("以欺诈骗取医疗保障基金的", [(0, "=0")]),
        ("骗取医疗 保障基金", []),
        ("骗取医疗保障，基金", []),
        ("骗取、医疗保障基金", []),
        ("骗保", []),
        ("冒名就医，享受待遇", [(0, "=0")]),
        ("待遇，冒名", [(0, "=0")]),
        ("冒名就医", []),
        ("享受待遇", []),
        ("冒用姓名，享受待遇", []),
        ("騙取醫療保障基金", [(0, "=0")]),
        ("", []),
    ],
)
def test_a_phrase_counts_where_it_stands(text: str, terms_: list[tuple[int, str]]) -> None:
    """A phrase is found as it stands, whatever the width or script; one with a blank wants all its pieces, in any order."""
    assert found(meanings(CHEATING), text) == terms_


def test_the_term_is_in_the_field_of_the_phrase() -> None:
    """A meaning counts in each field where a phrase's first piece stands; the other pieces may stand in other fields."""
    known = meanings(CHEATING)
    assert found(known, "骗取医疗保障基金", "", "骗取医疗保障基金案") == [(0, "=0"), (2, "=0")]
    assert found(known, "享受待遇", "冒名就医") == [(1, "=0")]


def test_each_group_counts_once() -> None:
    """A text that has several phrases of a group, or one of them often, has the group's term once."""
    assert found(meanings(CHEATING), "骗取医疗保障基金，冒名取得待遇，骗取医疗保障基金") == [(0, "=0")]


def test_several_groups() -> None:
    """A text has the terms of all groups that it expresses, in their order; one phrase may stand in several."""
    known = meanings(FINE, CHEATING, ("罚款怎么交", "罚款"))
    assert found(known, "冒名享受待遇的，处以罚款") == [(0, "=0"), (0, "=1"), (0, "=2")]
    assert found(known, "罚款") == [(0, "=0"), (0, "=2")]


def test_phrases_are_folded() -> None:
    """Phrases and texts are compared in their folded form: 第三十八条 is 38条, 〔2026〕1号 is 2026 1号."""
    known = meanings(("退钱", "第三十八条"), ("一号文", "〔2026〕1号"))
    assert known.phrases == [["38条"], ["2026 1号"]]
    assert found(known, "依据第38条") == [(0, "=0")]
    assert found(known, "示医保发［2026］1号") == [(0, "=1")]


def test_a_longer_number_is_another() -> None:
    """A phrase with a number is not found in a text with another number that ends like it."""
    assert found(meanings(("退钱", "第八条")), "依据第38条") == []


def test_phrases_of_signs_only_mean_nothing() -> None:
    """Words and phrases without a letter, digit or Chinese character are left out."""
    known = meanings(("骗保，？", "——，骗取"))
    assert (known.words, known.phrases) == ([["骗保"]], [["骗取"]])
    assert found(known, "——") == []


def test_fields_carry_the_terms() -> None:
    """An entry's fields have the terms of what they express beside their own terms; the fields' texts stay apart."""
    known = meanings(("查一查", "张某甲，股长张某"))
    entry = Entry("1", "officers", "", "", "张某甲", units=("股长",), lines=("张某",))
    own = dict(zip([field.name for field in FIELDS], field_terms(entry, known), strict=True))
    assert {name: [term for term in own[name] if term[0] == "="] for name in own if name != "sound"} == {
        "name": ["=0"],
        "code": [],
        "unit": [],
        "kind": [],
        "body": [],
    }


def test_a_phrase_does_not_span_two_lines() -> None:
    """The end of one line and the beginning of the next are no phrase."""
    entry = Entry("1", "items", "", "", "甲", lines=("予以骗取医疗", "保障基金"))
    assert not any("=0" in terms_ for terms_ in field_terms(entry, meanings(CHEATING)))

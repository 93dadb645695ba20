"""Pinyin: how names sound, and the table by which browsers spell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from pypinyin import Style, pinyin

from gongshi.search.entry import Entry
from gongshi.search.folding import fold
from gongshi.search.sounds import SoundTable, common_characters, sound_table, sound_terms, spelled
from gongshi.search.terms import terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("复议", ("'fu", "'yi", "'fu'yi", "'fy")),
        ("银行", ("'yin", "'hang", "'yin'hang", "'yh")),
        ("行政", ("'xing", "'zheng", "'xing'zheng", "'xz")),
        (
            "三项制度",
            ("'san", "'xiang", "'zhi", "'du", "'san'xiang", "'xiang'zhi", "'zhi'du", "'sx", "'xz", "'zd"),
        ),
        ("重复", ("'chong", "'fu", "'chong'fu", "'cf")),
        ("重要", ("'zhong", "'yao", "'zhong'yao", "'zy")),
        ("律", ("'lv",)),
        ("複議", ("'fu", "'yi", "'fu'yi", "'fy")),
        ("张某（股长）", ("'zhang", "'mou", "'zhang'mou", "'zm", "'gu", "'zhang", "'gu'zhang", "'gz")),
        ("ABC 12345", ()),
        ("", ()),
    ],
)
def test_terms(text: str, found: tuple[str, ...]) -> None:
    """A name gives its syllables, each two of them, and their initials, each marked so that no Latin word is one."""
    assert sound_terms(text) == found


def test_a_phrase_decides_how_its_characters_sound() -> None:
    """The same character sounds as the phrase has it around it, tones left out."""
    assert spelled("银行的行政处罚，长期的股长") == (
        ("yin", "hang", "de", "xing", "zheng", "chu", "fa"),
        ("chang", "qi", "de", "gu", "zhang"),
    )


def test_common_characters() -> None:
    """The 3755 characters of the first level of GB 2312 are in the order of its table."""
    common = common_characters()
    assert (len(common), len(set(common)), common[0], common[-1]) == (3755, 3755, "啊", "座")


def readings_of(table: SoundTable) -> Iterator[tuple[str, str]]:
    """Yield character and reading as a browser makes them from a table."""
    signs = iter(common_characters())
    for stretch in table.common.split(" "):
        found = re.fullmatch(r"([a-z]+)(\d+)", stretch)
        assert found, stretch
        yield from ((next(signs), found[1]) for _ in range(int(found[2])))
    assert next(signs, None) is None
    for syllable, own in table.more.items():
        yield from ((sign, syllable) for sign in own)


def table_of(pairs: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the readings of each character, in the order in which they come."""
    found: dict[str, list[str]] = {}
    for sign, reading in pairs:
        found.setdefault(sign, []).append(reading)
    return found


def known_readings(character: str) -> list[str]:
    """Return a character's readings without tones, the most frequent first, as the dictionary has them."""
    ((*readings,),) = pinyin(character, style=Style.NORMAL, heteronym=True)
    return readings


@pytest.fixture(scope="module")
def characters(real_entries: list[Entry]) -> set[str]:
    """Every Chinese character that stands in an entry of the real data."""
    texts = (
        text
        for each in real_entries
        for text in (
            each.title,
            *each.names,
            *each.codes,
            *each.units,
            *each.lines,
            each.category,
            each.state,
        )
    )
    return {term for text in texts for term in terms(fold(text)) if len(term) == 1 and not term.isascii()}


def test_table_of_common_characters() -> None:
    """Without a site each of the 3755 characters has one reading, one that the dictionary knows."""
    table = table_of(readings_of(sound_table([])))
    assert list(table) == common_characters()
    assert {
        sign: own for sign, own in table.items() if len(own) != 1 or own[0] not in known_readings(sign)
    } == {}


def test_table_of_a_sites_characters(characters: set[str]) -> None:
    """A site's characters, also rare ones, have the two most frequent of their readings."""
    table = table_of(readings_of(sound_table(characters)))
    assert len(characters) > 500
    assert {sign for sign in characters if not set(known_readings(sign)[:2]) <= set(table[sign])} == set()
    assert {sign for sign, own in table.items() if not set(own) <= set(known_readings(sign))} == set()
    assert {sign for sign, own in table.items() if len(own) != len(set(own))} == set()


def test_table_is_short() -> None:
    """The table of the common characters takes stretches, not characters: it is under 4 KB."""
    assert len(sound_table([]).common) < 4000


@pytest.mark.parametrize(
    ("characters", "more"),
    [
        ("行", {"hang": "行"}),
        ("长", {"zhang": "长"}),
        ("垚", {"yao": "垚"}),
        ("郇", {"huan": "郇", "xun": "郇"}),
        ("骗保", {}),
        ("", {}),
    ],
)
def test_more(characters: str, more: dict[str, str]) -> None:
    """Second readings and rare characters are added for the characters that a site has."""
    assert sound_table(characters).more == more


def test_the_browser_spells_as_the_generator(inner: Page, characters: set[str]) -> None:
    """From the piece the browser rebuilds every reading of the 3755 characters and of the site's."""
    script = "async () => JSON.stringify([...(await window.inner.sounds()).readings])"
    found = dict(json.loads(inner.evaluate(script)))
    expected = table_of(readings_of(sound_table(characters)))
    assert len(expected) >= 3755
    assert {sign for sign in expected.keys() | found.keys() if expected.get(sign) != found.get(sign)} == set()


def test_the_browser_lists_each_sounds_characters(inner: Page) -> None:
    """The browser knows for each syllable the characters that sound so, and no syllable that is none."""
    script = "async () => { const { syllables, signs } = await window.inner.sounds(); return [[...syllables], signs]; }"
    syllables, signs = inner.evaluate(script)
    assert set(syllables) == set(signs)
    assert [syllable for syllable in syllables if not re.fullmatch(r"[a-z]{1,6}", syllable)] == []
    assert {"骗", "偏", "片"} <= set(signs["pian"])

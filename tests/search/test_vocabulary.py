"""What the browser knows from the start: names, everyday words, words that say nothing."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from county import BUREAU, SMALL_PROFILE, write_small_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.records.synonyms import SynonymFile
from gongshi.search.entry import Entry
from gongshi.search.folding import fold
from gongshi.search.meanings import Meanings
from gongshi.search.vocabulary import bureau_names, fillers, runs, synonym_lines, whole_words
from gongshi.site import Site


def synonyms(words: str = "", **groups: str) -> SynonymFile:
    """Return a synonym file with these fillers, and for each word the phrase beside it."""
    written = [{"说法": word.split("_"), "公文": [phrase]} for word, phrase in groups.items()]
    return SynonymFile.model_validate({"同义词": written, "问句用语": words.split()})


def item(title: str, bureau: str = "shili-yibao", category: str = "", *units: str) -> Entry:
    """Return an item of 示例县."""
    return Entry(title, "items", bureau, "x.html", title, units=units, category=category)


def test_names_of_a_bureau(county_site: Site) -> None:
    """A bureau is called by its names, by its place, and by place and sector together, with 县 and without, and without 局."""
    assert bureau_names(county_site.bureaus) == [
        (name, [0])
        for name in sorted(
            [
                "示例县医疗保障局",
                "示例县医保局",
                "示例县",
                "示例",
                "医疗保障局",
                "示例医疗保障局",
                "示例医疗保障",
                "医保局",
                "示例医保局",
                "示例医保",
            ]
        )
    ]


def test_names_that_several_have(tmp_path: Path) -> None:
    """A name of a place means all its bureaus, that of a sector those of all places."""
    regions = "行政区划:\n" + "".join(
        f'  - {{代码: "{code}", 名称: {name}, 全称: 示例省{name}, 区号: "0999"}}\n'
        for code, name in (("999901", "示例县"), ("999902", "样板市"), ("999903", "甲区"))
    )
    profile = "名称: {}\n简称: {}\n行政区划: '{}'\n领域: 医疗保障\n".format
    data = write_small_county(
        tmp_path,
        {
            "regions.yml": regions,
            f"{BUREAU}/主体.yml": SMALL_PROFILE,
            "bureaus/shili-weijian/主体.yml": profile("示例县卫生健康局", "示例县卫健局", "999901"),
            "bureaus/yangban-yibao/主体.yml": profile("样板市医疗保障局", "样板医保局", "999902"),
            "bureaus/jia-yibao/主体.yml": profile("甲区医疗保障局", "医保甲局", "999903"),
        },
    )
    bureaus = link(load_data(data)).bureaus
    assert [bureau.id for bureau in bureaus] == ["jia-yibao", "shili-weijian", "shili-yibao", "yangban-yibao"]
    found = dict(bureau_names(bureaus))
    shared = (
        "医疗保障局",
        "医保局",
        "示例",
        "示例县",
        "样板",
        "样板医保局",
        "样板市医保局",
        "甲区",
        "医保甲局",
    )
    assert {name: found[name] for name in shared} == {
        "医疗保障局": [0, 2, 3],
        "医保局": [2, 3],
        "示例": [1, 2],
        "示例县": [1, 2],
        "样板": [3],
        "样板医保局": [3],
        "样板市医保局": [3],
        "甲区": [0],
        "医保甲局": [0],
    }
    assert "甲" not in found


def test_names_of_the_real_bureaus(real_site: Site) -> None:
    """Each real bureau is found by its short name alone, 医保局 means all five, and every name is in its folded form."""
    found = dict(bureau_names(real_site.bureaus))
    assert {bureau.profile.short_name: found[bureau.profile.short_name] for bureau in real_site.bureaus} == {
        bureau.profile.short_name: [number] for number, bureau in enumerate(real_site.bureaus)
    }
    assert found["医保局"] == found["医疗保障局"] == list(range(len(real_site.bureaus)))
    assert [name for name in found if name != fold(name) or len(name) < 2] == []


def test_a_bureau_of_no_known_place_has_its_two_names(tmp_path: Path) -> None:
    """Without an entry in regions.yml a bureau is called by its name and its short name only."""
    bureaus = link(load_data(write_small_county(tmp_path))).bureaus
    assert bureau_names(bureaus) == [("示例县医保局", [0]), ("示例县医疗保障局", [0])]


def test_synonyms_that_lead_nowhere_are_left_out() -> None:
    """Everyday words of which no entry has the meaning are not sent to the browser."""
    meanings = Meanings(synonyms(骗保_套保="骗取", 罚多少="裁量", 退钱="退还"))
    assert synonym_lines(meanings, {"=0", "=2", "骗取"}) == ["0 骗保|套保", "2 退钱"]
    assert synonym_lines(meanings, set()) == []


def test_words_that_stand_somewhere_are_starred() -> None:
    """Before an everyday word of which the index has every term stands a star; others need not be looked up."""
    meanings = Meanings(synonyms(骗保_套保="骗取"))
    known = {"=0", "骗", "保", "骗保", "套"}
    assert synonym_lines(meanings, known) == ["0 *骗保|套保"]


def test_no_word_of_the_real_synonyms_is_cut(inner: Page, real_site: Site) -> None:
    """The browser knows every everyday word that leads somewhere, whole, with the meanings that it has."""
    meanings = Meanings(real_site.synonyms)
    found = inner.evaluate("async () => [...(await window.inner.start()).meanings]")
    known = {number for _, terms in found for number in terms}
    expected: dict[str, list[str]] = {}
    for number, words in enumerate(meanings.words):
        for word in words if f"={number}" in known else ():
            expected.setdefault(word, []).append(f"={number}")
    assert len(expected) > 300
    assert {word: terms for word, terms in found} == expected  # noqa: C416 - the pairs come as lists


def test_a_word_of_two_pieces_stays_whole() -> None:
    """A word such as A级/B级 or DRG 付费, reaches the browser in one piece."""
    (line,) = synonym_lines(Meanings(synonyms(**{"DRG 付费": "按疾病诊断相关分组付费"})), {"=0"})
    _, words = line.split(" ")
    assert words.split("|") == ["drg付费"]


def test_fillers_come_longest_first() -> None:
    """Words that say nothing are folded, each once, the longest first, and signs are none."""
    assert fillers(synonyms("了 怎么 怎么办 怎么 請問 ？ Ａ")) == ["怎么办", "怎么", "请问", "a", "了"]


def test_whole_words() -> None:
    """A filler of one character says something beside the neighbours that it has in titles, offices and categories."""
    entries = [item("医疗救助给付", "shili-yibao", "行政给付", "给水股"), item("要求，给与"), item("给")]
    assert whole_words(synonyms("给 怎么"), entries) == ["助给", "政给", "给与", "给付", "给水"]


def test_particles_make_no_words() -> None:
    """Particles such as 的 and 了 say nothing beside any neighbour."""
    assert whole_words(synonyms("的 了 吗"), [item("的确了解吗")]) == []


def test_runs() -> None:
    """Entries are told in stretches that agree in bureau, kind, category and stage, all of them in order."""
    entries = [
        item("a", "x", "行政处罚"),
        item("b", "x", "行政处罚"),
        item("c", "x", "行政检查"),
        item("d", "y"),
    ]
    assert list(runs(entries)) == [
        ("x", "items", "行政处罚", "", 2),
        ("x", "items", "行政检查", "", 1),
        ("y", "items", "", "", 1),
    ]
    assert list(runs([])) == []

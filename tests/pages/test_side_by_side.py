"""Quotations of one article beside each other."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gongshi.law.library import Library
from gongshi.law.register import Law
from gongshi.pages.laws import ArticleUse, Quotation
from gongshi.pages.side_by_side import SideBySide, side_by_side

ORIGINAL = "示例单位没有按时报送示例材料的，由示例部门责令改正，并处示例金额一倍以上二倍以下的罚款。"
LAW = Law.model_validate({"编号": "slf", "标题": "示例法", "效力级别": "法律", "条数": 2})


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with one law."""
    (tmp_path / "slf.txt").write_text(
        f"示例法\n第一条　为了示例，制定本法。\n第二条　{ORIGINAL}\n", encoding="utf-8"
    )
    found = Library(tmp_path)
    assert found.problems([LAW]) == []
    return found


def quoted(text: str, *bureaus: str) -> Quotation:
    """Return a wording that one record of each bureau quotes."""
    entries: list[Any] = [SimpleNamespace(bureau=SimpleNamespace(id=id_)) for id_ in bureaus]
    return Quotation(text, entries)


def laid(library: Library | None, *quotations: Quotation, number: int = 2) -> SideBySide:
    """Return the wordings of an article side by side."""
    return side_by_side(ArticleUse(number, list(quotations)), LAW, library or Library(None))


def marked(side: SideBySide) -> list[str]:
    """Return each row with what differs in brackets, and what the reference has instead after a stroke."""
    return [
        "".join(part.text if part.same else f"[{part.text}|{part.instead}]" for part in row.stretches)
        for row in side.rows
    ]


def words(side: SideBySide) -> list[tuple[str, str]]:
    """Return what is said of each row, with its tone."""
    return [(row.word, row.tone) for row in side.rows]


def test_against_the_law(library: Library) -> None:
    """With the full text at hand each wording is measured by it: what differs is marked where it differs."""
    changed = ORIGINAL.replace("二倍", "五倍")
    side = laid(library, quoted(ORIGINAL, "a"), quoted(changed, "b"), quoted("", "c"))
    assert side.reference == "法律原文"
    assert words(side) == [("与法律原文一致", "ok"), ("有 1 处不同", "soon"), ("", "none")]
    first, second, third = marked(side)
    assert (first, third) == (ORIGINAL, "")
    assert second == changed.replace("五倍", "[五倍|二倍]")
    assert "".join(part.text for part in side.rows[1].stretches) == changed


def test_omission_and_addition(library: Library) -> None:
    """Words left out show what the law has there, words put in show that it has nothing."""
    shorter = ORIGINAL.replace("按时", "")
    longer = ORIGINAL.replace("责令改正", "责令立即改正")
    side = laid(library, quoted(shorter, "a"), quoted(longer, "b"))
    assert marked(side) == [shorter.replace("没有", "没有[|按时]"), longer.replace("立即", "[立即|]")]
    assert words(side) == [("有 1 处不同", "soon")] * 2


def test_a_part_of_the_article(library: Library) -> None:
    """A quotation of some other part of the article is not measured letter by letter."""
    other = "有人多领了示例补贴，应当在三个月以内退回；逾期不退的，停发以后各月。"
    side = laid(library, quoted(other, "a"))
    assert words(side) == [("引用的是别的部分，没有逐字比较", "soon")]
    assert marked(side) == [other]


def test_without_the_law() -> None:
    """Without a full text the wording that most bureaus quote is the measure, whatever comes first."""
    changed = ORIGINAL.replace("二倍", "五倍")
    side = laid(None, quoted(changed, "a", "a", "a"), quoted(ORIGINAL, "b", "c"), quoted("", "d"))
    assert side.reference == "引用最多的一种"
    assert words(side) == [("有 1 处不同", "soon"), ("引用最多的一种", "none"), ("", "none")]
    assert marked(side) == [changed.replace("五倍", "[五倍|二倍]"), ORIGINAL, ""]


def test_only_signs_differ() -> None:
    """Wordings that differ in nothing but punctuation are said to agree."""
    side = laid(None, quoted(ORIGINAL, "a", "b"), quoted(ORIGINAL.replace("，", ","), "c"))
    assert words(side)[1] == ("文字一致，详略或者标点不同", "ok")


@pytest.mark.parametrize(
    "quotations", [[quoted(ORIGINAL, "a")], [quoted("", "a")], [quoted(ORIGINAL), quoted("")]]
)
def test_nothing_to_compare(quotations: list[Quotation]) -> None:
    """A single wording is shown as it is, measured by nothing."""
    side = laid(None, *quotations)
    assert side.reference == ""
    assert words(side) == [("", "none")] * len(quotations)
    assert marked(side) == [each.text for each in quotations]


def test_citations_without_an_article(library: Library) -> None:
    """Citations that name no article are measured by each other, not by the law."""
    side = laid(library, quoted(ORIGINAL, "a", "b"), quoted(ORIGINAL.replace("二", "五"), "c"), number=0)
    assert side.reference == "引用最多的一种"

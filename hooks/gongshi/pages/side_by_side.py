"""Quotations of one article beside each other, marked where they part from the law or from the commonest wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gongshi.law.library import Library
from gongshi.law.quoting import Comparison, compare
from gongshi.law.register import Law

from .laws import ArticleUse, Quotation

_ANOTHER_PART = 0.5
"""Below this a quotation is of another part of the article, and marks would say nothing."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of a quotation; where it differs, what the reference has instead (empty when it has nothing)."""

    text: str
    same: bool
    instead: str = ""


@dataclass(frozen=True)
class Beside:
    """One wording beside the reference."""

    quotation: Quotation
    stretches: tuple[Stretch, ...]
    word: str
    """What it is: 与多数一致, 有 3 处不同 …; empty where nothing is compared."""
    tone: str


@dataclass(frozen=True)
class SideBySide:
    """The wordings of an article."""

    reference: str
    """What they are measured by: 法律原文, 引用最多的一种, or empty."""
    rows: tuple[Beside, ...]


def side_by_side(use: ArticleUse, law: Law | None, library: Library) -> SideBySide:
    """Return the wordings of an article as a page lays them beside each other."""
    quoted = [each for each in use.quotations if each.text]
    original = library.article(law.id, use.number) if law and use.number else None
    if original:
        return SideBySide(
            "法律原文", tuple(_row(each, original, "与法律原文一致") for each in use.quotations)
        )
    if len(quoted) < 2:
        return SideBySide("", tuple(_plain(each) for each in use.quotations))
    commonest = max(quoted, key=_weight)
    rows = [
        _plain(each, "引用最多的一种", "none")
        if each is commonest
        else _row(each, commonest.text, "文字一致，详略或者标点不同")
        for each in use.quotations
    ]
    return SideBySide("引用最多的一种", tuple(rows))


def _weight(quotation: Quotation) -> tuple[int, int, int]:
    bureaus = {entry.bureau.id for entry in quotation.entries}
    return len(bureaus), len(quotation.entries), len(quotation.text)


def _plain(quotation: Quotation, word: str = "", tone: str = "none") -> Beside:
    return Beside(quotation, (Stretch(quotation.text, same=True),), word, tone)


def _row(quotation: Quotation, reference: str, agrees: str) -> Beside:
    if not quotation.text:
        return _plain(quotation)
    comparison = compare(quotation.text, reference)
    if comparison.similarity < _ANOTHER_PART:
        return _plain(quotation, "引用的是别的部分，没有逐字比较", "soon")
    if not comparison.differences:
        return _plain(quotation, agrees, "ok")
    stretches = tuple(_stretches(quotation.text, comparison))
    return Beside(quotation, stretches, f"有 {len(comparison.differences)} 处不同", "soon")


def _stretches(text: str, comparison: Comparison) -> Iterator[Stretch]:
    at = 0
    for each in sorted(comparison.differences, key=lambda difference: difference.start):
        if each.start > at:
            yield Stretch(text[at : each.start], same=True)
        at = max(at, each.start + len(each.quoted))
        yield Stretch(each.quoted, same=False, instead=each.law)
    if at < len(text):
        yield Stretch(text[at:], same=True)

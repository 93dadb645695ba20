"""Who relies on which article of which law."""

from __future__ import annotations

import pytest

from county import TODAY
from gongshi.pages.laws import article_number, law_uses
from gongshi.site import Site


def test_uses(site: Site) -> None:
    """Laws stand in the order of the register, cited or not, unknown ones after them by title, each with its users."""
    uses = law_uses(site, TODAY)
    assert [(use.title, use.law and use.law.id) for use in uses] == [
        ("示例医疗保障基金条例", "slyljjtl"),
        ("示例行政处罚法", "slxzcff"),
        ("示例旧办法", "sljiufa"),
        ("关于示例工作的通知", None),
        ("示例执法证件办法", None),
        ("示例行政复议法", None),
    ]
    assert [use.article for use in uses[0].articles] == ["第十条", "第二十条", "第三十八条"]
    assert (uses[0].entries, len(uses[0].mentions), uses[0].bureaus) == (8, 1, 1)


def test_quotations_side_by_side(site: Site) -> None:
    """Different wordings of one article stand side by side, with everyone who quotes them so."""
    article = next(each for each in law_uses(site, TODAY)[0].articles if each.article == "第三十八条")
    assert article.wordings == 2
    assert [
        (bool(each.text), [f"{entry.kind.key}/{entry.id}" for entry in each.entries])
        for each in article.quotations
    ] == [
        (True, ["items/cf-01"]),
        (True, ["items/jc-01"]),
        (False, ["discretion/cl-01", "decisions/2026-001"]),
    ]


def test_fees_have_grounds_too(site: Site) -> None:
    """The ground of a fee counts as a use of its law."""
    penalties = law_uses(site, TODAY)[1]
    assert [use.article for use in penalties.articles] == ["", "第六十三条"]


@pytest.mark.parametrize(
    ("article", "number"),
    [
        ("第一条", 1),
        ("第十条", 10),
        ("第十二条", 12),
        ("第二十条", 20),
        ("第八十七条", 87),
        ("第一百条", 100),
        ("第一百零八条", 108),
        ("第一百一十条", 110),
        ("第87条", 87),
        ("第三十八条第四项", 38),
        ("第四章第四十条", 40),
        ("", 0),
        ("全文", 0),
    ],
)
def test_article_number(article: str, number: int) -> None:
    """Articles are sorted by their number, in Chinese or Arabic figures."""
    assert article_number(article) == (number, article)

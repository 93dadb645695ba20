"""Who relies on which article of which law."""

from __future__ import annotations

from pathlib import Path

from county import BUREAU, TODAY, write_small_county
from gongshi.checking import checked_site
from gongshi.pages.laws import law_uses
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
    assert [use.name for use in uses[0].articles] == ["第十条", "第二十条", "第三十八条"]
    assert (uses[0].entries, len(uses[0].mentions), uses[0].bureaus) == (8, 1, 1)


def test_quotations_side_by_side(site: Site) -> None:
    """Different wordings of one article stand side by side, with everyone who quotes them so."""
    article = next(each for each in law_uses(site, TODAY)[0].articles if each.number == 38)
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
    assert [use.name for use in penalties.articles] == ["", "第六十三条"]


def test_articles_cited_together(tmp_path: Path) -> None:
    """A basis that cites two articles counts for both, each with its part of the quotation; 第87条 is 第八十七条."""
    data = write_small_county(
        tmp_path,
        {
            "laws.yml": "法规: [{编号: slf, 标题: 示例法, 效力级别: 法律}]",
            f"{BUREAU}/事项.yml": """清单:
- 编号: a
  名称: 对甲的处罚
  类别: 行政处罚
  执法依据:
  - {法规: 示例法, 条款: 第八十七条、第八十八条, 原文: "第八十七条 甲一。第八十八条 甲二。"}
- 编号: b
  名称: 对乙的处罚
  类别: 行政处罚
  执法依据:
  - {法规: 示例法, 条款: 第87条第一款}
""",
        },
    )
    (use,) = law_uses(checked_site(data), TODAY)
    assert [
        (each.name, [(quotation.text, quotation.forms) for quotation in each.quotations])
        for each in use.articles
    ] == [
        ("第八十七条", [("甲一。", ["第八十七条、第八十八条"]), ("", ["第87条第一款"])]),
        ("第八十八条", [("甲二。", ["第八十七条、第八十八条"])]),
    ]

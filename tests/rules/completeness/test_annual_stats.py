"""Yearly figures: due by 31 January, with zeros where nothing happened."""

from datetime import date

from gongshi.rules.completeness.annual_stats import annual_stats
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

ITEMS = "清单:\n- {编号: cf, 名称: 处罚, 类别: 行政处罚}\n- {编号: jf, 名称: 报销, 类别: 公共服务}\n"


def figures(*years: int, category: str = "行政处罚") -> dict[str, str]:
    """Return the items, and figures of these years."""
    rows = "".join(
        f"- {{年度: {year}, 公开日期: {year + 1}-01-20, 分类数据: [{{类别: {category}, 件数: 0}}]}}\n"
        for year in years
    )
    return {"事项.yml": ITEMS, "年度数据.yml": "清单:\n" + rows}


def test_figures_of_last_year() -> None:
    """Figures for last year with the categories of the items pass; services are not counted."""
    assert says(annual_stats, figures(2025)) == []


def test_day_on_which_they_fall_due() -> None:
    """Up to 31 January the figures of the year before last are enough."""
    assert says(annual_stats, figures(2024), today=date(2026, 1, 31)) == []
    (only,) = findings(annual_stats, figures(2024), today=date(2026, 2, 1))
    assert (only.severity, only.found, only.expected, only.due) == (
        Severity.ERROR,
        "没有公布2025年度的执法数据，最近的是2024年度",
        "2026年1月31日前公布2025年度的数据，没有发生的写 0",
        date(2026, 1, 31),
    )


def test_declared_none() -> None:
    """A statement that there are none is an error: zero is published, too."""
    files = {"事项.yml": ITEMS, "年度数据.yml": "暂无: {原因: 上年度无执法数据}\n"}
    (only,) = findings(annual_stats, files)
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "没有公布2025年度的执法数据，只有声明“上年度无执法数据”",
        "2026年1月31日前公布2025年度的数据，没有发生的写 0",
    )
    dated = files["年度数据.yml"].replace("}", ", 声明日期: 2021-06-04}")
    assert says(annual_stats, files | {"年度数据.yml": dated}) == [
        "年度数据.yml:1 年度数据.暂无: 没有公布2025年度的执法数据，只有2021-06-04的声明“上年度无执法数据”"
    ]


def test_never_published() -> None:
    """Items and no figures at all are no better than a statement of none; without items, or founded since, nothing is due."""
    (only,) = findings(annual_stats, {"事项.yml": ITEMS})
    assert (only.severity, only.found, only.first.list) == (
        Severity.ERROR,
        "没有公布2025年度的执法数据，也没有公布过其他年度的",
        "profile",
    )
    young = "名称: 示例县医疗保障局\n简称: 示例县医保局\n行政区划: '999901'\n领域: 医疗保障\n成立日期: 2026-03-01\n"
    assert says(annual_stats, {"主体.yml": young, "事项.yml": ITEMS}) == []
    assert says(annual_stats, {}) == []


def test_year_left_out() -> None:
    """A year between others without figures is a warning."""
    assert says(annual_stats, figures(2022, 2025)) == ["年度数据.yml:1 年度数据: 缺2023、2024年度的执法数据"]


def test_category_left_out() -> None:
    """A category of the items without a number is a warning at the figures."""
    (only,) = findings(annual_stats, figures(2025, category="行政许可"))
    assert (only.severity, only.found, only.advice) == (
        Severity.WARNING,
        "分类数据里没有行政处罚，事项清单里有这些类别",
        "补写 {类别: 行政处罚, 件数: 0}，有发生的写实际件数",
    )

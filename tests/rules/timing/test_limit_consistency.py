"""One matter has one limit."""

from __future__ import annotations

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.timing.limit_consistency import limit_consistency
from tests.rules.cases import findings, says

ITEM = "清单:\n- 编号: a\n  名称: 手工报销\n  类别: 公共服务\n"
GUIDE = "清单:\n- 编号: zn\n  名称: {}\n  事项类别: 公共服务\n{}  办理时限: {}\n"
CHART = "清单:\n- 编号: lc\n  名称: 手工报销\n  图: |\n    flowchart TD\n      A([受理]) --> B[{}]\n"


def test_promise_longer_than_law() -> None:
    """A promise longer than the law's limit is told at the promise."""
    files = {"事项.yml": ITEM + "  法定时限: 20个工作日\n  承诺时限: 30个工作日\n"}
    assert says(limit_consistency, files) == [
        "事项.yml:6 事项[1].承诺时限: 承诺时限“30个工作日”比法定时限“20个工作日”长"
    ]
    assert findings(limit_consistency, files)[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("legal", "promised"),
    [("30日", "30个工作日"), ("10个工作日", "1个月"), ("二十日", "二十五日"), ("60日", "半年")],
)
def test_longer_in_other_units(legal: str, promised: str) -> None:
    """Days, working days, months, numerals are compared where one is certainly longer."""
    (said,) = says(limit_consistency, {"事项.yml": f"{ITEM}  法定时限: {legal}\n  承诺时限: {promised}\n"})
    assert "比法定时限" in said


@pytest.mark.parametrize(
    ("legal", "promised"),
    [
        ("30个工作日", "20个工作日"),
        ("20个工作日", "20个工作日"),
        ("20个工作日", "30日"),
        ("3个月", "90日"),
        ("30个工作日，复杂的延长至3个月", "30个工作日"),
        ("20个工作日", "当场办结"),
        ("无", "20个工作日"),
    ],
)
def test_promises_kept_within(legal: str, promised: str) -> None:
    """Shorter, equal, about equal and unsaid limits pass."""
    assert says(limit_consistency, {"事项.yml": f"{ITEM}  法定时限: {legal}\n  承诺时限: {promised}\n"}) == []


def test_at_once_by_law() -> None:
    """Where the law says at once, a promise of days is longer."""
    assert says(limit_consistency, {"事项.yml": ITEM + "  法定时限: 当场办结\n  承诺时限: 5个工作日\n"}) == [
        "事项.yml:6 事项[1].承诺时限: 法定时限是“当场办结”，承诺时限却是“5个工作日”"
    ]


def test_term_beside_words() -> None:
    """The term to be computed with is one of those in words."""
    files = {"事项.yml": ITEM + "  法定时限: 20个工作日\n  时限: {数值: 30, 单位: 日}\n"}
    assert says(limit_consistency, files) == ["事项.yml:6 事项[1].时限: “时限”是30日，文字写的是“20个工作日”"]
    assert (
        says(limit_consistency, {"事项.yml": files["事项.yml"].replace("30, 单位: 日", "20, 单位: 工作日")})
        == []
    )


@pytest.mark.parametrize(
    ("name", "link"), [("报销指南", "  事项: [a]\n"), ("手工报销服务指南", ""), ("手工报销", "")]
)
def test_guide_and_item(name: str, link: str) -> None:
    """A guide, linked or of the same name, with another limit than its item is told; the same limit passes."""
    item = ITEM + "  法定时限: 30个工作日\n  承诺时限: 20个工作日\n"
    (other,) = findings(
        limit_consistency, {"事项.yml": item, "服务指南.yml": GUIDE.format(name, link, "15个工作日")}
    )
    assert (other.found, other.severity) == (
        "办理时限“15个工作日”，事项“手工报销”写的是“30个工作日”、“20个工作日”",
        Severity.WARNING,
    )
    (longer,) = findings(
        limit_consistency, {"事项.yml": item, "服务指南.yml": GUIDE.format(name, link, "3个月")}
    )
    assert longer.severity is Severity.ERROR
    assert (
        says(limit_consistency, {"事项.yml": item, "服务指南.yml": GUIDE.format(name, link, "20个工作日")})
        == []
    )


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ("办结，承诺时限：15个工作日", "图上的承诺时限“15个工作日”，事项写的是“20个工作日”"),
        ("法定办结时限为40个工作日", "图上的法定时限“40个工作日”，事项写的是“30个工作日”"),
        ("审核（45个工作日内）", "图上有一步要“45个工作日内”，比事项的法定时限“30个工作日”还长"),
    ],
)
def test_chart_and_item(box: str, found: str) -> None:
    """A chart that names another limit, or a step longer than the whole, is told."""
    item = ITEM + "  法定时限: 30个工作日\n  承诺时限: 20个工作日\n  流程: lc\n"
    assert [
        each.found
        for each in findings(limit_consistency, {"事项.yml": item, "流程图.yml": CHART.format(box)})
    ] == [found]


@pytest.mark.parametrize(
    "box", ["审核（5个工作日内）", "承诺时限20个工作日", "60日内申请行政复议", "公示60日"]
)
def test_chart_agrees(box: str) -> None:
    """Shorter steps, the same limit, and what is not the office's own time pass."""
    item = ITEM + "  法定时限: 30个工作日\n  承诺时限: 20个工作日\n  流程: lc\n"
    assert says(limit_consistency, {"事项.yml": item, "流程图.yml": CHART.format(box)}) == []


def test_one_act_two_limits() -> None:
    """Two limits for legal review in one bureau are told at the rarer one."""
    review = "清单:\n- 执法类别: 行政处罚\n  审核项目: 甲\n  审核期限: 10个工作日\n- 执法类别: 行政强制\n  审核项目: 乙\n  审核期限: 10个工作日\n"
    scheme = "# 方案\n\n法制审核机构应当在5个工作日内完成审核；情况复杂的延长5个工作日。\n"
    files = {
        "法制审核.yml": review,
        "文件.yml": "清单:\n- 编号: fa\n  标题: 方案\n  正文文件: 方案.md\n",
        "方案.md": scheme,
    }
    assert says(limit_consistency, files) == [
        "方案.md:3 : 法制审核的期限这里是“5个工作日内”，别处是“10个工作日”"
    ]
    assert says(limit_consistency, {**files, "方案.md": scheme.replace("在5个", "在10个")}) == []


def test_regular_inspection_at_random() -> None:
    """An inspection whose content says 定期 and whose frequency says at random is a hint."""
    text = "清单:\n- 检查事项: 对药店的检查\n  检查内容: {}\n  抽查频次: {}\n"
    regular = "定期对药店的药品价格进行监督检查"
    (only,) = findings(limit_consistency, {"随机抽查.yml": text.format(regular, "随机检查")})
    assert (only.severity, only.found, only.first.field) == (
        Severity.HINT,
        "检查内容写“定期”检查，抽查频次写“随机检查”",
        "随机抽查[1].抽查频次",
    )
    for content, often in (
        (regular, "每年1次，随机抽取"),
        ("不定期对药店进行检查", "随机检查"),
        ("检查药店是否定期盘点", "随机检查"),
        (regular, "定期检查"),
    ):
        assert says(limit_consistency, {"随机抽查.yml": text.format(content, often)}) == []

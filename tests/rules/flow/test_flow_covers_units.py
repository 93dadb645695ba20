"""The steps that an item's offices answer for are on its chart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gongshi.rules.flow.flow_covers_units import flow_covers_units
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

REWARD = ("提出奖励意见", "审查", "局领导审批", "申报奖励资金", "通知", "领取", "备案、归档")


def chart(*steps: str, rest: str = "") -> str:
    """Return a list with one chart of these steps in a row."""
    arrows = "".join(
        f'      N{n}["{one}"] --> N{n + 1}["{other}"]\n' for n, (one, other) in enumerate(pairwise(steps))
    )
    return f"清单:\n- 编号: lc\n  名称: 流程图\n{rest}  图: |\n    flowchart TD\n{arrows}"


def item(*roles: str, category: str = "行政奖励", posts: tuple[str, ...] = (), flow: str = "lc") -> str:
    """Return a list with one item whose offices answer for these steps, and with these duties of posts."""
    units = "".join(f"  - 名称: 基金监管股\n    环节: {role}\n" for role in roles)
    duties = "".join(f"  - 责任: {duty}\n    内容: 依法办理。\n" for duty in posts)
    return (
        f"清单:\n- 编号: a\n  名称: 甲\n  类别: {category}\n  流程: {flow}\n"
        + (f"  承办机构:\n{units}" if roles else "")
        + (f"  责任事项:\n{duties}" if posts else "")
    )


def test_steps_that_the_chart_lacks() -> None:
    """Each step that an office answers for and the chart does not show is told at that office."""
    files = {"事项.yml": item("受理", "评审", "公示", "决定", "奖励"), "流程图.yml": chart(*REWARD)}
    assert says(flow_covers_units, files) == [
        "事项.yml:8 事项[1].承办机构[1].环节: 承办机构负责的环节有“受理”，流程图里没有这一步",
        "事项.yml:12 事项[1].承办机构[3].环节: 承办机构负责的环节有“公示”，流程图里没有这一步",
    ]
    assert {each.severity for each in findings(flow_covers_units, files)} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("role", "step"),
    [
        ("调查取证", "现场核查"),
        ("审查", "复核"),
        ("处罚前告知", "告知权利"),
        ("决定", "领导批准"),
        ("送达", "当事人签收"),
        ("申请执行", "进入强制执行程序"),
        ("立案、调查", "立案→调查"),
        ("结案", "办结"),
        ("公示", "向社会公布"),
    ],
)
def test_other_words_for_a_step(role: str, step: str) -> None:
    """A step counts in the words that charts have for it."""
    assert says(flow_covers_units, {"事项.yml": item(role), "流程图.yml": chart("甲", step, "乙")}) == []
    (only,) = findings(
        flow_covers_units, {"事项.yml": item(role.partition("、")[0]), "流程图.yml": chart("甲", "乙")}
    )
    assert only.severity is Severity.WARNING


def test_step_of_unknown_words_is_a_hint() -> None:
    """A step whose words are not known is a hint, and none if the chart has two of its signs together."""
    files = {"事项.yml": item("数据比对"), "流程图.yml": chart("甲", "乙")}
    assert [each.severity for each in findings(flow_covers_units, files)] == [Severity.HINT]
    files["流程图.yml"] = chart("甲", "疑点比对")
    assert findings(flow_covers_units, files) == []


def test_duties_of_posts() -> None:
    """Duties of posts are a hint, where no law orders the steps of the chart, and only such as charts show."""
    duties = ("受理责任", "审查责任", "公示责任", "信息公开责任", "其他责任", "宣传责任")
    files = {"事项.yml": item(posts=duties), "流程图.yml": chart(*REWARD)}
    assert [(each.found, each.severity) for each in findings(flow_covers_units, files)] == [
        ("责任事项有“受理”，流程图里没有这一步", Severity.HINT),
        ("责任事项有“公示”，流程图里没有这一步", Severity.HINT),
    ]
    files["事项.yml"] = item(posts=duties, category="行政处罚")
    assert findings(flow_covers_units, files) == []


def test_no_chart_no_steps() -> None:
    """Without a chart, or without named steps, there is nothing to compare; what is written beside a chart counts."""
    assert (
        says(flow_covers_units, {"事项.yml": item("公示"), "流程图.yml": "清单:\n- 编号: lc\n  名称: 图\n"})
        == []
    )
    assert says(flow_covers_units, {"事项.yml": item(), "流程图.yml": chart("甲", "乙")}) == []
    beside = chart("甲", "乙", rest="  流程说明: 奖励名单公示七日。\n")
    assert says(flow_covers_units, {"事项.yml": item("公示"), "流程图.yml": beside}) == []

"""Flowcharts show the steps that the law asks for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gongshi.rules.flow.flow_required_nodes import flow_required_nodes
from gongshi.rules.rule import Severity
from tests.flow.charts import CHARTS
from tests.rules.cases import findings, says

PENALTY = [
    "立案",
    "调查取证",
    "听取陈述、申辩",
    "组织听证",
    "法制审核",
    "集体讨论",
    "作出决定",
    "送达",
    "执行",
]


def flow(*steps: str, name: str = "行政处罚流程图", rest: str = "") -> dict[str, str]:
    """Return a file with one chart of these steps in a row."""
    arrows = "".join(
        f"      N{n}[{one}] --> N{n + 1}[{other}]\n" for n, (one, other) in enumerate(pairwise(steps))
    )
    return {"流程图.yml": f"清单:\n- 编号: lc\n  名称: {name}\n{rest}  图: |\n    flowchart TD\n{arrows}"}


def used_by(category: str) -> dict[str, str]:
    """Return an item of a category that uses the chart."""
    return {"事项.yml": f"清单:\n- 编号: a\n  名称: 甲\n  类别: {category}\n  流程: lc\n"}


@pytest.mark.parametrize(
    ("without", "step"),
    [
        ("立案", "立案"),
        ("调查取证", "调查取证"),
        ("听取陈述、申辩", "听取陈述、申辩"),
        ("组织听证", "听证"),
        ("法制审核", "法制审核"),
        ("作出决定", "决定"),
        ("送达", "送达"),
    ],
)
def test_penalty_without_a_step(without: str, step: str) -> None:
    """A penalty chart that leaves out a step of the law is told, by the step's name."""
    steps = [each for each in ("立案", "处罚告知", *PENALTY[1:]) if each != without]
    files = flow(*steps)
    assert says(flow_required_nodes, files) == [
        f"流程图.yml:4 流程图[1].图: 行政处罚的流程图没有“{step}”这一步"
    ]
    assert findings(flow_required_nodes, files)[0].severity is Severity.WARNING


def test_telling_somebody_else_is_not_telling_the_party() -> None:
    """A box that tells the informant, or of an extension, is not the notice before a penalty."""
    (only,) = findings(flow_required_nodes, flow(*PENALTY, "不予立案，告知举报人"))
    assert (only.found, only.ground) == (
        "行政处罚的流程图没有“告知”这一步",
        "行政处罚法第44条：处罚决定之前告知内容、事实、理由、依据和权利",
    )


def test_one_step_in_two_charts_is_one_finding() -> None:
    """Charts that lack the same step are one finding with both places."""
    steps = ["立案", "处罚告知", *(each for each in PENALTY[1:] if each != "送达")]
    one = flow(*steps)["流程图.yml"]
    other = (
        flow(*steps, name="行政处罚流程图之二")["流程图.yml"]
        .removeprefix("清单:\n")
        .replace("编号: lc", "编号: l2")
    )
    (only,) = findings(flow_required_nodes, {"流程图.yml": one + other})
    assert [spot.field for spot in only.spots] == ["流程图[1].图", "流程图[2].图"]


@pytest.mark.parametrize("name", ["penalty", "enforcement"])
def test_whole_charts_pass(name: str) -> None:
    """Charts with every step, in whatever words, pass but for hints."""
    head, *lines = CHARTS[name].splitlines()
    text = "".join(f"      {line}\n" for line in lines)
    title = {"penalty": "行政处罚流程图", "enforcement": "行政强制措施流程图"}[name]
    files = {"流程图.yml": f"清单:\n- 编号: a\n  名称: {title}\n  图: |\n    {head}\n{text}"}
    assert [
        each.found for each in findings(flow_required_nodes, files) if each.severity is not Severity.HINT
    ] == []


def test_step_in_the_explanation() -> None:
    """A step that is written beside the chart is shown."""
    files = flow(
        "立案",
        "处罚告知",
        *PENALTY[1:5],
        *PENALTY[6:7],
        rest="  流程说明: 决定书七日内送达，当事人按期履行；重大的集体讨论。\n",
    )
    assert says(flow_required_nodes, files) == []


def test_by_the_items_that_use_it() -> None:
    """What a chart must show follows the matters that use it, not its name."""
    steps = ("检查", "处理")
    files = {**flow(*steps, name="流程图"), **used_by("行政强制")}
    assert "行政强制措施的流程图没有“听取陈述、申辩”这一步" in [
        each.found for each in findings(flow_required_nodes, files)
    ]
    assert findings(flow_required_nodes, flow(*steps, name="流程图")) == []


@pytest.mark.parametrize(
    ("name", "steps", "found"),
    [
        (
            "行政处罚简易程序流程图",
            ("出示执法证件", "告知", "陈述申辩", "当场交付决定书"),
            "当场处罚的流程图没有“备案”这一步",
        ),
        ("行政强制执行流程图", ("决定", "陈述申辩", "送达"), "行政强制执行的流程图没有“催告”这一步"),
        ("行政许可流程图", ("申请", "受理", "决定", "送达"), "行政许可的流程图没有“审查”这一步"),
        ("行政给付流程图", ("申请", "受理", "批准", "不符合的说明理由"), "行政给付的流程图没有“审核”这一步"),
        ("法制审核流程图", ("提交材料", "决定"), "法制审核的流程图没有“提出审核意见”这一步"),
    ],
)
def test_other_procedures(name: str, steps: tuple[str, ...], found: str) -> None:
    """Penalties on the spot, enforcement, licences, benefits and legal review have steps of their own."""
    assert [each.found for each in findings(flow_required_nodes, flow(*steps, name=name))] == [found]


def test_paying_out_is_not_deciding() -> None:
    """A benefit or confirmation goes by a decision: that money is paid out does not show who decided; a hint."""
    steps = ("申请", "镇政府受理", "镇调查审核", "医保中心审核", "给付", "不符合的说明理由")
    for category in ("行政确认", "行政给付"):
        (only,) = findings(flow_required_nodes, {**flow(*steps), **used_by(category)})
        assert only.found == f"{category}的流程图没有“决定”这一步"
        assert (
            only.ground
            == "国办发〔2018〕118号：公开办理流程；给付、确认由有权的机关作出决定，审核、支付都不是决定"
        )
        assert only.severity is Severity.HINT
        decided = (*steps[:4], "县局审批", *steps[4:])
        assert findings(flow_required_nodes, {**flow(*decided), **used_by(category)}) == []
    assert findings(flow_required_nodes, {**flow(*steps), **used_by("公共服务")}) == []


MEASURE = ("批准", "出示执法证件", "当场告知", "陈述申辩", "现场笔录", "交付决定书", "作出处理")
EXECUTION = ("催告", "陈述申辩", "作出强制执行决定", "送达")


def coercion(*names: str) -> dict[str, str]:
    """Return items of coercion with these names that use the chart."""
    rows = "".join(
        f"- 编号: q{n}\n  名称: {name}\n  类别: 行政强制\n  流程: lc\n" for n, name in enumerate(names)
    )
    return {"事项.yml": "清单:\n" + rows}


def test_one_chart_for_measures_and_execution() -> None:
    """A chart that serves both kinds of coercion is asked for the steps of each, and should become two charts."""
    files = {**flow(*MEASURE, name="行政强制流程图"), **coercion("封存资料", "划拨欠缴的费用")}
    found = findings(flow_required_nodes, files)
    assert [each.found for each in found] == [
        "行政强制执行的流程图没有“催告”这一步",
        "行政强制执行的流程图没有“强制执行决定”这一步",
    ]
    assert found[0].advice == (
        "先把强制措施和强制执行的流程分开画，再在行政强制执行的流程图里补上“催告”；已经包含在别的步骤里的，把它写出来"
    )


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("加收滞纳金", EXECUTION),
        ("申请法院强制执行", EXECUTION),
        ("封存资料", MEASURE),
        ("甲", MEASURE),
        ("甲", EXECUTION),
    ],
)
def test_each_kind_of_coercion_by_its_own_steps(name: str, steps: tuple[str, ...]) -> None:
    """A chart for one kind of coercion is asked for that kind's steps; a name that says neither goes by the chart."""
    assert says(flow_required_nodes, {**flow(*steps, name="流程图"), **coercion(name)}) == []


def test_other_decisions_do_not_enforce() -> None:
    """A decision on a measure or on the matter itself is not the decision to enforce; no talk of two charts then."""
    steps = ("催告", "陈述申辩", "作出强制措施决定", "不履行处罚决定", "送达决定书")
    (only,) = findings(flow_required_nodes, {**flow(*steps, name="流程图"), **coercion("划拨存款")})
    assert only.found == "行政强制执行的流程图没有“强制执行决定”这一步"
    assert only.advice == "在流程图里补上“强制执行决定”；已经包含在别的步骤里的，把它写出来"


def test_only_hints_where_no_law_orders_the_steps() -> None:
    """For benefits, confirmations and inspections a missing step is only a hint."""
    for category in ("行政给付", "行政确认", "公共服务", "行政检查"):
        found = findings(flow_required_nodes, {**flow("甲", "乙"), **used_by(category)})
        assert {each.severity for each in found} == {Severity.HINT}


@pytest.mark.parametrize(
    "name", ["行政处罚听证程序流程图", "行政处罚案件移送流程图", "行政处罚文书送达流程图"]
)
def test_charts_of_a_part_pass(name: str) -> None:
    """A chart of one part of the procedure need not show the whole."""
    assert says(flow_required_nodes, flow("甲", "乙", name=name)) == []

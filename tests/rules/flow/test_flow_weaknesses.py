"""Flowcharts in which a reader gets lost."""

from __future__ import annotations

import pytest

from gongshi.rules.flow.flow_weaknesses import flow_branch_unlabelled, flow_no_end, flow_unreachable
from gongshi.rules.rule import Rule, Severity
from tests.flow.charts import CHARTS
from tests.rules.cases import findings, says


def chart(*lines: str) -> dict[str, str]:
    """Return a file with one flowchart of these lines."""
    text = "".join(f"      {line}\n" for line in lines)
    return {"流程图.yml": f"清单:\n- 编号: a\n  名称: 甲\n  图: |\n    flowchart TD\n{text}"}


@pytest.mark.parametrize(
    ("rule", "lines", "found"),
    [
        (flow_unreachable, ("A([立案]) --> B([结案])", "C[告知] --> B"), "从开始走不到步骤“告知”"),
        (flow_no_end, ("A[立案] --> B[调查]", "B --> A"), "流程图没有结束：每个步骤后面都还有箭头"),
        (
            flow_no_end,
            ("A([立案]) --> B([结案])", "A --> C[调查]", "C --> D[补充调查]", "D --> C"),
            "从步骤“调查”出发走不到结束",
        ),
        (flow_no_end, ("A([立案]) --> B{是否属实}",), "判断“是否属实”后面没有去向"),
        (
            flow_no_end,
            ("A([立案]) --> B{属实}", "B -- 是 --> C([结案])", "B -- 否 --> D[补充调查取证]"),
            "步骤“补充调查取证”后面没有下一步，也没有画成结束",
        ),
        (
            flow_branch_unlabelled,
            ("A([立案]) --> B{属实}", "B -- 是 --> C([处罚])", "B --> D([撤销])"),
            "判断“属实”到“撤销”的箭头没有写明条件",
        ),
        (
            flow_branch_unlabelled,
            ("A([立案]) --> B{属实}", "B -- 是 --> C([处罚])"),
            "判断“属实”只有一个去向",
        ),
        (
            flow_branch_unlabelled,
            ("A([立案]) --> B[是否属实]", "B --> C([处罚])", "B --> D([撤销])"),
            "“是否属实”有 2 个去向，都没有写明条件",
        ),
        (
            flow_branch_unlabelled,
            ("A([立案]) --> B{属实}", "B -- 属实 --> C([处罚])", "B -- 属实 --> D([撤销])"),
            "判断“属实”有 2 个去向写着同一个条件“属实”",
        ),
        (flow_branch_unlabelled, ("A([立案]) --> Bx", "Bx --> C([结案])"), "步骤“Bx”只有代号，没有写文字"),
    ],
)
def test_found(rule: Rule, lines: tuple[str, ...], found: str) -> None:
    """Steps nobody reaches, ways that end nowhere, branches without or with the same condition are told."""
    assert found in [each.found for each in findings(rule, chart(*lines))]


def test_place() -> None:
    """A finding points at the chart."""
    files = chart("A([立案]) --> B([结案])", "C[告知] --> B")
    assert says(flow_unreachable, files) == ["流程图.yml:4 流程图[1].图: 从开始走不到步骤“告知”"]
    assert findings(flow_unreachable, files)[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    "name", ["simple", "penalty", "enforcement", "two starts", "long", "across", "parallel"]
)
@pytest.mark.parametrize("rule", [flow_unreachable, flow_no_end, flow_branch_unlabelled])
def test_sound_charts_pass(rule: Rule, name: str) -> None:
    """Complete charts have nothing to tell."""
    head, *lines = CHARTS[name].splitlines()
    text = "".join(f"      {line}\n" for line in lines)
    files = {"流程图.yml": f"清单:\n- 编号: a\n  名称: 甲\n  图: |\n    {head}\n{text}"}
    assert says(rule, files) == []


def test_several_ends_pass() -> None:
    """A case that is handed on, or not taken up, ends there."""
    lines = ("A([申请]) --> B{受理}", "B -- 符合 --> C([办结])", "B -- 不符合 --> D[不予受理]")
    assert says(flow_no_end, chart(*lines)) == []

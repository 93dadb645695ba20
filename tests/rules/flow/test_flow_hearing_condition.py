"""What a hearing depends on, as charts have it."""

from __future__ import annotations

import pytest

from gongshi.rules.flow.flow_hearing_condition import flow_hearing_condition
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says


def chart(*lines: str, name: str = "行政处罚流程图", rest: str = "") -> dict[str, str]:
    """Return a file with one flowchart of these lines."""
    text = "".join(f"      {line}\n" for line in lines)
    return {"流程图.yml": f"清单:\n- 编号: lc\n  名称: {name}\n{rest}  图: |\n    flowchart TD\n{text}"}


@pytest.mark.parametrize(
    ("lines", "quoted"),
    [
        (('A[告知] --> B["组织听证（情节复杂或重大处罚）"]',), "组织听证（情节复杂或重大处罚）"),
        (("A[告知] -- 案情复杂的 --> B[组织听证]",), "案情复杂的→组织听证"),
        (("A[告知] --> B[重大案件、情节较为复杂的举行听证]",), "重大案件、情节较为复杂的举行听证"),
        (("A[告知] -- 案件重大 --> B[听证]",), "案件重大→听证"),
    ],
)
def test_hearing_for_complicated_cases(lines: tuple[str, ...], quoted: str) -> None:
    """A hearing that a chart gives because a case is complicated is a hint, in the box or on the arrow to it."""
    (only,) = findings(flow_hearing_condition, chart(*lines))
    assert only.found == f"听证以“情节复杂”一类为条件：“{quoted}”"
    assert only.severity is Severity.HINT


def test_beside_the_chart() -> None:
    """What is written beside the chart counts, sentence by sentence."""
    files = chart("A[告知] --> B[听证]", rest="  流程说明: 情节复杂的，应当组织听证。决定书七日内送达。\n")
    assert says(flow_hearing_condition, files) == [
        "流程图.yml:5 流程图[1].图: 听证以“情节复杂”一类为条件：“情节复杂的，应当组织听证”"
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("A[告知] -- 较大数额罚款，当事人要求听证的 --> B[组织听证]",),
        ("A[告知] --> B[情节复杂，当事人要求听证的组织听证]",),
        ("A[审查] --> B[情节复杂的集体讨论]", "B --> C[听证]"),
        ("A[审查] --> B[法制审核：案情复杂或者经过听证的]",),
        ("A[告知] --> B[听证权利告知]",),
    ],
)
def test_pass(lines: tuple[str, ...]) -> None:
    """Hearings by kind of penalty or on request, and other steps for complicated cases, pass."""
    assert says(flow_hearing_condition, chart(*lines)) == []


def test_only_penalties() -> None:
    """Hearings in other procedures have other conditions."""
    files = chart("A[受理] -- 情节复杂的 --> B[听证]", name="行政许可听证流程图")
    assert says(flow_hearing_condition, files) == []
    licence = "清单:\n- 编号: a\n  名称: 甲\n  类别: 行政许可\n  流程: lc\n"
    penalty = chart("A[受理] -- 情节复杂的 --> B[听证]")
    assert says(flow_hearing_condition, {**penalty, "事项.yml": licence}) == []

"""Items and guides without a flowchart, and flowcharts that are a heading only."""

import pytest

from gongshi.rules.completeness.flowchart_present import flowchart_present
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

CHART = "  图: |-\n    flowchart TD\n      A([立案]) --> B([结案])\n"
PENALTY = "- {编号: cf-01, 名称: 对挂床住院的处罚, 类别: 行政处罚}\n"
INSPECTION = "- {编号: jc-01, 名称: 对药店的检查, 类别: 行政检查}\n"
GUIDE = "清单:\n- 编号: zn\n  名称: 处罚服务指南\n  事项类别: 行政处罚\n"


def test_chart_that_is_only_a_title() -> None:
    """A heading without a chart is an error, with words in its place a warning."""
    (bare,) = findings(flowchart_present, {"流程图.yml": "清单:\n- {编号: sh, 名称: 法制审核流程图}\n"})
    assert (bare.severity, bare.found, bare.first.field) == (
        Severity.ERROR,
        "“法制审核流程图”只有标题，没有图",
        "流程图[1].图",
    )
    told = "清单:\n- {编号: sh, 名称: 法制审核流程图, 流程说明: 先审核后决定。}\n"
    assert [(each.severity, each.found) for each in findings(flowchart_present, {"流程图.yml": told})] == [
        (Severity.WARNING, "“法制审核流程图”只有文字说明，没有图")
    ]


def test_items_without_any_chart() -> None:
    """All items without a chart are one finding: an error with penalties among them, else a warning."""
    (penalties,) = findings(flowchart_present, {"事项.yml": "清单:\n" + PENALTY + INSPECTION})
    assert (penalties.severity, penalties.found, len(penalties.spots)) == (
        Severity.ERROR,
        "全部2条事项都没有流程图",
        2,
    )
    (inspections,) = findings(flowchart_present, {"事项.yml": "清单:\n" + INSPECTION})
    assert (inspections.severity, inspections.found) == (Severity.WARNING, "没有流程图")


def test_item_left_out() -> None:
    """Where other items have a chart, the one without is pointed at."""
    files = {
        "事项.yml": "清单:\n" + PENALTY.replace("}", ", 流程: xzcf}") + INSPECTION,
        "流程图.yml": "清单:\n- 编号: xzcf\n  名称: 流程图一\n" + CHART,
    }
    assert says(flowchart_present, files) == ["事项.yml:3 事项[2].流程: 2条事项中有1条没有流程图"]


@pytest.mark.parametrize(
    "files",
    [
        {"流程图.yml": "清单:\n- 编号: xzcf\n  名称: 行政处罚流程图\n" + CHART},
        {"服务指南.yml": GUIDE + "  流程说明: 立案→调查→告知→决定→送达\n"},
    ],
)
def test_one_chart_for_a_category(files: dict[str, str]) -> None:
    """A chart named after the category, or a guide that tells how it goes, serves every item of it."""
    assert says(flowchart_present, {"事项.yml": "清单:\n" + PENALTY, **files}) == []


@pytest.mark.parametrize(
    "text", ["", "  流程说明: 六、处罚流程：\n", "  流程说明: 办理流程\n", "  流程说明: /\n"]
)
def test_guide_with_nothing_after_the_heading(text: str) -> None:
    """A guide whose flow is blank, or only the heading again, is an error."""
    (only,) = findings(flowchart_present, {"服务指南.yml": GUIDE + text})
    assert (only.severity, only.found) == (Severity.ERROR, "没有写办理流程，也没有流程图")


def test_guide_beside_a_chart_of_its_category() -> None:
    """A guide that does not name its chart, though one is there, is a warning."""
    files = {
        "服务指南.yml": GUIDE,
        "流程图.yml": "清单:\n- 编号: xzcf\n  名称: 行政处罚流程图\n" + CHART,
    }
    (only,) = findings(flowchart_present, files)
    assert (only.severity, only.found) == (Severity.WARNING, "没有写办理流程，也没有指明流程图")


@pytest.mark.parametrize("text", ["见流程图", "详见附件7", "按照行政处罚流程图办理"])
def test_guide_that_sends_to_a_chart(text: str) -> None:
    """A guide that says there is a chart must name it."""
    (only,) = findings(flowchart_present, {"服务指南.yml": GUIDE + f"  流程说明: {text}\n"})
    assert (only.severity, only.found) == (
        Severity.WARNING,
        f"“{text}”：说有流程图，指南没有指明是哪一张",
    )

"""Compulsory measures and compulsory execution."""

from gongshi.rules.question.coercion_kind import coercion_kind
from gongshi.rules.rule import Severity
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: qz-1\n  名称: {name}\n  类别: 行政强制\n  流程: lc\n"
FLOW = "清单:\n- 编号: lc\n  名称: 强制流程图\n  图: |-\n    flowchart TD\n      A([请示]) --> B[{}]\n      B --> C([结案])\n"


def found(name: str, step: str) -> list[str]:
    """Return what is found for an act of coercion whose chart has this step."""
    files = {"事项.yml": ITEM.format(name=name), "流程图.yml": FLOW.format(step)}
    return [each.found for each in findings(coercion_kind, files)]


def test_execution_drawn_as_a_measure() -> None:
    """划拨 and 加收滞纳金 are execution; a chart of a measure raises a question."""
    (only,) = findings(
        coercion_kind,
        {"事项.yml": ITEM.format(name="对企业划拨欠费"), "流程图.yml": FLOW.format("实施行政强制措施")},
    )
    assert only.found == "“划拨”属于行政强制执行，写的、画的是行政强制措施的程序"
    assert only.expected == "请核对：是否应当按强制执行的程序（催告、陈述申辩、强制执行决定）办理？"
    assert only.severity is Severity.HINT
    assert found("加收滞纳金", "作出强制措施决定") != []
    assert found("代履行", "催告") == []


def test_measure_drawn_as_execution() -> None:
    """A measure whose procedure is that of execution raises a question; its own procedure does not."""
    assert found("对物品的查封", "催告") == ["“查封”属于行政强制措施，写的、画的是行政强制执行的程序"]
    assert found("对物品的查封", "实施查封措施") == []


def test_confiscation() -> None:
    """Papers that are sealed are not confiscated; seized goods may be."""
    assert found("对资料进行封存", "没收、销毁") == ["流程里有“没收、销毁”"]
    assert found("扣押财物", "没收、销毁") == []

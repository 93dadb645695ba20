"""Payments classed as confirmations."""

from gongshi.rules.question.benefit_or_confirmation import benefit_or_confirmation
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: {name}\n  类别: {category}\n  流程: lc\n"
FLOW = "清单:\n- 编号: lc\n  名称: 流程图\n  图: |-\n    flowchart TD\n      A([申请]) --> B[{}]\n      B --> C([办结])\n"


def found(name: str, step: str, category: str = "行政确认") -> list[str]:
    """Return what is found for one item with one step."""
    files = {"事项.yml": ITEM.format(name=name, category=category), "流程图.yml": FLOW.format(step)}
    return [each.found for each in findings(benefit_or_confirmation, files)]


def test_asked() -> None:
    """A confirmation that pays, by its name or its chart, raises a question."""
    assert found("医疗救助", "给付") == ["类别是行政确认，名称里有“救助”，流程图里有“给付”"]
    assert found("某项确认", "发放补助") == ["类别是行政确认，流程图里有“发放补助”"]


def test_not_asked() -> None:
    """Confirming who is entitled is confirmation, and payments classed as such are right."""
    assert found("特困人员救助资格认定", "审核") == []
    assert found("参保登记", "反馈结果") == []
    assert found("医疗救助", "给付", category="行政给付") == []

"""Duties that leave out steps of the law."""

import pytest

from gongshi.rules.completeness.duties_required_steps import duties_required_steps
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

CHART = (
    "清单:\n- 编号: jc\n  名称: 行政检查流程图\n  图: |\n    flowchart TD\n      A([检查]) --> B([结束])\n"
)
MEASURE = (
    "两名执法人员出示执法证件，报负责人批准，当场告知理由和权利，听取陈述、申辩，"
    "制作现场笔录，交付决定书和清单，在三十日内作出处理决定或者解除"
)


def item(name: str, category: str, *duties: str, flow: str = "") -> dict[str, str]:
    """Return a list of one item with these duties."""
    rows = "".join(f"  - 内容: {each}\n" for each in duties)
    return {
        "事项.yml": f"清单:\n- 编号: sx-1\n  名称: {name}\n  类别: {category}\n{flow}"
        + (f"  责任事项:\n{rows}" if rows else "")
    }


def test_measure() -> None:
    """A measure's duties without record, list and term are a hint with the articles."""
    told = "两名执法人员出示执法证件，报负责人批准，告知理由，听取陈述、申辩，送达决定书，作出解除决定"
    (only,) = findings(duties_required_steps, item("封存资料", "行政强制", told))
    assert only.found == "行政强制的责任事项没有写到：制作现场笔录、开列清单、期限"
    assert only.severity is Severity.HINT
    assert only.ground.startswith("行政强制法第18条第7项")


def test_inspection() -> None:
    """An inspection by nobody in particular lacks the two officers and their cards."""
    files = item("对甲的检查", "行政检查", "选定检查对象；", "告知检查结果并记录。")
    assert says(duties_required_steps, files) == [
        "事项.yml:5 事项[1].责任事项: 行政检查的责任事项没有写到：两名以上执法人员、出示执法证件"
    ]


def test_execution() -> None:
    """Execution is held to its own steps."""
    (only,) = findings(duties_required_steps, item("加收滞纳金", "行政强制", "送达强制执行决定"))
    assert only.found == "行政强制的责任事项没有写到：催告、听取陈述、申辩"


@pytest.mark.parametrize(
    "files",
    [
        item("封存资料", "行政强制", MEASURE),
        item("对甲的检查", "行政检查"),
        item("对甲的处罚", "行政处罚", "立案。"),
        item("对甲的检查", "行政检查", "检查。") | {"流程图.yml": CHART},
        item("对甲的检查", "行政检查", "检查。", flow="  流程: jc\n") | {"流程图.yml": CHART},
    ],
)
def test_in_order(files: dict[str, str]) -> None:
    """Whole duties, no duties, other categories and items with a chart pass."""
    assert says(duties_required_steps, files) == []

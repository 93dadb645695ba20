"""Departments that have been merged or renamed."""

import pytest

from gongshi.rules.question.former_department import former_department
from tests.rules.cases import findings, says

ITEM = "清单:\n- 编号: a-1\n  名称: 某处罚\n  类别: 行政处罚\n  执法依据: [{{法规: 某条例, 原文: {}}}]\n"


def test_in_a_quotation() -> None:
    """A former department in the words of a law raises the question who it is today."""
    (only,) = findings(former_department, {"事项.yml": ITEM.format("由劳动保障行政部门责令限期改正")})
    assert only.found == "写的是“劳动保障行政部门”"
    assert only.expected.startswith("请核对：这项职责现在由谁行使（通常是人力资源社会保障部门")


@pytest.mark.parametrize(
    "text", ["由工商行政管理部门吊销执照", "环保局", "卫生和计划生育行政部门", "地方税务机关", "移送安监局"]
)
def test_others(text: str) -> None:
    """Other departments of before are known as well."""
    assert len(says(former_department, {"事项.yml": ITEM.format(text)})) == 1


@pytest.mark.parametrize(
    "text",
    [
        "由市场监督管理部门处罚",
        "国家税务总局示例县税务局",
        "医疗保障行政部门",
        "生态环境部门",
        "卫生健康主管部门",
    ],
)
def test_today(text: str) -> None:
    """The departments of today pass."""
    assert says(former_department, {"事项.yml": ITEM.format(text)}) == []

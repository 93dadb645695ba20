"""Surprise inspections as a method."""

from gongshi.rules.question.surprise_inspection import surprise_inspection
from tests.rules.cases import findings

CHECK = "清单:\n- 检查事项: 检查一\n  检查方式: [1. {0}；]\n- 检查事项: 检查二\n  检查方式: [1、{0}]\n"


def test_method() -> None:
    """Surprise visits raise one question for all rows that name them."""
    (only,) = findings(surprise_inspection, {"随机抽查.yml": CHECK.format("现场突击检查")})
    assert (only.found, len(only.spots)) == ("写的是“现场突击检查”", 2)
    assert only.expected == "请核对：作为常用的检查方式，是否符合有计划、经审批、先通知的要求？"
    assert findings(surprise_inspection, {"随机抽查.yml": CHECK.format("现场检查")}) == []

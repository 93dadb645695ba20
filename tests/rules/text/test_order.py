"""Numbers, steps and tables out of order."""

import pytest

from gongshi.rules.text.order import order
from tests.rules.cases import findings, says


def items(*numbers: str, category: str = "行政处罚") -> str:
    """Return a list of items with these numbers."""
    return "清单:\n" + "".join(
        f"- 编号: a-{position}\n  序号: {number}\n  名称: 事项{position}\n  类别: {category}\n"
        for position, number in enumerate(numbers)
    )


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (("1", "2", "4"), ["清单的序号从2跳到4，缺3"]),
        (("1", "2", "7"), ["清单的序号从2跳到7，缺3至6"]),
        (("1", "2", "2", "3"), ["清单的序号2重复"]),
        (("1", "3", "2", "4"), ["清单的序号2排在3之后"]),
        (("2", "3", "4"), ["清单的序号从2开始"]),
        (("1", "2", "3"), []),
        (("3",), ["清单的序号从3开始"]),
    ],
)
def test_numbers(numbers: tuple[str, ...], found: list[str]) -> None:
    """Gaps, repetitions, leaps back and a late beginning are found."""
    assert [each.found for each in findings(order, {"事项.yml": items(*numbers)})] == found


def test_at_its_place() -> None:
    """A gap is shown at the number after it."""
    assert says(order, {"事项.yml": items("1", "3")}) == ["事项.yml:7 事项[2].序号: 清单的序号从1跳到3，缺2"]


def test_lists_by_category() -> None:
    """Numbers may begin again with another category, not within one."""
    again = items("1", "2") + items("1", "2", category="行政检查").replace("清单:\n", "").replace("a-", "b-")
    assert says(order, {"事项.yml": again}) == []
    assert [each.found for each in findings(order, {"事项.yml": items("1", "2", "1", "2")})] == [
        "清单的序号1重复",
        "清单的序号2重复",
    ]


def test_chinese_numerals() -> None:
    """Numbers in words are read as well."""
    reviews = "清单:\n" + "".join(
        f"- 序号: （{number}）\n  执法类别: 行政处罚\n  审核项目: 项目{number}\n" for number in "一二四"
    )
    assert [each.found for each in findings(order, {"法制审核.yml": reviews})] == ["清单的序号从2跳到4，缺3"]


POSTS = "清单:\n- 编号: cf-01\n  名称: 某处罚\n  类别: 行政处罚\n  责任事项:\n"


def posts(*duties: str) -> str:
    """Return an item with these duties in this order."""
    return POSTS + "".join(f"  - 责任: {duty}责任\n    内容: {duty}。\n" for duty in duties)


def test_duties() -> None:
    """A duty behind the one that it has to precede is found; the lawful order is not."""
    (only,) = findings(order, {"事项.yml": posts("立案", "调查", "决定", "告知", "送达")})
    assert (only.found, only.expected) == ("责任事项中“告知”排在“决定”之后", "先告知，后决定")
    assert only.ground == "行政处罚法第44条：作出决定之前告知"
    assert findings(order, {"事项.yml": posts("立案", "调查", "审查", "告知", "决定", "送达", "执行")}) == []
    assert findings(order, {"事项.yml": posts("告知", "报批决定", "执行", "事后监管")}) == []


def test_table_before_its_heading() -> None:
    """What the clerk noted of a misplaced table is told."""
    checks = "转录说明: 原件的表在本标题之前，按内容归入。\n清单:\n- 检查事项: 某检查\n"
    assert says(order, {"随机抽查.yml": checks}) == [
        "随机抽查.yml:1 随机抽查.转录说明: 录入时注明：“原件的表在本标题之前，按内容归入。”"
    ]
    (only,) = findings(order, {"随机抽查.yml": checks})
    assert "处罚法" not in only.ground
    assert says(order, {"随机抽查.yml": checks.replace("原件的表在本标题之前", "原表按行补全")}) == []

"""Items of two categories."""

import pytest

from gongshi.rules.identity.category_single import category_single
from tests.rules.cases import says


def item(category: str) -> dict[str, str]:
    """Return a list of one item so categorised."""
    return {
        "事项.yml": f"清单:\n- {{编号: jc-05, 名称: 对甲的检查, 类别: 行政检查, 公布类别: '{category}'}}\n"
    }


@pytest.mark.parametrize(
    ("category", "kinds"),
    [
        ("行政检查和行政处罚类", "行政处罚、行政检查"),
        ("行政处罚、行政强制", "行政处罚、行政强制"),
        ("行政确认/行政给付", "行政给付、行政确认"),
        ("处罚（检查）类", "行政处罚、行政检查"),
        ("行政许可，公共服务", "行政许可、公共服务"),
    ],
)
def test_two_categories(category: str, kinds: str) -> None:
    """Two categories in one cell are found however they are joined."""
    assert says(category_single, item(category)) == [
        f"事项.yml:2 事项[1].公布类别: 公布类别“{category}”兼有{kinds}"
    ]


@pytest.mark.parametrize(
    "category", ["行政检查类", "行政监督检查类", "其他行政检查", "其他行政权力", "行政审批服务"]
)
def test_one_category(category: str) -> None:
    """A long or odd name of one category is one."""
    assert says(category_single, item(category)) == []

"""Names of categories that are none, or are two."""

import pytest

from gongshi.rules.identity.category_enum import category_enum
from gongshi.rules.identity.category_names import is_official
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says


def items(*pairs: tuple[str, str]) -> dict[str, str]:
    """Return a list of items with these categories: ours, and the published one."""
    rows = [
        f"- {{编号: sx-{at}, 名称: 对甲的监督检查, 类别: {ours}, 公布类别: {theirs}}}\n"
        for at, (ours, theirs) in enumerate(pairs)
    ]
    return {"事项.yml": "清单:\n" + "".join(rows)}


def test_name_of_no_category() -> None:
    """An unofficial name is found with all its places, and the official one beside it is told."""
    odd, right = ("行政检查", "行政监督检查类"), ("行政检查", "行政检查类")
    (only,) = findings(category_enum, items(odd, odd, right))
    assert only.found == "“行政监督检查类”不是通用的类别名称，同一类别另有 1 项写作“行政检查类”"
    assert (only.expected, only.advice, len(only.spots)) == ("行政检查", "改为“行政检查”", 2)
    assert says(category_enum, items(odd)) == [
        "事项.yml:2 事项[1].公布类别: “行政监督检查类”不是通用的类别名称"
    ]


@pytest.mark.parametrize("name", ["行政监管类", "日常监督", "行政强制措施类", "审批类", "第二类"])
def test_other_odd_names(name: str) -> None:
    """Any name outside the official list is odd."""
    assert not is_official(name)


@pytest.mark.parametrize(
    "name",
    [
        "行政处罚",
        "行政处罚类",
        "处罚类",
        "其他",
        "其他类",
        "其他职权类",
        "其他行政权力",
        "其他权力事项",
        "公共服务",
        "公共服务事项",
    ],
)
def test_usual_forms(name: str) -> None:
    """The ten categories and 公共服务 pass in the forms that lists use."""
    assert is_official(name)


def test_contradiction() -> None:
    """A published category other than the item's own is an error."""
    (only,) = findings(category_enum, items(("行政检查", "行政处罚类")))
    assert (only.found, only.severity) == ("公布类别是“行政处罚类”，类别是行政检查", Severity.ERROR)


def test_two_official_names() -> None:
    """Of two official names for one category the rarer is a hint; with and without 类 is one name."""
    assert says(
        category_enum,
        items(("其他职权", "其他职权类"), ("其他职权", "其他职权类"), ("其他职权", "其他行政权力")),
    ) == ["事项.yml:4 事项[3].公布类别: 其他职权有两个名称：“其他职权类” 2 项，“其他行政权力” 1 项"]
    assert says(category_enum, items(("行政处罚", "行政处罚类"), ("行政处罚", "行政处罚"))) == []


def test_two_categories_in_one_name_is_another_rule() -> None:
    """A name of two categories is left to the rule for that."""
    assert says(category_enum, items(("行政检查", "行政检查和行政处罚类"))) == []

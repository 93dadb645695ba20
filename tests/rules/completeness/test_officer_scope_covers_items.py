"""Kinds of enforcement that no officer's certificate is for, and officers certified for another place."""

import pytest

from gongshi.rules.completeness.officer_scope_covers_items import officer_scope_covers_items
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

ITEMS = """清单:
- {编号: cf, 名称: 处罚, 类别: 行政处罚}
- {编号: qz, 名称: 封存, 类别: 行政强制}
- {编号: jf, 名称: 报销, 类别: 公共服务}
"""


def officers(*kinds: str, area: str = "示例县") -> dict[str, str]:
    """Return the items, and officers of these kinds."""
    rows = "".join(
        f"- {{姓名: 某, 证件编号: '9901000000{number}', 执法类型: {kind}, 执法区域: {area}}}\n"
        for number, kind in enumerate(kinds)
    )
    return {"事项.yml": ITEMS, "人员.yml": "清单:\n" + rows}


def test_category_without_officer() -> None:
    """A category that no officer's kinds name is one finding at all of them."""
    (only,) = findings(officer_scope_covers_items, officers("行政处罚", "行政检查"))
    assert (only.severity, only.found, only.expected, len(only.spots)) == (
        Severity.WARNING,
        "执法人员的执法类型是“行政处罚”“行政检查”，没有写行政强制，事项清单里有",
        "每类执法事项都有持证的执法人员",
        2,
    )


def test_open_end() -> None:
    """Kinds that end in 等 may mean more: only a hint."""
    (only,) = findings(officer_scope_covers_items, officers("行政处罚、行政检查等"))
    assert only.severity is Severity.HINT


@pytest.mark.parametrize("kind", ["行政处罚、行政强制、行政检查", "医疗保障", "综合执法", "行政执法"])
def test_enough_or_not_by_category(kind: str) -> None:
    """Kinds that name every category, or that name the sector or everything, pass."""
    assert says(officer_scope_covers_items, officers(kind)) == []


def test_two_officers_together() -> None:
    """What one certificate leaves out, another may be for."""
    assert says(officer_scope_covers_items, officers("行政处罚", "行政强制")) == []


@pytest.mark.parametrize("area", ["示例省", "示例市示例县", "本行政区域", "辖区范围", "示例县、别的县"])
def test_area_of_the_bureau(area: str) -> None:
    """The bureau's county, what lies around it, and words for its own area pass."""
    assert says(officer_scope_covers_items, officers("行政处罚、行政强制", area=area)) == []


def test_area_of_another() -> None:
    """A certificate for another county is a warning."""
    (only,) = findings(officer_scope_covers_items, officers("行政处罚、行政强制", area="别的县"))
    assert (only.severity, only.found, only.first.field) == (
        Severity.WARNING,
        "执法区域“别的县”，机关在示例省示例市示例县",
        "人员[1].执法区域",
    )

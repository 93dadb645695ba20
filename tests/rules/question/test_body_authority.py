"""Who acts in the bureau's place."""

import pytest

from gongshi.rules.question.body_authority import body_authority, outside_unit
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: 某事项\n  类别: {category}\n  承办机构: [{unit}]\n"
ENTRUSTED = (
    SMALL_PROFILE
    + "委托执法:\n- 受委托组织: 示例县医疗保险服务中心\n  委托事项: 日常检查\n  委托期限: 2026年\n"
)


def item(unit: str, category: str = "行政检查") -> dict[str, str]:
    """Return one item of a category, handled by a unit."""
    return {"事项.yml": ITEM.format(category=category, unit=unit)}


def test_centre_that_inspects() -> None:
    """A centre that inspects raises the question of its authority, unless its entrustment is published."""
    (only,) = findings(body_authority, item("医疗保险服务中心"))
    assert only.found == "“医疗保险服务中心”列为行政检查的实施部门"
    assert only.expected == "请核对：是法律法规授权，还是受委托，或者以本机关的名义办理？"
    assert findings(body_authority, item("医疗保险服务中心") | {"主体.yml": ENTRUSTED}) == []


def test_coercion_cannot_be_entrusted() -> None:
    """A measure of coercion raises the question even where something is entrusted, on its own ground."""
    files = item("医疗保险服务中心", "行政强制") | {"主体.yml": ENTRUSTED}
    (only,) = findings(body_authority, files)
    assert only.expected == "请核对：有没有法律、行政法规授权？行政强制措施权不得委托"
    assert only.ground.startswith("行政强制法第17条")


def test_execution_is_set_by_statute() -> None:
    """Execution rests on a statute, and is no measure; inspection on the article that lets the bureau entrust."""
    guide = "清单:\n- 编号: zn-1\n  名称: 行政强制执行指南\n  事项类别: 行政强制\n  实施部门: [医疗保险服务中心]\n"
    (only,) = findings(body_authority, {"服务指南.yml": guide})
    assert only.found == "“医疗保险服务中心”列为行政强制执行的实施部门"
    assert only.ground == "行政强制法第13条：行政强制执行由法律设定"
    (only,) = findings(body_authority, item("医疗保险服务中心"))
    assert only.ground.startswith("医疗保障基金使用监督管理条例第28条")
    price = SMALL_PROFILE.replace("示例县医疗保障局", "示例县发展和改革局")
    (only,) = findings(body_authority, item("价格认定中心") | {"主体.yml": price})
    assert only.ground.startswith("行政处罚法第20条")


def test_guides_too() -> None:
    """The units of a guide are looked at."""
    guide = "清单:\n- 编号: zn-1\n  名称: 指南\n  事项类别: 行政处罚\n  实施部门: [综合执法大队]\n"
    (only,) = findings(body_authority, {"服务指南.yml": guide})
    assert only.first.field == "服务指南[1].实施部门[1]"


def test_not_asked() -> None:
    """An office may inspect, and an agency may pay benefits."""
    assert findings(body_authority, item("基金监管股")) == []
    assert findings(body_authority, item("医疗保险服务中心", "行政给付")) == []


@pytest.mark.parametrize("unit", ["各县区人社局（医保）", "各级医保经办机构", "示例县财政局", "乡镇人民政府"])
def test_outside(unit: str) -> None:
    """An organ outside the bureau as its unit raises the question whose power it is."""
    (only,) = findings(outside_unit, item(unit))
    assert only.found == f"承办机构写作“{unit}”"
    assert only.expected == "请核对：这是谁的职权，以谁的名义作出，谁当被申请人、被告？"


@pytest.mark.parametrize("unit", ["基金监管股", "医疗保障局", "示例县医保局", "分管领导", "医疗保险服务中心"])
def test_inside(unit: str) -> None:
    """The bureau, its offices, roles and bodies are inside."""
    assert findings(outside_unit, item(unit)) == []


def test_brackets_of_either_width() -> None:
    """The same unit with brackets of either width is one finding."""
    both = ITEM.format(category="行政检查", unit="各县区人社局（医保）, '各县区人社局(医保)'")
    (only,) = findings(outside_unit, {"事项.yml": both})
    assert len(only.spots) == 2

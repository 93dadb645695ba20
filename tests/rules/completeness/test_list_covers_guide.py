"""Powers that guides and other lists speak of, and that the list of items does not have."""

import pytest

from gongshi.rules.completeness.list_covers_guide import list_covers_guide
from gongshi.rules.completeness.list_covers_inspection import list_covers_inspection
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

PENALTY = "- {编号: cf, 名称: 对挂床住院的处罚, 类别: 行政处罚}\n"
SEALING = "- {编号: qz, 名称: 对可能灭失的资料予以封存, 类别: 行政强制}\n"


def guide(category: str, scope: str = "对违法行为的处理") -> str:
    """Return one guide of a category."""
    return (
        f"- 编号: zn-{len(category + scope)}\n  名称: 服务指南\n  事项类别: {category}\n  适用范围: {scope}\n"
    )


def test_category_that_no_item_has() -> None:
    """A guide and a recording of inspections, with no inspection among the items, are one finding."""
    files = {
        "事项.yml": "清单:\n" + PENALTY,
        "服务指南.yml": "清单:\n" + guide("行政处罚") + guide("行政检查", "对药店的检查"),
        "音像记录.yml": "清单:\n- {执法类别: 行政检查, 记录事项: 现场检查}\n- {执法类别: 行政处罚, 记录事项: 听证}\n",
    }
    (only,) = findings(list_covers_guide, files)
    assert (only.severity, only.found, only.expected) == (
        Severity.ERROR,
        "这里有“行政检查”，事项清单的1条里没有一条行政检查",
        "事项清单里有行政检查事项",
    )
    assert [spot.field for spot in only.spots] == ["服务指南[2].事项类别", "音像记录[1].执法类别"]


def test_every_list_with_a_category() -> None:
    """Reviews, bands of discretion, decisions and figures that are not zero speak of a category, too."""
    decision = """清单:
- 编号: jd
  种类: 行政奖励
  相对人名称: 示例县某单位
  相对人类别: 法人及非法人组织
  决定日期: 2026-03-01
  公开日期: 2026-03-06
  决定机关: 示例县医疗保障局
  结论: 奖励
"""
    files = {
        "事项.yml": "清单:\n" + SEALING,
        "法制审核.yml": "清单:\n- {执法类别: 行政处罚, 审核项目: 处罚决定}\n",
        "裁量基准.yml": "清单:\n- {编号: cl, 违法行为: 挂床, 分档: [{档次: 一般, 情形: 甲, 幅度: 乙}]}\n",
        "执法决定/2026.yml": decision,
        "年度数据.yml": "清单:\n- {年度: 2025, 公开日期: 2026-01-20, 分类数据: [{类别: 行政许可, 件数: 0}, {类别: 行政检查, 件数: 2}]}\n",
    }
    assert sorted(says(list_covers_guide, files)) == [
        "2026.yml:3 执法决定[1].种类: 这里有“行政奖励”，事项清单的1条里没有一条行政奖励",
        "年度数据.yml:2 年度数据[1].分类数据[2].类别: 这里有“行政检查”，事项清单的1条里没有一条行政检查",
        "法制审核.yml:2 法制审核[1].执法类别: 这里有“行政处罚”，事项清单的1条里没有一条行政处罚",
        "裁量基准.yml:2 裁量基准[1].违法行为: 这里有“行政处罚”，事项清单的1条里没有一条行政处罚",
    ]


def test_guide_for_a_service() -> None:
    """A list of enforcement items need not have services: only a hint."""
    files = {"事项.yml": "清单:\n" + PENALTY, "服务指南.yml": "清单:\n" + guide("公共服务", "参保人员")}
    assert (Severity.HINT, "这里有“公共服务”，事项清单的1条里没有一条公共服务") in [
        (each.severity, each.found) for each in findings(list_covers_guide, files)
    ]


def test_no_list_to_compare_with() -> None:
    """Without items of its own, or with a link only, nothing can be compared."""
    guides = {"服务指南.yml": "清单:\n" + guide("行政检查")}
    linked = "公示网址:\n- {名称: 政务服务网, 网址: 'https://www.example.gov.cn/'}\n"
    assert says(list_covers_guide, guides) == []
    assert says(list_covers_guide, guides | {"事项.yml": linked}) == []


def test_recording_of_several_categories() -> None:
    """A recording for 行政处罚、行政检查等 is general and no claim of either."""
    files = {
        "事项.yml": "清单:\n" + PENALTY,
        "音像记录.yml": "清单:\n- {执法类别: 行政处罚、行政检查等, 记录事项: 现场检查}\n",
    }
    assert says(list_covers_guide, files) == []


def test_another_act_of_coercion() -> None:
    """A guide about 划拨 beside an item about 封存 is an error; one about both is a warning for what is not listed."""
    items = {"事项.yml": "清单:\n" + SEALING}
    other = items | {"服务指南.yml": "清单:\n" + guide("行政强制", "划拨社会保险费")}
    (only,) = findings(list_covers_guide, other)
    assert (only.severity, only.found) == (
        Severity.ERROR,
        "这里的行政强制是“划拨”，事项清单里的是“封存”",
    )
    both = items | {"服务指南.yml": "清单:\n" + guide("行政强制", "封存、扣押资料")}
    assert [(each.severity, each.found) for each in findings(list_covers_guide, both)] == [
        (Severity.WARNING, "这里的行政强制是“扣押”，事项清单里的是“封存”")
    ]
    same = items | {"服务指南.yml": "清单:\n" + guide("行政强制", "对资料进行封存")}
    assert says(list_covers_guide, same) == []


def test_category_without_guide() -> None:
    """Where there are guides, a category of items without one is a hint."""
    files = {"事项.yml": "清单:\n" + PENALTY + SEALING, "服务指南.yml": "清单:\n" + guide("行政处罚")}
    (only,) = findings(list_covers_guide, files)
    assert (only.severity, only.found) == (
        Severity.HINT,
        "事项清单里有行政强制，没有这一类的服务指南",
    )


def test_inspections_are_told_together() -> None:
    """Where guides and random inspections lack the same category, one finding points at both lists."""
    files = {
        "事项.yml": "清单:\n" + PENALTY,
        "服务指南.yml": "清单:\n" + guide("行政处罚") + guide("行政检查", "对药店的检查"),
        "随机抽查.yml": "清单:\n- 检查事项: 对药店的检查\n",
    }
    (only,) = findings(list_covers_guide, files)
    assert sorted(spot.field for spot in only.spots) == ["服务指南[2].事项类别", "随机抽查"]
    assert says(list_covers_inspection, files) == []
    alone = {key: files[key] for key in ("事项.yml", "随机抽查.yml")}
    assert says(list_covers_guide, alone) == []
    assert len(says(list_covers_inspection, alone)) == 1


def recording(category: str, matter: str) -> dict[str, str]:
    """Return an item of coercion, one of another category, and a recording."""
    other = f"- {{编号: qt, 名称: 事项, 类别: {category}}}\n"
    rows = f"清单:\n- {{执法类别: {category}, 执法事项: [{matter}], 记录事项: 现场}}\n"
    return {"事项.yml": "清单:\n" + SEALING + other, "音像记录.yml": rows}


def test_act_of_coercion_in_another_category() -> None:
    """What the items have as coercion, and a recording or guide has under inspection, is a warning."""
    files = recording("行政检查", "对可能被转移、隐匿的资料进行封存检查")
    (only,) = findings(list_covers_guide, files)
    assert (only.severity, only.found, only.first.field) == (
        Severity.WARNING,
        "“封存”写在行政检查里，事项清单把它列为行政强制",
        "音像记录[1].执法事项",
    )
    guides = {"服务指南.yml": "清单:\n" + guide("行政强制") + guide("行政检查", "检查、封存有关资料")}
    assert "服务指南.yml:9 服务指南[2].适用范围: “封存”写在行政检查里，事项清单把它列为行政强制" in says(
        list_covers_guide, {"事项.yml": recording("行政检查", "甲")["事项.yml"]} | guides
    )


@pytest.mark.parametrize(
    ("category", "matter"),
    [
        ("行政检查", "对定点药店的检查"),
        ("行政处罚", "对转移已被封存资料的处罚"),
        ("行政处罚", "对擅自动用封存的物品的处罚"),
        ("行政检查", "对可能灭失的资料予以扣押"),
        ("行政强制", "对资料进行封存"),
    ],
)
def test_no_act_in_another_category(category: str, matter: str) -> None:
    """Other acts, acts already done to what someone then touched, and coercion itself pass."""
    assert not any("写在" in each for each in says(list_covers_guide, recording(category, matter)))

"""Random inspections of matters that the list of items does not let the bureau inspect."""

from gongshi.rules.completeness.list_covers_inspection import list_covers_inspection
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

PENALTY = "清单:\n- {编号: cf, 名称: 对挂床住院的处罚, 类别: 行政处罚}\n"
ITEMS = (
    PENALTY
    + """- 编号: jc-01
  名称: 对定点医疗机构、定点药店的监督检查
  类别: 行政检查
- 编号: jc-02
  名称: 医疗保险稽核
  类别: 行政检查
  执法依据:
  - {法规: 社会保险经办条例, 条款: 第四十二条}
"""
)


def inspection(name: str, target: str, basis: str = "") -> dict[str, str]:
    """Return the items and one inspection."""
    text = f"清单:\n- 检查事项: {name}\n  检查对象: [{target}]\n" + basis
    return {"事项.yml": ITEMS, "随机抽查.yml": text}


def test_no_inspection_among_the_items() -> None:
    """Inspections beside a list of items without any are one error, at the list of inspections."""
    files = inspection("对药店的检查", "定点零售药店") | {"事项.yml": PENALTY}
    (only,) = findings(list_covers_inspection, files)
    assert (only.severity, only.found, only.expected, only.first.field) == (
        Severity.ERROR,
        "随机抽查清单有1条，事项清单的1条里没有一条行政检查",
        "抽查的事项都在事项清单的行政检查里",
        "随机抽查",
    )


def test_covered_by_name_target_or_article() -> None:
    """An inspection passes that an item covers in other words, for the same target, or on the same article."""
    assert (
        says(list_covers_inspection, inspection("对定点零售药店履行服务协议情况的检查", "定点零售药店")) == []
    )
    assert says(list_covers_inspection, inspection("对挂床住院行为的检查", "定点医疗机构")) == []
    basis = "  检查依据:\n  - {法规: 社会保险经办条例, 条款: 第42条}\n"
    assert says(list_covers_inspection, inspection("缴费基数申报核查", "用人单位", basis)) == []


def test_covered_by_nothing() -> None:
    """An inspection far from every item is a warning, one that is near some item a hint."""
    (far,) = findings(list_covers_inspection, inspection("对药品购销价格和数量资料的检查", "药品生产企业"))
    assert (far.severity, far.found) == (
        Severity.WARNING,
        "“对药品购销价格和数量资料的检查”在事项清单的2条行政检查里找不到",
    )
    (near,) = findings(list_covers_inspection, inspection("对高值耗材集中采购的检查", "公立医疗机构"))
    assert near.severity is Severity.HINT


def test_nothing_to_compare_with() -> None:
    """Without items, nothing is said."""
    assert says(list_covers_inspection, {"随机抽查.yml": "清单:\n- 检查事项: 对药店的检查\n"}) == []

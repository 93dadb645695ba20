"""Items and inspections that the scope of a guide leaves out."""

from gongshi.rules.completeness.guide_in_list import guide_in_list
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

ITEMS = """清单:
- {编号: cf-01, 名称: 对用人单位不办理医疗保险登记的处罚, 类别: 行政处罚}
- {编号: cf-02, 名称: 对定点医药机构骗取医疗保障基金支出的处罚, 类别: 行政处罚}
- {编号: cf-03, 名称: 对定点药店未设置进销存台账的处罚, 类别: 行政处罚}
"""
GUIDE = """清单:
- 编号: zn
  名称: 行政处罚服务指南
  事项类别: 行政处罚
  适用范围:
  - (1) 对缴费单位不办理社会保险登记的处罚；
  - (2) 对定点医疗机构骗取医保基金支出的处罚；
  - (3) 其他行政处罚情形。
"""


def test_item_that_no_entry_is_about() -> None:
    """An item that only the catch-all covers is a hint at the scope; the words that all share count for little."""
    (only,) = findings(guide_in_list, {"事项.yml": ITEMS, "服务指南.yml": GUIDE})
    assert (only.severity, only.found, only.first.field) == (
        Severity.HINT,
        "事项清单的行政处罚有1条，指南的适用范围没有列出：对定点药店未设置进销存台账的处罚",
        "服务指南[1].适用范围",
    )


def test_every_item_named() -> None:
    """An item that an entry or a second guide is about, or that the guide links, passes."""
    more = GUIDE.replace("(3) 其他", "(3) 对药店进销存台账缺失的处罚；\n  - (4) 其他")
    second = GUIDE + "- {编号: zn-2, 名称: 指南, 事项类别: 行政处罚, 适用范围: [对未设置进销存台账的处罚]}\n"
    linked = GUIDE + "  事项: [cf-03]\n"
    for guides in (more, second, linked):
        assert says(guide_in_list, {"事项.yml": ITEMS, "服务指南.yml": guides}) == []


def test_guide_in_general() -> None:
    """A guide without an enumeration is for all items of its category."""
    general = (
        "清单:\n- {编号: zn, 名称: 指南, 事项类别: 行政处罚, 适用范围: 对违反医疗保障法律法规行为的处罚}\n"
    )
    assert not any(
        "没有列出" in each for each in says(guide_in_list, {"事项.yml": ITEMS, "服务指南.yml": general})
    )


def test_inspections() -> None:
    """Random inspections are read against the guide for inspections, by name and by target."""
    guide = GUIDE.replace("行政处罚", "行政检查").replace("的处罚", "的检查")
    rows = "清单:\n- {检查事项: 对高值医用耗材集中采购的检查, 检查对象: [公立医疗机构]}\n- {检查事项: 登记情况检查, 检查对象: [缴费单位]}\n"
    (only,) = findings(guide_in_list, {"服务指南.yml": guide, "随机抽查.yml": rows})
    assert only.found == "随机抽查清单有1条，指南的适用范围没有列出：对高值医用耗材集中采购的检查"

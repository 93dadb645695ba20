"""Matters that a guide says it is for, and that the list of items does not have."""

import pytest

from gongshi.rules.completeness.guide_in_list import guide_in_list
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

ITEMS = """清单:
- 编号: cf-01
  项目编码: 9999-B-00100-999901
  名称: 对用人单位不办理医疗保险登记、未按规定缴纳医疗保险费的处罚
  类别: 行政处罚
- {编号: cf-02, 名称: 对定点医药机构骗取医疗保障基金支出的处罚, 类别: 行政处罚}
- {编号: jc-01, 名称: 对定点医药机构的监督检查, 类别: 行政检查}
- {编号: jf-01, 名称: 医疗费用手工报销, 类别: 公共服务}
"""
HEAD = "清单:\n- 编号: zn\n  名称: 〔名〕服务指南\n  事项类别: 〔类〕\n"


def guide(category: str, *scope: str, name: str = "", more: str = "") -> dict[str, str]:
    """Return the items, and one guide with these entries of its scope."""
    text = HEAD.replace("〔类〕", category).replace("〔名〕", name)
    if scope:
        text += "  适用范围:\n" + "".join(f"  - {entry}\n" for entry in scope)
    return {"事项.yml": ITEMS, "服务指南.yml": text + more}


def test_matter_in_the_list() -> None:
    """A matter that an item covers in other words passes, and so does the catch-all at the end."""
    files = guide(
        "行政处罚",
        "(1) 对缴费单位不办理社会保险登记的处罚；",
        "(2) 对定点医疗机构、零售药店骗取医保基金支出的处罚；",
        "(3) 示例县医疗保障局依照相关法律规定进行行政处罚的其他情形。",
    )
    assert says(guide_in_list, files) == []


def test_matter_nowhere_in_the_list() -> None:
    """A matter that no item of the category speaks of is a warning at its entry."""
    files = guide("行政处罚", "(1) 对伪造、变造、故意毁灭有关账册、材料致使缴费基数无法确定的处罚")
    (only,) = findings(guide_in_list, files)
    assert (only.severity, only.found, only.first.field) == (
        Severity.WARNING,
        "“(1) 对伪造、变造、故意毁灭有关账册、材料致使缴费基数无法确定的处罚”在事项清单的行政处罚事项里找不到",
        "服务指南[1].适用范围[1]",
    )


def test_one_act_of_several() -> None:
    """Of a matter that is listed, the act that is not is a hint."""
    files = guide("行政处罚", "对缴费单位未按规定缴纳和代扣代缴社会保险费的处罚")
    (only,) = findings(guide_in_list, files)
    assert (only.severity, only.found) == (
        Severity.HINT,
        "“对缴费单位未按规定缴纳和代扣代缴社会保险费的处罚”里的“代扣代缴社会保险费”，事项清单里找不到",
    )


def test_inspection_in_one_sentence() -> None:
    """A scope without enumeration is one matter."""
    text = HEAD.replace("〔类〕", "行政检查").replace("〔名〕", "") + "  适用范围: 对养老机构设施安全的检查\n"
    (only,) = findings(guide_in_list, {"事项.yml": ITEMS, "服务指南.yml": text})
    assert (only.severity, only.first.field) == (Severity.WARNING, "服务指南[1].适用范围")


@pytest.mark.parametrize("category", ["行政强制", "行政给付"])
def test_other_categories(category: str) -> None:
    """Acts of coercion are another rule's, and guides on application list persons, not matters."""
    assert says(guide_in_list, guide(category, "参加示例县基本医疗保险的检查人员")) == []


def test_code_that_no_item_has() -> None:
    """A guide's code must be an item's."""
    wrong = guide("行政处罚", more="  事项编码: 9999-B-00900-999901\n")
    assert [(each.severity, each.found) for each in findings(guide_in_list, wrong)] == [
        (Severity.ERROR, "事项编码“9999-B-00900-999901”不在事项清单里")
    ]
    right = guide("行政处罚", more="  事项编码: 9999-B-00100-999901\n")
    assert says(guide_in_list, right) == []


def test_code_of_another_system() -> None:
    """A code of another length, such as a service platform's, cannot be compared."""
    assert says(guide_in_list, guide("行政处罚", more="  事项编码: 11999901MB0000001044330000001001\n")) == []


def test_code_of_another_item() -> None:
    """A guide that names its items must have their code."""
    items = ITEMS.replace("- {编号: cf-02,", "- {编号: cf-02, 项目编码: 9999-B-00200-999901,")
    files = guide("行政处罚", more="  事项编码: 9999-B-00100-999901\n  事项: [cf-02]\n") | {"事项.yml": items}
    (only,) = findings(guide_in_list, files)
    assert (only.severity, only.found) == (
        Severity.WARNING,
        "事项编码“9999-B-00100-999901”是别的事项的，指南写的事项是“9999-B-00200-999901”",
    )


def test_guide_by_its_name() -> None:
    """A guide that names no items is looked for by its name."""
    assert says(guide_in_list, guide("公共服务", name="医疗费用报销")) == []
    (only,) = findings(guide_in_list, guide("公共服务", name="异地就医备案登记"))
    assert (only.severity, only.found) == (
        Severity.HINT,
        "“异地就医备案登记服务指南”没有写是哪些事项的指南，按名称在事项清单里也找不到",
    )

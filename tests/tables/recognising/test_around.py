"""What stands around tables: covers, lists of lists, the unit of money, what the reading of a file had to tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gongshi.tables.recognising import recognise
from tests.tables.recognising.sheets import grid, headings, list_of, table, values

_OFFICERS = "序号|姓名|证件编号\n1|张某|1"


@pytest.mark.parametrize("name", ["目录", "封面", "首页", "填表说明", " 目 录 "])
def test_aside_sheets(name: str) -> None:
    """A sheet that is called a cover or the like is passed over and told."""
    found = table("序号|名称|备注\n1|执法人员|第2页", name)
    assert (found.sheet, found.rows, found.problems) == (None, (), ())
    assert found.remarks == (
        f"表.xlsx 工作表“{name}” 第1行：名称是“{name}”，不是清单，没有读入；是清单的请改名",
    )


def test_aside_table_of_a_document() -> None:
    """A table of a document is passed over by the title above it."""
    made = grid("序号|名称\n1|执法人员", "表1", sheet=False, before=("目录",), file="文.docx")
    (found,) = recognise([made], headings())
    assert found.remarks == ("文.docx 表1 第1行：名称是“目录”，不是清单，没有读入；是清单的请改名",)


def test_a_list_that_is_called_aside() -> None:
    """A sheet whose title names a list, and one that the clerk says is a list, are read whatever they are called."""
    titled = table("示例县法制审核目录清单|<|<\n执法类别|审核事项|审核依据\n行政处罚|甲|乙", "目录")
    assert (list_of(titled), len(titled.rows)) == ("法制审核", 1)
    assert list_of(table(_OFFICERS, "首页", wanted="人员")) == "人员"


def test_a_list_of_lists() -> None:
    """A table that holds nothing but names of lists is passed over and told."""
    found = table("1|行政执法事项清单\n2|执法人员名单\n3|随机抽查事项清单")
    assert (found.sheet, found.problems) == (None, ())
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第1行：里面只有清单的名称，没有读入",)


def test_skipped() -> None:
    """Grids that the clerk wants skipped are left out without a word."""
    unknown = grid("甲|乙|丙\n1|2|3", "表1")
    found = recognise([unknown, grid(_OFFICERS, "人员")], headings(), skipped=["表1"])
    assert [list_of(each) for each in found] == ["人员"]
    assert found[0].remarks == ()


def test_no_name_to_skip() -> None:
    """A table without a name cannot be skipped, and nobody is told to."""
    assert "--skip" not in table("甲|乙|丙\n1|2|3", "").problems[0]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("单位：万元", "万元"),
        ("（金额单位：元）", "元"),
        ("填报单位：示例局  单位:人民币元", "元"),
        ("填报单位：元氏县局", ""),
        ("单位：件", ""),
    ],
)
def test_unit(line: str, unit: str) -> None:
    """The line above the headings that tells the unit of money is kept with the table."""
    text = f"{line}|<|<\n处罚机关|行政相对人名称|罚款金额\n示例局|甲公司|3"
    assert table(text, "执法决定").unit == unit
    upright = f"{line}|<\n处罚机关|示例局\n行政相对人名称|甲公司\n处罚决定日期|2026-03-01\n罚款金额|3"
    assert table(upright, "执法决定").unit == unit


def test_unit_is_no_remark() -> None:
    """The unit was read, so it is not told among what was not."""
    assert table("单位：元|<|<\n处罚机关|行政相对人名称|罚款金额\n示例局|甲公司|3").remarks == ()


def test_unit_of_a_document() -> None:
    """The unit may stand in a paragraph above the table, and holds for what goes on after a page break."""
    text = "序号|处罚机关|行政相对人名称|罚款金额\n1|示例局|甲公司|3"
    first = grid(text, "表1", sheet=False, before=("处罚情况", "单位：万元"), file="文.docx")
    second = grid("2|示例局|乙公司|4", "表2", sheet=False, file="文.docx")
    found = recognise([first, second], headings())
    assert [(each.unit, len(each.rows)) for each in found] == [("万元", 1), ("万元", 1)]


def test_unit_in_a_heading() -> None:
    """A heading is kept as written, with its unit."""
    (row,) = table("处罚机关|行政相对人名称|罚款金额\\n（万元）\n示例局|甲公司|3").rows
    assert values(row)["罚款金额"] == "3"
    assert row.pieces[-1].heading == "罚款金额（万元）"


def test_remarks_of_the_reading() -> None:
    """What the reading told comes with the first table, that of a sheet passed over with the next one."""
    guide = replace(grid("说明", "填写说明"), remarks=("表.xlsx 工作表“作废”是隐藏的",))
    officers = replace(grid(_OFFICERS, "人员"), remarks=("表.xlsx 工作表“人员” 第2行是隐藏的",))
    (found,) = recognise([guide, officers], headings())
    assert found.remarks == ("表.xlsx 工作表“作废”是隐藏的", "表.xlsx 工作表“人员” 第2行是隐藏的")


def test_remarks_of_a_skipped_sheet() -> None:
    """Of a sheet that is skipped only what concerns the whole file is told."""
    told = ("表.xlsx 工作表“作废”是隐藏的", "表.xlsx 工作表“旧” 第2行是隐藏的")
    skipped = replace(grid(_OFFICERS, "旧"), remarks=told)
    (found,) = recognise([grid(_OFFICERS, "人员"), skipped], headings(), skipped=["旧"])
    assert found.remarks == told[:1]


def test_columns_that_no_field_takes() -> None:
    """A category of checks is not their name; it is left out and told."""
    found = table("抽查类别|抽查事项|检查主体|事项类别\n甲类|乙|丙局|重点", "随机抽查")
    assert values(found.rows[0]) == {"检查事项": "乙", "检查主体": "丙局"}
    assert found.remarks == (
        "表.xlsx 工作表“随机抽查” 第1行A列：栏目“抽查类别”没有读入",
        "表.xlsx 工作表“随机抽查” 第1行D列：栏目“事项类别”没有读入",
    )

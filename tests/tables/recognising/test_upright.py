"""Tables that stand upright: labels beside their values."""

from __future__ import annotations

from gongshi.tables.recognising import recognise
from tests.tables.recognising.sheets import grid, headings, list_of, table, values


def test_labels_in_a_column() -> None:
    """Labels in the first column and values beside them are one record."""
    found = table(
        """
        行政处罚服务指南|<
        事项名称|医疗保障行政处罚
        事项类别|行政处罚
        实施机关|基金监管股
        收费标准|不收费
        注：以办事窗口公布为准|<
        """
    )
    assert (list_of(found), found.title, found.template) == ("服务指南", "行政处罚服务指南", False)
    assert [values(row) for row in found.rows] == [
        {"名称": "医疗保障行政处罚", "事项类别": "行政处罚", "实施部门": "基金监管股", "收费·标准": "不收费"}
    ]
    assert found.notes == ("注：以办事窗口公布为准",)
    assert found.problems == ()


def test_two_pairs_in_a_row() -> None:
    """A row may hold two labels with their values, or one value across the rest."""
    found = table(
        """
        机关名称|示例县医疗保障局|简称|示例医保局
        行政区划|999901|邮政编码|999900
        主要职责|负责医疗保障|<|<
        联系人|张某|法定代表人|李某
        """,
        ignored=["联系人"],
    )
    assert list_of(found) == "主体"
    assert values(found.rows[0]) == {
        "名称": "示例县医疗保障局",
        "简称": "示例医保局",
        "行政区划": "999901",
        "邮编": "999900",
        "职责": "负责医疗保障",
        "负责人": "李某",
    }
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第4行B列：栏目“联系人”没有读入",)


def test_several_below_each_other() -> None:
    """The first label again begins the next record."""
    one = "事项名称|{}\n事项类别|行政处罚\n实施机关|基金监管股\n收费标准|不收费\n"
    found = table(one.format("甲") + one.format("乙"))
    assert [values(row)["名称"] for row in found.rows] == ["甲", "乙"]


def test_unknown_label() -> None:
    """An unknown label with a text beside it is a problem; an empty value leaves its field blank."""
    found = table("事项名称|甲\n事项类别|行政处罚\n实施机关|\n收费标准|不收费\n跑动次数|1次")
    assert found.problems == (
        (
            "表.xlsx 工作表“Sheet1” 第5行A列：不认识栏目“跑动次数”，旁边有文字；"
            '请写明是哪一栏：--map "跑动次数=栏目名"，不要这一栏就写 --ignore "跑动次数"'
        ),
    )
    assert [column.heading for column in found.rows[0].blank] == ["实施部门"]


def test_headings_in_a_row_stay_headings() -> None:
    """A list of three columns is not read upright though its headings are labels."""
    found = table("序号|姓名|证件编号\n1|张某|1")
    assert values(found.rows[0]) == {"序号": "1", "姓名": "张某", "证件编号": "1"}


def test_several_tables() -> None:
    """Each upright table of a document is a record of its own."""
    text = "事项名称|{}\n事项类别|行政处罚\n实施机关|基金监管股"
    grids = [grid(text.format(name), f"表{name}", sheet=False) for name in "12"]
    assert [values(table.rows[0])["名称"] for table in recognise(grids, headings())] == ["1", "2"]

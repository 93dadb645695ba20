"""Headings: where they stand, to which list they belong, what the columns below them hold."""

from __future__ import annotations

import pytest

from gongshi.tables.recognising import HeadingUse, recognise
from tests.tables.recognising.sheets import grid, headings, list_of, table, values


def test_titles_above() -> None:
    """A title across the table and lines above the heading are no rows; what is no title is told."""
    found = table(
        """
        示例县医疗保障局行政执法人员清单|<|<|<
        填报单位：示例县医疗保障局|<|2026年3月|<
        序号|姓名|证件编号|职务
        1|张某|09990000001|科员
        """
    )
    assert list_of(found) == "人员"
    assert found.title == "示例县医疗保障局行政执法人员清单"
    assert [values(row) for row in found.rows] == [
        {"序号": "1", "姓名": "张某", "证件编号": "09990000001", "职务": "科员"}
    ]
    assert found.remarks == (
        "表.xlsx 工作表“Sheet1” 第2行：在表头上面，没有读入：填报单位：示例县医疗保障局 2026年3月",
    )


def test_title_from_sheet_name() -> None:
    """Without a title the name that somebody gave the sheet is the title; Sheet1 is none."""
    text = "姓名|证件编号\n张某|09990000001"
    assert table(text, "执法人员").title == "执法人员"
    assert table(text).title == ""


def test_how_headings_were_understood() -> None:
    """Of each heading it is told how it became a field."""
    found = table(
        "姓名|执法证号|性别|工号|单位\n张某|09990000001|男|1|示例局",
        mapping={"工号": "序号"},
        ignored=["性别"],
    )
    assert [(use.text, use.column.heading if use.column else "", use.how) for use in found.headings] == [
        ("姓名", "姓名", "原名"),
        ("执法证号", "证件编号", "对照表"),
        ("性别", "", "忽略"),
        ("工号", "序号", "指定"),
        ("单位", "工作单位", "对照表"),
    ]
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第1行C列：栏目“性别”没有读入",)
    assert found.problems == ()


def test_unknown_heading() -> None:
    """An unknown heading over texts is a problem that says what to do; over an empty column it is only told."""
    found = table("姓名|证件编号|血型|执法证件的编号|星座\n张某|1|甲|2|\n李某|3|乙||")
    assert found.problems == (
        (
            "表.xlsx 工作表“Sheet1” 第1行C列：不认识栏目“血型”，下面有2格文字；"
            '请写明是哪一栏：--map "血型=栏目名"，不要这一栏就写 --ignore "血型"'
        ),
        (
            "表.xlsx 工作表“Sheet1” 第1行D列：不认识栏目“执法证件的编号”，下面有1格文字；最像“证件编号”；"
            '请写明是哪一栏：--map "执法证件的编号=证件编号"，不要这一栏就写 --ignore "执法证件的编号"'
        ),
    )
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第1行E列：不认识栏目“星座”，下面是空的，没有读入",)
    assert found.headings[2] == HeadingUse("血型", "表.xlsx 工作表“Sheet1” 第1行C列", None, "不认识", "")


def test_withheld() -> None:
    """What must not be published is left out without asking, and told."""
    found = table("姓名|证件编号|身份证号\n张某|1|999999199001010011")
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第1行C列：栏目“身份证号”没有读入",)
    assert values(found.rows[0]) == {"姓名": "张某", "证件编号": "1"}


def test_text_without_heading() -> None:
    """A text below no heading is a problem with its place."""
    found = table("姓名|证件编号||职务\n张某|1|临时|科员")
    assert found.problems == (
        "表.xlsx 工作表“Sheet1” 第2行C列：“临时”上面没有栏目名；请补上栏目名，或者删去这一格",
    )


def test_two_columns_for_one_field() -> None:
    """Of two headings that are the same field our own word wins; the other is a problem."""
    found = table("姓名|证件编号|单位|工作单位\n张某|1|甲|乙")
    assert values(found.rows[0])["工作单位"] == "乙"
    assert found.problems == (
        (
            "表.xlsx 工作表“Sheet1” 第1行C列：栏目“单位”和“工作单位”都是“工作单位”，下面有1格文字；"
            '请写明是哪一栏：--map "单位=栏目名"，不要这一栏就写 --ignore "单位"'
        ),
    )


def test_merged_heads() -> None:
    """Sub-headings below a merged head say in which column of the original a basis stood."""
    found = table(
        """
        序号|职权名称|职权类别|实施依据|<|<|办理时限|<
        ^|^|^|法律|行政法规|部门规章|法定|承诺
        1|对甲的处罚|行政处罚|《甲法》第一条||《乙规定》第二条|90日|60日
        """
    )
    assert [values(row) for row in found.rows] == [
        {
            "序号": "1",
            "名称": "对甲的处罚",
            "类别": "行政处罚",
            "执法依据": "[法律]《甲法》第一条/[部门规章]《乙规定》第二条",
            "法定时限": "90日",
            "承诺时限": "60日",
        }
    ]


def test_heads_without_merging() -> None:
    """The same is understood where nothing is merged, as in a CSV file."""
    found = table(
        """
        序号|职权名称|职权类别|实施依据||  |办理时限||备注
        |||法律|行政法规|规章|法定|承诺|
        1|对甲的处罚|行政处罚|《甲法》第一条||《乙规定》第二条|90日|60日|
        """
    )
    (row,) = found.rows
    assert values(row)["执法依据"] == "[法律]《甲法》第一条/[规章]《乙规定》第二条"
    assert values(row)["承诺时限"] == "60日"
    assert [column.heading for column in row.blank] == ["备注"]


def test_slipped_sub_headings() -> None:
    """Sub-headings that stand below another group's head are put in order below their own."""
    found = table(
        """
        序号|项目名称|执法类别|执法依据|<|<|实施对象|办理时限|<
        ^|^|^|法律|规章|法定时限|^|承诺时限|
        1|对甲的处罚|行政处罚|《甲法》第一条||《通知》|公民|90日|60日
        """
    )
    assert values(found.rows[0]) == {
        "序号": "1",
        "名称": "对甲的处罚",
        "类别": "行政处罚",
        "执法依据": "[法律]《甲法》第一条/《通知》",
        "实施对象": "公民",
        "法定时限": "90日",
        "承诺时限": "60日",
    }
    assert found.remarks == (
        "表.xlsx 工作表“Sheet1” 第2行：表头错了位，按次序排到总栏下面：“法定时限”对H列，“承诺时限”对I列",
    )


def test_super_headings() -> None:
    """A head of three rows is understood from its lowest."""
    found = table(
        """
        序号|人员情况|<|证件情况|<|<
        ^|姓名|职务|证件|<|有效期
        ^|^|^|执法证号|发证机关|^
        1|张某|科员|09990000001|示例省人民政府|至2027年
        """
    )
    assert values(found.rows[0]) == {
        "序号": "1",
        "姓名": "张某",
        "职务": "科员",
        "证件编号": "09990000001",
        "发证机关": "示例省人民政府",
        "证件有效期": "至2027年",
    }


def test_repeated_headings() -> None:
    """A heading that is repeated at a page break goes on with the same table, even with other columns."""
    found = table(
        """
        序号|姓名|证件编号
        1|张某|1
        序号|姓名|职务|证件编号
        2|李某|科员|2
        """
    )
    assert [values(row) for row in found.rows] == [
        {"序号": "1", "姓名": "张某", "证件编号": "1"},
        {"序号": "2", "姓名": "李某", "职务": "科员", "证件编号": "2"},
    ]
    assert [use.text for use in found.headings] == ["序号", "姓名", "证件编号", "职务"]


def test_heading_of_a_piece() -> None:
    """Each piece knows the heading above it as written, though headings repeat in other words."""
    found = table("姓名|执法证号\n张某|1\n姓名|证件\\n号码\n李某|2")
    assert [row.pieces[1].heading for row in found.rows] == ["执法证号", "证件号码"]


def test_lists_below_each_other() -> None:
    """Several lists on one sheet are several tables, each with its title."""
    below = grid(
        """
        执法人员清单|<|<
        序号|姓名|证件编号
        1|张某|1

        随机抽查事项清单|<|<
        序号|抽查事项|抽查依据
        1|对甲的检查|《甲法》
        """
    )
    officers, inspections = recognise([below], headings())
    assert (list_of(officers), officers.title, len(officers.rows)) == ("人员", "执法人员清单", 1)
    assert (list_of(inspections), inspections.title) == ("随机抽查", "随机抽查事项清单")
    assert values(inspections.rows[0]) == {"序号": "1", "检查事项": "对甲的检查", "检查依据": "《甲法》"}
    assert officers.problems == inspections.problems == ()


def test_side_by_side() -> None:
    """Headings that stand twice side by side make two records of each row."""
    found = table("序号|姓名|执法证号|序号|姓名|执法证号\n1|张某|1|2|李某|2\n3|王某|3|||")
    assert [values(row)["姓名"] for row in found.rows] == ["张某", "李某", "王某"]


def test_continued() -> None:
    """A table of a document without heading goes on with the one above, as after a page break."""
    first = grid("序号|姓名|证件编号\n1|张某|1", "表1", file="表.docx", sheet=False)
    second = grid("2|李某|2", "表2", file="表.docx", sheet=False, before=("",))
    _, found = recognise([first, second], headings())
    assert values(found.rows[0]) == {"序号": "2", "姓名": "李某", "证件编号": "2"}
    assert found.remarks == ("表.docx 表2 第1行：没有表头，按上一张表的栏目读",)


def test_not_continued() -> None:
    """Below a title of its own, or in another file, a table without heading is none of ours."""
    first = grid("序号|姓名|证件编号\n1|张某|1", "表1", file="表.docx", sheet=False)
    titled = grid("2|李某|2", "表2", file="表.docx", sheet=False, before=("局领导分工",))
    other = grid("2|李某|2", "表1", file="别的.docx", sheet=False)
    assert [list_of(found) for found in recognise([first, titled], headings())] == ["人员", ""]
    assert [list_of(found) for found in recognise([first, other], headings())] == ["人员", ""]


def test_unrecognised() -> None:
    """A table that no list knows says what was seen, what comes nearest, and how to say what it is."""
    found = table("车牌|车型|备注\n晋A00000|轿车|公务")
    assert found.sheet is None
    assert found.problems == (
        (
            "表.xlsx 工作表“Sheet1” 第1行：看不出是哪张清单，看到的栏目是“车牌”“车型”“备注”；"
            "最像“主体”（认得1栏）、“主体·联系方式”（认得1栏）、“主体·委托执法”（认得1栏）；"
            "请把工作表改名为清单的名称，或者写明 --list 主体"
            '，不要这张表就写 --skip "Sheet1"'
        ),
    )


def test_wanted() -> None:
    """With the list told, a heading of which little is known is enough."""
    text = "名字|号码|证号\n张某|13|1"
    assert list_of(table(text, wanted="人员")) == "人员"
    assert table("甲|乙|丙\n1|2|3", wanted="人员").problems == (
        (
            "表.xlsx 工作表“Sheet1” 第1行：不像清单“人员”，看到的栏目是“甲”“乙”“丙”；请核对表头，或者用 --map 写明各栏"
            '，不要这张表就写 --skip "Sheet1"'
        ),
    )


def test_wanted_is_a_list() -> None:
    """A list that does not exist is refused."""
    with pytest.raises(ValueError, match="没有清单“名单”；可以写 清单说明、主体、"):
        recognise([], headings(), wanted="名单")


def test_name_of_sheet_decides() -> None:
    """Headings that several lists know belong to the list that the sheet, the title or the file names."""
    text = "序号|名称|备注\n1|甲|乙"
    assert list_of(table(text, "文书样式")) == "文书样式"
    assert list_of(table(f"随机抽查事项清单|<|<\n{text.replace('名称', '事项名称')}")) == "随机抽查"
    (found,) = recognise([grid(text, file="执法文书目录.xlsx")], headings())
    assert list_of(found) == "文书样式"


def test_frames_are_no_tables() -> None:
    """A grid of one or two texts is only told; an empty one is passed over."""
    assert table("领取表格").remarks == (
        "表.xlsx 工作表“Sheet1” 第1行：只有一两格文字，没有当作表格：“领取表格”",
    )
    assert recognise([grid("|\n|")], headings()) == ()


def test_lines_above() -> None:
    """Above a heading only the title is silent, and 附件2; a title repeated at a page break is silent too."""
    found = table(
        """
        附件2|<|<
        示例县医疗保障局|<|<
        执法人员清单|<|<
        序号|姓名|证件编号
        1|张某|1
        执法人员清单|<|<
        序号|姓名|证件编号
        2|李某|2
        """
    )
    assert (found.title, len(found.rows)) == ("执法人员清单", 2)
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第2行：在表头上面，没有读入：示例县医疗保障局",)
    assert found.problems == ()

"""The rows below a heading: records, merged cells, group rows, notes, totals."""

from __future__ import annotations

from tests.tables.recognising.sheets import table, values


def test_merged_downwards() -> None:
    """A cell merged downwards counts for each row it covers, which is told."""
    found = table(
        """
        序号|执法类别|执法事项|记录事项
        1|行政检查|对甲的检查|现场检查
        2|^|^|询问
        3|^|对乙的检查|听证
        """
    )
    assert [values(row)["执法类别"] for row in found.rows] == ["行政检查"] * 3
    assert [values(row)["执法事项"] for row in found.rows] == ["对甲的检查", "对甲的检查", "对乙的检查"]
    assert found.remarks == ("合并单元格“执法类别”按行补全，共2格", "合并单元格“执法事项”按行补全，共1格")


def test_merged_across() -> None:
    """A cell merged across several columns belongs to the first of them."""
    found = table("序号|姓名|证件编号|职务|发证机关\n1|张某|1|暂无|<")
    assert values(found.rows[0]) == {"序号": "1", "姓名": "张某", "证件编号": "1", "职务": "暂无"}
    assert [column.heading for column in found.rows[0].blank] == ["发证机关"]


def test_one_record_on_several_rows() -> None:
    """Rows whose name is one merged cell are one record; their other cells go on in it."""
    found = table(
        """
        序号|职权名称|职权类别|实施依据|责任事项|实施对象
        1|对甲的处罚|行政处罚|《甲法》第一条|1.立案|公民
        ^|^|^|《乙法》第二条|2.调查|法人
        2|对乙的处罚|行政处罚|《丙法》第三条|1.立案|公民
        """
    )
    first, second = found.rows
    assert values(first)["执法依据"] == "《甲法》第一条/《乙法》第二条"
    assert values(first)["责任事项"] == "1.立案/2.调查"
    assert values(first)["实施对象"] == "公民\n法人"
    assert values(second)["名称"] == "对乙的处罚"
    assert found.remarks == ()


def test_rest_of_a_row() -> None:
    """A row without number and name goes on with the row above, which is told."""
    found = table("序号|姓名|证件编号|职务\n1|张某|1|科员\n|||兼出纳\n2|李某|2|科员")
    assert [values(row)["职务"] for row in found.rows] == ["科员\n兼出纳", "科员"]
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第3行：没有序号和名称，并入上一行",)


def test_bands() -> None:
    """The columns of a group of fields become one group for each row."""
    found = table(
        """
        序号|违法行为|处罚依据|裁量阶次|适用情形|裁量幅度
        1|分解住院|《条例》第三十八条|轻微|不满1万元|1倍
        ^|^|^|一般|1万元以上|1.5倍
        """
    )
    (row,) = found.rows
    assert [(piece.column.heading, piece.text) for piece in row.pieces if piece.column.heading == "分档"] == [
        ("分档", "【档次】轻微【情形】不满1万元【幅度】1倍"),
        ("分档", "【档次】一般【情形】1万元以上【幅度】1.5倍"),
    ]


def test_group_rows() -> None:
    """A row such as 一、行政处罚 gives its category to the rows below that have none."""
    found = table(
        """
        序号|职权名称|实施依据
        一、行政处罚类（共2项）|<|<
        1|对甲的处罚|《甲法》
        2|对乙的处罚|《乙法》
        二、行政监督检查|<|<
        3|对丙的检查|《丙法》
        """
    )
    assert [values(row)["类别"] for row in found.rows] == ["行政处罚", "行政处罚", "行政检查"]
    assert found.rows[2].pieces[-1].place == "表.xlsx 工作表“Sheet1” 第5行"
    assert found.problems == ()


def test_own_category_goes_before_group_row() -> None:
    """A row that says its category itself keeps it."""
    found = table("序号|名称|类别\n行政处罚|<|<\n1|对甲的强制|行政强制\n2|对乙的处罚|")
    assert [values(row)["类别"] for row in found.rows] == ["行政强制", "行政处罚"]


def test_group_row_without_field() -> None:
    """Where the list has no category a group row is a problem."""
    found = table("序号|姓名|证件编号\n一、行政处罚|<|<\n1|张某|1")
    assert found.problems == (
        "表.xlsx 工作表“Sheet1” 第2行：这一行“一、行政处罚”是分类，这张清单没有类别一栏；请删去这一行",
    )


def test_notes_and_totals() -> None:
    """Lines of notes at the end are kept as notes, totals are left out, and both make no records."""
    found = table(
        """
        序号|姓名|证件编号
        1|张某|1
        合计|1人|
        填表说明：1.工作单位填写证件上的单位名称；|<|<
        2.证件有效期填写起止年月。|<|<
        """
    )
    assert len(found.rows) == 1
    assert found.notes == ("填表说明：1.工作单位填写证件上的单位名称；", "2.证件有效期填写起止年月。")
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第3行：“合计”行没有读入",)
    assert found.problems == ()


def test_unknown_line() -> None:
    """A line across the table that is nothing known is a problem with its place."""
    found = table("序号|姓名|证件编号\n1|张某|1\n以上人员均已年审|<|<")
    assert found.problems == (
        "表.xlsx 工作表“Sheet1” 第3行：这一行只有一段文字，不知道归哪一栏：“以上人员均已年审”；请移到应在的栏目，或者删去这一行",
    )


def test_lone_value() -> None:
    """A row of which only the name is filled in is a record."""
    found = table("序号|姓名|证件编号\n|张某|\n|李某|2")
    assert [values(row) for row in found.rows] == [{"姓名": "张某"}, {"姓名": "李某", "证件编号": "2"}]


def test_empty_rows() -> None:
    """Empty rows are passed over, also those that only a merged cell reaches."""
    found = table("序号|执法类别|记录事项\n1|行政检查|询问\n||\n2|行政处罚|听证\n|^|\n||")
    assert [values(row)["序号"] for row in found.rows] == ["1", "2"]


def test_line_of_the_record_above() -> None:
    """A line with the telephones below a record is the record's."""
    found = table(
        "序号|职权名称|职权类别\n1|对甲的处罚|行政处罚\n服务机构：示例局 服务电话：0999-5550109|<|<\n0999-5550110|<|<"
    )
    assert values(found.rows[0])["联系方式"] == "服务机构：示例局 服务电话：0999-5550109\n0999-5550110"
    assert found.problems == ()


def test_telephone_column() -> None:
    """A column of telephones says what they are for."""
    found = table("名称|类别|监督电话\n对甲的处罚|行政处罚|0999-5550109")
    assert values(found.rows[0])["联系方式"] == "[监督电话]0999-5550109"


def test_list_without_numbers() -> None:
    """Running numbers are left out without a word where the list keeps none."""
    found = table("序号|处罚机关|行政相对人名称|处罚决定日期\n1|示例局|甲公司|2026-03-01")
    assert values(found.rows[0]) == {
        "决定机关": "示例局",
        "相对人名称": "甲公司",
        "决定日期": "2026-03-01",
    }
    assert found.remarks == found.problems == ()


def test_title_of_what_follows() -> None:
    """A title below an empty row belongs to something else and is only told."""
    found = table("序号|姓名|证件编号\n1|张某|1\n||\n三、执法事项|<|<")
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第4行：和表格隔开，没有读入：三、执法事项",)
    assert (len(found.rows), found.problems) == (1, ())


def test_prepared_rows() -> None:
    """Rows with a running number and nothing else are passed over, which is told once."""
    found = table("序号|姓名|证件编号\n1|张某|1\n2||\n（3）||\n四、||")
    assert len(found.rows) == 1
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第3行：只有序号，没有读入（第3、4、5行）",)
    assert found.problems == ()


def test_prepared_rows_side_by_side() -> None:
    """Where headings stand side by side either half may hold nothing but its number."""
    found = table("序号|姓名|证件编号|序号|姓名|证件编号\n1|张某|1|3|李某|3\n2|王某|2|4||\n5|||6||")
    assert [values(row)["姓名"] for row in found.rows] == ["张某", "李某", "王某"]
    assert found.remarks == ("表.xlsx 工作表“Sheet1” 第3行：只有序号，没有读入（第3、4行）",)


def test_signatures() -> None:
    """Who filled a table in is a note, in one cell or in several, and no record."""
    for line in (
        "填表人：李某|审核人：王某|填表日期：2026年",
        "制表：李某||",
        "填表人|李某|审核人",
        "|负责人签字：|",
    ):
        found = table(f"序号|姓名|证件编号\n1|张某|1\n{line}")
        assert len(found.rows) == 1, line
        assert found.notes == (" ".join(line.replace("|", " ").split()),)
        assert found.problems == found.remarks == ()


def test_a_value_like_a_signature() -> None:
    """A record whose first text is such a word without colon stays a record."""
    found = table("职务|姓名|证件编号\n审核人|张某|1\n经办人|李某|2")
    assert [values(row)["职务"] for row in found.rows] == ["审核人", "经办人"]


def test_a_record_that_begins_like_a_note() -> None:
    """A row with several values is a record whatever its number says; with one it is a note."""
    found = table("序号|姓名|证件编号\n说明|张某|1\n说明|一人一证|")
    assert [values(row)["姓名"] for row in found.rows] == ["张某"]
    assert found.notes == ("说明 一人一证",)


def test_joined_values_are_not_doubled() -> None:
    """What several rows of one record repeat is kept once."""
    found = table(
        """
        序号|职权名称|执法主体|实施依据
        1|对甲的处罚|甲局|《甲法》第一条
        ^|^|甲局|《甲法》第一条
        ^|^|乙局|《乙法》第二条
        ^|^|甲局|《乙法》第二条
        """
    )
    (row,) = found.rows
    assert values(row)["执法主体"] == "甲局\n乙局"
    assert values(row)["执法依据"] == "《甲法》第一条/《乙法》第二条"


def test_two_codes_are_two_records() -> None:
    """Rows with different codes are never one record, though their name is merged or empty."""
    found = table("序号|姓名|证件编号\n1|张某|1\n^|^|2\n||3\n")
    assert [values(row) for row in found.rows] == [
        {"序号": "1", "姓名": "张某", "证件编号": "1"},
        {"序号": "1", "姓名": "张某", "证件编号": "2"},
        {"证件编号": "3"},
    ]

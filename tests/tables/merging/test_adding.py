"""New records go where the table has them; records that no row speaks of go only when asked."""

from __future__ import annotations

from tests.tables.merging.rows import merged, row, text_of

LIST = """\
标题: 甲
清单:
  # 清单的说明
  - 编号: cf-01
    名称: 一
    类别: 行政处罚
    # 时限: 没有公布

  # 第二条
  # 见附件
  - 编号: cf-02
    名称: 二
    类别: 行政处罚

  # 以下是检查

  - 编号: jc-01
    名称: 三
    类别: 行政检查

# 完
"""
SECOND = "  # 第二条\n  # 见附件\n  - 编号: cf-02\n    名称: 二\n    类别: 行政处罚\n\n"


def test_after_the_row_before() -> None:
    """A new row follows the record of the row before it, in house style, and gets the next id of its kind."""
    done = merged(
        LIST,
        "事项",
        row(2, 名称="新一", 类别="行政检查", 条件=["（一）甲；", "（二）乙。"], 来源_位置="第1项", 序号="1"),
        row(3, 编号="cf-01"),
        row(4, 名称="新二", 类别="行政处罚", 执法依据=[{"法规": "甲法", "原文": "一\n二"}], 项目编码="0012"),
        row(5, 编号="cf-02"),
    )
    first = (
        "  - 编号: jc-02\n    序号: 1\n    名称: 新一\n    类别: 行政检查\n    条件:\n      - （一）甲；\n"
        "      - （二）乙。\n    来源: {位置: 第1项}\n\n"
    )
    second = (
        '\n  - 编号: cf-03\n    项目编码: "0012"\n    名称: 新二\n    类别: 行政处罚\n    执法依据:\n'
        "      - 法规: 甲法\n        原文: |-\n          一\n          二\n"
    )
    wanted = LIST.replace("  - 编号: cf-01", first + "  - 编号: cf-01").replace(
        "    # 时限: 没有公布\n", "    # 时限: 没有公布\n" + second
    )
    assert text_of(done) == wanted
    assert (done.added, done.ids, done.matched) == (2, ("jc-02", "cf-03"), (None, 0, None, 1))
    assert done.came_from == (0, 1, 2, 3, None)


def test_only_new_rows_come_last() -> None:
    """A table of nothing but new rows is put behind the last record, before what follows the list."""
    text = LIST.replace("# 完", "公示网址:\n  - 名称: 网\n    网址: https://a.cn/")
    done = text_of(merged(text, "事项", row(2, 编号="qt-01", 名称="四", 类别="其他职权")))
    new = "    类别: 行政检查\n\n  - 编号: qt-01\n    名称: 四\n    类别: 其他职权\n"
    assert done == text.replace("    类别: 行政检查\n", new)


def test_missing_records_stay() -> None:
    """What no row speaks of stays, and is named; with delete_missing it goes, with the comments that are its own."""
    rows = (row(2, 编号="cf-01"), row(3, 编号="jc-01"))
    kept = merged(LIST, "事项", *rows)
    assert (kept.text, kept.removed, kept.missing) == (LIST, 0, ("“二”（cf-02，第 11 行）",))
    gone = merged(LIST, "事项", *rows, delete_missing=True)
    assert text_of(gone) == LIST.replace(SECOND, "")
    assert (gone.removed, gone.missing) == (1, ("“二”（cf-02，第 11 行）",))


def test_first_and_last_go() -> None:
    """The comments below the list's key are the list's; comments that stand alone, and the file's end, stay."""
    gone = merged(LIST, "事项", row(2, 编号="cf-02"), delete_missing=True)
    assert text_of(gone) == f"标题: 甲\n清单:\n  # 清单的说明\n{SECOND}  # 以下是检查\n\n# 完\n"
    none = merged(LIST, "事项", delete_missing=True)
    assert text_of(none) == "标题: 甲\n清单: []\n  # 清单的说明\n  # 以下是检查\n\n# 完\n"
    new = merged(
        LIST.removesuffix("\n# 完\n"),
        "事项",
        row(2, 编号="a", 名称="新", 类别="行政检查"),
        delete_missing=True,
    )
    assert "cf-0" not in text_of(new)
    assert "  - 编号: a\n    名称: 新\n    类别: 行政检查\n" in text_of(new)


def test_as_the_file_has_it() -> None:
    """New records stand in as far as the others and are parted as they are."""
    text = "窗口岗位:\n- 姓名: 王某\n  窗口: 1号\n  服务事项: 一\n- 姓名: 李某\n  窗口: 2号\n  服务事项: 二\n清单: []\n"
    done = text_of(
        merged(text, "文书样式·窗口岗位", row(2, 姓名="李某"), row(3, 姓名="张某", 窗口="3号", 服务事项="三"))
    )
    assert done == text.replace("清单", "- 姓名: 张某\n  窗口: 3号\n  服务事项: 三\n清单")


def test_new_files() -> None:
    """A file that does not exist yet begins with its schema; records follow below whatever it has."""
    rows = [row(2, 姓名="赵某甲", 证件编号="0999001"), row(3, 姓名="钱某乙", 证件编号="0999002")]
    records = (
        '清单:\n  - 姓名: 赵某甲\n    证件编号: "0999001"\n\n  - 姓名: 钱某乙\n    证件编号: "0999002"\n'
    )
    line = "# yaml-language-server: $schema=../../schemas/人员.json\n"
    assert text_of(merged("", "人员", *rows)) == f"{line}\n{records}"
    head = text_of(merged("", "清单说明", row(2, 标题="甲"), file="data/bureaus/a/人员.yml"))
    assert head == f"{line}标题: 甲\n"
    assert text_of(merged(head, "人员", *rows)) == f"{line}标题: 甲\n\n{records}"
    empty = head + "清单: []   # 待填\n"
    assert (
        text_of(merged(empty, "人员", *rows))
        == f"{line}标题: 甲\n{records.replace('清单:', '清单:   # 待填')}"
    )
    decision = text_of(
        merged(
            "",
            "执法决定",
            row(2, 决定日期="2026-03-01"),
            file="data/bureaus/a/执法决定/2026.yml",
            taken=["2026-007"],
        )
    )
    assert decision == (
        "# yaml-language-server: $schema=../../../schemas/执法决定.json\n\n"
        "清单:\n  - 编号: 2026-008\n    决定日期: 2026-03-01\n"
    )


def test_below_comments() -> None:
    """A file of nothing but comments keeps them all, above what comes."""
    text = "# 还没有填\n# 清单:\n"
    done = text_of(merged(text, "人员", row(2, 姓名="赵某甲", 证件编号="0999001")))
    assert done == f'{text}\n清单:\n  - 姓名: 赵某甲\n    证件编号: "0999001"\n'


def test_side_tables() -> None:
    """A table beside the records is made before them; the records themselves do not move."""
    text = "标题: 甲\n\n清单:\n  - 编号: cc-01\n    检查事项: 一\n"
    done = text_of(merged(text, "随机抽查·年度计划", row(2, 年度="2026", 计划名称="甲")))
    plan = "年度计划:\n  - 编号: jh-2026-1\n    年度: 2026\n    计划名称: 甲\n"
    assert done == text.replace("标题: 甲\n", f"标题: 甲\n{plan}")


def test_what_cannot_be_read() -> None:
    """A file that is no YAML, or no list, is left alone, and the clerk is told why."""
    broken = merged("清单: [\n", "人员", row(2, 姓名="甲"))
    assert broken.text == "清单: [\n"
    assert broken.problems[0].startswith("data/bureaus/shili-yibao/人员.yml:1:6 “清单: [”：")
    assert merged("清单: 无\n", "人员", row(2, 姓名="甲")).problems == (
        "data/bureaus/shili-yibao/人员.yml：“清单”的写法不对；请先改好再导入",
    )
    assert merged("- 甲\n", "人员", row(2, 姓名="甲")).problems == (
        "data/bureaus/shili-yibao/人员.yml：文件应当由“键: 值”组成；请先改好再导入",
    )
    assert merged("", "人员", row(2, 姓名=None, 职务="")).problems == ()
    assert merged("", "人员", row(2, 姓名=None)).problems == (
        "清单.xlsx 第2行：这一行是空的；请写出内容，或删去这一行",
    )

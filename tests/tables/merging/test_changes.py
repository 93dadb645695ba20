"""A record that changes keeps everything that does not."""

from __future__ import annotations

from tests.tables.merging.rows import merged, row, text_of

OFFICERS = """\
# yaml-language-server: $schema=../../schemas/人员.json
标题: '清单'   # 照原件

# 局领导在前
清单:
  # 局长
  - 姓名: 赵某甲   # 兼
    职务: "局长"
    证件编号: '0999001'
    # 证件照片没有公布
    执法类型: 行政处罚
    来源: {附件: 附件1, 位置: 第1项}   # 见附件

  # 副局长
  - 证件编号: "0999002"
    姓名: 钱某乙
    备注: |-   # 照录
      一
      二


  - {姓名: 孙某丙, 证件编号: "0999003"}   # 新来的
# 完
"""


def test_nothing_changes() -> None:
    """Rows that say what the file says leave every sign as it is."""
    done = merged(
        OFFICERS,
        "人员",
        row(2, 姓名="赵某甲", 证件编号="0999001", 来源_位置="第1项", 执法区域=None),
        row(3, 姓名="钱某乙", 证件编号="0999002", 备注="一\n二"),
    )
    assert (done.text, done.problems, done.added, done.changed, done.removed) == (OFFICERS, (), 0, 0, 0)
    assert done.matched == (0, 1)
    assert done.came_from == (0, 1, None)
    assert done.missing == ("“孙某丙”（第 22 行）",)


def test_values_in_place() -> None:
    """A changed value keeps its quotes, its block and the comment beside it; a new key goes to its place."""
    text = text_of(
        merged(
            OFFICERS,
            "人员",
            row(2, 证件编号="0999001", 职务="二级调研员", 执法区域="示例县", 来源_位置="第7项"),
            row(3, 证件编号="0999002", 备注="三", 工作单位="示例县医疗保障局"),
            row(4, 证件编号="0999003", 职务="科员, 新"),
        )
    )
    assert text == (
        OFFICERS.replace('"局长"', '"二级调研员"')
        .replace("    执法类型: 行政处罚\n", "    执法类型: 行政处罚\n    执法区域: 示例县\n")
        .replace("第1项", "第7项")
        .replace("      一\n      二\n", "      三\n")
        .replace("    姓名: 钱某乙\n", "    姓名: 钱某乙\n    工作单位: 示例县医疗保障局\n")
        .replace("{姓名: 孙某丙, 证", '{姓名: 孙某丙, 职务: "科员, 新", 证')
    )


def test_fields_taken_away() -> None:
    """An emptied field goes with its line; the last field of a group takes the group with it; a dash stays a dash."""
    text = text_of(
        merged(
            OFFICERS,
            "人员",
            row(2, 证件编号="0999001", 姓名=None, 来源_附件=None, 来源_位置=None),
            row(3, 证件编号="0999002", 备注=None),
        )
    )
    assert text == (
        OFFICERS.replace('姓名: 赵某甲   # 兼\n    职务: "局长"', '职务: "局长"')
        .replace("    来源: {附件: 附件1, 位置: 第1项}   # 见附件\n", "")
        .replace("    备注: |-   # 照录\n      一\n      二\n", "")
    )


def test_first_key_with_comment_below() -> None:
    """Where a comment stands below the first key, the dash stays on its line and the comment where it was."""
    text = "清单:\n  - 姓名: 赵某甲\n    # 照录\n    证件编号: '0999001'\n"
    wanted = "清单:\n  -\n    # 照录\n    证件编号: '0999001'\n"
    assert text_of(merged(text, "人员", row(2, 证件编号="0999001", 姓名=None))) == wanted


ITEM = """\
清单:
  - 编号: cf-01
    执法依据:
      # 法律
      - 法规: 甲法   # 现行
        条款: 第一条
      # 行政法规
      - 法规: 乙条例
        条款: 第二条
        原文: |-
          一
          二
      # 规章
      - 法规: 丙办法
    承办机构: [一股, 二股]   # 照原件
    联系方式:
      - 电话: 0999-1   # 主机
        用途: 咨询
"""


def test_lists_entry_by_entry() -> None:
    """In a list only the entries that differ change; comments between the others and beside them stay."""
    bases = [
        {"法规": "甲法", "条款": "第三条"},
        {"法规": "新规定"},
        {"法规": "乙条例", "条款": "第二条", "原文": "一\n二"},
    ]
    text = text_of(
        merged(ITEM, "事项", row(2, 编号="cf-01", 执法依据=bases, 承办机构=["一股", "三股", "四,股"]))
    )
    assert text == (
        ITEM.replace("第一条\n", "第三条\n      - 法规: 新规定\n")
        .replace("      - 法规: 丙办法\n", "")
        .replace("[一股, 二股]", '[一股, 三股, "四,股"]')
    )


def test_one_becomes_several() -> None:
    """A single value that becomes a list stands below its key, whose comment stays; and the other way round."""
    contacts = [{"用途": "咨询", "电话": ["0999-1", "0999-2"]}]
    text = text_of(merged(ITEM, "事项", row(2, 编号="cf-01", 联系方式=contacts)))
    assert text == ITEM.replace(
        "电话: 0999-1   # 主机\n", "电话:   # 主机\n          - 0999-1\n          - 0999-2\n"
    )
    back = [{"用途": "咨询", "电话": "0999-1"}]
    assert text_of(merged(text, "事项", row(2, 编号="cf-01", 联系方式=back))) == ITEM


def test_comment_moves_with_the_first_line() -> None:
    """A comment beside a value that becomes a block stays on the block's first line and never becomes text."""
    text = text_of(merged(OFFICERS, "人员", row(2, 证件编号="0999001", 姓名="赵\n甲")))
    assert "  - 姓名: |-   # 兼\n      赵\n      甲\n    职务" in text


def test_comments_within_braces() -> None:
    """Braces with a comment inside are not rewritten; the clerk is told to move the comment."""
    text = "清单:\n  - 证件编号: '0999001'\n    来源: {附件: 附件1,  # 旧\n      位置: 第1项}\n"
    done = merged(text, "人员", row(2, 证件编号="0999001", 来源_网址="https://a.cn/"))
    assert done.text == text
    assert done.problems == ("清单.xlsx 第2行：花括号、方括号里有注释，改写会丢掉它；请先把注释移到上一行",)
    changed = text_of(merged(text, "人员", row(2, 证件编号="0999001", 来源_位置="第2项")))
    assert changed == text.replace("第1项", "第2项")


def test_line_ends_of_windows() -> None:
    """A file with Windows line ends has no other after a merge, and a file without a last line break gets none."""
    text = OFFICERS.replace("\n", "\r\n").removesuffix("\r\n")
    new = text_of(
        merged(text, "人员", row(2, 证件编号="0999001", 备注="一\n二"), row(3, 姓名="新", 证件编号="1"))
    )
    assert new.replace("\r\n", "").count("\n") == 0
    assert new.startswith(text[: text.index("    来源")])
    assert not new.endswith("\n")


def test_only_real_differences() -> None:
    """What means the same is not written, however differently it is typed."""
    text = "清单:\n  - 证件编号: '0999001'\n    执法类型:    检查\n"
    done = merged(text, "人员", row(2, 证件编号="0999001", 执法类型="检查 "), same=lambda *_: True)
    assert (done.text, done.changed) == (text, 0)


def test_anchors() -> None:
    """A change that other records would feel through & and * is refused: what is read back would differ."""
    text = "清单:\n  - 证件编号: a001\n    来源: &a {位置: 一}\n  - 证件编号: a002\n    来源: *a\n"
    done = merged(text, "人员", row(2, 证件编号="a001", 来源_位置="二"))
    assert done.text == text
    assert done.problems == (
        "data/bureaus/shili-yibao/人员.yml：写进去再读出来不一样，文件没有改动；请直接在 YAML 里改",
    )
    other = text_of(merged(text, "人员", row(2, 证件编号="a002", 来源_位置="二")))
    assert other == text.replace("*a", "{位置: 二}")


def test_upright_and_heads() -> None:
    """The profile is one row, and so is the head of a list; its records stay as they are."""
    profile = "名称: 甲局\n简称: 甲   # 俗称\n领域: 医疗保障\n联系方式:\n  - 用途: 咨询\n"
    text = text_of(merged(profile, "主体", row(2, 简称="乙", 地址="示例路1号", 邮编="099999")))
    assert text == profile.replace("甲   #", "乙   #").replace(
        "医疗保障\n", '医疗保障\n地址: 示例路1号\n邮编: "099999"\n'
    )
    head = text_of(
        merged(OFFICERS, "清单说明", row(2, 标题="新", 更新日期="2026-01-01"), file="data/bureaus/a/人员.yml")
    )
    assert head == OFFICERS.replace("'清单'   # 照原件\n", "'新'   # 照原件\n更新日期: 2026-01-01\n")
    two = merged(profile, "主体", row(2, 简称="乙"), row(3, 简称="丙"))
    assert two.problems == ("清单.xlsx 第2行、清单.xlsx 第3行：这几行说的是同一个文件；请只留一行",)

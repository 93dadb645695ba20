"""Headings that were taken for values."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.header_word_in_cell import header_word_in_cell
from tests.rules.cases import findings, says


def _item(*lines: str) -> dict[str, str]:
    more = "".join(f"  {line}\n" for line in lines)
    return {"事项.yml": f"清单:\n- 编号: cf-01\n  名称: 甲\n  类别: 行政处罚\n{more}"}


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("实施对象: 实施对象", "实施对象"),
        ("法定时限: （备注）", "（备注）"),
        ("备注: 附件2", "附件2"),
        ("承诺时限: 序号", "序号"),
        ("承办机构: [承办机构]", "承办机构"),
        ("执法依据: [{原文: 规范性文件}]", "规范性文件"),
        ("执法依据: [{法规: 法律}]", "法律"),
        ("违法责任: [追责情形, 没有依据的依法处理。]", "追责情形"),
        ("执法主体: 合计", "合计"),
        ("备注: 续表", "续表"),
        ("备注: 第3页", "第3页"),
    ],
)
def test_heading_for_a_value(line: str, value: str) -> None:
    """A column's heading, an annex's number and a page number in a cell are found."""
    (only,) = findings(header_word_in_cell, _item(line))
    assert (only.severity, only.found) == (
        Severity.WARNING,
        f"这一格写的是“{value}”，是栏目或附件的名称，不是内容",
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("公布类别: 行政处罚类", "责任事项栏目: 责任事项", "来源: {附件: 附件2, 位置: 备注}"),
        ("执法依据: [{法规: 社会保险法, 所列栏目: 行政法规}]",),
        ("联系方式: [{用途: 监督电话, 电话: 0999-5550101}]",),
        (
            "实施对象: 用人单位",
            "备注: 法律、法规另有规定的除外",
            "违法责任: [法律法规规定的其他责任。, 规章]",
        ),
        ("承办机构: [{名称: 基金监管股, 环节: 违法责任}]",),
    ],
)
def test_names_of_kinds(lines: tuple[str, ...]) -> None:
    """Fields for columns, purposes and parts hold such words rightly, and sentences may begin with them."""
    assert says(header_word_in_cell, _item(*lines)) == []


def test_row_of_headings() -> None:
    """A record that is a row of headings is one finding."""
    files = {
        "随机抽查.yml": "清单:\n- {检查事项: 检查事项, 检查主体: 检查主体, 抽查比例: 抽查比例}\n- {检查事项: 甲, 抽查频次: 每年1次}\n"
    }
    assert says(header_word_in_cell, files) == [
        "随机抽查.yml:2 随机抽查[1]: 这一条是表头：各栏写的是“检查事项”、“检查主体”、“抽查比例”等栏目名称"
    ]


def test_heading_before_a_value() -> None:
    """A value that still carries its own heading is a hint."""
    files = {
        "事项.yml": "清单:\n- {编号: cf-01, 名称: 事项名称：对挂床住院的处罚, 类别: 行政处罚, 备注: 依据：条例}\n"
    }
    (only,) = findings(header_word_in_cell, files)
    assert (only.severity, only.found, only.advice) == (
        Severity.HINT,
        "开头带着栏目名称“事项名称”",
        "删去“事项名称：”",
    )


def test_name_of_a_chart() -> None:
    """A chart may be called by its section's name."""
    files = {"流程图.yml": "清单:\n- {编号: lc, 名称: 办理流程}\n"}
    assert says(header_word_in_cell, files) == []


def test_one_field_with_several() -> None:
    """Several headings in one field of a record are one finding with its places."""
    bases = "执法依据: [{原文: 三定方案}, {原文: 规章}, {法规: 社会保险法}]"
    (only,) = findings(header_word_in_cell, _item(bases))
    assert only.found == "“执法依据”有2格写的是“三定方案”、“规章”，是栏目或附件的名称，不是内容"
    assert len(only.spots) == 2


def test_sentence_that_begins_with_a_heading() -> None:
    """A condition that begins with the name of another field is worth a look."""
    (only,) = findings(
        header_word_in_cell, _item("条件: [1、困难家庭；, 2、受理时限当年发生的费用次年申请。]")
    )
    assert only.found == "以另一栏的名称“受理时限”开头：“2、受理时限当年发生的费用次年申请。”"
    assert only.severity is Severity.HINT
    assert findings(header_word_in_cell, _item("条件: [1、受理时限内申请；, 2、收费标准公开。]")) == []

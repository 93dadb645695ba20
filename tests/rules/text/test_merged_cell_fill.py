"""Merged cells that were not filled in."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.merged_cell_fill import merged_cell_fill
from tests.rules.cases import findings, says


def _rows(column: str, *values: str, head: str = "") -> dict[str, str]:
    rows = "".join(
        f"- {{执法类别: 行政检查, 记录事项: 事项{number}{f', {column}: {value}' if value else ''}}}\n"
        for number, value in enumerate(values)
    )
    return {"音像记录.yml": f"{head}清单:\n{rows}"}


@pytest.mark.parametrize(
    ("values", "where", "empty"),
    [
        (("甲", "", "", "", "乙", "", "", "丙"), "第1、5、8行", 5),
        (("甲", "", ""), "第1行", 2),
        (("甲", "", "乙", ""), "第1、3行", 2),
    ],
)
def test_only_the_first_of_a_group(values: tuple[str, ...], where: str, empty: int) -> None:
    """A column that only the first row of each group has is found, at every row that lacks it."""
    (only,) = findings(merged_cell_fill, _rows("执法部门", *values))
    assert (only.severity, only.found, only.expected, len(only.spots)) == (
        Severity.WARNING,
        f"“执法部门”只有{where}有，其余各行空白，像是合并单元格没有补全",
        "每一行都写，或在“转录说明”里写明原表空白",
        empty,
    )


def test_in_the_middle_only() -> None:
    """A single value in the middle of a column may be merged over the whole table: a hint."""
    (only,) = findings(merged_cell_fill, _rows("执法部门", "", "", "甲", ""))
    assert (only.severity, len(only.spots)) == (Severity.HINT, 3)


@pytest.mark.parametrize(
    "values",
    [
        ("甲", "甲", "甲"),
        ("甲", "乙", "丙", ""),
        ("", "甲", "", "乙", ""),
        ("甲", "乙", "", "丙", "丁", "", "", ""),
        ("甲", "", "甲", ""),
        ("甲", ""),
    ],
)
def test_no_groups(values: tuple[str, ...]) -> None:
    """Full columns, single gaps, scattered values and the same value again are no merged cells."""
    assert says(merged_cell_fill, _rows("执法部门", *values)) == []


def test_explained() -> None:
    """What the notes on the transcription speak of is left alone."""
    head = "转录说明: 原表“执法部门”栏第2、3行空白。\n"
    assert says(merged_cell_fill, _rows("执法部门", "甲", "", "", head=head)) == []


def test_single_rows_may_be_empty() -> None:
    """A column that single items may leave empty is only a hint, and remarks are no column to fill."""
    rows = "".join(
        f"- {{编号: a{number}, 名称: 甲{number}, 类别: 行政处罚{more}}}\n"
        for number, more in enumerate((", 实施对象: 公民, 备注: 无", "", ""))
    )
    (only,) = findings(merged_cell_fill, {"事项.yml": f"清单:\n{rows}"})
    assert (only.severity, only.found) == (
        Severity.HINT,
        "“实施对象”只有第1行有，其余各行空白，像是合并单元格没有补全",
    )


@pytest.mark.parametrize(
    ("value", "count"),
    [("同上", 1), ("（同上）", 1), ("〃", 1), ("同第1项", 1), ("同上一年度", 0), ("一同上报", 0)],
)
def test_ditto(value: str, count: int) -> None:
    """A cell that only refers to the one above is found."""
    found = findings(merged_cell_fill, _rows("记录场合", "检查现场", value, "检查现场"))
    assert [each.found for each in found] == [f"写着“{value}”，没有写内容"] * count

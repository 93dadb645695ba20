"""The one form of an error."""

from __future__ import annotations

import pytest

from gongshi.source.problem import DataError, Problem, shorten


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("人员.yml", 12, 7, "人员[2].姓名", "这里是空的"), "人员.yml:12:7 人员[2].姓名: 这里是空的"),
        (Problem("人员.yml", 12, 7, "", "这里是空的"), "人员.yml:12:7 这里是空的"),
        (Problem("人员.yml", 0, 0, "", "文件是空的"), "人员.yml 文件是空的"),
        (Problem("人员.yml", 0, 0, "人员", "文件是空的"), "人员.yml 人员: 文件是空的"),
    ],
)
def test_spelling(problem: Problem, line: str) -> None:
    """A problem is file:line:column, the way to the field, the message; what is unknown is left out."""
    assert str(problem) == line


def test_report_is_sorted_counted_and_without_repetition() -> None:
    """A report lists each problem once, by file, then line, then column, and ends with their number."""
    later, earlier = Problem("乙.yml", 1, 1, "", "三"), Problem("甲.yml", 9, 1, "", "二")
    first = Problem("乙.yml", 1, 1, "", "一")
    error = DataError([earlier, later, first, later, Problem("甲.yml", 10, 1, "", "四")])
    assert str(error).splitlines() == [
        "乙.yml:1:1 一",
        "乙.yml:1:1 三",
        "甲.yml:9:1 二",
        "甲.yml:10:1 四",
        "共 4 处错误，未生成任何页面。",
    ]


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("甲", "甲"),
        ("甲\n 乙\t丙", "甲 乙 丙"),
        ("甲" * 40, "甲" * 40),
        ("甲" * 41, "甲" * 39 + "…"),
        (12, "12"),
    ],
)
def test_shorten(value: object, quoted: str) -> None:
    """A quoted value is on one line and at most forty characters long."""
    assert shorten(value) == quoted

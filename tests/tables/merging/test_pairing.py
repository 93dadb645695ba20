"""Rows find their records by mark, id, code and name; what cannot be told apart is said, and nothing is written."""

from __future__ import annotations

import json
from typing import Any

from tests.tables.merging.rows import merged, row, text_of

LIST = """\
清单:
  - {编号: cf-01, 名称: 一, 类别: 行政处罚, 项目编码: A-001}
  - {编号: cf-02, 名称: 二, 类别: 行政处罚}
  - {编号: cf-03, 名称: 同, 类别: 行政处罚, 序号: 3}
  - {编号: cf-04, 名称: 同, 类别: 行政处罚, 序号: 4}
"""


def mark(record: Any) -> str:
    """Return a record's fingerprint: all it says."""
    return json.dumps(record, ensure_ascii=False)


FIRST = mark({"编号": "cf-01", "名称": "一", "类别": "行政处罚", "项目编码": "A-001"})


def test_by_whatever_is_known() -> None:
    """An id finds its record, then a code, then a name, then a number among equal names."""
    done = merged(
        LIST,
        "事项",
        row(2, 项目编码="A-001", 名称="改了"),
        row(3, 名称="二"),
        row(4, 名称="同", 序号="4"),
        row(5, 编号="cf-03"),
    )
    assert (done.problems, done.matched, done.changed) == ((), (0, 1, 3, 2), 1)


def test_an_id_is_never_changed() -> None:
    """A row with a new id is a new record, even if one of its name exists."""
    done = merged(LIST, "事项", row(2, 编号="cf-09", 名称="二", 类别="行政处罚"))
    assert (done.problems, done.matched, done.added) == ((), (None,), 1)


def test_equal_names() -> None:
    """Rows that might speak of either of two records are a problem, told with the places of both."""
    done = merged(LIST, "事项", row(2, 名称="同", 备注="甲"), row(3, 名称="同", 备注="乙"))
    assert done.text == LIST
    assert done.problems == (
        "清单.xlsx 第2行、清单.xlsx 第3行：“名称”相同的记录还有 2 条（第 4 行、第 5 行），分不清各行说的是哪一条；请在表里写上编号或序号",
    )


def test_equal_names_that_say_the_same() -> None:
    """Rows of one name that already stand in the file are no problem, nor is the only one that is left."""
    text = LIST.replace(", 序号: 3", ", 备注: 甲").replace(", 序号: 4", ", 备注: 乙")
    done = merged(text, "事项", row(2, 名称="同", 备注="乙"), row(3, 名称="同", 备注="丙"))
    assert (done.problems, done.matched) == ((), (3, 2))


def test_one_id_twice() -> None:
    """Two rows with one id are a problem, told with both places."""
    done = merged(LIST, "事项", row(2, 编号="cf-01"), row(7, 编号="cf-01"))
    assert done.problems == ("清单.xlsx 第7行：编号“cf-01”与清单.xlsx 第2行的重复；每条要用不同的编号",)


def test_marks_first() -> None:
    """The mark finds the record even when name and id were changed in the table."""
    done = merged(LIST, "事项", row(2, FIRST, 编号="cf-11", 名称="新名"), mark_of=mark)
    assert (done.problems, done.matched, done.changed) == ((), (0,), 1)
    assert "{编号: cf-11, 名称: 新名, 类别: 行政处罚, 项目编码: A-001}" in text_of(done)


def test_stale_mark() -> None:
    """A record that was changed in YAML after the export is not overwritten; one that says the same is let pass."""
    done = merged(LIST, "事项", row(2, "旧", 编号="cf-01", 名称="新名"), mark_of=mark)
    assert done.text == LIST
    assert done.problems == (
        "清单.xlsx 第2行：导出以后，这条在 YAML 里改过（data/bureaus/shili-yibao/事项.yml 第 2 行）；请重新导出再改",
    )
    assert merged(LIST, "事项", row(2, "旧", 编号="cf-01", 名称="一"), mark_of=mark).problems == ()


def test_record_that_has_gone() -> None:
    """A record that was taken out of YAML after the export does not come back; a workbook from elsewhere fills a list."""
    late = row(3, "旧", 编号="cf-77", 名称="没了", 类别="行政处罚")
    gone = merged(LIST, "事项", row(2, FIRST, 编号="cf-01"), late, mark_of=mark)
    assert gone.text == LIST
    assert gone.problems == ("清单.xlsx 第3行：导出以后，这条在 YAML 里已经删去或者改了编号；请重新导出再改",)
    assert merged(LIST, "事项", late, mark_of=mark).added == 1


def test_a_second_import() -> None:
    """The same table can be imported again: its marks are old, but it says what the file says."""
    rows = [row(2, FIRST, 编号="cf-01", 名称="新名"), row(3, 名称="五", 类别="行政处罚")]
    once = text_of(merged(LIST, "事项", *rows, mark_of=mark))
    again = merged(once, "事项", *rows, mark_of=mark)
    assert (again.problems, again.text) == ((), once)


def test_copied_rows() -> None:
    """A row that was copied together with its mark is new; the one with the record's id stays its row."""
    done = merged(
        LIST,
        "事项",
        row(2, FIRST, 编号="cf-20", 名称="抄"),
        row(3, FIRST, 编号="cf-01", 名称="一"),
        mark_of=mark,
    )
    assert done.problems == ("清单.xlsx 第2行：这一行是抄来的，请清空它的标记",) or (
        done.matched,
        done.added,
    ) == ((None, 0), 1)


def test_shifted_cells() -> None:
    """A mark of one record beside the id of another means that cells were sorted apart."""
    done = merged(LIST, "事项", row(2, FIRST, 编号="cf-02", 名称="二"), mark_of=mark)
    assert done.problems == (
        "清单.xlsx 第2行：编号“cf-02”，可这一行是从“cf-01”导出的，行里的格子可能错位了；请重新导出再改",
    )


def test_contacts_of_one_use() -> None:
    """Rows without ids are known by what they are for, the office, or the number."""
    text = "联系方式:\n  - 用途: 咨询\n    机构: 一股\n    电话: '1'\n  - 用途: 咨询\n    机构: 二股\n  - 用途: 投诉举报\n"
    done = merged(
        text,
        "主体·联系方式",
        row(2, 用途="咨询", 机构="二股", 电话="0999-2"),
        row(3, 用途="投诉举报", 电话="0999-3"),
    )
    assert (done.problems, done.matched, done.changed) == ((), (1, 2), 2)


def test_a_code_and_a_name_of_different_records() -> None:
    """A row with the id of one record and the name of another is asked about: a column was sorted alone."""
    done = merged(LIST, "事项", row(2, 编号="cf-01", 名称="二"))
    assert done.problems == (
        "清单.xlsx 第2行：编号是“一”的，名称却是“二”，那是另一条；请核对这一行是不是错了位",
    )
    assert done.text == LIST

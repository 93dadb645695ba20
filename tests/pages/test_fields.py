"""The reference of all fields, made from the models."""

from __future__ import annotations

import pytest

from gongshi.pages.fields import FieldRow, FileFields, reference
from gongshi.records import LISTS


def file(name: str) -> FileFields:
    """Return the reference of one file."""
    return next(each for each in reference() if each.file == name)


def test_every_file_is_there() -> None:
    """Each file that clerks write has its fields, in the order of the lists."""
    own = [f"{kind.file}/2026.yml" if kind.many_files else f"{kind.file}.yml" for kind in LISTS]
    assert [each.file for each in reference()] == [
        "主体.yml",
        *own,
        "例外.yml",
        "监督.yml",
        "laws.yml",
        "regions.yml",
        "synonyms.yml",
        "duties.yml",
        "catalogues.yml",
        "headings.yml",
    ]


def test_field_row() -> None:
    """A field is told with its meaning, example and law, and whether it must be there."""
    certificate = next(row for row in file("人员.yml").record_fields if row.name == "证件编号")
    assert certificate == FieldRow(
        name="证件编号",
        depth=0,
        meaning="行政执法证编号，要加引号以保留开头的 0",
        required=True,
        many=False,
        choices=(),
        example='"09990000001"',
        law="行政处罚法第42条",
    )


def test_fields_inside_fields() -> None:
    """The fields of a group follow it, one step deeper."""
    rows = [(row.name, row.depth) for row in file("事项.yml").record_fields]
    start = rows.index(("收费", 0))
    assert rows[start : start + 3] == [("收费", 0), ("标准", 1), ("依据", 1)]


def test_choices_and_lists() -> None:
    """A field of fixed words tells them, and a field that holds many says so."""
    rows = {row.name: row for row in file("人员.yml").record_fields}
    assert rows["状态"].choices == ("在岗", "暂扣", "注销")
    assert {row.name for row in file("主体.yml").record_fields if row.many and row.depth == 0} == {
        "设定依据",
        "联系方式",
        "内设机构",
        "委托执法",
        "电子监控设备",
        "公示网址",
    }


@pytest.mark.parametrize("each", reference(), ids=lambda each: each.file)
def test_every_field_has_a_meaning(each: FileFields) -> None:
    """No field is without a meaning, and every field that must be there has an example or fields of its own."""
    rows = (*each.file_fields, *each.record_fields)
    assert [row.name for row in rows if not row.meaning] == []
    assert [row.name for row in each.record_fields if row.required and not row.example] == []

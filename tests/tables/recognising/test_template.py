"""Our own workbook, filled in and read again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gongshi.tables.columns import SHEETS
from gongshi.tables.reading.file import read_tables
from gongshi.tables.recognising import Table, recognise
from gongshi.tables.template import FilledRow, template_workbook
from tests.tables.recognising.sheets import headings, list_of, values

_OFFICER = {"姓名": "张某", "证件编号": "09990000001", "备注": "合计"}
_ROWS = {
    "主体": [FilledRow({"名称": "示例县医疗保障局", "简称": "示例医保局"}, "m0")],
    "人员": [FilledRow(_OFFICER, "m1"), FilledRow({"姓名": "说明：李某"}, "m2")],
    "事项": [FilledRow({"名称": "行政处罚"}), FilledRow({"执法主体": "示例局"}, "m3")],
    "执法决定": [FilledRow({"编号": "jd-1", "相对人名称": "甲公司"}, "m4", "执法决定/2026")],
    "清单说明": [FilledRow({"标题": "示例县执法人员清单", "说明": "说明"}, "m5", "人员")],
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Table]:
    """Return the tables of a filled workbook by the name of their sheet."""
    file: Path = tmp_path_factory.mktemp("own") / "示例县医疗保障局.xlsx"
    file.write_bytes(template_workbook("示例县医疗保障局", _ROWS, date(2026, 11, 21)))
    return {list_of(table): table for table in recognise(read_tables(file), headings())}


def test_every_sheet(tables: dict[str, Table]) -> None:
    """Each sheet is known as our own, the guide and the options are passed over, and nothing is amiss."""
    assert list(tables) == [sheet.name for sheet in SHEETS]
    assert {name for name, table in tables.items() if not table.template} == set()
    assert [
        said for table in tables.values() for said in (*table.problems, *table.remarks, *table.notes)
    ] == []


@pytest.mark.parametrize("name", _ROWS)
def test_rows(name: str, tables: dict[str, Table]) -> None:
    """Every row comes back with its values, its mark and its file, whatever the texts look like."""
    rows = [(values(row), row.mark, row.file) for row in tables[name].rows]
    assert rows == [(dict(row.values), row.mark, row.file) for row in _ROWS[name]]


def test_all_columns(tables: dict[str, Table]) -> None:
    """Every column is understood by its own name, and those that are empty are blank."""
    for sheet in SHEETS:
        table = tables[sheet.name]
        assert {use.how for use in table.headings} == {"原名"}
        assert [use.column for use in table.headings] == list(sheet.columns)
        for row in table.rows:
            assert {piece.column for piece in row.pieces} | set(row.blank) == set(sheet.columns)


def test_dictionary_is_not_asked(tmp_path: Path) -> None:
    """On our own sheets a heading that only the dictionary knows is unknown."""
    from openpyxl import load_workbook

    file = tmp_path / "改过.xlsx"
    file.write_bytes(template_workbook("示例局", {"人员": [FilledRow(_OFFICER)]}, date(2026, 11, 21)))
    book = load_workbook(file)
    page = book["人员"]
    (cell,) = (cell for cell in page[2] if cell.value == "证件编号＊")
    cell.value = "执法证号"
    book.save(file)
    (table,) = (each for each in recognise(read_tables(file), headings()) if list_of(each) == "人员")
    assert len(table.problems) == 1
    assert "不认识栏目“执法证号”，下面有1格文字" in table.problems[0]

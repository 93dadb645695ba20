"""Workbooks and CSV files: every row arrives, text stays text, the bytes are the same again."""

from __future__ import annotations

import csv as csv_module
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook

from gongshi.tables.sheets import CELL_LIMIT, ROW_LIMIT, Sheet, csv, workbook
from tests.tables.office import convert

TODAY = date(2026, 11, 21)
HOSTILE = [
    "=1+1",
    "+86 0999",
    "-1",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("http://x")',
    "00123",
    " 末尾 ",
    "〇",
    "a\x00b",
    "&lt;甲>&\r\n乙\t丙",
]


def sheet(values: list[str]) -> Sheet:
    """Return a sheet with one column of texts."""
    return Sheet("问题", pd.DataFrame({"现状": values}), "标题", "说明", {"现状": 30}, {"00123": "FDF0EA"})


def test_nothing_is_a_formula() -> None:
    """A text that looks like a formula is stored as a text, and nothing of it is lost."""
    book = load_workbook(io.BytesIO(workbook([sheet(HOSTILE)], TODAY)))
    cells = [row[0] for row in book["问题"].iter_rows(min_row=4)]
    assert [cell.data_type for cell in cells] == ["s"] * len(HOSTILE)
    assert [cell.value for cell in cells] == [text.replace("\x00", "") for text in HOSTILE]


def test_csv_is_disarmed() -> None:
    """In CSV, where types are guessed, such a text gets a quote mark in front; Excel finds it to be UTF-8."""
    text = csv(pd.DataFrame({"现状": HOSTILE}))
    assert text.startswith("\ufeff现状\r\n")
    rows = [row[0] for row in csv_module.reader(io.StringIO(text[1:]))][1:]
    assert rows[:6] == [f"'{value}" for value in HOSTILE[:6]]
    assert rows[6:9] == HOSTILE[6:9]


def test_same_bytes() -> None:
    """The same table gives the same file."""
    assert workbook([sheet(HOSTILE)], TODAY) == workbook([sheet(HOSTILE)], TODAY)


def test_a_cell_too_long_is_cut() -> None:
    """A text longer than Excel takes is cut, not refused."""
    book = load_workbook(io.BytesIO(workbook([sheet(["长" * 40_000])], TODAY)))
    assert len(book["问题"]["A4"].value) == CELL_LIMIT


def test_form() -> None:
    """Title, note, head; the head stays in view, is filtered and printed on each page."""
    page = load_workbook(io.BytesIO(workbook([sheet(["甲", "乙"])], TODAY)))["问题"]
    assert (page["A1"].value, page["A2"].value, page["A3"].value) == ("标题", "说明", "现状")
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("B4", "A3:A5", "$3:$3")


def test_looks() -> None:
    """Title and head are bold, a text that has a colour is shaded, every cell of the table has its lines."""
    page = load_workbook(io.BytesIO(workbook([sheet(["甲", "00123", "=1+1"])], TODAY)))["问题"]
    assert [page[f"A{row}"].font.b for row in range(1, 7)] == [True, False, True, False, False, False]
    assert [page[f"A{row}"].fill.fgColor.rgb for row in (3, 4, 5)] == ["00E6F0F7", "00000000", "00FDF0EA"]
    assert [page[f"A{row}"].border.left.style for row in range(1, 7)] == [None, None, *["thin"] * 4]
    assert [page[f"A{row}"].quotePrefix for row in (4, 6)] == [False, True]
    assert page.column_dimensions["A"].width == 30


def test_a_table_too_long_is_cut() -> None:
    """Of a table longer than office computers open the first rows are there, and the note says how many there are."""
    long = replace(sheet([str(number) for number in range(ROW_LIMIT + 1)]), whole="全部见 CSV")
    page = load_workbook(io.BytesIO(workbook([long], TODAY)), read_only=True)["问题"]
    values = [row[0] for row in page.iter_rows(values_only=True)]
    assert values[1] == "说明；共 20001 行，只列前 20000 行，全部见 CSV"
    assert (len(values), values[3], values[-1]) == (3 + ROW_LIMIT, "0", "19999")


def test_office_opens_it(tmp_path: Path) -> None:
    """LibreOffice reads the workbook and shows what we wrote, not what a formula would give."""
    file = tmp_path / "表 格.xlsx"
    file.write_bytes(workbook([sheet(HOSTILE)], TODAY))
    text = convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1").read_text("utf-8")
    rows = [row[0] for row in csv_module.reader(io.StringIO(text))]
    assert rows[3:5] == ["=1+1", "+86 0999"]
    assert rows[9] == "00123"

"""Excel workbooks come back as people see them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.worksheet import Worksheet

from gongshi.tables.reading.file import read_tables
from gongshi.tables.reading.grid import Cell
from gongshi.tables.reading.shown import ERRORS
from gongshi.tables.template import FilledRow, template_workbook
from tests.tables.office import convert
from tests.tables.reading.making import refusal, row_of_texts, sheet_parts, texts, zipped


def sheet_of(*rows: list[object]) -> tuple[openpyxl.Workbook, Worksheet]:
    """Return a workbook with one sheet of these rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "人员"
    for row in rows:
        sheet.append(row)
    return book, sheet


AT_HALF_PAST_NINE = datetime.fromisoformat("2025-08-15T09:30")

VALUES = [
    (date(2025, 8, 15), "yyyy-mm-dd", "2025-08-15"),
    (date(2025, 8, 15), 'yyyy"年"m"月"d"日"', "2025-08-15"),
    (date(2025, 8, 15), "[$-804]yyyy/m/d;@", "2025-08-15"),
    (date(2025, 8, 15), '[DBNum1][$-804]yyyy"年"m"月"d"日";@', "2025-08-15"),
    (date(2025, 8, 15), 'm"月"d"日"', "2025-08-15"),
    (date(2025, 8, 15), 'yyyy"年"m"月"', "2025-08"),
    (date(2025, 8, 15), "yyyy", "2025"),
    (AT_HALF_PAST_NINE, "yyyy-mm-dd hh:mm", "2025-08-15 09:30"),
    (AT_HALF_PAST_NINE + timedelta(seconds=5), "yyyy-mm-dd hh:mm:ss", "2025-08-15 09:30:05"),
    (AT_HALF_PAST_NINE.replace(hour=0, minute=0), "yyyy-mm-dd hh:mm", "2025-08-15"),
    (time(9, 5), "h:mm", "09:05"),
    (time(9, 5), '上午/下午h"时"mm"分"', "09:05"),
    (1.5, "[h]:mm", "36:00"),
    (0.1, "0%", "10%"),
    (0.07, "0%", "7%"),
    (0.125, "0.00%", "12.5%"),
    (358, "00000", "00358"),
    (12, '"第"000"号"', "第012号"),
    (3586812345, "0000-0000000", "0358-6812345"),
    (35868123456, "0000-0000000", "3586-8123456"),
    (123456, "00000", "123456"),
    (12000, "#,##0.00", "12000"),
    (12, '0"人"', "12"),
    (3.0, "General", "3"),
    (3.5, "0.00", "3.5"),
    (0.1 + 0.2, "General", "0.3"),
    (1e20, "General", "#数字过长"),
    (0.00001, "0.00E+00", "0.00001"),
    (-3, "General", "-3"),
    (0, "General", "0"),
    (45884, "General", "45884"),
    (True, "General", "是"),
    (False, "General", "否"),
    ("00358", "General", "00358"),
    ("  两头空 ", "General", "  两头空 "),
    ("上\r\n中\r下\n底", "General", "上\n中\n下\n底"),
    ("上_x000D_\n下_x000D_底", "General", "上\n下\n底"),
    ("_x005F_x000D_", "General", "_x000D_"),
    (CellRichText("粗", TextBlock(InlineFont(b=True), "细")), "General", "粗细"),
    ("#N/A", "General", "#N/A"),
    ("=1+1", "General", "#未计算"),
]


def test_values_are_shown_as_people_see_them(tmp_path: Path) -> None:
    """Dates, percentages, padded codes and plain numbers are text, by their formats."""
    book, sheet = sheet_of()
    for number, (value, style, _) in enumerate(VALUES, 1):
        sheet.cell(number, 1).value = value
        sheet.cell(number, 1).number_format = style
    book.save(tmp_path / "一.xlsx")
    (grid,) = read_tables(tmp_path / "一.xlsx")
    assert [row[0].text for row in grid.rows] == [seen for _, _, seen in VALUES]


def test_the_old_calendar_of_macs(tmp_path: Path) -> None:
    """Days of a workbook that counts from 1904 are the days that it shows."""
    book, sheet = sheet_of()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet["A1"] = date(2025, 8, 15)
    book.save(tmp_path / "一.xlsx")
    assert texts(read_tables(tmp_path / "一.xlsx")[0]) == [["2025-08-15"]]


@pytest.mark.parametrize(
    ("style", "seen"),
    [
        (14, "2025-08-15"),
        (27, "2025-08"),
        (31, "2025-08-15"),
        (57, "2025-08"),
        (58, "2025-08-15"),
        (33, "00:00"),
    ],
)
def test_formats_that_chinese_programs_name_by_number(tmp_path: Path, style: int, seen: str) -> None:
    """Date formats that a Chinese Excel does not write out are known by their numbers."""
    styles = f'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="{style}"/></cellXfs></styleSheet>'
    parts = sheet_parts(
        '<sheetData><row r="1"><c r="A1" s="1"><v>45884</v></c></row></sheetData>', xl__styles=styles
    )
    links = str(parts["xl/_rels/workbook.xml.rels"])
    parts["xl/_rels/workbook.xml.rels"] = links.replace(
        "</Rel", '<Relationship Id="r2" Type="x/styles" Target="/xl/styles.xml"/></Rel', 1
    )
    assert texts(read_tables(zipped(tmp_path / "一.xlsx", parts))[0]) == [[seen]]


def test_codes_longer_than_excel_counts(tmp_path: Path) -> None:
    """A code of more than fifteen digits that is kept as a number cannot be trusted, whatever the file has."""
    sheet = '<sheetData><row r="1"><c r="A1"><v>110105194912310021</v></c></row></sheetData>'
    assert texts(read_tables(zipped(tmp_path / "一.xlsx", sheet_parts(sheet)))[0]) == [["#数字过长"]]


def test_results_of_formulas(tmp_path: Path) -> None:
    """A formula gives its stored result, also an empty text, an error, or the sign that there is none."""
    cells = (
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A2</f><v></v></c>'
        '<c r="C1" t="e"><f>A0</f><v>#REF!</v></c><c r="D1"><f>NOW()</f></c><c r="E1" t="str"><f>A3</f><v>好</v></c>'
        '<c r="F1" t="d"><v>2025-08-15T00:00:00Z</v></c>'
    )
    sheet = f'<sheetData><row r="1">{cells}</row></sheetData>'
    path = zipped(tmp_path / "一.xlsx", sheet_parts(sheet))
    assert texts(read_tables(path)[0]) == [["2", "", "#REF!", "#未计算", "好", "2025-08-15"]]


def test_merged_places_hold_one_cell(tmp_path: Path) -> None:
    """Every place under a merged cell holds that cell; spans end where the table ends."""
    book, sheet = sheet_of(["标题", None, None], ["甲", "乙", "丙"], [None, "丁", "戊"])
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "一.xlsx")
    (grid,) = read_tables(tmp_path / "一.xlsx")
    assert texts(grid) == [["标题"] * 3, ["甲", "乙", "丙"], ["甲", "丁", "戊"]]
    assert grid.rows[0][2] is grid.rows[0][0] == Cell("标题", 0, 0, 1, 3)
    assert grid.rows[2][0] is grid.rows[1][0] == Cell("甲", 1, 0, 2, 1)


def test_which_sheets_are_read(tmp_path: Path) -> None:
    """Hidden rows and columns are read and hidden sheets not, both told; charts and empty sheets are left out."""
    book, sheet = sheet_of(["甲", "乙"], ["丙", "丁"])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("空白")
    hidden = book.create_sheet("藏着")
    hidden["B2"] = "在"
    hidden.sheet_state = "hidden"
    lists = book.create_sheet("_选项")
    lists["A1"] = "是"
    lists.sheet_state = "veryHidden"
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["F"].hidden = True
    book.create_sheet("_明着")["A1"] = "也在"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=2))
    book.create_chartsheet("图").add_chart(chart)
    book.save(tmp_path / "一.xlsx")
    grids = read_tables(tmp_path / "一.xlsx", "清单.xlsx")
    assert [(grid.file, grid.name, grid.sheet, texts(grid)) for grid in grids] == [
        ("清单.xlsx", "人员", True, [["甲", "乙"], ["丙", "丁"]]),
        ("清单.xlsx", "_明着", True, [["也在"]]),
    ]
    assert grids[0].remarks == (
        "清单.xlsx 工作表“藏着”是隐藏的，没有读入；要读的先取消隐藏",
        "清单.xlsx 工作表“人员” 第2行、B列是隐藏的，也读入了；不要的先删去",
    )
    assert grids[1].remarks == ()


def test_many_hidden_rows(tmp_path: Path) -> None:
    """Of many hidden rows, as a filter leaves them, ten are named."""
    book, sheet = sheet_of(*([number] for number in range(30)))
    for number in range(3, 30, 2):
        sheet.row_dimensions[number].hidden = True
    book.save(tmp_path / "一.xlsx")
    assert read_tables(tmp_path / "一.xlsx")[0].remarks == (
        "一.xlsx 工作表“人员” 第3、5、7、9、11、13、15、17、19、21等14行是隐藏的，也读入了；不要的先删去",
    )


def test_marks_of_our_own_workbook(tmp_path: Path) -> None:
    """The hidden column and row of marks of our own workbook are not told."""
    filled = {"人员": [FilledRow({"姓名": "张某"}, "m1")], "主体": [FilledRow({"名称": "示例局"}, "m0")]}
    (tmp_path / "一.xlsx").write_bytes(template_workbook("示例局", filled, date(2026, 11, 21)))
    grids = read_tables(tmp_path / "一.xlsx")
    assert "人员" in [grid.name for grid in grids]
    assert [remark for grid in grids for remark in grid.remarks] == []


def test_only_hidden_sheets_have_text(tmp_path: Path) -> None:
    """A workbook of which nothing can be seen is refused with a word on what is hidden."""
    book, sheet = sheet_of(["甲"])
    book.create_sheet("空白")
    sheet.sheet_state = "hidden"
    book.active = 1
    book.save(tmp_path / "一.xlsx")
    assert refusal(tmp_path / "一.xlsx") == (
        "一.xlsx 看得见的工作表里没有文字，隐藏的工作表不读入；请取消隐藏要导入的工作表，保存以后再导入"
    )


def test_hidden_columns_out_of_bounds(tmp_path: Path) -> None:
    """Columns that no workbook has, said hidden a thousand times, do no harm."""
    columns = '<col min="0" max="99999999" hidden="1"/>' * 1000 + '<col min="x" max="2" hidden="true"/>'
    sheet = f"<cols>{columns}</cols><sheetData>{row_of_texts(1, '甲')}</sheetData>"
    (grid,) = read_tables(zipped(tmp_path / "一.xlsx", sheet_parts(sheet)))
    assert grid.remarks == ("一.xlsx 工作表“人员” A列是隐藏的，也读入了；不要的先删去",)


@pytest.mark.parametrize(
    ("value", "style", "seen"),
    [
        (999_999_999_999_999, "0", "999999999999999"),
        (1_000_000_000_000_000, "0", "#数字过长"),
        (-110_101_199_001_010_000, "General", "#数字过长"),
        (110_101_199_001_010_000, "000000000000000000", "#数字过长"),
        (1.5e20, "General", "#数字过长"),
        ("110101199001010011", "@", "110101199001010011"),
    ],
)
def test_numbers_that_lost_digits(tmp_path: Path, value: object, style: str, seen: str) -> None:
    """A number with more digits than a workbook keeps is not read as if it were whole; a text is."""
    book, sheet = sheet_of([value])
    sheet["A1"].number_format = style
    book.save(tmp_path / "一.xlsx")
    assert texts(read_tables(tmp_path / "一.xlsx")[0]) == [[seen]]
    assert (seen in ERRORS) == seen.startswith("#")


def test_cells_without_places(tmp_path: Path) -> None:
    """Cells that do not say where they stand follow one another, empty ones counted."""
    sheet = (
        "<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row></sheetData>"
    )
    path = zipped(tmp_path / "一.xlsx", sheet_parts(sheet))
    assert texts(read_tables(path)[0]) == [["1", "", "3"], ["", "", ""], ["4", "", ""]]


def test_prefixes_and_readings(tmp_path: Path) -> None:
    """Elements with a prefix are known; the reading written over a text is not part of it."""
    cell = (
        '<x:c r="A1" t="inlineStr"><x:is><x:r><x:t>行政</x:t></x:r><x:rPh sb="0" eb="1"><x:t>xing</x:t></x:rPh>'
        "<x:r><x:t>处罚</x:t></x:r></x:is></x:c>"
    )
    parts = sheet_parts("")
    space = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f'<x:worksheet {space}><x:sheetData><x:row r="1">{cell}</x:row></x:sheetData></x:worksheet>'
    path = zipped(tmp_path / "一.xlsx", {**parts, "xl/worksheets/sheet1.xml": sheet})
    assert texts(read_tables(path)[0]) == [["行政处罚"]]


def test_a_name_that_says_something_else(tmp_path: Path) -> None:
    """A workbook is known by its content, whatever its name ends with."""
    path = zipped(tmp_path / "一.csv", sheet_parts(f"<sheetData>{row_of_texts(1, '甲')}</sheetData>"))
    assert texts(read_tables(path)[0]) == [["甲"]]


def test_a_workbook_saved_again_by_an_office_program(tmp_path: Path) -> None:
    """What LibreOffice saves reads the same as what it was given."""
    # LibreOffice writes the uncalculated results, and has no noon in Chinese.
    strange = ("=1+1", "\r", "_x")
    kept = [
        case for case in VALUES if not any(sign in str(case[0]) for sign in strange) and "午" not in case[1]
    ]
    book, sheet = sheet_of()
    for number, (value, style, _) in enumerate(kept, 1):
        sheet.cell(number, 1).value = value
        sheet.cell(number, 1).number_format = style
    book.save(tmp_path / "一.xlsx")
    again = convert((tmp_path / "一.xlsx").rename(tmp_path / "一.saved"), "xlsx")
    assert [row[0].text for row in read_tables(again)[0].rows] == [seen for _, _, seen in kept]


_TYPED = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff")
    | st.sampled_from("\n\t =+'\"〇😀"),
    min_size=1,
    max_size=30,
).filter(lambda text: not text.isspace() and "_x" not in text)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_TYPED, min_size=1, max_size=20))
def test_texts_come_back_exactly(tmp_path: Path, typed: list[str]) -> None:
    """Any text comes back as it was typed: =1+1, +86, quotes, lines, trailing blanks, characters of every plane."""
    typed = ["=1+1", "+86", "'引'", '"', "二〇二五", "😀", "尾 ", *typed]
    book, sheet = sheet_of()
    for number, text in enumerate(typed, 1):
        cell = sheet.cell(number, 1)
        cell.value = text
        cell.data_type = "inlineStr" if number % 2 else "s"
    book.save(tmp_path / "一.xlsx")
    assert [row[0].text for row in read_tables(tmp_path / "一.xlsx")[0].rows] == typed

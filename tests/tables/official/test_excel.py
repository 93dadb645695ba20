"""Official lists in Excel: across A4, heads on every page, merged cells, rows high enough, text that stays text."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import load_workbook

from county import BUREAU, TODAY, write_county
from gongshi.checking import checked_site
from gongshi.tables.official import official_excel
from tests.build.project import DAY
from tests.tables.official.filled import bureau_of, excel_of, form_of


def test_a_list_is_ready_to_print() -> None:
    """A sheet is A4 across, as wide as the page, with both rows of the head on each page, and has the list's name."""
    sheet = excel_of("items", "linxian-yibao").active
    assert sheet.title == "行政执法事项清单"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$2:$3"
    assert sheet.freeze_panes == "A4"
    assert sheet["A1"].value == "临县医疗保障局行政执法事项清单"


def test_the_head_has_two_rows_with_merged_cells() -> None:
    """Headings of several columns stand across them, the others down both rows."""
    sheet = excel_of("items", "linxian-yibao").active
    areas = {str(area) for area in sheet.merged_cells.ranges}
    assert "A2:A3" in areas
    assert "F2:I2" in areas
    assert sheet["F2"].value == "执法依据"
    assert [sheet.cell(3, column).value for column in range(6, 10)] == [
        "法律",
        "行政法规",
        "规章",
        "规范性文件",
    ]


def test_cells_with_the_same_text_are_one() -> None:
    """Categories and their matters are merged down as on the official form."""
    sheet = excel_of("recordings", "linxian-yibao").active
    areas = {str(area) for area in sheet.merged_cells.ranges}
    assert any(area.startswith("B3:B") for area in areas)
    assert any(area.startswith("C3:C") for area in areas)


def test_no_two_merged_areas_overlap() -> None:
    """Excel refuses a workbook in which merged areas overlap; there are none."""
    for slug, bureau in (
        ("recordings", "linxian-yibao"),
        ("items", "linxian-yibao"),
        ("discretion", "shili-yibao"),
    ):
        for sheet in excel_of(slug, bureau, TODAY):
            taken: set[tuple[int, int]] = set()
            for area in sheet.merged_cells.ranges:
                cells = {(row, column) for row, column in area.cells}
                assert len(cells) > 1
                assert not cells & taken
                taken |= cells


def test_rows_are_high_enough_for_their_text() -> None:
    """Every row has a height that Excel allows, and one for each line of its longest cell at least."""
    sheet = excel_of("items", "linxian-yibao").active
    heights = [sheet.row_dimensions[number].height for number in range(1, sheet.max_row + 1)]
    assert all(0 < height <= 409 for height in heights)
    longest = max(str(cell.value or "").count("\n") for cell in sheet[7])
    assert longest >= 6
    assert heights[6] > 12 * longest


def test_text_longer_than_a_row_may_be_takes_several_rows(tmp_path: Any) -> None:
    """Where a cell has more text than Excel's highest row shows, several rows are one, so that all of it is seen."""
    text = "按照服务协议逐条核对。" * 400
    changes = {f"{BUREAU}/人员.yml": f'清单:\n  - {{姓名: 张, 证件编号: "09990000001", 备注: {text}}}\n'}
    site = checked_site(write_county(tmp_path, changes))
    content = official_excel(form_of("officers"), site.bureaus[0], site, TODAY)
    sheet = load_workbook(io.BytesIO(content)).active
    areas = {area.coord: area for area in sheet.merged_cells.ranges if area.min_row == 3}
    assert len(areas) == sheet.max_column
    assert len({area.max_row for area in areas.values()}) == 1
    last = areas[next(iter(areas))].max_row
    heights = [sheet.row_dimensions[number].height for number in range(3, last + 1)]
    assert max(heights) <= 409
    assert sum(heights) > 12 * len(text) * 2 / 160
    assert [sheet.cell(3, 1).value, sheet.cell(3, 2).value] == ["1", "张"]


def test_text_stays_text(tmp_path: Any) -> None:
    """What begins like a formula, or is a number with zeros before it, is text, also when someone edits the cell."""
    changes = {
        f"{BUREAU}/人员.yml": '清单:\n  - {姓名: "=1+1", 证件编号: "09990000001", 职务: "@cmd", 备注: "-1", 工作单位: "+86"}\n'
    }
    site = checked_site(write_county(tmp_path, changes))
    content = official_excel(form_of("officers"), site.bureaus[0], site, TODAY)
    sheet = load_workbook(io.BytesIO(content)).active
    row = {cell.value: cell for cell in sheet[3]}
    for text in ("=1+1", "@cmd", "-1", "+86"):
        assert (row[text].data_type, row[text].quotePrefix) == ("s", True)
    assert row["09990000001"].data_type == "s"
    assert row["09990000001"].number_format == "@"


def test_tables_with_columns_of_their_own_have_a_sheet() -> None:
    """Yearly plans of inspection stand on a second sheet."""
    book = excel_of("inspections", "shili-yibao", TODAY)
    assert book.sheetnames == ["随机抽查事项清单", "年度抽查计划"]
    assert [cell.value for cell in book["年度抽查计划"][2]][:3] == ["年度", "计划编号", "计划名称"]


def test_a_guide_has_two_columns() -> None:
    """What is text in Word has its headings beside it in Excel."""
    sheet = excel_of("guides", "linxian-yibao").active
    said = {sheet.cell(row, 1).value: sheet.cell(row, 2).value for row in range(1, sheet.max_row + 1)}
    assert said["二、实施部门"] == "基金监管股、临县医疗保险服务中心"


def test_the_same_data_give_the_same_bytes() -> None:
    """A list made twice for the same day is the same to the byte."""
    bureau, site = bureau_of("linxian-yibao")
    form = form_of("items")
    assert official_excel(form, bureau, site, DAY) == official_excel(form, bureau, site, DAY)


def test_text_longer_than_a_cell_may_be_is_cut_and_says_so(tmp_path: Any) -> None:
    """A cell with more than Excel takes ends with where the rest stands."""
    changes = {
        f"{BUREAU}/人员.yml": f'清单:\n  - {{姓名: 张, 证件编号: "09990000001", 备注: {"长" * 40_000}}}\n'
    }
    site = checked_site(write_county(tmp_path, changes))
    content = official_excel(form_of("officers"), site.bureaus[0], site, TODAY)
    sheet = load_workbook(io.BytesIO(content)).active
    said = sheet.cell(3, sheet.max_column).value
    assert len(said) == 32_767
    assert said.endswith("长……（余下的见 Word 文件）")

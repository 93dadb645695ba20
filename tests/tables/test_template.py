"""The workbook for clerks: every field of every list, nothing lost, nothing a formula, all of it explained."""

from __future__ import annotations

import html
import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gongshi.tables.columns import BY_NAME, FILE, SHEETS, Shape, Sheet
from gongshi.tables.template import (
    FIRST_ROW,
    GUIDE,
    HEADING_ROW,
    KEEP,
    MARK,
    OPTIONS,
    REQUIRED,
    FilledRow,
    template_workbook,
)
from gongshi.tables.template.guide import sentences
from gongshi.tables.template.hints import hint
from tests.tables.office import convert

TODAY = date(2026, 11, 21)
BUREAU = "示例县医疗保障局"
LISTED = [sheet for sheet in SHEETS if not sheet.upright]
HOSTILE = [
    "=1+1",
    "+86 0999",
    "-1",
    "@SUM(A1)",
    "'一撇",
    '=HYPERLINK("http://x")',
    "00123",
    " 首尾有空格 ",
    "〇😀",
    "&lt;甲>&\n乙\t丙",
    "true",
    "1E5",
    "2026-02-30",
    "_x000D_",
    "#N/A",
    "长" * 32_767,
]


def opened(content: bytes) -> Workbook:
    """Return a workbook as openpyxl reads it."""
    return load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def blank() -> Workbook:
    """Return a blank workbook."""
    return opened(template_workbook(BUREAU, {}, TODAY))


def filled(sheet: str, *rows: FilledRow) -> Worksheet:
    """Return one sheet of a workbook in which it has rows."""
    return opened(template_workbook(BUREAU, {sheet: rows}, TODAY))[sheet]


def headings(page: Worksheet) -> list[str]:
    """Return the headings as they are shown."""
    return [cell.value for cell in page[HEADING_ROW]]


def at(page: Worksheet, heading: str, row: int = FIRST_ROW) -> object:
    """Return what stands under a heading."""
    names = [name.rstrip(REQUIRED) for name in headings(page)]
    return page.cell(row, names.index(heading) + 1).value


def test_a_sheet_for_each_list(blank: Workbook) -> None:
    """The guide comes first, then each list's sheet under its name, in the order of the lists."""
    shown = [page.title for page in blank if page.sheet_state == "visible"]
    assert shown == [GUIDE, *(sheet.name for sheet in SHEETS)]


@pytest.mark.parametrize("sheet", LISTED, ids=lambda sheet: sheet.name)
def test_headings(blank: Workbook, sheet: Sheet) -> None:
    """Each field has its column, required ones marked and coloured; the file comes first, the hidden mark last."""
    page = blank[sheet.name]
    wanted = [f"{each.heading}{REQUIRED if each.required else ''}" for each in sheet.columns]
    assert headings(page) == [*([FILE] if sheet.filed else []), *wanted, MARK]
    coloured = {cell.value for cell in page[HEADING_ROW] if cell.fill.fgColor.rgb == "00FBE3C8"}
    assert coloured == {name for name in wanted if name.endswith(REQUIRED)}
    hidden = [letter for letter, each in page.column_dimensions.items() if each.hidden]
    assert hidden == [page[HEADING_ROW][-1].column_letter]


@pytest.mark.parametrize("sheet", LISTED, ids=lambda sheet: sheet.name)
def test_each_heading_is_explained(blank: Workbook, sheet: Sheet) -> None:
    """A comment on each heading says what the model says of the field, in a box high enough for it."""
    cells = [cell for cell in blank[sheet.name][HEADING_ROW] if cell.value not in (FILE, MARK)]
    for cell, column in zip(cells, sheet.columns, strict=True):
        assert cell.comment.text == hint(column)


def test_comments_are_seen_whole() -> None:
    """Each comment's box has room for all lines of its text, also for those that are too long for one line."""
    with zipfile.ZipFile(io.BytesIO(template_workbook(BUREAU, {}, TODAY))) as archive:
        for number in range(1, len(LISTED) + 1):
            drawing = archive.read(f"xl/drawings/commentsDrawing{number}.vml").decode()
            texts = re.findall(
                r"<t>(.*?)</t>", archive.read(f"xl/comments/comment{number}.xml").decode(), re.S
            )
            heights = [int(height) for height in re.findall(r"height:(\d+)px", drawing)]
            lines = [
                sum(1 + len(line.encode("gb18030")) // 40 for line in html.unescape(text).split("\n"))
                for text in texts
            ]
            assert all(height > 19 * count for height, count in zip(heights, lines, strict=True))


def test_hints() -> None:
    """A hint tells meaning, duty, example, choices and ground; what only YAML needs is left out."""
    officers, items, guides = (BY_NAME[name].by_heading for name in ("人员", "事项", "服务指南"))
    assert hint(officers["证件编号"]) == "行政执法证编号\n必填。\n例：09990000001\n依据：行政处罚法第42条"
    assert hint(items["来源·文件"]) == "“文件”表中来源文件的编号\n例：tongzhi-2021-6"
    assert hint(officers["状态"]) == "在岗、暂扣 或 注销\n例：在岗\n可选：在岗、暂扣、注销"
    assert hint(guides["咨询方式"]) == (
        "咨询的股室、联系人、电话\n例：【用途】咨询【机构】基金监管股【电话】0999-5550101\n一行一组。"
    )
    assert hint(items["申请材料"]) == (
        "要交的材料\n例：\n共同材料：\n1.出院收费票据；\n一行一组。\n依据：政府信息公开条例第20条第5项"
    )


def test_guide(blank: Workbook) -> None:
    """The guide names bureau and day, says in numbered sentences how to fill in, and links to every sheet."""
    page = blank[GUIDE]
    assert page["A1"].value == "示例县医疗保障局　行政执法公示填写表"
    assert page["A2"].value == "2026年11月21日制表"
    said = [(row[0].value, row[1].value) for row in page.iter_rows(min_row=4, max_row=3 + len(sentences()))]
    assert said == [(f"{number}.", text) for number, text in enumerate(sentences(), start=1)]
    links = {cell.value: cell.hyperlink.location for row in page for cell in row if cell.hyperlink}
    assert links == {sheet.name: f"'{sheet.name}'!A1" for sheet in SHEETS}


def test_guide_says_all() -> None:
    """It says what must be filled in, how a cell with several values is written, and what to do with nothing."""
    text = "\n".join(sentences())
    for word in (
        "“＊”",
        "下拉",
        "一行一项",
        "【用途】咨询",
        "《医疗保障基金使用监督管理条例》第四十条",
        "2026-03-01",
    ):
        assert word in text
    for word in ("“暂无·原因”", MARK, KEEP, "python scripts/import_tables.py 文件 --bureau", "--write"):
        assert word in text


def test_guide_counts_rows() -> None:
    """For each sheet it tells what it is, when it is due, what is required, the ground, and how many rows there are."""
    page = opened(template_workbook(BUREAU, {"人员": [FilledRow(), FilledRow()]}, TODAY))[GUIDE]
    rows = {row[1].value: [cell.value for cell in row[2:7]] for row in page.iter_rows(min_row=17)}
    ground = "行政处罚法第42条、国办发〔2018〕118号"
    assert rows["人员"] == ["执法人员", "事前", "姓名、证件编号", ground, 2]
    assert rows["文书样式·窗口岗位"][0] == "文书样式与窗口·窗口岗位"
    assert rows["事项"][-1] == 0


def test_rows() -> None:
    """A record's texts stand under their headings, its file and its mark in theirs; the next one is a row below."""
    page = filled(
        "执法决定",
        FilledRow({"编号": "2026-003", "相对人名称": "示例县某大药房"}, "abc", "执法决定/2026"),
        FilledRow({"编号": "2026-004"}, "def", "执法决定/2025"),
    )
    assert [at(page, name) for name in (FILE, "编号", "相对人名称", MARK)] == [
        "执法决定/2026",
        "2026-003",
        "示例县某大药房",
        "abc",
    ]
    assert [at(page, name, FIRST_ROW + 1) for name in (FILE, "编号", "相对人名称", MARK)] == [
        "执法决定/2025",
        "2026-004",
        None,
        "def",
    ]


@pytest.mark.parametrize(
    ("heading", "text", "value"),
    [
        ("更新日期", "2026-03-01", datetime(2026, 3, 1)),  # noqa: DTZ001 - cells know no zones
        ("更新日期", "2024-02-29", datetime(2024, 2, 29)),  # noqa: DTZ001 - the same
        ("更新日期", "2026年3月1日", "2026年3月1日"),
        ("更新日期", "2026-02-30", "2026-02-30"),
        ("更新日期", "1900-02-28", "1900-02-28"),
        ("更新日期", "２０２６-03-01", "２０２６-03-01"),
        ("序号", "12", 12),
        ("序号", "0", 0),
        ("序号", "012", "012"),
        ("序号", "+1", "+1"),
        ("序号", "1234567890123456", "1234567890123456"),
        ("序号", "第3项", "第3项"),
        ("证件编号", "09990000001", "09990000001"),
        ("证件编号", "12", "12"),
    ],
)
def test_kinds_of_cells(heading: str, text: str, value: object) -> None:
    """Days are days and numbers numbers where they print back the same; everything else is a text."""
    assert at(filled("人员", FilledRow({heading: text})), heading) == value


def test_formats() -> None:
    """Days show year, month and day; texts stay texts when someone edits them, also in rows not yet filled in."""
    page = filled("人员", FilledRow({"更新日期": "2026-03-01", "序号": "1", "姓名": "=甲"}))
    names = [name.rstrip(REQUIRED) for name in headings(page)]
    cells = {
        name: page.cell(FIRST_ROW, names.index(name) + 1) for name in ("更新日期", "序号", "姓名", "职务")
    }
    assert {name: cell.number_format for name, cell in cells.items()} == {
        "更新日期": "yyyy-mm-dd",
        "序号": "0",
        "姓名": "@",
        "职务": "@",
    }
    assert (cells["姓名"].quotePrefix, cells["职务"].quotePrefix) == (True, False)
    columns = {name: page.column_dimensions[cell.column_letter].number_format for name, cell in cells.items()}
    assert columns == {name: cell.number_format for name, cell in cells.items()}


def test_nothing_is_a_formula() -> None:
    """No cell of any sheet is a formula, whatever stands in the data, the ids and the bureau's name."""
    rows = {
        sheet.name: [FilledRow({each.heading: "=1+1" for each in sheet.columns}, "=1+1", "=1+1")]
        for sheet in SHEETS
    }
    ids = ["=1+1", "甲,乙"]
    content = template_workbook("=1+1", rows, TODAY, references={"documents": ids, "flows": ids})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(parts) == len(SHEETS) + 2
        assert not [name for name in parts if b"<f>" in archive.read(name) or b"<f " in archive.read(name)]


def test_numbers_of_signs() -> None:
    """A text that Excel would take for the number of a sign is escaped as Excel itself does it."""
    texts = {"姓名": "_x000D_", "职务": "_x005F_x000D_", "备注": "a_xb_x0041_x", "执法区域": "_x00_"}
    page = filled("人员", FilledRow(texts))
    assert [at(page, name) for name in texts] == [
        "_x005F_x000D_",
        "_x005F_x005F_x005F_x000D_",
        "a_xb_x005F_x0041_x",
        "_x00_",
    ]


def test_too_long_for_a_cell() -> None:
    """A text that no cell can hold is replaced by a note that the import leaves alone; signs of two units count two."""
    texts = {"职务": "长" * 32_767, "备注": "长" * 32_768, "执法区域": "😀" * 16_384}
    page = filled("人员", FilledRow(texts))
    assert [at(page, name) for name in texts] == ["长" * 32_767, KEEP, KEEP]


def test_upright() -> None:
    """The profile's fields stand one below the other: name, content, explanation; the mark in a hidden row."""
    sheet = BY_NAME["主体"]
    page = filled("主体", FilledRow({"名称": BUREAU, "成立日期": "2019-03-01"}, "abc"))
    rows = list(page.iter_rows(min_row=FIRST_ROW))
    assert headings(page) == ["栏目", "内容", "说明"]
    assert [row[0].value.rstrip(REQUIRED) for row in rows] == [
        *(each.heading for each in sheet.columns),
        MARK,
    ]
    content = {row[0].value: row[1].value for row in rows}
    assert (content["名称＊"], content["成立日期"]) == (BUREAU, datetime(2019, 3, 1))  # noqa: DTZ001
    assert rows[0][2].value == "机关全称　必填。　例：示例县医疗保障局　依据：政府信息公开条例第20条第2项"
    assert content[MARK] == "abc"
    assert [number for number, row in page.row_dimensions.items() if row.hidden] == [rows[-1][0].row]


def validations(page: Worksheet) -> dict[str, tuple[str, str]]:
    """Return by its first cell what each validated range is checked for, and how strictly."""
    return {
        str(cells).partition(":")[0]: (each.formula1, each.errorStyle)
        for each in page.data_validations.dataValidation
        for cells in each.sqref.ranges
    }


def test_drop_downs(blank: Workbook) -> None:
    """Choices are offered and nothing else taken; what is no date is remarked upon; texts are free."""
    page = blank["人员"]
    places = {cell.value.rstrip(REQUIRED): f"{cell.column_letter}{FIRST_ROW}" for cell in page[HEADING_ROW]}
    found = validations(page)
    assert found[places["状态"]] == ('"在岗,暂扣,注销"', "stop")
    dates = [each.heading for each in BY_NAME["人员"].columns if each.shape is Shape.DATE]
    assert {name: found[places[name]] for name in dates} == dict.fromkeys(dates, ("61", "warning"))
    assert len(found) == 1 + len(dates)


def test_drop_downs_reach_beyond_the_data() -> None:
    """They reach 500 rows beyond the last record."""
    page = filled("人员", FilledRow(), FilledRow())
    ranges = {str(cells) for each in page.data_validations.dataValidation for cells in each.sqref.ranges}
    assert all(cells.endswith(str(FIRST_ROW + 1 + 500)) for cells in ranges)


def test_ids_are_offered() -> None:
    """Where one id belongs, the list's ids are offered and others remarked upon; long lists stand on a hidden sheet."""
    ids = [f"tongzhi-{number}" for number in range(100)]
    book = opened(template_workbook(BUREAU, {}, TODAY, references={"documents": ids, "items": ["cf-01"]}))
    guides = validations(book["服务指南"])
    names = [name.rstrip(REQUIRED) for name in headings(book["服务指南"])]
    page = book["服务指南"]
    place = {name: f"{page.cell(1, names.index(name) + 1).column_letter}{FIRST_ROW}" for name in names}
    assert guides[place["来源·文件"]] == (f"'{OPTIONS}'!$A$1:$A$100", "warning")
    assert place["事项"] not in guides
    assert place["流程"] not in guides
    assert book[OPTIONS].sheet_state == "hidden"
    assert [row[0] for row in book[OPTIONS].iter_rows(values_only=True)] == ids


def test_an_id_with_a_comma() -> None:
    """Choices that a validation cannot hold between commas go to the hidden sheet too."""
    book = opened(template_workbook(BUREAU, {}, TODAY, references={"flows": ["甲,乙"]}))
    assert [row[0] for row in book[OPTIONS].iter_rows(values_only=True)] == ["甲,乙"]


def test_files_are_offered() -> None:
    """The column for the file offers the lists, of the decisions this year's file, and the files that are in use."""
    rows = {"执法决定": [FilledRow(file="执法决定/2024")]}
    book = opened(template_workbook(BUREAU, rows, TODAY))
    assert validations(book["执法决定"])["A3"] == ('"执法决定/2026,执法决定/2024"', "warning")
    offered, style = validations(book["清单说明"])["A3"]
    assert style == "warning"
    assert offered.strip('"').split(",")[:2] == ["事项", "人员"]
    assert "执法决定/2026" in offered


def test_form() -> None:
    """Headings stay in view, are filtered, and stand on each landscape page; a long row does not fill the screen."""
    page = filled("人员", FilledRow({"姓名": "张某"}), FilledRow({"备注": "甲\n" * 100}))
    last = page[HEADING_ROW][-1].column_letter
    assert (page.freeze_panes, page.auto_filter.ref) == ("C3", f"A2:{last}4")
    assert (page.print_title_rows, page.page_setup.orientation) == ("$2:$2", "landscape")
    assert page["C1"].value == (
        "示例县医疗保障局　执法人员　　"
        "依据：行政处罚法第42条、国办发〔2018〕118号；有＊的必填；鼠标停在栏目上，看填什么、怎么填"
    )
    assert (page.row_dimensions[FIRST_ROW].height, page.row_dimensions[FIRST_ROW + 1].height) == (15.5, 326)


def test_wide_sheets_take_several_pages(blank: Workbook) -> None:
    """A sheet too wide for one page goes on on others that repeat its first column, and can still be read."""
    page = blank["事项"]
    widths = [each.width for each in page.column_dimensions.values() if not each.hidden]
    assert page.page_setup.fitToWidth == -(-sum(widths) // 230) > 1
    assert page.print_title_cols == "$A:$A"
    assert (page["A1"].value, str(page["B1"].value)[:8]) == (None, BUREAU)


def test_same_bytes() -> None:
    """The same data and day give the same file."""
    rows = {"人员": [FilledRow({"姓名": "张某", "更新日期": "2026-03-01"}, "abc")]}
    made = [template_workbook(BUREAU, rows, TODAY, references={"documents": ["甲"] * 90}) for _ in range(2)]
    assert made[0] == made[1]


def test_office_opens_it(tmp_path: Path) -> None:
    """LibreOffice reads every hostile text as it was written, and keeps comments and drop-downs when it saves."""
    # A copy under another ending, or LibreOffice would have to save the file that it reads.
    file = tmp_path / "填写表.copy"
    rows = [FilledRow({"姓名": text, "更新日期": "2026-03-01"}, f"m{at}") for at, text in enumerate(HOSTILE)]
    file.write_bytes(template_workbook(BUREAU, {"人员": rows}, TODAY))
    page = load_workbook(convert(file, "xlsx"))["人员"]
    count = range(FIRST_ROW, FIRST_ROW + len(HOSTILE))
    assert [at(page, MARK, row) for row in count] == [f"m{number}" for number in range(len(HOSTILE))]
    assert {at(page, "更新日期", row) for row in count} == {datetime(2026, 3, 1)}  # noqa: DTZ001
    assert [at(page, "姓名", row) for row in count] == HOSTILE
    assert '"在岗,暂扣,注销"' in {formula for formula, _ in validations(page).values()}
    assert sum(cell.comment is not None for cell in page[HEADING_ROW]) == len(BY_NAME["人员"].columns)


def test_office_prints_it(tmp_path: Path) -> None:
    """LibreOffice prints the whole of it."""
    file = tmp_path / "填写表.xlsx"
    file.write_bytes(template_workbook(BUREAU, {"人员": [FilledRow({"姓名": "张某"})]}, TODAY))
    assert convert(file, "pdf").read_bytes().startswith(b"%PDF")

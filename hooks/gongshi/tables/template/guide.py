"""The first sheet: how to fill in, and what sheets there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from gongshi.tables.columns import BY_NAME, FILE, HEADS, SHEETS, Sheet

from .filled import FIRST_ROW, HEADING_ROW, KEEP, MARK, REQUIRED, FilledRow
from .hints import example
from .look import BODY, BOLD, GRID, HEAD, HEAD_FILL, LINE, LINK, MIDDLE, QUIET, TITLE, TOP, lines_of, paper
from .pages import subject

_COLUMNS = (("工作表", 26), ("是什么", 32), ("阶段", 8), ("必填的栏目", 54), ("依据", 44), ("已填行数", 10))
_LETTERS = "BCDEFG"
_NUMBER_WIDTH = 4


def write_guide(page: Worksheet, bureau: str, rows: Mapping[str, Sequence[FilledRow]], today: date) -> None:
    """Write the guide of a bureau's workbook."""
    page.column_dimensions["A"].width = _NUMBER_WIDTH
    for letter, (_, width) in zip(_LETTERS, _COLUMNS, strict=True):
        page.column_dimensions[letter].width = width
    _put(page["A1"], f"{bureau}　行政执法公示填写表", TITLE, MIDDLE)
    page.row_dimensions[1].height = 32
    _put(page["A2"], f"{today.year}年{today.month}月{today.day}日制表", QUIET, MIDDLE)
    row = _sentences(page, 4)
    _table(page, row + 1, rows)
    page.sheet_view.showGridLines = False
    paper(page, _NUMBER_WIDTH + sum(width for _, width in _COLUMNS))
    page.page_setup.fitToHeight = 1


def sentences() -> tuple[str, ...]:
    """Return how to fill in, in the order in which a clerk needs to know."""
    labelled = example(BY_NAME["服务指南"].by_heading["咨询方式"])
    basis = example(BY_NAME["事项"].by_heading["执法依据"])
    return (
        f"一张工作表是一张清单，一行是一条。第1行是标题，第{HEADING_ROW}行是栏目，从第{FIRST_ROW}行起填。“主体”竖着填，一行一个栏目。",
        f"后面有“{REQUIRED}”、底色是橙色的栏目必须填；其余的，有就填，没有就空着。用不到的工作表也空着。",
        "鼠标停在栏目上，看得到这一栏填什么、例子和依据。单元格右边有下拉箭头的，从选项里选。",
        "照原件写，不改字，不简写。不要改工作表和栏目的名称，不要合并单元格。",
        "一格里有几项的，一行一项；单元格里换行按 Alt+Enter。",
        f"一格里有几个值的，前面用【】写明是什么，如 {labelled}。有几组的，每一组另起一行，都从第一个【】写起。",
        f"法律依据写成《法规名称》第几条：原文，如 {basis}：……。没有抄录原文的，写到条款为止。一部法规一行。",
        "日期写成 2026-03-01。电话、代码、证件编号都是文字，开头的 0 不会丢。",
        f"一条也没有的清单，不要只空着：在“{HEADS}”里“{FILE}”一栏选这张清单，“暂无·原因”写为什么没有，“暂无·声明日期”写哪一天声明的。",
        f"隐藏的“{MARK}”不要改，程序靠它知道这一行原来是哪一条。新增一条，写在下面的空行里，不要复制别的整行；整行排序可以；整行删去的，导入时只列出来提醒，不会自动从数据里删去。",
        f"写着“{KEEP}”的格子不要动。",
        "填好以后存成 .xlsx，交给管数据的人：先运行 python scripts/import_tables.py 文件 --bureau 机关文件夹，只检查，不改数据；没有错误了，再加上 --write。",
    )


def _sentences(page: Worksheet, row: int) -> int:
    """Write the numbered sentences from a row on, and return the first row that is free."""
    width = sum(width for _, width in _COLUMNS)
    for number, text in enumerate(sentences(), start=1):
        _put(page.cell(row, 1), f"{number}.", BODY, TOP)
        _put(page.cell(row, 2), text, BODY, TOP)
        page.merge_cells(start_row=row, end_row=row, start_column=2, end_column=1 + len(_COLUMNS))
        # Office programs do not fit a row to merged cells.
        page.row_dimensions[row].height = lines_of(text, width - 6) * LINE + 4
        row += 1
    return row


def _table(page: Worksheet, row: int, rows: Mapping[str, Sequence[FilledRow]]) -> None:
    """Write the table of sheets."""
    for place, (name, _) in enumerate(_COLUMNS, start=2):
        cell = _put(page.cell(row, place), name, BOLD, HEAD)
        cell.fill, cell.border = HEAD_FILL, GRID
    page.row_dimensions[row].height = 22
    for number, sheet in enumerate(SHEETS, start=row + 1):
        texts = _about(sheet, len(rows.get(sheet.name, ())))
        for place, text in enumerate(texts, start=2):
            _put(page.cell(number, place), text, BODY, TOP).border = GRID
        link = page.cell(number, 2)
        link.hyperlink = Hyperlink(ref=link.coordinate, location=f"'{sheet.name}'!A1", tooltip="到这张工作表")
        link.font = LINK
        lines = max(lines_of(str(text), width) for text, (_, width) in zip(texts, _COLUMNS, strict=True))
        page.row_dimensions[number].height = lines * LINE + 3


def _about(sheet: Sheet, count: int) -> tuple[str | int, ...]:
    """Return what the table says of a sheet."""
    required = "、".join(column.heading for column in sheet.columns if column.required)
    if sheet.kind is None:
        return sheet.name, "清单的标题、来源和没有的原因", "", "", "", count
    return sheet.name, subject(sheet), sheet.kind.stage.value, required, sheet.kind.law, count


def _put(cell: Any, value: str | int, font: Any, alignment: Any) -> Any:
    """Write a value into a cell, a text never as a formula, and return the cell."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    cell.font, cell.alignment = font, alignment
    return cell

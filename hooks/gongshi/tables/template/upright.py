"""The sheet of a single record: a row for each field, its explanation beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from gongshi.tables.columns import Column, Sheet
from gongshi.tables.rows import row_xml

from .cells import Writer
from .choosing import Chooser
from .filled import FIRST_ROW, HEADING_ROW, MARK, FilledRow
from .hints import hint, shown
from .look import (
    BOLD,
    HEAD_FILL,
    QUIET,
    REQUIRED_FILL,
    TEXT_FORMAT,
    height_of,
    number_of,
    paper,
)
from .pages import Setting, head, heading, offer, style_column, subject

_HEADINGS = ("栏目", "内容", "说明")
_WIDTHS = (22, 62, 66)


def write_upright(page: Worksheet, sheet: Sheet, rows: Sequence[FilledRow], setting: Setting) -> str:
    """Write the sheet of one record but for its rows, which are returned as the file has them."""
    law = f"依据：{sheet.kind.law}；" if sheet.kind else ""
    head(page, f"{setting.bureau}　{subject(sheet)}", f"{law}一行一个栏目，填在中间一列；有＊的必填")
    for place, (name, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True), start=1):
        heading(page, place, name)
        style_column(page, place, width, TEXT_FORMAT)
    chooser = Chooser(page, setting.options)
    for number, column in enumerate(sheet.columns, start=FIRST_ROW):
        offer(chooser, f"B{number}", column, setting.references)
    page.row_dimensions[HEADING_ROW].height = 22
    page.freeze_panes = f"B{FIRST_ROW}"
    page.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    paper(page, sum(_WIDTHS))
    return "".join(_fields(page, sheet.columns, rows[0] if rows else FilledRow()))


def _fields(page: Worksheet, columns: Sequence[Column], row: FilledRow) -> Iterator[str]:
    """Yield a row for each field, and the hidden one."""
    writer = Writer(page)
    plain = number_of(page, font=BOLD, fill=HEAD_FILL)
    required = number_of(page, font=BOLD, fill=REQUIRED_FILL)
    explained = number_of(page, font=QUIET)
    for number, column in enumerate(columns, start=FIRST_ROW):
        text = row.values.get(column.heading, "")
        label = shown(column.heading, required=column.required), required if column.required else plain
        said = hint(column).replace("\n", "　")
        yield row_xml(
            number,
            [label, writer.cell(text, column.shape), (said, explained)],
            height_of([(text, _WIDTHS[1]), (said, _WIDTHS[2])]),
        )
    mark = writer.cell(row.mark)
    yield row_xml(FIRST_ROW + len(columns), [(MARK, plain), mark, (None, explained)], 'hidden="1"')

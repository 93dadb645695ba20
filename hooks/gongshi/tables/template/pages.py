"""The sheets of lists: title, headings with their comments, records, and room for more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from gongshi.records import LISTS
from gongshi.tables.columns import FILE, Column, Shape, Sheet
from gongshi.tables.rows import row_xml

from .cells import Writer
from .choosing import Chooser, Options
from .filled import FIRST_ROW, HEADING_ROW, MARK, REQUIRED, SPARE, FilledRow
from .hints import comment, file_hint, hint, shown
from .look import (
    BODY,
    BOLD,
    DATE_FORMAT,
    GREY,
    GRID,
    HEAD,
    HEAD_FILL,
    LINE,
    MIDDLE,
    NUMBER_FORMAT,
    REQUIRED_FILL,
    TEXT_FORMAT,
    TITLE,
    TOP,
    height_of,
    lines_of,
    pages_across,
    paper,
)
from .widths import width_of

_FORMATS = {Shape.DATE: DATE_FORMAT, Shape.INTEGER: NUMBER_FORMAT}
_FILE_WIDTH = 16


@dataclass(frozen=True)
class Setting:
    """What all sheets of a workbook need to know."""

    bureau: str
    today: date
    references: Mapping[str, Sequence[str]]
    options: Options = field(default_factory=Options)


def subject(sheet: Sheet) -> str:
    """Return what a sheet is about, in citizens' words."""
    if sheet.kind is None:
        return "清单说明"
    return sheet.kind.name if sheet.name == sheet.kind.file else f"{sheet.kind.name}·{sheet.key}"


def head(page: Worksheet, title: str, note: str, place: int = 1) -> None:
    """Write the title, and a note behind it, on the first row in column `place`."""
    cell = page.cell(1, place)
    cell.value = CellRichText(
        TextBlock(InlineFont(rFont=TITLE.name, b=True, sz=TITLE.size), title),
        TextBlock(InlineFont(rFont=BODY.name, sz=BODY.size, color=GREY), f"　　{note}"),
    )
    cell.alignment = MIDDLE
    page.row_dimensions[1].height = 30


def heading(page: Worksheet, column: int, text: str, *, required: bool = False) -> None:
    """Write a heading."""
    cell = page.cell(HEADING_ROW, column, text)
    cell.font, cell.border, cell.alignment = BOLD, GRID, HEAD
    cell.fill = REQUIRED_FILL if required else HEAD_FILL


def write_list(page: Worksheet, sheet: Sheet, rows: Sequence[FilledRow], setting: Setting) -> str:
    """Write a list's sheet but for its records, which are returned as the file has them."""
    last = FIRST_ROW - 1 + len(rows) + SPARE
    chooser = Chooser(page, setting.options)
    if sheet.filed:
        heading(page, 1, FILE)
        page.cell(HEADING_ROW, 1).comment = comment(file_hint(sheet))
        chooser.choose(f"A{FIRST_ROW}:A{last}", _files(sheet, rows, setting.today), strict=False)
    widths = [_FILE_WIDTH] if sheet.filed else []
    for place, column in enumerate(sheet.columns, start=len(widths) + 1):
        heading(page, place, shown(column.heading, required=column.required), required=column.required)
        page.cell(HEADING_ROW, place).comment = comment(hint(column))
        letter = get_column_letter(place)
        offer(chooser, f"{letter}{FIRST_ROW}:{letter}{last}", column, setting.references)
        widths.append(width_of(column, (row.values.get(column.heading, "") for row in rows)))
    law = f"依据：{sheet.kind.law}；" if sheet.kind else "每张清单一行；"
    note = f"{law}有{REQUIRED}的必填；鼠标停在栏目上，看填什么、怎么填"
    # On several pages, the columns that each page repeats would repeat a part of the title.
    place = _fixed(sheet) + 1 if pages_across(sum(widths)) > 1 else 1
    head(page, f"{setting.bureau}　{subject(sheet)}", note, place)
    _arrange(page, sheet, widths, len(rows))
    return "".join(_records(page, sheet, rows, widths))


def offer(chooser: Chooser, cells: str, column: Column, references: Mapping[str, Sequence[str]]) -> None:
    """Offer in the cells of a column what there is to choose from."""
    if column.shape is Shape.CHOICE:
        chooser.choose(cells, column.choices, strict=True)
    elif column.shape is Shape.DATE:
        chooser.day(cells)
    elif column.shape is Shape.TEXT and (ids := references.get(column.refers)):
        chooser.choose(cells, ids, strict=False)


def _files(sheet: Sheet, rows: Sequence[FilledRow], today: date) -> list[str]:
    """Return the files in which a row of the sheet may belong."""
    kinds = LISTS if sheet.kind is None else [sheet.kind]
    names = [f"{kind.file}/{today.year}" if kind.many_files else kind.file for kind in kinds]
    return list(dict.fromkeys([*names, *(row.file for row in rows if row.file)]))


def _arrange(page: Worksheet, sheet: Sheet, widths: Sequence[int], count: int) -> None:
    """Set widths and formats of whole columns, the hidden one last, and how the sheet is looked at and printed."""
    shapes = [*([Shape.TEXT] if sheet.filed else []), *(column.shape for column in sheet.columns)]
    for place, (shape, width) in enumerate(zip(shapes, widths, strict=True), start=1):
        style_column(page, place, width, _FORMATS.get(shape, TEXT_FORMAT))
    hidden = len(widths) + 1
    heading(page, hidden, MARK)
    style_column(page, hidden, 12, TEXT_FORMAT)
    page.column_dimensions[get_column_letter(hidden)].hidden = True
    names = [shown(column.heading, required=column.required) for column in sheet.columns]
    lines = max(lines_of(name, width - 2) for name, width in zip(names, widths[-len(names) :], strict=True))
    page.row_dimensions[HEADING_ROW].height = max(2, lines) * LINE + 6
    fixed = _fixed(sheet)
    page.freeze_panes = f"{get_column_letter(fixed + 1)}{FIRST_ROW}"
    page.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(hidden)}{HEADING_ROW + max(1, count)}"
    page.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    paper(page, sum(widths), f"A:{get_column_letter(fixed)}")


def _fixed(sheet: Sheet) -> int:
    """Return how many columns stay in view, and stand on each page: those up to the one that says what a row is."""
    if sheet.kind is None:
        return 1
    named = next((at for at, column in enumerate(sheet.columns[:2], start=1) if column.required), 1)
    return named + sheet.filed


def style_column(page: Worksheet, place: int, width: float, number_format: str) -> None:
    """Give a whole column its width, and its empty cells the look of the filled ones."""
    dimension = page.column_dimensions[get_column_letter(place)]
    dimension.width, dimension.number_format = width, number_format
    dimension.font, dimension.alignment = BODY, TOP


def _records(
    page: Worksheet, sheet: Sheet, rows: Sequence[FilledRow], widths: Sequence[int]
) -> Iterator[str]:
    """Yield each record's row."""
    writer = Writer(page)
    columns = [(column.heading, column.shape) for column in sheet.columns]
    own_widths = widths[1:] if sheet.filed else widths
    for number, row in enumerate(rows, start=FIRST_ROW):
        texts = [row.values.get(name, "") for name, _ in columns]
        cells = [writer.cell(text, shape) for text, (_, shape) in zip(texts, columns, strict=True)]
        if sheet.filed:
            cells.insert(0, writer.cell(row.file))
        cells.append(writer.cell(row.mark))
        yield row_xml(number, cells, height_of(zip(texts, own_widths, strict=True)))

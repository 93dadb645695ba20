"""A paper as an Excel workbook to print: across A4, heads repeated, cells merged, rows as high as their text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from openpyxl.utils import get_column_letter

from gongshi.tables.rows import row_xml
from gongshi.tables.sheets import CELL_LIMIT

from .excel_parts import BODY_LINE, BODY_SIZE, LONG, MAIN, Look, same
from .measuring import line_count, lines_of, merges, widths
from .package import DECLARATION, core_properties, packed, quoted
from .paper import Block, Column, Drawing, Entry, Format, Heading, Lines, Paper, Row, Span, Table

_UNIT = 1.95
"""A unit of column width in mm, with the font of the workbook."""
_HIGHEST = 400.0
"""No row is higher, in points (Excel allows 409); more text takes several rows, merged into one."""
_SPARE = 0.94
"""The part of a column's width that is counted on, as programs differ in how wide signs are."""
_CUT = "……（余下的见 Word 文件）"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\']")
_PAIR = (Column("栏目", 50, centred=True), Column("内容", 207, long=True))
"""The columns of a paper that is text."""


def excel_file(paper: Paper, today: date) -> bytes:
    """Return the paper as an .xlsx: one sheet, and one more for each table with columns of its own."""
    sheets = _sheets(paper)
    names = _names([sheet.name for sheet in sheets])
    titles = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">\'{quoted(name)}\'!${first}:${last}</definedName>'
        for number, (name, sheet) in enumerate(zip(names, sheets, strict=True))
        for first, last in ([sheet.head] if sheet.head else [])
    )
    listed = "".join(
        f'<sheet name="{quoted(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    parts = {
        **same(len(sheets)),
        "xl/workbook.xml": (
            f'{DECLARATION}<workbook xmlns="{MAIN}"'
            ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            f"<sheets>{listed}</sheets>{f'<definedNames>{titles}</definedNames>' if titles else ''}</workbook>"
        ),
        "docProps/core.xml": core_properties(paper.title, today),
    }
    for number, sheet in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet.xml()
    return packed(parts)


def _names(wanted: Sequence[str]) -> list[str]:
    """Return names that Excel takes, no two alike."""
    names: list[str] = []
    for each in wanted:
        name = _FORBIDDEN_IN_NAME.sub("", each)[:28] or "清单"
        names.append(name if name not in names else f"{name}{len(names) + 1}")
    return names


def _sheets(paper: Paper) -> list[_Sheet]:
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    columns = tables[0].columns if tables else _PAIR
    rows = [row for table in tables if table.columns == columns for row in table.rows]
    main = _Sheet(paper.name, columns, rows)
    sheets = [main]
    for line in paper.above:
        main.across(line, Look.ABOVE, 14, 20)
    main.across(paper.title, Look.TITLE, 20, 28)
    place = main
    for block in paper.blocks:
        if isinstance(block, Table) and block.columns != columns:
            place = _Sheet(block.name, block.columns, block.rows)
            place.across(block.name, Look.TITLE, 20, 28)
            place.table(block)
            sheets.append(place)
            place = main
        else:
            main.block(block, pairs=not tables)
    main.across(paper.end, Look.END, 8, 12)
    return sheets


class _Sheet:
    """One sheet that grows from top to bottom."""

    def __init__(self, name: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        self.name, self.columns = name, columns
        self.widths = widths(columns, rows, Format.LIST.value.text_width)
        self._counted = [width * _SPARE for width in self.widths]
        self.letters = [get_column_letter(number) for number in range(1, len(columns) + 1)]
        self.head: tuple[int, int] | None = None
        self._rows: list[str] = []
        self._merged: list[str] = []

    def block(self, block: Block, *, pairs: bool) -> None:
        """Add a block; `pairs` when the sheet has no table, so that named texts stand in two columns."""
        if isinstance(block, Table):
            self.table(block)
        elif isinstance(block, Heading):
            self.across(block.text, Look.NAME, BODY_SIZE, BODY_LINE + 6)
        elif isinstance(block, Entry):
            if pairs:
                self._add([block.name, block.text], [Look.NAME, Look.CELL])
            else:
                self.across(f"{block.name}：{block.text}", Look.NOTE)
        elif isinstance(block, Lines):
            for text in block.texts:
                self.across(text, Look.NOTE)
        else:
            assert isinstance(block, Drawing)  # noqa: S101 - its steps follow in words

    def across(self, text: str, look: Look, size: float = BODY_SIZE, line: float = BODY_LINE) -> None:
        """Add a row of one cell."""
        lines = line_count(text, sum(self._counted), size)
        values = [text, *[""] * (len(self.columns) - 1)]
        self._add(values, [look] * len(values), lines * line + 4)
        if len(values) > 1:
            number = len(self._rows)
            self._merged.append(f"A{number}:{self.letters[-1]}{number}")

    def table(self, table: Table) -> None:
        """Add a table; the head of the first one is repeated on every page."""
        first = len(self._rows) + 1
        self._head(table)
        self.head = self.head or (first, len(self._rows))
        heights = [lines_of(row, self._counted, BODY_SIZE) * BODY_LINE + 4 for row in table.rows]
        merged = merges(table.columns, table.rows, heights, _HIGHEST)
        looks = [Look.CENTRED if column.centred else Look.CELL for column in table.columns]
        starts: list[int] = []
        for row in table.rows:
            starts.append(len(self._rows) + 1)
            if isinstance(row, Span):
                self.across(row.text, Look.CELL)
            else:
                self._add(row, looks)
        starts.append(len(self._rows) + 1)
        for position, sizes in merged.items():
            for number, size in enumerate(sizes):
                if size > 1:
                    letter = self.letters[position]
                    top, bottom = starts[number], starts[number + size] - 1
                    self._unmerge(letter, top, bottom)
                    self._merged.append(f"{letter}{top}:{letter}{bottom}")

    def _unmerge(self, letter: str, top: int, bottom: int) -> None:
        """Forget the merged cells inside a greater one."""
        inside = re.compile(rf"{letter}(\d+):{letter}(\d+)")
        self._merged = [
            area
            for area in self._merged
            if not ((found := inside.fullmatch(area)) and top <= int(found[1]) and int(found[2]) <= bottom)
        ]

    def _head(self, table: Table) -> None:
        upper: list[str] = []
        lower: list[str] = []
        for group, found in groupby(table.columns, key=lambda column: column.group):
            members = list(found)
            start = len(upper)
            upper += [group or member.name for member in members]
            lower += [member.name if group else "" for member in members]
            if table.grouped:
                number = len(self._rows) + 1
                if group and len(members) > 1:
                    self._merged.append(
                        f"{self.letters[start]}{number}:{self.letters[len(upper) - 1]}{number}"
                    )
                elif not group:
                    self._merged += [
                        f"{each}{number}:{each}{number + 1}" for each in self.letters[start : len(upper)]
                    ]
        looks = [Look.HEAD] * len(upper)
        for names in (upper, lower) if table.grouped else (upper,):
            self._add(names, looks)

    def _add(self, values: Sequence[str], looks: Sequence[Look], height: float | None = None) -> None:
        """Add a row, or several merged ones where the text is higher than a row may be."""
        values = [
            text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - len(_CUT)] + _CUT for text in values
        ]
        if height is None:
            height = lines_of(values, self._counted, BODY_SIZE) * BODY_LINE + 4
        parts = -int(-height // _HIGHEST)
        number = len(self._rows) + 1
        look = f'ht="{height / parts:.1f}" customHeight="1"'
        cells = [
            (text or None, look_ + text.startswith(_FORMULA))
            for text, look_ in zip(values, looks, strict=True)
        ]
        self._rows.append(row_xml(number, cells, look))
        for below in range(number + 1, number + parts):
            self._rows.append(row_xml(below, [(None, look_ + LONG) for look_ in looks], look))
        if parts > 1:
            self._merged += [f"{letter}{number}:{letter}{number + parts - 1}" for letter in self.letters]

    def xml(self) -> str:
        """Return the sheet's part."""
        columns = "".join(
            f'<col min="{number}" max="{number}" width="{width / _UNIT:.2f}" customWidth="1"/>'
            for number, width in enumerate(self.widths, start=1)
        )
        areas = "".join(f'<mergeCell ref="{area}"/>' for area in self._merged)
        merged = f'<mergeCells count="{len(self._merged)}">{areas}</mergeCells>' if areas else ""
        pane = ""
        if self.head:
            row = self.head[1] + 1
            pane = f'<pane ySplit="{row - 1}" topLeftCell="A{row}" activePane="bottomLeft" state="frozen"/>'
        top, right, bottom, left = (margin / 25.4 for margin in Format.LIST.value.margins)
        return (
            f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<dimension ref="A1:{self.letters[-1]}{len(self._rows)}"/>'
            f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>{"".join(self._rows)}</sheetData>'
            f'{merged}<printOptions horizontalCentered="1"/>'
            f'<pageMargins left="{left:.3f}" right="{right:.3f}" top="{top:.3f}" bottom="{bottom:.3f}" header="0.3" footer="0.4"/>'
            '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
            "<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>"
        )

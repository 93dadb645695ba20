"""Office files made of the tables that four bureaus published, with the headings merged as clerks merge them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import docx
from openpyxl import Workbook

HERE = Path(__file__).parent
BUREAUS = ("linxian", "yangquan", "jiange", "tangyin")
GROUPS = {"执法依据", "法律依据", "办理时限"}
"""The headings that stand over several columns; they reach to the next heading."""


@dataclass
class WildTable:
    """One table as published: its rows, how many of them are headings, and the paragraphs above it."""

    rows: list[list[str]]
    heads: int
    above: list[str]


def source(bureau: str) -> tuple[list[WildTable], list[str]]:
    """Return a bureau's tables in order, and the paragraphs below the last."""
    tables: list[WildTable] = []
    above: list[str] = []
    rows: list[list[str]] = []
    for line in [*(HERE / f"{bureau}.tsv").read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split("\t")
        if len(cells) > 1:
            rows.append(cells)
            continue
        if rows:
            tables.append(WildTable(rows, _heads(rows), above))
            above, rows = [], []
        if line.strip():
            above.append(line.removeprefix("# "))
    return tables, above


def _heads(rows: list[list[str]]) -> int:
    if text_of(rows[0][0]) != "序号":
        return 0
    return 2 if not rows[1][0] else 1


def text_of(cell: str) -> str:
    """Return what a cell shows: its tags are paragraphs and entries of lists."""
    return "\n".join(paragraphs(cell))


def paragraphs(cell: str) -> list[str]:
    """Return the paragraphs of a cell."""
    return [part.strip() for part in re.split(r"<[^>]*>", cell) if part.strip()]


def merges(table: WildTable) -> list[tuple[int, int, int, int]]:
    """Return what is merged, as row, column, height and width: group heads, headings of two rows, lines across."""
    found = []
    width = len(table.rows[0])
    if table.heads == 2:
        top, below = table.rows[:2]
        at = 0
        while at < width:
            end = at + 1
            while top[at] in GROUPS and end < width and not top[end]:
                end += 1
            if end - at > 1:
                found.append((0, at, 1, end - at))
            elif not below[at]:
                found.append((0, at, 2, 1))
            at = end
    below = enumerate(table.rows[table.heads :], start=table.heads)
    across = [(row, 0, 1, width) for row, texts in below if texts[0] and not any(texts[1:])]
    return [*found, *across, *_repeated(table)]


def _repeated(table: WildTable) -> list[tuple[int, int, int, int]]:
    """Return the cells of the recording list that stand for several rows: category and powers."""
    if "记录事项" not in table.rows[0]:
        return []
    starts = [row for row in range(1, len(table.rows)) if table.rows[row][1]]
    spans = zip(starts, [*starts[1:], len(table.rows)], strict=True)
    return [(row, at, end - row, 1) for row, end in spans for at in (1, 2) if end - row > 1]


def write_word(bureau: str, folder: Path) -> Path:
    """Write a bureau's tables as a document."""
    tables, below = source(bureau)
    document = docx.Document()
    for table in tables:
        for text in table.above or [""]:
            document.add_paragraph(text)
        grid = document.add_table(len(table.rows), len(table.rows[0]))
        cells = [list(row.cells) for row in grid.rows]
        for row, at, height, width in merges(table):
            cells[row][at].merge(cells[row + height - 1][at + width - 1])
        for row, texts in enumerate(table.rows):
            for at, text in enumerate(texts):
                first, *rest = paragraphs(text) or [""]
                if not first:
                    continue
                cells[row][at].paragraphs[0].text = first
                for each in rest:
                    cells[row][at].add_paragraph(each)
    for text in below:
        document.add_paragraph(text)
    path = folder / f"{bureau}.docx"
    document.save(str(path))
    return path


def write_excel(bureau: str, folder: Path) -> Path:
    """Write a bureau's tables as a workbook: all on one sheet, one below the other, titles across the columns."""
    tables, below = source(bureau)
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Sheet1"
    row = 1
    for table in tables:
        width = len(table.rows[0])
        for text in table.above:
            page.cell(row, 1, text)
            page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
            row += 1
        for down, texts in enumerate(table.rows):
            for at, text in enumerate(texts):
                if text:
                    cell = page.cell(row + down, at + 1, text_of(text))
                    cell.data_type = "s"
        for down, at, height, wide in merges(table):
            page.merge_cells(
                start_row=row + down,
                start_column=at + 1,
                end_row=row + down + height - 1,
                end_column=at + wide,
            )
        row += len(table.rows) + 1
    for text in below:
        page.cell(row, 1, text)
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=6)
        row += 1
    path = folder / f"{bureau}.xlsx"
    book.save(path)
    return path

"""A table as it stands in somebody's file: cells of text with their spans, and what is written around it."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, merged or not, with the text that people see in it."""

    text: str
    """Dates as 2025-08-15, numbers without a needless .0, percentages with their sign; lines end with \\n."""
    row: int
    """The row of its upper left corner, from 0."""
    column: int
    """The column of its upper left corner, from 0."""
    height: int = 1
    width: int = 1


@dataclass(frozen=True)
class Grid:
    """One sheet of a workbook, or one table of a document."""

    file: str
    """The file's name as messages show it."""
    name: str
    """The sheet's name, or “表2” for a table of a document; empty for a CSV file."""
    rows: tuple[tuple[Cell, ...], ...]
    """All rows have the same length; every place that a merged cell covers holds that same cell."""
    before: tuple[str, ...] = ()
    """The paragraphs between the table before this one and this one, where a document has them."""
    after: tuple[str, ...] = ()
    """The paragraphs after the last table of a document."""
    sheet: bool = True
    """Whether its columns have letters, as in Excel."""
    remarks: tuple[str, ...] = ()
    """What the clerk should know of how it was read; the first grid of a file tells of hidden sheets too."""

    def place(self, row: int, column: int | None = None) -> str:
        """Return how messages speak of a row, or of a cell: `清单.xlsx 工作表“人员” 第3行E列`."""
        where = f"{self.file} 工作表“{self.name}”" if self.sheet and self.name else f"{self.file} {self.name}"
        where = f"{where.strip()} 第{row + 1}行"
        if column is None:
            return where
        return where + (f"{get_column_letter(column + 1)}列" if self.sheet else f"第{column + 1}格")

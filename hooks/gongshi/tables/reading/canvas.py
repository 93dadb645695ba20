"""Texts are put down at their places, in any order, and become the rows of a grid."""

from __future__ import annotations

from bisect import bisect_left

from .grid import Cell
from .unreadable import DAMAGED, LAST_ROW, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TOO_LARGE, Unreadable


class Budget:
    """How many more places the tables of one file may have."""

    def __init__(self) -> None:
        self.left = MOST_CELLS

    def spend(self, places: int) -> None:
        """Take some away; raises `Unreadable` when a file asks for more than there are."""
        self.left -= places
        if self.left < 0:
            raise Unreadable(TOO_LARGE)


class Canvas:
    """One table while it is being read; only places with something in them take memory."""

    def __init__(self, label: str, budget: Budget) -> None:
        """Begin a table; `label` is what messages call it: `工作表“人员”`, `表2`, or nothing."""
        self.label = label
        self._budget = budget
        self._texts: dict[int, dict[int, str]] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}
        self._starts: set[int] = set()
        self._full_rows: set[int] = set()
        self._full_columns: set[int] = set()

    def put(self, row: int, column: int, text: str) -> None:
        """Put down one cell's text, also an empty one; raises `Unreadable` when there are too many rows or columns."""
        self._starts.add(column)
        if not text:
            return
        self._texts.setdefault(row, {})[column] = text
        if text.isspace():
            return
        if column not in self._full_columns:
            self._full_columns.add(column)
            if len(self._full_columns) > MOST_COLUMNS:
                raise Unreadable(
                    f"{self.label}有文字的列超过 {MOST_COLUMNS} 列；请删去不需要的列，核对表格是不是横竖颠倒了"
                )
        if row not in self._full_rows:
            self._full_rows.add(row)
            check_rows(self.label, len(self._full_rows), row)

    def span(self, row: int, column: int, height: int, width: int) -> None:
        """Say that the cell whose upper left corner is here covers several places."""
        self._starts.add(column)
        if height > 1 or width > 1:
            self._spans[row, column] = (height, width)

    def rows(self, *, compact: bool = False) -> tuple[tuple[Cell, ...], ...]:
        """Return the rows up to the last row and column with text; none when there is no text at all.

        Spans end with the last row and column. With `compact`, columns in which no cell begins are taken out:
        documents and web pages have them from their layout, and nobody sees them.
        """
        if not self._full_rows:
            return ()
        if compact:
            self._close_up()
        height, width = max(self._full_rows) + 1, max(self._full_columns) + 1
        self._budget.spend(height * width)
        rows: list[list[Cell | None]] = [[None] * width for _ in range(height)]
        self._lay_spans(rows)
        return tuple(
            tuple(cell or Cell(texts.get(column, ""), number, column) for column, cell in enumerate(row))
            for number, row in enumerate(rows)
            for texts in (self._texts.get(number, {}),)
        )

    def _lay_spans(self, rows: list[list[Cell | None]]) -> None:
        height, width = len(rows), len(rows[0])
        covered = 0
        for (top, left), (tall, wide) in sorted(self._spans.items()):
            if top >= height or left >= width or rows[top][left]:
                continue
            tall, wide = min(tall, height - top), min(wide, width - left)  # noqa: PLW2901
            covered += tall * wide
            # Spans that lie over one another come only from damaged or hostile files.
            if covered > 2 * height * width:
                raise Unreadable(DAMAGED)
            cell = Cell(self._texts.get(top, {}).get(left, ""), top, left, tall, wide)
            for row in rows[top : top + tall]:
                for column in range(left, left + wide):
                    row[column] = row[column] or cell

    def _close_up(self) -> None:
        kept = sorted(self._starts)
        if len(kept) == kept[-1] + 1:
            return
        new = {column: number for number, column in enumerate(kept)}
        self._texts = {
            row: {new[column]: text for column, text in texts.items()} for row, texts in self._texts.items()
        }
        self._spans = {
            (row, new[column]): (tall, bisect_left(kept, column + wide) - new[column])
            for (row, column), (tall, wide) in self._spans.items()
        }
        self._full_columns = {new[column] for column in self._full_columns}
        self._starts = set(new.values())


def check_rows(label: str, full: int, row: int) -> None:
    """Refuse a table with too many rows: `full` of them have text so far, and `row`, from 0, is one."""
    if full > MOST_ROWS:
        raise Unreadable(
            f"{label}有文字的行超过 {MOST_ROWS:,} 行，一次导入不了；请分成几个文件，或者只留需要导入的部分"
        )
    if row >= LAST_ROW:
        raise Unreadable(
            f"{label}第 {row + 1} 行还有文字，前面空着很多行；请删去空行和不需要的内容，保存以后再导入"
        )

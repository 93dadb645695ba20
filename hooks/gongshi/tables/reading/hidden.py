"""What a workbook hides: sheets that are not read, rows and columns that are, and what is said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter

from gongshi.tables.template.filled import HEADING_ROW, MARK

from .grid import Cell, Grid
from .unreadable import HIDDEN, Unreadable

_NAMED = 10
"""So many rows, or columns, are named; of more only the number is told."""


def told(grids: Sequence[Grid], names: Sequence[str], file: str) -> list[Grid]:
    """Return a workbook's grids, the first of which tells of the hidden sheets that were left out.

    Those whose names begin with `_` hold the lists that the templates' cells choose from and are not told. Raises
    `Unreadable` where nothing but hidden sheets has text.
    """
    names = [name for name in names if not name.startswith("_")]
    if not grids or not names:
        if names:
            raise Unreadable(HIDDEN)
        return list(grids)
    listed = "、".join(f"“{name}”" for name in names[:_NAMED])
    listed += f"等{len(names)}张" if len(names) > _NAMED else ""
    remark = f"{file} 工作表{listed}是隐藏的，没有读入；要读的先取消隐藏"
    return [replace(grids[0], remarks=(remark, *grids[0].remarks)), *grids[1:]]


def remarks_of(
    file: str,
    name: str,
    rows: tuple[tuple[Cell, ...], ...],
    hidden: Collection[int],
    columns: Collection[int],
) -> tuple[str, ...]:
    """Return what is said of the rows and columns of a sheet, from 0, that hold text though they are hidden.

    The marks of our own template are hidden by us and not told.
    """
    found = []
    texts = [at for at in sorted(hidden) if at < len(rows) and _tells(_first_texts(rows[at], at))]
    if texts:
        found.append(f"第{_listed([str(at + 1) for at in texts])}行")
    letters = [get_column_letter(at + 1) for at in sorted(columns) if rows and _column_tells(rows, at)]
    if letters:
        found.append(f"{_listed(letters)}列")
    if not found:
        return ()
    return (f"{file} 工作表“{name}” {'、'.join(found)}是隐藏的，也读入了；不要的先删去",)


def _listed(names: list[str]) -> str:
    return "、".join(names[:_NAMED]) + (f"等{len(names)}" if len(names) > _NAMED else "")


def _first_texts(row: tuple[Cell, ...], number: int) -> Iterator[str]:
    return (
        cell.text
        for at, cell in enumerate(row)
        if cell.row == number and cell.column == at and cell.text.strip()
    )


def _tells(texts: Iterator[str]) -> bool:
    """Whether there is text that is not the mark of our template; what stands behind a mark belongs to it."""
    first = next(texts, "")
    return bool(first) and not first.startswith(MARK)


def _column_tells(rows: tuple[tuple[Cell, ...], ...], at: int) -> bool:
    if at >= len(rows[0]):
        return False
    if len(rows) >= HEADING_ROW and rows[HEADING_ROW - 1][at].text.startswith(MARK):
        return False
    texts = (
        row[at].text for number, row in enumerate(rows) if row[at].row == number and row[at].column == at
    )
    return any(text.strip() and not text.startswith(MARK) for text in texts)

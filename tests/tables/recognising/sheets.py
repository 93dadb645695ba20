"""Grids made by hand, for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from gongshi.records.headings import Headings
from gongshi.source.yaml import load_yaml
from gongshi.tables.reading.grid import Cell, Grid
from gongshi.tables.recognising import Row, Table, recognise

HEADINGS = Path(__file__).parents[3] / "data" / "headings.yml"
LEFT, UP = "<", "^"
"""A cell that is merged with the one at its left, or above."""


@cache
def headings() -> Headings:
    """Return the words of data/headings.yml."""
    data, _ = load_yaml(HEADINGS.read_text(encoding="utf-8"), "headings.yml")
    return Headings.model_validate(data)


def grid(
    text: str,
    name: str = "Sheet1",
    *,
    file: str = "表.xlsx",
    sheet: bool = True,
    before: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
) -> Grid:
    """Return a grid of lines with cells between |; < and ^ are merged with the cell at their left or above."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    width = max(map(len, lines))
    lines = [[*line, *[""] * (width - len(line))] for line in lines]
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for row, line in enumerate(lines):
        for at, cell in enumerate(line):
            beside = {LEFT: (row, at - 1), UP: (row - 1, at)}.get(cell)
            owners[row, at] = owners[beside] if beside else (row, at)
    cells = {}
    for owner in set(owners.values()):
        covered = [place for place, own in owners.items() if own == owner]
        height = max(row for row, _ in covered) - owner[0] + 1
        wide = max(at for _, at in covered) - owner[1] + 1
        shown = lines[owner[0]][owner[1]].replace("\\n", "\n")
        cells[owner] = Cell(shown, *owner, height, wide)
    rows = tuple(tuple(cells[owners[row, at]] for at in range(width)) for row in range(len(lines)))
    return Grid(file, name, rows, before, after, sheet)


def table(text: str, name: str = "Sheet1", **options: object) -> Table:
    """Return the one table of a hand-made grid."""
    (found,) = recognise([grid(text, name)], headings(), **options)  # type: ignore[arg-type]
    return found


def list_of(found: Table) -> str:
    """Return the name of a table's list."""
    return found.sheet.name if found.sheet else ""


def values(row: Row) -> dict[str, str]:
    """Return a row's texts by heading; several of a field are joined by /, what its heading says stands before."""
    texts: dict[str, list[str]] = {}
    for piece in row.pieces:
        said = "".join(f"[{text}]" for text in piece.fixed.values())
        texts.setdefault(piece.column.heading, []).append(f"{said}{piece.text}")
    return {heading: "/".join(each) for heading, each in texts.items()}

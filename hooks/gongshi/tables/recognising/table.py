"""What is made of a table of somebody's making: its rows by field, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gongshi.tables.columns import Column, Sheet
from gongshi.tables.reading.grid import Grid

OWN, LISTED, TOLD, UNKNOWN, IGNORED = "原名", "对照表", "指定", "不认识", "忽略"
"""How a heading became a field: it is the field's name; headings.yml; the clerk's word; not at all; left out."""


@dataclass(frozen=True)
class Piece:
    """One cell with text, for one field."""

    column: Column
    text: str
    place: str
    fixed: Mapping[str, str]
    """What the heading itself says of every group in the cell: `{"所列栏目": "法律"}`."""
    heading: str = ""
    """The heading above it as written; empty where there is none."""


@dataclass(frozen=True)
class Row:
    """One record, as far as the table tells it; a field may have several pieces."""

    pieces: tuple[Piece, ...]
    blank: tuple[Column, ...]
    """The fields that the table has but that are empty in this row."""
    place: str
    mark: str = ""
    """What the hidden column of our template holds."""
    file: str = ""
    """What the column “文件” of our template holds."""


@dataclass(frozen=True)
class HeadingUse:
    """What became of a heading."""

    text: str
    place: str
    column: Column | None
    how: str
    """原名, 对照表, 指定, 不认识 or 忽略."""
    nearest: str = ""
    """The heading of the field that an unknown one resembles most; empty if it resembles none."""
    rival: str = ""
    """The heading, as written, of another column that is the same field, for which this one was left open."""


@dataclass(frozen=True)
class Table:
    """The rows of one list in one grid."""

    sheet: Sheet | None
    """None where no list could be recognised; `problems` then says what was seen."""
    grid: Grid
    rows: tuple[Row, ...]
    title: str = ""
    notes: tuple[str, ...] = ()
    """What stands below the table: 填表说明 and the like."""
    template: bool = False
    """Whether it is a sheet of our own workbook."""
    headings: tuple[HeadingUse, ...] = ()
    remarks: tuple[str, ...] = ()
    """What was done that the clerk should know of."""
    problems: tuple[str, ...] = ()
    """What could not be taken over."""
    unit: str = ""
    """The unit of money that a line above the headings tells: 元, 万元; empty where none does."""

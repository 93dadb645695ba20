"""What an official form says, before it is a Word or an Excel file: headings, lines, tables, drawings in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from gongshi.flow import Chart


class Sheet(NamedTuple):
    """A page of A4: its sides and margins in mm (top, right, bottom, left)."""

    width: float
    height: float
    margins: tuple[float, float, float, float]

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.margins[1] - self.margins[3]

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.margins[0] - self.margins[2]


class Format(Enum):
    """The pages on which forms are printed."""

    LETTER = Sheet(210, 297, (37, 26, 35, 28))
    """As GB/T 9704-2012 has it, for what is read as text."""
    LIST = Sheet(297, 210, (25, 20, 22, 20))
    """Across, for tables of many columns."""
    CHART = Sheet(210, 297, (22, 20, 22, 20))


class Merge(Enum):
    """When a cell becomes one with the cell above that says the same."""

    NEVER = 0
    ALWAYS = 1
    WITHIN = 2
    """Only where the first of the columns that merge always is merged, too."""


@dataclass(frozen=True)
class Column:
    """One column of a form: its heading, its least width in mm, and what it says of a record.

    `said` is asked with the view, the record's place in the list, and the part of the record that the row is for.
    """

    name: str
    width: float
    said: Callable[..., str] = field(repr=False, default=lambda *_: "")
    covers: tuple[str, ...] = ()
    """The model fields that it says; what no column says stands under 备注."""
    group: str = ""
    """The heading above it, which it shares with its neighbours."""
    merge: Merge = Merge.NEVER
    long: bool = False
    """Whether it takes more width, by how much text it has."""
    centred: bool = False
    always: bool = False
    """Whether it stands even when no record says anything in it."""
    idle: str = ""
    """What says nothing when every row says it."""
    counts: bool = False
    """Whether it has a running number where the record has none."""


@dataclass(frozen=True)
class Span:
    """A row of one cell across the whole table."""

    text: str


Row = Sequence[str] | Span


@dataclass(frozen=True)
class Table:
    """Rows below a head of one or two rows."""

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    name: str = ""
    """What a sheet of its own would be called."""

    @property
    def grouped(self) -> bool:
        """Whether the head has two rows."""
        return any(column.group for column in self.columns)


@dataclass(frozen=True)
class Heading:
    """A heading of the first or second level."""

    text: str
    level: int = 1
    new_page: bool = False


@dataclass(frozen=True)
class Entry:
    """A named piece of text: 二、实施部门：基金监管股."""

    name: str
    text: str


@dataclass(frozen=True)
class Lines:
    """Paragraphs of running text, or smaller below a table."""

    texts: tuple[str, ...]
    small: bool = False
    style: str = ""
    """A style of its own, for the cover of a notice."""


@dataclass(frozen=True)
class Drawing:
    """A flowchart."""

    chart: Chart
    title: str
    room: float
    """The part of the page's height that it may take."""


Block = Table | Heading | Entry | Lines | Drawing


@dataclass(frozen=True)
class Paper:
    """A form filled in: what stands above and in its title, its body, and the small line at its end."""

    title: str
    blocks: tuple[Block, ...]
    format: Format
    name: str = ""
    """Its short name, for a sheet."""
    above: tuple[str, ...] = ()
    """Lines in the middle of the page before the title, such as the bureau's name."""
    annex: str = ""
    """附件1, at the upper left."""
    end: str = ""

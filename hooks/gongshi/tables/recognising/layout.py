"""Which field each column of a grid holds, from its heading of one row or several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from openpyxl.utils import get_column_letter

from gongshi.tables.columns import Column, Shape
from gongshi.tables.reading.grid import Cell, Grid

from .dictionary import NUMBERS, HeadingGroup, Meaning
from .heads import Head
from .table import IGNORED, LISTED, OWN, TOLD, UNKNOWN, HeadingUse
from .wording import plain


@dataclass(frozen=True)
class Field:
    """What a column of the grid holds."""

    heading: str
    meaning: Meaning | None
    """None for a heading that nobody knows."""
    rival: str = ""
    """The heading of another column for the same field, because of which this one is left open."""

    @cached_property
    def fixed(self) -> Mapping[str, str]:
        """What the heading says of every group in the column."""
        if self.meaning is None or not self.meaning.noted:
            return {}
        return {self.meaning.noted: self.heading}


@dataclass
class Layout:
    """The columns of one heading, by their number in the grid."""

    fields: dict[int, Field] = field(default_factory=dict)
    uses: list[HeadingUse] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    part: int = 0
    """The width of one of several equal headings side by side; 0 where there is one heading."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The fields of the list that the table has, each once."""
        found = [each.meaning.column for each in self.fields.values() if each.meaning]
        return tuple(dict.fromkeys(column for column in found if column))

    def numbers(self) -> frozenset[int]:
        """Return all columns of running numbers: one for each of several headings side by side."""
        return frozenset(at for at, each in self.fields.items() if _is_number(each))

    def number(self) -> int | None:
        """Return the column of running numbers, if there is one."""
        return next((at for at, each in self.fields.items() if _is_number(each)), None)


def _rank(meaning: Meaning | None, ranks: tuple[str, ...]) -> int:
    return ranks.index(meaning.how) if meaning and meaning.how in ranks else len(ranks)


def _is_number(each: Field) -> bool:
    if each.meaning is None or each.meaning.how == IGNORED:
        return plain(each.heading) in NUMBERS
    return each.meaning.column is not None and each.meaning.column.heading == "序号"


def layout_of(grid: Grid, head: Head) -> Layout:
    """Return what the columns below a heading hold; sub-headings that slipped are put below their own group."""
    return _Heading(grid, head).layout()


@dataclass
class _Path:
    """The headings above one column, from the top; `group` is the last of them that stands over several columns."""

    texts: list[str]
    place: int
    """The row of the lowest."""
    over: list[str] = field(default_factory=list)


class _Heading:
    """One heading while it is made out."""

    def __init__(self, grid: Grid, head: Head) -> None:
        self.grid, self.head, self.words = grid, head, head.words
        self.paths = list(self._paths())
        self.found = Layout()
        self.rows: dict[int, int] = {}
        groups = (self._group(path) for path in self.paths)
        self.present = {group for group in groups if group}

    def layout(self) -> Layout:
        """Return the columns."""
        slipped = {at: part for at, path in enumerate(self.paths) if (part := self._slipped(path))}
        moved = self._realigned(slipped)
        for at, path in enumerate(self.paths):
            if at in moved:
                self._take(at, *moved[at], path.place)
            elif at in slipped:
                self._take(at, *self._without_leaf(path), path.place)
            elif path.texts:
                self._take(at, path.texts[-1], self._meaning(path), path.place)
        self.found.part = self._side_by_side()
        if not self.found.part:
            self._settle()
        self.found.uses = list(self._uses())
        return self.found

    def _side_by_side(self) -> int:
        """Return the width of the headings if the same ones stand there twice or three times; 0 otherwise."""
        width = len(self.paths)
        texts = ["".join(path.texts) for path in self.paths]
        for times in (2, 3):
            part = width // times
            if part > 1 and part * times == width and all(texts) and texts == texts[:part] * times:
                return part
        return 0

    def _settle(self) -> None:
        """Leave open all but one of the columns that would fill the same field of one value."""
        taken: dict[tuple[Column, str], int] = {}
        ranks = (TOLD, OWN, LISTED)
        for at, each in sorted(self.found.fields.items(), key=lambda pair: _rank(pair[1].meaning, ranks)):
            meaning = each.meaning
            if meaning is None or meaning.column is None or meaning.how == TOLD:
                continue
            if meaning.column.shape in (Shape.PARTS, Shape.TEXTS) and not meaning.inner:
                continue
            first = taken.setdefault((meaning.column, meaning.inner), at)
            if first != at and self._cell(first) is not self._cell(at):
                rival = self.found.fields[first].heading
                self.found.fields[at] = Field(each.heading, None, rival)

    def _cell(self, at: int) -> Cell:
        return self.grid.rows[self.head.bottom][at]

    def _take(self, at: int, text: str, meaning: Meaning | None, row: int) -> None:
        text = "".join(text.split())
        if not text:
            return
        self.found.fields[at] = Field(text, meaning)
        self.rows[at] = row

    def _uses(self) -> Iterator[HeadingUse]:
        for at, each in self.found.fields.items():
            place = self.grid.place(self.rows[at], at)
            if each.meaning is None:
                nearest = self.words.nearest(each.heading)
                yield HeadingUse(each.heading, place, None, UNKNOWN, nearest, each.rival)
            else:
                yield HeadingUse(each.heading, place, each.meaning.column, each.meaning.how)

    def _paths(self) -> Iterator[_Path]:
        """Yield the headings above each column; an empty cell right of a group's head belongs to the group."""
        owner = ""
        for at in range(len(self.grid.rows[self.head.top])):
            cells = list(
                dict.fromkeys(self.grid.rows[row][at] for row in range(self.head.top, self.head.bottom + 1))
            )
            named = [cell for cell in cells if cell.text.strip()]
            top = cells[0]
            path = _Path([cell.text.strip() for cell in named], named[-1].row if named else self.head.top)
            if top.text.strip():
                owner = (
                    top.text.strip() if self.words.group(top.text) or self._unmerged(at, top.width) else ""
                )
            elif owner and self.head.bottom > self.head.top and (named or self.words.group(owner)):
                path.texts.insert(0, owner)
            else:
                owner = ""
            yield path

    def _unmerged(self, at: int, width: int) -> bool:
        """Whether a heading stands over sub-headings, beginning with one in its own column."""
        below = [self.grid.rows[row][at] for row in range(self.head.top + 1, self.head.bottom + 1)]
        return width == 1 and any(cell.row > self.head.top and cell.text.strip() for cell in below)

    def _group(self, path: _Path) -> HeadingGroup | None:
        groups = (self.words.group(text) for text in reversed(path.texts))
        return next((group for group in groups if group), None)

    def _meaning(self, path: _Path) -> Meaning | None:
        """Return what a column's headings mean together: the lowest below its group, by itself, or joined."""
        leaf, above = path.texts[-1], path.texts[:-1]
        for text in reversed(above):
            group = self.words.group(text)
            if group and (part := self.words.find(group.parts, leaf)):
                return part
        if meaning := self.words.meaning(leaf):
            return meaning
        if above and (meaning := self.words.meaning("".join(path.texts))):
            return meaning
        alone = None if above else self.words.part(leaf)
        return alone[1] if alone else None

    def _slipped(self, path: _Path) -> tuple[HeadingGroup, str, Meaning] | None:
        """Return group, text and meaning of a sub-heading that stands below another heading than its group's."""
        if len(path.texts) < 2:
            return None
        leaf = path.texts[-1]
        part = self.words.part(leaf)
        own = self._group(_Path(path.texts[:-1], path.place))
        if not part or part[0] is own or part[0] not in self.present:
            return None
        return None if own and self.words.find(own.parts, leaf) else (part[0], leaf, part[1])

    def _realigned(
        self, slipped: dict[int, tuple[HeadingGroup, str, Meaning]]
    ) -> dict[int, tuple[str, Meaning]]:
        """Return the sub-headings of each group of which one slipped, laid out in order over the group's columns."""
        moved: dict[int, tuple[str, Meaning]] = {}
        for group in dict.fromkeys(each[0] for each in slipped.values()):
            places = [
                at
                for at, path in enumerate(self.paths)
                if self._group(path) is group and at not in slipped and path.texts
            ]
            parts: list[tuple[str, Meaning]] = []
            for at, path in enumerate(self.paths):
                if at in slipped and slipped[at][0] is group:
                    parts.append(slipped[at][1:])
                elif at in places and (part := self.words.find(group.parts, path.texts[-1])):
                    parts.append((path.texts[-1], part))
            if len(parts) <= len(places):
                pairs = list(zip(places, parts, strict=False))
                moved |= dict(pairs)
                said = "，".join(f"“{text}”对{self._column(at)}" for at, (text, _) in pairs)
                where = self.grid.place(self.head.bottom)
                self.found.remarks.append(f"{where}：表头错了位，按次序排到总栏下面：{said}")
        return moved

    def _without_leaf(self, path: _Path) -> tuple[str, Meaning | None]:
        """Return what a column holds once the sub-heading that does not belong there is gone."""
        rest = _Path(path.texts[:-1], path.place)
        return rest.texts[-1], self._meaning(rest)

    def _column(self, at: int) -> str:
        return f"{get_column_letter(at + 1)}列" if self.grid.sheet else f"第{at + 1}格"

"""The rows below a heading: records, and what stands between and below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from gongshi.tables.cells.labelled import groups_to_cell
from gongshi.tables.columns import Column, Shape
from gongshi.tables.reading.grid import Cell, Grid

from .dictionary import Words
from .heads import texts_of
from .layout import Field, Layout
from .table import IGNORED, Piece, Row
from .wording import category_of, is_note, is_signature, is_title, is_total

_IS_NUMBER = re.compile(r"^[\d\s（）()—、，,；;+-]+$")
_RUNNING = re.compile(r"^[（(]?(?:\d{1,5}|[一二三四五六七八九十]{1,4})[)）]?[、.．]?$")
_CODES = ("编码", "编号", "代码", "证件")
"""What the headings have in them of fields that tell one record from another whatever its name."""
_NOTE_LENGTH = 30
"""A lone text of this length below a heading is no value of a first column."""
_CATEGORY_HEADINGS = ("类别", "执法类别", "事项类别", "种类")


@dataclass
class Record:
    """One row while it is read."""

    row: int
    pieces: list[Piece]
    seen: set[Column]
    """The fields that have a cell with text."""
    columns: tuple[Column, ...]
    names: tuple[int, ...] = ()
    """The cells by which the record is told from others, where they are merged downwards."""
    mark: str = ""
    file: str = ""
    appended: Piece | None = None
    """What a line below the row added."""
    codes: dict[int, str] = field(default_factory=dict)
    """The texts of its codes by the grid's columns."""
    said: set[tuple[Column, str, tuple[str, ...]]] = field(default_factory=set)
    """What its pieces say, once more rows have been joined to it."""


@dataclass
class Body:
    """What the rows below the headings of one table hold."""

    grid: Grid
    records: list[Record] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    filled: Counter[str] = field(default_factory=Counter)
    """How often a merged cell was counted for a row below its first, by heading."""
    numbered: list[int] = field(default_factory=list)
    """The rows with a running number and nothing else."""
    unknown: dict[str, int] = field(default_factory=dict)
    """Unknown headings, with the number of texts below each."""
    spoken: tuple[int, str] = (-1, "")
    """The row of which messages spoke last, and how."""
    category: tuple[str, str] = ("", "")
    """The category that the last group row announced, and its place."""

    def place(self, row: int, at: int) -> str:
        """Return how messages speak of a cell, as the grid does, but quickly for one cell after the other."""
        if row != self.spoken[0]:
            self.spoken = row, self.grid.place(row)
        return self.spoken[1] + self._ends[at]

    @cached_property
    def _ends(self) -> tuple[str, ...]:
        start = len(self.grid.place(0))
        return tuple(self.grid.place(0, at)[start:] for at in range(len(self.grid.rows[0])))

    def append(self, text: str, words: Words, place: str) -> bool:
        """Add to the last record a line below it that is one of its fields, such as 服务电话; return whether it is.

        A number alone goes on with the line above it.
        """
        if not self.records:
            return False
        record = self.records[-1]
        column = words.belongs_above(text)
        last = record.pieces[-1] if record.pieces else None
        if last and last is record.appended and (column is last.column or _IS_NUMBER.match(text)):
            piece = replace(last, text=f"{last.text}\n{text}")
            record.pieces[-1] = piece
        elif column:
            piece = Piece(column, text, place, {})
            record.pieces.append(piece)
        else:
            return False
        record.seen.add(piece.column)
        record.appended = piece
        return True

    def rows(self) -> tuple[Row, ...]:
        """Return the records."""
        return tuple(self._row(record) for record in self.records)

    def _row(self, record: Record) -> Row:
        blank = tuple(column for column in record.columns if column not in record.seen)
        place = self.grid.place(record.row)
        return Row(tuple(record.pieces), blank, place, record.mark, record.file)


@dataclass(frozen=True)
class Reader:
    """Reads the rows below one heading into the body of its table."""

    body: Body
    words: Words
    layout: Layout
    columns: tuple[Column, ...]
    names: tuple[int, ...]
    """The grid's columns that tell one record from the next."""
    category: Column | None
    number: int | None
    numbers: frozenset[int]
    """All columns of running numbers, where headings stand side by side."""
    codes: tuple[int, ...]
    """The columns of codes."""
    mark: int | None = None
    file: int | None = None

    @classmethod
    def of(cls, body: Body, words: Words, layout: Layout, *, special: Mapping[str, int]) -> Reader:
        """Return a reader; `special` are the columns of marks and of files."""
        columns = words.sheet.by_heading
        names = tuple(at for at, each in layout.fields.items() if _names_record(each))
        category = next((columns[each] for each in _CATEGORY_HEADINGS if each in columns), None)
        return cls(
            body,
            words,
            layout,
            layout.columns,
            names,
            category,
            layout.number(),
            layout.numbers() if len(layout.fields) > 1 else frozenset(),
            tuple(at for at, each in layout.fields.items() if _is_code(each)),
            special.get("mark"),
            special.get("file"),
        )

    def read(self, first: int, end: int) -> None:
        """Read the rows from `first` up to `end`."""
        noting = False
        rows = self.body.grid.rows
        for row in range(first, end):
            cells = texts_of(rows[row])
            fresh = [cell for cell in cells if row in (cell.row, first)]
            if not fresh:
                continue
            if self.mark is not None:
                # In our own workbook every row is a record, whatever it says.
                self._record(row, cells, ())
            elif self._only_numbered(row, cells):
                self.body.numbered.append(row)
            elif is_signature([cell.text for cell in cells]):
                self.body.notes.append(" ".join(cell.text.strip() for cell in cells))
            elif len(cells) == 1:
                noting = self._lone(
                    row, cells[0], noting=noting, apart=row > first and not texts_of(rows[row - 1])
                )
            elif is_total(cells[0].text):
                self._remark(row, f"“{cells[0].text.strip()}”行没有读入")
            elif len(cells) == 2 and self.number == cells[0].column and is_note(cells[0].text):
                self.body.notes.append(" ".join(cell.text.strip() for cell in cells))
                noting = True
            else:
                noting = False
                self._records(row, cells)

    def _only_numbered(self, row: int, cells: list[Cell]) -> bool:
        """Whether a row was prepared for a record that nobody wrote: it holds a running number alone."""
        rows = self.body.grid.rows
        return all(
            cell.column in self.numbers and cell.width == 1 and bool(_RUNNING.match(cell.text.strip()))
            for cell in cells
        ) and all(
            each == cells
            for cell in cells
            for below in range(row + 1, min(cell.row + cell.height, len(rows)))
            for each in [texts_of(rows[below])]
        )

    def _lone(self, row: int, cell: Cell, *, noting: bool, apart: bool) -> bool:
        """Take a row that holds one text; return whether what follows is notes."""
        text = cell.text.strip()
        if is_note(text):
            self.body.notes.append(text)
            return True
        if self._is_value(cell, text):
            self._records(row, [cell])
            return False
        if apart and is_title(text):
            self._remark(row, f"和表格隔开，没有读入：{text}")
            return noting
        if is_total(text):
            self._remark(row, f"“{text}”行没有读入")
        elif category := category_of(text):
            self._category(row, text, category)
            return False
        elif noting:
            self.body.notes.append(text)
        elif self.body.append(text, self.words, self.body.grid.place(row, cell.column)):
            pass
        else:
            what = f"这一行只有一段文字，不知道归哪一栏：“{text}”；请移到应在的栏目，或者删去这一行"
            self.body.problems.append(f"{self.body.grid.place(row)}：{what}")
        return noting

    def _is_value(self, cell: Cell, text: str) -> bool:
        """Whether a lone text is the only value of a record, rather than a text across the table."""
        known = self.layout.fields.get(cell.column)
        if cell.width > 1 or known is None or category_of(text) or is_total(text):
            return False
        if cell.column == self.number:
            return text.isdecimal() and len(self.layout.fields) == 1
        return cell.column > 0 or (len(text) < _NOTE_LENGTH and "：" not in text)

    def _category(self, row: int, text: str, category: str) -> None:
        self.body.category = (category, self.body.grid.place(row))
        if self.category is None:
            what = f"这一行“{text}”是分类，这张清单没有类别一栏；请删去这一行"
            self.body.problems.append(f"{self.body.grid.place(row)}：{what}")
        else:
            self._remark(row, f"按“{text}”给下面没有写“{self.category.heading}”的各行补上“{category}”")

    def _records(self, row: int, cells: list[Cell]) -> None:
        """Take the records of a row: one, or as many as the headings stand side by side."""
        part = self.layout.part
        if not part:
            self._record(row, cells, self.names)
            return
        for start in range(0, len(self.body.grid.rows[row]), part):
            inside = [cell for cell in cells if start <= cell.column < start + part]
            if inside and self._only_numbered(row, inside):
                self.body.numbered.append(row)
            elif inside:
                self._record(row, inside, tuple(at for at in self.names if start <= at < start + part))

    def _record(self, row: int, cells: list[Cell], named: tuple[int, ...]) -> None:
        record = Record(row, [], set(), self.columns)
        groups: dict[Column, tuple[str, dict[str, Any]]] = {}
        grid = self.body.grid
        names = tuple(id(each) if each.text.strip() else 0 for at in named for each in [grid.rows[row][at]])
        above = self.body.records[-1] if self.body.records else None
        alone = self.mark is not None or self.layout.part
        same = above if above and not alone and self._continues(row, names, above) else None
        for cell in cells:
            if same and cell.row < row and cell.row <= same.row:
                continue
            self._cell(record, row, cell, groups)
        for column, (place, group) in groups.items():
            assert column.part is not None  # noqa: S101 - only such columns have groups
            record.pieces.append(Piece(column, groups_to_cell(column.part, [group]), place, {}))
        if same:
            _join(same, record)
            same.codes = self._codes(row) | same.codes
            return
        self._fill_category(record)
        record.names = names
        record.codes = self._codes(row)
        if record.pieces or record.mark:
            self.body.records.append(record)

    def _continues(self, row: int, names: tuple[int, ...], above: Record) -> bool:
        """Whether a row is more of the record above: the cells that name it are merged, or empty with its number.

        Two codes are two records, whatever their name.
        """
        if any(above.codes.get(at, code) != code for at, code in self._codes(row).items()):
            return False
        if any(names):
            number = None if self.number is None else self.body.grid.rows[row][self.number]
            merged = number is None or not number.text.strip() or number.row < row
            return merged and names == above.names and self._merged(row)
        if not names or self.number is None or self.body.grid.rows[row][self.number].text.strip():
            return False
        self._remark(row, "没有序号和名称，并入上一行")
        return True

    def _codes(self, row: int) -> dict[int, str]:
        texts = ((at, self.body.grid.rows[row][at].text.strip()) for at in self.codes)
        return {at: text for at, text in texts if text}

    def _merged(self, row: int) -> bool:
        cells = (self.body.grid.rows[row][at] for at in self.names)
        return all(cell.row < row for cell in cells if cell.text.strip())

    def _cell(
        self, record: Record, row: int, cell: Cell, groups: dict[Column, tuple[str, dict[str, Any]]]
    ) -> None:
        """Take one cell into a record."""
        body, at, text = self.body, cell.column, cell.text.strip()
        if at == self.mark:
            record.mark = text
            return
        if at == self.file:
            record.file = text
            return
        place = body.place(row, at)
        field_ = self.layout.fields.get(at)
        if field_ is None:
            body.problems.append(f"{place}：“{text}”上面没有栏目名；请补上栏目名，或者删去这一格")
        elif field_.meaning is None:
            body.unknown[field_.heading] = body.unknown.get(field_.heading, 0) + 1
        elif column := field_.meaning.column:
            if cell.row < row:
                body.filled[field_.heading] += 1
            record.seen.add(column)
            if field_.meaning.inner:
                groups.setdefault(column, (place, {}))[1][field_.meaning.inner] = text
            else:
                record.pieces.append(Piece(column, text, place, field_.fixed, field_.heading))

    def _fill_category(self, record: Record) -> None:
        text, place = self.body.category
        if text and self.category and self.category not in record.seen:
            record.seen.add(self.category)
            record.pieces.append(Piece(self.category, text, place, {}))

    def _remark(self, row: int, what: str) -> None:
        self.body.remarks.append(f"{self.body.grid.place(row)}：{what}")


def _names_record(each: Field) -> bool:
    """Whether a column says which record a row is: required, and not one of a few words."""
    column = each.meaning.column if each.meaning and each.meaning.how != IGNORED else None
    return bool(column and column.required and column.shape not in (Shape.CHOICE, Shape.PARTS))


def _is_code(each: Field) -> bool:
    """Whether a column holds codes that tell records apart; running numbers are none."""
    column = each.meaning.column if each.meaning else None
    headings = (each.heading, column.heading) if column and column.heading != "序号" else ()
    return any(word in heading for word in _CODES for heading in headings)


def _said(piece: Piece) -> tuple[Column, str, tuple[str, ...]]:
    return piece.column, piece.text, tuple(piece.fixed.values())


def _join(record: Record, more: Record) -> None:
    """Add to a record what another row holds of it, each thing once; a single value goes on in a new line."""
    record.seen |= more.seen
    record.said = record.said or {_said(piece) for piece in record.pieces}
    for piece in more.pieces:
        if _said(piece) in record.said:
            continue
        record.said.add(_said(piece))
        single = piece.column.shape not in (Shape.PARTS, Shape.TEXTS)
        at = next(
            (at for at, each in enumerate(record.pieces) if single and each.column is piece.column), None
        )
        if at is None:
            record.pieces.append(piece)
        else:
            held = record.pieces[at]
            record.pieces[at] = replace(held, text=f"{held.text}\n{piece.text}")

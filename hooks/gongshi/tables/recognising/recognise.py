"""From the grids of a file to the tables that we know: the one door of this room."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from gongshi.records.headings import Headings
from gongshi.tables.columns import BY_NAME, FILE
from gongshi.tables.reading.grid import Grid
from gongshi.tables.template.filled import GUIDE, MARK, OPTIONS

from .body import Body, Reader
from .dictionary import NUMBERS, Dictionary, Words
from .heads import Head, heads_of, texts_of
from .layout import Layout, layout_of
from .surroundings import (
    lines_below,
    list_around,
    notes_below,
    passed_over,
    title_before,
    title_of,
    unit_around,
)
from .table import IGNORED, UNKNOWN, HeadingUse, Table
from .unknown import not_known, unrecognised
from .upright import upright_tables
from .wording import category_of, is_annex, is_title, is_unit, plain, says_something

PASSED_OVER = frozenset({GUIDE, OPTIONS})
"""The sheets of our own workbook that hold no records."""
_NAMED = 10
"""So many rows are named that were left out; of more only the number is told."""


def recognise(
    grids: Sequence[Grid],
    headings: Headings,
    *,
    mapping: Mapping[str, str] | None = None,
    ignored: Collection[str] = (),
    wanted: str | None = None,
    skipped: Collection[str] = (),
) -> tuple[Table, ...]:
    """Return what the grids of one or several files hold of our lists, in their order.

    `mapping` names the field for headings as they are written, `ignored` the headings to leave out, `wanted` the
    list that every grid is taken for. Grids whose name is one of `skipped` are left out without a word. Else
    nothing is left out silently: whatever text becomes no piece of a row is told in the notes, remarks or problems
    of its table. Raises ValueError for a `wanted` that is no list.
    """
    if wanted is not None and wanted not in BY_NAME:
        raise ValueError(f"没有清单“{wanted}”；可以写 {'、'.join(BY_NAME)}")
    mapping = mapping or {}
    free = Dictionary(headings, mapping, ignored)
    exact = Dictionary(Headings(), mapping, ignored, exact=True)
    tables: list[Table] = []
    told: list[str] = []
    last: _Last | None = None
    for at, grid in enumerate(grids):
        read = grid.name not in PASSED_OVER and grid.name not in skipped
        told += [
            each for each in grid.remarks if read or not each.startswith(f"{grid.file} 工作表“{grid.name}” ")
        ]
        if not read or not any(texts_of(row) for row in grid.rows):
            continue
        following = grids[at + 1] if at + 1 < len(grids) else None
        template = _is_template(grid)
        alone = len(grids) == 1
        found, last = _tables_of(
            grid, following, exact if template else free, wanted, last, template=template, alone=alone
        )
        tables += [replace(found[0], remarks=(*told, *found[0].remarks)), *found[1:]]
        told = []
    if told and tables:
        tables[-1] = replace(tables[-1], remarks=(*tables[-1].remarks, *told))
    return tuple(tables)


class _Last(NamedTuple):
    """The table above, with which a grid without headings may go on."""

    grid: Grid
    words: Words
    layout: Layout
    unit: str


def _tables_of(
    grid: Grid,
    following: Grid | None,
    dictionary: Dictionary,
    wanted: str | None,
    last: _Last | None,
    *,
    template: bool,
    alone: bool,
) -> tuple[list[Table], _Last | None]:
    """Return the tables of one grid, at least one, and what the next grid may go on with."""
    below = lines_below(grid, following)
    around = list_around(grid, dictionary)
    # Our own sheets say what they are; of others, headings in a row are weighed against labels in a column.
    heads = heads_of(grid, dictionary, around, grid.name if template else wanted)
    heads = heads[:1] if template else heads
    named = template or (wanted and alone) or any(_names_list(grid, head, dictionary) for head in heads)
    if not named and (why := passed_over(grid, dictionary)):
        return [Table(None, grid, (), remarks=(f"{grid.place(0)}：{why}",))], None
    best = max((len(layout_of(grid, head).columns) for head in heads), default=0)
    upright = upright_tables(
        grid, dictionary, around, wanted, least=best, template=template, notes=notes_below(below)
    )
    if upright:
        return upright, None
    if heads:
        tables = list(_Grid(grid, dictionary, heads, below, template=template).tables())
        return tables, _Last(grid, heads[-1].words, layout_of(grid, heads[-1]), tables[-1].unit)
    if last and _goes_on(last.grid, grid, last.layout):
        return [_continued(grid, last, below)], last._replace(grid=grid)
    return [unrecognised(grid, dictionary, wanted)], None


def _names_list(grid: Grid, head: Head, dictionary: Dictionary) -> bool:
    """Whether the title in the rows above a heading names a list."""
    texts = (cell.text for row in head.titles for cell in texts_of(grid.rows[row]))
    return any(dictionary.list_of_title(text) for text in texts)


def mistakes_in(headings: Headings) -> list[str]:
    """Return what in headings.yml speaks of a list or a field that does not exist, a sentence each."""
    return Dictionary(headings, {}, ()).mistakes


def _is_template(grid: Grid) -> bool:
    """Whether a grid is a sheet of our own workbook: named as a list, with a column or a row of marks."""
    if grid.name not in BY_NAME:
        return False
    if BY_NAME[grid.name].upright:
        return any(plain(row[0].text) == plain(MARK) for row in grid.rows)
    return any(plain(cell.text) == plain(MARK) for row in grid.rows[:4] for cell in row[-3:])


def _goes_on(above: Grid, grid: Grid, layout: Layout) -> bool:
    """Whether a grid without heading goes on with the table above it, as after a page break in Word."""
    if above.file != grid.file or len(above.rows[0]) != len(grid.rows[0]):
        return False
    if any(is_title(text) for text in grid.before):
        return False
    number = layout.number()
    return number is None or any(row[number].text.strip().isdecimal() for row in grid.rows[:2])


def _continued(grid: Grid, last: _Last, below: list[str]) -> Table:
    body = Body(grid)
    Reader.of(body, last.words, last.layout, special={}).read(0, len(grid.rows))
    _append(body, last.words, below)
    body.remarks.insert(0, f"{grid.place(0)}：没有表头，按上一张表的栏目读")
    unit = unit_around(grid, (), last.unit)
    return _table(grid, last.words, body, [], "", notes_below(below), template=False, unit=unit)


def _append(body: Body, words: Words, below: list[str]) -> None:
    """Add to the last record the paragraphs right below its table that are one of its fields."""
    for text in below:
        if not body.append(text, words, f"{body.grid.place(len(body.grid.rows) - 1)}下面"):
            return


class _Grid:
    """One grid with headings in rows, read list by list."""

    def __init__(
        self, grid: Grid, dictionary: Dictionary, heads: list[Head], below: list[str], *, template: bool
    ) -> None:
        self.grid, self.dictionary, self.heads, self.template = grid, dictionary, heads, template
        self.below = below

    def tables(self) -> Iterator[Table]:
        """Yield a table for each list; a heading that is repeated goes on with its list."""
        start = 0
        for at, head in enumerate(self.heads):
            last = at + 1 == len(self.heads)
            if last or self.heads[at + 1].words is not head.words:
                yield self._table(self.heads[start : at + 1], self.heads[at + 1 :], first=start == 0)
                start = at + 1

    def _table(self, heads: list[Head], rest: list[Head], *, first: bool) -> Table:
        words, body, uses = heads[0].words, Body(self.grid), []
        title = self._title(heads[0], first=first)
        if not self.template:
            self._tell(range(heads[0].top) if first else heads[0].titles, title, body)
        for at, head in enumerate(heads):
            following = heads[at + 1] if at + 1 < len(heads) else rest[0] if rest else None
            end = (*following.titles, following.top)[0] if following else len(self.grid.rows)
            layout = layout_of(self.grid, head)
            special = self._special(words, layout)
            uses += layout.uses
            body.remarks += layout.remarks
            reader = Reader.of(body, words, layout, special=special)
            for row in head.titles if at else ():
                if category_of(texts_of(self.grid.rows[row])[0].text):
                    reader.read(row, row + 1)
                else:
                    self._tell((row,), title, body)
            reader.read(head.bottom + 1, end)
        if not rest:
            _append(body, words, self.below)
        return _table(
            self.grid,
            words,
            body,
            uses,
            title,
            [] if rest else notes_below(self.below),
            template=self.template,
            unit=unit_around(self.grid, range(heads[0].top) if first else heads[0].titles),
        )

    def _special(self, words: Words, layout: Layout) -> dict[str, int]:
        """Return the columns of our own workbook that are no fields, and take them out of the layout."""
        if not self.template:
            return {}
        names = {plain(MARK): "mark"} | ({plain(FILE): "file"} if words.sheet.filed else {})
        special: dict[str, int] = {}
        for at, each in list(layout.fields.items()):
            if each.meaning is None and (name := names.get(plain(each.heading))):
                special[name] = at
                del layout.fields[at]
        layout.uses = [use for use in layout.uses if use.column or plain(use.text) not in names]
        return special

    def _title(self, head: Head, *, first: bool) -> str:
        name = head.words.sheet.name
        above = [" ".join(texts_of(self.grid.rows[row])[0].text.split()) for row in reversed(head.titles)]
        title = title_of(above, self.dictionary, name)
        if not title and first:
            title = title_before(self.grid, self.dictionary, name)
        return title or (self.grid.name if self.grid.sheet and says_something(self.grid.name) else "")

    def _tell(self, rows: Iterable[int], title: str, body: Body) -> None:
        """Tell what stands above a heading and is not the title."""
        for row in rows:
            texts = [" ".join(cell.text.split()) for cell in texts_of(self.grid.rows[row]) if cell.row == row]
            if (
                texts
                and not is_annex(texts[0])
                and texts != [title]
                and not (len(texts) == 1 and is_unit(texts[0]))
            ):
                body.remarks.append(f"{self.grid.place(row)}：在表头上面，没有读入：{' '.join(texts)}")


def _table(  # noqa: PLR0917 - the parts of a table
    grid: Grid,
    words: Words,
    body: Body,
    uses: list[HeadingUse],
    title: str,
    notes: list[str],
    *,
    template: bool,
    unit: str,
) -> Table:
    """Return a table, with what is to be said of its merged cells and unknown headings."""
    first = {(each.text, each.column, each.how): each for each in reversed(uses)}
    uses = [each for each in uses if first[each.text, each.column, each.how] is each]
    remarks = list(body.remarks)
    remarks += [f"合并单元格“{heading}”按行补全，共{count}格" for heading, count in body.filled.items()]
    if body.numbered:
        rows = "、".join(str(row + 1) for row in body.numbered[:_NAMED])
        rows += f"等{len(body.numbered)}" if len(body.numbered) > _NAMED else ""
        remarks.append(f"{grid.place(body.numbered[0])}：只有序号，没有读入（第{rows}行）")
    problems = list(body.problems)
    for use in {each.text: each for each in uses}.values():
        count = body.unknown.get(use.text, 0)
        if use.how == IGNORED and plain(use.text) in NUMBERS:
            continue
        if use.how == IGNORED:
            remarks.append(f"{use.place}：栏目“{use.text}”没有读入")
        elif use.how == UNKNOWN and count:
            problems.append(f"{use.place}：{not_known(use, f'下面有{count}格文字')}")
        elif use.how == UNKNOWN:
            remarks.append(f"{use.place}：不认识栏目“{use.text}”，下面是空的，没有读入")
    return Table(
        words.sheet,
        grid,
        body.rows(),
        title,
        (*body.notes, *notes),
        template,
        tuple(uses),
        tuple(remarks),
        tuple(problems),
        unit,
    )

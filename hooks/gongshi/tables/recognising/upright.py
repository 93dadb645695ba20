"""Tables that stand upright: a label and its value beside it, one record in a table or several below each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from gongshi.tables.reading.grid import Cell, Grid
from gongshi.tables.template.filled import MARK

from .body import Body, Record
from .dictionary import Dictionary, Meaning, Words
from .heads import texts_of
from .surroundings import title_before, unit_around
from .table import IGNORED, OWN, UNKNOWN, HeadingUse, Piece, Table
from .unknown import not_known
from .wording import is_note, is_title, plain, says_something

_LEAST = 3
"""So many labels make a table upright."""
_TOP = 4
"""In so many rows a title may stand."""
_MOST_ROWS = 1000


@dataclass
class _Pairs:
    """The labels of a grid with their values, as one list knows them."""

    words: Words
    known: list[tuple[int, Cell, Meaning, Cell]] = field(default_factory=list)
    unknown: list[tuple[int, Cell, Cell]] = field(default_factory=list)
    lone: list[tuple[int, Cell]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many different labels there are."""
        return len({plain(label.text) for _, label, _, _ in self.known})

    @property
    def own(self) -> int:
        """How many labels are the fields' own names."""
        return sum(meaning.how == OWN for _, _, meaning, _ in self.known)


def upright_tables(
    grid: Grid,
    dictionary: Dictionary,
    around: str,
    wanted: str | None,
    *,
    least: int,
    template: bool,
    notes: list[str],
) -> list[Table]:
    """Return the table of an upright grid; none if it is not upright, or fewer labels fit than `least` headings."""
    if len(grid.rows) > _MOST_ROWS or len(grid.rows[0]) < 2:
        return []
    if template:
        words = dictionary.by_sheet[grid.name]
        return [_own(grid, words)] if words.sheet.upright else []
    if not _looks_upright(grid, dictionary):
        return []
    named = wanted or _named(grid, dictionary) or around
    names = [wanted] if wanted else list(dictionary.by_sheet)
    found = [_pairs(grid, dictionary.by_sheet[name]) for name in names]
    best = max(
        found, key=lambda each: (each.count + (_LEAST if each.words.sheet.name == named else 0), each.own)
    )
    told = len(best.known) + len(best.unknown)
    if best.count < max(_LEAST, least + 1) or len(best.known) < 0.5 * told:
        return []
    return [_table(grid, best, notes, title_before(grid, dictionary, best.words.sheet.name))]


def _looks_upright(grid: Grid, dictionary: Dictionary) -> bool:
    """Whether labels stand at the left often enough for a closer look."""
    rows = [cells[:2] for row in grid.rows if (cells := texts_of(row))]
    labelled = sum(any(dictionary.is_heading(cell.text) for cell in cells) for cells in rows)
    return labelled >= 2 and labelled >= 0.4 * len(rows)


def _named(grid: Grid, dictionary: Dictionary) -> str:
    """Return the list that a line above the labels names."""
    tops = [cells for row in grid.rows[:_TOP] if (cells := texts_of(row))]
    lone = (cells[0].text for cells in takewhile(lambda cells: len(cells) == 1, tops))
    return next((name for text in lone if (name := dictionary.list_of_title(text))), "")


def _pairs(grid: Grid, words: Words) -> _Pairs:
    """Return the labels and values of a grid, row by row: label, value, and maybe label and value again."""
    found = _Pairs(words)
    taken: set[int] = set()
    for row in range(len(grid.rows)):
        cells = [cell for cell in dict.fromkeys(grid.rows[row]) if id(cell) not in taken]
        at = 0
        while at < len(cells):
            cell, after = cells[at], cells[at + 1] if at + 1 < len(cells) else None
            meaning = words.meaning(cell.text) if cell.text.strip() else None
            if not cell.text.strip():
                at += 1
            elif meaning and after and not _is_label(words, after):
                found.known.append((row, cell, meaning, after))
                taken |= {id(cell), id(after)}
                at += 2
            elif meaning:
                at += 1  # a label without a cell for its value
            elif after and after.text.strip() and not _is_label(words, after):
                found.unknown.append((row, cell, after))
                taken |= {id(cell), id(after)}
                at += 2
            else:
                found.lone.append((row, cell))
                taken.add(id(cell))
                at += 1
    return found


def _is_label(words: Words, cell: Cell) -> bool:
    return bool(cell.text.strip() and words.meaning(cell.text))


def _table(grid: Grid, pairs: _Pairs, notes: list[str], title: str) -> Table:
    body = Body(grid)
    uses = [_use(grid, row, label, meaning) for row, label, meaning, _ in pairs.known]
    columns = tuple(dict.fromkeys(each.column for *_, each, _ in pairs.known if each.column))
    first = next((plain(label.text) for _, label, _, _ in pairs.known), "")
    for row, label, meaning, value in pairs.known:
        if not body.records or plain(label.text) == first:
            body.records.append(Record(row, [], set(), columns))
        record, text, column = body.records[-1], value.text.strip(), meaning.column
        if not text:
            continue
        place = grid.place(value.row, value.column)
        if column is None:
            body.remarks.append(f"{place}：栏目“{label.text.strip()}”没有读入")
            continue
        fixed = {meaning.noted: "".join(label.text.split())} if meaning.noted else {}
        record.seen.add(column)
        record.pieces.append(Piece(column, text, place, fixed, "".join(label.text.split())))
    for row, label, _ in pairs.unknown:
        nearest = pairs.words.nearest(label.text)
        text = " ".join(label.text.split())
        uses.append(HeadingUse(text, grid.place(row, label.column), None, UNKNOWN, nearest))
        body.problems.append(f"{grid.place(row, label.column)}：{not_known(uses[-1], '旁边有文字')}")
    title = (
        _lone(grid, pairs, body) or title or (grid.name if grid.sheet and says_something(grid.name) else "")
    )
    return Table(
        pairs.words.sheet,
        grid,
        body.rows(),
        title,
        (*body.notes, *notes),
        False,
        tuple(uses),
        tuple(body.remarks),
        tuple(body.problems),
        unit_around(grid, range(pairs.known[0][0])),
    )


def _lone(grid: Grid, pairs: _Pairs, body: Body) -> str:
    """Sort the texts without a value into title, notes and what was not taken over; return the title."""
    title = ""
    first = pairs.known[0][0]
    for row, cell in pairs.lone:
        text = " ".join(cell.text.split())
        if row < first and not title and is_title(text):
            title = text
        elif is_note(text):
            body.notes.append(cell.text.strip())
        elif row < first or cell.height > 1:
            body.remarks.append(f"{grid.place(row, cell.column)}：没有读入：{text}")
        else:
            what = f"不知道归哪一栏：“{text}”；请移到应在的栏目，或者删去这一格"
            body.problems.append(f"{grid.place(row, cell.column)}：{what}")
    return title


def _use(grid: Grid, row: int, label: Cell, meaning: Meaning) -> HeadingUse:
    column = meaning.column if meaning.how != IGNORED else None
    return HeadingUse(" ".join(label.text.split()), grid.place(row, label.column), column, meaning.how)


def _own(grid: Grid, words: Words) -> Table:
    """Return the upright sheet of our own workbook: 栏目 in the first column, 内容 in the second."""
    body = Body(grid)
    uses: list[HeadingUse] = []
    head = next((row for row in range(len(grid.rows)) if plain(grid.rows[row][0].text) == "栏目"), 1)
    record = Record(head + 1, [], set(), ())
    for row in range(head + 1, len(grid.rows)):
        label, value = grid.rows[row][0], grid.rows[row][1]
        if plain(label.text) == plain(MARK):
            record.mark = value.text.strip()
            continue
        if not label.text.strip():
            continue
        meaning = words.meaning(label.text)
        column = meaning.column if meaning else None
        text = " ".join(label.text.split())
        how = meaning.how if meaning else UNKNOWN
        uses.append(HeadingUse(text, grid.place(row, 0), column, how, "" if meaning else words.nearest(text)))
        if column:
            record.columns = (*record.columns, column)
        if value.text.strip() and column:
            record.seen.add(column)
            record.pieces.append(Piece(column, value.text.strip(), grid.place(row, 1), {}, text))
        elif value.text.strip() and how == UNKNOWN:
            body.problems.append(f"{grid.place(row, 0)}：不认识栏目“{text}”；请不要改动第一列的栏目名")
    body.records.append(record)
    title = next((cell.text.strip() for cell in texts_of(grid.rows[0])), "") if head > 0 else ""
    return Table(
        words.sheet,
        grid,
        body.rows(),
        title,
        (),
        True,
        tuple(uses),
        tuple(body.remarks),
        tuple(body.problems),
    )

"""Where the headings of a grid stand: the rows they take, and the list to which they belong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gongshi.tables.reading.grid import Cell, Grid

from .dictionary import Dictionary, Words
from .table import OWN
from .wording import is_annex, is_note, is_title

_MOST_ROWS = 4
"""A heading of more rows is none."""
_PROBED = 5
"""So many cells of a row are looked at before it is known to be no heading."""
_SHARE, _LEAST_SHARE = 0.5, 0.34
"""What share of the texts must be known: without any other sign of the list, and with one."""
_TITLE = 3.0
"""What a title counts against headings: as much as three of them."""


@dataclass(frozen=True)
class Head:
    """The rows of one heading, and the list whose headings they are."""

    top: int
    bottom: int
    """The last row."""
    words: Words
    titles: tuple[int, ...]
    """The rows right above it that hold nothing but a title or the like."""


def texts_of(row: tuple[Cell, ...]) -> list[Cell]:
    """Return the cells of a row that hold text, each once."""
    found: list[Cell] = []
    for cell in row:
        if (not found or cell is not found[-1]) and cell.text and not cell.text.isspace():
            found.append(cell)
    return found


def heads_of(grid: Grid, dictionary: Dictionary, around: str, wanted: str | None) -> list[Head]:
    """Return the headings of a grid, from above; `around` is the list that its surroundings name."""
    heads: list[Head] = []
    at = 0
    while at < len(grid.rows):
        head = _head_at(grid, at, dictionary, around, wanted, heads[-1] if heads else None)
        if head:
            heads.append(head)
            at = head.bottom + 1
        else:
            at += 1
    return heads


def _head_at(  # noqa: PLR0917 - what a heading is judged by
    grid: Grid, row: int, dictionary: Dictionary, around: str, wanted: str | None, above: Head | None
) -> Head | None:
    """Return the heading that begins in a row, if one does."""
    cells = texts_of(grid.rows[row])
    if not any(dictionary.is_heading(cell.text) for cell in cells[:_PROBED]):
        return None
    if not _many_known(cells, dictionary) or (len(cells) == 1 and cells[0].width > 1):
        return None
    first = above.bottom + 1 if above else 0
    titles = tuple(reversed(list(_titles_above(grid, row, first))))
    named = _named(grid, titles, dictionary) or ("" if above and not titles else around)
    if above and not named:
        named = above.words.sheet.name  # a heading repeated at a page break
    bottom = merged_bottom(grid, row)
    covered = [cell for each in range(row, bottom + 1) for cell in texts_of(grid.rows[each])]
    words = _best(list(dict.fromkeys(covered)), cells, dictionary, named, wanted, repeated=above is not None)
    if words is None:
        return None
    while bottom + 1 < len(grid.rows) and bottom - row < _MOST_ROWS and _is_below(grid, row, bottom, words):
        bottom = merged_bottom(grid, bottom + 1)
    return Head(row, bottom, words, titles)


def _best(
    covered: list[Cell],
    top: list[Cell],
    dictionary: Dictionary,
    named: str,
    wanted: str | None,
    *,
    repeated: bool,
) -> Words | None:
    """Return the list that knows most of the texts; None if they are no heading at all.

    Below a heading of the same grid there must be more signs of another one: a row may hold such words as values.
    """
    candidates = [dictionary.by_sheet[wanted]] if wanted else list(dictionary.by_sheet.values())
    best: tuple[tuple[float, int, int, int], Words] | None = None
    for order, words in enumerate(candidates):
        if words.sheet.kind is None and words.sheet.name not in (named, wanted):
            continue  # 标题, 说明, 来源 stand in many tables
        whole = [cell for cell in covered if words.meaning(cell.text) or words.group(cell.text)]
        known = len(whole) + sum(1 for cell in covered if cell not in whole and words.part(cell.text))
        own_top = sum(1 for cell in top if words.knows(cell.text))
        is_named = named == words.sheet.name
        least = 1 if (wanted and not repeated) or (is_named and known == len(covered)) else 2
        share = _LEAST_SHARE if (wanted or is_named) and not repeated else _SHARE
        meanings = [each for cell in whole if (each := words.meaning(cell.text)) and each.column]
        columns = {each.column for each in meanings}
        if words.needed <= columns:
            share = _LEAST_SHARE
        if len(whole) < least or known < share * len(covered) or not own_top:
            continue
        score = len(whole) + (_TITLE if is_named else 0)
        own = sum(each.how == OWN for each in meanings)
        rank = (score, len(columns & words.needed), own, -order)
        if best is None or rank > best[0]:
            best = rank, words
    return best[1] if best else None


def _many_known(cells: list[Cell], dictionary: Dictionary) -> bool:
    """Whether enough of the texts are headings of any list; stops as soon as they cannot be."""
    unknown = (1 - _LEAST_SHARE) * len(cells)
    for cell in cells:
        if not dictionary.is_heading(cell.text):
            unknown -= 1
            if unknown < 0:
                return False
    return True


def merged_bottom(grid: Grid, row: int) -> int:
    """Return the last row that a cell with text reaches which is merged downwards from a row."""
    bottom = row
    for at in range(row, min(row + _MOST_ROWS, len(grid.rows))):
        if at > bottom:
            break
        bottom = max([bottom, *(cell.row + cell.height - 1 for cell in texts_of(grid.rows[at]))])
    return bottom if bottom - row < _MOST_ROWS else row


def _is_below(grid: Grid, top: int, bottom: int, words: Words) -> bool:
    """Whether the row below belongs to the heading though no cell is merged: its texts are sub-headings."""
    cells = texts_of(grid.rows[bottom + 1])
    if not cells or len(cells) > len(texts_of(grid.rows[top])) + len(grid.rows[top]) // 2:
        return False
    if any(len(cell.text) > 20 or is_note(cell.text) for cell in cells):
        return False
    over = [grid.rows[top][cell.column] for cell in cells]
    if all(above.width > 1 and above.text.strip() for above in over) and len(
        texts_of(grid.rows[bottom])
    ) < len(grid.rows[top]):
        return any(above.width < len(grid.rows[top]) for above in over)
    seen = {cell.text for cell in texts_of(grid.rows[top])}
    known = sum(1 for cell in cells if cell.text not in seen and words.part(cell.text))
    ordinary = sum(1 for cell in cells if cell.text in seen)
    has_group = any(words.group(cell.text) for cell in texts_of(grid.rows[top]))
    return has_group and not ordinary and known >= 0.5 * len(cells)


def _titles_above(grid: Grid, row: int, first: int) -> Iterator[int]:
    """Yield the rows right above a heading that hold one text across, from below."""
    for at in range(row - 1, first - 1, -1):
        cells = texts_of(grid.rows[at])
        if len(cells) > 1 or (cells and is_note(cells[0].text)):
            if first > 0:
                return
            continue  # above the first heading there are no records
        if cells and first > 0 and not _announces(cells[0]):
            return  # it belongs to the table above
        if cells:
            yield at


def _announces(cell: Cell) -> bool:
    """Whether a lone text between two tables belongs to the lower: 附件3, or a title across the columns."""
    return (cell.width > 1 or cell.column == 0) and (is_title(cell.text) or is_annex(cell.text))


def _named(grid: Grid, rows: tuple[int, ...], dictionary: Dictionary) -> str:
    texts = [cell.text for row in rows for cell in texts_of(grid.rows[row])]
    return next((name for text in reversed(texts) if (name := dictionary.list_of_title(text))), "")

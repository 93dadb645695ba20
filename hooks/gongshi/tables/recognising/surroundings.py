"""What stands around a table: its title, the notes below it, the list that they name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile
from pathlib import PurePath

from gongshi.tables.reading.grid import Grid

from .dictionary import Dictionary
from .heads import texts_of
from .wording import is_annex, is_aside, is_note, is_title, says_something, unit_of

_NEAR = 4
"""So many paragraphs above a table may hold its title."""
_LONGEST = 200
"""A list of lists has no more rows."""


def title_before(grid: Grid, dictionary: Dictionary, name: str = "") -> str:
    """Return the paragraph right above a table that is its title; `name` is the list that the table is, if known."""
    near = [text.strip() for text in grid.before if text.strip()][-_NEAR:]
    return title_of(list(reversed(near)), dictionary, name)


def title_of(nearest_first: Sequence[str], dictionary: Dictionary, name: str = "") -> str:
    """Return which of the texts above a table is its title: the nearest that names its list, or names none."""
    titles = [(text, dictionary.list_of_title(text)) for text in nearest_first if is_title(text)]
    titles = [(text, named) for text, named in titles if not name or named in ("", name)]
    naming = (text for text, named in titles if named)
    return next(naming, titles[0][0] if titles else "")


def list_around(grid: Grid, dictionary: Dictionary) -> str:
    """Return the list that the sheet's name, the title above or the file's name names; empty if none does."""
    names = (grid.name if says_something(grid.name) else "", title_before(grid, dictionary))
    found = (dictionary.list_of_title(name) for name in (*names, PurePath(grid.file).stem) if name)
    return next((name for name in found if name), "")


def unit_around(grid: Grid, rows: Iterable[int], otherwise: str = "") -> str:
    """Return the unit of money that these rows, or the paragraphs right above the table, tell."""
    texts = [" ".join(cell.text.split()) for row in rows for cell in texts_of(grid.rows[row])]
    return unit_of([*texts, *grid.before[-_NEAR:]]) or otherwise


def passed_over(grid: Grid, dictionary: Dictionary) -> str:
    """Return why a grid is no table of records but what stands around them; empty for all others."""
    title = title_before(grid, dictionary)
    name = next((name for name in (grid.name, title) if is_aside(name)), "")
    if name:
        return f"名称是“{name}”，不是清单，没有读入；是清单的请改名"
    texts = [cell.text for row in grid.rows for cell in texts_of(row)] if len(grid.rows) <= _LONGEST else []
    texts = [text for text in texts if not text.strip().isdecimal()]
    if len(texts) > 1 and all(is_title(text) and dictionary.list_of_title(text) for text in texts):
        return "里面只有清单的名称，没有读入"
    return ""


def lines_below(grid: Grid, following: Grid | None) -> list[str]:
    """Return the paragraphs right below a table, up to the next title."""
    between: Sequence[str] = grid.after
    if not between and following is not None and following.file == grid.file:
        between = following.before
    lines = [text for text in (each.strip() for each in between) if text]
    return list(takewhile(lambda text: not is_title(text) and not is_annex(text), lines))


def notes_below(lines: list[str]) -> list[str]:
    """Return those of the lines below a table that are notes on it: from 填表说明 on."""
    return list(dropwhile(lambda text: not is_note(text), lines))

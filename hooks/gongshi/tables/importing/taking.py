"""A recognised row as values that YAML can hold, and the file in which its record belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from gongshi.records import PROFILE
from gongshi.records.values import parse_date
from gongshi.tables.cells import data_of
from gongshi.tables.columns import RECORDS, Column, Shape, Sheet
from gongshi.tables.merging import Incoming
from gongshi.tables.recognising import Row, Table
from gongshi.tables.template import KEEP

_FILE = re.compile(r"^[\w\-]{1,60}(?:/[\w\-]{1,60})?$")
_LISTS = frozenset({Shape.TEXTS, Shape.PARTS})
_KEPT: Any = object()


def incoming(table: Table, row: Row) -> Incoming:
    """Return a row's values by their way; in our own workbook an empty cell takes its field away."""
    emptied: dict[tuple[str, ...], Any] = {column.way: None for column in row.blank}
    values = emptied if table.template else _headings_kept(table, row)
    for column, pieces in _by_column(row).items():
        value = _value(column, pieces)
        if value is not _KEPT:
            values[column.way] = value
    _keep_published_category(table.sheet, row, values)
    return Incoming(values, row.place, row.mark)


def file_of(sheet: Sheet, row: Row, known: Mapping[str, str]) -> str | None:
    """Return the file of a row, from the bureau's folder on and without ending; None where nothing tells it.

    `known` gives the files of records that exist, by their 编号 and 文号. A new decision belongs to its year.
    """
    if row.file:
        return row.file if _FILE.match(row.file) else None
    if sheet.kind is None:
        return None
    if not sheet.kind.many_files:
        return sheet.kind.file
    texts = {piece.column.heading: piece.text.strip() for piece in row.pieces}
    for key in ("编号", "文号"):
        if found := known.get(texts.get(key, "")):
            return found
    day = next((piece for piece in row.pieces if piece.column.heading == "决定日期"), None)
    try:
        return f"{sheet.kind.file}/{parse_date(data_of(day.column, day.text)).year}" if day else None
    except ValueError:
        return None


def head_of(table: Table) -> Incoming | None:
    """Return what stands around a table as the head of its list; None where nothing stands there.

    Our own workbook has a sheet for that, and the profile is no list.
    """
    if (
        table.template
        or table.sheet is None
        or table.sheet.kind in (None, PROFILE)
        or table.sheet.key != RECORDS
    ):
        return None
    values: dict[tuple[str, ...], Any] = {}
    if table.title:
        values["标题",] = table.title
    if table.notes:
        values["说明",] = "\n".join(table.notes)
    return Incoming(values, table.grid.place(0)) if values else None


def _by_column(row: Row) -> dict[Column, list[tuple[str, Mapping[str, str]]]]:
    found: dict[Column, list[tuple[str, Mapping[str, str]]]] = {}
    for piece in row.pieces:
        found.setdefault(piece.column, []).append((piece.text, piece.fixed))
    return found


def _value(column: Column, pieces: list[tuple[str, Mapping[str, str]]]) -> Any:
    """Return what the cells of one field say together."""
    if any(text == KEEP for text, _ in pieces):
        return _KEPT
    if column.shape in _LISTS and len(pieces) > 1:
        found = (data_of(column, text, fixed) for text, fixed in pieces)
        return [each for value in found for each in ([value] if isinstance(value, str) else value or ())]
    texts = list(dict.fromkeys(text.strip() for text, _ in pieces))
    return data_of(column, "\n".join(texts), pieces[0][1])


def _headings_kept(table: Table, row: Row) -> dict[tuple[str, ...], Any]:
    """Return the fields that keep how a column is called in the table, such as 责任事项栏目, where that is not our name."""
    known = table.sheet.by_heading if table.sheet else {}
    return {
        (kept,): " ".join(piece.heading.split())
        for piece in row.pieces
        if (kept := f"{piece.column.heading}栏目") in known
        and piece.heading not in ("", piece.column.heading)
    }


def _keep_published_category(sheet: Sheet | None, row: Row, values: dict[tuple[str, ...], Any]) -> None:
    """Keep a category's name as the list has it (行政处罚类) beside the one of the ten that it means."""
    published = ("公布类别",)
    if sheet is None or published not in sheet.by_way or values.get(published):
        return
    text = next((piece.text.strip() for piece in row.pieces if piece.column.way == ("类别",)), "")
    if text and values.get(("类别",)) != text:
        values[published] = text

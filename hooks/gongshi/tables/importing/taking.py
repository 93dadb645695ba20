"""A recognised row as values that YAML can hold, and the file in which its record belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from gongshi.records import PROFILE
from gongshi.records.values import parse_date
from gongshi.tables.cells import data_of
from gongshi.tables.columns import RECORDS, Column, Shape, Sheet
from gongshi.tables.merging import Incoming
from gongshi.tables.recognising import Piece, Row, Table
from gongshi.tables.template import KEEP

_FILE = re.compile(r"^[\w\-]{1,60}(?:/[\w\-]{1,60})?$")
_LISTS = frozenset({Shape.TEXTS, Shape.PARTS})
_KEPT: Any = object()


def incoming(table: Table, row: Row) -> Incoming:
    """Return a row's values by their way; in our own workbook an empty cell takes its field away."""
    emptied: dict[tuple[str, ...], Any] = {column.way: None for column in row.blank}
    values = emptied if table.template else _headings_kept(table, row)
    for column, pieces in _by_column(row, table).items():
        value = _value(column, pieces)
        if value is not _KEPT and (value is not None or table.template):
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


_DITTO = frozenset({"同上", "〃", "″", "同前"})


def spelt_out(table: Table) -> Table:
    """Return a table in which “同上” says what the row above says; our own workbook means every word."""
    if table.template or not any(piece.text.strip() in _DITTO for row in table.rows for piece in row.pieces):
        return table
    above: dict[Column, Piece] = {}
    rows, filled = [], 0
    for row in table.rows:
        pieces = []
        for piece in row.pieces:
            if piece.text.strip() in _DITTO and piece.column in above:
                filled += 1
                pieces.append(replace(piece, text=above[piece.column].text))
            else:
                pieces.append(piece)
        above |= {piece.column: piece for piece in pieces}
        rows.append(replace(row, pieces=tuple(pieces)))
    remark = f"“同上”照上一行补全，共{filled}格"
    return replace(table, rows=tuple(rows), remarks=(*table.remarks, remark))


_OUR_FOOT = ("来源：", "本表由公示数据生成", "执法依据照公布时所列的栏目")
"""What our own official lists have at their foot, and no list itself."""


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
    if notes := [note for note in table.notes if not note.startswith(_OUR_FOOT)]:
        values["说明",] = "\n".join(notes)
    return Incoming(values, table.grid.place(0)) if values else None


def _by_column(row: Row, table: Table) -> dict[Column, list[tuple[str, Mapping[str, str]]]]:
    """Return the texts of a row by their column; in tables not ours, as their makers meant them."""
    found: dict[Column, list[tuple[str, Mapping[str, str]]]] = {}
    for piece in row.pieces:
        text = piece.text if table.template else _meant(piece, table.unit)
        found.setdefault(piece.column, []).append((text, piece.fixed))
    return found


_NOTHING = frozenset({"/", "／", "\\", "-", "--", "—", "——", "－"})
"""What people write into a cell that has nothing to say."""
_PERSONS = frozenset({"姓名", "负责人", "联系人", "法定代表人"})
_SPACED_NAME = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,3}")
_UNIT = re.compile(r"[（(]\s*(?:单位[：:]?)?\s*([千万亿]?元)\s*[）)]")
_IN_YUAN = {"元": 1, "千元": 1_000, "亿元": 100_000_000}
"""Units of money that are not the one in which the fields count."""
_BARE_AMOUNT = re.compile(r"[\d,，]+(?:\.\d+)?")


def _meant(piece: Piece, unit: str) -> str:
    """Return what a cell means: nothing for a dash, a name without the blanks that align it, an amount with its unit."""
    text = piece.text.strip()
    if text in _NOTHING:
        return ""
    if piece.column.heading in _PERSONS and _SPACED_NAME.fullmatch(text):
        return re.sub(r"[ \u3000]", "", text)
    if piece.column.shape is Shape.DECIMAL and _BARE_AMOUNT.fullmatch(text):
        told = _UNIT.search(piece.heading)
        times = _IN_YUAN.get(told[1] if told else unit)
        if times:
            return f"{Decimal(text.replace(',', '').replace('，', '')) * times:f}元"
    return piece.text


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

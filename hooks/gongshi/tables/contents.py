"""What a bureau's lists hold, as the rows of the workbook that its clerks fill in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from gongshi.loading import BureauFolder
from gongshi.records import LISTS, ListKind

from .cells import text_of
from .columns import SHEETS, Column, Sheet, value_at
from .template import KEEP, FilledRow

CELL_LIMIT = 32_767
"""The most characters that Excel takes in a cell."""


def rows_of(folder: BureauFolder) -> dict[str, list[FilledRow]]:
    """Return the rows of a bureau by the name of their sheet; sheets without rows are left out."""
    filled = {sheet.name: [_row(sheet, *each) for each in records_of(folder, sheet)] for sheet in SHEETS}
    return {name: rows for name, rows in filled.items() if rows}


def references_of(folder: BureauFolder) -> dict[str, list[str]]:
    """Return the ids of each list that others refer to."""
    found: dict[str, list[str]] = {}
    for sheet in SHEETS:
        if sheet.kind and sheet.key:
            ids = [str(record["编号"]) for _, record in records_of(folder, sheet) if record.get("编号")]
            found.setdefault("plans" if sheet.key == "年度计划" else sheet.kind.key, ids)
    return found


def records_of(folder: BureauFolder, sheet: Sheet) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the records of a sheet as their files have them, each with the name of its file."""
    for kind, name, written in _files(folder):
        if sheet.kind is None:
            if kind is not None:
                yield name, written
        elif sheet.kind is kind or (kind is None and sheet.kind not in LISTS):
            yield from ((name, each) for each in ((written.get(sheet.key) or []) if sheet.key else [written]))


def _files(folder: BureauFolder) -> Iterator[tuple[ListKind | None, str, Mapping[str, Any]]]:
    """Yield every file of a bureau: its list (None for the profile), its name, and what it holds."""
    if folder.profile is not None:
        yield None, "主体", folder.profile.written
    for kind in LISTS:
        for path, holder in folder.lists.get(kind.key, ()):
            stem = PurePosixPath(path).stem
            yield kind, f"{kind.file}/{stem}" if kind.many_files else stem, holder.written


def mark_of(record: Any) -> str:
    """Return a record's fingerprint: the same for as long as the record says the same."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def mark_of_head(sheet: Sheet, record: Any) -> str:
    """Return the fingerprint of what a sheet shows of a file itself, whatever its lists say."""
    return mark_of([value_at(record, column.way) for column in sheet.columns])


def _row(sheet: Sheet, name: str, record: Mapping[str, Any]) -> FilledRow:
    values = {column.heading: _text(column, record) for column in sheet.columns}
    shown = {heading: text for heading, text in values.items() if text}
    mark = mark_of(record) if sheet.key else mark_of_head(sheet, record)
    return FilledRow(shown, mark, name if sheet.filed else "")


def _text(column: Column, record: Mapping[str, Any]) -> str:
    text = text_of(column, value_at(record, column.way))
    return text if len(text) <= CELL_LIMIT else KEEP

"""The file around the records: which list it is, how it begins, and its own keys."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from gongshi.records import LISTS, PROFILE, ListKind
from gongshi.tables.columns import RECORDS, Sheet

from .editing import edit_map
from .edits import Edits
from .fields import Hint
from .nodes import Map, nodes_of
from .writing import map_lines

_KINDS = {kind.file: kind for kind in (PROFILE, *LISTS)}


def kind_of(file: str, sheet: Sheet) -> ListKind | None:
    """Return which list a file holds, by its path; the sheet says it where the path does not."""
    path = PurePosixPath(file)
    folder = _KINDS.get(path.parent.name)
    if folder and folder.many_files:
        return folder
    return _KINDS.get(path.stem) or sheet.kind


def first_line(kind: ListKind | None) -> str:
    """Return the line with which a new file begins: it tells editors the schema."""
    if kind is None:
        return ""
    up = "../../../" if kind.many_files else "../../"
    return f"# yaml-language-server: $schema={up}schemas/{kind.file}.json\n"


def edit_file(edits: Edits, old: Mapping[str, Any], new: Mapping[str, Any], hint: Hint) -> None:
    """Turn a file's keys into others; a file without any gets them below its comments."""
    node = nodes_of(edits.text) if old else None
    if isinstance(node, Map):
        edit_map(edits, node, old, new, hint)
        return
    lines = map_lines(new, hint, 0)
    position = next((i for i, line in enumerate(lines) if line == f"{RECORDS}:"), 0)
    if position:
        lines.insert(position, "")
    end = len(edits.text.rstrip())
    alone = "\n" not in edits.text[:end] and lines[:1] != [f"{RECORDS}:"]
    lead = "" if not end else "\n" if alone else "\n\n"
    edits.replace(end, len(edits.text), lead + "\n".join(lines) + "\n")

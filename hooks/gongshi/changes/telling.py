"""Changes as text for staff, by bureau, list and record, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby

from .change import Change, cut, summarised
from .compare import Compared


def as_text(found: Compared, unchanged: str = "没有变更。") -> str:
    """Return the changes as lines: the bureau, below it its lists, below them what happened to their records."""
    lines: list[str] = []
    for _, of_bureau in groupby(summarised(found.changes), lambda each: each.bureau):
        rows = list(of_bureau)
        lines.append(cut(rows[0].name) + (f"（{rows[0].bureau}）" if rows[0].name != rows[0].bureau else ""))
        for where, of_list in groupby(rows, lambda each: (each.list, each.part)):
            lines += _of_list("".join(where), list(of_list))
    lines += [f"读不出来，没有比较：{file}" for file in found.unread]
    if not found.changes:
        lines.append(unchanged)
    else:
        lines.append(f"共 {len(found.changes)} 处变更。")
    return "\n".join(lines) + "\n"


def _of_list(where: str, rows: list[Change]) -> Iterable[str]:
    if not where:
        return [f"  {row.told()}" for row in rows]
    lines = [f"  {where}"]
    for (title, record), of_record in groupby(rows, lambda each: (each.title, each.record)):
        each = list(of_record)
        known = f"“{cut(title)}”" if title else ""
        known += f"（{cut(record)}）" if record and record != title else ""
        inner = [row for row in each if row.field and row.count == 1]
        lines += [f"    {_short(row)}{known}" for row in each if row not in inner]
        if inner:
            lines += [f"    {known}"] if known else []
            indent = "      " if known else "    "
            lines += [f"{indent}{_field(row)}" for row in inner]
    return lines


def _short(row: Change) -> str:
    """Return what happened to whole records, without saying where."""
    if row.count > 1:
        return row.told().removeprefix(f"{row.list}{row.part} ")
    return row.kind.value


def _field(row: Change) -> str:
    return f"{row.place()} {row.difference()}".strip()


def as_json(found: Compared) -> str:
    """Return every change with whole values, and the files that could not be read."""
    rows = [
        {
            "机关编号": each.bureau,
            "机关": each.name,
            "清单": each.list + (f"·{each.part}" if each.part else ""),
            "变更": each.kind.value,
            "编号": each.record or None,
            "名称": each.title or None,
            "栏目": each.field or None,
            "原来": each.old,
            "现在": each.new,
            "文件": each.file,
        }
        for each in found.changes
    ]
    rows = [{name: value for name, value in row.items() if value is not None} for row in rows]
    return json.dumps({"变更": rows, "未读": list(found.unread)}, ensure_ascii=False, indent=1) + "\n"

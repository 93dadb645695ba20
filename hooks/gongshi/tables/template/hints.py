"""What a column tells the clerk who stands on it: meaning, example, choices, ground; all from the model."""

from __future__ import annotations

import re

from openpyxl.comments import Comment

from gongshi.tables.cells import text_of
from gongshi.tables.columns import Column, Shape, Sheet

from .filled import REQUIRED
from .look import lines_of

_AUTHOR = "填写说明"
_QUOTING = re.compile("，要加引号[^，；。]*")
_FILE_NAME = re.compile(r"([\w\u4e00-\u9fff]+)\.yml ?中")
_WIDTH, _LINE, _SIGNS = 300, 19, 40
"""A comment's width and a line's height in pixels, and how many half ems a line holds."""
_HOW = {
    Shape.TEXTS: "一行一项。",
    Shape.PARTS: "一行一组。",
    Shape.DATE: "写成这样的日期，不知道哪一日的空着。",
}


def meaning(column: Column) -> str:
    """Return what the field is for, in a workbook: what concerns YAML alone is left out."""
    text = _QUOTING.sub("", column.meaning)
    return _FILE_NAME.sub(r"“\1”表中", text)


def example(column: Column) -> str:
    """Return the model's example as a cell shows it; empty where there is none."""
    value = column.example
    if value is None:
        return ""
    # Quotation marks are for YAML, where they keep 0 at the beginning; a cell keeps it anyway.
    text = text_of(column, value.strip('"') if isinstance(value, str) else value)
    return text.strip()


def hint(column: Column) -> str:
    """Return all that a column tells, a line for each thing."""
    lines = [meaning(column)]
    if column.required:
        lines.append("必填。")
    if shown := example(column):
        lines.append(f"例：{shown}" if "\n" not in shown else f"例：\n{shown}")
    if how := _HOW.get(column.shape):
        lines.append(how)
    if column.choices:
        lines.append(f"可选：{'、'.join(column.choices)}")
    if column.law:
        lines.append(f"依据：{column.law}")
    return "\n".join(line for line in lines if line)


def file_hint(sheet: Sheet) -> str:
    """Return what the column for the file tells."""
    if sheet.kind is None:
        return "这一行说的是哪张清单。\n例：人员；执法决定按年分开：执法决定/2026"
    return f"这一条记在哪个文件里，按年或者按月分开。\n例：{sheet.kind.file}/2026"


def comment(text: str) -> Comment:
    """Return a comment in a box that shows all of its text."""
    lines = lines_of(text, _SIGNS)
    return Comment(text, _AUTHOR, height=_LINE * lines + 16, width=_WIDTH)


def shown(heading: str, *, required: bool) -> str:
    """Return a heading as its cell shows it."""
    return f"{heading}{REQUIRED}" if required else heading

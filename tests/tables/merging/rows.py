"""Rows as tables give them, and files merged with them, in the fewest words."""

from __future__ import annotations

from typing import Any

from gongshi.tables.columns import BY_NAME, Column
from gongshi.tables.merging import Incoming, Merged, merge


def row(number: int = 2, mark: str = "", /, **values: Any) -> Incoming:
    """Return a row of 清单.xlsx; a keyword such as 来源_位置 is a way of two keys."""
    ways = {tuple(name.split("_")): value for name, value in values.items()}
    return Incoming(ways, f"清单.xlsx 第{number}行", mark)


def equal(_: Column, old: Any, new: Any) -> bool:
    """Return whether two values are written the same."""
    return bool(old == new)


def merged(text: str, sheet: str, *rows: Incoming, file: str = "", **options: Any) -> Merged:
    """Merge rows into the text of a file of 示例县."""
    path = file or f"data/bureaus/shili-yibao/{sheet.partition('·')[0]}.yml"
    return merge(text, BY_NAME[sheet], rows, same=options.pop("same", equal), file=path, **options)


def text_of(done: Merged) -> str:
    """Return the new text of a merge that had no problem."""
    assert done.problems == ()
    return done.text

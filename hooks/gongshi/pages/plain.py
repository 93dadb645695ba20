"""A record as plain lines of text, each beginning with its field's name: for search, which knows no templates."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from datetime import date
from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from gongshi.records.parts import Clauses, Term, Unit
from gongshi.records.values import Period

from .text import chinese_date

_NOT_TEXT = frozenset(
    {"id", "source", "transcription", "category", "chart", "flow", "text_file", "name", "title"}
)
"""Fields that a card shows elsewhere, or that are no text."""


def field_lines(record: BaseModel, leave_out: Container[str] = ()) -> Iterator[str]:
    """Yield the filled-in fields of a record; a field with several parts gives a line each."""
    for attribute, info in type(record).model_fields.items():
        if attribute in _NOT_TEXT or attribute in leave_out or _refers(info):
            continue
        value = getattr(record, attribute)
        for each in value if isinstance(value, tuple) else (value,):
            text = plain(each)
            if text:
                yield f"{info.alias}：{text}"


def plain(value: Any) -> str:
    """Return a field's value as text; nothing for what is no text, such as addresses of files."""
    if value is None or isinstance(value, bool | int):
        return ""
    if isinstance(value, tuple):
        return "、".join(text for each in value if (text := plain(each)))
    if isinstance(value, str):
        text = str(value.value) if isinstance(value, Enum) else value
        return "" if text.startswith(("http://", "https://", "files/")) else text
    for kind, written in _WRITTEN.items():
        if isinstance(value, kind):
            return written(value)
    return str(value)


def _refers(info: FieldInfo) -> bool:
    """Whether a field names another record by its id, which says nothing to a reader."""
    return isinstance(info.json_schema_extra, dict) and "refers" in info.json_schema_extra


def _part(value: BaseModel) -> str:
    fields = type(value).model_fields.items()
    names = (
        name for name, info in fields if name not in {"id", "source", "transcription"} and not _refers(info)
    )
    return " ".join(text for name in names if (text := plain(getattr(value, name))))


_WRITTEN: dict[type, Callable[[Any], str]] = {
    date: chinese_date,
    Clauses: Clauses.plain,
    Period: lambda value: value.text,
    Term: lambda value: f"{f'自{value.start}起' if value.start else ''}{value.value}{value.unit}内",
    Unit: lambda value: value.text or (f"{value.name}（{value.role}）" if value.role else value.name),
    BaseModel: _part,
}
"""How each kind of value is written; a kind before what it is a kind of."""

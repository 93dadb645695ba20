"""What a list looks like as a table: its sheets and columns, read from the models and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from gongshi.records import LISTS, PROFILE, ListKind
from gongshi.records.base import Part, Shorthand
from gongshi.records.common import ListFile
from gongshi.records.validate import part_model
from gongshi.records.values import Period

RECORDS = "清单"
"""The key of a list file below which its records stand."""
HEADS = "清单说明"
"""The sheet on which each file's title, source, declaration and the like stand, one file a row."""
FILE = "文件"
"""The column that says in which file a row belongs, where that is not clear from the sheet."""
JOINT = "·"
"""Between the keys of a way in a heading: 来源·位置."""


class Shape(StrEnum):
    """What kind of value a column's cells hold."""

    TEXT = "文字"
    DATE = "日期"
    INTEGER = "整数"
    DECIMAL = "小数"
    CHOICE = "选项"
    TEXTS = "各项文字"
    """Several texts, one a line."""
    PART = "一组"
    """One group of fields in one cell, such as an enumeration with its opening and closing."""
    PARTS = "各组"
    """Several groups of fields, such as legal bases."""


@dataclass(frozen=True, eq=False)
class Column:
    """One column: the keys that lead from a record to its value, and the field at their end."""

    way: tuple[str, ...]
    info: FieldInfo
    shape: Shape
    required: bool
    choices: tuple[str, ...] = ()
    part: type[Part] | None = None
    """The model of the groups in a cell."""

    @property
    def heading(self) -> str:
        """What stands at its head: the field's key, with the keys above it."""
        return JOINT.join(self.way)

    @property
    def meaning(self) -> str:
        """What the field is for, as its model says."""
        return self.info.description or ""

    @property
    def example(self) -> Any:
        """The model's example, as YAML would hold it."""
        return self.info.examples[0] if self.info.examples else None

    @property
    def law(self) -> str:
        """The ground on which the field is published; empty where there is none of its own."""
        return str(self._extra.get("law", ""))

    @property
    def refers(self) -> str:
        """The key of the list in whose records the value is an id; empty for other values."""
        return str(self._extra.get("refers", ""))

    @property
    def _extra(self) -> dict[str, Any]:
        extra = self.info.json_schema_extra
        return extra if isinstance(extra, dict) else {}


@dataclass(frozen=True, eq=False)
class Sheet:
    """One table: the records of a list, or what stands beside them in its file."""

    kind: ListKind | None
    """None for the sheet of list heads."""
    key: str
    """The key of the file below which the rows stand; empty where the file itself is the one row."""
    model: type[Part]

    @property
    def name(self) -> str:
        """What the sheet is called: as the file, and as the part of it where there are several."""
        if self.kind is None:
            return HEADS
        return self.kind.file if self.key in ("", RECORDS) else f"{self.kind.file}{JOINT}{self.key}"

    @property
    def upright(self) -> bool:
        """Whether the sheet is one record with a row for each field."""
        return self.kind is PROFILE and not self.key

    @property
    def filed(self) -> bool:
        """Whether a column says in which file a row belongs."""
        return self.kind is None or self.kind.many_files

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in the model's order; what all records may carry comes last."""
        if self.kind is None:
            return tuple(_head_columns())
        return tuple(_columns(self.model, _left_out(self), (), required=True))

    @cached_property
    def by_heading(self) -> dict[str, Column]:
        """The columns by their heading."""
        return {column.heading: column for column in self.columns}

    @cached_property
    def by_way(self) -> dict[tuple[str, ...], Column]:
        """The columns by their way."""
        return {column.way: column for column in self.columns}


def _left_out(sheet: Sheet) -> frozenset[str]:
    """Return the keys of a file that are tables of their own."""
    return frozenset() if sheet.key else frozenset(key for key, _ in _tables_in(sheet.model))


def _tables_in(model: type[Part]) -> Iterator[tuple[str, type[Part]]]:
    """Yield key and model of each field of a file that holds groups of fields one below the other."""
    for info in model.model_fields.values():
        plain = bare(info.annotation)
        inner = part_model(info.annotation)
        if (
            get_origin(plain) is tuple
            and inner
            and issubclass(inner, Part)
            and not issubclass(inner, Shorthand)
        ):
            yield str(info.alias), inner


_HEAD_KEYS = frozenset(str(info.alias) for info in ListFile.model_fields.values())


def _sheets() -> Iterator[Sheet]:
    yield Sheet(None, "", ListFile)
    yield Sheet(PROFILE, "", PROFILE.model)
    for key, model in _tables_in(PROFILE.model):
        yield Sheet(PROFILE, key, model)
    for kind in LISTS:
        yield from (Sheet(kind, key, model) for key, model in _tables_in(kind.model) if _is_table(key))


def _is_table(key: str) -> bool:
    """Whether a list file's groups of fields are a sheet: its records and what stands beside them, not its head."""
    return key == RECORDS or key not in _HEAD_KEYS


def _head_columns() -> Iterator[Column]:
    """Yield what any list's file has beside its tables, each once."""
    seen: set[tuple[str, ...]] = set()
    for kind in LISTS:
        tables = frozenset(key for key, _ in _tables_in(kind.model) if _is_table(key))
        for column in _columns(kind.model, tables, (), required=False):
            if column.way not in seen:
                seen.add(column.way)
                yield column


def _columns(
    model: type[Part], left_out: frozenset[str], way: tuple[str, ...], *, required: bool
) -> Iterator[Column]:
    """Yield the columns of a model; a single group of fields becomes a column for each of its fields."""
    fields = [info for info in model.model_fields.values() if info.alias not in left_out]
    for info in sorted(fields, key=lambda each: not way and _is_common(each)):
        here = (*way, str(info.alias))
        needed = required and info.is_required()
        shape, choices, part = _shape(info.annotation)
        if shape is Shape.PART and part and not issubclass(part, Shorthand):
            yield from _columns(part, frozenset(), here, required=needed)
        else:
            yield Column(here, info, shape, needed, choices, part)


_COMMON = frozenset({"来源", "更新日期", "有效期起", "有效期止", "备注", "转录说明"})


def _is_common(info: FieldInfo) -> bool:
    return info.alias in _COMMON


def _shape(annotation: Any) -> tuple[Shape, tuple[str, ...], type[Part] | None]:
    """Return what a field's cells hold, the choices of an enumeration, and the model of the groups."""
    plain = bare(annotation)
    inner = part_model(plain)
    if get_origin(plain) is tuple:
        if inner:
            return Shape.PARTS, (), inner  # type: ignore[return-value]
        return Shape.TEXTS, _choices(bare(get_args(plain)[0])), None
    if inner is Period:
        return Shape.TEXT, (), None
    if inner:
        return Shape.PART, (), inner  # type: ignore[return-value]
    if choices := _choices(plain):
        return Shape.CHOICE, choices, None
    simple = {date: Shape.DATE, int: Shape.INTEGER, Decimal: Shape.DECIMAL}
    return simple.get(plain, Shape.TEXT), (), None


def _choices(plain: Any) -> tuple[str, ...]:
    """Return the words of an enumeration, of which one is to be chosen; of other types none."""
    if plain is bool:
        return "是", "否"
    return (
        tuple(each.value for each in plain) if isinstance(plain, type) and issubclass(plain, StrEnum) else ()
    )


def bare(annotation: Any) -> Any:
    """Return a type without `| None` and without what is noted beside it."""
    if get_origin(annotation) is Annotated:
        return bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        rest = [each for each in get_args(annotation) if each is not NoneType]
        return bare(rest[0]) if len(rest) == 1 else annotation
    return annotation


SHEETS = tuple(_sheets())
"""Every sheet of a bureau's workbook, list heads and profile first."""
BY_NAME = {sheet.name: sheet for sheet in SHEETS}
"""The sheets by name."""


def value_at(record: Any, way: tuple[str, ...]) -> Any:
    """Return the value of a written record to which the keys lead; None where there is none."""
    for key in way:
        if not isinstance(record, Mapping):
            return None
        record = record.get(key)
    return record

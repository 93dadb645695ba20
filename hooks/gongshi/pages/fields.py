"""The reference of all fields, made from the models: name, meaning, required, example, law."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, get_args

import yaml
from pydantic import BaseModel

from gongshi.law.catalogues import CatalogueFile
from gongshi.law.duties import DutyFile
from gongshi.law.register import LawFile, RegionFile
from gongshi.records import DESK, LISTS, PROFILE
from gongshi.records.common import ListFile, Record
from gongshi.records.headings import Headings
from gongshi.records.synonyms import SynonymFile
from gongshi.records.validate import part_model


@dataclass(frozen=True)
class FieldRow:
    """One field: the way to it from its record, and what a clerk must know of it."""

    name: str
    depth: int
    meaning: str
    required: bool
    many: bool
    choices: tuple[str, ...]
    example: str
    law: str


@dataclass(frozen=True)
class FileFields:
    """One file's fields: those of the file, then those of each record."""

    file: str
    name: str
    file_fields: tuple[FieldRow, ...]
    record_fields: tuple[FieldRow, ...]


_SHARED: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("laws.yml", "法规", LawFile),
    ("regions.yml", "行政区划", RegionFile),
    ("synonyms.yml", "同义词", SynonymFile),
    ("duties.yml", "公示职责", DutyFile),
    ("catalogues.yml", "模型目录", CatalogueFile),
    ("headings.yml", "栏目对照", Headings),
)


def reference() -> tuple[FileFields, ...]:
    """Return the fields of every file that clerks write, in the order of the lists."""
    files = [FileFields("主体.yml", PROFILE.name, (), tuple(_rows(PROFILE.model)))]
    for kind in LISTS:
        record = part_model(kind.model.model_fields["records"].annotation)
        assert record is not None  # noqa: S101 - every list has a model
        name = f"{kind.file}/2026.yml" if kind.many_files else f"{kind.file}.yml"
        own = tuple(row for row in _rows(kind.model, skip="records"))
        files.append(FileFields(name, kind.name, own, tuple(_rows(record))))
    for name, desk in DESK.items():
        (entries,) = desk.model_fields.values()
        record = part_model(entries.annotation)
        assert record is not None  # noqa: S101 - each holds a list of records and nothing else
        files.append(FileFields(f"{name}.yml", name, (), tuple(_rows(record))))
    for file, name, model in _SHARED:
        files.append(FileFields(file, name, (), tuple(_rows(model))))
    return tuple(files)


def _rows(
    model: type[BaseModel], depth: int = 0, skip: str = "", above: tuple[type, ...] = ()
) -> list[FieldRow]:
    rows: list[FieldRow] = []
    own_first = sorted(
        model.model_fields.items(),
        key=lambda pair: pair[0] in Record.model_fields or pair[0] in ListFile.model_fields,
    )
    for attribute, info in own_first:
        if attribute == skip or not info.alias:
            continue
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        inner = part_model(info.annotation)
        rows.append(
            FieldRow(
                name=info.alias,
                depth=depth,
                meaning=info.description or "",
                required=info.is_required(),
                many=str(info.annotation).startswith("tuple"),
                choices=_choices(info.annotation),
                example=_example(info.examples[0] if info.examples else None),
                law=str(extra.get("law", "")),
            )
        )
        if inner and inner not in above and not issubclass(inner, Record):
            rows += _rows(inner, depth + 1, above=(*above, inner))
    return rows


def _choices(annotation: Any) -> tuple[str, ...]:
    for each in (annotation, *get_args(annotation)):
        if isinstance(each, type) and issubclass(each, Enum):
            return tuple(str(member.value) for member in each)
    return ()


def _example(value: object) -> str:
    if value is None or value == []:
        return ""
    if isinstance(value, str | int):
        return str(value)
    return str(yaml.safe_dump(value, allow_unicode=True, default_flow_style=False, sort_keys=False)).strip()

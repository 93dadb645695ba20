"""An invented county, 示例县, whose one bureau fills every list and every field; nothing in it is real.

The data are files as clerks write them, in samples/county; tests copy them, with changes, to a folder of
their own.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel, StringConstraints

from gongshi.loading import SHARED_FILES
from gongshi.records import DESK, LISTS, PROFILE
from gongshi.records.base import Part
from gongshi.records.values import Period

SAMPLE = Path(__file__).parent / "samples" / "county"
"""The data folder of the county."""
BUREAU = "bureaus/shili-yibao"
"""The folder of its bureau, in the data folder."""
TODAY = date(2026, 6, 1)
"""The day on which the county is looked at: one certificate is valid, one expired, one about to expire."""
PAYLOAD = "<img src=x onerror=alert(1)>\"'"
"""Text that does harm wherever a page prints it as it stands."""

Changes = Mapping[str, str | bytes | None]
"""Files below the data folder with what is to stand in them; None removes the file."""


def write_county(root: Path, changes: Changes | None = None) -> Path:
    """Write the county to `root`/data, changed as asked, and return that folder.

    >>> write_county(tmp_path, {f"{BUREAU}/人员.yml": "暂无: {原因: 暂无人员取得行政执法证}"})
    """
    data = root / "data"
    shutil.copytree(SAMPLE, data)
    write_files(data, changes or {})
    return data


def write_small_county(root: Path, changes: Changes | None = None) -> Path:
    """Write a county of one bureau with nothing but its profile, changed as asked, and return the data folder."""
    data = root / "data"
    write_files(data, {f"{BUREAU}/主体.yml": SMALL_PROFILE, **(changes or {})})
    return data


SMALL_PROFILE = "名称: 示例县医疗保障局\n简称: 示例县医保局\n行政区划: '999901'\n领域: 医疗保障\n"
"""The least that a bureau says of itself."""


def write_files(folder: Path, files: Changes) -> None:
    """Write files below a folder, or remove them; a name that ends in / is an empty folder."""
    for name, content in files.items():
        path = folder / name
        if content is None:
            path.unlink()
        elif name.endswith("/"):
            path.mkdir(parents=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)


def sample_text(name: str) -> str:
    """Return the text of a file of the county, such as `bureaus/shili-yibao/人员.yml`."""
    return (SAMPLE / name).read_text(encoding="utf-8")


def models() -> dict[str, type[BaseModel]]:
    """Return the model of every YAML file of the county, by its name below the data folder."""
    by_list: dict[str, type[BaseModel]] = {kind.file: kind.model for kind in (PROFILE, *LISTS)}
    by_list |= DESK
    found: dict[str, type[BaseModel]] = dict(SHARED_FILES)
    for path in sorted((SAMPLE / BUREAU).rglob("*.yml")):
        key = path.parent.name if path.parent.name in by_list else path.stem
        found[path.relative_to(SAMPLE).as_posix()] = by_list[key]
    return found


def text_fields_with(payload: str = PAYLOAD) -> dict[str, str]:
    """Return changes for `write_county` that append a payload to every free text of every record.

    Which texts are free is read from the models: those that may be any characters. Long texts in
    Markdown carry the payload too. Flowcharts stay as they are: their reader refuses markup.
    """
    changes = {}
    for name, model in models().items():
        data = yaml.load(sample_text(name), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text
        changed = _with_payload(data, model, payload)
        changes[name] = yaml.safe_dump(changed, allow_unicode=True, sort_keys=False, width=1000)
    for path in sorted((SAMPLE / BUREAU).glob("*.md")):
        changes[f"{BUREAU}/{path.name}"] = path.read_text(encoding="utf-8") + f"\n{payload}\n"
    return changes


def _with_payload(value: Any, hint: Any, payload: str) -> Any:
    """Return plain data with the payload appended wherever the type, walked beside it, is free text."""
    if isinstance(value, list):
        return [_with_payload(each, hint, payload) for each in value]
    if isinstance(value, dict):
        fields = {} if (model := part_of(hint)) is None else hints_of(model)
        return {key: _with_payload(each, fields.get(key), payload) for key, each in value.items()}
    return value + payload if value and is_free_text(hint) else value


def is_free_text(hint: Any) -> bool:
    """Return whether a field of this type may hold any characters, straight or as short for a group of fields."""
    if get_origin(hint) is Annotated:
        base, *limits = get_args(hint)
        return base is str and all(
            isinstance(limit, StringConstraints) and limit.pattern is None for limit in limits
        )
    if get_origin(hint) in {tuple, Union, UnionType}:
        return any(is_free_text(inner) for inner in get_args(hint))
    shorthand = isinstance(hint, type) and issubclass(hint, Part) and hasattr(hint, "_from_text")
    return (shorthand and hint is not Period) or hasattr(hint, "_from_shorter")


def part_of(hint: Any) -> type[BaseModel] | None:
    """Return the model inside a type such as `tuple[Post, ...]` or `Clauses | None`."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    return next((found for inner in get_args(hint) if (found := part_of(inner))), None)


@cache
def hints_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the types of a model's fields by their Chinese keys, with the limits that the types carry."""
    hints = get_type_hints(model, include_extras=True)
    return {
        info.alias: info.annotation if attribute == "records" else hints[attribute]
        for attribute, info in model.model_fields.items()
        if info.alias
    }


def fields_of(
    model: type[BaseModel], above: tuple[type[BaseModel], ...] = ()
) -> Iterator[tuple[type[BaseModel], str]]:
    """Yield every field that can occur below a model: the model that owns it, and its Chinese key."""
    for key, hint in hints_of(model).items():
        yield model, key
        inner = part_of(hint)
        if inner and inner not in above:
            yield from fields_of(inner, (*above, inner))


def used_fields(value: Any, hint: Any) -> Iterator[tuple[type[BaseModel], str]]:
    """Yield every field that plain data uses, in the form of `fields_of`."""
    if isinstance(value, list):
        for each in value:
            yield from used_fields(each, hint)
    elif isinstance(value, dict) and (model := part_of(hint)):
        for key, each in value.items():
            yield model, key
            yield from used_fields(each, hints_of(model).get(key))

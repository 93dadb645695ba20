"""JSON Schemas written from the models, with which an editor completes and checks the YAML."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from . import DESK, LISTS, PROFILE


def schema_files(shared: dict[str, type[BaseModel]]) -> dict[str, str]:
    """Return file name and text of the schema of every file that clerks write; `shared` adds laws.yml and the like."""
    models: dict[str, type[BaseModel]] = {kind.file: kind.model for kind in (PROFILE, *LISTS)}
    models |= DESK
    models |= {name.removesuffix(".yml"): model for name, model in shared.items()}
    return {f"{name}.json": text_of(_as_written(schema_of(model, name))) for name, model in models.items()}


def _as_written(value: Any) -> Any:
    """Return a schema that lets a text be written as a number, as 13900000000 is to an editor: both are read as text."""
    if isinstance(value, list):
        return [_as_written(each) for each in value]
    if not isinstance(value, dict):
        return value
    plain = value.get("type") == "string" and not {"enum", "const"} & value.keys()
    changed = {"type": ["string", "number"]} if plain else {}
    return {key: changed.get(key) or _as_written(each) for key, each in value.items()}


def schema_of(model: type[BaseModel], title: str) -> dict[str, Any]:
    """Return a model's JSON Schema (draft 2020-12) with Chinese keys and hover texts."""
    schema = model.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_tidy(schema), "title": title}


def _tidy(value: Any, *, names: bool = False) -> Any:
    """Return a schema without English titles and null alternatives; `names` says that keys are field names."""
    if isinstance(value, dict):
        if not names and "anyOf" in value:
            rest = [each for each in value["anyOf"] if each != {"type": "null"}]
            if len(rest) == 1:
                value = {**rest[0], **{key: each for key, each in value.items() if key != "anyOf"}}
            else:
                value = {**value, "anyOf": rest}
        return {
            key: _tidy(each, names=not names and key in {"properties", "$defs"})
            for key, each in value.items()
            if names
            or not (
                key == "title"
                or (key == "default" and each is None)
                or (key == "description" and each.isascii())
            )
        }
    return [_tidy(each) for each in value] if isinstance(value, list) else value


def text_of(schema: dict[str, Any]) -> str:
    """Return a schema as the file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"

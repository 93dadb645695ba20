"""The schemas with which editors help clerks: made from the models, and right for every data file."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from county import SAMPLE
from gongshi.loading import SHARED_FILES
from gongshi.records.schema import schema_files

from .project import PROJECT

DATA = PROJECT / "data"


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: a date is text."""


EditorLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor_reads(path: Path) -> Any:
    """Return what an editor takes a data file for."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)  # noqa: S506 - a SafeLoader


def data_files(folder: Path) -> list[Path]:
    """Return the YAML files below a data folder."""
    return sorted(folder.rglob("*.yml"))


def schema_name(path: Path) -> str:
    """Return the name of the schema of a data file: its own name, or its folder's where a list has many files."""
    own = f"{path.stem}.json"
    return own if (DATA / "schemas" / own).exists() else f"{path.parent.name}.json"


@cache
def schema(name: str) -> dict[str, Any]:
    """Return a schema as it lies in the data folder."""
    found: dict[str, Any] = json.loads((DATA / "schemas" / name).read_text(encoding="utf-8"))
    return found


def test_schemas_are_those_of_the_models() -> None:
    """data/schemas holds what the models say now; after a change run scripts/schemas.py."""
    there = {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schemas").iterdir()}
    assert there == schema_files(SHARED_FILES)


@pytest.mark.parametrize("name", sorted(schema_files(SHARED_FILES)))
def test_a_schema_is_a_schema(name: str) -> None:
    """Every schema is valid by the rules of JSON Schema."""
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize(
    "path", [*data_files(DATA), *data_files(SAMPLE)], ids=lambda path: "/".join(path.parts[-2:])
)
def test_a_data_file_fits_its_schema(path: Path) -> None:
    """An editor marks nothing in a data file that can be published."""
    data = as_an_editor_reads(path)
    problems = Draft202012Validator(schema(schema_name(path))).iter_errors(data)
    assert [f"{each.json_path}: {each.message[:160]}" for each in problems] == []


@pytest.mark.parametrize("path", data_files(DATA), ids=lambda path: "/".join(path.parts[-2:]))
def test_a_data_file_names_its_schema(path: Path) -> None:
    """Every data file tells editors, on its first line, which schema it follows."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    assert (path.parent / found[1]).resolve() == DATA / "schemas" / schema_name(path)


def test_a_mistake_is_marked() -> None:
    """An unknown key is marked by the schema, so the checks above can fail."""
    data = as_an_editor_reads(SAMPLE / "bureaus/shili-yibao/主体.yml")
    assert list(Draft202012Validator(schema("主体.json")).iter_errors({**data, "没有这个键": 1}))

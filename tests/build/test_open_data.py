"""The data for programs: each file fits its own schema, and counts and addresses are right."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from gongshi.checking import checked_site

from .page import read_pages
from .project import Built

KEYS = ("bureaus", "items", "officers", "phones", "remedies")


BUREAU = "机关编号"
"""The key under which a record names its bureau; 机关 is a field of remedies."""


def read(built: Built, name: str) -> Any:
    """Return a file of the interface."""
    return json.loads((built.site / "api/v1" / name).read_text(encoding="utf-8"))


def test_the_index_names_every_file(built: Built) -> None:
    """index.json names every file and schema there is, with its number of records."""
    index = read(built, "index.json")
    files = {
        path.relative_to(built.site / "api/v1").as_posix() for path in (built.site / "api/v1").rglob("*.json")
    }
    named = {each[key] for each in index["文件"] for key in ("文件", "模式")}
    assert named | {"index.json"} == files
    assert {each["文件"]: each["数量"] for each in index["文件"]} == {
        f"{key}.json": len(read(built, f"{key}.json")["数据"]) for key in KEYS
    }
    assert index["数据日期"] == built.day.isoformat()


@pytest.mark.parametrize("key", KEYS)
def test_a_file_fits_its_schema(built: Built, key: str) -> None:
    """Each file is valid by the schema that it names, and says how many records it has."""
    document = read(built, f"{key}.json")
    schema = read(built, document["模式"])
    Draft202012Validator.check_schema(schema)
    problems = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(document)
    assert [f"{each.json_path}: {each.message[:120]}" for each in problems] == []
    assert document["数量"] == len(document["数据"])


@pytest.mark.parametrize("key", ["items", "officers", "remedies"])
def test_no_record_is_left_out(built: Built, key: str) -> None:
    """A file has every record of the data, bureau by bureau, in the order of the lists."""
    site = checked_site(built.root / "data")
    expected = [(entry.bureau.id, getattr(entry.record, "id", None)) for entry in site.entries(key)]
    assert [(each[BUREAU], each.get("编号")) for each in read(built, f"{key}.json")["数据"]] == expected


def test_the_numbers_of_bureaus_are_those_of_the_data(built: Built) -> None:
    """Each bureau says how many records each of its lists has."""
    site = checked_site(built.root / "data")
    expected = {
        bureau.id: {each.kind.name: len(each.entries) for each in bureau.lists.values()}
        for bureau in site.bureaus
    }
    assert {each[BUREAU]: each["清单条数"] for each in read(built, "bureaus.json")["数据"]} == expected


@pytest.mark.parametrize("key", KEYS)
def test_every_record_names_its_page(built: Built, key: str) -> None:
    """The address that a record carries is a page of the site and, where it has one, an anchor on it."""
    pages = read_pages(built.site)
    lost = []
    for each in read(built, f"{key}.json")["数据"]:
        page, _, anchor = each["网页"].partition("#")
        if page not in pages or (anchor and anchor not in pages[page].ids()):
            lost.append(each["网页"])
    assert lost == []


@pytest.mark.parametrize("key", KEYS)
def test_the_page_of_open_data_names_the_numbers(built: Built, key: str) -> None:
    """The page 开放数据 links each file and says its number of records."""
    page = read_pages(built.site)["open-data/index.html"]
    (row,) = [each for each in page.all("tr") if f"api/v1/{key}.json" in each.text]
    assert row.text.endswith(str(len(read(built, f"{key}.json")["数据"])))

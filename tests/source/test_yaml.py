"""YAML: what clerks type stays as typed, knows its place, and is bounded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from gongshi.source.problem import Problem
from gongshi.source.yaml import MAX_EXPANDED, PlacedDict, PlacedList, load_yaml
from tests.golden import Case, cases


@cases(Path(__file__).parent / "yaml.golden")
def test_syntax_error(case: Case, *, golden: bool) -> None:
    """Each mistake in writing has its place and a sentence that says what to write instead."""
    data, problems = load_yaml(case.text, "人员.yml")
    assert data is None
    case.check(problems, write=golden)


@pytest.mark.parametrize(
    "typed", ["0358", "007", "12:30", "1.20", "否", "no", "true", "2025-12-31", "1_000", "0x1F", "1e3", ".5"]
)
def test_text_stays_as_typed(typed: str) -> None:
    """Nothing is turned into a number, a date or a truth value by guess."""
    assert load_yaml(f"值: {typed}\n", "f.yml") == ({"值": typed}, [])


@pytest.mark.parametrize(
    ("written", "value"),
    [("", None), ("~", None), ("null", None), ("''", ""), ('"~"', "~"), ("'null'", "null"), ("Null", "Null")],
)
def test_nothing_and_empty_text_differ(written: str, value: str | None) -> None:
    """Only an empty place, ~ and null without quotes mean nothing."""
    assert load_yaml(f"值: {written}\n", "f.yml") == ({"值": value}, [])


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# 只有注释\n", None),
        ("---\n...\n", None),
        ("甲\n", "甲"),
        ("- 甲\n- 乙\n", ["甲", "乙"]),
        ("甲: [乙, {丙: 丁}]\n", {"甲": ["乙", {"丙": "丁"}]}),
        ("甲: |\n  一\n  二\n乙: >-\n  三\n  四\n", {"甲": "一\n二\n", "乙": "三 四"}),
        ("甲: 一\r\n乙: |\r\n  二\r\n  三\r\n", {"甲": "一", "乙": "二\n三\n"}),
        ("甲: &a {乙: 丙}\n丁: [*a, *a]\n", {"甲": {"乙": "丙"}, "丁": [{"乙": "丙"}, {"乙": "丙"}]}),
        ("甲: &a 乙\n丙: *a\n", {"甲": "乙", "丙": "乙"}),
    ],
)
def test_good_yaml(text: str, data: Any) -> None:
    """Good YAML becomes plain maps, lists and text, aliases included."""
    assert load_yaml(text, "f.yml") == (data, [])


def test_places() -> None:
    """Maps know the line and column of each key, lists those of each entry."""
    data, _ = load_yaml("名称: 甲\n清单:\n  - 电话: 1\n    说明: 2\n  - [丙, 丁]\n", "f.yml")
    assert isinstance(data, PlacedDict)
    assert data.places == {"名称": (1, 1), "清单": (2, 1)}
    rows = data["清单"]
    assert isinstance(rows, PlacedList)
    assert rows.places == [(3, 5), (5, 5)]
    assert rows[0].places == {"电话": (3, 5), "说明": (4, 5)}
    assert rows[1].places == [(5, 6), (5, 9)]


def test_places_count_characters() -> None:
    """A column counts characters, not bytes, so that an editor finds it."""
    _, problems = load_yaml("名称甲乙丙: {电话: 1, 电话: 2}\n", "f.yml")
    assert problems == [Problem("f.yml", 1, 16, "", "键“电话”重复，前一个在第 1 行；请删去一个或改名")]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: ["])
def test_deep_nesting_is_refused(opening: str) -> None:
    """A hundred thousand brackets end at the seventeenth level, not in a crash."""
    data, problems = load_yaml(opening * 100_000, "f.yml")
    assert data is None
    assert [problem.message for problem in problems] == ["层次超过 16 层；请检查缩进或括号"]


def test_alias_bomb_is_refused() -> None:
    """Aliases of aliases that would expand to billions of values are refused."""
    levels = ["a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    data, problems = load_yaml("\n".join(levels), "f.yml")
    assert data is None
    assert problems == [Problem("f.yml", 5, 35, "", "引用（&、*）层层重复，展开后过大；请直接写出内容")]


def test_many_small_aliases_are_bounded() -> None:
    """Even of the smallest value there may be only so many aliases in a file."""
    text = "甲: &a 乙\n丙:\n" + "  - *a\n" * MAX_EXPANDED
    _, problems = load_yaml(text, "f.yml")
    assert [problem.message for problem in problems] == ["引用（&、*）层层重复，展开后过大；请直接写出内容"]

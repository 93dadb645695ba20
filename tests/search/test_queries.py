"""What citizens type finds what they mean: first for nine in ten, among five for all but a few, numbers and names always."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from gongshi.search.entry import Entry
from tests.browser.server import serving
from tests.build.project import Built

SETS = ("queries", "blind_1", "blind_2", "blind_3")
"""queries.yml was looked at while the search was made; the others come from people who did not know it."""
EXACT = {"电话", "姓名", "编码"}
"""Kinds of question whose answer must always come first."""


@dataclass(frozen=True)
class Asked:
    """A question, what kind it is, its right answers, and the places at which they stand; from 0, none when missing."""

    text: str
    kind: str
    answers: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def place(self) -> int | None:
        """The place of the first right answer."""
        right = (any(fnmatch(id_, answer) for answer in self.answers) for id_ in self.found)
        return next((place for place, is_right in enumerate(right) if is_right), None)


@pytest.fixture(scope="module")
def root(real: Built) -> Iterator[str]:
    """The address of the site of the real data."""
    with serving(real.site) as address:
        yield address


@pytest.fixture(scope="module")
def asked(browser: Browser, root: str, real_entries: Sequence[Entry]) -> dict[str, list[Asked]]:
    """Every question of every set, asked in one page."""
    ids = {(entry.url, entry.title): entry.id for entry in real_entries}
    page = browser.new_page()
    page.goto(f"{root}index.html")

    def ask(text: str) -> tuple[str, ...]:
        results = page.evaluate("text => gongshi.search(text, {limit: 5})", text)
        return tuple(ids[each["url"].removeprefix(root), each["title"]] for each in results)

    answered = {
        name: [
            Asked(text, each["类"], tuple(each["答"]), ask(text))
            for each in questions(name)
            if (text := str(each["问"]))
        ]
        for name in SETS
    }
    page.close()
    return answered


def questions(name: str) -> list[dict[str, Any]]:
    """Return a set's questions as they are written."""
    text = (Path(__file__).parent / f"{name}.yml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)
    return found


def test_the_sets_are_large_and_different(asked: dict[str, list[Asked]]) -> None:
    """There are more than five hundred questions of fourteen kinds, none twice in a set."""
    assert sum(map(len, asked.values())) >= 520
    assert len({each.kind for own in asked.values() for each in own}) >= 14
    assert all(len({each.text for each in own}) == len(own) for own in asked.values())


@pytest.mark.parametrize("name", SETS)
def test_a_right_answer_comes_first(asked: dict[str, list[Asked]], name: str) -> None:
    """For nine questions in ten the first result is right."""
    missed = [each for each in asked[name] if each.place != 0]
    assert len(missed) <= 0.1 * len(asked[name]), missed


@pytest.mark.parametrize("name", SETS)
def test_a_right_answer_is_among_five(asked: dict[str, list[Asked]], name: str) -> None:
    """For all but three questions in a hundred a right answer is among the first five results."""
    missed = [each for each in asked[name] if each.place is None]
    assert len(missed) <= 0.03 * len(asked[name]), missed


@pytest.mark.parametrize("name", SETS)
def test_numbers_and_names_come_first(asked: dict[str, list[Asked]], name: str) -> None:
    """Whoever types a phone number, a person's name or a code has it first, always."""
    assert [each for each in asked[name] if each.kind in EXACT and each.place != 0] == []


def test_little_is_fetched(browser: Browser, root: str, real: Built) -> None:
    """From an untouched page to the first results the search fetches at most 50 KB (gzip) for half of the questions."""
    weights = []
    for question in questions("queries")[::6]:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{root}index.html")
        fetched: list[str] = []
        page.on("request", lambda request, fetched=fetched: fetched.append(request.url))
        page.evaluate("text => gongshi.search(text)", str(question["问"]))
        context.close()
        paths = {address.removeprefix(root).partition("?")[0] for address in fetched}
        weights.append(sum(len(gzip.compress((real.site / path).read_bytes(), 6)) for path in paths))
    assert median(weights) <= 50_000, sorted(weights)

"""The filters of a bureau's list of items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext

from tests.build.page import Element, read_pages
from tests.build.project import Built

from .visit import Visit, visit

LIST = "xiangyuan-yibao/items/index.html"


@pytest.fixture
def rows(real: Built) -> list[Element]:
    """The rows of the list, as the file has them."""
    return _rows(real.site)


def _rows(site: Path) -> list[Element]:
    return [each for each in read_pages(site)[LIST].all("li") if "data-category" in each.attributes]


@pytest.fixture
def reader(desk_context: BrowserContext, roots: dict[str, str]) -> Iterator[Visit]:
    """A visit to the list."""
    made = visit(desk_context, roots["real-http"])
    made.open(LIST)
    yield made
    assert made.wrong == []


def visible(reader: Visit) -> list[str]:
    """Return the ids of the rows that show."""
    ids: list[str] = reader.page.locator("[data-filtered] > li:visible").evaluate_all(
        "rows => rows.map((row) => row.id)"
    )
    return ids


def ids(rows: list[Element]) -> list[str]:
    """Return the ids of rows of the file."""
    return [each.attributes["id"] for each in rows]


def test_all_show_at_first(reader: Visit, rows: list[Element]) -> None:
    """At first every item shows, in the order of the list, and the filter stands above them."""
    assert len(rows) > 10
    assert visible(reader) == ids(rows)
    assert reader.page.locator("[data-filters]").is_visible()


def test_each_category(reader: Visit, rows: list[Element]) -> None:
    """A category shows the items of that category, as many as the button says, and 全部 shows all again."""
    counts = Counter(each.attributes["data-category"] for each in rows)
    assert len(counts) > 1
    for category, count in counts.items():
        reader.page.get_by_text(f"{category} {count}", exact=True).click()
        assert visible(reader) == ids([each for each in rows if each.attributes["data-category"] == category])
        assert reader.page.locator(".filter-count").inner_text() == f"符合的有 {count} 条"
    reader.page.get_by_text("全部", exact=True).click()
    assert visible(reader) == ids(rows)
    assert reader.page.locator(".filter-count").inner_text() == ""


def test_text(reader: Visit, rows: list[Element]) -> None:
    """A text shows the items that have it; several words must all occur; what nothing has says 0."""
    search = reader.page.get_by_label("在这些事项里找")
    for text in ("医疗", "医疗 处罚", " 处罚　检查 ", "没有这样的事项"):
        search.fill(text)
        expected = [each for each in rows if all(word in each.text for word in text.split())]
        assert visible(reader) == ids(expected)
        assert reader.page.locator(".filter-count").inner_text() == f"符合的有 {len(expected)} 条"
    search.fill("")
    assert visible(reader) == ids(rows)


def test_category_and_text(reader: Visit, rows: list[Element]) -> None:
    """Category and text together show the items that fit both."""
    category = Counter(each.attributes["data-category"] for each in rows).most_common(1)[0][0]
    reader.page.locator(f'input[value="{category}"]').check(force=True)
    reader.page.get_by_label("在这些事项里找").fill("药")
    expected = [each for each in rows if each.attributes["data-category"] == category and "药" in each.text]
    assert 0 < len(expected) < len(rows)
    assert visible(reader) == ids(expected)


def test_address(desk_context: BrowserContext, roots: dict[str, str], rows: list[Element]) -> None:
    """An address with #类别=… shows that category at once, written plainly or encoded; an unknown one shows all."""
    first, second = sorted({each.attributes["data-category"] for each in rows})[:2]
    expected = {
        f"类别={first}": first,
        quote(f"类别={second}"): second,
        "类别=没有": None,
        "%E0%A4%A": None,
        "r-x": None,
    }
    for fragment, category in expected.items():
        reader = visit(desk_context, roots["real-file"])
        reader.open(f"{LIST}#{fragment}")
        fitting = [each for each in rows if category in {None, each.attributes["data-category"]}]
        assert visible(reader) == ids(fitting)
        assert reader.wrong == []


def test_from_the_bureau_s_page(reader: Visit, rows: list[Element]) -> None:
    """The numbers on a bureau's page lead to the list of just those items."""
    reader.open("xiangyuan-yibao/index.html")
    first = reader.page.locator(".tally a").first
    number = int(first.locator("b").inner_text())
    first.click()
    reader.page.wait_for_url("**/items/index.html*")
    assert len(visible(reader)) == number < len(rows)


def test_back_to_the_list(reader: Visit, rows: list[Element]) -> None:
    """Who comes back from an item finds the list as the filter's controls say."""
    reader.page.get_by_label("在这些事项里找").fill("药")
    before = visible(reader)
    reader.page.locator("[data-filtered] > li:visible a").first.click()
    reader.page.wait_for_url("**/items/*.html")
    reader.page.go_back()
    text = reader.page.get_by_label("在这些事项里找").input_value()
    assert visible(reader) == (before if text else ids(rows))


@pytest.mark.window(java_script_enabled=False)
def test_without_scripts(window: BrowserContext, roots: dict[str, str], rows: list[Element]) -> None:
    """Where scripts are switched off, every item shows, and no filter that would do nothing."""
    reader = visit(window, roots["real-http"])
    reader.open(LIST)
    assert visible(reader) == ids(rows)
    assert not reader.page.locator("[data-filters]").is_visible()

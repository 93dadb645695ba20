"""On a phone: tables are cards, numbers can be dialled with a thumb, the menu opens."""

from __future__ import annotations

import pytest

from .kinds import ITEM, KINDS
from .visit import Visit

WITH_TABLES = [
    "officers",
    "recordings",
    "discretion",
    "results",
    "statistics",
    "phones",
    "forms",
    "inspections",
    "decisions",
    "remedies",
    "flow",
    "laws",
    "all-items",
    "all-officers",
    "all-phones",
    "all-remedies",
    "all-decisions",
    "supervision",
    "supervision-bureau",
    "supervision-due",
    "fields",
    "open-data",
]


@pytest.mark.parametrize("kind", WITH_TABLES)
def test_tables_are_cards(phone: Visit, kind: str) -> None:
    """Each cell is a line with the name of its column before it; the heads of columns are only for screen readers."""
    phone.open(KINDS[kind])
    cells = phone.page.evaluate(
        """() => [...document.querySelectorAll("table.rows td:not([colspan])")].map((cell) => [
          getComputedStyle(cell).display,
          getComputedStyle(cell, "::before").content,
          cell.getBoundingClientRect().right <= innerWidth,
        ])"""
    )
    assert cells
    assert [
        cell for cell in cells if cell[0] == "table-cell" or cell[1] in {"none", '""'} or not cell[2]
    ] == []
    head = phone.page.locator("table.rows thead").first
    assert head.bounding_box()["width"] <= 1


@pytest.mark.parametrize("kind", WITH_TABLES)
def test_tables_are_tables_on_a_wide_screen(desk: Visit, kind: str) -> None:
    """On a wide screen the same table is a table."""
    desk.open(KINDS[kind])
    displays = desk.page.evaluate(
        "[...document.querySelectorAll('table.rows td')].map((cell) => getComputedStyle(cell).display)"
    )
    assert set(displays) == {"table-cell"}


def test_numbers_can_be_dialled(phone: Visit) -> None:
    """An item's page has telephone links, each visible one at least 24 px high and wide."""
    phone.open(ITEM)
    links = phone.page.locator('a[href^="tel:"]')
    boxes = [each.bounding_box() for each in links.all() if each.is_visible()]
    assert len(boxes) >= 2
    assert [box for box in boxes if box["height"] < 24 or box["width"] < 24] == []
    addresses = [each.get_attribute("href") for each in links.all()]
    assert [each for each in addresses if not each.removeprefix("tel:").lstrip("+").isdigit()] == []


def test_the_bar_of_actions(phone: Visit) -> None:
    """Three actions stay at the foot of an item's page; the first leads to the numbers, the last to what one can do."""
    phone.open(ITEM)
    bar = phone.page.locator(".callbar")
    box = bar.bounding_box()
    assert box["y"] + box["height"] == pytest.approx(812, abs=1)
    for name, target in (("打电话", "#calls"), ("不服怎么办", "#remedy")):
        bar.get_by_text(name).click()
        top = phone.page.locator(target).bounding_box()["y"]
        assert 0 <= top < 812
    assert [each for each in bar.locator("a").all() if each.bounding_box()["height"] < 44] == []


def test_the_bar_covers_nothing(phone: Visit) -> None:
    """At the end of the page the last line stands above the bar of actions."""
    phone.open(ITEM)
    phone.page.evaluate("scrollTo(0, document.scrollingElement.scrollHeight)")
    last = phone.page.locator(".colophon-date").bounding_box()
    assert last["y"] + last["height"] <= phone.page.locator(".callbar").bounding_box()["y"]


def test_the_bar_is_not_on_a_wide_screen(desk: Visit) -> None:
    """On a wide screen the numbers stand beside the text instead."""
    desk.open(ITEM)
    assert not desk.page.locator(".callbar").is_visible()
    assert (
        desk.page.locator("#calls").bounding_box()["x"]
        > desk.page.locator("article").bounding_box()["x"] + 600
    )


def test_the_menu_opens(phone: Visit) -> None:
    """The menu opens at a touch, fits the screen, and its entries lead to their pages."""
    phone.open(ITEM)
    menu = phone.page.locator("details.menu")
    entry = menu.get_by_role("link", name="打电话")
    assert not entry.is_visible()
    menu.locator("summary").click()
    assert entry.is_visible()
    boxes = [each.bounding_box() for each in menu.locator("a").all()]
    assert [box for box in boxes if box["x"] < 0 or box["x"] + box["width"] > 375 or box["height"] < 40] == []
    entry.click()
    assert phone.page.url == f"{phone.root}phones/index.html"
    assert phone.wrong == []


def test_the_menu_is_spread_out_on_a_wide_screen(desk: Visit) -> None:
    """On a wide screen all entries of the menu show, and no button for it."""
    desk.open(ITEM)
    assert not desk.page.locator("details.menu").is_visible()
    assert [each for each in desk.page.locator(".menu-wide a").all() if not each.is_visible()] == []


def test_a_flowchart_scrolls_in_its_box(phone: Visit) -> None:
    """A chart wider than the phone scrolls by itself, and the keyboard can reach it."""
    phone.open(KINDS["flow"])
    box = phone.page.locator(".flowchart").first
    assert box.bounding_box()["width"] <= 375
    assert box.evaluate("each => getComputedStyle(each).overflowX") == "auto"
    assert box.get_attribute("tabindex") == "0"

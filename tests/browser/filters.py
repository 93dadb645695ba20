"""The filters of the supervisor's tables as a reader uses them."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.build.page import Element
from tests.build.page import Page as Written


def rows_of(page: Written) -> list[Element]:
    """Return the rows that a page's filter rules, as the file has them."""
    return [
        each for each in page.all("tr") if any("data-filtered" in around.attributes for around in each.around)
    ]


def shown(page: Page) -> list[str]:
    """Return the rows that show, each by its words."""
    found: list[str] = page.locator("[data-filtered] > tr:visible").evaluate_all(
        "rows => rows.map((row) => row.textContent)"
    )
    return found


def choose(page: Page, group: str, value: str) -> None:
    """Choose in a filter as a reader does: by the words of the button."""
    page.locator(f'fieldset[data-by="{group}"] label', has=page.locator(f'[value="{value}"]')).click()


def count(page: Page) -> str:
    """Return what the filter says of how many are left."""
    return page.locator(".filter-count").inner_text()

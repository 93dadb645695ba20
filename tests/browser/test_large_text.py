"""大字版: larger text, remembered from page to page."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from .kinds import ITEM, KINDS
from .visit import visit


def size_of_text(page: Page) -> float:
    """Return how large a line of the page's text is, in px."""
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('dd')).fontSize)"))


def test_it_is_remembered(window: BrowserContext, roots: dict[str, str]) -> None:
    """Switched on, text is a quarter larger on this page and on the next, until it is switched off."""
    seen = visit(window, roots["http"])
    seen.open(ITEM)
    button = seen.page.get_by_role("button", name="大字版")
    assert button.get_attribute("aria-pressed") == "false"
    normal = size_of_text(seen.page)
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert size_of_text(seen.page) >= normal * 1.2
    seen.open(KINDS["guide"])
    assert button.get_attribute("aria-pressed") == "true"
    assert size_of_text(seen.page) >= normal * 1.2
    button.click()
    seen.open(ITEM)
    assert button.get_attribute("aria-pressed") == "false"
    assert size_of_text(seen.page) == normal
    assert seen.wrong == []


@pytest.mark.parametrize("place", ["file", "http"])
@pytest.mark.parametrize(
    "kind",
    ["home", "bureau", "items", "item", "officers", "recordings", "flow", "fields", "all-items", "objection"],
)
def test_nothing_hangs_out_on_a_phone(
    contexts: dict[str, BrowserContext], roots: dict[str, str], kind: str, place: str
) -> None:
    """With large text no page scrolls sideways on a phone, also from a folder."""
    seen = visit(contexts["phone"], roots[place])
    seen.open(KINDS[kind])
    seen.page.evaluate("document.documentElement.classList.add('large')")
    assert seen.width_of_content() <= 375


@pytest.mark.window(viewport={"width": 320, "height": 256})
@pytest.mark.parametrize("kind", ["item", "items", "officers", "home", "bureau"])
def test_enlarged_four_times(window: BrowserContext, roots: dict[str, str], kind: str) -> None:
    """At four times the size (WCAG 1.4.10: 1280 px at 400 %, 320 px) no page scrolls sideways."""
    seen = visit(window, roots["http"])
    seen.open(KINDS[kind])
    assert seen.width_of_content() <= 320

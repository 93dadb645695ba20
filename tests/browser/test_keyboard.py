"""By keyboard alone: the way into the page, visible focus, everything within reach."""

from __future__ import annotations

import pytest

from .kinds import ITEM, KINDS
from .visit import Visit

ACTIVE = "document.activeElement"


@pytest.mark.parametrize("kind", ["home", "item", "items", "about", "sitemap"])
def test_the_skip_link_comes_first(desk: Visit, kind: str) -> None:
    """The first press of Tab shows a link that leads past the menu to the text."""
    desk.open(KINDS[kind])
    desk.page.keyboard.press("Tab")
    assert desk.page.evaluate(f"{ACTIVE}.textContent") == "跳到正文"
    box = desk.page.locator(".skip").bounding_box()
    assert box["x"] >= 0
    assert box["height"] >= 24
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.press("Tab")
    assert desk.page.evaluate(f"document.querySelector('#content').contains({ACTIVE})")


def test_focus_is_seen(desk: Visit) -> None:
    """Whatever has the focus has an outline of at least 2 px."""
    desk.open(KINDS["items"])
    bare = []
    for _ in range(20):
        desk.page.keyboard.press("Tab")
        shown = desk.page.evaluate(
            f"""() => {{
              const shape = ({ACTIVE}.type === "radio" ? {ACTIVE}.parentElement : {ACTIVE});
              const style = getComputedStyle(shape);
              return [shape.outerHTML.slice(0, 80), style.outlineStyle, parseFloat(style.outlineWidth)];
            }}"""
        )
        if shown[1] == "none" or shown[2] < 2:
            bare.append(shown)
    assert bare == []


def test_every_control_is_within_reach(desk: Visit) -> None:
    """Tab reaches every visible link, field and button of an item's page, in the order of the page."""
    desk.open(ITEM)
    desk.page.evaluate(
        """() => {
          const all = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")];
          all.filter((each) => each.checkVisibility()).forEach((each, index) => { each.dataset.order = index; });
        }"""
    )
    expected = int(desk.page.evaluate("document.querySelectorAll('[data-order]').length"))
    order = []
    for _ in range(expected):
        desk.page.keyboard.press("Tab")
        order.append(desk.page.evaluate(f"Number({ACTIVE}.dataset.order)"))
    assert order == list(range(expected))


def test_the_menu_by_keyboard(phone: Visit) -> None:
    """The menu opens with Enter and its first entry is the next stop."""
    phone.open(ITEM)
    phone.page.locator("details.menu summary").focus()
    phone.page.keyboard.press("Enter")
    phone.page.keyboard.press("Tab")
    assert phone.page.evaluate(f"{ACTIVE}.textContent") == "查事项"

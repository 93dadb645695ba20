"""Every kind of page opens without a complaint of the browser, from a folder and below a portal's path."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.build.project import Built

from .kinds import ITEM, KINDS, LOST
from .visit import visit


@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("place", ["file", "http"])
@pytest.mark.parametrize("kind", KINDS)
def test_opens(
    contexts: dict[str, BrowserContext], roots: dict[str, str], kind: str, place: str, size: str
) -> None:
    """No console message, no script error, no failed request, none to elsewhere; style and script are in force.

    Nothing makes the page scroll sideways: what is wider than the screen scrolls in a box of its own.
    """
    seen = visit(contexts[size], roots[place])
    seen.open(KINDS[kind])
    assert seen.wrong == []
    assert seen.page.locator("h1").count() == 1
    assert (
        seen.page.evaluate("[...document.images].filter((each) => each.complete && !each.naturalWidth)") == []
    )
    assert seen.page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"PingFang SC"')
    assert seen.page.locator(".large-text").is_visible()
    assert seen.width_of_content() <= seen.page.evaluate("innerWidth")


@pytest.mark.parametrize(
    "bureau", ["jiange-yibao", "linxian-yibao", "tangyin-yibao", "xiangyuan-yibao", "yangquan-yibao"]
)
def test_no_page_of_a_real_bureau_hangs_out(
    phone_context: BrowserContext, real: Built, roots: dict[str, str], bureau: str
) -> None:
    """Of the real data no list and no longest page of its kind scrolls sideways on a phone, or brings a complaint."""
    own = [real.site / address for address in real.pages() if address.startswith(bureau)]
    longest = [max(group, key=lambda page: page.stat().st_size) for group in _by_folder(own)]
    lists = [page for page in own if page.name == "index.html"]
    seen = visit(phone_context, roots["real-http"])
    wide = []
    for page in sorted({*longest, *lists}):
        seen.open(page.relative_to(real.site).as_posix())
        if seen.width_of_content() > 375:
            wide.append(seen.page.url)
    assert wide == []
    assert seen.wrong == []


@pytest.mark.window(viewport={"width": 800, "height": 600})
def test_a_wide_table_scrolls_in_its_box(window: BrowserContext, roots: dict[str, str]) -> None:
    """A table with many columns, on a screen too narrow for it, scrolls by itself; the page does not."""
    seen = visit(window, roots["real-file"])
    seen.open("linxian-yibao/recordings/index.html")
    box = seen.page.locator(".table-wrap").first
    assert box.evaluate("each => each.scrollWidth > each.clientWidth")
    assert seen.width_of_content() <= 800


def _by_folder(pages: list[Path]) -> list[list[Path]]:
    """Return the pages of each folder that are not its index."""
    grouped: dict[Path, list[Path]] = {}
    for page in pages:
        if page.name != "index.html":
            grouped.setdefault(page.parent, []).append(page)
    return list(grouped.values())


@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("place", ["http", "real-http"])
def test_a_lost_reader_finds_the_way(
    contexts: dict[str, BrowserContext], roots: dict[str, str], place: str, size: str
) -> None:
    """An unknown address, however deep, shows the error page with its style, and its links lead on."""
    seen = visit(contexts[size], roots[place])
    seen.open(LOST)
    about_itself = [
        f"404: {seen.root}{LOST}",
        "console: Failed to load resource: the server responded with a status of 404 (Not Found)",
    ]
    assert [each for each in seen.wrong if each not in about_itself] == []
    assert seen.page.locator("h1").inner_text() == "没有这个页面"
    assert seen.width_of_content() <= seen.page.evaluate("innerWidth")
    seen.page.locator("#content a", has_text="查执法事项").click()
    assert seen.page.url == f"{seen.root}items/index.html"


@pytest.mark.window(java_script_enabled=False)
@pytest.mark.parametrize("kind", ["item", "items", "guide", "flow", "bureau", "home", "fields", "recordings"])
def test_text_shows_without_scripts(window: BrowserContext, roots: dict[str, str], kind: str) -> None:
    """Where scripts are switched off, all text of the page can be read: what is folded up is a <details>."""
    seen = visit(window, roots["http"])
    seen.open(KINDS[kind])
    assert seen.wrong == []
    hidden = seen.page.evaluate(
        """() => {
          const walker = document.createTreeWalker(document.querySelector("#content"), NodeFilter.SHOW_TEXT);
          const hidden = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            if (!node.data.trim() || parent.closest("details:not([open]), [hidden], noscript, title, thead, .visually-hidden, .callbar")) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            if (range.getClientRects().length === 0) hidden.push(node.data.trim().slice(0, 60));
          }
          return hidden;
        }"""
    )
    assert hidden == []


@pytest.mark.window(java_script_enabled=False)
def test_folded_text_opens_without_scripts(window: BrowserContext, roots: dict[str, str]) -> None:
    """A folded quotation opens at a click also where scripts are switched off."""
    seen = visit(window, roots["http"])
    seen.open(ITEM)
    first = seen.page.locator("details.law").first
    assert not first.locator("blockquote").is_visible()
    first.locator("summary").click()
    assert first.locator("blockquote").is_visible()

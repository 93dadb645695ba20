"""A visit to a page that notes everything that goes wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from playwright.sync_api import BrowserContext, Dialog, Page

PHONE = {"width": 375, "height": 812}
DESK = {"width": 1280, "height": 900}


@dataclass
class Visit:
    """A page in the browser, and what went wrong with it so far."""

    page: Page
    root: str
    """The address of the site's root, with / at its end."""
    wrong: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Open a page of the site and wait until all of it is there."""
        self.page.goto(self.root + address, wait_until="load")

    def width_of_content(self) -> int:
        """Return how wide the page is with what hangs out of it."""
        return int(self.page.evaluate("document.scrollingElement.scrollWidth"))


WENT_ON = "net::ERR_ABORTED"
"""How a request fails when the reader has left the page before the tab had its icon."""

_visits: WeakKeyDictionary[Page, Visit] = WeakKeyDictionary()
"""The visit that each tab is used for."""


def visit(context: BrowserContext, root: str) -> Visit:
    """Return a visit to the site at `root`, in the one tab of this window: opening tabs is slow."""
    page = context.pages[0] if context.pages else _watched(context.new_page())
    if page.url != "about:blank":
        page.emulate_media(media="null")
        page.goto("about:blank")
    _visits[page] = Visit(page, root)
    return _visits[page]


def _watched(page: Page) -> Page:
    """Return a new tab, whose messages go to its visit."""

    def note(message: str, *, wrong: bool = True) -> None:
        if wrong:
            _visits[page].wrong.append(message)

    def own(address: str) -> bool:
        return address.startswith((_visits[page].root, "data:", "about:"))

    def dialog(shown: Dialog) -> None:
        note(f"dialog: {shown.message}")
        shown.dismiss()

    page.on("console", lambda said: note(f"console: {said.text}", wrong=said.type in {"error", "warning"}))
    page.on("response", lambda answer: note(f"{answer.status}: {answer.url}", wrong=answer.status >= 400))
    page.on("request", lambda asked: note(f"foreign request: {asked.url}", wrong=not own(asked.url)))
    page.on("requestfailed", lambda asked: note(f"failed: {asked.url}", wrong=asked.failure != WENT_ON))
    page.on("pageerror", lambda error: note(f"error: {error}"))
    page.on("dialog", dialog)
    return page

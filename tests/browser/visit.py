"""A visit to a page that notes everything that goes wrong."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request, Response

PHONE = {"width": 375, "height": 812}
DESK = {"width": 1280, "height": 900}
SIZES = {"phone": PHONE, "desk": DESK}


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


def visit(context: BrowserContext, root: str) -> Visit:
    """Return a fresh page of a context, ready to visit a site at `root`."""
    page = context.new_page()
    made = Visit(page, root)

    def console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            made.wrong.append(f"console: {message.text}")

    def response(answer: Response) -> None:
        if answer.status >= 400:
            made.wrong.append(f"{answer.status}: {answer.url}")

    def request(asked: Request) -> None:
        if not asked.url.startswith((root, "data:")):
            made.wrong.append(f"foreign request: {asked.url}")

    def failed(asked: Request) -> None:
        if asked.failure != "net::ERR_ABORTED":  # the reader went on before the tab had its icon
            made.wrong.append(f"failed: {asked.url} {asked.failure}")

    def dialog(shown: Dialog) -> None:
        made.wrong.append(f"dialog: {shown.message}")
        shown.dismiss()

    page.on("console", console)
    page.on("response", response)
    page.on("request", request)
    page.on("requestfailed", failed)
    page.on("pageerror", lambda error: made.wrong.append(f"error: {error}"))
    page.on("dialog", dialog)
    return made

"""The search as a reader uses it: the box in the header, the page of results, the net that fails and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Locator, Page, Request, Route, expect

from .visit import Visit

expect.set_options(timeout=20_000)

PROGRAM = "**/search/search.js*"
"""The address of the search's program."""
SHARDS = "**/search/t*.js*"
"""The addresses of the pieces of the index."""
CARDS = "**/search/r*.js*"
"""The addresses of what the cards show."""
PAUSE = 400
"""Milliseconds after which whatever the search was going to do by itself is done: three times its own pause."""

SET = """(input, text) => {
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}"""
"""Puts a text into a box as one stroke does."""


@dataclass(frozen=True)
class Box:
    """The search box in the header of the page that is open."""

    page: Page

    @property
    def form(self) -> Locator:
        """The whole of it."""
        return self.page.locator("header .search-form")

    @property
    def input(self) -> Locator:
        """Where the reader types."""
        return self.form.locator("input")

    @property
    def list(self) -> Locator:
        """What opens below it."""
        return self.form.locator("[role=listbox]")

    @property
    def options(self) -> Locator:
        """The rows that can be chosen."""
        return self.list.locator("[role=option]")

    @property
    def note(self) -> Locator:
        """The row that explains."""
        return self.list.locator(".option-note")

    @property
    def status(self) -> Locator:
        """What a screen reader announces."""
        return self.form.locator("[role=status]")

    def touch(self) -> None:
        """Touch the box, and wait for its program."""
        self.input.focus()
        expect(self.input).to_have_attribute("role", "combobox")

    def ask(self, text: str) -> None:
        """Type a text and wait for its answer, which must not be the one that shows already."""
        self.touch()
        self.status.evaluate("each => { each.textContent = 'asking'; }")
        self.input.fill(text)
        expect(self.status).not_to_have_text("asking")
        expect(self.list).to_be_visible()


@dataclass(frozen=True)
class Results:
    """The search page that is open."""

    page: Page

    @property
    def input(self) -> Locator:
        """Where the reader types."""
        return self.page.locator("#search-page")

    @property
    def list(self) -> Locator:
        """The list of results."""
        return self.page.locator("#search-results")

    @property
    def rows(self) -> Locator:
        """The results that show."""
        return self.page.locator("#search-results > li")

    @property
    def titles(self) -> Locator:
        """The links of the results."""
        return self.page.locator("#search-results > li > a:first-child")

    @property
    def status(self) -> Locator:
        """The sentence about the results."""
        return self.page.locator("#search-status")

    @property
    def hints(self) -> Locator:
        """What else one can do."""
        return self.page.locator("#search-hints")

    @property
    def more(self) -> Locator:
        """The button for the next ten."""
        return self.page.locator("#search-more")

    @property
    def retry(self) -> Locator:
        """The button for another try."""
        return self.page.locator("#search-retry")

    def filter(self, name: str) -> Locator:
        """Return one of the four filters."""
        return self.page.locator(f"#search-filters select[name={name}]")

    def choices(self, name: str) -> dict[str, str]:
        """Return value and label of a filter's choices, without that for all."""
        found: dict[str, str] = self.filter(name).evaluate(
            "each => Object.fromEntries([...each.options].slice(1).map((one) => [one.value, one.text]))"
        )
        return found

    def ready(self) -> None:
        """Wait until the answer shows."""
        expect(self.list).to_have_attribute("data-state", "ready")

    def type(self, text: str) -> None:
        """Type another text and wait for its answer."""
        with self.new_answer():
            self.input.fill(text)

    def choose(self, name: str, value: str) -> None:
        """Choose in a filter and wait for the answer."""
        with self.new_answer():
            self.filter(name).select_option(value)

    @contextmanager
    def new_answer(self) -> Iterator[None]:
        """Wait for an answer to what happens in the block, not for the one before it."""
        self.list.evaluate("each => { each.dataset.state = 'asking'; }")
        yield
        self.ready()


def ask(reader: Visit, text: str, **filters: str) -> Results:
    """Open the search page at the address of a question, and wait for the answer."""
    reader.open(f"search.html?{urlencode({'q': text, **filters})}")
    results = Results(reader.page)
    results.ready()
    return results


def asked(page: Page) -> dict[str, str]:
    """Return what the page's address asks for."""
    return {name: value for name, (value,) in parse_qs(urlsplit(page.url).query).items()}


@contextmanager
def requests(page: Page) -> Iterator[list[str]]:
    """Note which files of the search are requested in the block, each without its version."""
    found: list[str] = []

    def note(request: Request) -> None:
        path = urlsplit(request.url).path
        if "/search/" in path:
            found.append(path.rpartition("/search/")[2])

    page.on("request", note)
    yield found
    page.remove_listener("request", note)


@contextmanager
def offline(reader: Visit, pattern: str) -> Iterator[None]:
    """In the block, files of these addresses cannot be fetched; that the browser says so is no fault of the site."""
    before = len(reader.wrong)
    reader.page.route(pattern, lambda route: route.abort())
    yield
    reader.page.unroute(pattern)
    told = ("failed: ", "console: Failed to load resource: net::ERR_FAILED")
    reader.wrong[before:] = [each for each in reader.wrong[before:] if not each.startswith(told)]


@dataclass
class Held:
    """Requests that wait until they are let go."""

    routes: list[Route] = field(default_factory=list)

    def release(self) -> None:
        """Let go what waits."""
        for route in self.routes:
            route.continue_()
        self.routes.clear()


@contextmanager
def slow(page: Page, pattern: str) -> Iterator[Held]:
    """In the block, files of these addresses wait until they are let go; at its end they no longer do."""
    held = Held()
    page.route(pattern, held.routes.append)
    try:
        yield held
    finally:
        page.unroute(pattern)
        held.release()

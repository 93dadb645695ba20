"""The search as a reader uses it: the box in the header, the page of results, the net that fails and comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from playwright.sync_api import Locator, Page, Request, Route, expect

from .visit import Visit

expect.set_options(timeout=20_000)

PROGRAM = "search.js"
"""The search's program, in the folder of the search."""
SHARDS = "t*.js"
"""The pieces of the index."""
CARDS = "r*.js"
"""What the cards show."""
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


SENTENCES = (
    re.compile(r"(?:没有找到原话，以下是“.+”的结果：)?找到 (\d+) 条(?:，后面 (\d+) 条包含部分词语)?。"),
    re.compile(r"没有完全匹配，以下包含部分词语（(\d+) 条）。"),
    re.compile(r"没有找到。"),
)
"""What the search says of its results."""


def total(sentence: str) -> int:
    """Return how many results a sentence of the search tells of."""
    (found,) = filter(None, (each.fullmatch(sentence) for each in SENTENCES))
    return sum(int(number) for number in found.groups() if number)


def number_of(page: Page, text: str) -> int:
    """Return how many results a text has."""
    return int(
        page.evaluate("text => gongshi.search(text, { limit: 1000 }).then((each) => each.length)", text)
    )


def address(name: str) -> str:
    """Return the pattern of the addresses of files of the search, with any version."""
    return f"**/search/{name}*"


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
def offline(reader: Visit, name: str) -> Iterator[None]:
    """In the block, files of the search cannot be fetched; that the browser says so is no fault of the site.

    Nothing can come between the browser and the file system, so files of a visit to it are moved away: it must
    be one to a copy of its own.
    """
    before = len(reader.wrong)
    with _moved_away(reader.root, name) if reader.root.startswith("file:") else _cut_off(reader.page, name):
        yield
    told = ("failed: ", "console: Failed to load resource: net::ERR_")
    reader.wrong[before:] = [each for each in reader.wrong[before:] if not each.startswith(told)]


@contextmanager
def _cut_off(page: Page, name: str) -> Iterator[None]:
    page.route(address(name), lambda route: route.abort())
    try:
        yield
    finally:
        page.unroute(address(name))


@contextmanager
def _moved_away(root: str, name: str) -> Iterator[None]:
    folder = Path(unquote(urlsplit(root).path)) / "search"
    away = [path.rename(path.with_suffix(".away")) for path in folder.glob(name)]
    assert away
    try:
        yield
    finally:
        for path in away:
            path.rename(path.with_suffix(".js"))


@dataclass
class Held:
    """Requests that wait until they are let go."""

    routes: list[Route] = field(default_factory=list)
    """Those that wait."""
    passing: bool = False
    """Whether others may pass."""

    def hold(self, route: Route) -> None:
        """Let a request wait, or pass."""
        if self.passing:
            route.continue_()
        else:
            self.routes.append(route)

    def release(self) -> None:
        """Let go what waits."""
        for route in self.routes:
            route.continue_()
        self.routes.clear()


@contextmanager
def slow(page: Page, name: str) -> Iterator[Held]:
    """In the block, files of the search wait until they are let go; at its end they no longer do."""
    held = Held()
    page.route(address(name), held.hold)
    try:
        yield held
    finally:
        held.release()
        page.unroute(address(name))

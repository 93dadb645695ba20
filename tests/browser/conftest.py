"""One browser for each process, and the sites it visits: from the file system and over http."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.build.needs import chromium
from tests.build.project import BELOW, Built

from .server import serving
from .visit import DESK, PHONE, Visit, visit

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this machine."""
    program = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def roots(county: Built, real: Built) -> Iterator[dict[str, str]]:
    """The address of each site's root, by where it is visited."""
    with ExitStack() as stack:
        yield {
            "file": county.site.as_uri() + "/",
            "http": stack.enter_context(serving(county.site, BELOW)),
            "real-file": real.site.as_uri() + "/",
            "real-http": stack.enter_context(serving(real.site)),
        }


def _new_context(browser: Browser, **options: object) -> BrowserContext:
    context = browser.new_context(**{"locale": "zh-CN", "color_scheme": "light", **options})  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    return context


@pytest.fixture(scope="session")
def desk_context(browser: Browser) -> Iterator[BrowserContext]:
    """A wide window that many tests share."""
    with _new_context(browser, viewport=DESK) as context:
        yield context


@pytest.fixture(scope="session")
def phone_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone's window that many tests share."""
    with _new_context(browser, viewport=PHONE) as context:
        yield context


@pytest.fixture
def contexts(desk_context: BrowserContext, phone_context: BrowserContext) -> dict[str, BrowserContext]:
    """The windows by name."""
    return {"desk": desk_context, "phone": phone_context}


@pytest.fixture
def fresh(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser window that remembers nothing; options come from the test's mark `window`."""
    mark = request.node.get_closest_marker("window")
    with _new_context(browser, **{"viewport": DESK, **(mark.kwargs if mark else {})}) as context:
        yield context


@pytest.fixture
def desk(desk_context: BrowserContext, roots: dict[str, str]) -> Iterator[Visit]:
    """A visit to 示例县 over http in a wide window."""
    made = visit(desk_context, roots["http"])
    yield made
    made.page.close()


@pytest.fixture
def phone(phone_context: BrowserContext, roots: dict[str, str]) -> Iterator[Visit]:
    """A visit to 示例县 over http on a phone."""
    made = visit(phone_context, roots["http"])
    yield made
    made.page.close()

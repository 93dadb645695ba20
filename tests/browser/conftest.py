"""The windows of the browser, and the sites it visits: from the file system and over http."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.build.project import BELOW, Built

from .server import serving
from .visit import DESK, PHONE, Visit, visit


@pytest.fixture(scope="session")
def roots(county: Built, real: Built, supervised: Built) -> Iterator[dict[str, str]]:
    """The address of each site's root, by where it is visited."""
    with ExitStack() as stack:
        yield {
            "file": county.site.as_uri() + "/",
            "http": stack.enter_context(serving(county.site, BELOW)),
            "real-file": real.site.as_uri() + "/",
            "real-http": stack.enter_context(serving(real.site)),
            "supervised": stack.enter_context(serving(supervised.site, BELOW)),
        }


@pytest.fixture(scope="module")
def later(browser: Browser) -> Iterator[Page]:
    """A page of a device far from China, whose clock tests set."""
    window = browser.new_context(locale="zh-CN", viewport=DESK, timezone_id="America/New_York")
    yield window.new_page()
    window.close()


Windows = dict[str, BrowserContext]


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Windows]:
    """The windows that are open, by their options; opening one is slow, so tests share them."""
    opened: Windows = {}
    yield opened
    for each in opened.values():
        each.close()


def _window(browser: Browser, windows: Windows, **options: object) -> BrowserContext:
    """Return the window with these options."""
    options = {"locale": "zh-CN", "color_scheme": "light", "viewport": DESK, **options}
    name = repr(sorted(options.items()))
    if name not in windows:
        windows[name] = browser.new_context(**options)  # type: ignore[arg-type]
        windows[name].set_default_timeout(20_000)
    return windows[name]


@pytest.fixture
def window(browser: Browser, windows: Windows, request: pytest.FixtureRequest) -> BrowserContext:
    """A window with the options of the test's mark `window`; a wide one by default."""
    mark = request.node.get_closest_marker("window")
    return _window(browser, windows, **(mark.kwargs if mark else {}))


@pytest.fixture
def desk_context(browser: Browser, windows: Windows) -> BrowserContext:
    """A wide window."""
    return _window(browser, windows)


@pytest.fixture
def phone_context(browser: Browser, windows: Windows) -> BrowserContext:
    """A window as wide as a phone."""
    return _window(browser, windows, viewport=PHONE)


@pytest.fixture
def contexts(desk_context: BrowserContext, phone_context: BrowserContext) -> Windows:
    """The windows by name."""
    return {"desk": desk_context, "phone": phone_context}


@pytest.fixture
def desk(desk_context: BrowserContext, roots: dict[str, str]) -> Visit:
    """A visit to 示例县 over http in a wide window."""
    return visit(desk_context, roots["http"])


@pytest.fixture
def phone(phone_context: BrowserContext, roots: dict[str, str]) -> Visit:
    """A visit to 示例县 over http on a phone."""
    return visit(phone_context, roots["http"])

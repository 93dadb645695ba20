"""What the tests of the search share: both sites' data, the index as lunr builds it whole, and search.js opened up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import mkdocs
import pytest
from lunr.builder import Builder
from lunr.index import Index as Whole
from playwright.sync_api import Browser, Page, Route

from county import TODAY, write_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.pages.findable import entries
from gongshi.search.entry import FIELDS, Entry
from gongshi.search.meanings import Meanings
from gongshi.search.weights import field_terms
from gongshi.site import Site
from tests.browser.server import serving
from tests.build.project import Built

OVERRIDES = Path(__file__).parents[2] / "overrides"
INNER = (
    "start",
    "find",
    "readings",
    "rowOf",
    "postingsOf",
    "phrasesOf",
    "cardOf",
    "lunrIndex",
    "lunr",
    "sounds",
)
"""What tests reach of search.js, which shows the world nothing but `gongshi.search`."""
LUNR = Path(mkdocs.__file__).parent / "contrib/search/templates/search/lunr.js"
"""lunr.js as MkDocs carries it."""


@pytest.fixture(scope="session")
def real_site(real: Built) -> Site:
    """The real data, as they are when the site of them is built."""
    return link(load_data(real.root / "data"))


@pytest.fixture(scope="session")
def real_entries(real_site: Site, real: Built) -> list[Entry]:
    """What can be found in the real data on the day of the build."""
    return entries(real_site, real.day)


@pytest.fixture(scope="session")
def county_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """示例县."""
    return link(load_data(write_county(tmp_path_factory.mktemp("county"))))


@pytest.fixture(scope="session")
def county_entries(county_site: Site) -> list[Entry]:
    """What can be found in 示例县 on its day."""
    return entries(county_site, TODAY)


def whole_index(entries: Sequence[Entry], meanings: Meanings) -> Whole:
    """Return the index that lunr.Builder itself makes of the entries' terms; an entry's ref is its number."""
    builder = Builder()
    builder.ref("number")
    for field in FIELDS:
        builder.field(field.name, boost=field.boost)
    for number, entry in enumerate(entries):
        texts = map(" ".join, field_terms(entry, meanings))
        names = (field.name for field in FIELDS)
        builder.add({"number": number, **dict(zip(names, texts, strict=True))})
    return builder.build()


@pytest.fixture(scope="session")
def real_whole(real_site: Site, real_entries: list[Entry]) -> Whole:
    """The whole index of the real data."""
    return whole_index(real_entries, Meanings(real_site.synonyms))


@pytest.fixture(scope="session")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page, to run scripts in."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def inner(browser: Browser, real: Built) -> Iterator[Page]:
    """The real site's search page over http; its script not minified, with the inner functions as `window.inner`."""
    files = [LUNR, *sorted((real.root / "overrides/assets/search").glob("*.js"))]
    lunr, *own = (path.read_text(encoding="utf-8") for path in files)
    opened = "\n".join(
        [lunr, '(() => {"use strict";', *own, f"window.inner = {{{','.join(INNER)}}};", "})();"]
    )

    def answer(route: Route) -> None:
        route.fulfill(body=opened, content_type="text/javascript; charset=utf-8")

    page = browser.new_page(locale="zh-CN")
    with serving(real.site) as root:
        page.route("**/search/search.js*", answer)
        page.goto(f"{root}search.html?q=12345", wait_until="load")
        page.wait_for_function("window.inner")
        yield page
        page.close()

"""Data that carry a script: on every page it is text, and nothing else."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext

from county import PAYLOAD
from tests.build.page import read_pages
from tests.build.project import BELOW, Built, files_below

from .server import serving
from .visit import Visit, visit


@pytest.fixture(scope="module")
def root(hostile: Built) -> Iterator[str]:
    """The address of the hostile site."""
    with serving(hostile.site, BELOW) as address:
        yield address


@pytest.fixture
def reader(window: BrowserContext, root: str) -> Visit:
    """A visit in which the policy that forbids scripts is off, so that it cannot hide a mistake."""
    return visit(window, root)


HARM = r"""() => [...document.querySelectorAll("*")].flatMap((each) => [
  ...each.getAttributeNames().filter((name) => name.startsWith("on")).map((name) => each.tagName + " " + name),
  ...(each.tagName === "IMG" && !/\/assets\/[\w/]+\.svg$/.test(each.src) ? [each.outerHTML] : []),
  ...(/^(javascript|data|vbscript):/i.test(each.href) ? [each.outerHTML] : []),
])"""
"""What data must never become: a handler, a picture of their own, an address that runs something."""


@pytest.mark.window(bypass_csp=True)
def test_nothing_runs(reader: Visit, hostile: Built) -> None:
    """With every page opened, no dialog shows, nothing is fetched, no element has a handler."""
    found = {}
    for address in hostile.pages():
        if address != "404.html":
            reader.open(address)
            found[address] = reader.page.evaluate(HARM)
    assert found
    assert {address: harm for address, harm in found.items() if harm} == {}
    assert reader.wrong == []


@pytest.mark.window(bypass_csp=True)
def test_nothing_runs_in_pictures(reader: Visit, hostile: Built) -> None:
    """A flowchart's picture, opened by itself, where no policy protects it, runs nothing either."""
    pictures = [address for address in files_below(hostile.site) if address.endswith(".svg")]
    for address in pictures:
        reader.open(address)
        assert reader.page.evaluate(HARM) == []
    assert len(pictures) > 1
    assert [each for each in reader.wrong if each != NO_ICON] == []


NO_ICON = "console: Failed to load resource: the server responded with a status of 404 (Not Found)"
"""What the browser says when it looks for /favicon.ico, because a picture names no icon."""


@pytest.mark.window(bypass_csp=True)
def test_it_shows_as_text(reader: Visit, hostile: Built) -> None:
    """The text stands on the pages as it stands in the data, sign by sign."""
    for address in (
        "shili-yibao/index.html",
        "shili-yibao/items/cf-01.html",
        "items/penalty.html",
        "index.html",
        "phones/index.html",
    ):
        reader.open(address)
        assert PAYLOAD in reader.page.locator("#content").inner_text(), address


def test_every_page_of_the_bureau_has_it(hostile: Built) -> None:
    """Each page of the bureau carries the text, so that the tests above look at every place where it may do harm."""
    pages = read_pages(hostile.site)
    own = [page for address, page in pages.items() if address.startswith("shili-yibao/")]
    assert [page.address for page in own if PAYLOAD not in page.all("body")[0].text] == []
    assert [page.address for page in own if PAYLOAD not in page.all("title")[0].text] == []
    described = [
        each.attributes["content"]
        for page in own
        for each in page.all("meta")
        if each.attributes.get("name") == "description"
    ]
    assert [text for text in described if PAYLOAD not in text] == []


def test_it_is_never_markup(hostile: Built) -> None:
    """In no file does the text stand as HTML: its first sign is always escaped."""
    raw = re.compile(r"<img src=x", re.IGNORECASE)
    assert [
        address
        for address in hostile.pages()
        if raw.search((hostile.site / address).read_text(encoding="utf-8"))
    ] == []
    twice = html.escape(html.escape("<img src=x"))
    assert [
        address
        for address in hostile.pages()
        if twice in (hostile.site / address).read_text(encoding="utf-8")
    ] == []


def test_data_for_programs_keep_it(hostile: Built) -> None:
    """In the JSON files the text is as the data have it, neither escaped nor changed."""
    items = json.loads((hostile.site / "api/v1/items.json").read_text(encoding="utf-8"))["数据"]
    assert [each["名称"] for each in items if not each["名称"].endswith(PAYLOAD)] == []

"""gongshi.search(…), which every page offers to its own scripts and to those who embed it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.build.page import Page as Parsed
from tests.build.project import Built

from .kinds import ITEM, KINDS, LOST
from .search import PROGRAM, SHARDS, address, offline, requests
from .visit import Visit, visit

PLACES = ["http", "file", "real-http", "real-file"]
DEPTHS = {
    "http": ["index.html", "items/penalty.html", ITEM],
    "file": ["index.html", "items/penalty.html", ITEM],
    "real-http": ["about.html", "laws/index.html", "linxian-yibao/items/cf-03.html"],
    "real-file": ["about.html", "laws/index.html", "linxian-yibao/items/cf-03.html"],
}
"""Pages of each depth."""

SORTS = ("home", "bureau", "items", "item", "document", "all-phones", "law", "fields", "sitemap", "clerk")

Found = list[dict[str, Any]]


@pytest.fixture(params=PLACES)
def reader(
    desk_context: BrowserContext, roots: dict[str, str], request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A visit to 示例县 and to the five real bureaus, each over http and from the file system."""
    made = visit(desk_context, roots[request.param])
    yield made
    assert made.wrong == []


@pytest.fixture
def online(desk_context: BrowserContext, roots: dict[str, str]) -> Iterator[Visit]:
    """A visit to the five real bureaus over http."""
    made = visit(desk_context, roots["real-http"])
    made.open("about.html")
    yield made
    assert made.wrong == []


def search(page: Page, *arguments: object) -> Found:
    """Return what the page's search answers."""
    found: Found = page.evaluate("all => gongshi.search(...all)", list(arguments))
    return found


@cache
def ids(file: Path) -> frozenset[str]:
    """Return the ids of a page."""
    return frozenset(Parsed(file.name, file.read_text(encoding="utf-8")).ids())


def opens(site: Path, root: str, url: str) -> bool:
    """Return whether an address below a root is a page of the site, and its fragment an element of that page."""
    if not url.startswith(root):
        return False
    file = site / unquote(urlsplit(url.removeprefix(root)).path)
    fragment = unquote(urlsplit(url).fragment)
    return file.is_file() and (not fragment or fragment in ids(file))


def test_every_kind_of_page_has_it(desk: Visit) -> None:
    """Pages of all sorts have gongshi.search before anything of the search is loaded; it is all that pages share."""
    with requests(desk.page) as fetched:
        for each in (*map(KINDS.__getitem__, SORTS), "search.html"):
            desk.open(each)
            assert desk.page.evaluate(
                "Object.entries(gongshi).map(([name, value]) => name + ' ' + typeof value)"
            ) == ["search function"], each
    assert fetched == []
    assert desk.wrong == []


def test_it_answers_from_the_error_page(desk_context: BrowserContext, roots: dict[str, str]) -> None:
    """Also the page for unknown addresses answers, with addresses that open."""
    reader = visit(desk_context, roots["http"])
    reader.open(LOST)
    reader.wrong.clear()
    assert {each["url"].startswith(reader.root) for each in search(reader.page, "处罚")} == {True}
    assert reader.wrong == []


def test_an_answer(desk: Visit) -> None:
    """A result has address, title, bureau, kind, a piece of text, numbers and a score; the best comes first."""
    desk.open(ITEM)
    assert desk.page.evaluate("gongshi.search('报销') instanceof Promise")
    found = search(desk.page, "手工报销服务指南", {"limit": 3})
    first = found[0]
    assert set(first) >= {"url", "title", "bureau", "kind", "snippet", "phones", "score"}
    assert first["url"] == desk.root + KINDS["guide"]
    assert first["title"] == "手工报销服务指南"
    assert first["bureau"] == "示例县医疗保障局"
    assert first["kind"] == "服务指南"
    assert first["phones"] == ["0999-5550104", "0999-5550101"]
    assert isinstance(first["snippet"], str)
    assert isinstance(first["score"], int | float)
    scores = [each["score"] for each in found]
    assert scores == sorted(scores, reverse=True)
    assert desk.wrong == []


def test_addresses_open(reader: Visit, request: pytest.FixtureRequest, county: Built, real: Built) -> None:
    """From pages at every depth, addresses are whole and name a page and a place on it; all pages answer the same."""
    place = request.node.callspec.params["reader"]
    site = (real if place.startswith("real") else county).site
    answers = []
    for page in DEPTHS[place]:
        reader.open(page)
        answers.append([search(reader.page, text, {"limit": 100}) for text in ("处罚", "条例 复议")])
    assert answers == [answers[0]] * 3
    found = [each["url"] for answer in answers[0] for each in answer]
    assert len(found) > 10
    assert [each for each in found if not opens(site, reader.root, each)] == []


@pytest.mark.parametrize("place", ["http", "real-http"])
def test_addresses_are_served(desk_context: BrowserContext, roots: dict[str, str], place: str) -> None:
    """Every address that is answered can be fetched."""
    reader = visit(desk_context, roots[place])
    reader.open(DEPTHS[place][-1])
    states = reader.page.evaluate(
        """async () => {
          const found = await gongshi.search("处罚", { limit: 10 });
          return Promise.all(found.map(async ({ url }) => (await fetch(url)).status));
        }"""
    )
    assert states == [200] * 10
    assert reader.wrong == []


def test_the_limit(online: Visit) -> None:
    """The limit says how many results are answered at most: ten if none is given, none for 0; more are as good as few."""
    found = {limit: search(online.page, "处罚", {"limit": limit}) for limit in (0, 1, 3, 50)}
    assert {limit: len(each) for limit, each in found.items()} == {0: 0, 1: 1, 3: 3, 50: 50}
    assert found[50][:3] == found[3]
    assert search(online.page, "处罚") == found[50][:10]
    assert search(online.page, "处罚", {}) == found[50][:10]
    assert len({each["url"] + each["title"] for each in found[50]}) == 50
    assert [set(each) for each in found[50]] == [set(found[50][0])] * 50


def test_a_strange_limit(online: Visit) -> None:
    """A limit as text counts, one below 0 or that is no number gives none, one without end gives all."""
    everything = online.page.evaluate(
        "gongshi.search('骗保', { limit: Infinity }).then((each) => each.length)"
    )
    assert everything > 20
    for limit, number in (("3", 3), (-1, 0), ("three", 0), (None, 0), (1e9, everything)):
        assert len(search(online.page, "骗保", {"limit": limit})) == number, limit


def test_a_bureau(online: Visit) -> None:
    """Results can be of one bureau, called by its id, its short name or its name."""
    everything = search(online.page, "处罚", {"limit": 1000})
    expected = [each for each in everything if each["bureau"] == "临县医疗保障局"]
    assert 0 < len(expected) < len(everything)
    for name in ("linxian-yibao", "临县医保局", "临县医疗保障局"):
        found = search(online.page, "处罚", {"limit": 1000, "bureau": name})
        assert {each["url"] for each in found} == {each["url"] for each in expected}, name
    assert all(each["url"].startswith(f"{online.root}linxian-yibao/") for each in expected)


def test_a_kind(online: Visit) -> None:
    """Results can be of one kind, called by its key or by its name; both conditions can stand together."""
    everything = search(online.page, "处罚", {"limit": 1000})
    expected = {each["url"] for each in everything if each["kind"] == "执法事项"}
    assert 0 < len(expected) < len(everything)
    for name in ("items", "执法事项"):
        assert {
            each["url"] for each in search(online.page, "处罚", {"limit": 1000, "kind": name})
        } == expected
    both = search(online.page, "处罚", {"limit": 1000, "kind": "items", "bureau": "linxian-yibao"})
    assert {each["url"] for each in both} == {each for each in expected if "/linxian-yibao/" in each} != set()


@pytest.mark.parametrize("name", ["nope", "__proto__", "constructor", "0", "-1", "全部机关"])
def test_an_unknown_bureau_or_kind(online: Visit, name: str) -> None:
    """A bureau or a kind that does not exist has no results, also not laws, which belong to no bureau."""
    assert search(online.page, "骗保", {"kind": name}) == []
    assert search(online.page, "骗保", {"bureau": name}) == []


def test_no_condition(online: Visit) -> None:
    """An empty bureau or kind, none, and null are no condition."""
    plain = search(online.page, "骗保")
    assert plain
    for value in ("", None):
        assert search(online.page, "骗保", {"bureau": value, "kind": value}) == plain
    assert online.page.evaluate("gongshi.search('骗保', undefined)") == plain


def test_null_for_options(online: Visit) -> None:
    """Null in the place of options is as good as none."""
    assert online.page.evaluate("gongshi.search('骗保', null)") == search(online.page, "骗保")


def test_two_calls_share_the_load(reader: Visit, request: pytest.FixtureRequest) -> None:
    """Calls at once fetch the program and each piece once, and answer each for itself."""
    reader.open(DEPTHS[request.node.callspec.params["reader"]][-1])
    with requests(reader.page) as fetched:
        first, second, third = reader.page.evaluate(
            "Promise.all([gongshi.search('处罚'), gongshi.search('处罚'), gongshi.search('电话')])"
        )
    assert first == second != third
    assert len(fetched) == len(set(fetched))
    assert fetched[:2] == ["search.js", "start.js"]


def test_a_kept_function_goes_on(online: Visit) -> None:
    """The function that a script took before anything was loaded answers for good."""
    assert online.page.evaluate(
        "(async () => { const { search } = window.gongshi; const first = await search('骗保'); const second = await search('骗保'); return first.length === 10 && JSON.stringify(first) === JSON.stringify(second); })()"
    )


def test_an_answer_is_the_caller_s(online: Visit) -> None:
    """What a caller does to an answer changes no later one."""
    first, second = online.page.evaluate(
        """(async () => {
          const found = await gongshi.search("举报");
          const before = JSON.stringify(found);
          for (const each of found) { each.title = ""; each.phones?.push("1"); }
          return [before, JSON.stringify(await gongshi.search("举报"))];
        })()"""
    )
    assert first == second


OUTCOME = "() => gongshi.search('骗保').then((found) => found.length, (error) => error.message)"


def test_the_net_fails(online: Visit) -> None:
    """Without the program, or without a piece, the promise is rejected; the next call tries again."""
    with offline(online, PROGRAM):
        assert online.page.evaluate(OUTCOME) == "检索程序没有取到"
    with offline(online, SHARDS):
        assert isinstance(online.page.evaluate(OUTCOME), str)
    assert online.page.evaluate(OUTCOME) == 10


ANOTHER = """
const { search } = window.gongshi;
let times = 0;
Object.defineProperty(window.gongshi, "search", { get() {
  times += 1;
  if (times > 100) throw new Error("asks itself without end");
  return search;
} });
"""
"""A script that is not the program, and that ends what would go round for good if it were taken for it."""


def test_another_file_in_the_program_s_place(browser: Browser, roots: dict[str, str]) -> None:
    """Where a server answers with another file, the promise is rejected as if there were none, and nothing goes round for good."""
    window = browser.new_context()
    page = window.new_page()
    page.route(address(PROGRAM), lambda route: route.fulfill(body=ANOTHER, content_type="text/javascript"))
    page.goto(roots["real-http"] + "about.html")
    assert page.evaluate(OUTCOME) == "检索程序没有取到"
    window.close()

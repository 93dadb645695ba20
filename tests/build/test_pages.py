"""What every page has: one heading, a language, a title, breadcrumbs, a policy, and where its content comes from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from gongshi.records import LISTS

from .page import Page, read_pages
from .project import Built

KEYS = {kind.key for kind in LISTS}

ORIGIN = {"来源", "文号", "公开日期", "更新日期", "有效性"}
"""What is said of everything that is published."""

ORIGIN_OF_DOCUMENT = {"发布机构", "文号", "成文日期", "公开日期", "有效性"}
"""What a document says of itself: it is the source."""

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


def wrong(built: Built, is_right: object) -> list[str]:
    """Return the addresses of the pages for which something does not hold."""
    assert callable(is_right)
    return [address for address, page in read_pages(built.site).items() if not is_right(page)]


def test_one_heading(built: Built) -> None:
    """Every page has exactly one heading of the first level, with words in it."""
    assert wrong(built, lambda page: len(page.all("h1")) == 1 and page.all("h1")[0].text.strip()) == []


def test_headings_do_not_skip_a_level(built: Built) -> None:
    """A heading is at most one level below the heading before it."""

    def in_steps(page: Page) -> bool:
        levels = [int(each.tag[1]) for each in page.elements if re.fullmatch(r"h[1-6]", each.tag)]
        return all(after <= before + 1 for before, after in pairwise(levels))

    assert wrong(built, in_steps) == []


def test_language(built: Built) -> None:
    """Every page says that it is Chinese."""
    assert wrong(built, lambda page: page.all("html")[0].attributes.get("lang", "").startswith("zh")) == []


def test_title(built: Built) -> None:
    """Every page has one title, which ends with the site's name."""
    assert (
        wrong(built, lambda page: [each.text.endswith("行政执法公示") for each in _titles(page)] == [True])
        == []
    )


def test_titles_differ(built: Built) -> None:
    """No two pages of a bureau's lists have the same title, so that tabs and search results can be told apart."""
    titles = {
        address: _titles(page)[0].text
        for address, page in read_pages(built.site).items()
        if address.endswith("/index.html") and address.count("/") == 2
    }
    assert [title for title, count in Counter(titles.values()).items() if count > 1] == []


def _titles(page: Page) -> list:
    return [each for each in page.all("title") if not any(around.tag == "svg" for around in each.around)]


def test_description(built: Built) -> None:
    """Every page describes itself for search engines, the error page aside."""

    def described(page: Page) -> bool:
        found = [
            each.attributes["content"]
            for each in page.all("meta")
            if each.attributes.get("name") == "description"
        ]
        return page.address == "404.html" or (len(found) == 1 and len(found[0]) >= 2)

    assert wrong(built, described) == []


def test_policy(built: Built) -> None:
    """Every page forbids the browser everything but this site's own script, style and pictures."""

    def forbids(page: Page) -> bool:
        found = [
            each
            for each in page.all("meta")
            if each.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        parts = [
            part.strip().split(" ", 1) for each in found for part in each.attributes["content"].split(";")
        ]
        return len(found) == 1 and {name: value for name, value in parts} == POLICY  # noqa: C416

    assert wrong(built, forbids) == []


def test_the_policy_comes_before_what_it_forbids(built: Built) -> None:
    """The policy stands before every element that fetches something."""

    def comes_first(page: Page) -> bool:
        order = [
            "policy" if each.attributes.get("http-equiv") else "fetch"
            for each in page.elements
            if each.attributes.get("http-equiv") or each.tag in {"link", "script", "style", "img"}
        ]
        return order[:1] == ["policy"]

    assert wrong(built, comes_first) == []


def test_nothing_inline(built: Built) -> None:
    """No page has a script, style or event handler in its HTML; the policy would block them."""
    found = [f"{page.address}: {text}" for page in read_pages(built.site).values() for text in _inline(page)]
    assert found == []


def _inline(page: Page) -> Iterator[str]:
    for each in page.elements:
        if each.tag == "style" or (
            each.tag == "script" and ("src" not in each.attributes or each.text.strip())
        ):
            yield f"<{each.tag}>"
        for name in each.attributes:
            if name == "style" or name.startswith("on"):
                yield f"<{each.tag} {name}>"


def test_breadcrumbs(built: Built) -> None:
    """Every page but the home page and the error page says where it is: links from the home page on, then itself."""

    def says_where(page: Page) -> bool:
        if page.address in {"index.html", "404.html"}:
            return not page.all("nav", "crumbs")
        (crumbs,) = page.all("nav", "crumbs")
        inside = [each for each in page.elements if crumbs in each.around]
        links = [each.text for each in inside if each.tag == "a"]
        here = [each.text for each in inside if each.attributes.get("aria-current") == "page"]
        return links[:1] == ["首页"] and len(here) == 1 and bool(here[0].strip())

    assert wrong(built, says_where) == []


def test_origin_of_records_and_lists(built: Built) -> None:
    """Pages of records and published lists name source, document number, days of publication and change, validity."""
    missing = {
        address: sorted(ORIGIN - _names(page))
        for address, page in read_pages(built.site).items()
        if _is_of_bureau(address) and "/documents/" not in address and not page.all("div", "missing")
    }
    assert len(missing) > 20
    assert {address: names for address, names in missing.items() if names} == {}


def test_origin_of_documents(built: Built) -> None:
    """Pages of documents name who issued them, number, days, validity."""
    pages = {
        address: page
        for address, page in read_pages(built.site).items()
        if re.search(r"/documents/(?!index)", address)
    }
    assert pages
    assert [address for address, page in pages.items() if ORIGIN_OF_DOCUMENT - _names(page)] == []


def test_lists_that_are_not_published_say_so(real: Built) -> None:
    """The page of a list that a bureau did not publish says so, with the ground and what one can do."""
    silent = {
        address: page.all("div", "missing")[0].text
        for address, page in read_pages(real.site).items()
        if _is_of_bureau(address) and address.endswith("/index.html") and page.all("div", "missing")
    }
    assert silent
    assert [
        address
        for address, text in silent.items()
        if not re.search(r"未公示.*依据：.*申请政府信息公开", text, re.DOTALL)
    ] == []


def _is_of_bureau(address: str) -> bool:
    parts = address.split("/")
    return len(parts) == 3 and parts[1] in KEYS


def _names(page: Page) -> set[str]:
    """Return the names of the facts that a page states."""
    return {each.text.strip() for each in page.all("dt")}


def test_ids_are_unique(built: Built) -> None:
    """No id stands twice on a page."""
    twice = {
        address: [id_ for id_, count in Counter(page.ids()).items() if count > 1]
        for address, page in read_pages(built.site).items()
    }
    assert {address: ids for address, ids in twice.items() if ids} == {}


def test_ids_that_elements_name_exist(built: Built) -> None:
    """An element that names another of its page, as its label or title, names one that is there."""
    lost = [
        f"{page.address}: {name}={id_}"
        for page in read_pages(built.site).values()
        for name, id_ in page.named_ids()
        if id_ not in page.ids()
    ]
    assert lost == []


def test_nothing_but_aids_is_hidden(built: Built) -> None:
    """Without scripts all content shows: only aids that need a script are hidden, and no content is written by one."""
    hidden = Counter(
        f"{each.tag}.{' '.join(sorted(each.classes))}"
        for page in read_pages(built.site).values()
        for each in page.elements
        if "hidden" in each.attributes
    )
    aids = {"button.large-text", "button.button print-page", "button.button copy-source", "div.filters"}
    aids |= {"form.search-filters", "button.button", "p.corrected note-small"}
    assert set(hidden) <= aids


def test_no_text_of_the_program_shows(built: Built) -> None:
    """No page shows a name of the program in place of a text, nor a mark that was not filled."""
    telling = re.compile(
        r"\bNone\b|Undefined|<built-in|object at 0x|\{\{|\{%|[\ue000-\uf8ff]|&amp;lt;|\bTrue\b|\bFalse\b"
    )
    found = {}
    for address, page in read_pages(built.site).items():
        text = "\n".join(_text_of_body(page))
        if seen := telling.findall(text):
            found[address] = seen
    assert found == {}


def _text_of_body(page: Page) -> Iterator[str]:
    (body,) = page.all("body")
    yield body.text
    for each in page.elements:
        yield from (
            each.attributes[name]
            for name in ("title", "alt", "aria-label", "content", "href")
            if name in each.attributes
        )


def test_pictures_have_a_text(built: Built) -> None:
    """Every picture has an alternative text, empty where it only decorates; every drawing has a title or is left out for readers."""
    bare = [
        f"{page.address}: img"
        for page in read_pages(built.site).values()
        for each in page.all("img")
        if "alt" not in each.attributes
    ]
    bare += [
        f"{page.address}: svg"
        for page in read_pages(built.site).values()
        for each in page.all("svg")
        if each.attributes.get("aria-hidden") != "true" and "aria-labelledby" not in each.attributes
    ]
    assert bare == []


def test_cells_name_their_column(built: Built) -> None:
    """Every cell of a table that becomes cards on a phone carries the name of its column."""
    bare = []
    for page in read_pages(built.site).values():
        for each in page.all("td"):
            if any("rows" in around.classes for around in each.around) and not any(
                "row-note" in around.classes for around in each.around
            ):
                bare += [] if each.attributes.get("data-label") else [page.address]
    assert sorted(set(bare)) == []


def test_empty_cells_say_what_is_missing(built: Built) -> None:
    """No cell and no fact is empty: a gap is said in words."""
    empty = [
        f"{page.address}: {each.tag} {each.attributes.get('data-label', '')}"
        for page in read_pages(built.site).values()
        for each in page.elements
        if each.tag in {"td", "dd"} and not each.text.strip()
    ]
    assert sorted(set(empty)) == []

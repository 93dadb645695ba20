"""Addresses: every one in the site leads somewhere, from any folder, and nothing is fetched from elsewhere."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from .page import Reference, read_pages
from .project import BELOW, Built, files_below

OUTSIDE = {"http", "https", "mailto", "tel"}
"""The only schemes that an address to elsewhere may have."""

FETCHED = {
    "img",
    "script",
    "iframe",
    "source",
    "video",
    "audio",
    "object",
    "embed",
    "link",
    "input",
    "track",
    "use",
    "image",
}
"""Elements whose address a browser fetches by itself."""


def references(built: Built) -> list[Reference]:
    """Return every address that the pages name, but those of the error page, which is shown at any address."""
    pages = read_pages(built.site)
    return [each for page in pages.values() if page.address != "404.html" for each in page.references()]


def test_every_address_inside_leads_to_a_file(built: Built) -> None:
    """Every relative address of every page names a file of the site."""
    files = files_below(built.site)
    inside = [each for each in references(built) if not each.scheme]
    assert len(inside) > 1000
    assert sorted({str(each) for each in inside if each.target not in files}) == []


def test_every_fragment_leads_to_an_element(built: Built) -> None:
    """What follows # in an address is an id of the page it names, or a state of that page's filter."""
    pages = read_pages(built.site)
    ids = {address: set(page.ids()) for address, page in pages.items()}
    states = {
        address: {f"类别={each.attributes.get('value')}" for each in page.all("input")}
        for address, page in pages.items()
    }
    lost = [
        str(each)
        for each in references(built)
        if not each.scheme and "#" in each.value and each.target in pages
        if each.fragment not in ids[each.target] | states[each.target]
    ]
    assert sorted(set(lost)) == []


def test_addresses_work_below_any_path(built: Built) -> None:
    """No address begins with /, so that the site works at a domain's root, below a path, and from a folder."""
    assert sorted({str(each) for each in references(built) if each.value.startswith("/")}) == []


def test_addresses_have_harmless_schemes(built: Built) -> None:
    """Addresses to elsewhere are web pages, phone numbers or mail addresses."""
    assert (
        sorted({str(each) for each in references(built) if each.scheme and each.scheme not in OUTSIDE}) == []
    )


def test_nothing_is_fetched_from_elsewhere(built: Built) -> None:
    """No script, style, picture or frame comes from another host."""
    fetched = [each for each in references(built) if each.tag in FETCHED]
    foreign = [each for each in fetched if each.scheme or each.value.startswith("//")]
    canonical = {
        str(each)
        for each in foreign
        if "https://www.example.gov.cn" + BELOW in each.value and each.tag == "link"
    }
    assert sorted({str(each) for each in foreign} - canonical) == []


def test_the_error_page_has_whole_addresses(county: Built) -> None:
    """The error page is shown at any address, so its own addresses begin at the path where the site is published."""
    page = read_pages(county.site)["404.html"]
    files = files_below(county.site)
    inside = [each for each in page.references() if not each.scheme and not each.value.startswith("#")]
    assert [str(each) for each in inside if not each.value.startswith(BELOW)] == []
    assert [str(each) for each in inside if each.value.removeprefix(BELOW).split("?")[0] not in files] == []


def test_each_page_names_its_own_address(county: Built) -> None:
    """With the site's address known, each page says at which address it belongs."""
    root = f"https://www.example.gov.cn{BELOW}"
    pages = read_pages(county.site)
    named = {
        address: [
            each.attributes["href"] for each in page.all("link") if each.attributes.get("rel") == "canonical"
        ]
        for address, page in pages.items()
        if address != "404.html"
    }
    assert named == {address: [root + address] for address in named}


def test_the_style_sheet_fetches_nothing(built: Built) -> None:
    """The style sheet imports nothing; its pictures are in it."""
    css = (built.site / "assets/site.css").read_text(encoding="utf-8")
    assert re.findall(r"@import|@charset", css) == []
    assert [
        url
        for url in re.findall(r"url\(\s*[\"']?([^)\"']{0,60})", css)
        if not url.startswith("data:image/svg+xml")
    ] == []
    assert "fonts.g" not in css


def test_the_script_names_no_address(built: Built) -> None:
    """The script fetches nothing, and writes no HTML."""
    script = (built.site / "assets/site.js").read_text(encoding="utf-8")
    assert (
        re.findall(
            r"https?://|fetch\(|XMLHttpRequest|import\(|innerHTML|insertAdjacentHTML|document\.write|eval\(",
            script,
        )
        == []
    )


@pytest.mark.parametrize("name", ["real", "county", "hostile"])
def test_pictures_are_only_drawings(request: pytest.FixtureRequest, name: str) -> None:
    """The picture files of a site, also of data that carry scripts, are sound XML without script, handler or address."""
    site = request.getfixturevalue(name).site
    pictures = list(site.rglob("*.svg"))
    assert pictures
    for path in pictures:
        for element in ET.parse(path).iter():  # noqa: S314 - our own file
            tag = element.tag.rpartition("}")[2]
            assert tag in {"svg", "title", "desc", "style", "g", "path", "text", "tspan", "rect", "circle"}, (
                path
            )
            assert [key for key in element.attrib if key.startswith("on") or "href" in key] == [], path
            assert not re.search(
                r"url\(|@import", f"{element.text or ''} {' '.join(element.attrib.values())}"
            ), path


def test_no_page_is_an_island(built: Built) -> None:
    """Every page can be reached from the home page by links, the search's by its box."""
    pages = read_pages(built.site)
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        for each in pages[ahead.pop()].references():
            if each.tag not in {"a", "form"} or each.scheme:
                continue
            if each.target in pages and each.target not in reached:
                reached.add(each.target)
                ahead.append(each.target)
    assert sorted(set(pages) - reached - {"404.html"}) == []

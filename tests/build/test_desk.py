"""The supervisor's desk on the built site: its pages, what can be taken away, and nothing of it where it is not published."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from icalendar import Calendar
from openpyxl import load_workbook

from gongshi.checking import checked_site
from gongshi.law.library import Library
from gongshi.pages.official import public_addresses
from gongshi.supervising import Supervision, supervise

from .page import Element, Page, read_pages
from .project import BELOW, Built, files_below
from .test_links import references

ADDRESS = f"https://www.example.gov.cn{BELOW}"
DESK = ("supervision/", "downloads/", "feeds/")
"""The folders of the desk."""
PUBLIC = "feeds/changes.xml"
"""What in them belongs to the whole site."""
ATOM = "{http://www.w3.org/2005/Atom}"


def supervision_of(built: Built) -> Supervision:
    """Return the judgement of the data of which a site was built."""
    return supervise(checked_site(built.root / "data"), built.day, Library(None))


def desk_files(built: Built) -> set[str]:
    """Return the addresses of what can be taken away from the desk; some files beside them belong to the whole site."""
    bureaus = checked_site(built.root / "data").bureaus
    lists = {address for bureau in bureaus for address in public_addresses(bureau)}
    return {each for each in files_below(built.site) if each.startswith(DESK[1:])} - {PUBLIC, *lists}


def bureaus_of(built: Built) -> list[str]:
    """Return the ids of the bureaus."""
    return [bureau.id for bureau in checked_site(built.root / "data").bureaus]


def test_what_can_be_taken_away(built: Built) -> None:
    """There are tables of all bureaus and of each, two letters to each, and dates of all and of each in two forms."""
    files = desk_files(built)
    expected = {"downloads/supervision.xlsx", "downloads/matrix.csv", "downloads/findings.csv"}
    expected |= {"feeds/due.ics", "feeds/due.xml"}
    for id_ in bureaus_of(built):
        expected |= {f"downloads/{id_}-{name}" for name in ("supervision.xlsx", "duban.docx", "yijian.docx")}
        expected |= {f"feeds/{id_}-due.{form}" for form in ("ics", "xml")}
    assert files == expected


def test_it_is_offered(built: Built) -> None:
    """Each file is linked from a page of the desk, and the desk from the foot of every page."""
    linked = {each.target for each in references(built) if each.page.startswith("supervision/")}
    assert sorted(desk_files(built) - linked) == []
    for page in read_pages(built.site).values():
        feet = [each for each in page.all("a") if each.text == "监督台"]
        assert any(any(around.tag == "footer" for around in each.around) for each in feet), page.address


def test_tables_have_every_row(built: Built) -> None:
    """The tables have a row for each place of each finding, and for each bureau with each duty."""
    supervision = supervision_of(built)
    places = {id_: sum(len(each.spots) for each in own) for id_, own in supervision.findings.items()}
    findings = _rows(built, "findings.csv")
    assert len(findings) == sum(places.values())
    assert len(_rows(built, "matrix.csv")) == sum(len(own) for own in supervision.standings.values())
    for id_, count in places.items():
        book = load_workbook(built.site / f"downloads/{id_}-supervision.xlsx", read_only=True)
        assert sum(1 for _ in book["问题"].iter_rows(min_row=4)) == count
    book = load_workbook(built.site / "downloads/supervision.xlsx", read_only=True)
    assert sum(1 for _ in book["问题"].iter_rows(min_row=4)) == len(findings)


def _rows(built: Built, name: str) -> list[list[str]]:
    text = (built.site / "downloads" / name).read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


def test_letters_are_addressed(supervised: Built) -> None:
    """Each letter is to its bureau, from the organ that the settings name."""
    for bureau in checked_site(supervised.root / "data").bureaus:
        for slug, title in (("duban", "督办函"), ("yijian", "行政执法监督意见书")):
            document = Document(str(supervised.site / f"downloads/{bureau.id}-{slug}.docx"))
            text = [each.text for each in document.paragraphs]
            assert text[0] == title
            assert f"{bureau.name}：" in text
            assert "示例县司法局" in text


def test_the_page_has_every_finding(built: Built) -> None:
    """A bureau's page has each finding once, with each of its places."""
    supervision = supervision_of(built)
    for id_, findings in supervision.findings.items():
        page = read_pages(built.site)[f"supervision/{id_}.html"]
        shown = page.all("p", "finding-found")
        assert [each.text for each in shown] == [each.found for each in findings]
        places = [each for each in page.all("span", "source") if _inside(each, "finding")]
        assert len(places) == sum(len(each.spots) for each in findings)


def _inside(element: Element, class_: str) -> bool:
    return any(class_ in around.classes for around in element.around)


def test_every_cell_leads_to_its_duty(built: Built) -> None:
    """In the matrix each cell leads to the row of that duty on that bureau's page, and says the same state there."""
    pages = read_pages(built.site)
    cells = pages["supervision/index.html"].all("td", "cell")
    supervision = supervision_of(built)
    assert len(cells) == sum(len(own) for own in supervision.standings.values())
    states = {
        (id_, each.duty): each.state.value for id_, own in supervision.standings.items() for each in own
    }
    for each in pages["supervision/index.html"].all("a"):
        if found := re.fullmatch(r"\.\./supervision/([\w-]+)\.html#d-(\w+)", each.attributes["href"]):
            state = states[found[1], found[2]]
            assert each.attributes["title"].endswith(f"：{state}")
            (row,) = [
                row
                for row in pages[f"supervision/{found[1]}.html"].all("tr")
                if row.attributes.get("id") == f"d-{found[2]}"
            ]
            assert state in row.text


def test_places_lead_to_the_source(supervised: Built) -> None:
    """Where the settings name a host, every place of a finding leads to its line there."""
    page = read_pages(supervised.site)["supervision/shili-yibao.html"]
    links = [
        each
        for each in page.all("a")
        if each.attributes["href"].startswith("https://git.example.gov.cn/gs/data/")
        and _inside(each, "finding")
    ]
    findings = supervision_of(supervised).findings["shili-yibao"]
    assert len(links) == sum(len(each.spots) for each in findings)
    assert [each for each in links if not re.search(r"\.(yml|md)#L\d+$", each.attributes["href"])] == []


@pytest.fixture(params=["county", "supervised"])
def addressed(request: pytest.FixtureRequest) -> Built:
    """The sites that know their own address."""
    found: Built = request.getfixturevalue(request.param)
    return found


def test_feeds_have_what_the_page_has(built: Built, supervised: Built) -> None:
    """Calendar and feed have an event for each row of the page of dates: as many, on the same days."""
    for site in (built, supervised):
        page = read_pages(site.site)["supervision/due.html"]
        days = [date.fromisoformat(each) for each in _days(page)]
        calendar, feed = _calendar(site, "due"), _feed(site, "due")
        assert [each.decoded("dtstart") for each in calendar.walk("VEVENT")] == days
        assert len(feed.findall(f"{ATOM}entry")) == len(days)
        for id_ in bureaus_of(site):
            own = list(_days(read_pages(site.site)[f"supervision/{id_}.html"]))
            assert len(_calendar(site, f"{id_}-due").walk("VEVENT")) == len(own)
            assert len(_feed(site, f"{id_}-due").findall(f"{ATOM}entry")) == len(own)
    assert len(days) >= 5


def _days(page: Page) -> Iterator[str]:
    return (each.attributes["data-day"] for each in page.all("tr") if "data-day" in each.attributes)


def _calendar(built: Built, name: str) -> Calendar:
    return Calendar.from_ical((built.site / f"feeds/{name}.ics").read_bytes())


def _feed(built: Built, name: str) -> ET.Element:
    return ET.parse(built.site / f"feeds/{name}.xml").getroot()  # noqa: S314 - our own file


def test_no_two_events_are_one(supervised: Built) -> None:
    """Each event and entry has an id of its own, or programs would show only one of them."""
    ids = [str(each["uid"]) for each in _calendar(supervised, "due").walk("VEVENT")]
    assert len(ids) == len(set(ids)) > 1
    ids = [str(each.findtext(f"{ATOM}id")) for each in _feed(supervised, "due").findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) > 1


def test_feeds_lead_to_the_site(addressed: Built) -> None:
    """With the site's address known each event and entry leads to a page, and an element on it, that is there."""
    pages = read_pages(addressed.site)
    events = [str(each["url"]) for each in _calendar(addressed, "due").walk("VEVENT")]
    entries = [each.attrib["href"] for each in _feed(addressed, "due").findall(f"{ATOM}entry/{ATOM}link")]
    assert events == entries != []
    for url in events:
        page, _, anchor = url.removeprefix(ADDRESS).partition("#")
        assert page in pages, url
        assert not anchor or anchor in pages[page].ids(), url
    own = _feed(addressed, "due").find(f"{ATOM}link")
    assert own is not None
    assert own.attrib["href"] == f"{ADDRESS}feeds/due.xml"


def test_not_published(unsupervised: Built, county: Built) -> None:
    """With 发布: 否 there is no page of the desk, no download, no feed, and no link to them; all else is there."""
    files, with_desk = files_below(unsupervised.site), files_below(county.site)
    (bureau,) = checked_site(unsupervised.root / "data").bureaus
    public = {PUBLIC, *public_addresses(bureau)}
    assert {address for address in files if address.startswith(DESK)} == public
    assert {each for each in with_desk if not each.startswith((*DESK, "search/", "files/"))} == {
        each for each in files if not each.startswith("search/")
    } - public
    assert [
        str(each)
        for each in references(unsupervised)
        if each.target and each.target.startswith(DESK) and each.target not in public
    ] == []
    assert [
        page.address
        for page in read_pages(unsupervised.site).values()
        if "监督台" in page.all("body")[0].text
    ] == []
    assert "supervision" not in files["sitemap.xml"].read_text(encoding="utf-8")

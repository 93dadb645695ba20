"""The supervisor's desk: the matrix, the filters, paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.build.page import Element, read_pages
from tests.build.project import Built

from .filters import choose, count, rows_of, shown
from .kinds import BUREAU
from .paper import text_of
from .test_contrast import MEASURE
from .visit import Visit, visit

INDEX = "supervision/index.html"
DUE = "supervision/due.html"
OWN = f"supervision/{BUREAU}.html"
BUREAUS = ("jiange-yibao", "linxian-yibao", "tangyin-yibao", "xiangyuan-yibao", "yangquan-yibao")


@pytest.fixture
def reader(desk_context: BrowserContext, roots: dict[str, str]) -> Iterator[Visit]:
    """A visit to the five real bureaus."""
    made = visit(desk_context, roots["real-http"])
    yield made
    assert made.wrong == []


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_nothing_hangs_out(
    contexts: dict[str, BrowserContext], roots: dict[str, str], real: Built, size: str
) -> None:
    """No page of the desk scrolls sideways, with all that is found in real bureaus."""
    seen = visit(contexts[size], roots["real-http"])
    wide = []
    for address in real.pages():
        if address.startswith("supervision/"):
            seen.open(address)
            if seen.width_of_content() > seen.page.evaluate("innerWidth"):
                wide.append(address)
    assert wide == []
    assert seen.wrong == []


def test_the_matrix_scrolls_in_its_box(phone_context: BrowserContext, roots: dict[str, str]) -> None:
    """On a phone the matrix is wider than the screen, and scrolls by itself; the names of bureaus stay in view."""
    seen = visit(phone_context, roots["real-http"])
    seen.open(INDEX)
    table = seen.page.locator("#matrix-before")
    box = seen.page.evaluate(
        """() => {
          let box = document.querySelector("#matrix-before tbody");
          while (box.scrollWidth <= box.clientWidth || getComputedStyle(box).overflowX !== "auto") box = box.parentElement;
          box.scrollLeft = 300;
          return [box.className, box.scrollLeft];
        }"""
    )
    assert box[0] in {"duties", "table-wrap"}
    assert box[1] == 300
    name = table.locator("tbody th").first.bounding_box()
    assert 0 <= name["x"] < 40
    assert name["x"] + name["width"] < 375
    assert seen.width_of_content() <= 375


def test_a_cell_leads_to_its_duty(reader: Visit) -> None:
    """A cell that says 缺 leads to that duty on the bureau's page, which says 缺失 there and why."""
    reader.open(INDEX)
    cell = reader.page.locator("#matrix-before td.cell-bad a").first
    address = str(cell.get_attribute("href"))
    title = str(cell.get_attribute("title"))
    cell.click()
    reader.page.wait_for_url(f"**/{address.removeprefix('../')}")
    row = reader.page.locator("tr:target")
    assert row.get_attribute("id") == address.partition("#")[2]
    top = row.bounding_box()["y"]
    assert 0 <= top < 900
    name, _, state = title.partition("：")
    assert row.locator("td").nth(0).inner_text().startswith(name)
    assert row.locator("td").nth(1).inner_text().startswith(state)
    assert len(row.locator("td").nth(2).inner_text()) > 4


def test_a_share_leads_to_its_stage(reader: Visit) -> None:
    """A percentage leads to that stage on the bureau's page."""
    reader.open(INDEX)
    link = reader.page.locator("#matrix-after tbody tr").first.locator("td a").first
    share = link.inner_text()
    link.click()
    reader.page.wait_for_url("**/supervision/*.html#after")
    assert share in reader.page.locator("h3:target").inner_text()


@pytest.fixture
def rows(real: Built) -> list[Element]:
    """The causes on the desk's page, as the file has them."""
    return rows_of(read_pages(real.site)[INDEX])


@pytest.mark.parametrize("group", ["severity", "bureau", "group"])
def test_filter(reader: Visit, rows: list[Element], group: str) -> None:
    """Each value of a filter leaves the rows that have it, says how many, and 全部 brings all back; no page is loaded."""
    reader.open(INDEX)
    assert shown(reader.page) == [each.text for each in rows]
    reader.page.evaluate("window.same = true")
    values = [
        str(each.get_attribute("value"))
        for each in reader.page.locator(f'fieldset[data-by="{group}"] input').all()
    ]
    assert values[0] == ""
    assert {each.attributes[f"data-{group}"] for each in rows} <= set(values)
    for value in values[1:]:
        choose(reader.page, group, value)
        fitting = [each.text for each in rows if each.attributes[f"data-{group}"] == value]
        assert shown(reader.page) == fitting
        assert count(reader.page) == f"符合的有 {len(fitting)} 条"
    choose(reader.page, group, "")
    assert len(shown(reader.page)) == len(rows)
    assert count(reader.page) == ""
    assert reader.page.evaluate("window.same") is True


def test_filters_together(reader: Visit, rows: list[Element]) -> None:
    """Severity, bureau, aspect and words together leave the rows that fit all of them; what nothing has says 0.

    A row begins with its severity, of two characters, and its rule's name.
    """
    reader.open(INDEX)
    bureau = rows[0].attributes["data-bureau"]
    severity = rows[0].attributes["data-severity"]
    choose(reader.page, "bureau", bureau)
    choose(reader.page, "severity", severity)
    box = reader.page.get_by_label("在这些问题里找")
    word = rows[0].text[2:6]
    box.fill(word)
    fitting = [
        each.text
        for each in rows
        if (each.attributes["data-bureau"], each.attributes["data-severity"]) == (bureau, severity)
        and word in each.text
    ]
    assert 0 < len(fitting) < len(rows)
    assert shown(reader.page) == fitting
    choose(reader.page, "group", rows[0].attributes["data-group"])
    box.fill("")
    fitting = [each.text for each in rows if _alike(each, rows[0])]
    assert shown(reader.page) == fitting
    box.fill("没有这样的问题")
    assert shown(reader.page) == []
    assert count(reader.page) == "符合的有 0 条"


def _alike(one: Element, other: Element) -> bool:
    names = ("data-bureau", "data-severity", "data-group")
    return all(one.attributes[name] == other.attributes[name] for name in names)


@pytest.mark.window(java_script_enabled=False)
@pytest.mark.parametrize("address", [INDEX, DUE, OWN])
def test_without_scripts(
    window: BrowserContext, roots: dict[str, str], supervised: Built, address: str
) -> None:
    """Where scripts are switched off every row shows, and no filter, note or button that would do nothing."""
    seen = visit(window, roots["supervised"])
    seen.open(address)
    assert len(shown(seen.page)) == len(rows_of(read_pages(supervised.site)[address])) > 0
    for aid in ("[data-filters]", "[data-corrected]", ".print-page"):
        assert [each for each in seen.page.locator(aid).all() if each.is_visible()] == []
    assert seen.wrong == []


def fullest(real: Built) -> str:
    """Return the longest of the bureaus' pages."""
    own = [f"supervision/{id_}.html" for id_ in BUREAUS]
    return max(own, key=lambda address: (real.site / address).stat().st_size)


def test_folded_places_open(reader: Visit, real: Built) -> None:
    """Of a finding with many places one shows, the others open at a click."""
    reader.open(fullest(real))
    places = reader.page.locator("details.places").first
    assert not places.locator("li").first.is_visible()
    places.locator("summary").click()
    assert places.locator("li").first.is_visible()
    said = re.search(r"\d+", places.locator("summary").inner_text())
    assert said
    assert places.locator("li").count() == int(said[0])


def test_by_keyboard(reader: Visit, rows: list[Element]) -> None:
    """Tab reaches the search box and one button of each filter, arrows choose, the choice is seen to have the focus."""
    reader.open(INDEX)
    page = reader.page
    page.get_by_label("在这些问题里找").focus()
    for group in ("severity", "bureau", "group"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('fieldset').dataset.by") == group
        page.keyboard.press("ArrowRight")
        chosen = str(page.evaluate("document.activeElement.value"))
        fitting = [each.text for each in rows if each.attributes[f"data-{group}"] == chosen]
        assert shown(page) == fitting
        outline = page.evaluate("getComputedStyle(document.activeElement.parentElement).outlineWidth")
        assert float(outline.removesuffix("px")) >= 2
        page.keyboard.press("ArrowLeft")
        assert len(shown(page)) == len(rows)


def test_contrast(reader: Visit, real: Built) -> None:
    """Each text of pages that have every state and severity is dark enough on what lies below it."""
    for address in (INDEX, "supervision/duties.html", fullest(real)):
        reader.open(address)
        assert reader.page.evaluate(MEASURE) == []


def test_paper(reader: Visit, real: Built, tmp_path: Path) -> None:
    """The PDF of a bureau's page has every finding with every place, also those folded up on the screen, and the shares."""
    address = fullest(real)
    reader.open(address)
    reader.page.pdf(path=tmp_path / "bureau.pdf", prefer_css_page_size=True)
    text = text_of(tmp_path / "bureau.pdf")
    page = read_pages(real.site)[address]
    findings = page.all("p", "finding-found")
    assert len(findings) > 10
    assert [each.text for each in findings if _start(each) not in text] == []
    sources = [
        each for each in page.all("span", "source") if any(around.tag == "details" for around in each.around)
    ]
    assert len(sources) > 3
    assert [each.text for each in sources if _start(each) not in text] == []
    for each in page.all("span", "ratio"):
        assert _start(each) in text
    assert "带走" not in text


def _start(element: Element) -> str:
    """Return the first words of an element as paper has them: without blanks; a page may end behind them."""
    return re.sub(r"\s", "", element.text)[:12]


def test_what_is_filtered_out_is_not_printed(reader: Visit, rows: list[Element], tmp_path: Path) -> None:
    """Who has chosen a bureau prints its rows alone, without the filter."""
    reader.open(INDEX)
    chosen = rows[0].attributes["data-bureau"]
    choose(reader.page, "bureau", chosen)
    reader.page.emulate_media(media="print")
    assert shown(reader.page) == [each.text for each in rows if each.attributes["data-bureau"] == chosen]
    assert not reader.page.locator("[data-filters]").is_visible()

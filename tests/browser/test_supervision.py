"""The supervisor's desk: the matrix, the filters, the dates as the reader's own day has them, paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page

from tests.build.page import Element, read_pages
from tests.build.page import Page as Written
from tests.build.project import Built

from .kinds import BUREAU
from .paper import text_of
from .test_contrast import MEASURE
from .visit import Visit, visit

INDEX = "supervision/index.html"
DUE = "supervision/due.html"
OWN = f"supervision/{BUREAU}.html"
BUILT = "2026-06-01T09:00:00"
"""A moment in China on the day of the county's edition."""


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
    return _rows(read_pages(real.site)[INDEX])


def _rows(page: Written) -> list[Element]:
    return [
        each for each in page.all("tr") if any("data-filtered" in around.attributes for around in each.around)
    ]


def shown(page: Page) -> list[str]:
    """Return the rows that show, each by its words."""
    found: list[str] = page.locator("[data-filtered] > tr:visible").evaluate_all(
        "rows => rows.map((row) => row.textContent)"
    )
    return found


def choose(page: Page, group: str, value: str) -> None:
    """Choose in a filter as a reader does: by the words of the button."""
    page.locator(f'fieldset[data-by="{group}"] label', has=page.locator(f'[value="{value}"]')).click()


def count(page: Page) -> str:
    """Return what the filter says of how many are left."""
    return page.locator(".filter-count").inner_text()


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
    """Severity, bureau, aspect and words together leave the rows that fit all of them; what nothing has says 0."""
    reader.open(INDEX)
    bureau = rows[0].attributes["data-bureau"]
    severity = rows[0].attributes["data-severity"]
    choose(reader.page, "bureau", bureau)
    choose(reader.page, "severity", severity)
    box = reader.page.get_by_label("在这些问题里找")
    box.fill("没有")
    fitting = [
        each.text
        for each in rows
        if (each.attributes["data-bureau"], each.attributes["data-severity"]) == (bureau, severity)
        and "没有" in each.text
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


def at(later: Page, moment: str, address: str) -> None:
    """Open a page at a moment in China."""
    later.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+08:00"))
    later.goto(address, wait_until="load")


@pytest.mark.parametrize("address", [DUE, "supervision/shili-minzheng.html"])
def test_days(later: Page, roots: dict[str, str], supervised: Built, address: str) -> None:
    """Dates are filtered by how far they are: within 7, 30, 90 days, on the page of all and on a bureau's."""
    at(later, BUILT, roots["supervised"] + address)
    rows = _rows(read_pages(supervised.site)[address])
    left = {each.text: int(each.attributes["data-days"]) for each in rows}
    assert {days for days in left.values() if days < 90} >= {0, 4, 24, 80}
    for days in (7, 30, 90):
        choose(later, "days", str(days))
        fitting = [text for text, number in left.items() if number <= days]
        assert shown(later) == fitting
        assert count(later) == f"符合的有 {len(fitting)} 条"


@pytest.mark.window(java_script_enabled=False)
@pytest.mark.parametrize("address", [INDEX, DUE, OWN])
def test_without_scripts(
    window: BrowserContext, roots: dict[str, str], supervised: Built, address: str
) -> None:
    """Where scripts are switched off every row shows, and no filter, note or button that would do nothing."""
    seen = visit(window, roots["supervised"])
    seen.open(address)
    assert len(shown(seen.page)) == len(_rows(read_pages(supervised.site)[address])) > 0
    for aid in ("[data-filters]", "[data-corrected]", ".print-page"):
        assert [each for each in seen.page.locator(aid).all() if each.is_visible()] == []
    assert seen.wrong == []


def test_folded_places_open_without_scripts(reader: Visit) -> None:
    """Of a finding with many places one shows, the others open at a click."""
    reader.open("supervision/linxian-yibao.html")
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


def test_a_filter_rules_the_table_below_it(later: Page, roots: dict[str, str]) -> None:
    """On a page of several tables the filter of days, which has no box for words, leaves the other tables alone."""
    at(later, BUILT, f"{roots['supervised']}supervision/shili-minzheng.html")
    standings = later.locator("table.standings tbody tr")
    everything = standings.count()
    choose(later, "days", "7")
    assert len(shown(later)) < later.locator("table.due tbody tr").count()
    assert sum(row.is_visible() for row in standings.all()) == everything > 0


@pytest.mark.parametrize("address", [INDEX, "supervision/linxian-yibao.html", "supervision/duties.html"])
def test_contrast(reader: Visit, address: str) -> None:
    """Each text of pages that have every state and severity is dark enough on what lies below it."""
    reader.open(address)
    assert reader.page.evaluate(MEASURE) == []


def test_paper(reader: Visit, real: Built, tmp_path: Path) -> None:
    """The PDF of a bureau's page has every finding with every place, also those folded up on the screen, and the shares."""
    address = "supervision/tangyin-yibao.html"
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


def chips(later: Page) -> dict[str, tuple[str, str]]:
    """Return word and classes of each officer's chip by name."""
    return {
        str(row.locator("b").inner_text()): (
            row.locator(".chip").inner_text(),
            str(row.locator(".chip").get_attribute("class")),
        )
        for row in later.locator("table.rows tbody tr").all()
    }


OFFICERS = f"{BUREAU}/officers/index.html"


def test_a_certificate_that_has_expired_since(later: Page, roots: dict[str, str]) -> None:
    """Two months after the build a certificate that ended meanwhile is 证件已过期, with its sign; the others are as they were."""
    at(later, BUILT, roots["supervised"] + OFFICERS)
    built = chips(later)
    assert built["王某丙"] == ("证件即将到期", "chip chip-soon")
    at(later, "2026-07-31T23:59:00", roots["supervised"] + OFFICERS)
    assert chips(later) == built
    at(later, "2026-08-01T00:01:00", roots["supervised"] + OFFICERS)
    assert chips(later) == {**built, "王某丙": ("证件已过期", "chip chip-bad")}
    chip = later.locator("tr", has_text="王某丙").locator(".chip")
    assert chip.locator(".mark-bad").count() == 1
    assert later.evaluate(MEASURE) == []


def told(later: Page) -> dict[str, str]:
    """Return how many days are said to be left for each officer."""
    rows = later.locator("tr[data-day]", has_text="执法证件到期").all()
    return {_last(row): row.locator("[data-days-left]").inner_text() for row in rows}


def _last(row: Locator) -> str:
    return str(row.locator("td").last.inner_text())


def test_dates_that_have_passed_since(later: Page, roots: dict[str, str]) -> None:
    """Two months after the build passed dates say how long ago, the page says that days were corrected."""
    for address in (DUE, "supervision/shili-minzheng.html"):
        at(later, BUILT, roots["supervised"] + address)
        before = told(later)
        assert {name: before[name] for name in ("钱某甲", "钱某乙", "钱某丙", "钱某丁")} == {
            "钱某甲": "今天",
            "钱某乙": "4 天",
            "钱某丙": "24 天",
            "钱某丁": "80 天",
        }
        note = later.locator("[data-corrected]")
        assert not note.is_visible()
        assert later.locator("tr.past").count() == 0
        at(later, "2026-08-01T00:01:00", roots["supervised"] + address)
        now = told(later)
        assert {name: now[name] for name in ("钱某甲", "钱某乙", "钱某丙", "钱某丁")} == {
            "钱某甲": "已过 61 天",
            "钱某乙": "已过 57 天",
            "钱某丙": "已过 37 天",
            "钱某丁": "19 天",
        }
        assert note.inner_text() == "天数已按您今天的日期更新。"
        assert later.locator("tr.past").count() >= 3
        choose(later, "days", "30")
        assert [_last(row) for row in later.locator("tr[data-day]:visible").all()] == ["钱某丁"]
        assert later.evaluate(MEASURE) == []


def test_an_edition_from_the_future(later: Page, roots: dict[str, str]) -> None:
    """A device whose clock is behind is told so by the note; nothing is said to have passed."""
    at(later, "2026-05-01T09:00:00", roots["supervised"] + DUE)
    assert later.locator("[data-corrected]").is_visible()
    assert told(later)["钱某乙"] == "35 天"
    assert later.locator("tr.past").count() == 0


def test_a_duty_that_has_fallen_due_since(later: Page, roots: dict[str, str]) -> None:
    """A day by which something was to be published is marked when it has passed."""
    at(later, BUILT, roots["supervised"] + OWN)
    days = later.locator("[data-due]").evaluate_all("all => all.map((each) => each.dataset.due)")
    assert days
    assert later.locator("[data-due].gap").count() == sum(day < "2026-06-01" for day in days)
    at(later, "2040-01-01T09:00:00", roots["supervised"] + OWN)
    assert later.locator("[data-due].gap").count() == len(days)

"""Dates as the reader's own day has them: what has passed since the site was built is said to have passed."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import Locator, Page

from tests.build.page import read_pages
from tests.build.project import Built

from .filters import choose, count, rows_of, shown
from .kinds import BUREAU
from .test_contrast import MEASURE

DUE = "supervision/due.html"
OWN = f"supervision/{BUREAU}.html"
OTHER = "supervision/shili-minzheng.html"
BUILT = "2026-06-01T09:00:00"
"""A moment in China on the day of the county's edition."""


def at(later: Page, moment: str, address: str) -> None:
    """Open a page at a moment in China."""
    later.clock.set_fixed_time(datetime.fromisoformat(f"{moment}+08:00"))
    later.goto(address, wait_until="load")


@pytest.mark.parametrize("address", [DUE, OTHER])
def test_days(later: Page, roots: dict[str, str], supervised: Built, address: str) -> None:
    """Dates are filtered by how far they are: within 7, 30, 90 days, on the page of all and on a bureau's."""
    at(later, BUILT, roots["supervised"] + address)
    rows = rows_of(read_pages(supervised.site)[address])
    left = {each.text: int(each.attributes["data-days"]) for each in rows}
    assert {days for days in left.values() if days < 90} >= {0, 4, 24, 80}
    for days in (7, 30, 90):
        choose(later, "days", str(days))
        fitting = [text for text, number in left.items() if number <= days]
        assert shown(later) == fitting
        assert count(later) == f"符合的有 {len(fitting)} 条"


def test_a_filter_rules_the_table_below_it(later: Page, roots: dict[str, str]) -> None:
    """On a page of several tables the filter of days, which has no box for words, leaves the other tables alone."""
    at(later, BUILT, roots["supervised"] + OTHER)
    standings = later.locator("table.standings tbody tr")
    everything = standings.count()
    choose(later, "days", "7")
    assert len(shown(later)) < later.locator("table.due tbody tr").count()
    assert sum(row.is_visible() for row in standings.all()) == everything > 0


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
    for address in (DUE, OTHER):
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

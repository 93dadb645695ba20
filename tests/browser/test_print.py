"""Printing: everything folded up is printed, aids for the screen are not."""

from __future__ import annotations

import re
from pathlib import Path

from tests.build.page import read_pages
from tests.build.project import Built

from .kinds import ITEM, KINDS
from .paper import text_of
from .visit import Visit


def test_folded_text_is_printed(desk: Visit) -> None:
    """Before printing every folded quotation opens; afterwards it is folded again."""
    desk.open(ITEM)
    desk.page.emulate_media(media="print")
    opened = "[...document.querySelectorAll('article details')].map((each) => each.open)"
    before = desk.page.evaluate(opened)
    assert False in before
    desk.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert set(desk.page.evaluate(opened)) == {True}
    assert [each for each in desk.page.locator("article blockquote").all() if not each.is_visible()] == []
    desk.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert desk.page.evaluate(opened) == before


def test_the_pdf_of_an_item(desk: Visit, county: Built, tmp_path: Path) -> None:
    """The PDF of an item's page has the whole text of each quotation, the numbers and the source, and no menu."""
    desk.open(ITEM)
    desk.page.pdf(path=tmp_path / "item.pdf", prefer_css_page_size=True)
    assert (tmp_path / "item.pdf").read_bytes().count(b"/Type /Page\n") >= 1
    text = text_of(tmp_path / "item.pdf")
    page = read_pages(county.site)[ITEM]
    quotations = [re.sub(r"\s", "", each.text) for each in page.all("blockquote")]
    assert quotations
    assert [each for each in quotations if each[:40] not in text] == []
    assert [each.text for each in page.all("a", "tel") if each.text not in text] == []
    assert "公示信息" in text
    assert "栏目" not in text
    assert "大字版" not in text


def test_a_table_is_a_table_on_paper(phone: Visit) -> None:
    """Printed from a phone, a table is a table again, not cards."""
    phone.open(KINDS["officers"])
    phone.page.emulate_media(media="print")
    displays = phone.page.evaluate(
        "[...document.querySelectorAll('table.rows td')].map((cell) => getComputedStyle(cell).display)"
    )
    assert set(displays) == {"table-cell"}


def test_aids_are_not_printed(desk: Visit) -> None:
    """Menu, buttons, filters and the bar of actions are for the screen only."""
    desk.open(KINDS["items"])
    desk.page.emulate_media(media="print")
    aids = desk.page.locator(".mainnav, .large-text, .callbar, .filters, .print-page, .skip, .colophon-links")
    assert [each for each in aids.all() if each.is_visible()] == []
    assert desk.page.locator("h1").is_visible()

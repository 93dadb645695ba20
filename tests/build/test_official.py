"""The official lists on the built site: offered on the pages of their lists, also where the desk is not published."""

from __future__ import annotations

import io

from docx import Document
from openpyxl import load_workbook

from gongshi.checking import checked_site
from gongshi.pages.official import address_of_notice, downloads_of, public_addresses
from gongshi.records import LISTS

from .page import read_pages
from .project import Built, files_below


def test_every_list_with_records_is_offered(built: Built) -> None:
    """The page of each list with records links to its Word and Excel files, the bureau's page to the whole notice."""
    pages = read_pages(built.site)
    files = files_below(built.site)
    offered = set()
    for bureau in checked_site(built.root / "data").bureaus:
        for kind in LISTS:
            page = pages[f"{bureau.id}/{kind.key}/index.html"]
            linked = {
                each.target for each in page.references() if (each.target or "").startswith("downloads/")
            }
            downloads = downloads_of(bureau, kind.key)
            assert linked == {address for each in downloads for address in (each.word, each.excel)}
            offered |= linked
        home = pages[f"{bureau.id}/index.html"]
        notice = address_of_notice(bureau)
        assert [
            each.target for each in home.references() if (each.target or "").startswith("downloads/")
        ] == [notice]
        offered.add(notice)
        assert set(public_addresses(bureau)) <= offered
    assert sorted(offered - set(files)) == []


def test_links_say_what_they_lead_to(built: Built) -> None:
    """Each link says in words for screen readers which list it is, beginning with what is written."""
    links = [
        each
        for page in read_pages(built.site).values()
        for each in page.all("a")
        if any("downloads" in around.classes for around in each.around)
    ]
    assert links
    for each in links:
        label = each.attributes["aria-label"]
        assert label.startswith(f"{each.text}：")
        assert len(label) > len(each.text) + 3


def test_the_files_are_what_they_say(built: Built) -> None:
    """Word files open as Word files, Excel files as Excel files."""
    bureau = checked_site(built.root / "data").bureaus[0]
    for address in public_addresses(bureau):
        content = io.BytesIO((built.site / address).read_bytes())
        if address.endswith(".docx"):
            assert Document(content).paragraphs
        else:
            assert load_workbook(content).worksheets


def test_they_are_public_without_the_desk(unsupervised: Built) -> None:
    """Where the supervisor's desk is not published, the lists are."""
    (bureau,) = checked_site(unsupervised.root / "data").bureaus
    files = files_below(unsupervised.site)
    assert [address for address in public_addresses(bureau) if address not in files] == []
    assert {address for address in files if address.startswith("downloads/")} == set(public_addresses(bureau))

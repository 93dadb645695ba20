"""A build: it ends well, makes exactly the pages that the data call for, and is repeatable."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path

from gongshi.checking import checked_site
from gongshi.records import LISTS
from gongshi.records.values import Category
from gongshi.site import Bureau, Site

from .page import read_pages
from .project import Built, build, copy_project, files_below, hashes, set_address

OWN_PAGE = {"items", "guides", "flows", "documents", "decisions"}
"""The lists whose records have a page each."""

ACROSS = {
    f"{name}.html"
    for name in [
        "404",
        "items/index",
        "officers/index",
        "phones/index",
        "remedies/index",
        "decisions/index",
        "laws/index",
        "help/fields",
        "open-data/index",
        "sitemap",
        "search",
        "changes",
        "supervision/index",
        "supervision/due",
        "supervision/duties",
        "supervision/rules",
        "index",
        "about",
        "objection",
        "accessibility",
        "help/clerk",
    ]
}
"""What every site has beside its bureaus: across them, about the data, for the supervisor, written by hand."""


def test_it_ends_well(built: Built) -> None:
    """`mkdocs build` exits 0, warns of nothing, and prints no page of a program's failure."""
    assert built.status == 0, built.output
    assert [
        line for line in built.output.splitlines() if re.match(r"WARNING|ERROR|Traceback|.*Warning: ", line)
    ] == []


def test_it_leaves_only_the_site(built: Built) -> None:
    """Beside the finished site no folder of the build is left."""
    assert [path.name for path in built.root.iterdir() if "site" in path.name] == ["site"]


def test_its_pages_are_those_of_the_data(built: Built) -> None:
    """There is a page for every bureau, list, record and registered law, and none that the data do not call for."""
    site = checked_site(built.root / "data")
    expected = set(ACROSS)
    for bureau in site.bureaus:
        expected |= {f"{bureau.id}/index.html", f"{bureau.id}/phones/index.html"}
        expected.add(f"supervision/{bureau.id}.html")
        expected |= {f"{bureau.id}/{kind.key}/index.html" for kind in LISTS}
        expected |= {
            f"{bureau.id}/{key}/{entry.id}.html" for key in OWN_PAGE for entry in _shown(bureau, key, built)
        }
    expected |= {f"items/{Category(name).name.lower()}.html" for name in _categories(site)}
    expected |= {f"laws/{law.id}.html" for law in site.laws.laws}
    assert set(built.pages()) == expected


def _shown(bureau: Bureau, key: str, built: Built) -> list[object]:
    entries = bureau.entries(key)
    if key != "decisions":
        return [*entries]
    return [each for each in entries if not each.record.show_until or each.record.show_until >= built.day]


def _categories(site: Site) -> set[str]:
    return {entry.record.category for entry in site.entries("items")}


def test_every_list_of_the_county_has_records(county: Built) -> None:
    """示例县 shows every kind of page: no list of it is empty, a decision is withdrawn from view or withdrawn."""
    kinds = {
        address.split("/")[1]
        for address in county.pages()
        if address.startswith("shili-yibao/") and address.count("/") == 2
    }
    assert kinds == {kind.key for kind in LISTS} | {"phones"}
    records = {
        address.split("/")[1]
        for address in county.pages()
        if re.match(r"shili-yibao/[\w-]+/(?!index)", address)
    }
    assert records == OWN_PAGE


def test_the_style_sheet_and_the_script_are_one_each(built: Built) -> None:
    """Pages need one style sheet, one script and one sign; nothing else of the theme is published."""
    assert {path.name for path in (built.site / "assets").iterdir()} == {
        "flows",
        "icon.svg",
        "site.css",
        "site.js",
    }


def test_nothing_else_is_published(built: Built) -> None:
    """Beside pages, pictures, data, what people take away and files that data name there is nothing: no template, no source."""
    known = re.compile(
        r".*\.html|assets/(flows/\w+\.svg|icon\.svg|site\.(css|js))|api/v1/[\w/-]+\.json|search/\w+\.js"
        r"|downloads/[\w-]+\.(csv|docx|xlsx)|feeds/[\w-]+\.(ics|xml)|sitemap\.xml(\.gz)?|manifest\.json|files/.*"
    )
    assert [address for address in files_below(built.site) if not known.fullmatch(address)] == []


def test_equal_charts_are_stored_once(built: Built) -> None:
    """The picture of a flowchart is named by its content, and shown by at least one page."""
    pictures = {path.stem: path.read_bytes() for path in (built.site / "assets/flows").iterdir()}
    shown = {
        posixpath.basename(each.value).removesuffix(".svg")
        for page in read_pages(built.site).values()
        for each in page.references()
        if each.tag == "img" and "/flows/" in each.value
    }
    assert shown
    assert shown <= set(pictures)
    assert len(set(pictures.values())) == len(pictures)


def test_the_sitemap_names_every_page(county: Built) -> None:
    """With the site's address known, sitemap.xml lists every page but the error page, whole addresses."""
    text = (county.site / "sitemap.xml").read_text(encoding="utf-8")
    named = re.findall(r"<loc>https://www\.example\.gov\.cn/xxgk/xzzf/gs/(.*?)</loc>", text)
    assert text.count("<loc>") == len(named)
    assert sorted(named) == sorted(set(county.pages()) - {"404.html"})


def test_the_manifest_names_every_file(built: Built) -> None:
    """manifest.json has the day of the edition and the SHA-256 of every other file, so that anyone can check it."""
    manifest = json.loads((built.site / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["数据日期"] == built.day.isoformat()
    found = hashes(built.site)
    del found["manifest.json"]
    assert manifest["文件"] == found


def test_the_same_input_makes_the_same_bytes(real: Built, tmp_path: Path) -> None:
    """Built again in another folder for the same day, every file is the same, byte for byte."""
    again = build(copy_project(tmp_path / "another folder"))
    assert hashes(again.site) == hashes(real.site)


def test_the_day_is_shown_and_decides(county: Built, tmp_path: Path) -> None:
    """A build for another day says that day, and takes down decisions whose time of publication has ended."""
    root = copy_project(tmp_path / "later", county.root / "data")
    set_address(root, "https://www.example.gov.cn/")
    later = build(root, county.day.replace(year=2040))
    assert "2040年6月1日" in (later.site / "index.html").read_text(encoding="utf-8")
    taken_down = set(county.pages()) - set(later.pages())
    assert taken_down
    assert all(address.startswith("shili-yibao/decisions/") for address in taken_down)

"""The files of the search: repeatable, whole, and nothing in them but data and program."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from mkdocs import __file__ as mkdocs

from county import BUREAU, PAYLOAD, TODAY, sample_text, text_fields_with, write_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.pages.findable import entries
from gongshi.search.entry import Entry
from gongshi.search.files import search_files, version
from gongshi.site import Site
from tests.build.project import PROJECT, Built

from .conftest import LUNR

Files = dict[str, str]


def files_of(folder: Path, changes: dict[str, str] | None = None) -> Files:
    """Return the search's files of 示例县, changed as asked."""
    site = link(load_data(write_county(folder, changes)))
    return search_files(site, entries(site, TODAY))


def content(text: str) -> tuple[str, object]:
    """Return the name and the content that a piece hands over."""
    found = re.fullmatch(r'gongshi\.piece\("([a-z]+\d*)",(.*)\)', text, re.DOTALL)
    assert found, text[:80]
    return found[1], json.loads(found[2])


@pytest.fixture(scope="module")
def county_files(county_site: Site, county_entries: list[Entry]) -> Files:
    """The search's files of 示例县, but for the program."""
    return search_files(county_site, county_entries)


def test_the_site_has_the_files_that_its_data_make(
    real: Built, real_site: Site, real_entries: list[Entry]
) -> None:
    """Another process, with another order of its sets, wrote byte for byte what this one makes, and no file more."""
    made = {name: text.encode() for name, text in search_files(real_site, real_entries).items()}
    folder = real.site / "search"
    written = {
        f"search/{path.name}": path.read_bytes() for path in folder.iterdir() if path.name != "search.js"
    }
    assert written == made


def test_twice_is_the_same(tmp_path: Path, county_files: Files) -> None:
    """The same data give the same files and version, wherever the data lie."""
    again = files_of(tmp_path)
    assert again == county_files
    assert version(again) == version(county_files)


def test_a_changed_phone_changes_the_version(tmp_path: Path, county_files: Files) -> None:
    """One digit of one phone number makes another version, so that no browser mixes old pieces with new ones."""
    profile = f"{BUREAU}/主体.yml"
    changed = files_of(tmp_path, {profile: sample_text(profile).replace("0999-5550101", "0999-5550199")})
    assert re.fullmatch(r"[0-9a-f]{12}", version(changed))
    assert version(changed) != version(county_files)


def test_the_version_tells_name_from_content() -> None:
    """The same texts under other names, or cut elsewhere, are another version; the order of files is not."""
    one, other = {"a": "b", "c": "d"}, {"c": "d", "a": "b"}
    assert version(one) == version(other)
    assert len({version(files) for files in (one, {"a": "d", "c": "b"}, {"a": "bc", "d": ""}, {})}) == 4


def test_pages_ask_for_the_version(real: Built, real_site: Site, real_entries: list[Entry]) -> None:
    """Every page names the program with the version of all files, the program among them."""
    made = search_files(real_site, real_entries)
    program = (real.site / "search/search.js").read_text(encoding="utf-8")
    mark = version({**made, "search/search.js": program})
    for address in ("index.html", "search.html", "linxian-yibao/index.html"):
        page = (real.site / address).read_text(encoding="utf-8")
        assert re.findall(r'data-search="[^"]*search/search\.js" data-version="([^"]*)"', page) == [mark]


@pytest.mark.parametrize("name", ["real", "county"])
def test_pieces_are_data(request: pytest.FixtureRequest, name: str) -> None:
    """Each piece is UTF-8 and hands over, under its file's name, what JSON can read; nothing else stands in it."""
    site = request.getfixturevalue(name).site
    paths = [path for path in (site / "search").iterdir() if path.name != "search.js"]
    names = {path.stem: content(path.read_text(encoding="utf-8"))[0] for path in paths}
    assert len(names) > 50
    assert [stem for stem, own in names.items() if stem != own] == []
    assert {"start", "sounds", "traditional", "t0", "r0"} <= set(names)
    assert {path.suffix for path in paths} == {".js"}


def test_pieces_are_numbered_without_gap(county_files: Files) -> None:
    """Shards and blocks are as many as the start says."""
    start = content(county_files["search/start.js"])[1]
    assert isinstance(start, dict)
    shards, blocks = start["shards"].split(" "), start["blocks"]
    expected = {f"t{number}" for number in range(len(shards))} | {
        f"r{number}" for number in range(len(blocks))
    }
    assert {Path(name).stem for name in county_files} == expected | {"start", "sounds", "traditional"}


def test_hostile_texts_stay_inside_their_strings(tmp_path: Path) -> None:
    """Quotes, tags, backslashes and the like in the data end no string of a piece, and come out as they went in."""
    payload = f'{PAYLOAD}</script><!--"]}})\\n'
    files = files_of(tmp_path, text_fields_with(payload))
    texts = {name: content(text)[1] for name, text in files.items()}
    cards = [card for name, block in texts.items() if re.search(r"/r\d", name) for card in block]  # type: ignore[attr-defined]
    titles = {card[1] for card in cards}
    assert f"张某甲{payload}" in titles


def test_facets_cover_every_entry(county_files: Files, county_entries: list[Entry]) -> None:
    """The start tells bureau and kind of as many entries as the blocks hold."""
    start = content(county_files["search/start.js"])[1]
    assert isinstance(start, dict)
    assert sum(run[-1] for run in start["runs"]) == len(county_entries)
    assert start["bureaus"] == [["shili-yibao", "示例县医疗保障局", "示例县医保局"]]
    assert start["fields"] == ["name", "code", "unit", "kind", "body", "sound"]


def test_traditional_leads_to_characters_of_the_site(county_files: Files) -> None:
    """The table of traditional characters has those whose simplified form the site uses: 醫 but not 龘."""
    text = content(county_files["search/traditional.js"])[1]
    assert isinstance(text, str)
    table = dict(zip(text[::2], text[1::2], strict=True))
    assert table["醫"] == "医"
    assert "龘" not in table
    assert len(table) > 100


def test_the_program_keeps_lunrs_notice(real: Built) -> None:
    """The program begins with the licence of lunr.js, of the version that MkDocs carries, and holds lunr.js."""
    program = (real.site / "search/search.js").read_text(encoding="utf-8")
    found = re.match(r"/\*! lunr ([\d.]+), Copyright \(C\) 2020 Oliver Nightingale, MIT licence", program)
    assert found
    assert f'lunr.version = "{found[1]}"' in LUNR.read_text(encoding="utf-8")
    assert {name for name in ("Index", "Vector", "TokenSet", "Query") if f".{name}=function" in program} == {
        "Index",
        "Vector",
        "TokenSet",
        "Query",
    }


def test_the_program_has_no_comments_of_ours(real: Built) -> None:
    """No comment of overrides/assets/search stands in the program."""
    program = (real.site / "search/search.js").read_text(encoding="utf-8")
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in (real.root / "overrides/assets/search").iterdir()
    )
    comments = re.findall(r"^\s*//\s*(.{8,})$", sources, re.MULTILINE)
    assert len(comments) > 20
    assert [comment for comment in comments if comment in program] == []
    assert re.findall(r"^\s*//.*", program, re.MULTILINE) == []


def test_lunr_comes_from_the_installed_package() -> None:
    """lunr.js lies in the installed MkDocs, and nowhere in the repository."""
    assert LUNR.is_relative_to(Path(mkdocs).parent)
    assert LUNR.is_file()
    assert "site-packages" in LUNR.parts
    own = [
        path
        for folder in ("content", "hooks", "overrides", "scripts", "data")
        for path in (PROJECT / folder).rglob("*.js")
    ]
    assert [path.name for path in own if "Oliver Nightingale" in path.read_text(encoding="utf-8")] == []


def test_the_program_fetches_only_its_pieces(real: Built) -> None:
    """The program writes no HTML, runs no text, and names no address of elsewhere but lunr's own in its notices."""
    program = (real.site / "search/search.js").read_text(encoding="utf-8")
    code = re.sub(r"/\*!.*?\*/", "", program, flags=re.DOTALL)
    banned = r"https?://|fetch\(|XMLHttpRequest|import\(|innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
    assert re.findall(banned, code) == []

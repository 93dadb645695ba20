"""The record of changes on the built site: with a repository, and without one."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from county import BUREAU, TODAY, sample_text, write_county
from tests.changes.repository import commit, run

from .needs import java, nu_checker
from .page import read_pages
from .project import BELOW, Built, build, copy_project, hashes, once, set_address
from .test_html import ALLOWED

ATOM = "{http://www.w3.org/2005/Atom}"
HOME = f"https://www.example.gov.cn{BELOW}"
ID_NUMBER = "11010519491231002X"


@pytest.fixture(scope="module")
def changed(shared: Path) -> Built:
    """示例县 in a repository: a phone number, an officer, a decision changed; something personal came and went."""

    def make(home: Path) -> Built:
        root = copy_project(home / "一", write_county(home / "一"))
        set_address(root, HOME)
        profile, officers = f"{BUREAU}/主体.yml", f"{BUREAU}/人员.yml"
        decisions = f"{BUREAU}/执法决定/2026-03.yml"
        text = {name: sample_text(name) for name in (profile, officers, decisions)}
        (root / ".gitignore").write_text(".cache/\n", encoding="utf-8")
        data = root / "data"
        commit(data, "2026-05-01", {})
        commit(data, "2026-05-02", {profile: text[profile].replace("0999-5550101", "0999-5550177")})
        commit(
            data,
            "2026-05-03",
            {
                profile: text[profile].replace("备注: ", f"备注: 李四{ID_NUMBER}"),
                officers: f'{text[officers].rstrip()}\n  - {{姓名: 钱七, 证件编号: "09990000077", 备注: 患有糖尿病}}\n',
            },
        )
        commit(
            data,
            "2026-05-04",
            {profile: text[profile], officers: text[officers].replace("一级科员", "二级科员")},
        )
        commit(data, "2026-05-05", {decisions: text[decisions].replace("12月将保健品", "11月将王五的保健品")})
        commit(data, "2026-05-06", {decisions: text[decisions]})
        return build(root, TODAY)

    built = once(shared, "changed", make)
    assert built.status == 0, built.output
    return built


def test_the_page_tells_days_and_values(changed: Built) -> None:
    """Each day has its heading; a changed phone number stands there before and after; the first day is one line."""
    page = read_pages(changed.site)["changes.html"]
    assert [
        each.text for each in page.all("time") if "sheet" in {c for a in each.around for c in a.classes}
    ] == [f"2026年5月{day}日" for day in range(6, 0, -1)]
    text = page.all("article")[0].text
    assert "0999-5550101" in text
    assert "0999-5550177" in text
    assert "首次公示，共" in text


def test_nothing_that_was_taken_down_comes_back(changed: Built) -> None:
    """Neither personal data nor a decision's words are on any page or in any feed, nor who committed."""
    files = [changed.site / "changes.html", *(changed.site / "feeds").iterdir(), changed.site / "index.html"]
    for path in files:
        text = path.read_text(encoding="utf-8")
        for secret in (
            ID_NUMBER,
            "李四",
            "王五",
            "保健品",
            "钱七",
            "糖尿病",
            "示例经办",
            "jb@example.gov.cn",
        ):
            assert secret not in text, (path, secret)
    page = (changed.site / "changes.html").read_text(encoding="utf-8")
    assert "原文已改" in page
    assert "1 名执法人员" in page
    assert "违法事实" in page


def test_its_links_lead_somewhere(changed: Built) -> None:
    """Every address on the page names a file of the site, every fragment an element there."""
    pages = read_pages(changed.site)
    links = [each for each in pages["changes.html"].references() if not each.scheme and each.tag == "a"]
    assert [str(each) for each in links if not (changed.site / str(each.target)).is_file()] == []
    assert [
        str(each)
        for each in links
        if each.fragment and each.target in pages and each.fragment not in pages[each.target].ids()
    ] == []
    assert "feeds/changes.xml" in {each.target for each in links}


def test_the_feed(changed: Built) -> None:
    """The feed has an entry for each commit, with the day of the commit and the place on the page."""
    root = ET.parse(changed.site / "feeds/changes.xml").getroot()  # noqa: S314 - our own file
    entries = root.findall(f"{ATOM}entry")
    assert [each.findtext(f"{ATOM}updated") for each in entries] == [
        f"2026-05-0{day}T00:00:00+08:00" for day in range(6, 0, -1)
    ]
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"] == f"{HOME}changes.html#d-2026-05-06"
    assert len({each.findtext(f"{ATOM}id") for each in entries}) == 6


def test_the_page_is_valid_html(changed: Built) -> None:
    """The checker finds no mistake in the page."""
    command = [java(), "-Dfile.encoding=UTF-8", "-jar", str(nu_checker()), "--format", "json", "--stdout"]
    run = subprocess.run(
        [*command, str(changed.site / "changes.html")],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    messages = [each["message"] for each in json.loads(run.stdout)["messages"]]
    assert [each for each in messages if each not in ALLOWED] == []


def test_the_same_commit_makes_the_same_bytes(changed: Built, tmp_path: Path) -> None:
    """A clone of the repository, built in another folder with no cache, is the same, byte for byte."""
    run(tmp_path, "clone", f"file://{changed.root}", "clone")
    again = build(tmp_path / "clone", changed.day)
    assert again.status == 0, again.output
    assert hashes(again.site) == hashes(changed.site)


def test_without_a_history(county: Built) -> None:
    """Without a repository the page says calmly that there is none; the feed has no entries."""
    article = read_pages(county.site)["changes.html"].all("article")[0]
    assert article.text.split() == ["变更记录", "没有可用的变更历史。"]
    root = ET.parse(county.site / "feeds/changes.xml").getroot()  # noqa: S314 - our own file
    assert root.findall(f"{ATOM}entry") == []

"""The benchmark's county is repeatable, valid and invented, and the benchmark runs on it."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

import bench
import check
from benchmark.asking import ask, ours
from benchmark.building import build, change_a_phone, spread
from benchmark.county import write_county, write_project
from benchmark.hugo import write_peer
from benchmark.indexes import copy_pages, index_ours, weigh
from benchmark.queries import all_queries
from benchmark.samples import real_names
from benchmark.searching import goals, report_search, summary
from tests.build.needs import chromium

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """A county of two bureaus with three items each."""
    return write_county(ROOT / "data", tmp_path / "data", bureaus=2, items=3, seed=1)


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_one_seed_gives_the_same_bytes(county: Path, tmp_path: Path) -> None:
    """The same seed writes the same files; another seed writes others."""
    again = write_county(ROOT / "data", tmp_path / "again", bureaus=2, items=3, seed=1)
    other = write_county(ROOT / "data", tmp_path / "other", bureaus=2, items=3, seed=2)
    assert files(again) == files(county)
    assert files(other) != files(county)


def test_the_county_passes_the_check(county: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the check asks of real data holds for the county too."""
    assert check.main([str(county)]) == 0, capsys.readouterr().err
    assert "2 个机关" in capsys.readouterr().out


def test_every_bureau_has_the_items_asked_for(county: Path) -> None:
    """The number of items is the one given on the command line."""
    for folder in (county / "bureaus").iterdir():
        assert (folder / "事项.yml").read_text(encoding="utf-8").count("- 编号: ") == 3


def test_no_real_person_and_no_token_is_left(county: Path) -> None:
    """Of the real officers and contacts none occurs, nor a real phone, nor a place that was to be filled."""
    text = "".join(path.read_text(encoding="utf-8") for path in (county / "bureaus").rglob("*.*"))
    real = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "data" / "bureaus").rglob("*.yml"))
    names = real_names(ROOT / "data" / "bureaus")
    assert len(names) >= 5
    assert [name for name in names if name in text] == []
    tokens = ("局", "简称", "领域", "领", "电话", "门牌", "号", "序", "姓名", "证", "流程")
    assert [token for token in tokens if f"〔{token}〕" in text or f"〔{token}:" in text] == []
    assert [number for number in re.findall(r"0\d{2,3}-\d{7,8}", text) if number in real] == []


def test_a_changed_phone_is_the_only_change(county: Path) -> None:
    """Changing a phone touches one file of one bureau, in one character, and the county stays valid."""
    before = files(county)
    changed = change_a_phone(county.parent)
    after = files(county)
    assert [f"data/{name}" for name in after if after[name] != before[name]] == [changed]
    old, new = (each[changed.removeprefix("data/")] for each in (before, after))
    assert sum(a != b for a, b in zip(old, new, strict=True)) == 1
    assert check.main([str(county)]) == 0


def test_the_benchmark_prints_pages(capsys: pytest.CaptureFixture[str]) -> None:
    """A county of one bureau is built and measured; the result names its pages."""
    assert bench.main(["--bureaus", "1", "--items", "2", "--runs", "1", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["what"] == "1 个机关 × 2 项（种子 1）"
    assert result["pages"] > 20
    assert result["build"]["seconds"] > 0
    assert set(result["stages"]) == {
        "装入程序",
        "读取和检查",
        "链接和流程图",
        "规则",
        "公示职责、到期",
        "页面计划",
        "页面正文",
        "开放数据",
    }
    assert f"{result['pages']} 页" in bench.report(result)


def test_the_peer_is_given_the_same_pages(tmp_path: Path) -> None:
    """For each page that our build makes for citizens there is one Markdown file with its address and title."""
    write_project(ROOT, tmp_path / "project")
    write_county(ROOT / "data", tmp_path / "project" / "data", bureaus=1, items=2, seed=1)
    build(tmp_path / "project")
    write_peer(tmp_path / "project", tmp_path / "peer")
    site = tmp_path / "project" / "site"
    made = {f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*.html")}
    made = {address for address in made if not address.startswith("/supervision/")}
    given = [
        yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        for path in tmp_path.glob("peer/content/**/*.md")
    ]
    assert {fields["url"] for fields in given} == made - {"/404.html"}
    assert [fields["url"] for fields in given if not fields["title"]] == []
    assert list(tmp_path.glob("peer/assets/charts/*.svg"))


def test_the_search_is_measured(tmp_path: Path) -> None:
    """Our index is built alone as in the build, a browser asks it, and every figure is positive and reported."""
    chromium()
    project = tmp_path / "project"
    write_project(ROOT, project)
    write_county(ROOT / "data", project / "data", bureaus=2, items=3, seed=1)
    build(project)
    runs = [index_ours(project, tmp_path / "index")]
    assert files(tmp_path / "index" / "search") == files(project / "site" / "search")
    texts = ["行政处罚", "示例县第01局"]
    # Other tests of this process may have Playwright's loop running; a thread of its own has none.
    with ThreadPoolExecutor(1) as thread:
        answers = thread.submit(ask, [ours(project / "site")], texts).result()[0]
    assert [each.found > 0 for each in answers] == [True, True]
    assert min(min(each.requests, each.bytes, each.cold, each.again, each.computed) for each in answers) > 0
    disk = weigh(project / "site" / "search")
    assert max(each.bytes for each in answers) < disk["bytes"]
    assert max(each.requests for each in answers) < disk["files"]
    figures = {"index": spread(runs), "disk": disk, **summary(answers)}
    assert min(figures["index"]["seconds"], figures["index"]["processor_seconds"]) > 0
    result = {"ours": figures, "pagefind": figures, "queries": texts}
    met = goals(result)
    assert (met["index"], met["fetched"]) == (False, True)
    report = report_search(result | {"goals": met})
    assert "秒之比 1.00，处理器秒之比 1.00：未达到" in report
    assert f"{disk['files']}" in report


def test_pagefind_is_given_our_pages_without_our_search(tmp_path: Path) -> None:
    """The copy has every file but those in the site's own folder search."""
    for name in ("index.html", "search/t0.js", "search.html", "a/search/index.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(name, encoding="utf-8")
    copy_pages(tmp_path / "site", tmp_path / "copy")
    assert set(files(tmp_path / "copy")) == {"index.html", "search.html", "a/search/index.html"}


def test_about_forty_different_questions_are_asked() -> None:
    """No question counts twice in the medians."""
    queries = all_queries()
    assert len(set(queries)) == len(queries)
    assert 35 <= len(queries) <= 50


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--bureaus", "0"], "机关数、事项数、次数都要大于 0"),
        (["--bureaus", "1000"], "机关数最多 999"),
        (["--keep", str(ROOT)], "不是空文件夹"),
    ],
)
def test_wrong_options_are_refused(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Numbers that make no county, and a folder that holds something, are refused in Chinese."""
    with pytest.raises(SystemExit):
        bench.main(arguments)
    assert message in capsys.readouterr().err

"""A build that fails: it says what to mend, and the site that was there stays as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .project import Built, build, copy_project, hashes


@pytest.fixture
def published(real: Built, tmp_path: Path) -> Path:
    """A project with a finished site, to be spoilt."""
    shutil.copytree(real.root, tmp_path / "公示")
    return tmp_path / "公示"


def spoil(path: Path, old: str, new: str) -> int:
    """Replace text in a file and return the line on which it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def fails(root: Path) -> str:
    """Build, require that it fails in words for clerks and leaves the site alone, and return what it printed."""
    output = breaks(root)
    assert "Traceback" not in output, output
    return output


def breaks(root: Path) -> str:
    """Build, require that it fails and leaves the site alone, and return what it printed."""
    before = hashes(root / "site")
    built = build(root)
    assert built.status == 1, built.output
    assert hashes(root / "site") == before
    assert [path.name for path in root.iterdir() if "site" in path.name] == ["site"]
    return built.output


def test_a_wrong_date_in_the_data(published: Path) -> None:
    """A value that no one can read stops the build with its file, line, field, and what to write instead."""
    line = spoil(
        published / "data/bureaus/linxian-yibao/主体.yml",
        "名称: 临县医疗保障局",
        "名称: 临县医疗保障局\n更新日期: 2025年13月",
    )
    output = fails(published)
    assert f"data/bureaus/linxian-yibao/主体.yml:{line + 1}:" in output
    assert "“2025年13月”" in output
    assert "共 1 处错误，未生成任何页面。" in output


def test_several_files_at_once(published: Path) -> None:
    """The problems of all files are named together, so that nobody mends one after the other."""
    for bureau in ("linxian-yibao", "jiange-yibao"):
        spoil(published / f"data/bureaus/{bureau}/主体.yml", "领域:", "领城:")
    output = fails(published)
    assert "data/bureaus/linxian-yibao/主体.yml:" in output
    assert "data/bureaus/jiange-yibao/主体.yml:" in output
    assert output.count("是不是“领域”") == 2


def test_broken_yaml(published: Path) -> None:
    """A file that is not YAML is named with the line."""
    line = spoil(published / "data/bureaus/linxian-yibao/人员.yml", "清单:", "清单: [")
    assert f"data/bureaus/linxian-yibao/人员.yml:{line + 1}:" in fails(published)


def test_a_flowchart_that_cannot_be_read(published: Path) -> None:
    """A mistake in a chart's text is named by its line in the data file."""
    charts = published / "data/bureaus/xiangyuan-yibao/流程图.yml"
    line = spoil(charts, "      flowchart TD\n", "      flowchart TD\n      A【立案】 --> B\n")
    assert f"data/bureaus/xiangyuan-yibao/流程图.yml:{line + 1}:" in fails(published)


def test_a_hand_written_page_with_a_wrong_expression(published: Path) -> None:
    """A mistake in {{ … }} of a hand-written page is named by its file and line."""
    page = published / "content/about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n{{ 没有 这个 }}\n", encoding="utf-8")
    assert "content/about.md:" in fails(published)


def test_a_mistake_in_a_template(published: Path) -> None:
    """When the build breaks while pages are being written, the half-written site is cleared away."""
    spoil(published / "overrides/pages/sitemap.html", "<h1>", "<h1>{{ no_such_name }}")
    assert "no_such_name" in breaks(published)


def test_an_unfinished_footer_is_not_published(published: Path) -> None:
    """With 模式: 发布 the footer must be filled in: each empty entry is named with its line in mkdocs.yml."""
    spoil(published / "mkdocs.yml", "模式: 草稿", "模式: 发布")
    lines = (published / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    output = fails(published)
    for name in ("主办单位", "联系方式", "网站标识码", "ICP备案号", "公安备案号", "找错网址"):
        line = lines.index(f"    {name}:") + 1
        assert f"mkdocs.yml:{line}:5 公示.{name}: 发布时不能为空；请填写，或把“模式”改为 草稿" in output


def test_a_finished_footer_is_published(published: Path) -> None:
    """With 模式: 发布 and every entry filled in, pages show the entries and nothing 待填."""
    entries = {
        "主办单位": "示例县人民政府办公室",
        "联系方式": "0999-5550100",
        "网站标识码": "1400000001",
        "ICP备案号": "晋ICP备00000000号",
        "公安备案号": "晋公网安备00000000000000号",
        "找错网址": "https://www.example.gov.cn/zc",
    }
    spoil(published / "mkdocs.yml", "模式: 草稿", "模式: 发布")
    for name, value in entries.items():
        spoil(published / "mkdocs.yml", f"    {name}:", f"    {name}: {value}")
    built = build(published)
    assert built.status == 0, built.output
    footer = (built.site / "index.html").read_text(encoding="utf-8").split("<footer", 1)[1]
    assert [value for value in entries.values() if value not in footer] == []
    assert "待填" not in footer


def test_the_first_build_fails(tmp_path: Path) -> None:
    """When there was no site before, a failed build leaves none."""
    root = copy_project(tmp_path / "公示")
    (root / "data/bureaus/linxian-yibao/主体.yml").unlink()
    built = build(root)
    assert built.status == 1, built.output
    assert "data/bureaus/linxian-yibao 缺少 主体.yml" in built.output
    assert [path.name for path in root.iterdir() if "site" in path.name] == []

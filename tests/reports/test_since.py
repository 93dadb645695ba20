"""What a change adds."""

from __future__ import annotations

from pathlib import Path

import pytest

from county import BUREAU, write_small_county
from gongshi.reports.since import RevisionError, added, at_revision
from tests.commands import git
from tests.reports.findings import finding, spot


def test_what_was_there_is_not_new() -> None:
    """A place that was there before is not told again, even when lines and positions moved; a new one is."""
    before = [finding("过期", spot(3, "张某", "人员[1].证件有效期"))]
    after = [finding("过期", spot(9, "张某", "人员[4].证件有效期"), spot(3, "李某", "人员[1].证件有效期"))]
    (left,) = added(after, before)
    assert [each.title for each in left.spots] == ["李某"]
    assert added(before, before) == ()


def test_one_more_of_the_same_is_new() -> None:
    """Two equal places where there was one are one new place."""
    (left,) = added([finding("过期", spot(3), spot(9))], [finding("过期", spot(3))])
    assert len(left.spots) == 1


def test_at_revision(tmp_path: Path) -> None:
    """The data are looked at as they were committed, in a path with a blank and Chinese characters."""
    root = tmp_path / "公示 数据"
    data = write_small_county(root, {f"{BUREAU}/人员.yml": "暂无: {原因: 没有}"})
    git(root, "init")
    git(root, "add", "-A")
    git(root, "commit", "-m", "第一次")
    (data / BUREAU / "人员.yml").write_text("暂无: {原因: 改了}", encoding="utf-8")

    def judge(folder: Path) -> list[object]:
        assert folder.name == "data"
        return [(folder / BUREAU / "人员.yml").read_text(encoding="utf-8")]

    assert at_revision(data, "HEAD", judge) == ("暂无: {原因: 没有}",)
    assert "改了" in (data / BUREAU / "人员.yml").read_text(encoding="utf-8")
    with pytest.raises(RevisionError, match=r"^没有版本“v9”；请写提交号、分支名或标签。"):
        at_revision(data, "v9", judge)
    with pytest.raises(RevisionError, match=r"^“--output=x”不是版本；"):
        at_revision(data, "--output=x", judge)


def test_outside_a_repository(tmp_path: Path) -> None:
    """Without a repository it says so."""
    data = write_small_county(tmp_path)
    with pytest.raises(RevisionError, match=r"^这里不是 git 仓库；"):
        at_revision(data, "HEAD", lambda _: [])

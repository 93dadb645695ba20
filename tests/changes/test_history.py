"""What changed commit by commit, in repositories of every kind."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from county import BUREAU, SMALL_PROFILE
from gongshi.changes import history as module
from gongshi.changes.cache import FORMAT
from gongshi.changes.history import NO_HISTORY, Beginning, History, read_history

from .repository import NAME, PHONE, commit, data_of, own, run

OFFICERS = "清单:\n  - {姓名: 张某, 证件编号: '0001', 职务: 科员}\n"


def told(history: History) -> list[tuple[str, list[str]]]:
    """Return the day of each commit with the sentences about it."""
    return [
        (each.day.isoformat(), [change.sentence() for change in each.changes]) for each in history.commits
    ]


def test_the_newest_first(tmp_path: Path) -> None:
    """Each commit is told by what it changed, on its day in China; the first one as what it brought."""
    data = data_of(tmp_path)
    commit(data, "2026-05-03", {own("主体.yml"): PHONE.replace("0101", "0102")})
    commit(data, "2026-05-04", {"laws.yml": "法规: []", "../README.md": "说明"})
    last = commit(data, "2026-05-05", {own("人员.yml"): OFFICERS}, zone="-0700")
    history = read_history(data)
    assert told(history) == [
        ("2026-05-06", [f"{NAME} 人员 新增“张某”"]),
        ("2026-05-03", [f"{NAME} 主体 电话 0999-5550101 → 0999-5550102"]),
        ("2026-05-01", [f"{NAME} 建立"]),
    ]
    assert history.beginning is Beginning.FIRST
    assert history.commits[0].id == last


def test_a_merge_is_one_commit(tmp_path: Path) -> None:
    """A merge is told as what it brought to the branch, once."""
    data = data_of(tmp_path)
    run(tmp_path, "checkout", "-b", "side")
    commit(data, "2026-05-02", {own("人员.yml"): OFFICERS})
    commit(data, "2026-05-03", {own("人员.yml"): OFFICERS.replace("科员", "股长")})
    run(tmp_path, "checkout", "main")
    commit(data, "2026-05-04", {"../README.md": "说明"})
    run(tmp_path, "merge", "--no-ff", "-m", "合并", "side", day="2026-05-05")
    assert told(read_history(data)) == [
        ("2026-05-05", [f"{NAME} 人员 新增“张某”"]),
        ("2026-05-01", [f"{NAME} 建立"]),
    ]


def test_data_inside_a_larger_repository(tmp_path: Path) -> None:
    """The data folder may lie deep in a repository with other data, in folders with spaces and Chinese names."""
    root = tmp_path / "县 政府" / "公示 站"
    data = data_of(root)
    (root / ".git").rename(tmp_path / ".git")
    run(tmp_path, "add", "-A")
    run(tmp_path, "commit", "-m", "搬", day="2026-05-02")
    (data / own("主体.yml")).write_text(PHONE.replace("0101", "0103"), encoding="utf-8")
    (tmp_path / "bureaus" / "x").mkdir(parents=True)
    (tmp_path / "bureaus" / "x" / "人员.yml").write_text(OFFICERS, encoding="utf-8")
    run(tmp_path, "add", "-A")
    run(tmp_path, "commit", "-m", "改", day="2026-05-03")
    assert told(read_history(data)) == [
        ("2026-05-03", [f"{NAME} 主体 电话 0999-5550101 → 0999-5550103"]),
        ("2026-05-02", [f"{NAME} 建立"]),
    ]


def test_a_shallow_clone(tmp_path: Path) -> None:
    """Where a clone ends, the commit is not told as if it had brought everything; that there is more is said."""
    data = data_of(tmp_path / "whole")
    for day, last in ((2, "0102"), (3, "0103"), (4, "0104")):
        commit(data, f"2026-05-0{day}", {own("主体.yml"): PHONE.replace("0101", last)})
    for depth, days in (
        (1, []),
        (2, ["2026-05-04"]),
        (9, ["2026-05-04", "2026-05-03", "2026-05-02", "2026-05-01"]),
    ):
        clone = tmp_path / f"clone{depth}"
        run(tmp_path, "clone", "--depth", str(depth), f"file://{tmp_path}/whole", str(clone))
        history = read_history(clone / "data")
        assert [each.day.isoformat() for each in history.commits] == days
        assert history.beginning is {1: Beginning.NONE, 2: Beginning.CUT, 9: Beginning.FIRST}[depth]


def test_only_the_newest_are_read(tmp_path: Path) -> None:
    """More commits than asked for are left, and that they are there is said."""
    data = data_of(tmp_path)
    for day in range(2, 6):
        commit(data, f"2026-05-0{day}", {own("主体.yml"): PHONE.replace("0101", f"010{day}")})
    history = read_history(data, limit=2)
    assert [each.day.day for each in history.commits] == [5, 4]
    assert history.beginning is Beginning.LIMITED
    assert read_history(data, limit=5).beginning is Beginning.FIRST


def test_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a repository, commits, data in it, a data folder, or git there is no history, and no error."""
    bare = tmp_path / "bare" / "data"
    bare.mkdir(parents=True)
    assert read_history(bare) == NO_HISTORY
    run(bare.parent, "init")
    assert read_history(bare) == NO_HISTORY
    assert read_history(tmp_path / "nowhere") == NO_HISTORY
    data = data_of(tmp_path / "a")
    (data.parent / "other" / "bureaus").mkdir(parents=True)
    assert read_history(data.parent / "other") == NO_HISTORY
    assert read_history(data) != NO_HISTORY
    monkeypatch.setenv("PATH", "")
    assert read_history(data) == NO_HISTORY


def test_the_environment_of_a_hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where git itself runs the program, what it says of another repository does not lead astray."""
    data = data_of(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, "/nowhere")
    assert told(read_history(data)) == [("2026-05-01", [f"{NAME} 建立"])]


def test_a_broken_file_in_between(tmp_path: Path) -> None:
    """A file that cannot be read before or after a commit is named, its changes are not told."""
    data = data_of(tmp_path)
    commit(data, "2026-05-02", {own("人员.yml"): OFFICERS})
    commit(data, "2026-05-03", {own("人员.yml"): "清单: ["})
    commit(data, "2026-05-04", {own("人员.yml"): OFFICERS.replace("科员", "股长")})
    commit(data, "2026-05-05", {own("人员.yml"): OFFICERS.replace("科员", "局长")})
    history = read_history(data)
    assert told(history)[:3] == [
        ("2026-05-05", [f"{NAME} 人员 “张某” 职务 股长 → 局长"]),
        ("2026-05-04", []),
        ("2026-05-03", []),
    ]
    file = (f"data/{BUREAU}/人员.yml",)
    assert [each.unread for each in history.commits] == [(), file, file, (), ()]


def test_a_renamed_and_a_removed_bureau(tmp_path: Path) -> None:
    """A folder that was renamed stays one bureau; one that was removed is told under its name."""
    data = data_of(tmp_path)
    commit(data, "2026-05-02", {own("人员.yml"): OFFICERS})
    run(tmp_path, "mv", f"data/{BUREAU}", "data/bureaus/shili-yb")
    commit(data, "2026-05-03", {})
    run(tmp_path, "rm", "-r", "data/bureaus/shili-yb")
    commit(data, "2026-05-04", {"bureaus/x/主体.yml": SMALL_PROFILE.replace("医疗保障局", "民政局")})
    assert told(read_history(data))[:2] == [
        ("2026-05-04", [f"{NAME} 全部撤下，原有 1 条", "示例县民政局 建立"]),
        ("2026-05-03", [f"{NAME} 主体 文件夹 shili-yibao → shili-yb"]),
    ]


def test_links_are_no_files(tmp_path: Path) -> None:
    """A symbolic link in place of a list is not followed and not told."""
    data = data_of(tmp_path)
    (data / own("人员.yml")).symlink_to("/etc/hostname")
    commit(data, "2026-05-02", {})
    assert told(read_history(data))[0] == ("2026-05-02", [])


class Asked:
    """Counts which commands of git are run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.commands: list[str] = []
        run_, popen = subprocess.run, subprocess.Popen

        def running(command: list[str], **rest: object) -> object:
            self.commands.append(command[1])
            return run_(command, **rest)  # type: ignore[call-overload]

        class Process(popen):  # type: ignore[misc, valid-type]
            def __init__(process, command: list[str], *rest: object, **more: object) -> None:  # noqa: N805
                if command[1] == "cat-file":
                    self.commands.append(command[1])
                super().__init__(command, *rest, **more)

        monkeypatch.setattr(subprocess, "run", running)
        monkeypatch.setattr(subprocess, "Popen", Process)


def test_what_was_compared_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second reading asks git for the list of commits only; a new commit is compared alone."""
    data, cache = data_of(tmp_path / "a"), tmp_path / ".cache" / "changes.json"
    commit(data, "2026-05-02", {own("人员.yml"): OFFICERS})
    first = read_history(data, cache)
    asked = Asked(monkeypatch)
    assert read_history(data, cache) == first
    assert asked.commands == ["rev-parse", "rev-list", "rev-parse"]
    monkeypatch.undo()
    commit(data, "2026-05-03", {own("人员.yml"): OFFICERS.replace("科员", "股长")})
    again = read_history(data, cache)
    assert again.commits[1:] == first.commits
    assert again == read_history(data)


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "null", '{"格式": 0, "数据": "data", "提交": {}}', '{"格式": 1}', "提交"],
)
def test_a_broken_cache_is_thrown_away(tmp_path: Path, broken: str) -> None:
    """Whatever stands in the cache, the history is right, and the cache is written anew."""
    data, cache = data_of(tmp_path / "a"), tmp_path / "changes.json"
    cache.write_text(broken, encoding="utf-8")
    assert told(read_history(data, cache)) == [("2026-05-01", [f"{NAME} 建立"])]
    kept = json.loads(cache.read_text(encoding="utf-8"))
    assert kept["格式"] == FORMAT
    kept["提交"] = {next(iter(kept["提交"])): {"变更": [{"kind": "不知道"}], "未读": []}}
    cache.write_text(json.dumps(kept), encoding="utf-8")
    assert read_history(data, cache) == read_history(data)


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    """Without a place for the cache the history is the same."""
    data = data_of(tmp_path / "a")
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert read_history(data, tmp_path / "file" / "changes.json") == read_history(data)


def test_the_work_for_many_commits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many commits there are, git is asked five times."""
    data = data_of(tmp_path)
    for day in range(2, 25):
        commit(data, f"2026-05-{day:02}", {own("主体.yml"): PHONE.replace("0101", f"01{day:02}")})
    asked = Asked(monkeypatch)
    assert len(read_history(data).commits) == 24
    assert sorted(asked.commands) == ["cat-file", "diff-tree", "rev-list", "rev-parse", "rev-parse"]


def test_days() -> None:
    """A commit's day is that of China, also for one made before 1970 or far ahead."""
    assert module._day(1_777_651_199) == date(2026, 5, 1)
    assert module._day(1_777_651_200) == date(2026, 5, 2)
    assert module._day(-86_400) == date(1969, 12, 31)


def test_objects_that_are_not_here(tmp_path: Path) -> None:
    """A content that the repository has lost is as one that cannot be read, for the whole list of many files."""
    data = data_of(tmp_path)
    decisions = {own(f"执法决定/2026-0{at}.yml"): f"清单: [{{编号: a{at}, 文号: 甲{at}}}]\n" for at in (1, 2)}
    commit(data, "2026-05-02", decisions)
    blob = run(tmp_path, "rev-parse", f"HEAD:data/{own('执法决定/2026-01.yml')}")
    (tmp_path / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    newest = read_history(data).commits[0]
    assert (newest.changes, newest.unread) == ((), (f"data/{own('执法决定/2026-01.yml')}",))

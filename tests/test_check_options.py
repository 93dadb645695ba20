"""The options of the command that checks all data: what is looked at, how it is told, with which code it ends."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from county import BUREAU, TODAY, write_small_county
from gongshi.rules import BY_ID, Finding, Group, Judgement, Severity
from tests.commands import CHECK, check, git
from tests.reports.findings import finding, spot

BUREAU_ID = BUREAU.rpartition("/")[2]


@pytest.fixture(scope="module")
def command() -> ModuleType:
    """The command's module, to be run in this process."""
    spec = importlib.util.spec_from_file_location("check_command", CHECK)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Say = Callable[..., tuple[int, str, str]]
"""Runs the command with its arguments; returns exit code, standard output, standard error."""


@pytest.fixture
def say(command: ModuleType, capsys: pytest.CaptureFixture[str]) -> Say:
    """The command, run in this process."""

    def run(*arguments: object) -> tuple[int, str, str]:
        try:
            code = command.main([*map(str, arguments)])
        except SystemExit as end:
            code = end.code
        return code, *capsys.readouterr()

    return run


EACH = {
    Severity.ERROR: finding("证件已经过期", spot(3)),
    Severity.WARNING: finding("早该更新", spot(5), rule="staleness", severity=Severity.WARNING),
    Severity.HINT: finding("看一看", spot(7), rule="name-length", severity=Severity.HINT),
}
"""A finding of each severity."""


@pytest.fixture
def found(command: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A function that decides what the rules find in 示例县, whatever its data are."""

    def decide(*findings: Finding) -> None:
        judgement = Judgement(TODAY, {BUREAU_ID: findings}, {BUREAU_ID: ()})
        monkeypatch.setattr(command, "judge", lambda *_: judgement)

    return decide


def test_findings_come_after_errors(tmp_path: Path, say: Say, found: Callable[..., None]) -> None:
    """Where there are errors nothing is judged; where there are none, findings are told file by file."""
    found(*EACH.values())
    data = write_small_county(tmp_path)
    rest = "      应当：有效的证件\n      改法：换证（行政处罚法第55条）\n"
    told = (
        "data/bureaus/shili-yibao/人员.yml\n"
        f"  3:5 人员[1].证件有效期 错误 执法证件过期 [cert-expired]\n      证件已经过期\n{rest}"
        f"  5:5 人员[1].证件有效期 警告 {BY_ID['staleness'].name} [staleness]\n      早该更新\n{rest}"
        f"  7:5 人员[1].证件有效期 提示 {BY_ID['name-length'].name} [name-length]\n      看一看\n{rest}"
        "\n"
        "检查通过：1 个机关，0 条记录。\n"
        "数据可以公示，另有问题 3 个：错误 1、警告 1、提示 1。\n"
    )
    assert say(data) == (0, told, "")
    (data / BUREAU / "人员.yml").write_text("清单: [{姓名: 张某甲}]", encoding="utf-8")
    code, out, err = say(data)
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == "共 1 处错误，未生成任何页面。"
    assert "证件已经过期" not in err


OFFICER = "清单: [{姓名: 张某甲, 证件编号: '09990000001', 证件有效期: 至2026年3月1日}]"


def test_the_day_decides(tmp_path: Path, say: Say) -> None:
    """--today says on which day the data are looked at; without it GONGSHI_TODAY does."""
    data = write_small_county(tmp_path, {f"{BUREAU}/人员.yml": OFFICER})
    only = ("--only", "cert-expired")
    assert "[cert-expired]" in say(data, *only, "--today", "2026-03-02")[1]
    assert "错误" not in say(data, *only, "--today", "2026-03-01")[1]
    by_environment = check(data, *only, GONGSHI_TODAY="2026-03-02")
    assert "[cert-expired]" in by_environment.stdout


@pytest.mark.parametrize(
    ("level", "fails"),
    [
        ("never", set()),
        ("error", {Severity.ERROR}),
        ("warning", {Severity.ERROR, Severity.WARNING}),
        ("hint", {Severity.ERROR, Severity.WARNING, Severity.HINT}),
    ],
)
def test_fail_on(
    tmp_path: Path, say: Say, found: Callable[..., None], level: str, fails: set[Severity]
) -> None:
    """--fail-on ends with 3 for findings as bad as it names or worse, with 0 for others and for none."""
    data = write_small_county(tmp_path)
    for severity, each in EACH.items():
        found(each)
        assert say(data, "--fail-on", level)[0] == (3 if severity in fails else 0)
    found()
    assert say(data, "--fail-on", level)[0] == 0


def test_errors_are_worse_than_findings(tmp_path: Path, say: Say) -> None:
    """With errors the end is 1, whatever --fail-on says."""
    data = write_small_county(tmp_path, {f"{BUREAU}/人员.yml": "清单: [{姓名: 张某甲}]"})
    assert [say(data, "--fail-on", level)[0] for level in ("never", "hint")] == [1, 1]


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        (["cert-expired"], ["cert-expired"]),
        (["cert-expired,staleness"], ["cert-expired", "staleness"]),
        (["cert-expired，staleness"], ["cert-expired", "staleness"]),
        (["cert-expired", "staleness"], ["cert-expired", "staleness"]),
        (["提示"], ["name-length"]),
        (["错误,警告"], ["cert-expired", "staleness"]),
        (["staleness,错误"], []),
        ([BY_ID["staleness"].group.value], []),
    ],
)
def test_only(
    tmp_path: Path, say: Say, found: Callable[..., None], names: list[str], kept: list[str]
) -> None:
    """--only lets rules, groups and severities through; rules and severities together must both fit."""
    found(*EACH.values())
    arguments = [part for name in names for part in ("--only", name)]
    out = say(write_small_county(tmp_path), "--format", "json", *arguments)[1]
    kept = kept or [
        each.rule
        for each in EACH.values()
        if (each.rule == "staleness" and each.severity is Severity.ERROR)
        or (len(names) == 1 and BY_ID[each.rule].group.value == names[0])
    ]
    assert [each["规则"] for each in json.loads(out)["问题"]] == kept


def test_fail_on_sees_only_what_is_asked_for(tmp_path: Path, say: Say, found: Callable[..., None]) -> None:
    """What --only leaves out does not count for --fail-on either."""
    found(*EACH.values())
    data = write_small_county(tmp_path)
    assert say(data, "--fail-on", "error", "--only", "提示")[0] == 0
    assert say(data, "--fail-on", "error", "--only", "错误")[0] == 3


def two_bureaus(root: Path) -> Path:
    """Write two bureaus, each with a certificate that has expired."""
    profile = "名称: 示例县{0}局\n简称: 示例县{0}局\n行政区划: '999901'\n领域: 医疗保障\n"
    return write_small_county(
        root,
        {
            f"{BUREAU}/主体.yml": profile.format("医保"),
            f"{BUREAU}/人员.yml": OFFICER,
            "bureaus/shili-minzheng/主体.yml": profile.format("民政"),
            "bureaus/shili-minzheng/人员.yml": OFFICER,
        },
    )


def test_bureau(tmp_path: Path, say: Say) -> None:
    """--bureau tells only of the bureaus named."""
    data = two_bureaus(tmp_path)
    for wanted in (["shili-yibao"], ["shili-minzheng"], ["shili-yibao", "shili-minzheng"], []):
        arguments = [part for id_ in wanted for part in ("--bureau", id_)]
        told = json.loads(say(data, "--format", "json", "--only", "cert-expired", *arguments)[1])
        assert {each["机关"] for each in told["问题"]} == set(wanted or ["shili-yibao", "shili-minzheng"])


def test_bureau_and_errors(tmp_path: Path, say: Say) -> None:
    """--bureau leaves out other bureaus' errors, but not those of shared files, and never all of them."""
    data = two_bureaus(tmp_path)
    wrong = "清单: [{姓名: 张某甲}]"
    (data / "bureaus/shili-yibao/人员.yml").write_text(wrong, encoding="utf-8")
    (data / "bureaus/shili-minzheng/人员.yml").write_text(wrong, encoding="utf-8")
    code, _, err = say(data, "--bureau", "shili-yibao")
    assert code == 1
    assert [line.split(":")[0] for line in err.splitlines()[:-1]] == ["data/bureaus/shili-yibao/人员.yml"]
    (data / "laws.yml").write_text("法规: 无", encoding="utf-8")
    code, _, err = say(data, "--bureau", "shili-yibao")
    assert [line.split(":")[0] for line in err.splitlines()[:-1]] == [
        "data/bureaus/shili-yibao/人员.yml",
        "data/laws.yml",
    ]
    (data / "laws.yml").unlink()
    (data / "bureaus/shili-yibao/人员.yml").unlink()
    code, _, err = say(data, "--bureau", "shili-yibao")
    assert code == 1
    assert err.startswith("data/bureaus/shili-minzheng/人员.yml:1:")
    assert err.endswith("共 1 处错误，未生成任何页面。\n")


HINT = "\n用法见 python scripts/check.py --help\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--only", "cert-expire"], "没有“cert-expire”这条规则；是不是“cert-expired”？"),
        (["--only", "法律根据"], "没有“法律根据”这条规则；是不是“法律依据”？"),
        (["--only", "xyz"], "没有“xyz”这条规则；可以写规则编号、方面（如 法律依据）或轻重（如 错误）"),
        (["--bureau", "shili-yiba"], "没有编号为“shili-yiba”的机关；是不是“shili-yibao”？"),
        (["--bureau", "县"], "没有编号为“县”的机关；有的是：shili-yibao"),
        (["--today", "2026年11月"], "“2026年11月”不是日期；请写成 2026-11-21"),
        (["--today", "2026-02-30"], "“2026-02-30”不是日期；请写成 2026-11-21"),
        (
            ["--format", "xml"],
            "参数 --format: “xml”不在可选的范围；请写 text、json、sarif、github、gitlab 之一",
        ),
        (
            ["--fail-on", "严重"],
            "参数 --fail-on: “严重”不在可选的范围；请写 error、warning、hint、never 之一",
        ),
        (["--since"], "参数 --since: 后面要写一个值"),
        (["--form", "json"], "不认识的参数：--form json"),
        (["--verbose"], "不认识的参数：--verbose"),
    ],
)
def test_a_slip_in_the_command(tmp_path: Path, say: Say, arguments: list[str], message: str) -> None:
    """What is typed wrongly ends with 2 and one sentence, with the nearest name where there is one."""
    data = write_small_county(tmp_path)
    assert say(data, *arguments) == (2, "", message + HINT)


def test_a_wrong_day_in_the_environment(tmp_path: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """A GONGSHI_TODAY that is no day is named."""
    monkeypatch.setenv("GONGSHI_TODAY", "今天")
    assert say(write_small_county(tmp_path)) == (2, "", f"“今天”不是日期；请写成 2026-11-21{HINT}")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one bureau whose first commit has one expired certificate; its data folder."""
    data = write_small_county(tmp_path / "公示 数据[1]", {f"{BUREAU}/人员.yml": OFFICER})
    git(data.parent, "init")
    git(data.parent, "add", "-A")
    git(data.parent, "commit", "-m", "第一次")
    return data


TWO = """清单:
  - {姓名: 李某乙, 证件编号: '09990000002', 证件有效期: 至2026年2月1日}
  - {姓名: 张某甲, 证件编号: '09990000001', 证件有效期: 至2026年3月1日}
"""


def test_since(repository: Path, say: Say) -> None:
    """--since tells only what today's data have and those of the commit had not, also when lines have moved."""
    asked = (repository, "--format", "json", "--only", "cert-expired", "--since", "HEAD")
    assert json.loads(say(*asked)[1])["问题"] == []
    (repository / BUREAU / "人员.yml").write_text(TWO, encoding="utf-8")
    (only,) = json.loads(say(*asked)[1])["问题"]
    assert [place["名称"] for place in only["位置"]] == ["李某乙"]
    assert say(*asked, "--fail-on", "hint")[0] == 3
    git(repository.parent, "commit", "-am", "第二次")
    assert json.loads(say(*asked)[1])["问题"] == []
    assert say(*asked, "--fail-on", "hint")[0] == 0
    (only,) = json.loads(say(*asked[:-1], "HEAD~1")[1])["问题"]
    assert [place["名称"] for place in only["位置"]] == ["李某乙"]


def test_since_data_that_could_not_be_published(repository: Path, say: Say) -> None:
    """An earlier state with errors had no findings to compare with: all of today's are new; today's errors always tell."""
    path = repository / BUREAU / "人员.yml"
    path.write_text("清单: [{姓名: 张某甲}]", encoding="utf-8")
    git(repository.parent, "commit", "-am", "写错了")
    code, out, err = say(repository, "--since", "HEAD")
    assert (code, out) == (1, "")
    assert err.endswith("共 1 处错误，未生成任何页面。\n")
    path.write_text(OFFICER, encoding="utf-8")
    told = json.loads(say(repository, "--format", "json", "--only", "cert-expired", "--since", "HEAD")[1])
    assert len(told["问题"]) == 1


def test_since_nothing_that_there_is(repository: Path, tmp_path: Path, say: Say) -> None:
    """A revision that does not exist, none at all, a folder outside of any repository: each ends with 2 and says why."""
    for revision in ("v9", ""):
        assert say(repository, "--since", revision) == (
            2,
            "",
            f"没有版本“{revision}”；请写提交号、分支名或标签。浅克隆的先运行 git fetch --unshallow{HINT}",
        )
    new = write_small_county(repository.parent / "还没提交")
    assert say(new, "--since", "HEAD")[::2] == (2, f"这个版本里没有数据文件夹“还没提交/data”{HINT}")
    outside = write_small_county(tmp_path / "外面")
    assert say(outside, "--since", "HEAD")[::2] == (
        2,
        f"这里不是 git 仓库；--since 只能在代码仓库里使用{HINT}",
    )


def test_data_at_the_top_of_a_repository(tmp_path: Path, say: Say) -> None:
    """The data folder may be the repository itself."""
    data = write_small_county(tmp_path, {f"{BUREAU}/人员.yml": OFFICER})
    git(data, "init")
    git(data, "add", "-A")
    git(data, "commit", "-m", "第一次")
    told = say(data, "--format", "json", "--only", "cert-expired", "--since", "HEAD")[1]
    assert json.loads(told)["问题"] == []


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "github"])
def test_errors_for_programs(tmp_path: Path, say: Say, form: str) -> None:
    """What programs read goes to standard output also when it is errors; the end is 1."""
    data = write_small_county(tmp_path, {f"{BUREAU}/人员.yml": "清单: [{姓名: 张某甲}]"})
    code, out, err = say(data, "--format", form)
    assert (code, err) == (1, "")
    assert "缺少“证件编号”" in out
    if form == "github":
        assert out.startswith("::error file=data/bureaus/shili-yibao/人员.yml,line=1,")
    else:
        json.loads(out)


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "github"])
def test_findings_for_programs(tmp_path: Path, say: Say, found: Callable[..., None], form: str) -> None:
    """Every form tells every finding."""
    found(*EACH.values())
    out = say(write_small_county(tmp_path), "--format", form)[1]
    assert [each.found for each in EACH.values() if each.found not in out] == []


def test_the_words_for_only() -> None:
    """No rule, group or severity has the name of another, so that --only is never in doubt."""
    names = [*BY_ID, *Group, *Severity]
    assert len(set(names)) == len(names)

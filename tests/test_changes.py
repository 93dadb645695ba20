"""The command that tells what differs between two revisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from county import BUREAU, write_files
from tests.changes.repository import PHONE, commit, data_of, own, run
from tests.commands import call

HINT = "\n用法见 python scripts/changes.py --help\n"
OFFICERS = "清单:\n  - {姓名: 张某, 证件编号: '0001', 职务: 科员}\n"


def changes(*arguments: object) -> tuple[int, str, str]:
    """Run the command as people do; return exit code, standard output, standard error."""
    done = call("scripts/changes.py", *arguments)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a repository with three commits: v1, v2, v3; one change is not committed, one file not known."""
    data = data_of(tmp_path_factory.mktemp("公示 站"))
    run(data.parent, "tag", "v1")
    other = {
        "bureaus/minzheng/主体.yml": PHONE.replace("医疗保障局", "民政局"),
        own("例外.yml"): "清单: []\n",
    }
    commit(
        data,
        "2026-05-02",
        {own("主体.yml"): PHONE.replace("0101", "0102"), own("人员.yml"): OFFICERS, **other},
    )
    run(data.parent, "tag", "v2")
    commit(data, "2026-05-03", {own("人员.yml"): OFFICERS.replace("科员", "股长")})
    run(data.parent, "tag", "v3")
    exemption = "清单:\n  - {规则: cert-expired, 理由: 换证, 决定人: 股室, 有效至: 2026-12-31}\n"
    write_files(data, {own("例外.yml"): exemption, own("方案.md"): "正文"})
    return data


def test_between_two_revisions(data: Path) -> None:
    """What differs is told by bureau, list and record."""
    told = (
        "示例县民政局（minzheng）\n"
        "  建立\n"
        "示例县医疗保障局（shili-yibao）\n"
        "  主体\n"
        "    电话 0999-5550101 → 0999-5550102\n"
        "  人员\n"
        "    新增“张某”（0001）\n"
        "共 3 处变更。\n"
    )
    assert changes("v1..v2", data) == (0, told, "")
    assert changes("v1..v3", data)[1] == told


def test_a_revision_alone_is_compared_with_the_last_commit(data: Path) -> None:
    """REV is REV..HEAD: what is not committed is not told."""
    told = (
        "示例县医疗保障局（shili-yibao）\n  人员\n    “张某”（0001）\n      职务 科员 → 股长\n共 1 处变更。\n"
    )
    assert changes("v2", data) == (0, told, "") == changes("v2..HEAD", data)
    assert changes("v3", data) == (0, "没有变更。\n", "")


def test_what_is_not_committed(data: Path) -> None:
    """REV.. is compared with the files as they lie there, also those that git does not know yet, staff's included."""
    told = (
        "示例县医疗保障局（shili-yibao）\n"
        "  例外\n"
        "    新增“cert-expired”\n"
        "  正文\n"
        "    新增“方案”\n"
        "共 2 处变更。\n"
    )
    assert changes("v3..", data) == (0, told, "")


def test_one_bureau(data: Path) -> None:
    """--bureau keeps one bureau; one that neither is there nor was is refused."""
    assert (
        changes("v1..v2", "--bureau", "minzheng", data)[1]
        == "示例县民政局（minzheng）\n  建立\n共 1 处变更。\n"
    )
    assert changes("v1..v2", data, "--bureau", "x") == (
        2,
        "",
        f"没有编号为“x”的机关；有的是：minzheng、shili-yibao{HINT}",
    )


def test_json(data: Path) -> None:
    """--format json gives every change with whole values."""
    code, out, err = changes("v2..v3", data, "--format", "json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {
        "变更": [
            {
                "机关编号": "shili-yibao",
                "机关": "示例县医疗保障局",
                "清单": "人员",
                "变更": "修改",
                "编号": "0001",
                "名称": "张某",
                "栏目": "职务",
                "原来": "科员",
                "现在": "股长",
                "文件": f"data/{BUREAU}/人员.yml",
            }
        ],
        "未读": [],
    }


@pytest.mark.parametrize(
    ("revisions", "says"),
    [
        ("v9..", "没有版本“v9”；请写提交号、分支名或标签。浅克隆的先运行 git fetch --unshallow"),
        ("v1..v9", "没有版本“v9”；请写提交号、分支名或标签。浅克隆的先运行 git fetch --unshallow"),
        ("..v1", "“..v1”不是版本；请写 旧版本..新版本，如 v1.0..HEAD；只写 旧版本.. 是和没有提交的文件比"),
        (
            "v1...v2",
            "“v1...v2”不是版本；请写 旧版本..新版本，如 v1.0..HEAD；只写 旧版本.. 是和没有提交的文件比",
        ),
        (
            "v1..--x",
            "“v1..--x”不是版本；请写 旧版本..新版本，如 v1.0..HEAD；只写 旧版本.. 是和没有提交的文件比",
        ),
    ],
)
def test_wrong_revisions(data: Path, revisions: str, says: str) -> None:
    """What is no revision is refused in one Chinese sentence, with 2."""
    assert changes(revisions, data) == (2, "", f"{says}{HINT}")


def test_wrong_arguments(data: Path, tmp_path: Path) -> None:
    """A missing revision, an unknown format, a folder without data or without a repository are refused with 2."""
    assert changes("v1", "--output=x") == (2, "", f"不认识的参数：--output=x{HINT}")
    assert changes() == (2, "", f"还要写：版本..版本{HINT}")
    assert changes("v1", data, "--format", "xml")[2].startswith(
        "参数 --format: “xml”不在可选的范围；请写 text、json 之一\n"
    )
    assert changes("v1", tmp_path)[2] == f"“{tmp_path}”里没有文件夹 bureaus；请写数据文件夹，如 data{HINT}"
    (tmp_path / "bureaus").mkdir()
    assert changes("v1", tmp_path) == (2, "", f"这里不是 git 仓库；只能在代码仓库里比较版本{HINT}")


def test_help_is_in_chinese() -> None:
    """--help tells how the command is used."""
    code, out, _ = changes("--help")
    assert code == 0
    assert out.startswith("用法：python scripts/changes.py [选项] 版本..版本 [数据文件夹]\n")
    assert "usage" not in out


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A broken list is named, and told of nothing else."""
    data = data_of(tmp_path)
    write_files(data, {own("人员.yml"): "清单: ["})
    assert changes("HEAD..", data) == (
        0,
        f"读不出来，没有比较：data/{BUREAU}/人员.yml\n没有变更。\n",
        "",
    )

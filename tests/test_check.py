"""The command that checks all data: every problem at once, then findings, in Chinese, never a traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from county import BUREAU, Changes, text_fields_with, write_county, write_small_county
from tests.commands import CHECK, check

PASSED = re.compile(
    r"(?:.*\n\n)?检查通过：(\d+) 个机关，(\d+) 条记录。\n"
    r"(?:数据可以公示，另有问题 \d+ 个：(?:错误 \d+)?、?(?:警告 \d+)?、?(?:提示 \d+)?。\n)?",
    re.DOTALL,
)
"""A report of data that can be published: findings if any, then one or two lines."""


def passed(report: str) -> tuple[int, int]:
    """Return how many bureaus and records a report says it has passed."""
    match = PASSED.fullmatch(report)
    assert match, report[-300:]
    return int(match[1]), int(match[2])


def test_good_data(tmp_path: Path) -> None:
    """Data that can be published end with 0 and with how much there is; findings come before that."""
    done = check(write_county(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert passed(done.stdout) == (1, 27)


def test_own_data() -> None:
    """Without an argument the project's own data are checked, and can be published."""
    done = check()
    assert (done.returncode, done.stderr) == (0, "")
    assert passed(done.stdout)[0] == 5


def test_harmful_text_is_only_text(tmp_path: Path) -> None:
    """Markup in free text is no error: pages print it as text."""
    done = check(write_county(tmp_path, text_fields_with()))
    assert (done.returncode, done.stderr) == (0, "")
    assert passed(done.stdout) == (1, 27)


CONSOLES = {
    "C": {"LC_ALL": "C"},
    "C, nothing coerced": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "Windows, western": {"PYTHONIOENCODING": "cp1252:strict"},
    "Windows, Chinese": {"PYTHONIOENCODING": "gbk:strict"},
    "utf-8": {"PYTHONIOENCODING": "utf-8"},
}


@pytest.mark.parametrize("console", CONSOLES)
def test_whatever_the_console_has(tmp_path: Path, console: str) -> None:
    """Where the console's code page has Chinese it is used, elsewhere UTF-8; nothing that cannot be written stops it."""
    changes = {f"{BUREAU}/主体.yml": "名称: 示例县𠮷局\n简称: 甲\n行政区划: '9'\n领域: 医疗保障\n"}
    data = write_small_county(tmp_path, changes)
    environment = {**os.environ, **CONSOLES[console]}
    code_page = "gbk" if "gbk" in environment.get("PYTHONIOENCODING", "") else "utf-8"
    for arguments in ([data], ["--help"], ["--only", "xyz"], [data, "--format", "json"]):
        command = [sys.executable, str(CHECK), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)
        assert done.returncode in {0, 1, 2}
        wanted = "utf-8" if "json" in arguments else code_page
        said = done.stdout.decode(wanted) + done.stderr.decode(wanted)
        assert "Traceback" not in said
        assert re.search("[一-龥]", said)


def test_a_reader_who_has_seen_enough() -> None:
    """When the program that reads goes away, as head does, the command ends without a complaint."""
    command = f'"{sys.executable}" "{CHECK}" | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, timeout=120, check=False)  # noqa: S602 - a pipe
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_problems_of_many_files_at_once(tmp_path: Path) -> None:
    """Problems of many files come together, by file and line, and end with their number and 1."""
    done = check(
        write_county(
            tmp_path,
            {
                "laws.yml": "法规: 无",
                f"{BUREAU}/人员.yml": "清单:\n  - 姓名: 张某甲\n  - 姓名: 李某乙\n    证件编号: '0001'\n    证件有效期: 2025年13月\n",
                f"{BUREAU}/执法决定/2026-03.yml": "清单: []\n",
                f"{BUREAU}/音像记录.yml": "清单:\n\t- 序号: 1\n",
            },
        )
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        (
            f"data/{BUREAU}/人员.yml:2:5 人员[1].证件编号: "
            '缺少“证件编号”（行政执法证编号，要加引号以保留开头的 0）；请补上，例如 "09990000001"'
        ),
        f"data/{BUREAU}/人员.yml:5:5 人员[2].证件有效期: “2025年13月”不是日期；请写成 2025-12-31",
        (
            f"data/{BUREAU}/执法决定/2026-03.yml:1:1 执法决定: "
            "清单是空的；请写出各条，或写 暂无: {原因: …} 声明没有，或删去这个文件"
        ),
        f"data/{BUREAU}/音像记录.yml:2:1 “- 序号: 1”：缩进用了制表符（Tab）；请改用空格",
        "data/laws.yml:1:1 laws.法规: 这里应当是一个列表（每项一行，以“- ”开头），现在是“无”；请参照字段说明书写",
        "共 5 处错误，未生成任何页面。",
    ]


def test_dangling_reference(tmp_path: Path) -> None:
    """A reference to nothing is found once all files can be read."""
    done = check(write_county(tmp_path, {f"{BUREAU}/流程图.yml": None}))
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"data/{BUREAU}/事项.yml:54:5 事项[1].流程: 流程图.yml 里没有编号“xzcf”；请先在 流程图.yml 里写上它，或改成已有的编号",
        f"data/{BUREAU}/事项.yml:83:5 事项[2].流程: 流程图.yml 里没有编号“sgbx”；请先在 流程图.yml 里写上它，或改成已有的编号",
        f"data/{BUREAU}/事项.yml:93:5 事项[3].流程: 流程图.yml 里没有编号“zyjc”；请先在 流程图.yml 里写上它，或改成已有的编号",
        f"data/{BUREAU}/服务指南.yml:21:5 服务指南[1].流程: 流程图.yml 里没有编号“sgbx”；请先在 流程图.yml 里写上它，或改成已有的编号",
        "共 4 处错误，未生成任何页面。",
    ]


def test_bad_chart(tmp_path: Path) -> None:
    """A mistake in a flowchart's text is told with its line in the data file."""
    chart = "清单:\n  - 编号: {}\n    名称: 甲\n    图: |\n      flowchart TD\n        A([立案]) --> \n"
    flows = "清单:\n" + "".join(
        chart.format(name).removeprefix("清单:\n") for name in ("xzcf", "sgbx", "zyjc")
    )
    done = check(write_county(tmp_path, {f"{BUREAU}/流程图.yml": flows}))
    lines = done.stderr.splitlines()
    assert done.returncode == 1
    assert [line.split(" ")[0].rsplit(":", 1)[0] for line in lines[:-1]] == [
        f"data/{BUREAU}/流程图.yml:{n}" for n in (6, 11, 16)
    ]
    assert [line.split(" ")[1] for line in lines[:-1]] == ["流程图[1].图:", "流程图[2].图:", "流程图[3].图:"]


HOSTILE: dict[str, Changes] = {
    "gbk": {f"{BUREAU}/人员.yml": "姓名: 张某甲".encode("gbk")},
    "utf-16": {f"{BUREAU}/人员.yml": "姓名: 张某甲".encode("utf-16")},
    "png": {f"{BUREAU}/主体.yml": b"\x89PNG\r\n\x1a\n\x00\x00"},
    "nul": {"laws.yml": b"\x00"},
    "brackets": {f"{BUREAU}/事项.yml": "[" * 100_000},
    "braces": {f"{BUREAU}/事项.yml": "{a: " * 100_000},
    "aliases": {
        f"{BUREAU}/事项.yml": "a: &a [1,1]\n"
        + "".join(f"{chr(97 + n)}: &{chr(97 + n)} [*{chr(96 + n)},*{chr(96 + n)}]\n" for n in range(1, 25))
    },
    "python": {f"{BUREAU}/事项.yml": "!!python/object/apply:os.system ['touch hacked']"},
    "unknown keys": {f"{BUREAU}/事项.yml": "".join(f"键{n}: 1\n" for n in range(2000))},
    "duplicate keys": {f"{BUREAU}/事项.yml": "甲: 1\n" * 2000},
    "long line": {f"{BUREAU}/事项.yml": "清单: [{名称: " + "甲" * 500_000 + "}]"},
    "empty": dict.fromkeys(("laws.yml", "regions.yml", f"{BUREAU}/主体.yml", f"{BUREAU}/人员.yml"), ""),
    "names": {"bureaus/示例\n县/主体.yml": "名称: 甲", "\x1b[31m.yml": "x"},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_data(tmp_path: Path, name: str) -> None:
    """Whatever lies in the folder, the end is 1, a closing count, and no traceback."""
    done = check(write_county(tmp_path, HOSTILE[name]))
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].endswith("处错误，未生成任何页面。")


def test_file_name_in_another_encoding(tmp_path: Path) -> None:
    """A file whose name is GBK, as old archives unpack, is told like any other unknown file."""
    data = write_county(tmp_path)
    with open(bytes(data / BUREAU) + "/人员.yml".encode("gbk"), "wb") as file:  # noqa: PTH123 - a name in bytes
        file.write(b"x")
    done = check(data)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1] == "共 1 处错误，未生成任何页面。"


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that is not there is said to be missing."""
    done = check(tmp_path / "data")
    assert done.returncode == 1
    assert (
        done.stderr
        == "data 没有这个文件夹；请建立 data/bureaus/机关编号/主体.yml\n共 1 处错误，未生成任何页面。\n"
    )


def test_help() -> None:
    """The command explains itself in Chinese."""
    done = check("--help")
    assert done.returncode == 0
    assert done.stdout.startswith("用法：python scripts/check.py [选项] [数据文件夹]\n")
    assert "检查公示数据：先列出全部错误，再按文件列出问题。" in done.stdout
    assert "退出码：0 可以公示；1 有错误，不能公示；" in done.stdout
    assert re.findall(r"usage|options:|show this|positional", done.stdout) == []
    options = set(re.findall(r"--[a-z-]+", done.stdout))
    assert options == {
        "--bureau",
        "--only",
        "--since",
        "--today",
        "--library",
        "--format",
        "--fail-on",
        "--help",
    }


def test_all_kinds_of_problems_at_once(tmp_path: Path) -> None:
    """An unreadable file, a wrong value, a reference to nothing and a bad chart are all told in one run."""
    changes = {
        f"{BUREAU}/人员.yml": "清单:\n\t- 姓名: 张某甲\n",
        f"{BUREAU}/抽查结果.yml": "清单:\n  - {编号: jg-1, 计划: 没有的, 检查对象: 甲, 检查机关: 乙}\n",
        f"{BUREAU}/服务指南.yml": "清单:\n  - {编号: zn-1, 名称: 甲, 事项类别: 行政处罚, 流程: xzcff}\n",
        f"{BUREAU}/流程图.yml": "清单:\n  - 编号: xzcf\n    名称: 甲\n    图: |\n      flowchart TD\n        A[立案 --> B\n",
        f"{BUREAU}/事项.yml": None,
    }
    done = check(write_county(tmp_path, changes))
    assert done.returncode == 1
    told = [line.split(" ")[0] for line in done.stderr.splitlines()[:-1]]
    for place in ("人员.yml:2:1", "抽查结果.yml:2:5", "服务指南.yml:2:", "流程图.yml:6:"):
        assert any(each.startswith(f"data/{BUREAU}/{place}") for each in told), (place, done.stderr)
    assert "Traceback" not in done.stderr

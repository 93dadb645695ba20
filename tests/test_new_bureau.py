"""The command that makes a new bureau's folder: whole, checked at once, or not at all with a sentence why."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from county import BUREAU, write_county
from gongshi.loading import RESERVED_IDS, load_data
from gongshi.records import LISTS
from gongshi.records.bureau import BureauFile
from gongshi.source.yaml import load_yaml
from tests.commands import ROOT, call, check

KNOWN = ["--name", "示例县司法局", "--region", "999901", "--sector", "司法行政"]
USAGE = "用法见 python scripts/new_bureau.py --help\n"


def new_bureau(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as people do, with nobody at the terminal."""
    return call("scripts/new_bureau.py", "--data", data, *arguments)


def everything(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the project's own data."""
    return shutil.copytree(ROOT / "data", tmp_path / "data")


def test_with_catalogue(own: Path) -> None:
    """A bureau of a sector with a catalogue begins with its basic items, to be checked, and passes the check at once."""
    before = everything(own)
    done = new_bureau(
        own, "--id", "shili-yibao", "--name", "示例县医疗保障局", "--region", "141124", "--sector", "医疗保障"
    )
    assert (done.returncode, done.stderr) == (0, "")
    checked = check(own, "--bureau", "shili-yibao")
    assert (checked.returncode, checked.stderr) == (0, "")
    (folder,) = [each for each in load_data(own).bureaus if each.id == "shili-yibao"]
    assert folder.profile
    assert (folder.profile.short_name, folder.profile.region) == ("示例县医保局", "141124")
    assert list(folder.lists) == ["items"]
    ((_, items),) = folder.lists["items"]
    catalogue = next(each for each in load_data(own).catalogues.catalogues if each.sector == "医疗保障")
    assert [item.name for item in items.records] == [power.name for power in catalogue.powers if power.basic]
    assert items.transcription == "取自本站“医疗保障”的模型目录，尚未与本机关的权责清单逐条核对。"
    text = (own / "bureaus/shili-yibao/事项.yml").read_text(encoding="utf-8")
    assert "逐条核对" in text.partition("标题")[0]
    assert text.count("编号: ") == len(catalogue.powers) == len(set(re.findall("编号: .*", text)))
    after = everything(own)
    assert {name: after[name] for name in before} == before


def test_every_comment_can_be_used(own: Path) -> None:
    """A line that is no longer a comment is YAML that the model takes: all of them together make a full profile."""
    new_bureau(own, "--id", "shili-sifa", *KNOWN)
    folder = own / "bureaus" / "shili-sifa"
    for kind in (each for each in LISTS if not each.many_files):
        text = (folder / f"{kind.file}.yml").read_text(encoding="utf-8")
        body = re.sub("(?m)^# ", "", text[text.index("# 标题: ") :])
        data, problems = load_yaml(re.sub(r"暂无:\n  原因: .*\n", "", body), kind.file)
        assert problems == []
        assert kind.model.model_validate(data).records
    text = (folder / "主体.yml").read_text(encoding="utf-8")
    head, _, hints = text.partition("领域: 司法行政\n")
    data, problems = load_yaml(f"{head}领域: 司法行政\n" + re.sub("(?m)^# ", "", hints), "主体")
    assert problems == []
    assert set(data) == {str(info.alias) for info in BureauFile.model_fields.values()}
    assert BureauFile.model_validate(data).address == "示例县人民路1号"


def test_what_is_said(own: Path) -> None:
    """A sector without a catalogue gets no items, an unknown region the lines to add, and everybody the shortest way."""
    done = new_bureau(own, "--id", "shili-sifa", *KNOWN, "--short-name", "县司法局")
    folder = own / "bureaus" / "shili-sifa"
    assert done.returncode == 0
    assert done.stdout == (
        f"已建立 {folder}。\n"
        "regions.yml 里还没有行政区划“999901”；请在“行政区划”下面按代码的次序加上：\n"
        '  - 代码: "999901"\n'
        "    名称: ××县\n    全称: ××省××市××县\n"
        '    区号: "0000"\n'
        "    政府: ××县人民政府\n"
        "“司法行政”还没有模型目录，事项.yml 里没有事项。\n\n"
        "接下来：\n"
        "  1. 主体.yml 的“联系方式”：投诉举报电话、咨询电话，再写地址和办公时间\n"
        "  2. 人员.yml：持证人员的姓名和证件编号\n"
        "  3. 事项.yml：照本机关的权责清单录入\n"
        "  4. 救济渠道.yml：行政复议、行政诉讼、投诉举报找谁\n"
        "  5. 文件.yml：登记来源文件，再在各清单写“来源”\n"
        "  6. 其余清单：服务指南、流程图、裁量基准、随机抽查、法制审核、音像记录……\n\n"
        "用 Excel 填：\n"
        "  python scripts/export_tables.py template --bureau shili-sifa\n"
        "  python scripts/import_tables.py 填好的文件.xlsx --bureau shili-sifa\n"
        "  python scripts/import_tables.py 填好的文件.xlsx --bureau shili-sifa --write\n"
        "检查：\n"
        "  python scripts/check.py --bureau shili-sifa\n"
    )
    assert "简称: 县司法局\n" in (folder / "主体.yml").read_text(encoding="utf-8")
    assert check(own, "--bureau", "shili-sifa").returncode == 0


def test_adds_the_region(own: Path) -> None:
    """With its name a region is added where its code belongs; what is not given comes from its city."""
    before = (own / "regions.yml").read_text(encoding="utf-8")
    done = new_bureau(
        own,
        *("--id", "xingxian-yibao", "--name", "兴县医疗保障局", "--sector", "医疗保障"),
        *("--region", "141123", "--region-name", "兴县"),
    )
    after = (own / "regions.yml").read_text(encoding="utf-8")
    new = '  - 代码: "141123"\n    名称: 兴县\n    全称: 山西省吕梁市兴县\n    区号: "0358"\n    政府: 兴县人民政府\n\n'
    assert done.returncode == 0
    assert "已在 regions.yml 里加上 兴县（141123）；请核对全称、区号和政府名称。\n" in done.stdout
    assert after == before.replace('  - 代码: "141124"', f'{new}  - 代码: "141124"')
    assert check(own, "--bureau", "xingxian-yibao").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--id", "a", "--sector", "乙"], "还要写：--name（机关全称）、--region（行政区划代码（六位））\n"),
        (
            ["--id", "shili-yibao", *KNOWN],
            "已经有编号为“shili-yibao”的机关；请换一个编号，或直接改 data/bureaus/shili-yibao 里的文件\n",
        ),
        (
            ["--id", "Shili_1", *KNOWN],
            "编号“Shili_1”只能用小写英文字母、数字和连字符，以字母开头；请改成像 shili-yibao 这样的\n",
        ),
        (
            ["--id", "../x", *KNOWN],
            "编号“../x”只能用小写英文字母、数字和连字符，以字母开头；请改成像 shili-yibao 这样的\n",
        ),
        *(
            (["--id", id_, *KNOWN], f"“{id_}”是网站自用的名称；请换一个，如 shili-yibao\n")
            for id_ in sorted(RESERVED_IDS)[:2]
        ),
        (
            ["--id", "a", "--name", "甲\n乙", "--region", "99", "--sector", "丙"],
            "行政区划“99”应当是六位代码（GB/T 2260），如 141124\n名称“甲\n乙”里不能有换行和多余的空格；请写在一行里\n简称“甲\n乙”里不能有换行和多余的空格；请写在一行里\n",
        ),
        (
            ["--id", "a", "--name", "甲", "--region", "550101", "--sector", "丙", "--region-name", "乙县"],
            "市的资料也不在 data/regions.yml 里；请再写 --region-full-name 和 --area-code\n",
        ),
        (["--id"], "参数 --id: 后面要写一个值\n"),
    ],
)
def test_refused(tmp_path: Path, arguments: list[str], said: str) -> None:
    """What cannot be made is said in sentences, with exit code 2, and nothing has been written."""
    data = write_county(tmp_path)
    before = everything(data)
    done = new_bureau(data, *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said + USAGE)
    assert everything(data) == before


def test_whole_or_not_at_all(tmp_path: Path) -> None:
    """Where the shared data are broken nothing is made, and no half of a folder is left behind."""
    data = write_county(tmp_path, {"catalogues.yml": "模型目录: [\n"})
    done = new_bureau(data, "--id", "shili-sifa", *KNOWN)
    assert done.returncode == 1
    assert done.stderr.startswith("data/catalogues.yml:1:")
    assert sorted(path.name for path in (data / "bureaus").iterdir()) == [BUREAU.rpartition("/")[2]]


def test_texts_stay_texts(tmp_path: Path) -> None:
    """Names that YAML would take for something else are written so that they stay what they are."""
    data = write_county(tmp_path)
    done = new_bureau(
        data, "--id", "shili-x", "--name", "甲: 乙 #1", "--region", "999901", "--sector", "null"
    )
    assert done.returncode == 0
    profile = next(each.profile for each in load_data(data).bureaus if each.id == "shili-x")
    assert profile
    assert (profile.name, profile.sector) == ("甲: 乙 #1", "null")

"""The data folder: every file read, every problem of every file collected."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from county import BUREAU, SMALL_PROFILE, write_county, write_small_county
from gongshi.loading import load_data
from gongshi.records import LISTS
from gongshi.source.problem import DataError
from tests.golden import Case, cases


def problems_of(data: Path) -> list[str]:
    """Return the problems of a data folder, as clerks read them."""
    try:
        load_data(data)
    except DataError as error:
        return [str(problem) for problem in error.problems]
    return []


@cases(Path(__file__).parent / "loading.golden")
def test_folder(case: Case, tmp_path: Path, *, golden: bool) -> None:
    """Each mistake in a data folder of one small bureau is told, whole; a file that says only - is left out."""
    files = {name: text for name, text in case.files.items() if text != "-\n"}
    data = write_small_county(tmp_path, files)
    if case.files.get(f"{BUREAU}/主体.yml") == "-\n":
        (data / BUREAU / "主体.yml").unlink()
    case.check(problems_of(data), write=golden)


def test_whole_county_loads(tmp_path: Path) -> None:
    """A bureau with every list is loaded, the lists' files in order of their names."""
    data = load_data(write_county(tmp_path))
    (folder,) = data.bureaus
    assert folder.id == "shili-yibao"
    assert set(folder.lists) == {kind.key for kind in LISTS}
    assert [name for name, _ in folder.lists["decisions"]] == [
        f"data/{BUREAU}/执法决定/2026-03.yml",
        f"data/{BUREAU}/执法决定/2026-04.yml",
        f"data/{BUREAU}/执法决定/2026-05.yml",
    ]
    assert list(folder.texts) == ["三项制度方案.md"]
    assert [law.id for law in data.laws.laws] == ["slyljjtl", "slxzcff", "sljiufa"]
    assert [region.code for region in data.regions.regions] == ["999900", "999901"]


def test_records_know_their_lines(tmp_path: Path) -> None:
    """Each record, in the list proper or beside it, knows at which line of its file it begins."""
    (folder,) = load_data(write_county(tmp_path)).bureaus
    ((_, officers),) = folder.lists["officers"]
    ((_, inspections),) = folder.lists["inspections"]
    ((_, forms),) = folder.lists["forms"]
    assert [record.line for record in officers.records] == [14, 27, 32, 37, 43]
    assert [record.line for record in (*inspections.plans, *inspections.records)] == [4, 16]
    assert [record.line for record in (*forms.windows, *forms.records)] == [4, 14]
    assert [record.line for record in folder.profile.entrusted] == [42]


def test_bureaus_stand_in_the_order_of_their_ids(tmp_path: Path) -> None:
    """Bureaus come in the order of their ids, whatever order the disk gives them in."""
    names = ["yi-yibao", "er-yibao", "er2-yibao", "a"]
    data = write_small_county(tmp_path, {f"bureaus/{name}/主体.yml": SMALL_PROFILE for name in names})
    assert [folder.id for folder in load_data(data).bureaus] == [
        "a",
        "er-yibao",
        "er2-yibao",
        "shili-yibao",
        "yi-yibao",
    ]


def test_shared_files_may_be_missing(tmp_path: Path) -> None:
    """Without laws.yml and regions.yml there are no laws and no regions, and no error."""
    data = load_data(write_small_county(tmp_path))
    assert (data.laws.laws, data.regions.regions) == ((), ())


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("data", "data 没有这个文件夹；请建立 data/bureaus/机关编号/主体.yml"),
        ("data/bureaus", "data/bureaus 没有这个文件夹；请建立 data/bureaus/机关编号/主体.yml"),
    ],
)
def test_no_folder(tmp_path: Path, name: str, message: str) -> None:
    """Without a data folder, or without bureaus in it, the error says what to create."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    assert problems_of(tmp_path / "data") == [message]


def test_a_file_in_place_of_the_data_folder(tmp_path: Path) -> None:
    """A file in place of the data folder is no data folder."""
    (tmp_path / "data").write_text("x", encoding="utf-8")
    assert problems_of(tmp_path / "data") == ["data 没有这个文件夹；请建立 data/bureaus/机关编号/主体.yml"]


def _spreadsheet(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")


def _huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 50 * 1024 * 1024)


BINARY = "这不是文本文件（像是 Word、Excel、图片等二进制文件）；请改交 UTF-8 文本"


@pytest.mark.parametrize(
    ("write", "message"),
    [
        (
            lambda path: path.write_bytes("清单: 甲".encode("gbk")),
            ":1:1 文件不是 UTF-8 编码（像是 GBK（GB18030））；请另存为 UTF-8（无 BOM）",
        ),
        (
            lambda path: path.write_bytes("清单: 甲".encode("utf-16")),
            ":1:1 文件编码是 UTF-16；请另存为 UTF-8（无 BOM）",
        ),
        (
            lambda path: path.write_bytes("清单: 甲".encode("utf-8-sig")),
            ":1:1 文件开头有看不见的 BOM 标记；请用编辑器另存为“UTF-8（无 BOM）”",
        ),
        (_spreadsheet, f" {BINARY}"),
        (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), f" {BINARY}"),
        (_huge, " 文件有 50 MB，超过上限 8 MB；请拆分或核对是否放错文件"),
        (lambda path: path.write_bytes(b"[" * 100_000), ":1:17 层次超过 16 层；请检查缩进或括号"),
    ],
    ids=["gbk", "utf-16", "bom", "xlsx", "png", "50 MB", "brackets"],
)
@pytest.mark.parametrize("name", ["人员.yml", "执法决定/2026.yml", "主体.yml"])
def test_unreadable_file(tmp_path: Path, name: str, write: object, message: str) -> None:
    """A file that cannot be read is the only problem that it makes, in whichever place it lies."""
    data = write_small_county(tmp_path)
    path = data / BUREAU / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    write(path)
    assert problems_of(data) == [f"data/{BUREAU}/{name}{message}"]


@pytest.mark.parametrize("name", ["人员.yml", "执法决定/2026.yml"])
def test_device(tmp_path: Path, name: str) -> None:
    """A link to a device is not read without end."""
    data = write_small_county(tmp_path)
    path = data / BUREAU / name
    path.parent.mkdir(exist_ok=True)
    path.symlink_to("/dev/zero")
    assert problems_of(data) == [f"data/{BUREAU}/{name} 这里应当是一个文件；请核对名称"]


def test_a_list_not_begun_yet(tmp_path: Path) -> None:
    """A list's file with nothing but comments is no error: the list counts as not published, its records as missing."""
    files = {
        f"{BUREAU}/人员.yml": "# 还没有填\n\n  # 清单:\n",
        f"{BUREAU}/文件.yml": "# 还没有填\n",
        f"{BUREAU}/事项.yml": "来源: {文件: tongzhi}\n暂无: {原因: 没有}\n",
    }
    (folder,) = load_data(write_small_county(tmp_path, files)).bureaus
    assert (list(folder.lists), folder.unread) == (["items"], set())
    assert problems_of(write_small_county(tmp_path / "空", {f"{BUREAU}/人员.yml": "\n"})) == [
        f"data/{BUREAU}/人员.yml:1:1 人员: 文件应当由“键: 值”组成，现在是空的；请参照字段说明书写"
    ]
    assert problems_of(write_small_county(tmp_path / "主体", {f"{BUREAU}/主体.yml": "# 空\n"})) == [
        f"data/{BUREAU}/主体.yml:1:1 主体: 文件应当由“键: 值”组成，现在是空的；请参照字段说明书写"
    ]

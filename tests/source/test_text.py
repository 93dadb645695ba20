"""Bytes from people: UTF-8 text, or a sentence that says why not."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from gongshi.source.text import MAX_BYTES, read_text

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
)
BINARY = "人员.yml 这不是文本文件（像是 Word、Excel、图片等二进制文件）；请改交 UTF-8 文本"
CONTROL = "有看不见的控制字符（U+{}）；请删去"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (
            "名称: 示例县\n".encode("gbk"),
            "人员.yml:1:1 文件不是 UTF-8 编码（像是 GBK（GB18030））；请另存为 UTF-8（无 BOM）",
        ),
        (
            "a: b\n名: 示例县\n".encode("gb18030"),
            "人员.yml:2:1 文件不是 UTF-8 编码（像是 GBK（GB18030））；请另存为 UTF-8（无 BOM）",
        ),
        (b"a: \xff\xfa\n", "人员.yml:1:4 文件不是 UTF-8 编码（无法识别）；请另存为 UTF-8（无 BOM）"),
        ("名称".encode("utf-16"), "人员.yml:1:1 文件编码是 UTF-16；请另存为 UTF-8（无 BOM）"),
        (
            b"\xfe\xff" + "名称".encode("utf-16-be"),
            "人员.yml:1:1 文件编码是 UTF-16；请另存为 UTF-8（无 BOM）",
        ),
        ("a: b\n".encode("utf-16-le"), BINARY),
        (
            "名称: 甲\n".encode("utf-8-sig"),
            "人员.yml:1:1 文件开头有看不见的 BOM 标记；请用编辑器另存为“UTF-8（无 BOM）”",
        ),
        (PNG, BINARY),
        (b"a: b\x00\n", BINARY),
        (b"a: b\n" * 20_000 + b"c: \x00", "人员.yml:20001:4 " + CONTROL.format("0000")),
        (b"a: b\nc: \x07\n", "人员.yml:2:4 " + CONTROL.format("0007")),
        (b"a: \x1b[31m\n", "人员.yml:1:4 " + CONTROL.format("001B")),
        ("名称: 甲\u0085\n".encode(), "人员.yml:1:6 " + CONTROL.format("0085")),
        ("名称: 甲\u2028乙\n".encode(), "人员.yml:1:6 " + CONTROL.format("2028")),
        ("名称: 甲\u202e乙\n".encode(), "人员.yml:1:6 " + CONTROL.format("202E")),
        ("名称: \uffff\n".encode(), "人员.yml:1:5 " + CONTROL.format("FFFF")),
    ],
    ids=lambda value: value[-30:] if isinstance(value, str) else None,
)
def test_unreadable_bytes(tmp_path: Path, raw: bytes, message: str) -> None:
    """What is not clean UTF-8 text is refused with the place and the way to mend it."""
    path = tmp_path / "人员.yml"
    path.write_bytes(raw)
    text, problems = read_text(path, "人员.yml")
    assert text == ""
    assert [str(problem) for problem in problems] == [message]


@pytest.mark.parametrize("text", ["", "名称: 甲\n", "a: b\r\n", "𠮷野家: 😀\t\n", "甲\u200b乙\u3000丙"])
def test_good_text(tmp_path: Path, text: str) -> None:
    """UTF-8 text is returned as it stands, whatever its characters and line ends."""
    path = tmp_path / "人员.yml"
    path.write_bytes(text.encode())
    assert read_text(path, "人员.yml") == (text, [])


def test_spreadsheet(tmp_path: Path) -> None:
    """A spreadsheet under a false name is known for what it is."""
    path = tmp_path / "人员.yml"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    _, problems = read_text(path, "人员.yml")
    assert [str(problem) for problem in problems] == [BINARY]


def test_large_file_is_not_opened(tmp_path: Path) -> None:
    """A file of 50 MB is refused by its size."""
    path = tmp_path / "人员.yml"
    path.touch()
    os.truncate(path, 50 * 1024 * 1024)
    _, problems = read_text(path, "人员.yml")
    assert [str(problem) for problem in problems] == [
        "人员.yml 文件有 50 MB，超过上限 8 MB；请拆分或核对是否放错文件"
    ]


def test_largest_file(tmp_path: Path) -> None:
    """A file of exactly the limit is read."""
    path = tmp_path / "人员.yml"
    path.write_bytes(b"a" * MAX_BYTES)
    assert read_text(path, "人员.yml") == ("a" * MAX_BYTES, [])


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    """A folder or a device where a file is expected is said to be none, and never read."""
    (tmp_path / "laws.yml").mkdir()
    (tmp_path / "人员.yml").symlink_to("/dev/zero")
    for name in ("laws.yml", "人员.yml"):
        _, problems = read_text(tmp_path / name, name)
        assert [str(problem) for problem in problems] == [f"{name} 这里应当是一个文件；请核对名称"]


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there, or a link to nothing, is said to be unreadable."""
    (tmp_path / "人员.yml").symlink_to(tmp_path / "没有.yml")
    _, problems = read_text(tmp_path / "人员.yml", "人员.yml")
    assert [str(problem) for problem in problems] == [
        "人员.yml 文件无法读取（No such file or directory）；请检查文件是否存在、权限是否正确"
    ]

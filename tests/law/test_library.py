"""Full texts that the deployer has put beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongshi.law.library import Library
from gongshi.law.register import Law


def law(law_id: str, articles: int | None = None) -> Law:
    """Return a law of the register."""
    count = {"条数": articles} if articles else {}
    return Law.model_validate({"编号": law_id, "标题": f"示例{law_id}", "效力级别": "法律", **count})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with one law of two articles."""
    home = tmp_path / "library"
    home.mkdir()
    (home / "a.txt").write_text(
        "示例条例\n\n第一条　甲。\n\n第二条　乙：\n（一）丙；\n（二）丁。\n", encoding="utf-8"
    )
    return home


def test_articles(folder: Path) -> None:
    """Articles are found by law and number, and nothing else is."""
    library = Library(folder)
    assert library.ids == ("a",)
    assert library.article("a", 2) == "乙：\n（一）丙；\n（二）丁。"
    assert library.articles("a") == {1: "甲。", 2: "乙：\n（一）丙；\n（二）丁。"}
    assert library.article("a", 3) is None
    assert library.article("b", 1) is None
    assert library.problems([law("a", 2)]) == []


@pytest.mark.parametrize("name", [None, "没有的文件夹"])
def test_no_folder(tmp_path: Path, name: str | None) -> None:
    """Without a folder the library is empty, and nothing is wrong."""
    library = Library(tmp_path / name if name else None)
    assert (library.ids, library.article("a", 1), library.problems([law("a")])) == ((), None, [])


def test_a_file_is_read_once(folder: Path) -> None:
    """A law's file is read when it is first asked for, and then no more."""
    library = Library(folder)
    assert library.article("a", 1) == "甲。"
    (folder / "a.txt").write_text("示例条例\n第一条 变了。", encoding="utf-8")
    assert library.article("a", 1) == "甲。"


def test_id_from_outside(folder: Path) -> None:
    """An id that is a path finds nothing outside the folder."""
    (folder.parent / "secret.txt").write_text("第一条 甲", encoding="utf-8")
    assert Library(folder).article("../secret", 1) is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "示例条例\n第一条 甲".encode("gbk"),
            "library/a.txt:1:3 文件不是 UTF-8 编码（像是 GBK（GB18030））；请另存为 UTF-8（无 BOM）",
        ),
        (
            b"\x00\x01",
            "library/a.txt 这不是文本文件（像是 Word、Excel、图片等二进制文件）；请改交 UTF-8 文本",
        ),
        (b"", "library/a.txt 没有找到条文；每一条要另起一行，以“第一条”这样的条次开头"),
        (
            "示例条例\n第二条 甲\n第一条 乙".encode(),
            "library/a.txt:3:1 第1条在第2条之后；条次应当由小到大，请核对，或用 scripts/import_laws.py 重新导入",
        ),
    ],
)
def test_damaged_file(folder: Path, content: bytes, message: str) -> None:
    """A file that cannot be used is told as a problem, and the law has no articles."""
    (folder / "a.txt").write_bytes(content)
    library = Library(folder)
    assert library.articles("a") == {}
    assert [str(problem) for problem in library.problems([law("a", 2)])] == [message]


def test_against_the_register(folder: Path) -> None:
    """A law that the register does not know, and a count that it contradicts, are problems."""
    assert [str(problem) for problem in Library(folder).problems([law("b")])] == [
        "library/a.txt laws.yml 里没有编号“a”；文件名应当是法规的编号加 .txt"
    ]
    assert [str(problem) for problem in Library(folder).problems([law("a", 3)])] == [
        "library/a.txt 有 2 条，laws.yml 里的条数是 3；请核对是不是现行文本"
    ]


def test_missing_articles(folder: Path) -> None:
    """A text with a gap is told, and its articles are used."""
    (folder / "a.txt").write_text("示例条例\n第一条 甲\n第三条 乙", encoding="utf-8")
    library = Library(folder)
    assert [str(problem) for problem in library.problems([law("a")])] == ["library/a.txt 缺少第2条；请补全"]
    assert library.article("a", 3) == "乙"

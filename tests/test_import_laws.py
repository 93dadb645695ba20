"""The command that imports full texts of laws: what it takes, what it says, what it writes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

import import_laws
from gongshi.law.library import Library

TEXT = """示例条例

（2020年1月1日示例机关公布）

目　录
第一章　总则

第一章　总则

第一条　为了示例，制定本条例。

第二条　示例部门应当公布下列事项：
（一）目录；
（二）结果。

第三条　本条例自公布之日起施行。
"""

WRITTEN = """示例条例

第1条\u3000为了示例，制定本条例。

第2条\u3000示例部门应当公布下列事项：
（一）目录；
（二）结果。

第3条\u3000本条例自公布之日起施行。
"""

REGISTER = """法规:
  - {编号: sltl, 标题: 示例条例, 简称: [中华人民共和国示例条例], 效力级别: 行政法规, 条数: 3}
  - {编号: slbf, 标题: 示例办法, 效力级别: 部门规章}
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a register of two laws."""
    (tmp_path / "laws.yml").write_text(REGISTER, encoding="utf-8")
    return tmp_path


def put(home: Path, name: str, content: str | bytes) -> Path:
    """Return the path of a new file."""
    path = home / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def word(text: str) -> bytes:
    """Return a docx with the lines of a text as paragraphs."""
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def run(home: Path, *files: Path, write: bool = False) -> int:
    """Run the command with the home's register, to the folder library in it."""
    options = ["--laws", str(home / "laws.yml"), "--to", str(home / "library")]
    return import_laws.main([*map(str, files), *options, *(["--write"] if write else [])])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("条例.md", f"# {TEXT}".replace("第一章　总则\n\n第一条", "## 第一章 总则\n\n第一条")),
        ("条例.txt", TEXT),
        ("条例.txt", TEXT.encode("gbk")),
        ("条例.txt", TEXT.encode("gb18030")),
        ("条例.TXT", TEXT.encode("utf-8-sig")),
        ("条例.txt", TEXT.encode("utf-16")),
        ("条例.txt", TEXT.replace("\n", "\r\n")),
        ("条例.txt", TEXT.replace("　", "\u2003").replace("（一）目录；", "（一）目\u200b录；\x0b")),
        ("条例.txt", TEXT.replace("示例条例", "中华人民共和国\n示例条例（2020年修订）", 1)),
        ("条例.docx", word(TEXT)),
    ],
)
def test_import(home: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | bytes) -> None:
    """Markdown, text of every usual encoding and Word files of the same law become the same file."""
    path = put(home, name, content)
    assert run(home, path, write=True) == 0
    written = home / "library" / "sltl.txt"
    assert written.read_text(encoding="utf-8") == WRITTEN
    assert capsys.readouterr() == (
        f"{name}: 《示例条例》（sltl），3 条，与法规库的条数一致\n已写入 {written}\n",
        "",
    )


def test_dry_run(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --write nothing is written, and the command says so."""
    paths = [put(home, "条例.md", TEXT), put(home, "办法.txt", "示例办法\n第一条 甲")]
    assert run(home, *paths) == 0
    assert not (home / "library").exists()
    assert capsys.readouterr().out.splitlines() == [
        "条例.md: 《示例条例》（sltl），3 条，与法规库的条数一致",
        "办法.txt: 《示例办法》（slbf），1 条，法规库没有写条数，请核对",
        "2 个文件可以导入，没有写入；加上 --write 写入 library。",
    ]


HUGE = io.BytesIO()
with zipfile.ZipFile(HUGE, "w", zipfile.ZIP_DEFLATED) as parts:
    parts.writestr("word/document.xml", b" " * (import_laws.MAX_BYTES + 1))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("空.txt", "", "空.txt 是空的；请核对文件"),
        ("空.docx", b"", "空.docx 是空的；请核对文件"),
        ("空.md", "\n \n", "空.md 是空的；请核对文件"),
        (
            "通知.txt",
            "示例通知\n第一条 甲",
            "通知.txt 开头没有法规库里的标题，第一行是“示例通知”；请核对标题，或者先把这部法规写进 laws.yml",
        ),
        (
            "无题.txt",
            "第一条 甲",
            "无题.txt 开头没有法规库里的标题，第一行是“（没有）”；请核对标题，或者先把这部法规写进 laws.yml",
        ),
        (
            "空文.txt",
            "示例条例\n各单位：",
            "空文.txt 是《示例条例》，但没有找到条文；每一条要另起一行，以“第一条”这样的条次开头",
        ),
        (
            "旧文.txt",
            "示例条例\n第一条 甲\n第二条 乙",
            "旧文.txt 是《示例条例》，但有 2 条，法规库里是 3 条；请核对是不是现行文本",
        ),
        (
            "缺条.txt",
            "示例条例\n第一条 甲\n第三条 乙",
            "缺条.txt 是《示例条例》，但缺少第2条；请补全以后再导入",
        ),
        (
            "缺条.txt",
            "示例条例\n第九条 甲",
            "缺条.txt 是《示例条例》，但缺少第1条、第2条、第3条、第4条、第5条等 8 条；请补全以后再导入",
        ),
        (
            "乱序.txt",
            "示例条例\n第一条 甲\n第三条 乙\n第二条 丙",
            "乱序.txt 第2条在第3条之后（第 4 行）；请核对是不是一部法规的完整文本",
        ),
        (
            "加密.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "加密.docx 加了密码，或者是旧的 doc 格式；请在 Word 里去掉密码，另存为 docx",
        ),
        (
            "损坏.docx",
            word(TEXT)[:2000],
            "损坏.docx 已损坏，不是完整的 docx；请重新下载，或者在 Word 里打开后另存",
        ),
        ("假.docx", TEXT, "假.docx 已损坏，不是完整的 docx；请重新下载，或者在 Word 里打开后另存"),
        ("大.docx", HUGE.getvalue(), "大.docx 里面的文字超过 16 MB；请核对是不是法规的文本"),
        (
            "图.txt",
            b"\x89PNG\r\n\x1a\n\x00\xff\xfe",
            "图.txt 不是文本，或者编码无法识别；请另存为 UTF-8 的纯文本",
        ),
        ("条例.pdf", b"%PDF", "条例.pdf 不是 md、txt 或 docx；请在 Word 里另存为 docx，或者另存为纯文本"),
    ],
)
def test_unusable(
    home: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | bytes, message: str
) -> None:
    """A file that cannot be imported gets one sentence and ends with 1; nothing is written for it."""
    assert run(home, put(home, name, content), write=True) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert not (home / "library").exists()


def test_others_go_on(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One bad file does not keep the others from being written."""
    paths = [home / "没有.txt", put(home, "条例.md", TEXT), put(home, "空.txt", "")]
    assert run(home, *paths, write=True) == 1
    assert (home / "library" / "sltl.txt").read_text(encoding="utf-8") == WRITTEN
    assert capsys.readouterr().err.splitlines() == [
        "没有.txt 无法读取（No such file or directory）；请检查文件是否存在、权限是否正确",
        "空.txt 是空的；请核对文件",
    ]


def test_the_same_law_twice(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of two files of one law the second is refused."""
    assert run(home, put(home, "甲.txt", TEXT), put(home, "乙.txt", TEXT)) == 1
    assert capsys.readouterr().err == "乙.txt 和 甲.txt 是同一部法规；请只留一个\n"


def test_insertions_of_a_tracked_change(home: Path) -> None:
    """What a Word file has inserted under tracked changes, and breaks inside a paragraph, are not lost."""
    document = docx.Document()
    document.add_paragraph("示例办法")
    paragraph = document.add_paragraph("第一条 甲")
    paragraph.add_run().add_break()
    paragraph.add_run("乙")
    inserted = paragraph._p.makeelement(f"{import_laws._W}ins")
    inserted.append(paragraph.add_run("丙")._r)
    paragraph._p.append(inserted)
    file = io.BytesIO()
    document.save(file)
    assert run(home, put(home, "办法.docx", file.getvalue()), write=True) == 0
    text = (home / "library" / "slbf.txt").read_text(encoding="utf-8")
    assert text == "示例办法\n\n第1条\u3000甲\n乙丙\n"


def test_unwritable_folder(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that cannot be made is told, with 1."""
    put(home, "library", "a file in the way")
    assert run(home, put(home, "条例.txt", TEXT), write=True) == 1
    assert "无法写入" in capsys.readouterr().err


def test_wrong_register(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A register with mistakes is told before any file is looked at."""
    put(home, "laws.yml", "法规: 无")
    assert run(home, put(home, "条例.txt", TEXT)) == 1
    assert capsys.readouterr().err.startswith("laws.yml:1:1 laws.法规: 这里应当是一个列表")


def test_own_register() -> None:
    """Without options the project's own register is read, and is good."""
    assert len(import_laws.read_register(import_laws.REGISTER).laws) > 50


def test_library_reads_it(home: Path) -> None:
    """What the command writes is what the library reads."""
    run(home, put(home, "条例.md", TEXT), write=True)
    library = Library(home / "library")
    assert library.article("sltl", 2) == "示例部门应当公布下列事项：\n（一）目录；\n（二）结果。"
    assert library.problems(import_laws.read_register(home / "laws.yml").laws) == []

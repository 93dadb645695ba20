"""Import full texts of laws for word-by-word comparison: says what each file is, writes only with --write."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import docx
import docx.oxml.text.paragraph

from command import ROOT, Parser, add_help, let_speak_chinese
from gongshi.law.citations import LawIndex
from gongshi.law.register import Law, LawFile
from gongshi.law.statute import Statute, parse
from gongshi.records.validate import validate
from gongshi.source.problem import DataError, shorten
from gongshi.source.text import read_text
from gongshi.source.yaml import load_yaml

LIBRARY = ROOT / "library"
REGISTER = ROOT / "data" / "laws.yml"
MAX_BYTES = 16 * 1024 * 1024
"""Largest file that is read, and largest text inside a docx; the longest code of China takes about 1 MiB."""

_OLE = b"\xd0\xcf\x11\xe0"
"""How an old Word file begins, and a docx that a password protects."""
_NOTE = re.compile(r"[（(]\d{4}[^（()）]*[）)]\s*$")


class UnusableError(Exception):
    """Why a file cannot be imported, as a sentence for whoever runs the command."""


@dataclass(frozen=True)
class Imported:
    """A file that holds the text of a law of the register."""

    path: Path
    law: Law
    statute: Statute

    def summary(self) -> str:
        """Return what the file is, in one line."""
        count = len(self.statute.articles)
        checked = "与法规库的条数一致" if self.law.articles else "法规库没有写条数，请核对"
        return f"{self.path.name}: 《{self.law.title}》（{self.law.id}），{count} 条，{checked}"


def main(arguments: list[str] | None = None) -> int:
    """Import the given files; return 0 when every one of them is the text of a law of the register."""
    let_speak_chinese()
    parser = Parser(
        "python scripts/import_laws.py 文件… [选项]",
        description="导入法规全文，供逐字核对引文：说明每个文件是哪部法规、有几条；加上 --write 才写入。",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="文件", help="md、txt 或 docx，可以写多个")
    parser.add_argument(
        "--to", type=Path, default=LIBRARY, metavar="文件夹", help="写到哪个文件夹（默认：library）"
    )
    parser.add_argument("--write", action="store_true", help="写入；不加时只检查")
    parser.add_argument(
        "--laws", type=Path, default=REGISTER, help="法规库（默认：data/laws.yml）", metavar="文件"
    )
    add_help(parser)
    options = parser.parse_args(arguments)
    try:
        index = LawIndex(read_register(options.laws).laws)
    except DataError as error:
        print(error.report(), file=sys.stderr)
        return 1
    found: dict[str, Imported] = {}
    failed = 0
    for path in options.files:
        try:
            imported = read_law(path, index)
            if before := found.get(imported.law.id):
                raise UnusableError(f"和 {before.path.name} 是同一部法规；请只留一个")  # noqa: TRY301
        except UnusableError as error:
            print(f"{path.name} {error}", file=sys.stderr)
            failed += 1
            continue
        found[imported.law.id] = imported
        print(imported.summary())
    if options.write:
        failed += write(found.values(), options.to)
    else:
        print(f"{len(found)} 个文件可以导入，没有写入；加上 --write 写入 {options.to.name}。")
    return 1 if failed else 0


def read_register(path: Path) -> LawFile:
    """Return the register of laws, or raise DataError with everything that is wrong with it."""
    text, problems = read_text(path, path.name)
    if not problems:
        data, problems = load_yaml(text, path.name)
        if not problems:
            register, problems = validate(LawFile, data, path.name, path.stem)
            if register is not None:
                return register
    raise DataError(problems)


def read_law(path: Path, index: LawIndex) -> Imported:
    """Return the law that a file holds, or raise UnusableError with the reason why it cannot be imported."""
    lines = [line.strip() for line in _text_of(path).splitlines()]
    if not any(lines):
        raise UnusableError("是空的；请核对文件")
    statute = parse(lines)
    law = _law_of(statute.opening, index)
    if law is None:
        first = shorten(next((line for line in statute.opening if line), "")) or "（没有）"
        raise UnusableError(
            f"开头没有法规库里的标题，第一行是“{first}”；请核对标题，或者先把这部法规写进 laws.yml"
        )
    if statute.misplaced:
        line, number, before = statute.misplaced
        raise UnusableError(f"第{number}条在第{before}条之后（第 {line} 行）；请核对是不是一部法规的完整文本")
    count = len(statute.articles)
    if not count:
        raise UnusableError(f"是《{law.title}》，但没有找到条文；每一条要另起一行，以“第一条”这样的条次开头")
    if gaps := statute.gaps:
        raise UnusableError(f"是《{law.title}》，但缺少{_numbers(gaps)}；请补全以后再导入")
    if law.articles and count != law.articles:
        raise UnusableError(
            f"是《{law.title}》，但有 {count} 条，法规库里是 {law.articles} 条；请核对是不是现行文本"
        )
    return Imported(path, law, statute)


def _law_of(opening: list[str], index: LawIndex) -> Law | None:
    """Return the law whose title stands among the first lines, on one line or on two."""
    lines = [_NOTE.sub("", line) for line in opening if line][:12]
    titles = [*lines, *(first + second for first, second in pairwise(lines))]
    return next((law for title in titles if (law := index.find(title))), None)


def _numbers(numbers: tuple[int, ...]) -> str:
    shown = "、".join(f"第{number}条" for number in numbers[:5])
    return shown if len(numbers) <= 5 else f"{shown}等 {len(numbers)} 条"


def _text_of(path: Path) -> str:
    """Return the text of a file, whatever it is written with."""
    try:
        too_large = path.stat().st_size > MAX_BYTES
        raw = b"" if too_large else path.read_bytes()
    except OSError as error:
        raise UnusableError(f"无法读取（{error.strerror}）；请检查文件是否存在、权限是否正确") from None
    if too_large:
        raise UnusableError(f"超过 {MAX_BYTES // 1024 // 1024} MB；请核对是不是法规的文本")
    kind = path.suffix.lower()
    if kind == ".docx":
        return _readable(_docx(raw))
    if kind in {".md", ".txt"}:
        return _readable(_decoded(raw))
    raise UnusableError("不是 md、txt 或 docx；请在 Word 里另存为 docx，或者另存为纯文本")


def _decoded(raw: bytes) -> str:
    """Return bytes as text: UTF-8, UTF-16 with its mark, or GB18030, of which GBK is a part."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    for each in (encoding, "gb18030"):
        try:
            text = raw.decode(each)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnusableError("不是文本，或者编码无法识别；请另存为 UTF-8 的纯文本")


def _docx(raw: bytes) -> str:
    """Return the paragraphs of a Word file as lines, insertions that were not yet accepted included."""
    if not raw:
        return ""
    if raw.startswith(_OLE):
        raise UnusableError("加了密码，或者是旧的 doc 格式；请在 Word 里去掉密码，另存为 docx")
    try:
        size, lines = _paragraphs(raw)
    except Exception:  # a damaged file fails in as many ways as it has parts
        raise UnusableError("已损坏，不是完整的 docx；请重新下载，或者在 Word 里打开后另存") from None
    if size > MAX_BYTES:
        raise UnusableError(f"里面的文字超过 {MAX_BYTES // 1024 // 1024} MB；请核对是不是法规的文本")
    return "\n".join(lines)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _paragraphs(raw: bytes) -> tuple[int, list[str]]:
    """Return how large a Word file is inside, and its paragraphs unless it is larger than `MAX_BYTES`."""
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        size = sum(part.file_size for part in parts.infolist() if part.filename.endswith(".xml"))
    if size > MAX_BYTES:
        return size, []
    body = docx.Document(io.BytesIO(raw)).element.body
    return size, [_paragraph(each) for each in body.iter(f"{_W}p")]


def _paragraph(element: docx.oxml.text.paragraph.CT_P) -> str:
    signs = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\u3000"}
    return "".join(
        each.text or "" if each.tag == f"{_W}t" else signs.get(each.tag, "") for each in element.iter()
    )


def _readable(text: str) -> str:
    """Return a text without signs that cannot be seen, with every way to end a line as one."""
    text = re.sub("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    text = re.sub("[\xa0\u2002-\u2009\u202f]", " ", text)
    return re.sub(
        "[^\\S \n\t\u3000]|[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]",
        "",
        text,
    )


def write(imported: Iterable[Imported], folder: Path) -> int:
    """Write each law's text into the folder; return how many could not be written."""
    failed = 0
    for each in imported:
        path = folder / f"{each.law.id}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(each.statute.written(each.law.title), encoding="utf-8", newline="\n")
        except OSError as error:
            print(f"{path} 无法写入（{error.strerror}）；请检查文件夹的权限", file=sys.stderr)
            failed += 1
        else:
            print(f"已写入 {path}")
    return failed


if __name__ == "__main__":
    sys.exit(main())

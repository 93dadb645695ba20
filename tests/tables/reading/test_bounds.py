"""Large and hostile files are read or refused in bounded time and memory."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import docx
import openpyxl
import pytest

from gongshi.tables.reading.file import Unreadable, read_tables
from gongshi.tables.reading.grid import Grid
from tests.tables.reading.making import row_of_texts, sheet_parts, texts, zipped

MEASURED = """
import json, re, sys, time
from pathlib import Path
from gongshi.tables.reading.file import Unreadable, read_tables

def most():
    # Not getrusage: a new process begins with the peak of the one that started it.
    status = Path("/proc/self/status")
    return int(re.search("VmHWM:[^0-9]*([0-9]+)", status.read_text())[1]) / 1024 if status.exists() else 0

before = most()
start = time.process_time()
try:
    said = [[grid.name, len(grid.rows)] for grid in read_tables(Path(sys.argv[1]), "清单")]
except Unreadable as refused:
    said = str(refused)
print(json.dumps([said, time.process_time() - start, most() - before]))
"""
HOOKS = Path(__file__).parents[3] / "hooks"


def measure(path: Path) -> tuple[object, float, float]:
    """Return what a process of its own says of a file, its processor seconds and its additional megabytes."""
    environment = {**os.environ, "PYTHONPATH": str(HOOKS), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)],
        env=environment,
        capture_output=True,
        check=True,
        timeout=120,
    )
    said, seconds, megabytes = json.loads(done.stdout)
    return said, seconds, megabytes


def sheet_file(path: Path, rows: Iterable[str]) -> Path:
    """Write a workbook whose sheet has these rows of XML, however many."""
    whole = sheet_parts("")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in whole.items():
            if not name.endswith("sheet1.xml"):
                package.writestr(name, content)
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b"<worksheet><sheetData>")
            rest = iter(rows)
            while some := "".join(islice(rest, 10_000)):
                sheet.write(some.encode())
            sheet.write(b"</sheetData></worksheet>")
    return path


TOO_MANY = "有文字的行超过 20,000 行，一次导入不了；请分成几个文件，或者只留需要导入的部分"


def test_a_million_rows(tmp_path: Path) -> None:
    """A workbook of a million rows is refused after the first of them that are too many."""
    rows = (f'<row r="{n}"><c r="A{n}"><v>{n * 7919 % 999983}</v></c></row>' for n in range(1, 1_000_001))
    said, seconds, megabytes = measure(sheet_file(tmp_path / "清单.xlsx", rows))
    assert said == f"清单 工作表“人员”{TOO_MANY}"
    assert seconds < 5
    assert megabytes < 100


def test_a_million_formatted_rows(tmp_path: Path) -> None:
    """A million rows that have a format and nothing else do not matter."""
    empty = (
        f'<row r="{number}" spans="1:2"><c r="A{number}" s="1"/><c r="B{number}" s="1"/></row>'
        for number in range(2, 1_048_577)
    )
    path = sheet_file(
        tmp_path / "清单.xlsx", (row for rows in ([row_of_texts(1, "甲")], empty) for row in rows)
    )
    said, seconds, megabytes = measure(path)
    assert said == [["人员", 1]]
    assert seconds < 10
    assert megabytes < 100


def test_a_full_sheet_is_read(tmp_path: Path) -> None:
    """The most rows that are read, with ten columns, take seconds."""
    rows = (row_of_texts(number, *["行政处罚"] * 10) for number in range(1, 20_001))
    said, seconds, megabytes = measure(sheet_file(tmp_path / "清单.xlsx", rows))
    assert said == [["人员", 20_000]]
    assert seconds < 15
    assert megabytes < 300


def test_a_word_far_down(tmp_path: Path) -> None:
    """A lone text in the last row of Excel does not make a million empty rows."""
    path = sheet_file(tmp_path / "清单.xlsx", [row_of_texts(1, "甲"), row_of_texts(1_048_576, "乙")])
    said, seconds, megabytes = measure(path)
    assert said == (
        "清单 工作表“人员”第 1048576 行还有文字，前面空着很多行；请删去空行和不需要的内容，保存以后再导入"
    )
    assert seconds < 2
    assert megabytes < 50


@pytest.mark.parametrize(
    ("name", "write", "label"),
    [
        ("清单.csv", lambda rows: "编码,名称\n" + "1,甲\n" * rows, ""),
        ("清单.htm", lambda rows: "<table>" + "<tr><td>1<td>甲" * rows, "表1"),
    ],
)
def test_long_texts(tmp_path: Path, name: str, write: Callable[[int], str], label: str) -> None:
    """Text files and web pages of hundreds of thousands of rows are refused as quickly."""
    path = tmp_path / name
    path.write_text(write(400_000), encoding="utf-8")
    said, seconds, megabytes = measure(path)
    assert said == f"清单 {label}{TOO_MANY}"
    assert seconds < 10
    assert megabytes < 600


def test_a_long_document(tmp_path: Path) -> None:
    """A document with a table of five thousand rows is read."""
    document = docx.Document()
    table = document.add_table(1, 8)
    row = table.rows[0]._tr
    for cell in table.rows[0].cells:
        cell.text = "行政处罚"
    for _ in range(4999):
        row.addnext(docx.oxml.parse_xml(row.xml))
    document.save(str(tmp_path / "清单.docx"))
    said, seconds, megabytes = measure(tmp_path / "清单.docx")
    assert said == [["表1", 5000]]
    assert seconds < 10
    assert megabytes < 300


def test_more_shared_texts_than_are_used(tmp_path: Path) -> None:
    """Shared texts that no cell shows take no memory."""
    shared = "<sst>" + "<si><t>ab</t></si>" * 500_000 + "</sst>"
    parts = sheet_parts('<sheetData><row r="1"><c r="A1" t="s"><v>499999</v></c></row></sheetData>')
    links = str(parts["xl/_rels/workbook.xml.rels"])
    parts["xl/_rels/workbook.xml.rels"] = links.replace(
        "</Rel", '<Relationship Id="r2" Type="x/sharedStrings" Target="texts.xml"/></Rel', 1
    )
    parts["xl/texts.xml"] = shared + "<!--" + random.Random(1).randbytes(200_000).hex() + "-->"  # noqa: S311
    assert measure(zipped(tmp_path / "清单.xlsx", parts))[0] == [["人员", 1]]


def test_hidden_lists_are_not_read(tmp_path: Path) -> None:
    """A hidden list of choices may be longer than any sheet that is read."""
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "甲"
    choices = book.create_sheet("_选项")
    choices.sheet_state = "hidden"
    for number in range(20_001):
        choices.cell(number + 1, 1, number)
    book.save(tmp_path / "清单.xlsx")
    assert [texts(grid) for grid in read_tables(tmp_path / "清单.xlsx")] == [[["甲"]]]


def attempt(path: Path) -> list[Grid]:
    """Return the tables of a file, none when it is refused."""
    try:
        return read_tables(path)
    except Unreadable:
        return []


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_bytes_that_were_changed(tmp_path: Path, kind: str) -> None:
    """Whatever is changed in the parts of a file, it is read or refused with a sentence; nothing else is raised."""
    source = tmp_path / f"源.{kind}"
    if kind == "xlsx":
        book = openpyxl.Workbook()
        book.worksheets[0].append(["甲", 1, True])
        book.worksheets[0].merge_cells("A2:B3")
        book.save(source)
    else:
        document = docx.Document()
        document.add_table(2, 2).cell(0, 0).merge(document.tables[0].cell(1, 0)).text = "甲"
        document.save(str(source))
    with zipfile.ZipFile(source) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    main = "word/document.xml" if kind == "docx" else "xl/"
    chance = random.Random(7)  # noqa: S311
    seen = set()
    for _ in range(150):
        name = chance.choice(
            [name for name in parts if name.startswith((main, "_rels", "[")) and "theme" not in name]
        )
        changed = bytearray(parts[name])
        for _ in range(chance.choice((1, 1, 3))):
            changed[chance.randrange(len(changed))] = chance.choice(b'09aZ<>"/= \xff')
        seen.add(bool(attempt(zipped(tmp_path / "改", {**parts, name: bytes(changed)}))))
    assert seen == {True, False}

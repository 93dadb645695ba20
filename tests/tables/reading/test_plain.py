"""CSV and other text files come back as the table that people see in Excel."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongshi.tables.reading.file import read_tables
from tests.tables.reading.making import texts

ROWS = [["编码", "名称"], ["00358", "〇号，“甲”"], ["007", "两\n行"]]
WRITTEN = '编码{0}名称\r\n00358{0}〇号，“甲”\r\n"007"{0}"两\r\n行"\r\n\r\n'


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """A file is read in whatever encoding and with whatever delimiter it was saved; codes keep their zeros."""
    path = tmp_path / "清单.txt"
    path.write_bytes(WRITTEN.format(delimiter).encode(encoding))
    (grid,) = read_tables(path)
    assert (grid.name, grid.sheet, texts(grid)) == ("", True, ROWS)
    assert grid.place(1, 1) == "清单.txt 第2行B列"


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        ('编码,名称\n="00358",甲\n', [["编码", "名称"], ["00358", "甲"]]),
        ('编码,名称\n"=""00358""",甲\n', [["编码", "名称"], ["00358", "甲"]]),
        ("sep=;\n编码;名,称\n1;2\n", [["编码", "名,称"], ["1", "2"]]),
        ("编码，名称\n1，甲\n", [["编码", "名称"], ["1", "甲"]]),
        ("编码\n1\n2\n", [["编码"], ["1"], ["2"]]),
        ("编码,名称,\n\n1,甲,\n,,\n", [["编码", "名称"], ["", ""], ["1", "甲"]]),
        ("编码,名称\r1,甲 \r", [["编码", "名称"], ["1", "甲 "]]),
        ("编码,名称\n1\n2,乙,丙\n", [["编码", "名称", ""], ["1", "", ""], ["2", "乙", "丙"]]),
        ('编码,名称\n1,他说"好"\n', [["编码", "名称"], ["1", '他说"好"']]),
        ("=1+1,+86\n-1,@甲\n", [["=1+1", "+86"], ["-1", "@甲"]]),
        ("编码,名称\n1,甲\x1a", [["编码", "名称"], ["1", "甲"]]),
    ],
)
def test_what_exports_and_people_write(tmp_path: Path, written: str, rows: list[list[str]]) -> None:
    """Guards of codes, told delimiters, old line ends, ragged and empty rows are read as Excel shows them."""
    path = tmp_path / "清单.csv"
    path.write_bytes(written.encode())
    assert texts(read_tables(path)[0]) == rows


def test_words_that_fit_two_encodings(tmp_path: Path) -> None:
    """A file in GBK whose few words happen to be valid UTF-8 is read as Chinese."""
    path = tmp_path / "清单.csv"
    path.write_bytes("a,联通\n".encode("gbk"))
    assert texts(read_tables(path)[0]) == [["a", "联通"]]


def test_a_long_quoted_field_is_whole(tmp_path: Path) -> None:
    """A quoted field may run over many lines."""
    path = tmp_path / "清单.csv"
    path.write_text('编码,内容\n1,"' + "一行字\n" * 3000 + '尾"\n', encoding="utf-8")
    assert read_tables(path)[0].rows[1][1].text == "一行字\n" * 3000 + "尾"

"""Web pages, also those that call themselves workbooks, come back as the tables that people see."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from gongshi.tables.reading.file import Unreadable, read_tables
from gongshi.tables.reading.grid import Cell, Grid
from tests.tables.reading.making import refusal, texts


def read(path: Path, html: str, encoding: str = "utf-8") -> list[Grid]:
    """Return the tables of a page that is saved under a workbook's name."""
    path = path / "清单.xls"
    path.write_bytes(html.encode(encoding))
    return read_tables(path)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<html>", "utf-8"),
        ("<html>", "utf-8-sig"),
        ("<html>", "utf-16"),
        ("<html>", "gb18030"),
        ("<!DOCTYPE html><meta charset=gb2312>", "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030"),
        ("<meta charset=utf-8>", "gb18030"),
        ("<meta charset=gbk>", "utf-8"),
        ("<meta charset=iso-8859-1>", "gb18030"),
        ("<meta charset=nonsense>", "gb18030"),
        ('<?xml version="1.0" encoding="gbk"?><html>', "gb18030"),
        ("\n<!-- 导出 --><style>td{}</style>", "gb18030"),
    ],
)
def test_encodings(tmp_path: Path, head: str, encoding: str) -> None:
    """A page is read in the encoding that it has, also where it declares another one."""
    grids = read(tmp_path, f"{head}<table><tr><td>〇号事项<td>镕</table>", encoding)
    assert texts(grids[0]) == [["〇号事项", "镕"]]


def test_spans(tmp_path: Path) -> None:
    """Cells over several rows and columns cover them; spans beyond the table end with it."""
    html = (
        "<table><thead><tr><th rowspan=2>甲<th colspan='2'>乙</thead><tr><td>丙<td>丁"
        "<tr><td rowspan=0 colspan=99999>尾<tr><td></table>"
    )
    (grid,) = read(tmp_path, html)
    assert texts(grid) == [["甲", "乙", "乙"], ["甲", "丙", "丁"], ["尾", "尾", "尾"]]
    assert grid.rows[1][0] is grid.rows[0][0] == Cell("甲", 0, 0, 2, 1)
    assert (grid.name, grid.sheet, grid.place(1, 2)) == ("表1", False, "清单.xls 表1 第2行第3格")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  两头\n 空&nbsp;", "两头 空"),
        ("上<br>中<br/>\n下", "上\n中\n下"),
        ("<p>一</p>\n <p>二 <b>粗</b></p>三", "一\n二 粗\n三"),
        ("一<br><br>二", "一\n\n二"),
        ("<div><div>一</div></div><div>二</div>", "一\n二"),
        ("见<span style='display: none'>藏</span><i hidden>藏</i><script>x</script><!-- 注 -->见", "见见"),
        ("&lt;b&gt;&amp;😀", "<b>&😀"),
        ("00358", "00358"),
        ("<table><tr><td>内</td><td>层</td></tr></table>", "内\n层"),
    ],
)
def test_texts_of_cells(tmp_path: Path, cell: str, text: str) -> None:
    """Lines break where a browser breaks them; blanks run together; what is hidden is left out."""
    assert texts(read(tmp_path, f"<table><tr><td>{cell}<td>乙</table>")[0]) == [[text, "乙"]]


def test_hidden_rows_and_tables(tmp_path: Path) -> None:
    """Rows, cells and tables that people do not see are not there."""
    html = (
        "<table><tr style='display:none'><td>藏<tr><td>甲<td hidden>藏<td>乙</table>"
        "<div style='visibility:hidden'><table><tr><td>藏</table></div>"
    )
    assert [texts(grid) for grid in read(tmp_path, html)] == [[["甲", "乙"]]]


def test_a_page_that_tables_arrange(tmp_path: Path) -> None:
    """Tables around tables are the page's layout: their texts are paragraphs, the tables inside are read."""
    html = """<html><head><title>不算</title></head><body><h1>某县 <b>某局</b></h1>
    <table><tr><td>首页</td><td>公示</td></tr><tr><td>栏目</td><td>
      <p>处罚清单</p>
      <table><caption>表头</caption><tr><th>编码<th>名称<tr><td>1<td>甲</table>
      <table><tr><td>序号<td>姓名<tr><td>1<td>乙</table>
    </td></tr></table><p>二〇二五年</p><p></p></body>"""
    first, second = read(tmp_path, html)
    assert (first.name, first.before, texts(first)) == (
        "表1",
        ("某县 某局", "首页", "公示", "栏目", "处罚清单", "表头"),
        [["编码", "名称"], ["1", "甲"]],
    )
    assert (second.name, second.before, second.after) == ("表2", (), ("二〇二五年",))


def test_columns_that_only_the_layout_has(tmp_path: Path) -> None:
    """Columns in which no cell begins are taken out, so that places are counted as people count them."""
    html = "<table><tr><td colspan=3>甲<td colspan=2>乙<tr><td colspan=3>丙<td>丁<td>戊</table>"
    (grid,) = read(tmp_path, html)
    assert texts(grid) == [["甲", "乙", "乙"], ["丙", "丁", "戊"]]
    assert grid.rows[0][1] == Cell("乙", 0, 1, 1, 2)


def test_a_page_in_one_file(tmp_path: Path) -> None:
    """The pages of an MHTML file are read one after another."""
    message = EmailMessage()
    message["From"] = "saved"
    message.set_content("<table><tr><td>甲<td>乙</table>", subtype="html", charset="gb18030", cte="base64")
    message.make_related()
    message.add_related("<table><tr><td>丙</table>", subtype="html", charset="utf-8", cte="quoted-printable")
    path = tmp_path / "清单.xls"
    path.write_bytes(bytes(message))
    assert [texts(grid) for grid in read_tables(path)] == [[["甲", "乙"]], [["丙"]]]


def test_nothing_is_fetched_and_deep_pages_end(tmp_path: Path) -> None:
    """A page too deep to be read whole is refused instead of being read in part."""
    path = tmp_path / "清单.htm"
    path.write_text("<html>" + "<div>" * 5000 + "<table><tr><td>甲</table>", encoding="utf-8")
    with pytest.raises(Unreadable, match="已经损坏，打不开；"):
        read_tables(path)


def test_an_archive_nested_too_deep(tmp_path: Path) -> None:
    """Parts within parts without end are refused as damaged."""
    nested = "".join(f'Content-Type: multipart/related; boundary="b{at}"\n\n--b{at}\n' for at in range(3000))
    path = tmp_path / "网页.xls"
    path.write_text(
        f"MIME-Version: 1.0\n{nested}Content-Type: text/html\n\n<table><tr><td>甲", encoding="utf-8"
    )
    assert refusal(path).startswith("网页.xls 已经损坏，打不开；")

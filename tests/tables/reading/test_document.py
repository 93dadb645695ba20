"""Tables of Word documents come back as people see them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from gongshi.tables.reading.file import read_tables
from gongshi.tables.reading.grid import Cell, Grid
from tests.tables.office import convert
from tests.tables.reading.making import document_parts, texts, zipped


def read(path: Path, body: str) -> list[Grid]:
    """Return the tables of a document with this XML as its body."""
    return read_tables(zipped(path / "清单.docx", document_parts(body)))


def p(text: str) -> str:
    """Return the XML of a paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    """Return the XML of a cell with one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tbl(*rows: str) -> str:
    """Return the XML of a table with these rows of cells."""
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


@pytest.mark.parametrize("saved_again", [False, True])
def test_tables_and_what_stands_around_them(tmp_path: Path, saved_again: bool) -> None:
    """Merged cells, lines and the paragraphs before and after are those of the document, whoever saved it."""
    document = docx.Document()
    document.add_heading("某局清单", 1)
    document.add_paragraph("填报人：甲")
    table = document.add_table(3, 3)
    table.cell(0, 0).text = "序号"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "名称"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "00358"
    table.cell(1, 1).text = "上\n下"
    table.cell(1, 2).paragraphs[0].text = "一"
    table.cell(1, 2).add_paragraph("二")
    table.cell(2, 2).text = "尾"
    document.add_paragraph("另一张")
    document.add_table(1, 1).cell(0, 0).text = "单"
    document.add_paragraph("完")
    path = tmp_path / ("清单.saved" if saved_again else "清单.docx")
    document.save(str(path))
    path = convert(path, "docx") if saved_again else path
    first, second = read_tables(path)
    assert texts(first) == [["序号", "名称", "名称"], ["00358", "上\n下", "一\n二"], ["00358", "", "尾"]]
    assert first.rows[2][0] is first.rows[1][0] == Cell("00358", 1, 0, 2, 1)
    assert first.rows[0][2] is first.rows[0][1] == Cell("名称", 0, 1, 1, 2)
    assert (first.before, first.after) == (("某局清单", "填报人：甲"), ())
    assert (second.name, second.before, second.after) == ("表2", ("另一张",), ("完",))
    assert second.place(0, 0) == "清单.docx 表2 第1行第1格"


def test_what_people_see_of_a_paragraph(tmp_path: Path) -> None:
    """Deleted and hidden text, codes of fields and doubles for old programs are left out; signs are kept."""
    cell = (
        "<w:tc><w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:noBreakHyphen/></w:r>"
        "<w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:hyperlink><w:r><w:t xml:space="preserve"> 链 </w:t></w:r></w:hyperlink></w:p></w:tc>'
    )
    assert texts(read(tmp_path, tbl(cell + tc("乙")))[0]) == [["一\n二\t-增 链 ", "乙"]]


def test_wrapped_and_shifted_cells(tmp_path: Path) -> None:
    """Cells inside content controls count; rows may begin later; deleted rows are gone."""
    first = f"<w:sdt><w:sdtContent>{tc('甲')}</w:sdtContent></w:sdt>{tc('乙')}"
    shifted = f'<w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("丙")}'
    deleted = f"<w:trPr><w:del/></w:trPr>{tc('删')}{tc('删')}"
    assert texts(read(tmp_path, tbl(first, deleted, shifted))[0]) == [["甲", "乙"], ["", "丙"]]


def test_columns_that_only_the_layout_has(tmp_path: Path) -> None:
    """Columns of the document's own grid in which no cell begins are taken out."""
    span = '<w:gridSpan w:val="3"/>'
    (grid,) = read(tmp_path, tbl(tc("甲", span) + tc("乙"), tc("丙", span) + tc("丁")))
    assert texts(grid) == [["甲", "乙"], ["丙", "丁"]]
    assert grid.rows[0][0] == Cell("甲", 0, 0)


def test_tables_in_cells(tmp_path: Path) -> None:
    """A table in a cell comes after the one around it; one of a single column is the cell's text."""
    real = tbl(tc("内") + tc("层"), tc("1") + tc("2"))
    flat = tbl(tc("上"), tc("下"))
    outer = tbl(f"<w:tc>{p('外')}{real}</w:tc>", f"<w:tc>{flat}{p('尾')}</w:tc>")
    assert [(grid.name, texts(grid)) for grid in read(tmp_path, outer)] == [
        ("表1", [["外"], ["上\n下\n尾"]]),
        ("表2", [["内", "层"], ["1", "2"]]),
    ]


def test_merged_cells_without_a_beginning(tmp_path: Path) -> None:
    """A cell that goes on from nothing above keeps its text."""
    (grid,) = read(tmp_path, tbl(tc("甲", "<w:vMerge/>") + tc("乙"), tc("", "<w:vMerge/>") + tc("丙")))
    assert texts(grid) == [["甲", "乙"], ["甲", "丙"]]

"""Old Excel workbooks (.xls) come back as new ones do."""

from __future__ import annotations

import random
import subprocess
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from gongshi.tables.reading.file import Unreadable, read_tables
from gongshi.tables.reading.grid import Cell
from tests.build.needs import office
from tests.tables.office import convert
from tests.tables.reading.making import refusal, texts

VALUES = [
    ("00358 ", "General", "00358 "),
    ("上\n下", "General", "上\n下"),
    (date(2025, 8, 15), "yyyy-mm-dd", "2025-08-15"),
    (date(2025, 8, 15), 'yyyy"年"m"月"d"日"', "2025-08-15"),
    (datetime.fromisoformat("2025-08-15T09:30"), "yyyy-mm-dd hh:mm", "2025-08-15 09:30"),
    (0.1, "0%", "10%"),
    (358, "00000", "00358"),
    (3.0, "General", "3"),
    (3.25, "0.00", "3.25"),
    (123456789012345, "0", "123456789012345"),
    (123456789012345000, "0", "#数字过长"),
    (True, "General", "是"),
    ("=1/0", "General", "#DIV/0!"),
    ("=1+1", "General", "2"),
    ('=""', "General", ""),
    ("尾", "General", "尾"),
]


@pytest.fixture(name="old", scope="module")
def _old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an .xls file as LibreOffice writes it."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "人员"
    for number, (value, style, _) in enumerate(VALUES, 1):
        sheet.cell(number, 1, value).number_format = style
    sheet["C1"] = "合并"
    sheet.merge_cells("C1:D3")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("空白")
    book.create_sheet("明着")["A1"] = "在"
    for name in ("藏着", "_选项"):
        hidden = book.create_sheet(name)
        hidden["A1"] = "在"
        hidden.sheet_state = "hidden"
    book.save(tmp_path_factory.mktemp("old") / "清单.xlsx")
    return convert(tmp_path_factory.getbasetemp() / "old0" / "清单.xlsx", "xls")


def test_values_are_shown_as_people_see_them(old: Path) -> None:
    """Texts, dates, percentages, codes, truths and results of formulas read as in new workbooks."""
    grid, other = read_tables(old)
    assert [row[0].text for row in grid.rows] == [seen for _, _, seen in VALUES]
    assert grid.rows[2][2] is grid.rows[0][2] == Cell("合并", 0, 2, 3, 1)
    assert (other.name, texts(other), other.remarks) == ("明着", [["在"]], ())
    assert grid.remarks == (
        "清单.xls 工作表“藏着”是隐藏的，没有读入；要读的先取消隐藏",
        "清单.xls 工作表“人员” 第2行、C列是隐藏的，也读入了；不要的先删去",
    )


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
def test_a_file_cut_short(tmp_path: Path, old: Path, share: float) -> None:
    """A workbook that lost its end is refused and never read in part."""
    data = old.read_bytes()
    path = tmp_path / "清单"
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(Unreadable, match="清单 已经损坏，打不开；"):
        read_tables(path)


def test_bytes_that_were_changed(tmp_path: Path, old: Path) -> None:
    """Whatever bytes are changed, the file is read or refused with a sentence, and soon; nothing else is raised."""
    chance = random.Random(7)  # noqa: S311
    seen = set()
    for _ in range(150):
        data = bytearray(old.read_bytes())
        for _ in range(chance.choice((1, 3, 20))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / "改").write_bytes(data)
        try:
            seen.add(len(read_tables(tmp_path / "改")))
        except Unreadable:
            seen.add(0)
    assert seen >= {0, 2}


LOCK = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub SaveLocked(origin As String, target As String)
Dim saved(1) As New com.sun.star.beans.PropertyValue
saved(0).Name = "FilterName"
saved(0).Value = "MS Excel 97"
saved(1).Name = "Password"
saved(1).Value = "a"
paper = StarDesktop.loadComponentFromURL(origin, "_blank", 0, Array())
paper.storeToURL(target, saved())
paper.close(True)
End Sub
</script:module>
"""


def test_a_workbook_with_a_password(tmp_path: Path) -> None:
    """A workbook that an office program encrypted is refused for its password."""
    source, target = tmp_path / "明.csv", tmp_path / "密.xls"
    source.write_text("甲,乙\n1,2\n", encoding="utf-8")
    # The first run makes the profile, with room for a program of ours.
    convert(source, "xlsx")
    (tmp_path / "office" / "user/basic/Standard/Module1.xba").write_text(LOCK, encoding="utf-8")
    call = f'macro:///Standard.Module1.SaveLocked("{source.as_uri()}","{target.as_uri()}")'
    profile = (tmp_path / "office").as_uri()
    command = [office(), f"-env:UserInstallation={profile}", "--headless", call]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert (
        refusal(target)
        == "密.xls 加了密码，打不开；请在 Excel、Word 或 WPS 里打开它，取消密码，保存以后再导入"
    )


def test_a_wps_workbook(tmp_path: Path, old: Path) -> None:
    """A workbook with another name, such as the .et of WPS, is read when it is an old workbook inside."""
    copy = tmp_path / "清单.et"
    copy.write_bytes(old.read_bytes())
    assert [grid.place(0, 1) for grid in read_tables(copy)] == [
        "清单.et 工作表“人员” 第1行B列",
        "清单.et 工作表“明着” 第1行B列",
    ]

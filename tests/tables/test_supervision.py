"""Standings and findings as tables: every row arrives, in every file, and text from data stays text."""

from __future__ import annotations

import csv as csv_module
import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from county import BUREAU, TODAY, sample_text, write_county
from gongshi.checking import checked_site
from gongshi.law.library import Library
from gongshi.rules import BY_ID
from gongshi.site import Site
from gongshi.supervising import Supervision, supervise
from gongshi.tables.sheets import csv
from gongshi.tables.supervision import (
    FINDING_COLUMNS,
    MATRIX_COLUMNS,
    findings_frame,
    matrix_frame,
    overview_frame,
    supervision_workbook,
)
from tests.reports.findings import finding, spot

County = tuple[Site, Supervision]
ID = "shili-yibao"
FORMULA = '=HYPERLINK("http://x","y")\x00<img src=x>'
"""A text that acts as a formula where it is not kept from it, with a sign that no office file may hold."""


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> County:
    """The invented county, judged."""
    site = checked_site(write_county(tmp_path_factory.mktemp("county")))
    return site, supervise(site, TODAY, Library(None))


def rows_of(frame: pd.DataFrame) -> list[list[str]]:
    """Return the rows of the CSV file of a table, as a program reads them."""
    text = csv(frame)
    assert text.startswith("\ufeff")
    head, *rows = csv_module.reader(io.StringIO(text[1:], newline=""))
    assert head == list(frame.columns)
    return rows


def sheets(county: County) -> dict[str, Worksheet]:
    """Return the sheets of the workbook by name."""
    site, supervision = county
    content = supervision_workbook(site, supervision, site.bureaus, "各机关")
    book = load_workbook(io.BytesIO(content))
    return {name: book[name] for name in book.sheetnames}


def body(sheet: Worksheet) -> list[tuple[object, ...]]:
    """Return the rows below title, note and head."""
    return list(sheet.iter_rows(min_row=4, values_only=True))


def test_the_sheets(county: County) -> None:
    """The workbook has an overview, every standing explained, and every place of a finding, each below its title."""
    found = sheets(county)
    assert list(found) == ["履行情况", "逐项说明", "问题"]
    assert [found[name]["A1"].value for name in found] == [
        "各机关行政执法公示职责履行情况",
        "各机关行政执法公示职责逐项说明",
        "各机关行政执法公示的问题",
    ]
    assert all("2026年6月1日" in found[name]["A2"].value for name in found)


def test_rows(county: County) -> None:
    """An overview row for each duty, an explained row for each standing, a row for each place; CSV has the same."""
    site, supervision = county
    found = sheets(county)
    standings = [each for own in supervision.standings.values() for each in own]
    places = [spot for own in supervision.findings.values() for each in own for spot in each.spots]
    assert len(body(found["履行情况"])) == len(site.duties)
    assert len(body(found["逐项说明"])) == len(standings) == len(site.duties) * len(site.bureaus)
    assert len(body(found["问题"])) == len(places) > 0
    assert len(rows_of(matrix_frame(site, supervision, site.bureaus))) == len(standings)
    assert len(rows_of(findings_frame(supervision, site.bureaus))) == len(places)
    for name, width in (("履行情况", 3 + len(site.bureaus)), ("逐项说明", 12), ("问题", 15)):
        assert found[name].auto_filter.ref.endswith(str(found[name].max_row))
        assert found[name].max_column == width


def test_a_standing(county: County) -> None:
    """A row of the explanation says what stands in the standing; its counts are numbers, its days days."""
    site, supervision = county
    rows = [dict(zip(MATRIX_COLUMNS, row, strict=True)) for row in body(sheets(county)["逐项说明"])]
    for each, row in zip(supervision.standings[ID], rows, strict=True):
        assert (row["机关"], row["职责编号"], row["情况"]) == (
            "示例县医疗保障局",
            each.duty.upper(),
            each.state.value,
        )
        assert (row["说明"], row["缺少的内容"] or "") == (each.reason, "、".join(each.missing))
        assert (row["已做到"], row["应做到"]) == (each.done, each.total)
        assert (row["期限"] or "") == (each.due.isoformat() if each.due else "")
    overview = overview_frame(site, supervision, site.bureaus)
    assert list(overview["示例县医疗保障局"]) == [row["情况"] for row in rows]


def test_a_finding(county: County) -> None:
    """A finding has a row for each of its places, with the rule's words; its line is a number."""
    site, supervision = county
    told = finding("过期", spot(3), spot(9, "李某"), due=TODAY, public="市民看的话")
    by_hand = replace(supervision, findings={ID: (told,)})
    frame = findings_frame(by_hand, site.bureaus)
    rule = BY_ID["cert-expired"]
    common = ["示例县医疗保障局", "错误", rule.group.value, rule.id, rule.name, "过期"]
    common += ["有效的证件", "换证", "行政处罚法第55条", "2026-06-01", "人员"]
    file = "data/bureaus/shili-yibao/人员.yml"
    assert rows_of(frame) == [
        [*common, "张某", "人员[1].证件有效期", file, "3"],
        [*common, "李某", "人员[1].证件有效期", file, "9"],
    ]
    assert list(frame["行"]) == [3, 9]


def test_one_bureau(county: County) -> None:
    """A bureau's own workbook has its rows alone, and its name."""
    site, supervision = county
    other = replace(site.bureaus[0])
    other.id = "shili-minzheng"
    both = replace(
        supervision,
        standings={ID: supervision.standings[ID], "shili-minzheng": supervision.standings[ID][:2]},
        findings={ID: supervision.findings[ID], "shili-minzheng": ()},
    )
    book = load_workbook(io.BytesIO(supervision_workbook(site, both, [other], "示例县民政局")))
    assert book["履行情况"]["A1"].value.startswith("示例县民政局")
    assert len(body(book["逐项说明"])) == 2
    assert body(book["问题"]) == []


def test_nothing_found(county: County) -> None:
    """Where nothing is found the tables have their heads alone."""
    site, supervision = county
    nothing = replace(supervision, findings={ID: ()})
    assert csv(findings_frame(nothing, site.bureaus)) == "\ufeff" + ",".join(FINDING_COLUMNS) + "\r\n"
    assert body(sheets((site, nothing))["问题"]) == []


def test_hostile_findings(county: County) -> None:
    """What a finding quotes is text in the workbook, and disarmed in CSV, in whichever column it stands."""
    site, supervision = county
    words = dict.fromkeys(("expected", "advice", "ground"), FORMULA)
    told = finding(FORMULA, spot(3, FORMULA, FORMULA), **words)
    by_hand = replace(supervision, findings={ID: (told,)})
    page = sheets((site, by_hand))["问题"]
    cells = [cell for cell in page[4] if "HYPERLINK" in str(cell.value)]
    assert [(cell.data_type, cell.value) for cell in cells] == [("s", FORMULA.replace("\x00", ""))] * 6
    (row,) = rows_of(findings_frame(by_hand, site.bureaus))
    assert [value for value in row if "HYPERLINK" in value] == [f"'{FORMULA}".replace("\x00", "")] * 6


def test_hostile_data(tmp_path: Path) -> None:
    """Data whose names are formulas give tables in which no cell acts, in rows, heads and titles."""
    changed = {}
    for file, name, hostile in (
        ("主体", "名称: 示例县医疗保障局", '名称: "=1+1\\a"'),
        ("人员", "姓名: 李某乙", "姓名: '@SUM(A1)'"),
    ):
        text = sample_text(f"{BUREAU}/{file}.yml")
        changed[f"{BUREAU}/{file}.yml"] = text.replace(name, hostile, 1)
    site = checked_site(write_county(tmp_path, changed))
    supervision = supervise(site, TODAY, Library(None))
    armed = 0
    for page in sheets((site, supervision)).values():
        for row in page.iter_rows():
            assert [cell.coordinate for cell in row if cell.data_type == "f"] == []
            armed += sum(str(cell.value).startswith("=") for cell in row)
    assert armed > 0
    frames = (
        matrix_frame(site, supervision, site.bureaus),
        findings_frame(supervision, site.bureaus),
        overview_frame(site, supervision, site.bureaus),
    )
    for frame in frames:
        rows = csv_module.reader(io.StringIO(csv(frame)[1:], newline=""))
        assert [value for row in rows for value in row if value.startswith(("=", "+", "-", "@"))] == []

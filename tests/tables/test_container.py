"""Office files that do not tell when, or on which machine, they were made."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from gongshi.tables.container import repeatable
from gongshi.tables.sheets import Sheet, workbook
from gongshi.tables.word import OfficialDocument

TODAY = date(2026, 11, 21)


def excel() -> bytes:
    """Return a workbook."""
    return workbook([Sheet("甲", pd.DataFrame({"乙": ["丙"]}), "题", "注", {})], TODAY)


def word() -> bytes:
    """Return a document."""
    document = OfficialDocument("甲")
    document.paragraph("乙")
    return document.content(TODAY)


@pytest.mark.parametrize("make", [excel, word])
def test_its_day_is_the_edition_s(make: Callable[[], bytes]) -> None:
    """Every time in the file is the start of the edition's day, every entry's time the earliest there is."""
    archive = zipfile.ZipFile(io.BytesIO(make()))
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2026-11-21T00:00:00Z"}
    assert len(re.findall(r"<dcterms:(?:created|modified)\b", core)) == 2
    years = re.compile(rb"20[2-9]\d-\d\d-\d\d")
    told = [info.filename for info in archive.infolist() if years.search(archive.read(info))]
    assert told == ["docProps/core.xml"]


@pytest.mark.parametrize("make", [excel, word])
def test_its_machine_is_not_told(make: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file comes from Windows."""
    here = make()
    monkeypatch.setattr(sys, "platform", "win32")
    assert make() == here


def test_nothing_else_is_changed() -> None:
    """Every part of the file is there as it was, in its order."""
    content = excel()
    before, after = (zipfile.ZipFile(io.BytesIO(each)) for each in (content, repeatable(content, TODAY)))
    assert before.namelist() == after.namelist()
    assert [before.read(name) for name in before.namelist()] == [
        after.read(name) for name in after.namelist()
    ]

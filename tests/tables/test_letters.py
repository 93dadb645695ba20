"""Letters to a bureau: a draft in the form of an official document, with everything that it must answer."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from county import TODAY, write_county
from gongshi.checking import checked_site
from gongshi.law.library import Library
from gongshi.rules import Severity
from gongshi.site import Site
from gongshi.supervising import Supervision, supervise
from gongshi.tables.letters import ANNEX_LIMIT, LetterKind, letter
from tests.build.needs import pdftotext
from tests.reports.findings import finding
from tests.tables.office import convert


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Supervision]:
    """The invented county, judged."""
    site = checked_site(write_county(tmp_path_factory.mktemp("county")))
    return site, supervise(site, TODAY, Library(None))


def draft(county: tuple[Site, Supervision], kind: LetterKind, organ: str | None = "示例县司法局") -> bytes:
    """Return a letter to the county's bureau."""
    site, supervision = county
    return letter(kind, site.bureaus[0], site, supervision, organ=organ, reply_days=10)


@pytest.mark.parametrize("kind", LetterKind)
def test_what_it_says(county: tuple[Site, Supervision], kind: LetterKind) -> None:
    """Title, addressee, counts, ten working days to reply (over the Dragon Boat holiday), organ and date."""
    text = [each.text for each in Document(io.BytesIO(draft(county, kind))).paragraphs]
    bureau = county[0].bureaus[0]
    assert text[:3] == [kind.value, "〔2026〕　　号", f"{bureau.name}："]
    assert any("2026年6月15日前书面" in line for line in text)
    assert [line for line in text if line][-1].startswith("附件") or "2026年6月1日" in text
    assert "示例县司法局" in text


def test_every_finding_is_in_it(county: tuple[Site, Supervision]) -> None:
    """Each error and warning is a row of the annex, each duty not met another; hints are left out."""
    site, supervision = county
    bureau = site.bureaus[0]
    rows = [
        [cell.text for cell in row.cells]
        for table in Document(io.BytesIO(draft(county, LetterKind.OPINION))).tables
        for row in table.rows[1:]
    ]
    wanted = [
        each
        for each in supervision.findings[bureau.id]
        if each.severity in {Severity.ERROR, Severity.WARNING}
    ]
    open_duties = [each for each in supervision.standings[bureau.id] if each.counts and not each.met]
    assert len(rows) == len(wanted) + len(open_duties)
    told = {row[2] for row in rows}
    assert all(any(each.found in text for text in told) for each in wanted)


def test_very_many_findings(county: tuple[Site, Supervision]) -> None:
    """Of very many findings the annex lists the first, worst first, and the letter says how many more there are."""
    site, supervision = county
    bureau = site.bureaus[0]
    many = tuple(finding(f"第{number}个") for number in range(ANNEX_LIMIT + 5))
    full = replace(supervision, findings={bureau.id: many}, standings={bureau.id: ()})
    document = Document(io.BytesIO(draft((site, full), LetterKind.URGING)))
    (annex,) = document.tables
    assert len(annex.rows) == 1 + ANNEX_LIMIT
    text = "".join(each.text for each in document.paragraphs)
    assert (
        f"发现错误 {ANNEX_LIMIT + 5} 个，较重的 {ANNEX_LIMIT} 个列在附件中，其余 5 个见监督台上的 Excel 表格"
        in text
    )


def test_without_an_organ(county: tuple[Site, Supervision]) -> None:
    """A place is left for the organ when the settings name none."""
    document = Document(io.BytesIO(draft(county, LetterKind.URGING, None)))
    assert "（监督机关）" in [each.text for each in document.paragraphs]


def test_same_bytes(county: tuple[Site, Supervision]) -> None:
    """The same findings give the same file."""
    assert draft(county, LetterKind.OPINION) == draft(county, LetterKind.OPINION)


def test_printed(county: tuple[Site, Supervision], tmp_path: Path) -> None:
    """LibreOffice prints it on A4 pages, numbered, with the annex's head on every page of the annex."""
    file = tmp_path / "意见 书.docx"
    file.write_bytes(draft(county, LetterKind.OPINION))
    pdf = convert(file, "pdf")
    text = subprocess.run(
        [pdftotext(), "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = text.split("\f")[:-1]
    assert "行政执法监督意见书" in pages[0]
    assert [re.findall(r"—\s*(\d+)\s*—", page) for page in pages] == [
        [str(number)] for number in range(1, len(pages) + 1)
    ]
    assert all("依据" in page for page in pages[1:])

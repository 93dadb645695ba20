"""Official lists as an office program prints them: paper, pages, text and heads on every page."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from gongshi.tables.official import notice_word, official_excel, official_word
from tests.build.needs import pdftotext
from tests.build.project import DAY
from tests.tables.office import convert
from tests.tables.official.filled import bare, bureau_of, form_of


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of each page of some files, as LibreOffice prints them, by the files' names."""
    program = pdftotext()
    folder = tmp_path_factory.mktemp("printed")
    linxian, xiangyuan = bureau_of("linxian-yibao"), bureau_of("xiangyuan-yibao")
    files = {
        "notice.docx": notice_word(*linxian, DAY),
        "flows.docx": official_word(form_of("flows"), *xiangyuan, DAY),
        "items.xlsx": official_excel(form_of("items"), *xiangyuan, DAY),
    }
    pages = {}
    for name, content in files.items():
        file = folder / name
        file.write_bytes(content)
        pdf = convert(file, "pdf")
        run = subprocess.run([program, "-layout", str(pdf), "-"], capture_output=True, check=True)
        pages[name] = run.stdout.decode().split("\f")[:-1]
        pages[f"{name} sizes"] = _sizes(pdf)
    return pages


def _sizes(pdf: Path) -> list[str]:
    """Return how each page lies: `across` or `upright` for A4, otherwise its size in points."""
    found = re.findall(rb"/Type\s*/Page\b[^>]*?/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf.read_bytes())
    kinds = {(595, 842): "upright", (842, 595): "across"}
    sizes = [(round(float(width)), round(float(height))) for width, height in found]
    return [kinds.get(size, str(size)) for size in sizes]


def test_all_is_printed_on_a4(printed: dict[str, list[str]]) -> None:
    """The notice begins upright, its lists lie across; lists in Excel lie across."""
    assert set(printed["notice.docx sizes"]) == {"upright", "across"}
    assert set(printed["flows.docx sizes"]) == {"upright"}
    assert set(printed["items.xlsx sizes"]) == {"across"}


def test_pages_count_through(printed: dict[str, list[str]]) -> None:
    """The pages of the notice are numbered from 1 to its end, over all its parts."""
    numbers = [re.findall(r"—\s*(\d+)\s*—", page)[-1] for page in printed["notice.docx"]]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert 18 <= len(numbers) <= 32


def test_heads_are_repeated(printed: dict[str, list[str]]) -> None:
    """Each page of a long list begins with its head."""
    pages = [bare(page) for page in printed["items.xlsx"]]
    assert len(pages) > 2
    assert all("序号" in page and "项目编号" in page for page in pages[:-1])
    pages = [bare(page) for page in printed["notice.docx"]]
    listed = [page for page in pages if "法定时限" in page]
    assert len(listed) > 2
    assert all("执法依据" in page for page in listed)


def test_charts_are_drawn_with_their_text(printed: dict[str, list[str]]) -> None:
    """Boxes, diamonds and labels show their whole text on the page of the chart, before the steps in words."""
    (page,) = [
        page
        for page in map(bare, printed["flows.docx"])
        if "法定情形1.2.3." in page and "流程的步骤" not in page
    ]
    for text in (
        "法定情形",
        "请示",
        "一般情况",
        "紧急情况",
        "当场实施行政强制措施",
        "解除行政强制措施",
        "移送司法机关",
    ):
        assert text in page

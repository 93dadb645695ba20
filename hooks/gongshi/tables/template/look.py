"""How the workbook looks: type, colours, lines, widths, heights, paper."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

_LINE = Side(style="thin", color="B8C2CC")
GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
TOP = Alignment(wrap_text=True, vertical="top")
CENTRE = Alignment(horizontal="center", vertical="top")
MIDDLE = Alignment(vertical="center")
HEAD = Alignment(wrap_text=True, vertical="center")
HEAD_FILL = PatternFill("solid", fgColor="E6F0F7")
REQUIRED_FILL = PatternFill("solid", fgColor="FBE3C8")
GREY = "525D6B"
BODY = Font(name="宋体", size=10)
BOLD = Font(name="宋体", size=10, bold=True)
TITLE = Font(name="宋体", size=15, bold=True)
QUIET = Font(name="宋体", size=10, color=GREY)
LINK = Font(name="宋体", size=10, color="0B5CAD", underline="single")
TEXT_FORMAT, DATE_FORMAT, NUMBER_FORMAT = "@", "yyyy-mm-dd", "0"
LINE = 13.5
"""The height of a line of body text, in points."""
TALLEST = 24
"""The most lines that a row shows; a row that fills the screen cannot be scrolled past."""
_PAGE = 230
"""How many half ems fit across a landscape A4 page in type that can still be read."""


def number_of(page: Worksheet, **parts: Any) -> int:
    """Return the number that a cell's look has in the workbook: body text in a grid, with `parts` instead."""
    cell = Cell(page)
    for name, part in {"font": BODY, "border": GRID, "alignment": TOP, **parts}.items():
        setattr(cell, name, part)
    return int(cell.style_id)


def extent(text: str) -> int:
    """Return how wide a line of text is, in half ems."""
    return len(text.encode("gb18030", "replace"))


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a cell `width` half ems wide."""
    room = max(1.0, width - 1.5)
    if "\n" not in text and len(text) * 2 <= room:
        return 1
    return sum(max(1, ceil(extent(line) / room)) for line in text.split("\n"))


def height_of(cells: Iterable[tuple[str, float]]) -> str:
    """Return what a row says of its height: as high as its texts need, but not filling the screen.

    `cells` are texts and the widths of their columns. Excel would find the height itself, LibreOffice does not.
    """
    lines = max((lines_of(text, width) for text, width in cells), default=1)
    # Only a height called custom is kept when somebody edits the row.
    return f'ht="{min(lines, TALLEST) * LINE + 2}"' + (' customHeight="1"' if lines > TALLEST else "")


def pages_across(width: float) -> int:
    """Return how many pages side by side a table takes that can still be read; `width` is in half ems."""
    return max(1, ceil(width / _PAGE))


def paper(page: Worksheet, width: float, fixed: str | None = None) -> None:
    """Set landscape A4, the headings on each page; what is too wide for one page to be read goes on on the next.

    `width` is that of all columns that are seen, in half ems; `fixed` are the columns repeated on further pages.
    """
    across = pages_across(width)
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = across, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top, page.page_margins.bottom = 0.5, 0.7
    page.page_margins.footer = 0.3
    page.oddFooter.center.text = "&A　第 &P 页，共 &N 页"
    if across > 1 and fixed:
        page.print_title_cols = fixed

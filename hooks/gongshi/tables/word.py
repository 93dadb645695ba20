"""Official documents in Word: paper, margins, type and numbering as GB/T 9704-2012 (党政机关公文格式) has them."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from .container import repeatable

_BODY, _TITLE, _HEADING = "仿宋_GB2312", "方正小标宋简体", "黑体"
_THREE, _TWO, _FIVE = 16, 22, 10.5
"""三号、二号、五号 in points."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class OfficialDocument:
    """An official document that grows from top to bottom."""

    def __init__(self, title: str) -> None:
        self.document: Any = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        self.document.core_properties.title = title
        self.document.core_properties.author = ""
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = _BODY, Pt(_THREE)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), _BODY)
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        style.paragraph_format.line_spacing = Pt(28)
        style.paragraph_format.space_after = Pt(0)
        _page_number(section.footer.paragraphs[0])

    def title(self, text: str) -> None:
        """Add a title in the middle of the page."""
        paragraph = self._paragraph(text, font=_TITLE, size=_TWO)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.line_spacing = Pt(34)
        paragraph.paragraph_format.space_after = Pt(14)

    def centred(self, text: str) -> None:
        """Add a line in the middle of the page, such as a document number."""
        self._paragraph(text).alignment = WD_ALIGN_PARAGRAPH.CENTER

    def addressee(self, text: str) -> None:
        """Add the line that says to whom it goes."""
        self._paragraph(text)

    def heading(self, text: str) -> None:
        """Add a heading of the first level, 一、."""
        paragraph = self._paragraph(text, font=_HEADING)
        paragraph.paragraph_format.first_line_indent = Pt(2 * _THREE)
        paragraph.paragraph_format.keep_with_next = True

    def paragraph(self, text: str) -> None:
        """Add a paragraph, its first line two characters in."""
        paragraph = self._paragraph(text)
        paragraph.paragraph_format.first_line_indent = Pt(2 * _THREE)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    def signature(self, *lines: str) -> None:
        """Add organ and date at the right, four characters from the edge."""
        self._paragraph("")
        for line in lines:
            paragraph = self._paragraph(line)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            paragraph.paragraph_format.right_indent = Pt(4 * _THREE)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        """Add a table with grid lines; the head is repeated on each page, a row is not cut. `widths` are in mm."""
        table = self.document.add_table(rows=1, cols=len(headings))
        table.style = "Table Grid"
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        _flag(table.rows[0]._tr, "w:tblHeader")
        _fill(table.rows[0], headings, widths, _HEADING)
        if not rows:
            return
        _fill(table.add_row(), rows[0], widths, _BODY)
        pattern = table.rows[-1]._tr
        for row in rows[1:]:
            # A copy of a finished row is far quicker than a new one.
            made = deepcopy(pattern)
            for place, text in zip(made.iter(qn("w:t")), row, strict=True):
                place.text = _cell_text(text)
            table._tbl.append(made)

    def page_break(self) -> None:
        """Go on with a new page."""
        self.document.add_page_break()

    def content(self, today: date) -> bytes:
        """Return the file; the same document gives the same bytes."""
        buffer = io.BytesIO()
        self.document.save(buffer)
        return repeatable(buffer.getvalue(), today)

    def _paragraph(self, text: str, *, font: str = _BODY, size: float = _THREE) -> Any:
        paragraph = self.document.add_paragraph()
        _write(paragraph.add_run(), text, font, size)
        return paragraph


def _write(run: Any, text: str, font: str, size: float) -> None:
    run.text = _CONTROLS.sub("", text)
    run.font.name, run.font.size = font, Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)


def _fill(row: Any, texts: Sequence[str], widths: Sequence[float], font: str) -> None:
    """Write a row of a table that is not cut at the end of a page."""
    _flag(row._tr, "w:cantSplit")
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.line_spacing = Pt(15)
        _write(paragraph.add_run(), _cell_text(text), font, _FIVE)


def _cell_text(text: str) -> str:
    """Return a text on one line, never empty, so that each cell has one place for text."""
    return " ".join(_CONTROLS.sub("", text).split()) or "—"


def _flag(row: object, name: str) -> None:
    """Switch on a property of a table's row."""
    row.get_or_add_trPr().append(OxmlElement(name))  # type: ignore[attr-defined]


def _page_number(paragraph: Paragraph) -> None:
    """Put — 1 — at the foot of every page."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _write(paragraph.add_run(), "— ", "宋体", 14)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        _write(run, "", "宋体", 14)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._element.append(mark)
    _write(paragraph.add_run(), " —", "宋体", 14)

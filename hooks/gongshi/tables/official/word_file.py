"""Papers as one Word file, each in a section of its own with its own format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from .drawing import drawing_xml
from .package import DECLARATION, core_properties, escaped, packed
from .paper import Drawing, Entry, Heading, Lines, Paper, Sheet, Table
from .word_parts import FOOTER, SAME, W
from .word_tables import table_xml, twips

_ROOT = (
    f'{DECLARATION}<w:document xmlns:w="{W}"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
)


def word_file(papers: Sequence[Paper], title: str, today: date) -> bytes:
    """Return the papers as a .docx; the same papers on the same day give the same bytes."""
    pieces = [_ROOT, "<w:body>"]
    drawn = 0
    for number, paper in enumerate(papers, start=1):
        section = _section(paper.format.value)
        for block in _blocks(paper):
            if isinstance(block, Drawing):
                drawn += 1
                pieces.append(drawing_xml(block, paper.format.value, drawn))
            else:
                pieces.append(block)
        last = number == len(papers)
        pieces.append(_paragraph("End", paper.end, "" if last else section))
        if last:
            pieces.append(section)
    pieces.append("</w:body></w:document>")
    parts = {**SAME, "word/document.xml": "".join(pieces), "docProps/core.xml": core_properties(title, today)}
    return packed(parts)


def _blocks(paper: Paper) -> Iterator[str | Drawing]:
    if paper.annex:
        yield _paragraph("Annex", paper.annex)
    for line in paper.above:
        yield _paragraph("Above", line)
    yield _paragraph("Title", paper.title)
    for block in paper.blocks:
        if isinstance(block, Drawing):
            yield block
        elif isinstance(block, Table):
            yield table_xml(block, paper.format.value)
        elif isinstance(block, Heading):
            style = "Heading" if block.level == 1 else "Subheading"
            yield _paragraph(style, block.text, "<w:pageBreakBefore/>" if block.new_page else "")
        elif isinstance(block, Entry):
            yield from _entry(block)
        else:
            yield from _lines(block)


def _entry(block: Entry) -> Iterator[str]:
    """Yield a named text: on the line of its name when it is one line, else below it."""
    lines = block.text.split("\n")
    first = lines[0] if len(lines) == 1 else ""
    name = f'<w:r><w:rPr>{_BLACK}</w:rPr><w:t xml:space="preserve">{escaped(block.name)}：</w:t></w:r>'
    keep = "<w:keepNext/>" if len(lines) > 1 else ""
    yield f'<w:p><w:pPr><w:pStyle w:val="Entry"/>{keep}</w:pPr>{name}{_run(first)}</w:p>'
    if len(lines) > 1:
        for line in lines:
            yield _paragraph("Entry", line)


_BLACK = '<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="黑体"/>'


def _lines(block: Lines) -> Iterator[str]:
    for text in block.texts:
        for line in text.split("\n"):
            yield _paragraph(block.style or ("Note" if block.small else "Text"), line)


def _paragraph(style: str, text: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{_run(text)}</w:p>'


def _run(text: str) -> str:
    if not text:
        return ""
    lines = escaped(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:t xml:space="preserve">{lines}</w:t></w:r>'


def _section(sheet: Sheet) -> str:
    top, right, bottom, left = (twips(margin) for margin in sheet.margins)
    turned = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOTER}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="851"'
        f' w:footer="{min(bottom - 320, twips(28))}" w:gutter="0"/></w:sectPr>'
    )

"""Tables as WordprocessingML: heads that are repeated on each page, merged cells, rows that stay whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from .measuring import MM, PADDING, lines_of, merges, widths
from .package import escaped
from .paper import Column, Sheet, Span, Table
from .word_parts import CELL_LINE, CELL_SIZE, ROOMY

_WHOLE = 0.5
"""A row lower than this part of the page is not cut; higher ones are, or half of many pages would stay white."""
_MERGED = 0.8
"""Merged cells are no higher than this part of the page."""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES)
_MARGIN = round(PADDING / 2 * 1440 / 25.4)
_PROPERTIES = (
    '<w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
    f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    f'<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="{_MARGIN}" w:type="dxa"/>'
    f'<w:bottom w:w="28" w:type="dxa"/><w:right w:w="{_MARGIN}" w:type="dxa"/></w:tblCellMar>'
)
_HEAD_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_WHOLE_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_END = "</w:t></w:r></w:p></w:tc>"
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'


def twips(mm: float) -> int:
    """Return a length in twentieths of a point, as Word counts."""
    return round(mm * 1440 / 25.4)


def table_xml(table: Table, sheet: Sheet) -> str:
    """Return a table as wide as the page's text."""
    wide = widths(table.columns, table.rows, sheet.text_width)
    sizes = [twips(width) for width in wide]
    pieces = [f"<w:tbl><w:tblPr>{_PROPERTIES.format(width=sum(sizes))}</w:tblPr><w:tblGrid>"]
    pieces += [f'<w:gridCol w:w="{size}"/>' for size in sizes]
    pieces.append("</w:tblGrid>")
    pieces += _head(table.columns, sizes, _prefix(table))
    pieces += _body(table, wide, sizes, sheet.text_height)
    pieces.append("</w:tbl>")
    return "".join(pieces)


def _head(columns: Sequence[Column], sizes: Sequence[int], prefix: str) -> Iterator[str]:
    """Yield the head: headings of groups stand above those of their columns, the others beside both."""
    grouped = any(column.group for column in columns)
    style = f"{prefix}Head"
    position = 0
    upper, lower = [_HEAD_ROW], [_HEAD_ROW]
    for group, found in groupby(columns, key=lambda column: column.group):
        members = list(found)
        if group:
            width = sum(sizes[position : position + len(members)])
            upper.append(_cell(group, width, style, f'<w:gridSpan w:val="{len(members)}"/>'))
        for member in members:
            size = sizes[position]
            position += 1
            if group:
                lower.append(_cell(member.name, size, style))
            elif grouped:
                upper.append(_cell(member.name, size, style, '<w:vMerge w:val="restart"/>'))
                lower.append(_cell("", size, style, "<w:vMerge/>"))
            else:
                upper.append(_cell(member.name, size, style))
    for row in (upper, lower) if grouped else (upper,):
        yield from row
        yield "</w:tr>"


def _cell(text: str, width: int, style: str, more: str = "", align: str = "center") -> str:
    return f"{_opening(width, style, more, align)}{_lines(text)}{_END}"


def _opening(width: int, style: str, more: str, align: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}<w:vAlign w:val="{align}"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">'
    )


def _lines(text: str) -> str:
    text = escaped(text)
    return text.replace("\n", _BREAK) if "\n" in text else text


def _body(table: Table, wide: Sequence[float], sizes: Sequence[int], page: float) -> Iterator[str]:
    prefix = _prefix(table)
    size, line = ROOMY if prefix else (CELL_SIZE, CELL_LINE)
    heights = [lines_of(row, wide, size) * line * MM + 1 for row in table.rows]
    merged = merges(table.columns, table.rows, heights, page * _MERGED)
    styles = [f"{prefix}CellCentred" if column.centred else f"{prefix}Cell" for column in table.columns]
    openings = {
        (align, more): [
            _opening(size, style, merge, align) for size, style in zip(sizes, styles, strict=True)
        ]
        for align in ("center", "top")
        for more, merge in ((0, ""), (1, "<w:vMerge/>"), (2, '<w:vMerge w:val="restart"/>'))
    }
    for number, row in enumerate(table.rows):
        if isinstance(row, Span):
            span = f'<w:gridSpan w:val="{len(sizes)}"/>'
            yield f"{_WHOLE_ROW}{_cell(row.text, sum(sizes), f'{prefix}Cell', span)}</w:tr>"
            continue
        whole = heights[number] <= page * _WHOLE
        align = "center" if whole else "top"
        yield _WHOLE_ROW if whole else "<w:tr>"
        for position, text in enumerate(row):
            rows = merged[position][number] if position in merged else 1
            # What a merged cell says stands in its first row only.
            more = 0 if rows == 1 else 1 if rows == 0 else 2
            yield openings[align, more][position] + ("" if rows == 0 else _lines(text)) + _END
        yield "</w:tr>"


def _prefix(table: Table) -> str:
    """Return how the styles of a table's cells begin: one of short texts has larger type."""
    return "" if any(column.long for column in table.columns) else "Roomy"

"""Numbers that Word puts before paragraphs are read as people see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongshi.tables.reading.file import read_tables
from tests.tables.reading.making import document_parts, texts, zipped


def level(at: int, kind: str, pattern: str, start: int = 1) -> str:
    """Return the XML of one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbered(text: str, at: int = 0, number: int = 1) -> str:
    """Return the XML of a row with one numbered paragraph."""
    properties = f'<w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:tr><w:tc><w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"


def read(path: Path, rows: list[str], numbering: str, styles: str = "") -> list[str]:
    """Return the texts of a document's one column."""
    parts = document_parts(f"<w:tbl>{''.join(rows)}</w:tbl>", numbering=numbering, styles=styles)
    return [row[0] for row in texts(read_tables(zipped(path / "清单.docx", parts))[0])]


LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "chineseCounting", "%1、")}{level(1, "decimal", "%1-%2.")}'
    f"{level(2, 'bullet', '●')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def test_levels_count_under_one_another(tmp_path: Path) -> None:
    """A deeper level begins anew under each number of the one above; bullets are no text."""
    rows = [
        numbered("甲"),
        numbered("乙", 1),
        numbered("丙", 1),
        numbered("丁", 2),
        numbered("戊"),
        numbered("己", 1),
    ]
    assert read(tmp_path, rows, LISTS) == ["一、甲", "一-1. 乙", "一-2. 丙", "丁", "二、戊", "二-1. 己"]


def test_lists_go_on_and_begin_anew(tmp_path: Path) -> None:
    """Two lists of one form count on together, until one says where it begins."""
    rows = [
        numbered("甲"),
        numbered("乙", 0, 2),
        numbered("丙", 0, 3),
        numbered("丁", 0, 3),
        numbered("戊", 0, 9),
    ]
    assert read(tmp_path, rows, LISTS) == ["一、甲", "二、乙", "一、丙", "二、丁", "戊"]


def test_a_column_of_numbers(tmp_path: Path) -> None:
    """A cell that holds nothing but its number holds that number."""
    form = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1", 9)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert read(tmp_path, [numbered(""), numbered("")], form) == ["9", "10"]


def test_numbers_that_come_with_a_style(tmp_path: Path) -> None:
    """A paragraph is numbered by its style, too, unless it says that it is not."""
    styles = '<w:style w:styleId="条"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    cell = (
        '<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="条"/>{}</w:pPr><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>'
    )
    rows = [cell.format(""), cell.format('<w:numPr><w:numId w:val="0"/></w:numPr>'), cell.format("")]
    assert read(tmp_path, rows, LISTS, styles) == ["一、甲", "甲", "二、甲"]


@pytest.mark.parametrize(
    ("kind", "start", "label"),
    [
        ("decimal", 12, "（12）"),
        ("decimalZero", 3, "（03）"),
        ("chineseCountingThousand", 21, "（二十一）"),
        ("japaneseCounting", 10, "（十）"),
        ("upperLetter", 27, "（AA）"),
        ("lowerLetter", 2, "（b）"),
        ("upperRoman", 1994, "（MCMXCIV）"),
        ("lowerRoman", 4, "（iv）"),
        ("decimalEnclosedCircle", 20, "（⑳）"),
        ("decimalEnclosedCircle", 21, "（21）"),
        ("ideographTraditional", 3, "（丙）"),
        ("ideographZodiac", 12, "（亥）"),
        ("decimal", 0, "（0）"),
        ("unknown", 5, "（5）"),
    ],
)
def test_kinds_of_figures(tmp_path: Path, kind: str, start: int, label: str) -> None:
    """Every kind of figure that Chinese documents use is written as Word writes it."""
    form = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, kind, "（%1）", start)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert read(tmp_path, [numbered("甲")], form) == [f"{label}甲"]


def test_ticked_boxes(tmp_path: Path) -> None:
    """Boxes and ticks that Word writes in a font of pictures are signs."""
    run = '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="f0a8"/></w:r>'
    row = f"<w:tr><w:tc><w:p>{run}</w:p></w:tc></w:tr>"
    assert read(tmp_path, [row], LISTS) == ["☑是□"]

"""Files as people and other programs hand them in, made by hand where no office program would make them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from gongshi.tables.reading.file import Unreadable, read_tables
from gongshi.tables.reading.grid import Grid

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def texts(grid: Grid) -> list[list[str]]:
    """Return a grid's texts, row by row."""
    return [[cell.text for cell in row] for row in grid.rows]


def refusal(path: Path) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(Unreadable) as refused:
        read_tables(path)
    return str(refused.value)


def zipped(path: Path, parts: dict[str, bytes | str]) -> Path:
    """Write a zip file with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def sheet_parts(sheet: str, **more: bytes | str) -> dict[str, bytes | str]:
    """Return the parts of a workbook with one sheet of this XML inside `worksheet`; `more` by names with __ for /."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types><Override PartName="/xl/workbook.xml" ContentType="{_TYPES}'
        '.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{_LINKS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_LINKS}"><sheets><sheet name="人员" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="r1" Type="{_LINKS}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {_MAIN}>{sheet}</worksheet>",
    }
    return {**parts, **{name.replace("__", "/") + ".xml": content for name, content in more.items()}}


def document_parts(body: str, **more: str) -> dict[str, bytes | str]:
    """Return the parts of a Word document with this XML inside `body`; `more` is inside the roots of other parts."""
    links = "".join(f'<Relationship Id="{name}" Type="x/{name}" Target="{name}.xml"/>' for name in more)
    return {
        "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
        **{f"word/{name}.xml": f"<w:{name} {_WORD}>{content}</w:{name}>" for name, content in more.items()},
        "[Content_Types].xml": f'<Types><Override PartName="/word/document.xml" ContentType="{_TYPES}'
        '.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{_LINKS}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
    }


def row_of_texts(number: int, *values: str) -> str:
    """Return the XML of one sheet row of inline texts."""
    cells = (
        f'<c r="{chr(65 + at)}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
        for at, value in enumerate(values)
    )
    return f'<row r="{number}">{"".join(cells)}</row>'


def compound(streams: dict[str, bytes]) -> bytes:
    """Return an OLE compound file with these streams, each filled up to at least 4096 bytes."""
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    entries = [_entry("Root Entry", 5, end, 0)]
    follows, body = [table], b""
    directory_sectors = (len(streams) + 4) // 4
    first = 1 + directory_sectors
    follows += [*range(2, first), end]
    for name, content in streams.items():
        filled = content.ljust(max(4096, -(-len(content) // 512) * 512), b"\0")
        count = len(filled) // 512
        entries.append(_entry(name, 2, first, len(filled)))
        follows += [*range(first + 1, first + count), end]
        first, body = first + count, body + filled
    follows += [free] * (128 - len(follows))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0" + bytes(6)
    header += _words(0, 1, 1, 0, 4096, end, 0, end, 0) + _words(0, *[free] * 108)
    directory = b"".join(entries).ljust(directory_sectors * 512, b"\0")
    return header + _words(*follows) + directory + body


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    head = coded.ljust(64, b"\0") + len(coded).to_bytes(2, "little") + bytes((kind, 1))
    return (head + _words(*[0xFFFFFFFF] * 3)).ljust(116, b"\0") + _words(start, size, 0)


def _words(*values: int) -> bytes:
    return b"".join(value.to_bytes(4, "little") for value in values)

"""The parts of an Excel file that are the same in every official list: looks of cells, and what belongs to what."""

from __future__ import annotations

from enum import IntEnum

from .package import DECLARATION, content_types, relationships

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
BODY_SIZE, BODY_LINE = 9.0, 12.0
"""The type of cells and the height of its lines, in points."""


class Look(IntEnum):
    """The looks of cells, by their numbers in the file; each is followed by the one for texts that begin like formulas."""

    PLAIN = 0
    TITLE = 2
    ABOVE = 4
    HEAD = 6
    CELL = 8
    CENTRED = 10
    NOTE = 12
    END = 14
    NAME = 16


_FONTS = (
    ("宋体", 11),
    ("方正小标宋简体", 20),
    ("仿宋_GB2312", 14),
    ("黑体", 9),
    ("仿宋_GB2312", 9),
    ("宋体", 8),
)
_LOOKS: tuple[tuple[int, int, str, str], ...] = (
    (0, 0, "left", "center"),
    (1, 0, "center", "center"),
    (2, 0, "center", "center"),
    (3, 1, "center", "center"),
    (4, 1, "left", "center"),
    (4, 1, "center", "center"),
    (4, 0, "left", "center"),
    (5, 0, "right", "center"),
    (3, 1, "left", "center"),
)
"""Font, whether it has lines around it, and where the text stands, in the order of `Look`."""
LONG = len(_LOOKS) * 2
"""What is added to a look for cells longer than a row may be: their text begins at the top."""


def _styles() -> str:
    fonts = "".join(
        f'<font><sz val="{size}"/><name val="{name}"/><charset val="134"/></font>' for name, size in _FONTS
    )
    sides = "".join(
        f'<{side} style="thin"><color auto="1"/></{side}>' for side in ("left", "right", "top", "bottom")
    )
    looks = "".join(
        f'<xf numFmtId="49" fontId="{font}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1"'
        f' applyBorder="1" applyAlignment="1"{quote}><alignment horizontal="{across}" vertical="{top or down}" wrapText="1"/></xf>'
        for top in (None, "top")
        for font, border, across, down in _LOOKS
        for quote in ("", ' quotePrefix="1"')
    )
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><fonts count="{len(_FONTS)}">{fonts}</fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{sides}<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{LONG * 2}">{looks}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


STYLES = _styles()


def same(sheets: int) -> dict[str, str]:
    """Return the parts of a workbook with so many sheets, but for the sheets and their names."""
    numbers = range(1, sheets + 1)
    return {
        "[Content_Types].xml": content_types(
            xl__workbook=f"{_KIND}.sheet.main+xml",
            xl__styles=f"{_KIND}.styles+xml",
            **{f"xl__worksheets__sheet{number}": f"{_KIND}.worksheet+xml" for number in numbers},
        ),
        "_rels/.rels": relationships(
            ("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml")
        ),
        "xl/_rels/workbook.xml.rels": relationships(
            *(("worksheet", f"worksheets/sheet{number}.xml") for number in numbers), ("styles", "styles.xml")
        ),
        "xl/styles.xml": STYLES,
    }

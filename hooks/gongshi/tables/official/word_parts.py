"""The parts of a Word file that are the same in every official list: styles, fonts, page numbers.

Type and numbering are those of GB/T 9704-2012 (党政机关公文格式), as `gongshi.tables.word` has them.
"""

from __future__ import annotations

from .package import DECLARATION, content_types, relationships

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BODY, TITLE, BLACK, SONG = "仿宋_GB2312", "方正小标宋简体", "黑体", "宋体"
_INSTEAD = {BODY: "仿宋", TITLE: "华文中宋", BLACK: "SimHei", SONG: "SimSun"}
"""The fonts that a machine without the official ones may take."""
CELL_SIZE, CELL_LINE = 9.0, 12.0
"""小五, and the height of its lines, in points."""
ROOMY = (10.5, 18.0)
"""五号, and the height of its lines, for tables of short texts."""


def _fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _style(id_: str, font: str, size: float, line: float, more: str = "", *, colour: str = "") -> str:
    """Return a paragraph style: font, size and exact line height in points, and other paragraph properties."""
    spacing = "" if "<w:spacing" in more else f'<w:spacing w:line="{line * 20:.0f}" w:lineRule="exact"/>'
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    default = ' w:default="1"' if id_ == "Normal" else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    half = f"{size * 2:.0f}"
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{id_}"><w:name w:val="{id_}"/>{based}<w:qFormat/>'
        f"<w:pPr>{_placed(more, spacing)}</w:pPr>"
        f'<w:rPr>{_fonts(font)}{tint}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr></w:style>'
    )


def _placed(more: str, spacing: str) -> str:
    """Return paragraph properties in the order that the schema asks for: spacing, indent, alignment, outline."""
    order = ("<w:keepNext", "<w:spacing", "<w:ind", "<w:jc", "<w:outlineLvl")
    pieces = [f"{piece}/>" for piece in more.split("/>") if piece] + ([spacing] if spacing else [])
    return "".join(
        sorted(pieces, key=lambda piece: next(i for i, tag in enumerate(order) if piece.startswith(tag)))
    )


_CENTRE, _KEEP = '<w:jc w:val="center"/>', "<w:keepNext/>"
_FIRST = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
_STYLES = (
    f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(BODY)}'
    '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
    + "".join(
        [
            _style("Normal", BODY, 16, 28),
            _style(
                "Title",
                TITLE,
                22,
                34,
                f'{_KEEP}{_CENTRE}<w:outlineLvl w:val="0"/><w:spacing w:after="280" w:line="680" w:lineRule="exact"/>',
            ),
            _style("Above", BODY, 16, 28, f"{_KEEP}{_CENTRE}"),
            _style("Annex", BLACK, 16, 28, _KEEP),
            _style("Heading", BLACK, 16, 28, f'{_KEEP}{_FIRST}<w:outlineLvl w:val="1"/>'),
            _style("Subheading", BLACK, 14, 26, f'{_KEEP}<w:outlineLvl w:val="2"/>'),
            _style("Text", BODY, 16, 28, f'{_FIRST}<w:jc w:val="both"/>'),
            _style("Entry", BODY, 16, 28, _FIRST),
            _style("AnnexList", BODY, 16, 28, '<w:ind w:left="1920" w:hanging="1280"/>'),
            _style("AnnexListMore", BODY, 16, 28, '<w:ind w:left="1920" w:hanging="320"/>'),
            _style("Signature", BODY, 16, 28, '<w:ind w:right="1280"/><w:jc w:val="right"/>'),
            _style("Cell", BODY, CELL_SIZE, CELL_LINE),
            _style("CellCentred", BODY, CELL_SIZE, CELL_LINE, _CENTRE),
            _style("Head", BLACK, CELL_SIZE, CELL_LINE, f"{_KEEP}{_CENTRE}"),
            _style("RoomyCell", BODY, *ROOMY),
            _style("RoomyCellCentred", BODY, *ROOMY, _CENTRE),
            _style("RoomyHead", BLACK, *ROOMY, f"{_KEEP}{_CENTRE}"),
            _style(
                "Note",
                BODY,
                10.5,
                16,
                '<w:jc w:val="both"/><w:spacing w:before="40" w:line="320" w:lineRule="exact"/>',
            ),
            _style(
                "Drawing",
                BODY,
                10.5,
                12,
                f'{_CENTRE}<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>',
            ),
            _style("End", SONG, 8, 12, '<w:jc w:val="right"/>', colour="595959"),
            _style("Footer", SONG, 14, 18, _CENTRE),
        ]
    )
    + "</w:styles>"
)
_FONT_TABLE = (
    f'{DECLARATION}<w:fonts xmlns:w="{W}">'
    + "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        f'<w:family w:val="{"swiss" if name == BLACK else "roman"}"/></w:font>'
        for name, other in _INSTEAD.items()
    )
    + "</w:fonts>"
)
_FIELD = "".join(
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{more}'
    for kind, more in (
        ("begin", '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'),
        ("end", ""),
    )
)
_FOOTER = (
    f'{DECLARATION}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    f'<w:r><w:t xml:space="preserve">— </w:t></w:r>{_FIELD}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
)
_SETTINGS = (
    f'{DECLARATION}<w:settings xmlns:w="{W}"><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)
SAME: dict[str, str] = {
    "[Content_Types].xml": content_types(
        word__document=f"{_MAIN}.document.main+xml",
        word__styles=f"{_MAIN}.styles+xml",
        word__settings=f"{_MAIN}.settings+xml",
        word__fontTable=f"{_MAIN}.fontTable+xml",
        word__footer1=f"{_MAIN}.footer+xml",
    ),
    "_rels/.rels": relationships(
        ("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")
    ),
    "word/_rels/document.xml.rels": relationships(
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("footer", "footer1.xml"),
    ),
    "word/styles.xml": _STYLES,
    "word/settings.xml": _SETTINGS,
    "word/fontTable.xml": _FONT_TABLE,
    "word/footer1.xml": _FOOTER,
}
"""The parts by their names; rId4 is the footer."""
FOOTER = "rId4"

"""What a file is, told by its first bytes; and what to do with the kinds that have no tables to read."""

from __future__ import annotations

import re
from collections.abc import Container
from enum import Enum, auto

from .compound import MAGIC
from .unreadable import Unreadable

HEAD = 65_536
"""How many bytes from a file's beginning `kind_of` wants."""


class Kind(Enum):
    """The kinds of files that are read further."""

    PACKAGE = auto()
    """A zip file: .xlsx, .docx, or something else."""
    COMPOUND = auto()
    """An old Office file."""
    OLD_WORKBOOK = auto()
    """An Excel file of the time before compound files."""
    PAGE = auto()
    ARCHIVE = auto()
    """MHTML, a web page in one file."""
    TEXT = auto()


UNKNOWN = "不是能导入的表格文件；请用原来的程序打开它，另存为 .xlsx（文档存为 .docx）再导入"
_PICTURE = "是图片，里面的文字读不出来；请交能选中文字的原件，或者把表格录入 .xlsx 再导入"
_PACKED = "是压缩包，不是表格；请先解压，再导入里面的表格文件"

_REFUSED = (
    (b"%PDF", "是 PDF 文件，里面的表格读不准；请交导出它的 .xlsx 或 .docx，没有的，把表格录入 .xlsx 再导入"),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"Rar!", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"\x1f\x8b", _PACKED),
    (b"{\\rtf", "是 RTF 文件，读不了里面的表格；请用 Word 或 WPS 打开它，另存为 .docx 再导入"),
)
_OLD = (b"\x09\x08", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_PAGE = re.compile(
    rb"<(?:!doctype html|html|head|body|table|meta|div|style|script|center|p|tr)\b", re.IGNORECASE
)
_HEADER = re.compile(rb"(?:[a-z]+-)*[a-z]+:", re.IGNORECASE)
_ARCHIVE = re.compile(rb"^content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.MULTILINE)
_XML_WORKBOOK = b"urn:schemas-microsoft-com:office:spreadsheet"
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_ARCHIVES = (
    (
        "ofd.xml",
        "是版式文件（.ofd），里面的表格读不准；请交导出它的 .xlsx 或 .docx，没有的，把表格录入 .xlsx 再导入",
    ),
    ("xl/workbook.bin", "是二进制工作簿（.xlsb），读不了；请用 Excel 打开它，另存为 .xlsx 再导入"),
    ("ppt/presentation.xml", "是幻灯片，不是表格；请把里面的表格复制到 .xlsx 里再导入"),
    (
        "content.xml",
        "是 OpenDocument 文件（.ods、.odt），读不了；请打开它，另存为 .xlsx（文档存为 .docx）再导入",
    ),
)


def kind_of(head: bytes) -> Kind:
    """Return what a file is that begins so; raises `Unreadable` for the kinds that are never read."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return Kind.PACKAGE
    if head.startswith(MAGIC):
        return Kind.COMPOUND
    if head.startswith(_OLD):
        return Kind.OLD_WORKBOOK
    for start, sentence in _REFUSED:
        if head.startswith(start) and not (start == b"BM" and b"\0" not in head[:64]):
            raise Unreadable(sentence)
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        raise Unreadable(_PICTURE)
    return _written(head)


def archive(parts: Container[str]) -> str:
    """Return what to say of a zip file with these parts when it is no workbook and no document, else nothing."""
    told = (sentence for part, sentence in _ARCHIVES if part in parts)
    return next(told, "" if "[content_types].xml" in parts else _PACKED)


def _written(head: bytes) -> Kind:
    """Return which kind of text it is."""
    narrow = head.replace(b"\0", b"") if head.startswith(_MARKS[1:]) else head
    start = narrow.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"<"):
        if _XML_WORKBOOK in start and not _PAGE.search(start):
            raise Unreadable(
                "是 XML 表格（Excel 2003），读不了；请用 Excel 或 WPS 打开它，另存为 .xlsx 再导入"
            )
        if _PAGE.search(start):
            return Kind.PAGE
        raise Unreadable(UNKNOWN)
    if _HEADER.match(start) and _ARCHIVE.search(start):
        return Kind.ARCHIVE
    return Kind.TEXT

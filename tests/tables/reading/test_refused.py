"""Files that are not read: each is refused with one sentence that says what to do instead."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from gongshi.tables.reading.file import read_tables
from tests.tables.reading.making import compound, document_parts, refusal, row_of_texts, sheet_parts, zipped

ONE_ROW = f"<sheetData>{row_of_texts(1, '甲')}</sheetData>"

SENTENCES = {
    "empty": "清单 是空的，里面没有文字；请核对是不是交错了文件",
    "damaged": "清单 已经损坏，打不开；请用原来的程序打开它，另存为 .xlsx（文档存为 .docx）再导入，打不开的请重新取一份",
    "locked": "清单 加了密码，打不开；请在 Excel、Word 或 WPS 里打开它，取消密码，保存以后再导入",
    "macros": "清单 带有宏（打开文件时会运行的程序），为了安全不导入；请另存为不带宏的 .xlsx（文档存为 .docx）再导入",
    "swollen": "清单 解压以后大得不正常，为了安全不导入；请把需要的表格复制到新的 .xlsx 里再导入",
    "declares": "清单 含有表格文件里不该有的实体声明，为了安全不导入；请把需要的表格复制到新的 .xlsx 里再导入",
    "large": "清单 内容太多，超过一次能导入的量；请分成几个文件，或者只留需要导入的表格",
    "pictures": "清单 里面只有图片，没有文字；请交能选中文字的原件，或者把图片里的表格录入 .xlsx 再导入",
    "picture": "清单 是图片，里面的文字读不出来；请交能选中文字的原件，或者把表格录入 .xlsx 再导入",
    "packed": "清单 是压缩包，不是表格；请先解压，再导入里面的表格文件",
    "unknown": "清单 不是能导入的表格文件；请用原来的程序打开它，另存为 .xlsx（文档存为 .docx）再导入",
    "doc": "清单 是旧版 Word 文件（.doc）或 WPS 文字文件（.wps），读不了里面的表格；请打开它，另存为 .docx 再导入",
    "no table": "清单 里面没有表格，只有文字；请把内容整理成 Word 表格，或者录入 .xlsx 再导入",
    "pdf": "清单 是 PDF 文件，里面的表格读不准；请交导出它的 .xlsx 或 .docx，没有的，把表格录入 .xlsx 再导入",
    "ofd": "清单 是版式文件（.ofd），里面的表格读不准；请交导出它的 .xlsx 或 .docx，没有的，把表格录入 .xlsx 再导入",
}


DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg=="
"""A PNG picture of one point."""


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "清单"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b" \r\n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n...", "pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "picture"),
        (b"GIF89a" + bytes(50), "picture"),
        (b"BM" + bytes(50), "picture"),
        (b"RIFF\0\0\0\0WEBP", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
        (b"Rar!\x1a\x07\0", "packed"),
        (b"7z\xbc\xaf\x27\x1c", "packed"),
        (b"\x1f\x8b\x08\0", "packed"),
        (b"\x7fELF" + bytes(60), "unknown"),
        (b"a,b\n\0\x01\x02", "unknown"),
        (b"a,b\n\x81\xff\xff\xfe", "unknown"),
        (b"<xml/>", "unknown"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "damaged"),
        (b"\x09\x08\x10\0\0\x06\x05\0" + bytes(40), "damaged"),
        (compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), "locked"),
        (compound({"Workbook": b"\x09\x08\x04\0" + bytes(4) + b"\x2f\0\x02\0" + bytes(9)}), "locked"),
        (compound({"Workbook": b"\x09\x08\x10\0", "_VBA_PROJECT": b"x"}), "macros"),
        (compound({"Workbook": b"garbage"}), "damaged"),
        (compound({"Workbook": b"x" * 9000})[:2000], "damaged"),
        (compound({"WordDocument": b"x"}), "doc"),
        (compound({"WordDocument": b"x", "Macros": b"x"}), "macros"),
    ],
)
def test_bytes_that_are_no_table(file: Path, data: bytes, sentence: str) -> None:
    """Empty, damaged, locked and foreign files are told by their content."""
    file.write_bytes(data)
    assert refusal(file) == SENTENCES[sentence]


OTHER = {
    "rtf": (b"{\\rtf1\\ansi", "是 RTF 文件，读不了里面的表格；请用 Word 或 WPS 打开它，另存为 .docx 再导入"),
    "xml": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "是 XML 表格（Excel 2003），读不了；请用 Excel 或 WPS 打开它，另存为 .xlsx 再导入",
    ),
    "ppt": (
        compound({"PowerPoint Document": b"x"}),
        "是幻灯片，不是表格；请把里面的表格复制到 .xlsx 里再导入",
    ),
    "ole": (compound({"什么": b"x"}), "不是表格文件；请另存为 .xlsx（文档存为 .docx）再导入"),
    "html": (b"<html><p>\xe6\x96\x87", "里面没有表格，只有文字；请把内容整理成表格，或者录入 .xlsx 再导入"),
    "garbled": (
        b"<html><table><tr><td>\x81\xff\xff",
        "文字编码认不出，读出来会是乱码；请用浏览器或 Excel 打开它，把表格复制到 .xlsx 里再导入",
    ),
    "quote": (
        'a,b\n"甲,乙\n丙,丁\n'.encode(),
        "第 2 行有引号没有成对，后面的内容分不开；请在 Excel 里打开核对，另存为 .xlsx 再导入",
    ),
}


@pytest.mark.parametrize("kind", OTHER)
def test_kinds_that_have_their_own_sentence(file: Path, kind: str) -> None:
    """A file of a known other kind is called by its name."""
    data, sentence = OTHER[kind]
    file.write_bytes(data)
    assert refusal(file) == f"清单 {sentence}"


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (
            {"OFD.xml": "x"},
            "清单 是版式文件（.ofd），里面的表格读不准；请交导出它的 .xlsx 或 .docx，没有的，把表格录入 .xlsx 再导入",
        ),
        ({"清单.xlsx": "x"}, SENTENCES["packed"]),
        (
            {"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"},
            "清单 是二进制工作簿（.xlsb），读不了；请用 Excel 打开它，另存为 .xlsx 再导入",
        ),
        (
            {"mimetype": "x", "content.xml": "x"},
            "清单 是 OpenDocument 文件（.ods、.odt），读不了；请打开它，另存为 .xlsx（文档存为 .docx）再导入",
        ),
        (
            {"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "x"},
            "清单 是幻灯片，不是表格；请把里面的表格复制到 .xlsx 里再导入",
        ),
        ({"[Content_Types].xml": "<Types/>"}, SENTENCES["unknown"]),
        ({"[Content_Types].xml": "<Types"}, SENTENCES["damaged"]),
        (sheet_parts("<sheetData>"), SENTENCES["damaged"]),
        (sheet_parts('<sheetData><row><c r="甲1"><v>1</v></c></row></sheetData>'), SENTENCES["damaged"]),
        (sheet_parts('<sheetData><row><c r="A1" t="s"><v>7</v></c></row></sheetData>'), SENTENCES["damaged"]),
        (sheet_parts("<sheetData/>"), SENTENCES["empty"]),
        ({**sheet_parts("<sheetData/>"), "xl/media/image1.png": "x"}, SENTENCES["pictures"]),
        ({**sheet_parts(ONE_ROW), "xl/vbaProject.bin": "x"}, SENTENCES["macros"]),
        ({**sheet_parts(ONE_ROW), "xl/macrosheets/sheet1.xml": "<x/>"}, SENTENCES["macros"]),
        (
            {**sheet_parts(ONE_ROW), "xl/theme.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'},
            SENTENCES["declares"],
        ),
        (
            {**sheet_parts(ONE_ROW), "xl/theme.xml": "<!DOCTYPE a><a/>".encode("utf-16")},
            SENTENCES["declares"],
        ),
        (
            {**sheet_parts(ONE_ROW), "xl/worksheets/sheet1.xml": f"<!--{'x' * 3000}--><!DOCTYPE a><a/>"},
            SENTENCES["declares"],
        ),
        ({**sheet_parts(ONE_ROW), **{f"xl/{number}": "x" for number in range(5000)}}, SENTENCES["swollen"]),
        ({**sheet_parts(ONE_ROW), "xl/bomb.xml": b" " * 30_000_000}, SENTENCES["swollen"]),
        (document_parts("<w:p><w:r><w:t>只有文字</w:t></w:r></w:p>"), SENTENCES["no table"]),
        (document_parts("<w:p/>"), SENTENCES["empty"]),
        ({**document_parts("<w:p/>"), "word/media/image1.png": "x"}, SENTENCES["pictures"]),
        (document_parts("<w:p>"), SENTENCES["damaged"]),
        (document_parts("<w:p>" * 300 + "</w:p>" * 300), SENTENCES["damaged"]),
    ],
)
def test_packages_that_are_refused(file: Path, parts: dict[str, bytes | str], sentence: str) -> None:
    """Zip packages are checked before anything in them is read."""
    assert refusal(zipped(file, parts)) == sentence


def test_a_file_with_macros_by_its_type(file: Path) -> None:
    """A workbook that calls itself macro-carrying is refused, also without a program in it."""
    parts = sheet_parts(ONE_ROW)
    types = str(parts["[Content_Types].xml"])
    macro = types.replace(
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main", "vnd.ms-excel.sheet.macroEnabled.main"
    )
    assert refusal(zipped(file, {**parts, "[Content_Types].xml": macro})) == SENTENCES["macros"]


def test_a_package_cut_short_or_changed(file: Path) -> None:
    """A package that lost its end, or a part whose bytes do not fit its checksum, is damaged."""
    whole = zipped(file, sheet_parts(ONE_ROW)).read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert refusal(file) == SENTENCES["damaged"]
    with zipfile.ZipFile(file, "w") as package:
        for name, content in sheet_parts(ONE_ROW).items():
            package.writestr(name, content)
    file.write_bytes(file.read_bytes().replace("甲".encode(), "乙".encode()))
    assert refusal(file) == SENTENCES["damaged"]


def test_a_part_that_needs_a_password(file: Path) -> None:
    """A package whose parts are marked as encrypted asks for the password to be taken off."""
    data = bytearray(zipped(file, sheet_parts(ONE_ROW)).read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    file.write_bytes(data)
    assert refusal(file) == SENTENCES["locked"]


def test_a_sparse_file_is_not_opened(file: Path) -> None:
    """A file over the limit is refused by its size alone."""
    with file.open("wb") as sparse:
        sparse.truncate(64 * 1024 * 1024)
    assert refusal(file) == "清单 有 64 MB，超过上限 50 MB；请删去图片和不需要的表格，另存以后再导入"


def test_a_file_that_is_not_there(file: Path) -> None:
    """A missing file is refused like a bad one."""
    assert refusal(file) == (
        "清单 无法读取（No such file or directory）；请核对文件是否存在、是否正被别的程序打开"
    )


def test_too_many_sheets(file: Path) -> None:
    """A workbook of two hundred sheets is refused with their number."""
    book = openpyxl.Workbook()
    for _ in range(199):
        book.create_sheet()
    book.save(file)
    assert refusal(file) == "清单 有 200 张工作表，一次最多导入 60 张；请只留需要导入的工作表，另存以后再导入"


def test_too_many_columns(file: Path) -> None:
    """A table with more than two hundred columns of text is refused."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "人员"
    sheet.append(["甲"] * 201)
    book.save(file)
    assert refusal(file) == (
        "清单 工作表“人员”有文字的列超过 200 列；请删去不需要的列，核对表格是不是横竖颠倒了"
    )


def test_overlapping_merged_cells(file: Path) -> None:
    """Merged cells that all lie over one another are not followed for ever."""
    merged = "".join(f'<mergeCell ref="A{row}:GR20000"/>' for row in range(1, 1000))
    rows = f'<sheetData>{row_of_texts(1, "甲")}<row r="5000"><c r="GR5000"><v>1</v></c></row></sheetData>'
    zipped(file, sheet_parts(f"{rows}<mergeCells>{merged}</mergeCells>"))
    assert read_tables(file)[0].rows[4999][199].text == "甲"


def test_a_document_that_is_a_picture(file: Path) -> None:
    """A document in which Word put nothing but a picture is called that."""
    document = docx.Document()
    document.add_picture(io.BytesIO(base64.b64decode(DOT)))
    document.save(str(file))
    assert refusal(file) == SENTENCES["pictures"]

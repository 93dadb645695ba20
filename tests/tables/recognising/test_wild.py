"""The tables that four bureaus published, as Word and Excel files: every cell goes to its field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gongshi.tables.reading.file import read_tables
from gongshi.tables.recognising import Table, recognise
from tests.tables.office import convert
from tests.tables.recognising.sheets import headings, list_of
from tests.tables.wild.making import BUREAUS, WildTable, source, text_of, write_excel, write_word

_ITEM = ("序号", "项目编码", "名称", "类别", "执法主体", "承办机构")
_LAST = ("法定时限", "承诺时限", "收费·标准", "备注")
_SAMPLED = (
    "序号",
    "检查事项",
    "检查依据",
    "检查内容",
    "检查方式",
    "检查对象",
    "抽查比例",
    "抽查频次",
    "备注",
)
_DUTY = ("序号", "类别", "名称", "执法依据", "责任事项", "违法责任")
_FIELDS: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "linxian": [
        (
            "人员",
            (
                "序号",
                "姓名",
                "工作单位",
                "职务",
                "证件编号",
                "执法类型",
                "执法区域",
                "证件有效期",
                "发证机关",
            ),
        ),
        (
            "事项",
            (
                *_ITEM,
                "执法依据=法律",
                "执法依据=行政法规",
                "执法依据=规章",
                "执法依据=规范性文件",
                "实施对象",
                *_LAST,
            ),
        ),
        (
            "事项",
            (
                *_ITEM,
                "执法依据=法律",
                "执法依据=行政法规",
                "执法依据=部委规章",
                "执法依据=政府规章",
                "执法依据=规范性文件",
                "执法依据",
                "实施对象",
                *_LAST,
                "",
            ),
        ),
        (
            "事项",
            (
                *_ITEM,
                "执法依据=法律",
                "执法依据=行政法规",
                "执法依据=三定方案",
                "执法依据=部委规章",
                "执法依据=政府规章",
                "执法依据=规范性文件",
                "实施对象",
                *_LAST,
                "",
            ),
        ),
        ("随机抽查", _SAMPLED),
        ("随机抽查", _SAMPLED),
        ("随机抽查", _SAMPLED),
        (
            "音像记录",
            (
                "序号",
                "执法类别",
                "执法事项",
                "记录事项",
                "记录场合",
                "执法时限",
                "执法部门",
                "记录人",
                "开始记录时间",
                "记录过程",
                "结束记录时间",
                "记录类别",
                "备注",
            ),
        ),
        (
            "法制审核",
            (
                "序号",
                "执法类别",
                "审核项目",
                "承办机构",
                "审核条件",
                "审核依据",
                "审核机构",
                "提交材料",
                "审核重点",
                "审核期限",
            ),
        ),
    ],
    "yangquan": [("事项", ("序号", "名称", "类别", "承办机构", "执法依据", "实施对象"))] * 4,
    "jiange": [
        ("随机抽查", ("序号", "检查事项", "检查主体", "检查依据", "检查对象", "检查内容", "检查方式"))
    ],
    "tangyin": [("事项", _DUTY)] * 20,
}
"""For each table of a bureau its list, and for each of its columns the field with what the heading says of it."""
_WRITERS = {"docx": write_word, "xlsx": write_excel}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the files made of each bureau's tables, by name."""
    folder = tmp_path_factory.mktemp("wild")
    made = [write(bureau, folder) for bureau in BUREAUS for write in _WRITERS.values()]
    return {path.name: path for path in made}


def cells_of(bureau: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield list, number of the record, field and text of every cell of a bureau's tables."""
    tables, _ = source(bureau)
    for table, (name, fields) in zip(tables, _FIELDS[bureau], strict=True):
        number = ""
        for row in table.rows[table.heads :]:
            across = bool(row[0]) and not any(row[1:])
            number = number if across else row[0]
            for field, text in zip(fields, row, strict=True):
                if text_of(text):
                    yield name, number, "联系方式" if across else field, _tight(text_of(text))


def pieces_of(tables: tuple[Table, ...]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the same of what was recognised."""
    for table in tables:
        for row in table.rows:
            number = next(piece.text for piece in row.pieces if piece.column.heading == "序号")
            for piece in row.pieces:
                field = "=".join([piece.column.heading, *piece.fixed.values()])
                yield list_of(table), number, field, _tight(piece.text)


def _tight(text: str) -> str:
    return "".join(text.split())


def _check(bureau: str, path: Path) -> tuple[Table, ...]:
    """Assert that each cell stands in its field, and say how many there are."""
    tables = recognise(read_tables(path), headings())
    found = set(pieces_of(tables))
    wanted = list(cells_of(bureau))
    missing = [cell for cell in wanted if cell not in found]
    print(f"{path.name}: {len(wanted) - len(missing)} of {len(wanted)} cells")  # noqa: T201 - the count is the point
    assert missing == []
    return tables


@pytest.mark.parametrize("kind", _WRITERS)
@pytest.mark.parametrize("bureau", BUREAUS)
def test_every_cell(bureau: str, kind: str, files: dict[str, Path]) -> None:
    """Every cell of every published table stands in the field that its heading names, in Word as in Excel."""
    tables = _check(bureau, files[f"{bureau}.{kind}"])
    assert [problem for table in tables for problem in table.problems] == []


@pytest.mark.parametrize(("name", "to"), [("linxian.xlsx", "xls"), ("linxian.xlsx", "html")])
def test_other_formats(name: str, to: str, files: dict[str, Path]) -> None:
    """The same tables as old Excel and as a web page lose nothing either."""
    _check("linxian", convert(files[name], to))


def test_columns_that_slipped(files: dict[str, Path]) -> None:
    """A sub-heading that stands one column too far left is put below its group, which is told."""
    tables = recognise(read_tables(files["linxian.docx"]), headings())
    assert [remark for table in tables for remark in table.remarks if "错了位" in remark] == [
        "linxian.docx 表3 第2行：表头错了位，按次序排到总栏下面：“法定时限”对第14格，“承诺时限”对第15格"
    ]


def test_titles_and_notes(files: dict[str, Path]) -> None:
    """The paragraph above a table is its title, 附件3 is not; 填表说明 below it is a note."""
    tables = recognise(read_tables(files["linxian.docx"]), headings())
    assert [table.title for table in tables] == [
        "临县医疗保障局行政执法人员清单",
        "临县医疗保障局行政执法事项清单",
        "",
        "",
        "临县医疗保障局随机抽查事项清单",
        "",
        "",
        "临县医疗保障局行政执法音像记录事项清单",
        "临县医疗保障局重大行政执法决定法制审核目录清单",
    ]
    assert [len(table.notes) for table in tables] == [1, 0, 0, 0, 0, 0, 0, 0, 0]
    assert tables[0].notes[0].startswith("填表说明： 1. 工作单位填写")


def test_lines_below_tables(files: dict[str, Path]) -> None:
    """The telephones below each table are the record's, within the table and as paragraphs below it."""
    tables = recognise(read_tables(files["tangyin.docx"]), headings())
    contacts = [
        piece.text
        for table in tables
        for row in table.rows
        for piece in row.pieces
        if piece.column.heading == "联系方式"
    ]
    assert len(contacts) == 20
    assert contacts[18].splitlines() == [
        "服务机构：汤阴县医疗保障局",
        "服务电话：0372-6218737",
        "0372-6253336",
        "服务地点：汤阴县大北街和苏家胡同交叉口向北 20 米",
    ]


def test_sources_are_whole() -> None:
    """The tables have as many rows as were published."""
    counts = {bureau: [_length(table) for table in source(bureau)[0]] for bureau in BUREAUS}
    assert counts == {
        "linxian": [4, 2, 3, 2, 2, 4, 3, 8, 1],
        "yangquan": [3, 4, 5, 5],
        "jiange": [2],
        "tangyin": [1] * 20,
    }


def _length(table: WildTable) -> int:
    return sum(1 for row in table.rows[table.heads :] if any(row[1:]))

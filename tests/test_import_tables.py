"""The command that takes tables in."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.commands import call
from tests.tables.importing.test_round_trip import copy_of, exported, files_of
from tests.tables.wild.making import write_excel, write_word

BUREAU = "linxian-yibao"
OFFICERS = ["序号", "姓名", "证件编号", "职务"]


def handed_in(*arguments: object) -> tuple[int, str, str]:
    """Run the command; return exit code, output and errors."""
    done = call("scripts/import_tables.py", *map(str, arguments))
    return done.returncode, done.stdout, done.stderr


def workbook(path: Path, *rows: list[object], title: str = "执法人员清单") -> Path:
    """Write a workbook with one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with one real bureau."""
    return copy_of(BUREAU, tmp_path)


def test_says_first_and_writes_when_asked(data: Path, tmp_path: Path) -> None:
    """Without --write the command only tells what would change; with it, only the changed words change in the file."""
    path = exported(data, BUREAU, tmp_path)
    book = load_workbook(path)
    sheet = book["人员"]
    headings = [str(cell.value).rstrip("＊") for cell in sheet[2]]
    sheet.cell(3, headings.index("职务") + 1).value = "局长"
    book.save(path)
    before = files_of(data)
    code, said, wrong = handed_in(path, "--bureau", BUREAU, "--data", data)
    assert (code, wrong) == (0, "")
    assert "  人员 “薛凤梅” 职务 副局长 → 局长\n" in said
    assert said.endswith("还没有写入；核对无误后，在命令后面加 --write。\n")
    assert files_of(data) == before
    code, said, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert (code, wrong) == (0, "")
    assert said.endswith("已写入：data/bureaus/linxian-yibao/人员.yml\n")
    name = f"bureaus/{BUREAU}/人员.yml"
    after = files_of(data)
    assert after.pop(name) == before.pop(name).replace("职务: 副局长".encode(), "职务: 局长".encode())
    assert after == before


def test_a_list_in_the_wild_becomes_a_list(data: Path, tmp_path: Path) -> None:
    """A published document is recognised list by list, with its drifting headings, and found to be published already."""
    code, said, wrong = handed_in(write_word("linxian", tmp_path), "--bureau", BUREAU, "--data", data)
    assert (code, wrong) == (0, "")
    assert "linxian.docx 表4：事项，2 行" in said
    assert "适用对象→检查对象" in said
    assert "会改的：新增 0 条" in said
    assert "姓名" not in said.partition("会改的")[2]


def test_unknown_headings_are_asked_about(data: Path, tmp_path: Path) -> None:
    """A column that nobody knows stops the import until the clerk says what it is, or that it is not wanted."""
    path = workbook(tmp_path / "人员.xlsx", [*OFFICERS, "星座"], [5, "张某", "04110535099", "科员", "天秤"])
    code, said, wrong = handed_in(path, "--bureau", BUREAU, "--data", data)
    assert code == 1
    assert "不认识栏目“星座”，下面有1格文字" in wrong
    assert wrong.endswith("共 1 处，什么都没有写入。\n")
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data, "--ignore", "星座")
    assert code == 0
    assert "人员 新增“张某”" in said
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data, "--map", "星座=备注", "--write")
    assert code == 0
    text = (data / "bureaus" / BUREAU / "人员.yml").read_text("utf-8")
    assert text.endswith('    证件编号: "04110535099"\n    备注: 天秤\n')


def test_what_is_wrong_is_told_with_its_cell(data: Path, tmp_path: Path) -> None:
    """A row that cannot be right stops everything, and the message names sheet, row and column."""
    rows = [
        [5, "张某", "04110535098", "科员", "2025年13月"],
        [6, "李某", "04110535097", "科员", "至2027年1月1日"],
    ]
    path = workbook(tmp_path / "人员.xlsx", [*OFFICERS, "证件有效期"], *rows)
    before = files_of(data)
    code, _, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 1
    assert wrong == (
        "不明白的：\n"
        "  人员.xlsx 工作表“执法人员清单” 第2行E列 证件有效期: “2025年13月”不是日期；请写成 2025-12-31\n"
        "共 1 处，什么都没有写入。\n"
    )
    assert files_of(data) == before


def test_nothing_is_deleted_unless_asked(data: Path, tmp_path: Path) -> None:
    """Records of which the table does not speak stay and are listed; --delete-missing takes them out."""
    path = workbook(tmp_path / "人员.xlsx", OFFICERS, [1, "薛凤梅", "04110535005", "副局长"])
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data)
    assert code == 0
    assert (
        "有 3 条表里没有：“刘清虹”（第 21 行）、“任文娥”（第 32 行）、“李亮亮”（第 43 行）；没有动它们"
        in said
    )
    assert "没有要改的" in said
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data, "--delete-missing", "--write")
    assert code == 0
    assert "人员 删除“李亮亮”" in said
    text = (data / "bureaus" / BUREAU / "人员.yml").read_text("utf-8")
    assert text.count("姓名:") == 1
    assert text.startswith("# yaml-language-server")


def test_an_emptied_sheet_is_told(data: Path, tmp_path: Path) -> None:
    """A sheet of our workbook from which all rows were taken is no silence: its records are listed, and stay."""
    path = exported(data, BUREAU, tmp_path)
    book = load_workbook(path)
    book["人员"].delete_rows(3, 4)
    book.save(path)
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data)
    assert code == 0
    assert "人员.yml：有 4 条表里没有：“薛凤梅”（第 10 行）" in said
    assert "没有要改的" in said


def test_a_newer_yaml_is_not_overwritten(data: Path, tmp_path: Path) -> None:
    """What somebody changed in YAML after the export is not put back by an old workbook."""
    path = exported(data, BUREAU, tmp_path)
    file = data / "bureaus" / BUREAU / "人员.yml"
    file.write_text(file.read_text("utf-8").replace("职务: 副局长", "职务: 局长"), encoding="utf-8")
    code, _, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 1
    assert (
        "导出以后，这条在 YAML 里改过（data/bureaus/linxian-yibao/人员.yml 第 10 行）；请重新导出再改"
        in wrong
    )
    assert "职务: 局长" in file.read_text("utf-8")


def test_an_old_workbook_does_not_bring_back_an_old_address(data: Path, tmp_path: Path) -> None:
    """The bureau's own fields and the lists' titles are protected like records."""
    path = exported(data, BUREAU, tmp_path)
    profile = data / "bureaus" / BUREAU / "主体.yml"
    profile.write_text(
        profile.read_text("utf-8").replace("简称: 临县医保局", "简称: 临县医保"), encoding="utf-8"
    )
    officers = data / "bureaus" / BUREAU / "人员.yml"
    officers.write_text(
        officers.read_text("utf-8").replace("行政执法人员清单", "执法人员清单"), encoding="utf-8"
    )
    code, _, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 1
    assert "data/bureaus/linxian-yibao/主体.yml 里的这些栏改过；请重新导出再改" in wrong
    assert "data/bureaus/linxian-yibao/人员.yml 里的这些栏改过；请重新导出再改" in wrong


def test_errors_of_excel_are_no_values(data: Path, tmp_path: Path) -> None:
    """A formula without result and a number that has lost its last figures are asked about."""
    rows = [[1, "薛凤梅", "04110535005", "#REF!"], [2, "刘清虹", 411053500300000001, "党组成员"]]
    path = workbook(tmp_path / "人员.xlsx", OFFICERS, *rows)
    code, _, wrong = handed_in(path, "--bureau", BUREAU, "--data", data)
    assert code == 1
    assert "第2行D列：是“#REF!”，公式没有算出结果；请把这一格设为文本，写上内容" in wrong
    assert "第3行C列：数字太长，后几位已经丢失；请把这一格设为文本，写上内容" in wrong


def test_excel_may_lose_leading_zeros(data: Path, tmp_path: Path) -> None:
    """A certificate that Excel took for a number keeps the zeros that the file has."""
    path = workbook(tmp_path / "人员.xlsx", OFFICERS, [1, "薛凤梅", 4110535005, "局长"])
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 0
    assert "职务 副局长 → 局长" in said
    assert '证件编号: "04110535005"' in (data / "bureaus" / BUREAU / "人员.yml").read_text("utf-8")


def test_ditto_and_dashes(data: Path, tmp_path: Path) -> None:
    """“同上” says what stands above, a dash says nothing, a name is written without blanks."""
    rows = [
        [5, "王　某", "04110535091", "科员"],
        [6, "赵某", "04110535092", "同上"],
        [7, "孙某", "04110535093", "/"],
    ]
    path = workbook(tmp_path / "人员.xlsx", OFFICERS, *rows)
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 0
    assert "“同上”照上一行补全，共1格" in said
    text = (data / "bureaus" / BUREAU / "人员.yml").read_text("utf-8")
    assert "姓名: 王某" in text
    assert text.count("职务: 科员") == 2
    assert "职务: /" not in text


def test_yuan_and_ten_thousands(data: Path, tmp_path: Path) -> None:
    """An amount in a column of yuan is divided exactly; one in ten thousands stays."""
    head = ["年度", "公开日期", "分类数据", "罚没金额（元）", "追回金额（万元）"]
    row = [2025, "2026-01-20", "【类别】行政处罚【件数】3", 12500, 3.5]
    path = workbook(tmp_path / "年度.xlsx", head, row, title="年度数据")
    code, said, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert (code, wrong) == (0, ""), said
    text = (data / "bureaus" / BUREAU / "年度数据.yml").read_text("utf-8")
    assert "罚没金额: 1.25\n" in text
    assert "追回金额: 3.5\n" in text


def test_another_bureaus_list_is_told(data: Path, tmp_path: Path) -> None:
    """A title that names another bureau is told; a workbook exported from another bureau is refused."""
    path = workbook(
        tmp_path / "人员.xlsx",
        ["剑阁县医疗保障局行政执法人员清单"],
        OFFICERS,
        [5, "赵某", "04110535090", "科员"],
    )
    code, said, _ = handed_in(path, "--bureau", BUREAU, "--data", data)
    assert code == 0
    assert "标题写的是“剑阁县医疗保障局”，不是临县医疗保障局；请核对 --bureau" in said
    other = exported(copy_of("jiange-yibao", tmp_path / "另一个"), "jiange-yibao", tmp_path)
    code, _, wrong = handed_in(other, "--bureau", BUREAU, "--data", data)
    assert code == 1
    assert wrong == (
        "不明白的：\n  jiange-yibao.xlsx：这份表是从“剑阁县医疗保障局”导出的，不是临县医疗保障局；请核对 --bureau\n"
        "共 1 处，什么都没有写入。\n"
    )


def test_a_declaration_of_nothing_gives_way(tmp_path: Path) -> None:
    """Where a list said that there is nothing, rows take its place, and the change is told."""
    data = copy_of("jiange-yibao", tmp_path)
    path = workbook(tmp_path / "人员.xlsx", OFFICERS, [1, "赵某", "05110535090", "科员"])
    code, said, wrong = handed_in(path, "--bureau", "jiange-yibao", "--data", data, "--write")
    assert (code, wrong) == (0, "")
    assert "人员 暂无 删除" in said
    text = (data / "bureaus" / "jiange-yibao" / "人员.yml").read_text("utf-8")
    assert "暂无" not in text
    assert text.endswith('职务: 科员\n    证件编号: "05110535090"\n')


def test_all_files_or_none(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one of several files cannot be written, the others are put back, and a sentence says so."""
    path = exported(data, BUREAU, tmp_path)
    book = load_workbook(path)
    book["人员"].cell(3, 2).value = "薛某"
    book["随机抽查"].cell(3, 9).value = "20%"
    book.save(path)
    before = files_of(data)
    original, calls = Path.replace, []

    def failing(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 2:
            raise PermissionError(13, "Permission denied", str(target))
        return original(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    code, _, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 1, wrong
    assert "什么都没有写入" in wrong
    assert files_of(data) == before


def test_personal_numbers_are_stopped(data: Path, tmp_path: Path) -> None:
    """What may not be published does not get into the files either."""
    path = workbook(
        tmp_path / "人员.xlsx",
        [*OFFICERS, "备注"],
        [5, "张某", "04110535096", "科员", "身份证11010519491231002X"],
    )
    code, _, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 1
    assert "身份证" in wrong
    assert "1949" not in wrong


@pytest.mark.parametrize("name", ["空.xlsx", "坏.xlsx", "图.png"])
def test_bad_files_get_one_sentence(name: str, data: Path, tmp_path: Path) -> None:
    """A file that is no table gets one sentence with its name, exit code 1, and nothing is written."""
    content = {"空.xlsx": b"", "坏.xlsx": b"PK\x03\x04 broken", "图.png": b"\x89PNG\r\n\x1a\n0000"}[name]
    (tmp_path / name).write_bytes(content)
    before = files_of(data)
    code, said, wrong = handed_in(tmp_path / name, "--bureau", BUREAU, "--data", data, "--write")
    assert (code, said.strip()) == (1, "")
    assert wrong.count(name) == 1
    assert "Traceback" not in wrong
    assert files_of(data) == before


def test_several_files_at_once(data: Path, tmp_path: Path) -> None:
    """Files of several kinds are taken in together, and one that cannot be read stops them all."""
    excel = write_excel("linxian", tmp_path)
    (tmp_path / "人员.csv").write_bytes("序号;姓名;证件编号\n7;王某;0411053 5095\n".encode("gb18030"))
    code, said, wrong = handed_in(excel, tmp_path / "人员.csv", "--bureau", BUREAU, "--data", data)
    assert (code, wrong) == (0, "")
    assert "人员 新增“王某”" in said
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    code, _, wrong = handed_in(excel, tmp_path / "坏.docx", "--bureau", BUREAU, "--data", data)
    assert code == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("没有.xlsx", "--bureau", BUREAU), "没有这个文件：没有.xlsx"),
        (("{x}", "--bureau", "linxain-yibao"), "没有编号为“linxain-yibao”的机关；是不是“linxian-yibao”？"),
        (("{x}",), "还要写：--bureau"),
        (("{x}", "--bureau", BUREAU, "--list", "人事"), "没有清单“人事”；可以写 "),
        (("{x}", "--bureau", BUREAU, "--map", "职称"), "--map “职称”写得不对；请写成"),
        (("{x}", "--bureau", BUREAU, "--map", "职称=执务"), "没有字段“执务”；是不是“职务”？"),
        (
            ("{x}", "--bureau", BUREAU, "--data", "没有"),
            "没有 里没有文件夹 bureaus；请用 --data 指明数据文件夹",
        ),
    ],
)
def test_typed_wrongly(arguments: tuple[str, ...], sentence: str, data: Path, tmp_path: Path) -> None:
    """What was typed wrongly is told in a sentence, with exit code 2."""
    path = workbook(tmp_path / "人员.xlsx", OFFICERS, [1, "薛凤梅", "04110535005", "副局长"])
    code, _, wrong = handed_in("--data", data, *(each.format(x=path) for each in arguments))
    assert code == 2
    assert wrong.startswith(sentence)


def test_broken_files_are_told_first(data: Path, tmp_path: Path) -> None:
    """A list that cannot be read as it is gets its own error, and nothing is written over it."""
    file = data / "bureaus" / BUREAU / "人员.yml"
    file.write_text("清单:\n  - 姓名: 甲\n 职务: 乙\n", encoding="utf-8")
    path = workbook(tmp_path / "人员.xlsx", OFFICERS, [1, "薛凤梅", "04110535005", "副局长"])
    before = files_of(data)
    code, _, wrong = handed_in(path, "--bureau", BUREAU, "--data", data, "--write")
    assert code == 1
    assert "data/bureaus/linxian-yibao/人员.yml:3:2" in wrong
    assert files_of(data) == before

"""The command that gives tables out."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from tests.commands import call
from tests.tables.importing.test_round_trip import copy_of

BUREAU = "linxian-yibao"


def exported(*arguments: object) -> tuple[int, str, str]:
    """Run the command; return exit code, output and errors."""
    done = call("scripts/export_tables.py", *map(str, arguments))
    return done.returncode, done.stdout, done.stderr


def test_a_workbook_for_a_bureau(tmp_path: Path) -> None:
    """The template has a sheet for each list, filled with what is published, or blank."""
    code, said, wrong = exported("template", "--bureau", BUREAU, "--to", tmp_path)
    assert (code, wrong) == (0, "")
    assert said == f"已写出：{tmp_path / 'linxian-yibao.xlsx'}\n"
    book = load_workbook(tmp_path / f"{BUREAU}.xlsx")
    assert book["人员"]["B3"].value == "薛凤梅"
    assert exported("template", "--bureau", BUREAU, "--to", tmp_path, "--blank")[0] == 0
    assert load_workbook(tmp_path / f"{BUREAU}.xlsx")["人员"]["B3"].value is None


def test_official_lists_of_a_bureau(tmp_path: Path) -> None:
    """The official lists are written in both forms, with a notice that has them all as annexes."""
    code, _, wrong = exported("official", "--bureau", BUREAU, "--to", tmp_path)
    assert (code, wrong) == (0, "")
    names = {path.name for path in (tmp_path / BUREAU).iterdir()}
    assert {"临县医疗保障局行政执法人员清单.docx", "临县医疗保障局行政执法人员清单.xlsx"} <= names
    notice = docx.Document(str(tmp_path / BUREAU / "临县医疗保障局行政执法公示清单（通知）.docx"))
    texts = [paragraph.text for paragraph in notice.paragraphs]
    assert "临医保函〔2021〕6号" in texts


def test_only_what_is_wanted(tmp_path: Path) -> None:
    """One form in one format is one file."""
    code, _, _ = exported(
        "official", "--bureau", BUREAU, "--form", "行政执法人员清单", "--format", "xlsx", "--to", tmp_path
    )
    assert code == 0
    assert [path.name for path in (tmp_path / BUREAU).iterdir()] == ["临县医疗保障局行政执法人员清单.xlsx"]


def test_same_day_same_bytes(tmp_path: Path) -> None:
    """The same data and day give the same files."""
    for folder in ("a", "b"):
        arguments = ("official", "--bureau", BUREAU, "--today", "2026-11-21", "--to", tmp_path / folder)
        assert exported(*arguments)[0] == 0
    first = sorted((tmp_path / "a").rglob("*.*"))
    assert first
    for path in first:
        assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("lists",), "参数 template|official: “lists”不在可选的范围；请写 template、official 之一"),
        (("template", "--bureau", "linxain"), "没有编号为“linxain”的机关"),
        (("official", "--today", "昨天"), "“昨天”不是日期；请写成 2026-11-21"),
    ],
)
def test_typed_wrongly(arguments: tuple[str, ...], sentence: str) -> None:
    """What was typed wrongly is told in a sentence, with exit code 2."""
    code, _, wrong = exported(*arguments)
    assert code == 2
    assert wrong.startswith(sentence)


def test_wrong_data_are_told(tmp_path: Path) -> None:
    """Data with an error give no table but the error."""
    data = copy_of(BUREAU, tmp_path)
    (data / "bureaus" / BUREAU / "人员.yml").write_text("清单: 人\n", encoding="utf-8")
    code, said, wrong = exported("template", "--bureau", BUREAU, "--data", data, "--to", tmp_path / "out")
    assert (code, said) == (1, "")
    assert "人员.yml" in wrong
    assert not (tmp_path / "out").exists()

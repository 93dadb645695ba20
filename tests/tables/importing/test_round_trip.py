"""From YAML to Excel and back: the same files, to the last byte, whatever the texts."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gongshi.loading import SHARED_FILES, load_bureau
from gongshi.tables.cells import canonical
from gongshi.tables.columns import SHEETS, value_at
from gongshi.tables.contents import records_of, references_of, rows_of
from gongshi.tables.importing import planned, write
from gongshi.tables.template import template_workbook
from tests.tables.office import convert
from tests.tables.values import ODD, SIGNS

DATA = Path(__file__).parents[3] / "data"
BUREAUS = sorted(path.name for path in (DATA / "bureaus").iterdir())
DAY = date(2026, 11, 21)


def copy_of(bureau: str, to: Path) -> Path:
    """Return a data folder with one bureau and what all share."""
    data = to / "data"
    shutil.copytree(DATA / "bureaus" / bureau, data / "bureaus" / bureau)
    for name in SHARED_FILES:
        shutil.copy(DATA / name, data / name)
    return data


def exported(data: Path, bureau: str, to: Path) -> Path:
    """Return the workbook of a bureau, with all that it publishes."""
    folder, problems = load_bureau(data / "bureaus" / bureau, data)
    assert not problems
    assert folder.profile
    book = template_workbook(folder.profile.name, rows_of(folder), DAY, references=references_of(folder))
    path = to / f"{bureau}.xlsx"
    path.write_bytes(book)
    return path


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def said(data: Path, bureau: str) -> dict[str, list[dict[str, object]]]:
    """Return everything that a bureau's files say, by sheet, in one form however it is written."""
    folder, problems = load_bureau(data / "bureaus" / bureau, data)
    assert not problems, problems
    found: dict[str, list[dict[str, object]]] = {}
    for sheet in SHEETS:
        for name, record in records_of(folder, sheet):
            values = {
                column.heading: canonical(column, value_at(record, column.way)) for column in sheet.columns
            }
            row: dict[str, object] = {key: value for key, value in values.items() if value is not None}
            if sheet.kind is None:
                row["文件"] = name
            if set(row) - {"文件"}:
                found.setdefault(sheet.name, []).append(row)
    return found


@pytest.mark.parametrize("bureau", BUREAUS)
def test_a_workbook_that_nobody_touched_changes_nothing(bureau: str, tmp_path: Path) -> None:
    """Exported to Excel and handed in again, a real bureau's lists stay byte for byte as they were."""
    data = copy_of(bureau, tmp_path)
    before = files_of(data)
    plan = planned(data, bureau, [exported(data, bureau, tmp_path)])
    assert (plan.problems, plan.changes, plan.files) == ((), (), ())
    assert plan.unchanged > 3
    write(plan)
    assert files_of(data) == before


@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_an_office_program_may_save_it(ending: str, tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, also as an old .xls, the workbook still says the same."""
    data = copy_of("linxian-yibao", tmp_path)
    saved = convert(exported(data, "linxian-yibao", tmp_path), ending)
    plan = planned(data, "linxian-yibao", [saved])
    assert (plan.problems, plan.changes) == ((), ())
    assert plan.unchanged > 40


@pytest.mark.parametrize("bureau", BUREAUS)
def test_all_lists_can_be_made_from_the_workbook(bureau: str, tmp_path: Path) -> None:
    """Handed in to an empty folder, the workbook brings back every value of every list."""
    data = copy_of(bureau, tmp_path)
    path = exported(data, bureau, tmp_path)
    before = said(data, bureau)
    folder = data / "bureaus" / bureau
    for name in files_of(folder):
        if name.endswith(".yml"):
            (folder / name).unlink()
    plan = planned(data, bureau, [path])
    assert plan.problems == ()
    write(plan)
    assert said(data, bureau) == before
    again = planned(data, bureau, [path])
    assert (again.problems, again.changes) == ((), ())


TEXTS = st.one_of(
    st.sampled_from(
        [
            *ODD,
            "_x000D_",
            "'字",
            "a\tb",
            "尾空格  ",
            "  头空格",
            "#注",
            "甲: 乙",
            "- 丙",
            "~",
            "null",
            "是",
            "1e5",
            "2026-01-01",
        ]
    ),
    st.text(SIGNS + "#!&%{}[]|>\\", min_size=1, max_size=40),
).filter(lambda text: bool(text.strip()))


def officers(names: list[str], remarks: list[str]) -> str:
    """Return 人员.yml with these texts, written by a YAML program."""
    rows = [
        {"序号": str(number), "姓名": name, "证件编号": f"0411053{number:04d}", "备注": remark}
        for number, (name, remark) in enumerate(zip(names, remarks, strict=True), start=1)
    ]
    return str(
        yaml.safe_dump({"标题": names[0], "清单": rows}, allow_unicode=True, sort_keys=False, width=10**9)
    )


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(TEXTS, min_size=2, max_size=8))
@example(texts=["字" * 32_767, "x" * 32_768])
@example(texts=["=1+1", "+86", "0411", "〇", "😀", "a\nb", "“引号”\"'", "尾空格 "])
def test_odd_texts_survive(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever a name or remark contains, Excel and YAML give it back, and nothing is taken for a formula."""
    to = tmp_path_factory.mktemp("odd")
    data = copy_of("jiange-yibao", to)
    folder = data / "bureaus" / "jiange-yibao"
    (folder / "人员.yml").write_text(officers(texts, texts[::-1]), encoding="utf-8")
    before = said(data, "jiange-yibao")["人员"]
    path = exported(data, "jiange-yibao", to)
    plan = planned(data, "jiange-yibao", [path])
    assert (plan.problems, plan.changes, plan.files) == ((), (), ())
    if max(map(len, texts)) <= 32_767:
        (folder / "人员.yml").unlink()
        plan = planned(data, "jiange-yibao", [path])
        assert plan.problems == ()
        write(plan)
        assert said(data, "jiange-yibao")["人员"] == before

"""监督.yml: letters of supervision, with dates in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from county import BUREAU, write_county, write_small_county
from gongshi.linking import link
from gongshi.loading import load_data
from gongshi.records.supervision import LetterKind
from gongshi.source.problem import DataError

LETTER = "- 编号: jd-01\n  种类: 督办函\n  发出日期: 2026-05-06\n  答复期限: {due}\n  事由: 甲\n{rest}"


def problems(folder: Path, text: str) -> list[str]:
    """Return what is wrong with a 监督.yml."""
    try:
        link(load_data(write_small_county(folder, {f"{BUREAU}/监督.yml": text})))
    except DataError as error:
        return [str(each).split("/")[-1] for each in error.problems]
    return []


def test_sample(tmp_path: Path) -> None:
    """The letters of the county stand with its bureau, each with its line."""
    (bureau,) = link(load_data(write_county(tmp_path))).bureaus
    assert bureau.supervision
    (letter,) = bureau.supervision.letters
    assert (letter.kind, letter.number, letter.line) == (LetterKind.REMINDER, "示司督〔2026〕1号", 3)


@pytest.mark.parametrize(
    ("due", "rest", "message"),
    [
        ("2026-05-05", "", "监督.yml:2:3 监督[1]: “答复期限”早于“发出日期”；请核对两个日期"),
        (
            "2026-05-29",
            "  答复日期: 2026-05-01\n",
            "监督.yml:2:3 监督[1]: “答复日期”早于“发出日期”；请核对两个日期",
        ),
        (
            "2026-05-29",
            "  答复内容: 已改\n",
            "监督.yml:2:3 监督[1]: 写了“答复内容”，没有写“答复日期”；请补上答复的日期",
        ),
    ],
)
def test_dates_in_order(tmp_path: Path, due: str, rest: str, message: str) -> None:
    """Dates out of order, and an answer without its day, are refused."""
    assert problems(tmp_path, "清单:\n" + LETTER.format(due=due, rest=rest)) == [message]


def test_ids_are_unique(tmp_path: Path) -> None:
    """No two letters have one id."""
    letter = LETTER.format(due="2026-05-29", rest="")
    assert problems(tmp_path, f"清单:\n{letter}{letter}") == [
        "监督.yml:7:3 监督[2].编号: “jd-01”重复；每条要用不同的编号"
    ]


def test_kinds_are_fixed(tmp_path: Path) -> None:
    """Only the three kinds of letter exist."""
    text = "清单:\n" + LETTER.format(due="2026-05-29", rest="").replace("督办函", "通知")
    assert problems(tmp_path, text) == [
        "监督.yml:3:3 监督[1].种类: “通知”不在可选的范围；请写 督办函、行政执法监督意见书、行政执法监督决定书 之一"
    ]

"""Which columns have values so plain that also their former ones may be told."""

from __future__ import annotations

import pytest

from gongshi.changes.compare import FOLDER
from gongshi.changes.plain import LONGEST, PLAIN, is_column, is_plain


def test_every_plain_column_is_one() -> None:
    """The table of plain columns has no name that no list has, but that of the folder."""
    assert {name for name in PLAIN if not is_column(name)} == {FOLDER}


@pytest.mark.parametrize(
    "column",
    "备注 说明 转录说明 职责 正文 内容 原文 情况说明 理由 结果 处理 事由 姓名 负责人 联系人 标题".split(),  # noqa: SIM905
)
def test_prose_and_people_are_not_plain(column: str) -> None:
    """Free texts and names of people are not told once they have changed, however short."""
    assert not is_plain(column, "甲")


def test_long_values_are_not_plain() -> None:
    """A value of a plain column counts as plain up to forty characters."""
    assert is_plain("电话", "1" * LONGEST)
    assert not is_plain("电话", "1" * (LONGEST + 1))

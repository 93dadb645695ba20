"""Ids for new records."""

from __future__ import annotations

import re

import pytest

from gongshi.records.remedy import RemedyKind
from gongshi.records.values import Category
from gongshi.tables.columns import BY_NAME, SHEETS
from gongshi.tables.merging import new_id


@pytest.mark.parametrize(
    ("sheet", "values", "taken", "wanted"),
    [
        ("事项", {"类别": "行政处罚"}, ["cf-01", "cf-09", "jc-11"], "cf-10"),
        ("事项", {"类别": "行政检查"}, [], "jc-01"),
        ("事项", {"类别": "行政处罚"}, ["cf-guachuang", "cf-01-a"], "cf-01"),
        ("事项", {"类别": "罚"}, [], "sx-01"),
        ("服务指南", {}, ["zn-cf", "zn-02"], "zn-03"),
        ("救济渠道", {"种类": "行政复议"}, ["fy-1"], "fy-02"),
        ("随机抽查", {}, ["cc-99"], "cc-100"),
        ("随机抽查·年度计划", {"年度": "2026"}, ["jh-2026-1"], "jh-2026-2"),
        (
            "文件",
            {"标题": "关于印发《清单》的通知", "成文日期": "2026年2月20日"},
            ["tongzhi-2026-1"],
            "tongzhi-2026-2",
        ),
        ("文件", {"标题": "章程"}, [], "wj-01"),
        ("执法决定", {"决定日期": "2026-03-01"}, ["2026-003", "2025-900"], "2026-004"),
        ("执法决定", {}, [], "jl-001"),
        ("抽查结果", {"检查日期": "2026/5/10"}, [], "jg-2026-01"),
        ("文书样式", {}, ["ws-1"], "ws-02"),
    ],
)
def test_next_id(sheet: str, values: dict[str, str], taken: list[str], wanted: str) -> None:
    """The next id follows the highest of its kind; letters and years are those of the bureaus' files."""
    ways = {(key,): value for key, value in values.items()}
    assert new_id(BY_NAME[sheet], ways, taken) == wanted


def test_always_an_id() -> None:
    """Of whatever list and kind, an id is one that the models take, and kinds do not share their letters."""
    for sheet in SHEETS:
        if ("编号",) in sheet.by_way:
            assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", new_id(sheet, {}, ()))
    for name, key, kinds in (("事项", "类别", Category), ("救济渠道", "种类", RemedyKind)):
        assert len({new_id(BY_NAME[name], {(key,): str(kind)}, ()) for kind in kinds}) == len(kinds)

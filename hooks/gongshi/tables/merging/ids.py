"""Ids for records that come from tables without one."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from gongshi.records.values import Category
from gongshi.tables.columns import RECORDS, Sheet

Values = Mapping[tuple[str, ...], Any]

_BY_CATEGORY = {
    Category.LICENCE: "xk",
    Category.PENALTY: "cf",
    Category.COERCION: "qz",
    Category.LEVY: "zs",
    Category.BENEFIT: "jf",
    Category.INSPECTION: "jc",
    Category.CONFIRMATION: "qr",
    Category.REWARD: "jl",
    Category.RULING: "cj",
    Category.OTHER: "qt",
    Category.SERVICE: "fw",
}
_BY_REMEDY = {
    "陈述申辩": "ss",
    "听证": "tz",
    "申请回避": "hb",
    "行政复议": "fy",
    "行政诉讼": "su",
    "国家赔偿": "pc",
    "投诉举报": "ts",
    "执法监督": "jd",
    "信息公开投诉": "gk",
}
_BY_DOCUMENT = {"通知": "tongzhi", "公告": "gonggao", "公示": "gongshi", "方案": "fangan", "办法": "banfa"}
_PREFIX = {
    "items": "sx",
    "guides": "zn",
    "flows": "lc",
    "remedies": "jj",
    "discretion": "cl",
    "inspections": "cc",
    "documents": "wj",
    "forms": "ws",
    "results": "jg",
}
_NUMBERED = re.compile(r"((?:[a-z0-9-]*-)?)([0-9]{1,9})")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def new_id(sheet: Sheet, values: Values, taken: Collection[str]) -> str:
    """Return the next free id of a list for a record with these values: cf-08 after cf-07, 2026-004 after 2026-003.

    The letters say what the record is, as in the bureaus' files: cf 处罚, jc 检查, fy 复议, zn 指南. Numbers go on
    after the highest, so that the id of a record that was taken out is not given again.
    """
    return Ids(sheet, taken).next(values)


class Ids:
    """Gives out one id after the other; the ids of a list are looked through once."""

    def __init__(self, sheet: Sheet, taken: Collection[str]) -> None:
        self.sheet = sheet
        self.highest: dict[str, int] = {}
        for id_ in taken:
            if found := _NUMBERED.fullmatch(id_):
                self.highest[found[1]] = max(self.highest.get(found[1], 0), int(found[2]))

    def next(self, values: Values) -> str:
        """Return the next free id for a record with these values."""
        prefix, digits = _prefix(self.sheet, values)
        number = self.highest[prefix] = self.highest.get(prefix, 0) + 1
        return f"{prefix}{number:0{digits}d}"


def _prefix(sheet: Sheet, values: Values) -> tuple[str, int]:
    """Return what stands before the number, and how many digits that has at least."""
    key = sheet.kind.key if sheet.kind else ""
    if sheet.key != RECORDS:
        return _dated("jh", _year(values, "年度"), 1)
    if key == "decisions":
        return _dated("", _year(values, "决定日期", "公开日期", "文号"), 3)
    if key == "results":
        return _dated("jg", _year(values, "检查日期", "公开日期"), 2)
    if key == "documents":
        name = _text(values, "种类") + _text(values, "标题")
        letters = next((each for word, each in _BY_DOCUMENT.items() if word in name), "wj")
        return _dated(letters, _year(values, "成文日期", "公开日期", "文号"), 1)
    letters = _PREFIX.get(key, "jl")
    if key == "items":
        letters = _BY_CATEGORY.get(_text(values, "类别"), letters)  # type: ignore[call-overload]
    if key == "remedies":
        letters = _BY_REMEDY.get(_text(values, "种类"), letters)
    return f"{letters}-", 2


def _dated(letters: str, year: str, digits: int) -> tuple[str, int]:
    parts = [part for part in (letters, year) if part] or ["jl"]
    return "-".join([*parts, ""]), digits if year else max(digits, 2)


def _year(values: Values, *keys: str) -> str:
    """Return the first year that stands in these fields."""
    return next((found[0] for key in keys if (found := _YEAR.search(_text(values, key)))), "")


def _text(values: Values, key: str) -> str:
    value = values.get((key,))
    return value if isinstance(value, str) else ""

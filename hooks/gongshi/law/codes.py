"""How a province writes its codes: item codes (职权编码) part by part, and the numbers of certificates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from gongshi.records.base import Part, field
from gongshi.records.values import Category, Flag, Text

EVERYWHERE = "00"
"""The code of the entry that stands for every province without one of its own."""


class Meaning(StrEnum):
    """What a part of an item code says."""

    DEPARTMENT = "部门代码"
    CATEGORY = "类别代号"
    SERIAL = "顺序号"
    REGION = "行政区划代码"


class Signs(StrEnum):
    """Of which signs a part consists."""

    DIGITS = "数字"
    LETTERS = "大写字母"
    BOTH = "数字或大写字母"


_SIGNS = {Signs.DIGITS: r"\d", Signs.LETTERS: "[A-Z]", Signs.BOTH: "[0-9A-Z]"}


class CodePart(Part):
    """One part of an item code."""

    meaning: Meaning = field("含义", "部门代码、类别代号、顺序号 或 行政区划代码", example="类别代号")
    length: Annotated[int, Field(ge=1, le=20)] = field("位数", "这一段有几位", example="1")
    signs: Signs = field("字符", "数字、大写字母 或 数字或大写字母", example="大写字母", default=Signs.DIGITS)


class CategoryMark(Part):
    """Which category a letter or number in the code stands for."""

    mark: Text = field("代号", "编码里的字母或数字", example="B")
    category: Category = field("类别", "十类职权之一，或 公共服务", example="行政处罚")
    doubtful: Flag = field(
        "存疑", "没有见到实例、只是推测的写 是：对不上时只提示", example="是", default=False
    )


class ItemCodeForm(Part):
    """How item codes are written."""

    parts: Annotated[tuple[CodePart, ...], Field(min_length=1)] = field(
        "各段", "编码从左到右的各段", example=[{"含义": "部门代码", "位数": "4"}]
    )
    joint: Annotated[str, StringConstraints(pattern=r"^[\-.]?$")] = field(
        "连接", "各段之间的符号，没有就不写", example='"-"', default=""
    )
    marks: tuple[CategoryMark, ...] = field(
        "类别代号", "各代号所指的职权类别", example=[{"代号": "B", "类别": "行政处罚"}], default=()
    )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        groups = (f"({_SIGNS[part.signs]}{{{part.length}}})" for part in self.parts)
        return re.compile(re.escape(self.joint).join(groups))

    def read(self, code: str) -> dict[Meaning, str] | None:
        """Return the parts of a code by what they say; None when it is not written in this form."""
        if found := self._pattern.fullmatch(code):
            return {part.meaning: text for part, text in zip(self.parts, found.groups(), strict=True)}
        return None

    def in_words(self) -> str:
        """Return the form in words: 4位部门代码-1位类别代号-5位顺序号-6位行政区划代码."""
        return (self.joint or "、").join(f"{part.length}位{part.meaning}" for part in self.parts)

    @cached_property
    def by_mark(self) -> dict[str, CategoryMark]:
        """What is known of each mark."""
        return {each.mark: each for each in self.marks}

    @cached_property
    def by_category(self) -> dict[Category, CategoryMark]:
        """The mark of each category, where it is certain."""
        return {each.category: each for each in self.marks if not each.doubtful}


class CertificateForm(Part):
    """How the numbers of enforcement certificates are written."""

    digits: Annotated[int, Field(ge=4, le=24)] = field("位数", "证件编号有几位数字", example="11")
    alike: Annotated[int, Field(ge=1, le=24)] | None = field(
        "同机关相同", "同一机关的证件编号开头几位相同", example="8", default=None
    )
    start: Text | None = field("开头", "本省证件编号开头的数字，要加引号", example='"04"', default=None)


class Province(Part):
    """A province and its ways of writing codes."""

    code: Annotated[str, StringConstraints(pattern=r"^\d{2}$")] = field(
        "代码", "行政区划代码的前两位，要加引号；00 是没有另行写明的各省", example='"14"'
    )
    name: Text = field("名称", "省、自治区、直辖市", example="山西省")
    item_codes: ItemCodeForm | None = field(
        "职权编码",
        "职权编码的写法；不知道的不写",
        example={"各段": [{"含义": "部门代码", "位数": "4"}], "连接": "-"},
        default=None,
    )
    certificates: CertificateForm | None = field(
        "执法证号", "执法证件编号的写法；不写就照 00 的", example={"位数": "11"}, default=None
    )


class Provinces:
    """The register of provinces, asked by region."""

    def __init__(self, provinces: Iterable[Province] = ()) -> None:
        self._by_code = {each.code: each for each in provinces}

    def item_codes(self, region: str) -> ItemCodeForm | None:
        """Return how item codes are written where the region with this code lies."""
        return next((each.item_codes for each in self._of(region) if each.item_codes), None)

    def certificates(self, region: str) -> CertificateForm | None:
        """Return how certificates are numbered where the region with this code lies."""
        return next((each.certificates for each in self._of(region) if each.certificates), None)

    def _of(self, region: str) -> list[Province]:
        return [each for code in (region[:2], EVERYWHERE) if (each := self._by_code.get(code))]

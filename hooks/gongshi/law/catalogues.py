"""catalogues.yml: the powers that a bureau of a sector usually has, against which its own list is read."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import Field

from gongshi.records.base import Part, field
from gongshi.records.values import Category, Flag, Id, Text


class PowerBasis(Part):
    """A law on which a power rests, and the place in it."""

    law: Text = field("法规", "法规库里的标题或者简称", example="医疗保障基金使用监督管理条例")
    article: Text | None = field("条款", "条、款、项", example="第三十八条", default=None)


class Power(Part):
    """One power or duty that the law gives to bureaus of a sector."""

    id: Id = field("编号", "本站的编号，定了不改", example="cf-sunshi")
    name: Text = field("名称", "事项的通常名称", example="对定点医药机构造成医疗保障基金损失的处罚")
    category: Category = field("类别", "十类职权之一，或 公共服务", example="行政处罚")
    basic: Flag = field(
        "基本", "县级机关一般都应当有的写 是；其余视职能划分而定", example="是", default=False
    )
    bases: Annotated[tuple[PowerBasis, ...], Field(min_length=1)] = field(
        "依据",
        "设定这项职权的法规和条款",
        example=[{"法规": "医疗保障基金使用监督管理条例", "条款": "第三十八条"}],
    )
    words: Annotated[tuple[Text, ...], Field(min_length=1)] = field(
        "识别",
        "事项名称里出现就算同一事项的词语，可以写几个，合其中一个就算；一个写法里用空格隔开的几段都要有",
        example=["分解住院", "定点 基金损失"],
    )

    @cached_property
    def patterns(self) -> tuple[tuple[str, ...], ...]:
        """The ways to recognise it: of one of them every piece must stand in a name."""
        return tuple(tuple(words.split()) for words in self.words)

    def named_in(self, text: str) -> bool:
        """Return whether a text speaks of this power."""
        return any(all(piece in text for piece in pattern) for pattern in self.patterns)


class Catalogue(Part):
    """The model catalogue of one sector."""

    sector: Text = field("领域", "执法领域，与主体.yml 的“领域”一致", example="医疗保障")
    remark: Text | None = field("备注", "目录的来历和用法", example="供核对遗漏", default=None)
    powers: Annotated[tuple[Power, ...], Field(min_length=1)] = field(
        "事项",
        "这个领域通常有的事项",
        example=[{"编号": "cf-sunshi", "名称": "对定点医药机构造成医疗保障基金损失的处罚"}],
    )


class CatalogueFile(Part):
    """The model catalogues of all sectors."""

    catalogues: tuple[Catalogue, ...] = field("模型目录", "各领域的模型目录", default=())

"""What every record may carry, and what every list has around its records."""

from __future__ import annotations

from typing import Any, Generic, Self, TypeVar

from pydantic import PrivateAttr, model_validator

from .base import Part, field
from .parts import Basis, Link, Nothing, Source
from .values import Date, Text


class Record(Part):
    """What every record may carry beside its own fields."""

    source: Source | None = field(
        "来源",
        "公布这条内容的文件、附件和位置；不写的部分沿用本清单的来源",
        example={"附件": "附件2", "位置": "第3项"},
        default=None,
    )
    updated: Date | None = field("更新日期", "这条内容最近一次更新的日期", example="2026-03-01", default=None)
    valid_from: Date | None = field("有效期起", "这条内容开始有效的日期", example="2026-01-01", default=None)
    valid_to: Date | None = field("有效期止", "这条内容有效的最后一日", example="2027-12-31", default=None)
    remark: Text | None = field("备注", "原表的备注", example="与市场监管局联合实施", default=None)
    transcription: Text | None = field(
        "转录说明",
        "录入时对原件的处理说明，如合并单元格如何拆分",
        example="原表“执法类别”为合并单元格，按行补全",
        default=None,
    )

    _line: int = PrivateAttr(default=0)
    _written: Any = PrivateAttr(default=None)

    @property
    def line(self) -> int:
        """The line of its file at which the record begins, from 1; 0 when unknown."""
        return self._line

    @property
    def written(self) -> Any:
        """The record as its file has it, every value with its place; None when it was not read from a file."""
        return self._written

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError("“有效期起”晚于“有效期止”；请核对两个日期")
        return self


R = TypeVar("R", bound=Record)


class ListFile(Part, Generic[R]):
    """One official list: its heading, its source, its records, or the statement that there are none."""

    title: Text | None = field(
        "标题", "清单的标题，照原件写", example="示例县医疗保障局行政执法事项清单", default=None
    )
    note: Text | None = field(
        "说明", "清单前后的说明文字，如填表说明", example="本清单动态调整。", default=None
    )
    source: Source | None = field(
        "来源",
        "整个清单的来源；各条可再写不同的部分",
        example={"文件": "tongzhi", "附件": "附件2"},
        default=None,
    )
    updated: Date | None = field("更新日期", "清单最近一次更新的日期", example="2026-03-01", default=None)
    valid_to: Date | None = field("有效期止", "清单有效的最后一日", example="2027-12-31", default=None)
    nothing: Nothing | None = field(
        "暂无", "确实没有时的声明，代替“清单”", example={"原因": "本年度未作出处罚决定"}, default=None
    )
    links: tuple[Link, ...] = field(
        "公示网址",
        "清单公布在别的网站时的名称和网址",
        default=(),
        example=[{"名称": "四川政务服务网", "网址": "https://www.example.gov.cn/"}],
    )
    standards: tuple[Basis, ...] = field(
        "执行标准", "直接执行的上级规定", default=(), example=[{"法规": "四川省规范行政执法裁量权规定"}]
    )
    transcription: Text | None = field(
        "转录说明", "录入时对原件的处理说明", example="原表为合并单元格，按行补全", default=None
    )
    records: tuple[R, ...] = field("清单", "清单的各条", default=(), example=[])

    _written: Any = PrivateAttr(default=None)

    @property
    def written(self) -> Any:
        """The list as its file has it, every value with its place; None when it was not read from a file."""
        return self._written

    @model_validator(mode="after")
    def _published_or_declared(self) -> Self:
        if self.records and self.nothing:
            raise ValueError("“清单”和“暂无”只能写一个；有内容就删去“暂无”")
        if not (self.records or self.nothing or self.links or self.standards or self._more()):
            raise ValueError("清单是空的；请写出各条，或写 暂无: {原因: …} 声明没有，或删去这个文件")
        return self

    def _more(self) -> bool:
        """Whether a list of this kind has entries beside `records`."""
        return False

"""年度数据.yml: a bureau's enforcement in numbers, year by year."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from .base import Part, field
from .common import ListFile, Record
from .values import Category, Date, Text

Count = Annotated[int, Field(ge=0)]


class CategoryFigures(Part):
    """One category's numbers in a year."""

    category: Category = field("类别", "职权类别", example="行政处罚")
    cases: Count = field("件数", "作出决定或实施的件数", example="3")
    amount: Annotated[Decimal, Field(ge=0)] | None = field(
        "金额", "涉及金额，单位万元", example="1.2", default=None
    )
    withdrawn: Count | None = field("撤销件数", "被撤销、变更或确认违法的件数", example="0", default=None)


class YearFigures(Record):
    """The yearly statement of enforcement (国办发〔2018〕118号: by 31 January, zero included)."""

    year: int = field("年度", "统计的年度", example="2025", ge=2000, le=2100)
    published: Date = field("公开日期", "公开的日期", example="2026-01-20", law="国办发〔2018〕118号")
    categories: tuple[CategoryFigures, ...] = field(
        "分类数据",
        "各类别的件数，没有的写 0",
        example=[{"类别": "行政处罚", "件数": 0}],
        law="国办发〔2018〕118号",
    )
    fines: Annotated[Decimal, Field(ge=0)] | None = field(
        "罚没金额", "罚款和没收的总额，单位万元", example="1.2", default=None
    )
    recovered: Annotated[Decimal, Field(ge=0)] | None = field(
        "追回金额", "追回基金等的总额，单位万元", example="3.5", default=None
    )
    inspections: Count | None = field("检查次数", "实施检查的次数", example="24", default=None)
    reviews: Count | None = field("行政复议件数", "被申请复议的件数", example="0", default=None)
    lawsuits: Count | None = field("行政诉讼件数", "被起诉的件数", example="0", default=None)
    text: Text | None = field("情况说明", "文字说明", example="全年无行政处罚案件。", default=None)


class FiguresFile(ListFile[YearFigures]):
    """The yearly figures of one bureau."""

"""法制审核.yml: which decisions are reviewed by lawyers first, when, on which papers."""

from __future__ import annotations

from .base import field
from .common import ListFile, Record
from .parts import Basis, Clauses
from .values import Text


class Review(Record):
    """A row of the legal review catalogue (行政处罚法第58条)."""

    number: Text | None = field("序号", "清单里的序号", example="1", default=None)
    category: Text = field("执法类别", "执法类别", example="行政处罚", law="国办发〔2018〕118号")
    name: Text = field("审核项目", "审核哪一类决定", example="作出行政处罚决定", law="行政处罚法第58条")
    unit: Text | None = field("承办机构", "送审的机构", example="基金监管股", default=None)
    conditions: Clauses | None = field(
        "审核条件",
        "具备哪些情形要审核",
        example={"引语": "具有下列情形之一的：", "列项": ["（一）案件疑难复杂的；"]},
        law="行政处罚法第58条",
        default=None,
    )
    bases: tuple[Basis, ...] = field(
        "审核依据",
        "依据的法律法规，原有的序号写在原文里",
        example=[{"法规": "中华人民共和国行政处罚法"}],
        default=(),
    )
    reviewer: Text | None = field("审核机构", "负责审核的机构", example="综合办公室", default=None)
    materials: Clauses | None = field(
        "提交材料", "送审时提交的材料", example=["（一）法制审核申请表；"], default=None
    )
    focus: Clauses | None = field(
        "审核重点", "审核哪些内容", example=["（一）执法主体是否合法；"], default=None
    )
    limit: Text | None = field("审核期限", "多少日内审完", example="10个工作日", default=None)


class ReviewFile(ListFile[Review]):
    """The legal review catalogue of one bureau."""

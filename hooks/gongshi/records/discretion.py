"""裁量基准.yml: bands of discretion for each act."""

from __future__ import annotations

from .base import Part, field
from .common import ListFile, Record
from .parts import Basis
from .values import Date, Id, Text


class Band(Part):
    """One band: which circumstances, which consequence."""

    level: Text = field("档次", "轻微、一般、较重、严重等", example="一般")
    circumstances: Text = field("情形", "适用的违法情形", example="造成损失不满1万元的")
    consequence: Text = field("幅度", "处罚的种类和幅度", example="处造成损失金额1倍以上1.3倍以下的罚款")


class Discretion(Record):
    """The bands for one unlawful act (行政处罚法第34条)."""

    id: Id = field("编号", "本站的编号，定了不改", example="cl-01")
    number: int | None = field("序号", "清单里的序号", example="1", default=None)
    act: Text = field(
        "违法行为", "违法行为", example="定点医药机构分解住院、挂床住院", law="行政处罚法第34条"
    )
    items: tuple[Id, ...] = field("事项", "对应的事项编号", example=["cf-03"], refers="items", default=())
    bases: tuple[Basis, ...] = field(
        "依据",
        "处罚依据",
        example=[{"法规": "医疗保障基金使用监督管理条例", "条款": "第三十八条"}],
        default=(),
    )
    bands: tuple[Band, ...] = field(
        "分档",
        "各档情形和幅度",
        example=[{"档次": "一般", "情形": "造成损失不满1万元的", "幅度": "1倍以上1.3倍以下"}],
    )
    number_of_document: Text | None = field(
        "文号", "裁量基准文件的文号", example="示医保发〔2022〕1号", default=None
    )
    in_force: Date | None = field("施行日期", "开始施行的日期", example="2022-05-01", default=None)


class DiscretionFile(ListFile[Discretion]):
    """The discretion bands that one bureau applies."""

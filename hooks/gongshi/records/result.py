"""抽查结果.yml: what inspections found."""

from __future__ import annotations

from .base import field
from .common import ListFile, Record
from .values import Date, Id, Text


class Result(Record):
    """One result of a random inspection (国发〔2019〕5号)."""

    id: Id = field("编号", "本站的编号，定了不改", example="jg-2026-01")
    plan: Id | None = field(
        "计划", "随机抽查.yml 中年度计划的编号", example="jh-2026-1", refers="plans", default=None
    )
    inspection: Id | None = field(
        "事项", "随机抽查.yml 中抽查事项的编号", example="cc-01", refers="inspections", default=None
    )
    target: Text = field(
        "检查对象", "被检查的单位；自然人写“张某某”", example="示例县某大药房", law="国发〔2019〕5号"
    )
    organ: Text = field("检查机关", "检查的机关", example="示例县医疗保障局", law="国办发〔2018〕118号")
    day: Date = field("检查日期", "检查的日期", example="2026-05-10", law="国办发〔2018〕118号")
    published: Date = field("公开日期", "在本站公开的日期", example="2026-05-25", law="国办发〔2018〕118号")
    method: Text | None = field("检查方式", "现场检查、书面检查等", example="现场检查", default=None)
    outcome: Text = field("结果", "检查的结果", example="未发现问题", law="国发〔2019〕5号")
    handling: Text | None = field("处理", "发现问题的处理情况", example="责令限期改正", default=None)
    amount: Text | None = field(
        "涉及金额",
        "追回或拒付的金额",
        example="1.35万元",
        law="医疗保障基金使用监督管理条例第34条",
        default=None,
    )


class ResultFile(ListFile[Result]):
    """The inspection results of one bureau."""

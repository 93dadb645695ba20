"""随机抽查.yml: what is inspected at random, how often, and the plan of the year."""

from __future__ import annotations

from .base import field
from .common import ListFile, Record
from .parts import Basis, Clauses
from .values import Id, Text


class Inspection(Record):
    """A row of the random inspection list (国办发〔2015〕58号)."""

    id: Id | None = field("编号", "本站的编号，抽查结果用它对应", example="cc-01", default=None)
    number: int | None = field("序号", "清单里的序号", example="1", default=None)
    name: Text = field(
        "检查事项", "抽查的事项", example="对定点医药机构履行服务协议情况的检查", law="国办发〔2015〕58号"
    )
    subject: Text | None = field("检查主体", "谁来检查", example="示例县医疗保障局", default=None)
    bases: tuple[Basis, ...] = field(
        "检查依据",
        "法律、法规、规章",
        example=[{"法规": "社会保险法", "条款": "第31条"}],
        law="国办发〔2015〕58号",
        default=(),
    )
    content: Clauses | None = field(
        "检查内容", "查什么", example="定点零售药店是否按约履行服务协议", default=None
    )
    methods: tuple[Text, ...] = field(
        "检查方式", "怎么查，原有的序号照写", example=["1. 现场检查；"], default=()
    )
    targets: tuple[Text, ...] = field(
        "检查对象", "查谁，原有的序号照写", example=["1. 定点医疗机构"], default=()
    )
    ratio: Text | None = field("抽查比例", "抽多少", example="10%", law="国办发〔2015〕58号", default=None)
    frequency: Text | None = field(
        "抽查频次", "多久一次", example="每年1次", law="国办发〔2015〕58号", default=None
    )
    criteria: Clauses | None = field(
        "检查标准", "涉企检查的标准", example="按服务协议文本逐条核对", law="国办发〔2024〕54号", default=None
    )
    yearly_cap: Text | None = field(
        "年度频次上限", "同一企业一年最多检查几次", example="2次", law="国办发〔2024〕54号", default=None
    )


class Plan(Record):
    """A year's inspection plan (国发〔2019〕5号)."""

    id: Id = field("编号", "本站的编号，抽查结果用它对应", example="jh-2026-1")
    year: int = field("年度", "计划的年度", example="2026", ge=2000, le=2100)
    number: Text | None = field("计划编号", "计划的文号或编号", example="2026-01", default=None)
    name: Text = field("计划名称", "计划的名称", example="2026年定点零售药店专项检查")
    inspections: tuple[Id, ...] = field(
        "事项", "抽查清单里的编号", example=["cc-01"], refers="inspections", default=()
    )
    targets: Text = field("对象范围", "检查对象的范围", example="全县定点零售药店")
    ratio: Text = field("抽查比例", "抽多少", example="10%")
    time: Text = field("时间", "什么时候检查", example="2026年5月至9月")
    partners: tuple[Text, ...] = field(
        "联合部门", "联合检查的部门", example=["示例县市场监督管理局"], default=()
    )


class InspectionFile(ListFile[Inspection]):
    """The inspection list of one bureau, and its yearly plans."""

    plans: tuple[Plan, ...] = field(
        "年度计划",
        "各年度的抽查计划",
        example=[
            {
                "编号": "jh-2026-1",
                "年度": 2026,
                "计划名称": "2026年专项检查",
                "对象范围": "全县定点零售药店",
                "抽查比例": "10%",
                "时间": "2026年5月",
            }
        ],
        law="国发〔2019〕5号",
        default=(),
    )

    def _more(self) -> bool:
        return bool(self.plans)

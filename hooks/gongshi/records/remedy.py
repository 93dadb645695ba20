"""救济渠道.yml: how to object, complain or sue: which organ, where, by when."""

from __future__ import annotations

from enum import StrEnum

from .base import field
from .common import ListFile, Record
from .parts import Basis, Link, Term
from .values import Id, Phone, Text


class RemedyKind(StrEnum):
    """The ways in which a citizen can object."""

    STATEMENT = "陈述申辩"
    HEARING = "听证"
    WITHDRAWAL = "申请回避"
    REVIEW = "行政复议"
    LAWSUIT = "行政诉讼"
    COMPENSATION = "国家赔偿"
    COMPLAINT = "投诉举报"
    SUPERVISION = "执法监督"
    DISCLOSURE = "信息公开投诉"


class Remedy(Record):
    """One channel of objection (行政处罚法第39条、第75条)."""

    id: Id = field("编号", "本站的编号，定了不改", example="fy-1")
    kind: RemedyKind = field("种类", "救济的种类", example="行政复议", law="行政处罚法第39条")
    label: Text | None = field("原件名称", "原件对这个渠道的称呼", example="部门一", default=None)
    organ: Text | None = field(
        "机关", "受理的机关", example="示例县人民政府", law="行政复议法第24条", default=None
    )
    receiver: Text | None = field(
        "接收机构", "收材料的机构", example="示例县司法局行政复议与应诉股", default=None
    )
    address: Text | None = field("地址", "收件地址", example="示例县人民路2号", default=None)
    phones: tuple[Phone, ...] = field("电话", "电话号码", example=["0999-5550104"], default=())
    term: Term | None = field(
        "期限",
        "多久以内提出",
        example={"数值": 60, "单位": "日", "起算": "知道或者应当知道该行政行为之日"},
        law="行政复议法第20条",
        default=None,
    )
    bases: tuple[Basis, ...] = field(
        "依据", "法律依据", example=[{"法规": "中华人民共和国行政复议法", "条款": "第二十条"}], default=()
    )
    text: Text | None = field(
        "说明", "怎么提出、要交什么", example="可以书面申请，也可以口头申请。", default=None
    )
    sites: tuple[Link, ...] = field(
        "网上办理",
        "网上申请的地址",
        example=[{"名称": "掌上复议", "网址": "https://www.example.gov.cn/"}],
        default=(),
    )


class RemedyFile(ListFile[Remedy]):
    """The remedies against one bureau's acts."""

    rights: Text | None = field(
        "依法享有的权利",
        "原件对当事人权利的说明",
        example="当事人依法享有陈述、申辩等权利。",
        law="行政处罚法第7条",
        default=None,
    )
    rights_heading: Text | None = field(
        "权利栏目", "原件这一段的标题", example="（一）依法享有的权利", default=None
    )

"""事项.yml: powers and duties, each with its ground, target, limit, posts and liability."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .base import Part, field
from .common import ListFile, Record
from .parts import Basis, Clauses, Contact, Term, Unit
from .values import Category, Id, Text


class Post(Part):
    """One duty of a post: which responsibility, which post, what is done."""

    number: Text | None = field("序号", "原有的序号", example="1.", default=None)
    duty: Text | None = field("责任", "责任事项的名称", example="立案责任", default=None)
    post: Text | None = field("岗位", "承担的岗位", example="立案岗", default=None)
    text: Text = field("内容", "做什么、怎么做", example="对检查中发现的违法案件予以审查，决定是否立案。")


class Fee(Part):
    """What a citizen pays."""

    text: Text = field(
        "标准", "收费标准，不收费就写 不收费", example="不收费", law="政府信息公开条例第20条第8项"
    )
    bases: tuple[Basis, ...] = field(
        "依据", "收费依据", example=[{"法规": "某某条例", "条款": "第三条"}], default=()
    )


class Material(Part):
    """A group of papers that a citizen brings."""

    group: Text | None = field("分组", "材料的分组", example="共同材料", default=None)
    entries: tuple[Text, ...] = field("列项", "各份材料，原有的序号照写", example=["1、社保卡复印件；"])


class Item(Record):
    """A power or duty of the bureau (权责清单、执法事项清单)."""

    id: Id = field("编号", "本站的编号，定了不改，用在网址里", example="cf-03")
    number: int | None = field("序号", "清单里的序号", example="3", default=None)
    code: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z\-.]{3,39}$")] | None = field(
        "项目编码", "职权编码或事项编码", example="3400-G-00100-999901", default=None
    )
    name: Text = field(
        "名称", "事项名称", example="对定点医药机构骗取医疗保障基金支出的处罚", law="国办发〔2018〕118号"
    )
    category: Category = field(
        "类别", "十类职权之一，或 公共服务", example="行政处罚", law="中办发〔2015〕21号"
    )
    published_category: Text | None = field(
        "公布类别", "原件的类别名称与上面不同时照录", example="行政监督检查类", default=None
    )
    subject: Text | None = field("执法主体", "实施主体", example="示例县医疗保障局", default=None)
    units: tuple[Unit, ...] = field("承办机构", "承办的股室", example=["基金监管股"], default=())
    bases: tuple[Basis, ...] = field(
        "执法依据",
        "法律、法规、规章和文件",
        example=[{"法规": "医疗保障基金使用监督管理条例", "条款": "第四十条"}],
        law="行政处罚法第39条",
        default=(),
    )
    target: Text | None = field("实施对象", "管谁、为谁办", example="定点医药机构", default=None)
    conditions: Clauses | None = field(
        "条件", "受理或实施的条件", example=["一、已经参加本县基本医疗保险；"], default=None
    )
    materials: tuple[Material, ...] = field(
        "申请材料",
        "要交的材料",
        example=[{"分组": "共同材料", "列项": ["1.出院收费票据；"]}],
        law="政府信息公开条例第20条第5项",
        default=(),
    )
    limit: Text | None = field("法定时限", "法律规定的办理时限", example="30个工作日", default=None)
    promised_limit: Text | None = field(
        "承诺时限", "本机关承诺的办理时限", example="20个工作日", default=None
    )
    term: Term | None = field(
        "时限", "可以计算的时限", example={"数值": 30, "单位": "工作日", "起算": "立案之日"}, default=None
    )
    fee: Fee | None = field(
        "收费", "收费依据和标准", example={"标准": "不收费"}, law="政府信息公开条例第20条第8项", default=None
    )
    posts: tuple[Post, ...] = field(
        "责任事项",
        "按岗位列明的责任",
        example=[{"责任": "立案责任", "岗位": "立案岗", "内容": "决定是否立案。"}],
        law="中办发〔2015〕21号",
        default=(),
    )
    posts_heading: Text | None = field(
        "责任事项栏目",
        "原表这一栏的名称，与“责任事项（岗位责任）”不同时照录",
        example="责任事项（岗位职责）",
        default=None,
    )
    liability: Clauses | None = field(
        "违法责任",
        "追责情形",
        example={"引语": "有下列情形之一的，依法给予处分：", "列项": ["（一）没有法定依据的；"]},
        default=None,
    )
    flow: Id | None = field("流程", "流程图.yml 中流程图的编号", example="xzcf", refers="flows", default=None)
    contacts: tuple[Contact, ...] = field(
        "联系方式", "这个事项的电话", example=[{"用途": "服务电话", "电话": "0999-5550103"}], default=()
    )


class ItemFile(ListFile[Item]):
    """The items of one bureau."""

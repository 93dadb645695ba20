"""服务指南.yml: the guides that tell a citizen how a matter is handled."""

from __future__ import annotations

from .base import field
from .common import ListFile, Record
from .item import Fee, Material
from .parts import Basis, Clauses, Contact
from .values import Category, Id, Text


class Guide(Record):
    """A service guide, in the twelve fields of the official form and what the law adds to them."""

    id: Id = field("编号", "本站的编号，定了不改，用在网址里", example="zn-cf")
    number: int | None = field("序号", "清单里的序号", example="1", default=None)
    name: Text = field("名称", "指南的名称", example="行政处罚执法服务指南", law="国办发〔2018〕118号")
    code: Text | None = field("事项编码", "对应事项的编码", example="3400-B-00100-999901", default=None)
    units: tuple[Text, ...] = field("实施部门", "由谁实施", example=["基金监管股"], default=())
    category: Category = field("事项类别", "十类职权之一，或 公共服务", example="行政处罚")
    items: tuple[Id, ...] = field("事项", "对应的事项编号", example=["cf-01"], refers="items", default=())
    scope: Clauses | None = field(
        "适用范围", "适用于哪些情形", example=["（1）对缴费单位、个人骗取医疗保险待遇的处罚；"], default=None
    )
    bases: tuple[Basis, ...] = field(
        "设立依据", "法律依据", example=[{"法规": "中华人民共和国社会保险法"}], default=()
    )
    bases_note: Text | None = field("设立依据说明", "依据之后的文字", example="等。", default=None)
    bases_heading: Text | None = field(
        "设立依据栏目", "原件这一栏的名称，与“设立依据”不同时照录", example="处罚依据", default=None
    )
    conditions: Clauses | None = field("受理条件", "什么情况受理", example="参保人员", default=None)
    materials: tuple[Material, ...] = field(
        "申请材料",
        "要交的材料",
        example=[{"列项": ["身份证复印件"]}],
        law="政府信息公开条例第20条第5项",
        default=(),
    )
    flow: Id | None = field("流程", "流程图.yml 中流程图的编号", example="xzcf", refers="flows", default=None)
    flow_text: Text | None = field("流程说明", "流程的文字说明", example="申请→受理→审核→办结", default=None)
    limit: Text | None = field("办理时限", "多久办完", example="20个工作日", default=None)
    fee: Fee | None = field(
        "收费", "收费依据和标准", example={"标准": "不收费"}, law="政府信息公开条例第20条第8项", default=None
    )
    delivery: Clauses | None = field("结果送达", "结果怎么送达", example="当场交付当事人", default=None)
    remedy: Text | None = field(
        "救济途径", "不服怎么办", example="行政复议、行政诉讼", law="行政处罚法第39条", default=None
    )
    enquiries: tuple[Contact, ...] = field(
        "咨询方式",
        "咨询的股室、联系人、电话",
        example=[{"用途": "咨询", "机构": "基金监管股", "电话": "0999-5550101"}],
        default=(),
    )
    complaints: tuple[Contact, ...] = field(
        "监督投诉",
        "监督投诉的渠道",
        example=[{"用途": "24小时投诉举报电话", "电话": "0999-5550109"}],
        law="行政处罚法第75条",
        default=(),
    )
    result_query: Text | None = field(
        "结果查询", "在哪里查进度和结果", example="自结案之日起20个工作日内在县政府门户网站查询", default=None
    )
    address: Text | None = field(
        "办公地点",
        "在哪里办",
        example="示例县政务服务中心2号窗口",
        law="政府信息公开条例第20条第2项",
        default=None,
    )
    hours: Text | None = field("办公时间", "什么时候办", example="工作日 8:30—12:00", default=None)


class GuideFile(ListFile[Guide]):
    """The guides of one bureau."""

"""主体.yml: the bureau, its offices, entrusted bodies, contacts and office hours."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from .base import Part, field
from .common import Record
from .parts import Basis, Clauses, Contact, Link, Source
from .values import Date, Flag, Phone, RegionCode, Text, Url


class Nature(StrEnum):
    """On what ground a body enforces the law (行政处罚法第17条至第21条)."""

    ORGAN = "法定行政机关"
    AUTHORISED = "法律法规授权组织"
    ENTRUSTED = "受委托组织"


class OfficeKind(StrEnum):
    """Where an office belongs."""

    INTERNAL = "内设机构"
    AFFILIATE = "直属单位"
    BRANCH = "派出机构"


class Office(Part):
    """An office of the bureau, or a body that it runs."""

    name: Text = field("名称", "机构名称", example="基金监管股", law="政府信息公开条例第20条第2项")
    kind: OfficeKind = field(
        "性质", "内设机构、直属单位 或 派出机构", example="内设机构", default=OfficeKind.INTERNAL
    )
    enforces: Flag = field("执法机构", "承担执法工作的写 是", example="是", default=False)
    duties: Text | None = field(
        "职责", "主要职责", example="依法查处医疗保障领域违法违规行为。", default=None
    )
    head: Text | None = field("负责人", "负责人姓名（原件公布的）", example="张某", default=None)
    phone: Phone | None = field("电话", "联系电话", example="0999-5550101", default=None)
    address: Text | None = field("地址", "办公地点", example="示例县人民路1号3楼", default=None)


class Entrustment(Record):
    """A body to which the bureau has entrusted enforcement, with the writing that says so."""

    name: Text = field(
        "受委托组织", "受委托组织的名称", example="示例县医疗保险服务中心", law="行政处罚法第20条第2款"
    )
    powers: Text = field("委托事项", "委托的事项和权限", example="医疗保障基金使用的日常检查")
    period: Text = field("委托期限", "起止日期", example="2026年1月1日至2027年12月31日")
    letter: Text | None = field("委托书", "委托书全文", example="委托机关：……", default=None)
    letter_url: Url | None = field(
        "委托书网址", "委托书文件的地址", example="files/weituoshu.pdf", default=None
    )


class Camera(Part):
    """A monitoring device used for enforcement."""

    place: Text = field("地点", "设置地点", example="人民路与建设街路口", law="行政处罚法第41条")
    use: Text = field("用途", "记录什么", example="记录违法停车")


class Bureau(Record):
    """A bureau as its citizens need it: who it is, where, when, how to reach it."""

    name: Text = field("名称", "机关全称", example="示例县医疗保障局", law="政府信息公开条例第20条第2项")
    short_name: Text = field("简称", "人们平常的叫法", example="示例县医保局")
    region: RegionCode = field("行政区划", "六位行政区划代码（GB/T 2260），要加引号", example='"140000"')
    sector: Text = field("领域", "所属执法领域", example="医疗保障")
    nature: Nature | None = field(
        "主体性质",
        "法定行政机关、法律法规授权组织 或 受委托组织",
        example="法定行政机关",
        law="行政处罚法第17条",
        default=None,
    )
    credit_code: Annotated[str, StringConstraints(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$")] | None = field(
        "统一社会信用代码", "18 位代码（GB 32100）", example="11999901MB0000019U", default=None
    )
    head: Text | None = field("负责人", "机关负责人（原件公布的）", example="李某", default=None)
    duties: Text | None = field(
        "职责",
        "机关的主要职责",
        example="组织实施医疗保障基金监督管理。",
        law="政府信息公开条例第20条第2项",
        default=None,
    )
    bases: tuple[Basis, ...] = field(
        "设定依据",
        "职权由哪些法律法规设定",
        example=[{"法规": "医疗保障基金使用监督管理条例", "条款": "第六条"}],
        default=(),
    )
    address: Text | None = field(
        "地址", "办公地址", example="示例县人民路1号", law="政府信息公开条例第20条第2项", default=None
    )
    postcode: Annotated[str, StringConstraints(pattern=r"^\d{6}$")] | None = field(
        "邮编", "六位邮政编码", example="999900", default=None
    )
    hours: Text | None = field(
        "办公时间",
        "对外办公时间",
        example="工作日 8:30—12:00，14:30—18:00",
        law="政府信息公开条例第20条第2项",
        default=None,
    )
    website: Url | None = field(
        "网址", "机关在县政府门户网站的栏目", example="https://www.example.gov.cn/ybj/", default=None
    )
    fax: Phone | None = field("传真", "传真号码", example="0999-5550102", default=None)
    email: Text | None = field("邮箱", "电子邮箱", example="ybj@example.gov.cn", default=None)
    contacts: tuple[Contact, ...] = field(
        "联系方式",
        "各种用途的电话",
        example=[{"用途": "投诉举报", "电话": "0999-5550109", "说明": "24小时"}],
        law="行政处罚法第75条",
        default=(),
    )
    offices: tuple[Office, ...] = field(
        "内设机构",
        "内设机构、直属单位",
        example=[{"名称": "基金监管股", "电话": "0999-5550101"}],
        law="政府信息公开条例第20条第2项",
        default=(),
    )
    entrusted: tuple[Entrustment, ...] = field(
        "委托执法",
        "委托其他组织执法的情况",
        example=[
            {
                "受委托组织": "示例县医疗保险服务中心",
                "委托事项": "日常检查",
                "委托期限": "2026年1月1日至2027年12月31日",
            }
        ],
        law="行政处罚法第20条",
        default=(),
    )
    cameras: tuple[Camera, ...] = field(
        "电子监控设备",
        "用于执法的电子监控设备",
        example=[{"地点": "人民路口", "用途": "记录违法停车"}],
        law="行政处罚法第41条",
        default=(),
    )
    links: tuple[Link, ...] = field(
        "公示网址",
        "本机关在其他平台的公示",
        example=[{"名称": "政务服务网", "网址": "https://www.example.gov.cn/"}],
        default=(),
    )
    reward: Clauses | None = field(
        "举报奖励",
        "举报奖励办法",
        example="举报经查实的，按规定给予奖励。",
        law="医疗保障基金使用监督管理条例第35条",
        default=None,
    )
    established: Date | None = field("成立日期", "机关成立日期", example="2019-03-01", default=None)


class BureauFile(Bureau):
    """The file 主体.yml holds one bureau, not a list."""

    source: Source | None = field(
        "来源", "公布这些内容的文件", example={"文件": "tongzhi-2021-6"}, default=None
    )

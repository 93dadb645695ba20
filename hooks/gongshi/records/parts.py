"""The parts that several kinds of record contain: sources, enumerations, legal bases, contacts."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from .base import Part, Shorthand, field
from .values import Date, Flag, Id, Phone, TermUnit, Text, Url


class Source(Part):
    """Where a record was published: the document, its annex, the place in it."""

    document: Id | None = field(
        "文件", "文件.yml 中来源文件的编号", example="tongzhi-2021-6", refers="documents", default=None
    )
    annex: Text | None = field("附件", "来源文件的附件或部分", example="附件2", default=None)
    place: Text | None = field("位置", "在附件中的位置", example="第3项", default=None)
    url: Url | None = field("网址", "原文网址", example="https://www.example.gov.cn/gs/1.html", default=None)


class Clause(Shorthand):
    """One entry of an enumeration, with entries below it if it has any; markers stand as published."""

    text: Text = field(
        "内容", "这一项的文字，原有的序号照写", example="（一）需经听证程序作出行政执法决定的；"
    )
    entries: tuple[Text, ...] = field("列项", "这一项之下的各小项", example=["(1) 挂床住院；"], default=())

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"内容": value} if isinstance(value, str) else value


class Clauses(Shorthand):
    """Text that may be an enumeration: an opening, entries, a closing.

    Written as plain text, as a list of entries, or in full.
    """

    as_list: ClassVar[str | None] = "列项"

    lead: Text | None = field(
        "引语", "列举之前的文字", example="具有下列情形之一的，应当进行法制审核：", default=None
    )
    entries: tuple[Clause, ...] = field("列项", "列举的各项", example=["（一）案件疑难复杂的；"], default=())
    tail: Text | None = field(
        "结语", "列举之后的文字", example="材料不齐全的，由承办机构补交。", default=None
    )

    @model_validator(mode="before")
    @classmethod
    def _from_shorter(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"引语": value}
        return {"列项": value} if isinstance(value, list) else value

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.lead or self.entries or self.tail):
            raise ValueError("这里是空的；请写出内容，或删去这一行")
        return self

    def plain(self) -> str:
        """Return all of it as lines of text."""
        lines = [self.lead or ""]
        for entry in self.entries:
            lines += [entry.text, *entry.entries]
        return "\n".join(line for line in [*lines, self.tail or ""] if line)


class Basis(Part):
    """A legal basis: the law as the document calls it, the article, the words it quotes."""

    ordinal: Text | None = field("序号", "原有的序号", example="（一）", default=None)
    law: Text | None = field(
        "法规", "法律、法规、规章或文件的名称，不写书名号", example="中华人民共和国社会保险法", default=None
    )
    number: Text | None = field("文号", "文件的发文字号", example="国办发〔2010〕6号", default=None)
    article: Text | None = field("条款", "条、款、项，照原文写", example="第八十七条", default=None)
    quote: Text | None = field(
        "原文", "文件引用的条文原文，一字不改", example="用人单位不办理社会保险登记的，……", default=None
    )
    issued: Date | None = field("公布日期", "公布这部法规或文件的日期", example="2014-05-17", default=None)
    column: Text | None = field("所列栏目", "原表把它列在哪一栏", example="行政法规", default=None)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.law or self.quote):
            raise ValueError("依据里“法规”和“原文”至少要写一个")
        return self


class Unit(Shorthand):
    """An office that takes part, with the step it answers for where the document says so."""

    name: Text = field("名称", "机构名称", example="基金监管股")
    role: Text | None = field("环节", "负责的环节", example="立案", default=None)
    text: Text | None = field(
        "原文", "原件的写法与“名称（环节）”不同时照录", example="基金监管股送达）", default=None
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"名称": value} if isinstance(value, str) else value


class Contact(Part):
    """A way to reach someone, beside what it is for."""

    purpose: Text = field("用途", "这个电话办什么事", example="投诉举报", law="行政处罚法第75条")
    unit: Text | None = field("机构", "接电话的股室或单位", example="基金监管股", default=None)
    person: Text | None = field("联系人", "联系人姓名（原件公布的）", example="张某", default=None)
    phones: Annotated[
        tuple[Phone, ...],
        BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
        WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
    ] = field("电话", "电话号码，可写多个", example="0999-5550109", default=())
    note: Text | None = field("说明", "时间等说明", example="24小时", default=None)
    address: Text | None = field("地址", "办理地点", example="示例县人民路1号", default=None)
    email: Text | None = field("邮箱", "电子邮箱", example="ylbzj@example.gov.cn", default=None)
    duty_mobile: Flag = field("公务手机", "号码是单位值班手机、可以公开时写 是", example="是", default=False)


class Link(Part):
    """An address elsewhere, with its name."""

    name: Text = field("名称", "网站或页面名称", example="四川政务服务网")
    url: Url = field("网址", "完整网址", example="https://www.example.gov.cn/")


class Term(Part):
    """A time limit that can be computed: a number, its unit, and what starts it."""

    value: Annotated[int, Field(ge=1, le=3660)] = field("数值", "期限的数目", example="60")
    unit: TermUnit = field("单位", "日（自然日）、工作日、月 或 年", example="日")
    start: Text | None = field(
        "起算", "从哪一件事起算", example="知道或者应当知道该行政行为之日", default=None
    )


class Nothing(Part):
    """A statement that a list has no entries, which is disclosure and not a gap."""

    reason: Text = field("原因", "为什么没有，照原件的话写", example="暂无人员取得行政执法证")
    declared: Date | None = field("声明日期", "作出声明的日期", example="2021-06-04", default=None)

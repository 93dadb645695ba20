"""What the records share: the kinds of value that clerks write, and the parts that several lists contain."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Generic, Self, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PrivateAttr,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema


def field(
    name: str,
    meaning: str,
    *,
    example: object = None,
    law: str | None = None,
    refers: str | None = None,
    default: Any = ...,
    **rest: Any,
) -> Any:
    """Declare a record's field: its Chinese key, meaning, an example, and the law that asks for it.

    Without `default` the field is required. `refers` is the key of the list in whose records the value is an id. Everything that people see of a field (JSON Schema, reference
    page, error hints) is read from here.
    """
    return Field(
        default,
        alias=name,
        description=meaning,
        examples=None if example is None else [example],
        json_schema_extra={name: value for name, value in (("law", law), ("refers", refers)) if value},
        **rest,
    )


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Shorthand(Part):
    """A part that clerks may also write as plain text, or as a list; the schema for editors allows all forms."""

    written_out: ClassVar[bool] = True
    """Whether the full form is offered at all."""
    as_list: ClassVar[str | None] = None
    """The field that a bare list stands for."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return a schema that allows the shorter forms beside the full one."""
        full = handler.resolve_ref_schema(handler(schema))
        forms: list[dict[str, Any]] = [{"type": "string"}]
        if cls.as_list:
            forms.append({"type": "array", "items": full["properties"][cls.as_list]["items"]})
        return {"anyOf": [*forms, full] if cls.written_out else forms}


Text = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
RegionCode = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{5}$")]

_DATE = re.compile(
    r"^(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$"
)


def parse_date(value: object) -> date:
    """Return the day that a clerk wrote as 2025-12-31, 2025/12/31, 2025.12.31 or 2025年12月31日."""
    if isinstance(value, date):
        return value
    if isinstance(value, dict | list):
        raise ValueError("这里应当是一个日期；请写成 2025-12-31")  # noqa: TRY004 - pydantic's contract
    text = str(value).strip()
    if found := _DATE.match(text):
        year, month, day = (int(part) for part in found.groups() if part is not None)
        try:
            return date(year, month, day)
        except ValueError:
            raise ValueError(f"“{text}”不是实有的日期；请写成 2025-12-31") from None
    raise ValueError(f"“{text}”不是日期；请写成 2025-12-31")


Date = Annotated[
    date, BeforeValidator(parse_date), WithJsonSchema({"type": "string", "pattern": _DATE.pattern})
]


def _parse_flag(value: object) -> object:
    return {"是": True, "否": False, "true": True, "false": False}.get(str(value).strip().lower(), value)


Flag = Annotated[bool, BeforeValidator(_parse_flag), WithJsonSchema({"enum": ["是", "否"]})]

_SCHEMES = {"http", "https", "mailto", "tel"}


def check_url(value: str) -> str:
    """Return an address that a page may link to: http, https, mailto, tel, or a relative one.

    Anything else (javascript:, data:, protocol-relative //host) is refused, as are blanks and controls.
    """
    if re.search(r"[\s\x00-\x1f<>\"'`\\]", value):
        raise ValueError(f"网址“{value[:40]}”含空格、引号或尖括号；请只写网址本身")
    try:
        parts = urlsplit(value)
    except ValueError:
        raise ValueError(f"“{value[:40]}”不是有效的网址；请写成 https://www.example.gov.cn/…") from None
    if parts.scheme:
        if parts.scheme.lower() not in _SCHEMES or (
            parts.scheme.lower() in {"http", "https"} and not parts.netloc
        ):
            raise ValueError(
                f"网址“{value[:40]}”不安全或不完整；只能用 https://、http://、mailto:、tel: 或本站相对地址"
            )
    elif (
        value.startswith(("/", "\\"))
        or ".." in unquote(parts.path).split("/")
        or ":" in parts.path.split("/")[0]
    ):
        raise ValueError(
            f"网址“{value[:40]}”不是相对地址；本站文件请写成 files/名称.pdf，外站请以 https:// 开头"
        )
    return value


Url = Annotated[Text, AfterValidator(check_url)]

_PHONE = re.compile(r"^\+?[\d(（][\d\-—－() （）]{1,24}(?:(?:转|-)\d{1,6})?$")


def check_phone(value: str) -> str:
    """Return one telephone number as published; a note, a name or a second number does not belong to it."""
    if not _PHONE.match(value) or len(re.sub(r"\D", "", value)) < 3:
        raise ValueError(
            f"“{value[:40]}”不是一个电话号码；请写成 0358-4455559，一格一个号码，说明写在“说明”里"
        )
    return value


Phone = Annotated[Text, AfterValidator(check_phone)]


class Category(StrEnum):
    """The ten kinds of administrative power (中办发〔2015〕21号) and public service."""

    LICENCE = "行政许可"
    PENALTY = "行政处罚"
    COERCION = "行政强制"
    LEVY = "行政征收"
    BENEFIT = "行政给付"
    INSPECTION = "行政检查"
    CONFIRMATION = "行政确认"
    REWARD = "行政奖励"
    RULING = "行政裁决"
    OTHER = "其他职权"
    SERVICE = "公共服务"


class Stage(StrEnum):
    """When in enforcement a list must be public (国办发〔2018〕118号)."""

    BEFORE = "事前"
    DURING = "事中"
    AFTER = "事后"


_DAY = r"(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?"
_OPEN_END = re.compile(rf"^(?:至|止于|有效期至)\s*{_DAY}$")
_BOTH_ENDS = re.compile(rf"^{_DAY}\s*(?:至|到|—+|－+|-+|~|～)\s*{_DAY}$")
_ONE_DAY = re.compile(rf"^{_DAY}$")


class Period(Shorthand):
    """A term of validity: as published, and as two days that can be compared (the last day is included).

    Accepts 至2025年8月15日, 2020年8月16日至2025年8月15日, 2020年8月—2025年8月 (the whole last month),
    2025-08-15 (the last day) and 长期.
    """

    written_out: ClassVar[bool] = False

    text: str
    start: date | None = None
    end: date | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            raise ValueError("有效期请写成一段文字，如 2020年8月16日至2025年8月15日")  # noqa: TRY004 - pydantic's contract
        text = value.strip()
        if text == "长期":
            return {"text": text}
        if found := _OPEN_END.match(text) or _ONE_DAY.match(text):
            return {"text": text, "end": _day(found.groups(), text, last=True)}
        if found := _BOTH_ENDS.match(text):
            start = _day(found.groups()[:3], text, last=False)
            end = _day(found.groups()[3:], text, last=True)
            if start > end:
                raise ValueError(f"“{text}”的起日晚于止日；请核对")
            return {"text": text, "start": start, "end": end}
        raise ValueError(
            f"“{text}”不是有效期；请写成 2025-12-31、至2025年12月31日 或 2021年1月1日至2025年12月31日"
        )


def _day(parts: tuple[Any, ...], text: str, *, last: bool) -> date:
    year, month = int(parts[0]), int(parts[1])
    try:
        if parts[2]:
            return date(year, month, int(parts[2]))
        first = date(year, month, 1)
    except ValueError:
        raise ValueError(f"“{text}”不是日期；请写成 2025-12-31") from None
    return first.replace(day=monthrange(year, month)[1]) if last else first


class Source(Part):
    """Where a record was published: the document, its annex, the place in it."""

    document: Id | None = field(
        "文件", "文件.yml 中来源文件的编号", example="tongzhi-2021-6", refers="documents", default=None
    )
    annex: Text | None = field("附件", "来源文件的附件或部分", example="附件2", default=None)
    place: Text | None = field("位置", "在附件中的位置", example="第3项", default=None)
    url: Url | None = field("网址", "原文网址", example="https://www.example.gov.cn/gs/1.html", default=None)


class Record(Part):
    """What every record may carry beside its own fields."""

    source: Source | None = field(
        "来源",
        "公布这条内容的文件、附件和位置；不写的部分沿用本清单的来源",
        example={"附件": "附件2", "位置": "第3项"},
        default=None,
    )
    updated: Date | None = field("更新日期", "这条内容最近一次更新的日期", example="2026-03-01", default=None)
    valid_from: Date | None = field("有效期起", "这条内容开始有效的日期", example="2026-01-01", default=None)
    valid_to: Date | None = field("有效期止", "这条内容有效的最后一日", example="2027-12-31", default=None)
    remark: Text | None = field("备注", "原表的备注", example="与市场监管局联合实施", default=None)
    transcription: Text | None = field(
        "转录说明",
        "录入时对原件的处理说明，如合并单元格如何拆分",
        example="原表“执法类别”为合并单元格，按行补全",
        default=None,
    )

    _line: int = PrivateAttr(default=0)

    @property
    def line(self) -> int:
        """The line of its file at which the record begins, from 1; 0 when unknown."""
        return self._line

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise ValueError("“有效期起”晚于“有效期止”；请核对两个日期")
        return self


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
    ] = field("电话", "电话号码，可写多个", example="0358-4455559", default=())
    note: Text | None = field("说明", "时间等说明", example="24小时", default=None)
    address: Text | None = field("地址", "办理地点", example="示例县人民路1号", default=None)
    email: Text | None = field("邮箱", "电子邮箱", example="ylbzj@example.gov.cn", default=None)
    duty_mobile: Flag = field("公务手机", "号码是单位值班手机、可以公开时写 是", example="是", default=False)


class Link(Part):
    """An address elsewhere, with its name."""

    name: Text = field("名称", "网站或页面名称", example="四川政务服务网")
    url: Url = field("网址", "完整网址", example="https://www.example.gov.cn/")


class TermUnit(StrEnum):
    """Units of a time limit; 日 is a calendar day, as 行政复议法第88条 distinguishes."""

    DAY = "日"
    WORKING_DAY = "工作日"
    MONTH = "月"
    YEAR = "年"


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


R = TypeVar("R", bound=Record)


class ListFile(Part, Generic[R]):
    """One official list: its heading, its source, its records, or the statement that there are none."""

    title: Text | None = field(
        "标题", "清单的标题，照原件写", example="示例县医疗保障局行政执法事项清单", default=None
    )
    note: Text | None = field(
        "说明", "清单前后的说明文字，如填表说明", example="本清单动态调整。", default=None
    )
    source: Source | None = field(
        "来源",
        "整个清单的来源；各条可再写不同的部分",
        example={"文件": "tongzhi", "附件": "附件2"},
        default=None,
    )
    updated: Date | None = field("更新日期", "清单最近一次更新的日期", example="2026-03-01", default=None)
    valid_to: Date | None = field("有效期止", "清单有效的最后一日", example="2027-12-31", default=None)
    nothing: Nothing | None = field(
        "暂无", "确实没有时的声明，代替“清单”", example={"原因": "本年度未作出处罚决定"}, default=None
    )
    links: tuple[Link, ...] = field(
        "公示网址",
        "清单公布在别的网站时的名称和网址",
        default=(),
        example=[{"名称": "四川政务服务网", "网址": "https://www.example.gov.cn/"}],
    )
    standards: tuple[Basis, ...] = field(
        "执行标准", "直接执行的上级规定", default=(), example=[{"法规": "四川省规范行政执法裁量权规定"}]
    )
    transcription: Text | None = field(
        "转录说明", "录入时对原件的处理说明", example="原表为合并单元格，按行补全", default=None
    )
    records: tuple[R, ...] = field("清单", "清单的各条", default=(), example=[])

    @model_validator(mode="after")
    def _published_or_declared(self) -> Self:
        if self.records and self.nothing:
            raise ValueError("“清单”和“暂无”只能写一个；有内容就删去“暂无”")
        if not (self.records or self.nothing or self.links or self.standards or self._more()):
            raise ValueError("清单是空的；请写出各条，或写 暂无: {原因: …} 声明没有，或删去这个文件")
        return self

    def _more(self) -> bool:
        """Whether a list of this kind has entries beside `records`."""
        return False

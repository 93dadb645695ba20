"""The kinds of value that clerks write: dates, terms of validity, phones, addresses, and the fixed vocabularies."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    model_serializer,
    model_validator,
)

from .base import Shorthand

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


Flag = Annotated[
    bool,
    BeforeValidator(_parse_flag),
    PlainSerializer(lambda value: "是" if value else "否", when_used="json"),
    WithJsonSchema({"enum": ["是", "否"]}),
]

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
            f"“{value[:40]}”不是一个电话号码；请写成 0999-5550109，一格一个号码，说明写在“说明”里"
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

    Accepts 至2025年6月30日, 2020年8月16日至2025年6月30日, 2020年8月—2025年8月 (the whole last month),
    2025-08-15 (the last day) and 长期.
    """

    written_out: ClassVar[bool] = False

    text: str
    start: date | None = None
    end: date | None = None

    @model_serializer(mode="plain", when_used="json")
    def _as_written(self) -> str:
        return self.text

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            raise ValueError("有效期请写成一段文字，如 2020年8月16日至2025年6月30日")  # noqa: TRY004 - pydantic's contract
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


class TermUnit(StrEnum):
    """Units of a time limit; 日 is a calendar day, as 行政复议法第88条 distinguishes."""

    DAY = "日"
    WORKING_DAY = "工作日"
    MONTH = "月"
    YEAR = "年"

"""duties.yml: what a bureau must publish, by when, on which ground."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, model_validator

from gongshi.records.base import Part, Shorthand, field
from gongshi.records.values import Date, Id, Text


class DutyStage(StrEnum):
    """The stages of disclosure (国办发〔2018〕118号), and the discipline that holds in all of them."""

    BEFORE = "事前"
    DURING = "事中"
    AFTER = "事后"
    DISCIPLINE = "公示纪律"


class Strength(StrEnum):
    """Whether law or national document demands it, or a province or good practice recommends it."""

    MANDATORY = "强制"
    RECOMMENDED = "提倡"


class DutyUnit(StrEnum):
    """Units of a duty's time limit."""

    DAY = "自然日"
    WORKING_DAY = "工作日"
    MONTH = "月"
    FIXED = "固定日期"


class Bound(StrEnum):
    """Whom a duty binds; whether a bureau is one of them is found from what it has published."""

    ALL = "全部执法机关"
    PENALTY = "有处罚权的机关"
    COERCION = "有强制权的机关"
    PENALTY_OR_COERCION = "有处罚权或者强制权的机关"
    LICENCE_OR_PENALTY = "有许可权或者处罚权的机关"
    OTHER_ACTS = "有其他执法职权的机关"
    INSPECTION = "有检查权的机关"
    ON_APPLICATION = "办理依申请事项的机关"
    ENTRUSTING = "委托执法的机关"
    CAMERAS = "使用电子监控设备的机关"
    MEDICAL = "医疗保障行政部门"
    HANDLING = "医疗保障经办机构"
    ASSISTANCE = "办理社会救助的机关"
    JUSTICE = "司法行政部门"


class Content(Shorthand):
    """One part that must be shown, by its official name; plain text is a mandatory one."""

    name: Text = field("名称", "要公示的一部分，用正式名称", example="办公时间")
    strength: Strength = field("强制", "强制 或 提倡", example="提倡", default=Strength.MANDATORY)

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"名称": value} if isinstance(value, str) else value


class DutyTerm(Part):
    """By when: so many days after an event, or a fixed day, of every year or of one."""

    value: Annotated[int, Field(ge=1, le=3660)] | None = field(
        "数值", "期限的数目；固定日期不写", example="7", default=None
    )
    unit: DutyUnit = field("单位", "自然日、工作日、月 或 固定日期", example="工作日")
    day: (
        Annotated[str, StringConstraints(pattern=r"^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")] | None
    ) = field("固定日", "每年的某日写 01-31，只有一次的写 2025-06-30", example="01-31", default=None)
    start: Text | None = field("起算", "从哪一件事起算", example="作出决定之日", default=None)
    applies: Text | None = field("适用", "适用的情形或者地方", example="行政许可、行政处罚决定", default=None)

    @model_validator(mode="after")
    def _either(self) -> Self:
        if self.unit is DutyUnit.FIXED and (self.day is None or self.value is not None):
            raise ValueError(
                "单位是固定日期的，写“固定日”，不写“数值”；请写成 {单位: 固定日期, 固定日: 01-31}"
            )
        if self.unit is not DutyUnit.FIXED and (self.value is None or self.day is not None):
            raise ValueError(f"单位是{self.unit}的，写“数值”，不写“固定日”；请写成 {{数值: 7, 单位: 工作日}}")
        if self.day and not _exists(self.day):
            raise ValueError(f"固定日“{self.day}”不是实有的日期；请写成 01-31 或 2025-06-30")
        return self


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day if len(day) > len("01-31") else f"2024-{day}")
    except ValueError:
        return False
    return True


class Ground(Part):
    """Where the duty stands: a law or document by its title in laws.yml, and the place in it."""

    law: Text = field("法规", "法规库里的标题或者简称", example="行政处罚法")
    article: Text | None = field(
        "条款", "条、款、项，或者文件的部分", example="第四十八条第二款", default=None
    )


class Duty(Part):
    """One duty to publish."""

    id: Id = field("编号", "本站的编号，定了不改，用在网址里", example="c01")
    name: Text = field("名称", "职责的名称", example="行政许可、行政处罚决定公开")
    stage: DutyStage = field("阶段", "事前、事中、事后 或 公示纪律", example="事后")
    bound: Bound = field("约束", "约束哪些机关", example="有许可权或者处罚权的机关")
    contents: tuple[Content, ...] = field(
        "公示内容",
        "要公示的各部分，用正式名称；提倡公开的写 {名称: …, 强制: 提倡}",
        example=["决定机关", {"名称": "统一社会信用代码", "强制": "提倡"}],
        default=(),
    )
    terms: tuple[DutyTerm, ...] = field(
        "期限", "什么时候以前公示，第一条用来计算", example=[{"数值": 7, "单位": "工作日"}], default=()
    )
    grounds: tuple[Ground, ...] = field(
        "依据", "法规库里的法规和条款", example=[{"法规": "行政处罚法", "条款": "第四十八条"}], default=()
    )
    since: Date | None = field("起始", "从哪一天起有这项职责", example="2021-07-15", default=None)
    strength: Strength = field("强制", "强制 或 提倡", example="强制")
    province: Annotated[str, StringConstraints(pattern=r"^[1-9]\d$")] | None = field(
        "省份", "只约束一个省的，写行政区划代码的前两位，要加引号", example='"51"', default=None
    )
    predicate: Id = field("判断", "程序里算出履行情况的判断的名称", example="licences-and-penalties")
    remark: Text | None = field("备注", "说明", example="依据待核：原文没有见到。", default=None)


class DutyFile(Part):
    """The register of duties."""

    duties: tuple[Duty, ...] = field("公示职责", "各项公示职责", default=())

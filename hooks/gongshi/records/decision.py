"""执法决定/*.yml: decisions, in the fields of the national 双公示 standard and what 118号 adds to them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from .base import Part, field
from .common import ListFile, Record
from .parts import Basis
from .values import Category, Date, Id, Text, Url

Money = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=6)]
CreditCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-HJ-NPQRTUWXY]{18}$")]


class PartyKind(StrEnum):
    """Whom a decision concerns."""

    LEGAL = "法人及非法人组织"
    NATURAL = "自然人"
    TRADER = "个体工商户"


class DecisionState(StrEnum):
    """What became of a decision."""

    VALID = "有效"
    CHANGED = "已变更"
    WITHDRAWN = "已撤回"


class PenaltyKind(StrEnum):
    """Kinds of penalty (行政处罚法第9条)."""

    WARNING = "警告"
    CRITICISM = "通报批评"
    FINE = "罚款"
    CONFISCATED_GAIN = "没收违法所得"
    CONFISCATED_GOODS = "没收非法财物"
    SUSPENDED_LICENCE = "暂扣许可证件"
    LOWERED_GRADE = "降低资质等级"
    REVOKED_LICENCE = "吊销许可证件"
    RESTRICTED_BUSINESS = "限制开展生产经营活动"
    STOPPED = "责令停产停业"
    CLOSED = "责令关闭"
    BARRED = "限制从业"
    DETENTION = "行政拘留"
    OTHER = "其他"


class LicenceKind(StrEnum):
    """Kinds of licence."""

    COMMON = "普通"
    FRANCHISE = "特许"
    RECOGNITION = "认可"
    APPROVAL = "核准"
    REGISTRATION = "登记"
    OTHER = "其他"


class Withdrawal(Part):
    """Why a published decision was taken back (行政处罚法第48条第2款: within three working days)."""

    happened: Date = field(
        "变更日期",
        "决定被变更、撤销、确认违法或者确认无效的日期",
        example="2026-03-02",
        law="行政处罚法第48条第2款",
    )
    withdrawn: Date = field("撤回日期", "从网站撤回的日期", example="2026-03-04", law="行政处罚法第48条第2款")
    reason: Text = field("理由", "公开说明的理由", example="行政复议决定撤销原处罚决定")


class Correction(Part):
    """A mistake that was mended after publication."""

    day: Date = field("更正日期", "更正的日期", example="2026-03-04")
    text: Text = field(
        "更正内容", "原来是什么、改成什么、为什么", example="罚款金额由 1.2 万元更正为 1.0 万元，录入错误"
    )


class Decision(Record):
    """One decision (政府信息公开条例第20条第6项、国办发〔2018〕118号)."""

    id: Id = field("编号", "本站的编号，定了不改，用在网址里", example="2026-003")
    category: Category = field(
        "种类", "行政许可、行政处罚、行政强制、行政检查等", example="行政处罚", law="国办发〔2018〕118号"
    )
    name: Text | None = field("案件名称", "案件或决定的名称", example="某药店串换药品案", default=None)
    document: Annotated[str, StringConstraints(min_length=1, max_length=128)] | None = field(
        "文号", "决定书文号；许可、处罚必填", example="示医保罚决〔2026〕3号", default=None
    )
    party: Annotated[str, StringConstraints(min_length=1, max_length=200)] = field(
        "相对人名称", "相对人；自然人写“张某某”", example="示例县某大药房", law="国办发〔2018〕118号"
    )
    party_kind: PartyKind = field(
        "相对人类别", "法人及非法人组织、自然人 或 个体工商户", example="法人及非法人组织"
    )
    party_code: CreditCode | None = field(
        "相对人代码", "统一社会信用代码；法人的处罚、许可必填", example="91999901MA00000155", default=None
    )
    representative: Text | None = field(
        "法定代表人", "法定代表人姓名；法人的处罚、许可必填", example="李某", default=None
    )
    items: tuple[Id, ...] = field("事项", "对应的事项编号", example=["cf-03"], refers="items", default=())
    day: Date = field("决定日期", "作出决定的日期", example="2026-03-01", law="国办发〔2018〕118号")
    published: Date = field("公开日期", "在本站公开的日期", example="2026-03-06", law="国办发〔2018〕118号")
    valid_until: Date | None = field(
        "决定有效期", "决定的有效期；处罚必填", example="2027-03-01", default=None
    )
    show_until: Date | None = field(
        "公示截止期",
        "公示到哪一天；过后自动撤下；处罚必填",
        example="2027-03-01",
        law="信用修复管理办法第12条",
        default=None,
    )
    organ: Text = field("决定机关", "作出决定的机关", example="示例县医疗保障局", law="国办发〔2018〕118号")
    organ_code: CreditCode | None = field(
        "机关代码", "决定机关的统一社会信用代码", example="11999901MB0000019U", default=None
    )
    data_source: Text | None = field(
        "数据来源单位", "报送数据的单位", example="示例县医疗保障局", default=None
    )
    data_source_code: CreditCode | None = field(
        "来源单位代码", "数据来源单位的统一社会信用代码", example="11999901MB0000019U", default=None
    )
    conclusion: Text = field("结论", "决定的结论，一句话", example="罚款 1.2 万元", law="国办发〔2018〕118号")
    act_kind: Text | None = field("违法行为类型", "违法行为类型；处罚必填", example="串换药品", default=None)
    facts: Text | None = field(
        "违法事实", "违法事实；处罚必填", example="2025年12月将保健品串换为药品结算。", default=None
    )
    bases: tuple[Basis, ...] = field(
        "依据",
        "决定的依据；处罚必填",
        example=[{"法规": "医疗保障基金使用监督管理条例", "条款": "第三十八条第四项"}],
        default=(),
    )
    penalties: tuple[PenaltyKind, ...] = field(
        "处罚类别", "处罚的种类；处罚必填", example=["罚款"], law="行政处罚法第9条", default=()
    )
    content: Text | None = field(
        "处罚内容", "处罚的内容；处罚必填", example="处罚款人民币壹万贰仟元整。", default=None
    )
    fine: Money | None = field("罚款金额", "罚款，单位万元；有罚款时必填", example="1.2", default=None)
    confiscated: Money | None = field(
        "没收金额", "没收违法所得、非法财物的金额，单位万元；有没收时必填", example="0.5", default=None
    )
    licence_taken: Text | None = field(
        "暂扣吊销证照", "暂扣或吊销的证照名称及编号", example="药品经营许可证 示001", default=None
    )
    licence_document: Text | None = field(
        "许可文书名称", "许可决定文书名称；许可必填", example="准予行政许可决定书", default=None
    )
    licence_kind: LicenceKind | None = field("许可类别", "许可的类别；许可必填", example="普通", default=None)
    licence_name: Text | None = field("许可证书名称", "许可证书名称", example="食品经营许可证", default=None)
    licence_number: Text | None = field("许可编号", "许可证编号", example="JY11111", default=None)
    licence_content: Text | None = field(
        "许可内容", "许可的内容；许可必填", example="热食类食品制售", default=None
    )
    licence_from: Date | None = field(
        "许可有效期自", "许可开始有效的日期；许可必填", example="2026-03-01", default=None
    )
    licence_to: Date | None = field(
        "许可有效期至", "许可有效的最后一日；许可必填", example="2031-02-28", default=None
    )
    full_text: Text | None = field(
        "决定书全文",
        "脱敏后的决定书全文；具有一定社会影响的处罚决定要公开",
        example="当事人：……",
        law="行政处罚法第48条第1款",
        default=None,
    )
    full_text_url: Url | None = field(
        "决定书网址", "脱敏后的决定书文件", example="files/2026-003.pdf", default=None
    )
    state: DecisionState = field(
        "状态", "有效、已变更 或 已撤回", example="有效", default=DecisionState.VALID
    )
    withdrawal: Withdrawal | None = field(
        "撤回说明",
        "撤回的日期和理由；已撤回时必填",
        example={"变更日期": "2026-03-02", "撤回日期": "2026-03-04", "理由": "复议撤销"},
        law="行政处罚法第48条第2款",
        default=None,
    )
    corrections: tuple[Correction, ...] = field(
        "更正",
        "公开后的更正",
        example=[{"更正日期": "2026-03-04", "更正内容": "罚款金额录入错误"}],
        law="企业信息公示暂行条例第12条",
        default=(),
    )

    def shown_on(self, today: date) -> bool:
        """Return whether its publication period has not ended on that day (信用修复管理办法第12条)."""
        return self.show_until is None or self.show_until >= today

    @model_validator(mode="after")
    def _complete_for_its_kind(self) -> Self:
        required: list[tuple[str, object]] = []
        if self.category is Category.PENALTY:
            required = [
                ("文号", self.document),
                ("违法行为类型", self.act_kind),
                ("违法事实", self.facts),
                ("依据", self.bases),
                ("处罚类别", self.penalties),
                ("处罚内容", self.content),
                ("决定有效期", self.valid_until),
                ("公示截止期", self.show_until),
            ]
            if PenaltyKind.FINE in self.penalties:
                required.append(("罚款金额", self.fine))
            if {PenaltyKind.CONFISCATED_GAIN, PenaltyKind.CONFISCATED_GOODS} & set(self.penalties):
                required.append(("没收金额", self.confiscated))
        elif self.category is Category.LICENCE:
            required = [
                ("文号", self.document),
                ("许可文书名称", self.licence_document),
                ("许可类别", self.licence_kind),
                ("许可内容", self.licence_content),
                ("许可有效期自", self.licence_from),
                ("许可有效期至", self.licence_to),
            ]
        if required and self.party_kind is PartyKind.LEGAL:
            required += [("相对人代码", self.party_code), ("法定代表人", self.representative)]
        if self.state is DecisionState.WITHDRAWN:
            required.append(("撤回说明", self.withdrawal))
        missing = [name for name, value in required if value is None or value == ()]
        if missing:
            raise ValueError(f"{self.category}的决定还缺：{'、'.join(missing)}；请补齐")
        return self


class DecisionFile(ListFile[Decision]):
    """The decisions of a month or a year."""

"""监督.yml: what the supervising organ has written to a bureau, by when it wants an answer, and the answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator

from .base import Part, field
from .common import Record
from .values import Date, Id, Text


class LetterKind(StrEnum):
    """What a supervising organ may write, mildest first (行政执法监督条例第26条至第30条)."""

    REMINDER = "督办函"
    OPINION = "行政执法监督意见书"
    DECISION = "行政执法监督决定书"


class Letter(Record):
    """One letter of supervision, and what the bureau answered."""

    id: Id = field("编号", "本站的编号，定了不改", example="jd-2026-01")
    kind: LetterKind = field(
        "种类",
        "督办函、行政执法监督意见书 或 行政执法监督决定书",
        example="督办函",
        law="行政执法监督条例第26条至第30条",
    )
    number: Text | None = field("文号", "文书的文号", example="示司督〔2026〕3号", default=None)
    sent: Date = field("发出日期", "发出的日期", example="2026-05-06")
    due: Date = field(
        "答复期限",
        "要求答复的最后一日",
        example="2026-05-29",
        law="行政执法监督条例第26条至第30条",
    )
    replied: Date | None = field(
        "答复日期", "机关答复的日期；没有答复就不写", example="2026-05-27", default=None
    )
    matter: Text = field("事由", "因为什么发出", example="3名在岗人员的执法证件已经过期")
    rules: tuple[Text, ...] = field(
        "规则", "有关的规则编号，检查结果里方括号中的英文", example=["cert-expired"], default=()
    )
    reply: Text | None = field("答复内容", "机关的答复", example="已换发新证，清单同日更新。", default=None)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.due < self.sent:
            raise ValueError("“答复期限”早于“发出日期”；请核对两个日期")
        if self.replied and self.replied < self.sent:
            raise ValueError("“答复日期”早于“发出日期”；请核对两个日期")
        if self.reply and not self.replied:
            raise ValueError("写了“答复内容”，没有写“答复日期”；请补上答复的日期")
        return self


class SupervisionFile(Part):
    """The letters that one bureau received."""

    letters: tuple[Letter, ...] = field("清单", "收到的各件监督文书", default=(), example=[])

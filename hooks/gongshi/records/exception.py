"""例外.yml: findings that someone has looked at and accepted, with reason, name and end; never published as a list."""

from __future__ import annotations

from .base import Part, field
from .common import Record
from .values import Date, Text


class Exemption(Record):
    """One finding, or all of one kind in a list, that is accepted until a day."""

    rule: Text = field("规则", "规则的编号，检查结果里方括号中的英文", example="cert-expired")
    list: Text | None = field("清单", "清单的文件名，不带 .yml；不写就是各清单", example="人员", default=None)
    subject: Text | None = field(
        "记录", "记录的编号、证件编号或名称；不写就是整个清单", example="09990000001", default=None
    )
    says: Text | None = field(
        "所指", "问题的原话里的几个字；不写就是这条记录的这一类问题", example="2025年6月30日", default=None
    )
    reason: Text = field("理由", "为什么可以接受", example="换证手续已在省厅办理，新证未发")
    decided_by: Text = field("决定人", "谁决定的：职务或机构", example="示例县司法局执法监督股")
    decided: Date | None = field("决定日期", "哪一天决定的", example="2026-05-20", default=None)
    until: Date = field("有效至", "接受到哪一天；过后这个问题重新列出", example="2026-12-31")


class ExemptionFile(Part):
    """The accepted findings of one bureau."""

    exemptions: tuple[Exemption, ...] = field("清单", "接受的各个问题", default=(), example=[])

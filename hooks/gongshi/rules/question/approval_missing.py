"""Measures that need the head's approval, in a procedure without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .procedures import procedures

_MEASURE = re.compile(r"封存|查封|扣押|冻结|先行登记保存|暂停[^，。；]{0,16}(?:结算|拨付|协议|资格)")
_APPROVED = re.compile("批准|报批|审批|负责人|局领导|分管领导|集体讨论|局长")


@rule(
    "approval-missing",
    name="没有写批准这一步",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="封存、查封、扣押、冻结、先行登记保存、暂停结算等事项的责任事项和流程图",
    ground="行政强制法第18条第1项、行政处罚法第56条、医疗保障基金使用监督管理条例第30条：须经行政机关负责人批准",
    mend="在责任事项和流程图里补上报负责人批准的一步",
)
def approval_missing(case: Case) -> Iterator[Hit]:
    """Yield each such matter whose published procedure never speaks of approval."""
    procedure = procedures(case)
    for item in case.records("items"):
        match = _MEASURE.search(item.record.name)
        if match and (text := procedure(item)) and not _APPROVED.search(text):
            way = ("责任事项",) if item.record.posts else ("流程",)
            yield Hit(
                item,
                way,
                f"名称是{match.group()[:2]}，责任事项、流程里没有批准这一步",
                "请核对：由谁批准，是否应当经行政机关负责人批准？",
            )

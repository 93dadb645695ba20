"""Measures that need the head's approval, in a procedure without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.law.register import Addressee

from ..case import Case
from ..law.article_subject_vs_target import addressees
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
    ground="采取这类措施须经行政机关负责人批准",
    mend="在责任事项和流程图里补上报负责人批准的一步",
)
def approval_missing(case: Case) -> Iterator[Hit]:
    """Yield each such matter whose published procedure never speaks of approval."""
    procedure = procedures(case)
    for item in case.records("items"):
        match = _MEASURE.search(item.record.name)
        if not match or _needs_none(item.record.name, match.group()):
            continue
        if (text := procedure(item)) and not _APPROVED.search(text):
            way = ("责任事项",) if item.record.posts else ("流程",)
            yield Hit(
                item,
                way,
                f"名称是{match.group()[:2]}，责任事项、流程里没有批准这一步",
                "请核对：由谁批准，是否应当经行政机关负责人批准？",
                ground=_ground(match.group()),
            )


def _needs_none(name: str, measure: str) -> bool:
    """Return whether the law asks no approval: to suspend a person's settlement, unlike a provider's."""
    whom = addressees(name)
    return measure.startswith("暂停") and Addressee.PERSON in whom and Addressee.PROVIDER not in whom


def _ground(measure: str) -> str:
    """Return the law that asks approval for a measure."""
    if measure.startswith("暂停"):
        return "医疗保障基金使用监督管理条例第30条第1款：经医疗保障行政部门主要负责人批准"
    if measure == "先行登记保存":
        return "行政处罚法第56条：经行政机关负责人批准"
    return "行政强制法第18条第1项：实施前须向行政机关负责人报告并经批准"

"""Compulsory execution handled as a compulsory measure, or the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .procedures import procedures

EXECUTION = re.compile(
    "强制划拨|划拨|加收滞纳金|加处滞纳金|加处罚款|代履行|拍卖|变卖|排除妨碍|恢复原状|强制拆除|强制清除|强制执行"
)
MEASURE = re.compile("查封|扣押|冻结|封存|扣留|先行登记保存|限制人身自由|强制隔离")
_AS_MEASURE = re.compile("强制措施|查封|扣押|当场实施")
_AS_EXECUTION = re.compile("催告|强制执行决定|代履行")
_TAKEN = re.compile("没收[、和]?(?:销毁)?|销毁")
_GOODS = re.compile("查封|扣押|扣留|收缴")


@rule(
    "coercion-kind",
    name="是强制措施还是强制执行",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="行政强制事项的名称，与它的流程图、责任事项",
    ground="行政强制法第9条、第12条：强制措施和强制执行是两类，程序不同（第三章、第四章）",
    mend="按行政强制法确定是哪一类，再改流程图、责任事项和名称",
)
def coercion_kind(case: Case) -> Iterator[Hit]:
    """Yield each act of coercion whose procedure is that of the other kind, or has steps that it cannot lead to."""
    procedure = procedures(case)
    for item in case.records("items"):
        if item.record.category is not Category.COERCION:
            continue
        name, text = item.record.name, procedure(item)
        way = ("流程",) if item.record.flow else ("责任事项",)
        execution, measure = EXECUTION.search(name), MEASURE.search(name)
        if execution and not measure and _AS_MEASURE.search(text):
            yield Hit(
                item,
                way,
                f"“{execution.group()}”属于行政强制执行，写的、画的是行政强制措施的程序",
                "请核对：是否应当按强制执行的程序（催告、陈述申辩、强制执行决定）办理？",
            )
        elif measure and not execution and _AS_EXECUTION.search(text) and not _AS_MEASURE.search(text):
            yield Hit(
                item,
                way,
                f"“{measure.group()}”属于行政强制措施，写的、画的是行政强制执行的程序",
                "请核对：是否应当按强制措施的程序（批准、两人以上、当场告知、期限）办理？",
            )
        if (taken := _TAKEN.search(text)) and not _GOODS.search(name):
            yield Hit(
                item,
                way,
                f"流程里有“{taken.group()}”",
                "请核对：这一事项会不会有没收、销毁？没收属于行政处罚",
                "没有这一步的，从流程里删去",
            )

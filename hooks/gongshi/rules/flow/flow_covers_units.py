"""Steps that an item shares out among its offices and that its chart does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongshi.source.problem import Way

from ..case import Case, ChartOf
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .legal_steps import OF_CATEGORY

_STEPS = (
    ("申请", "申请|申报|提交|提出|报送|领取表格"),
    ("立案", "立案|受案"),
    ("受理|接收|收件", "受理|接[收件]|收[件案]|受案|登记"),
    ("调查|取证|检查|核查|核实|勘验|稽核|询问", "调查|取证|检查|核[查实]|勘[验查]|稽[核查]|询问"),
    (
        "审查|审核|评审|初审|复[核审]|审理|评议|评估|审议",
        "审[查核议理批]|评[审议估]|初审|复[核审]|核[查实定准]",
    ),
    ("法制审核", "法制|合法性|法规"),
    ("陈述|申辩", "陈述|申辩"),
    ("听证", "听证"),
    ("催告", "催告"),
    ("告知", "告知|通知|说明"),
    ("公示|公告|公布|公开", "公示|公告|公布|公开"),
    ("集体讨论|集体审议|会审", "集体|讨论|审议|会审|办公会|党组"),
    ("决定|审批|批准|签批", "决定|审[批定]|批准|签批|核[准定]|同意|准予|给予|作出"),
    ("送达|交付", "送达|交付|签收|宣告|颁发|发[放证]|领取|通知|寄"),
    ("执行", "执行|履行|缴[纳款]|划拨"),
    ("奖励|给付|支付|发放|兑[现付]|拨付|报销", "奖励|给付|支付|发放|兑[现付]|拨付|领取|报销|到账"),
    ("移送|移交", "移送|移交"),
    ("解除", "解除"),
    ("整改|复查", "整改|复查|改正"),
    ("结案|办结|归档|存档", "结案|办结|归档|存档|立卷|终结|结束|完[成结]"),
    ("备案", "备案"),
)
"""The words by which an office's step is known, and those by which a chart is known to show it."""
_KNOWN = tuple((re.compile(said), re.compile(shown)) for said, shown in _STEPS)
_SPLIT = re.compile(r"[、，,；;/／\s]+")
_ENDING = re.compile("(?:责任|环节|阶段|工作|事项)+$")
_OFF_THE_CHART = re.compile("公开|备案|监管|监督|其他|存档|归档")
"""Duties that a post has and that charts of the procedure commonly leave out."""


@rule(
    "flow-covers-units",
    name="流程图里没有承办的环节",
    group=Group.FLOW,
    severity=Severity.WARNING,
    looks_at="事项.yml 承办机构的“环节”、责任事项的“责任”，与这个事项的流程图",
    ground="国办发〔2018〕118号：流程图应当画明执法步骤；同一事项的环节和流程应当一致",
    mend="流程图漏画的补上；没有这个环节的，改正承办机构的环节",
)
def flow_covers_units(case: Case) -> Iterator[Hit]:
    """Yield each step that one of an item's offices answers for, and each duty of a post, that its chart does not show."""
    drawn = {each.subject.id: _text(each) for each in case.charts}
    for item in case.records("items"):
        if (text := drawn.get(item.record.flow or "")) is None:
            continue
        told: set[str] = set()
        for way, step, sure in _steps(item):
            for part in _SPLIT.split(step):
                covered, known = _covers(text, part)
                if covered or part in told or not (known or sure):
                    continue
                told.add(part)
                named = "承办机构负责的环节" if sure else "责任事项"
                yield Hit(
                    item,
                    way,
                    f"{named}有“{shorten(part)}”，流程图里没有这一步",
                    "承办的每个环节都在流程图里",
                    severity=None if known and sure else Severity.HINT,
                )


def _steps(item: Subject) -> Iterator[tuple[Way, str, bool]]:
    """Yield the steps that an item names, with the way to each, and whether it is said of an office.

    The duties of posts count where no other rule knows which steps the chart of such an item has.
    """
    for position, unit in enumerate(item.record.units):
        if unit.role:
            yield ("承办机构", position, "环节"), unit.role, True
    for position, post in enumerate(() if item.record.category in OF_CATEGORY else item.record.posts):
        if post.duty and not _OFF_THE_CHART.search(post.duty):
            yield ("责任事项", position, "责任"), _ENDING.sub("", post.duty), False


@lru_cache(maxsize=4096)
def _covers(text: str, step: str) -> tuple[bool, bool]:
    """Return whether a chart shows a step, and whether the step is one of those that are known by other words, too."""
    if not step or step in text:
        return True, True
    ends = [(match.end(), shown) for said, shown in _KNOWN for match in said.finditer(step)]
    if ends:
        last = max(end for end, _ in ends)
        return any(shown.search(text) for end, shown in ends if end == last), True
    return any(step[at : at + 2] in text for at in range(len(step) - 1)), False


def _text(each: ChartOf) -> str:
    parts = [node.text for node in each.chart.nodes] + [edge.text for edge in each.chart.edges]
    explanation = each.subject.record.explanation
    return "\n".join([*parts, explanation.plain() if explanation else ""])

"""Flowcharts in which a reader gets lost: steps that nobody reaches, ways without end, branches without condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.flow import Chart, WeaknessKind, weaknesses

from ..case import Case, ChartOf
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_GROUND = "国办发〔2018〕118号：公开行政执法流程图，方便当事人按图办事"
_QUESTION = re.compile(r"是否|能否|有无|[?？]$")
_CLOSING = re.compile(
    r"结案|办结|归档|备案|移送|移交|不予|撤销|终止|终结|结束|完成|退回|复议|诉讼|告知|反馈|通报|送达|领取|发放|给付|支付|公示|公布|执行|解除|存档|销案|发证"
)
"""What may be the last thing done in a matter."""


@rule(
    "flow-unreachable",
    name="流程图有走不到的步骤",
    group=Group.FLOW,
    severity=Severity.WARNING,
    looks_at="流程图.yml 的“图”",
    ground=_GROUND,
    mend="补上通到这一步的箭头，或删去这一步",
)
def flow_unreachable(case: Case) -> Iterator[Hit]:
    """Yield each step to which no way leads from the start."""
    yield from _weak(case, WeaknessKind.UNREACHABLE, "每一步都能从开始走到")


@rule(
    "flow-no-end",
    name="流程图走不到头",
    group=Group.FLOW,
    severity=Severity.WARNING,
    looks_at="流程图.yml 的“图”",
    ground=_GROUND,
    mend="补上通到结案（办结）的箭头",
)
def flow_no_end(case: Case) -> Iterator[Hit]:
    """Yield each chart, step or question after which the matter never ends."""
    yield from _weak(case, WeaknessKind.NO_END, "从每一步都能走到结案（办结）")
    for each in case.charts:
        leaving = {edge.source for edge in each.chart.edges}
        last = [node for node in each.chart.nodes if node.id not in leaving]
        ended = any(node.kind == "terminal" for node in last)
        for node in last:
            if node.kind == "decision":
                found = f"判断“{shorten(node.text)}”后面没有去向"
                yield Hit(each.subject, ("图",), found, "判断的每个结果都有去向")
            elif ended and len(last) > 1 and node.kind == "process" and not _CLOSING.search(node.text):
                found = f"步骤“{shorten(node.text)}”后面没有下一步，也没有画成结束"
                yield Hit(
                    each.subject,
                    ("图",),
                    found,
                    "每条路都走到结案（办结）",
                    severity=Severity.HINT,
                )


@rule(
    "flow-branch-unlabelled",
    name="流程图的判断没有写明条件",
    group=Group.FLOW,
    severity=Severity.WARNING,
    looks_at="流程图.yml 的“图”",
    ground=_GROUND,
    mend="在箭头上写明条件，如“属实”“不属实”",
)
def flow_branch_unlabelled(case: Case) -> Iterator[Hit]:
    """Yield each branch that does not say when it is taken, and each step without words."""
    yield from _weak(case, WeaknessKind.UNNAMED, "判断的每个去向都写明条件")
    for each in case.charts:
        for found in _unclear(each.chart):
            yield Hit(each.subject, ("图",), found, "判断的每个去向都写明条件，条件各不相同")
    for each in case.charts:
        for found in _messages(each, WeaknessKind.WORDLESS):
            yield Hit(each.subject, ("图",), found, "每一步都写明做什么", "写出这一步的文字")


def _weak(case: Case, kind: WeaknessKind, expected: str) -> Iterator[Hit]:
    for each in case.charts:
        for found in _messages(each, kind):
            yield Hit(each.subject, ("图",), found, expected)


def _messages(each: ChartOf, kind: WeaknessKind) -> Iterator[str]:
    return (weak.message.rstrip("。") for weak in weaknesses(each.chart) if weak.kind is kind)


def _unclear(chart: Chart) -> Iterator[str]:
    """Yield what else leaves a reader at a branch: a question in an ordinary box, two ways with one condition."""
    for node in chart.nodes:
        labels = [edge.text for edge in chart.edges if edge.source == node.id]
        if len(labels) < 2:
            continue
        if node.kind != "decision" and _QUESTION.search(node.text) and not any(labels):
            yield f"“{shorten(node.text)}”有 {len(labels)} 个去向，都没有写明条件"
        twice = [label for label in dict.fromkeys(labels) if label and labels.count(label) > 1]
        if twice and (node.kind == "decision" or _QUESTION.search(node.text)):
            yield f"判断“{shorten(node.text)}”有 {labels.count(twice[0])} 个去向写着同一个条件“{twice[0]}”"

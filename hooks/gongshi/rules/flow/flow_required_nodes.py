"""Flowcharts that leave out a step which the law asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category
from gongshi.site import Published

from ..case import Case, ChartOf
from ..rule import Group, Hit, Severity, rule
from .legal_steps import BY_NAME, EXECUTION, MEASURE, OF_CATEGORY, ON_THE_SPOT, PENALTY, REVIEW, Step

_SHORT = 8
_QUICK = re.compile(r"简易|当场处罚|当场作出")
_PART = re.compile(
    r"听证|送达|移送|登记保存|回避|复议|诉讼|投诉|举报|信访|公示|记录|音像|公开|备案|评查|裁量|文书"
)
"""Charts of one part of the procedure."""
_ENFORCED = re.compile(
    r"强制执行(?!措施)|代履行|加处罚款|加[收处]滞纳金|划拨|拍卖|变卖|强制(?:拆除|清除|征收)"
)
_MEASURES = re.compile(r"强制措施|查封|扣押|冻结|封存|扣留|登记保存|限制人身自由")
_APART = "先把强制措施和强制执行的流程分开画，再"


@rule(
    "flow-required-nodes",
    name="流程图缺法定步骤",
    group=Group.FLOW,
    severity=Severity.WARNING,
    looks_at="流程图.yml 的“图”和“流程说明”",
    ground="国办发〔2018〕118号：流程图应当画明执法步骤",
    mend="在流程图里补上这一步",
)
def flow_required_nodes(case: Case) -> Iterator[Hit]:
    """Yield each step that the law asks for, or that one expects, and a chart does not show."""
    for each in case.charts:
        text = _text(each)
        wanted = list(_wanted(case, each, text))
        both = {MEASURE, EXECUTION} <= {steps for steps, _ in wanted}
        for steps, kind in wanted:
            start = f"{_APART}在{kind}的" if both and steps in (MEASURE, EXECUTION) else "在"
            for step in steps:
                if not re.search(step.words, text):
                    yield Hit(
                        each.subject,
                        ("图",),
                        f"{kind}的流程图没有“{step.name}”这一步",
                        f"流程图画明“{step.name}”",
                        f"{start}流程图里补上“{step.name}”；已经包含在别的步骤里的，把它写出来",
                        step.ground,
                        severity=step.severity,
                    )


def _wanted(case: Case, each: ChartOf, text: str) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield the steps for the matters that use a chart; failing those, for what it is called."""
    record = each.subject.record
    if "法制审核" in record.name:
        yield REVIEW, "法制审核"
        return
    if _PART.search(record.name):
        return
    users = case.bureau.users_of_flow.get(record.id, [])
    categories = dict.fromkeys(user.record.category for user in users)
    kinds = [OF_CATEGORY[category] for category in categories if category in OF_CATEGORY]
    if not categories:
        kinds = [(steps, kind) for word, steps, kind in BY_NAME if word in record.name][:1]
    for steps, kind in kinds:
        if steps is PENALTY and _QUICK.search(record.name):
            yield ON_THE_SPOT, "当场处罚"
        elif steps is MEASURE:
            yield from _coercion(users, _ENFORCED.search(record.name) is not None or "催告" in text)
        else:
            yield steps, kind


def _coercion(users: list[Published], drawn: bool) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield the steps of measures, of execution or of both, as the matters that use a chart are the one or the other.

    `drawn` says whether the chart itself is one of execution; that decides for names that say neither.
    """
    names = [user.record.name for user in users if user.record.category is Category.COERCION]
    executed = {
        not _MEASURES.search(name) and (drawn or _ENFORCED.search(name) is not None) for name in names
    } or {drawn}
    if False in executed:
        yield OF_CATEGORY[Category.COERCION]
    if True in executed:
        yield EXECUTION, "行政强制执行"


def _text(each: ChartOf) -> str:
    """Return all that a chart says, a line a box, and what is written beside it; a short 告知 with what it follows."""
    record = each.subject.record
    texts = {node.id: node.text for node in each.chart.nodes}
    before = {edge.target: texts[edge.source] for edge in each.chart.edges}
    said = [
        f"{before.get(id_, '')}→{text}" if "告知" in text and len(text) < _SHORT else text
        for id_, text in texts.items()
    ]
    said += [edge.text for edge in each.chart.edges]
    if record.explanation:
        said.append(record.explanation.plain())
    return "\n".join(said)

"""Hearings that a chart makes depend on what the law asks for a collective decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.flow import Chart
from gongshi.records.values import Category

from ..case import Case, ChartOf
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_COMPLEX = re.compile(
    "(?:情节|案情|案件|情况)(?:较?为?|比较|疑难|重大)?复杂|(?:情节|案情|案件)(?:较?为?|比较)?重大"
)
_RIGHT = re.compile(
    "较大|大额|数额|吊销|降低资质|许可证件|停产|停业|关闭|限制从业|没收|要求|申请|依申请|法定条件|符合听证"
)
"""What a hearing depends on: the kind of penalty, and that the party asks for it."""
_OTHER = re.compile("审核|集体|讨论|审议|延长|期限|不计")
"""Boxes that speak of more than the hearing."""

_SENTENCE = re.compile(r"[^。；\n]+")


@rule(
    "flow-hearing-condition",
    name="听证的条件",
    group=Group.FLOW,
    severity=Severity.HINT,
    looks_at="处罚流程图里的听证",
    ground="行政处罚法第63条：听证看的是处罚的种类、数额和当事人的要求；情节复杂是第57条第2款集体讨论的条件",
    mend="听证写“当事人要求听证的”和应当听证的处罚种类；“情节复杂”写到集体讨论一步",
)
def flow_hearing_condition(case: Case) -> Iterator[Hit]:
    """Yield each hearing that a penalty chart gives for complicated cases, and not for grave penalties on request."""
    for each in case.charts:
        if _is_penalty(case, each):
            for text in (*_hearings(each.chart), *_explained(each)):
                if _COMPLEX.search(text) and not _RIGHT.search(text) and not _OTHER.search(text):
                    yield Hit(
                        each.subject,
                        ("图",),
                        f"听证以“情节复杂”一类为条件：“{shorten(text)}”",
                        "较大数额罚款、吊销许可证件、责令停产停业等处罚，当事人要求听证的，组织听证",
                    )


def _is_penalty(case: Case, each: ChartOf) -> bool:
    users = case.bureau.users_of_flow.get(each.subject.record.id, ())
    if users:
        return any(user.record.category is Category.PENALTY for user in users)
    name = each.subject.record.name
    return "处罚" in name or ("听证" in name and "许可" not in name)


def _hearings(chart: Chart) -> Iterator[str]:
    """Yield what each box on a hearing says, with the condition on the arrows that lead to it."""
    for node in chart.nodes:
        if "听证" in node.text:
            conditions = dict.fromkeys(
                edge.text for edge in chart.edges if edge.target == node.id and edge.text
            )
            yield "→".join([*conditions, node.text])


def _explained(each: ChartOf) -> Iterator[str]:
    """Yield each sentence beside the chart that speaks of a hearing."""
    explanation = each.subject.record.explanation
    for sentence in _SENTENCE.findall(explanation.plain() if explanation else ""):
        if "听证" in sentence:
            yield sentence.strip()

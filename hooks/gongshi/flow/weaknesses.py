"""What a reader of the chart would stumble over; findings for its author, not errors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from gongshi.flow.model import Chart
from gongshi.flow.order import reachable, starts


class WeaknessKind(Enum):
    """What is weak."""

    NO_END = auto()
    UNREACHABLE = auto()
    UNNAMED = auto()
    """A branch without its condition."""
    WORDLESS = auto()


@dataclass(frozen=True)
class Weakness:
    """One weakness; node is the id of the step, or empty when it concerns the whole chart."""

    node: str
    message: str
    kind: WeaknessKind


def weaknesses(chart: Chart) -> tuple[Weakness, ...]:
    """Unreachable steps, a missing end, unnamed branches, steps without words: in the chart's order."""
    return (*_no_end(chart), *_unreachable(chart), *_unnamed(chart), *_wordless(chart))


def _pairs(chart: Chart) -> list[tuple[str, str]]:
    return [(edge.source, edge.target) for edge in chart.edges]


def _no_end(chart: Chart) -> list[Weakness]:
    leaving = {edge.source for edge in chart.edges}
    ends = [node.id for node in chart.nodes if node.id not in leaving]
    if not ends:
        return [Weakness("", "流程图没有结束：每个步骤后面都还有箭头。", WeaknessKind.NO_END)]
    arriving = reachable(ends, [(target, source) for source, target in _pairs(chart)])
    return [
        Weakness(node.id, f"从步骤“{node.text}”出发走不到结束。", WeaknessKind.NO_END)
        for node in chart.nodes
        if node.id not in arriving
    ]


def _unreachable(chart: Chart) -> list[Weakness]:
    """Steps to which no start leads; where a chart has marked its starts, only those count."""
    pairs = _pairs(chart)
    kinds = {node.id: node.kind for node in chart.nodes}
    leaving = {source for source, _ in pairs}
    roots = [node for node in starts([*kinds], pairs) if node in leaving or len(kinds) == 1]
    marked = [node for node in roots if kinds[node] == "terminal"]
    seen = reachable(marked or roots, pairs)
    return [
        Weakness(node.id, f"从开始走不到步骤“{node.text}”。", WeaknessKind.UNREACHABLE)
        for node in chart.nodes
        if node.id not in seen
    ]


def _unnamed(chart: Chart) -> list[Weakness]:
    found = []
    for node in chart.nodes:
        leaving = [edge for edge in chart.edges if edge.source == node.id]
        if node.kind != "decision" or not leaving:
            continue
        if len(leaving) == 1:
            found.append(Weakness(node.id, f"判断“{node.text}”只有一个去向。", WeaknessKind.UNNAMED))
            continue
        texts = {each.id: each.text for each in chart.nodes}
        found += [
            Weakness(
                node.id,
                f"判断“{node.text}”到“{texts[edge.target]}”的箭头没有写明条件。",
                WeaknessKind.UNNAMED,
            )
            for edge in leaving
            if not edge.text
        ]
    return found


def _wordless(chart: Chart) -> list[Weakness]:
    return [
        Weakness(node.id, f"步骤“{node.id}”只有代号，没有写文字。", WeaknessKind.WORDLESS)
        for node in chart.nodes
        if node.text == node.id and node.id.isascii()
    ]

"""The chart in words: numbered steps in the order of the flow, each with where it leads."""

from __future__ import annotations

from dataclasses import dataclass

from gongshi.flow.model import Chart, Kind
from gongshi.flow.order import flow_order


@dataclass(frozen=True)
class Branch:
    """One way on from a step: under which condition, to which step, and whether that step was before."""

    label: str
    number: int
    back: bool

    @property
    def says(self) -> str:
        """The branch in words, such as “属实 → 第5步”."""
        place = f"回到第{self.number}步" if self.back else f"第{self.number}步"
        if self.label:
            return f"{self.label} → {place}"
        return place if self.back else f"转{place}"


@dataclass(frozen=True)
class Step:
    """A step of the chart with its number in reading order."""

    number: int
    id: str
    text: str
    kind: Kind
    branches: tuple[Branch, ...]

    @property
    def end(self) -> bool:
        """Whether the flow ends here."""
        return not self.branches

    @property
    def says(self) -> str:
        """Where the step leads in words; nothing when it is simply the next one."""
        if self.end:
            return "流程结束"
        first = self.branches[0]
        if len(self.branches) == 1 and not first.label and first.number == self.number + 1:
            return ""
        return "；".join(branch.says for branch in self.branches)

    @property
    def sentence(self) -> str:
        """The step and where it leads, such as “是否属实：不属实 → 第4步；属实 → 第5步”."""
        return f"{self.text}：{self.says}" if self.says else self.text


def steps(chart: Chart) -> tuple[Step, ...]:
    """The steps of a chart, numbered so that only loops lead to a smaller number."""
    ids = [node.id for node in chart.nodes]
    order = flow_order(ids, [(edge.source, edge.target) for edge in chart.edges])
    number = {node: position for position, node in enumerate(order, start=1)}
    nodes = {node.id: node for node in chart.nodes}
    return tuple(
        Step(
            number=number[name],
            id=name,
            text=nodes[name].text,
            kind=nodes[name].kind,
            branches=tuple(
                Branch(edge.text, number[edge.target], number[edge.target] <= number[name])
                for edge in chart.edges
                if edge.source == name
            ),
        )
        for name in order
    )

"""Flowcharts ready for a page."""

from __future__ import annotations

from dataclasses import dataclass

from gongshi.flow import Chart, Step, Weakness, read, steps, weaknesses
from gongshi.site import Published


@dataclass(frozen=True)
class Drawn:
    """A laid out chart, its steps in words, its weaknesses."""

    chart: Chart
    steps: tuple[Step, ...]
    weaknesses: tuple[Weakness, ...]


@dataclass(frozen=True)
class Flow:
    """A flowchart's record with its drawing; none when the original printed a heading only."""

    entry: Published
    drawn: Drawn | None


def flow_of(entry: Published) -> Flow | None:
    """Return the flowchart that a record names or is."""
    flow = (
        entry
        if entry.kind.key == "flows"
        else entry.bureau.find("flows", getattr(entry.record, "flow", None))
    )
    if flow is None:
        return None
    text = flow.record.chart
    return Flow(flow, _draw(text) if text else None)


def _draw(text: str) -> Drawn:
    chart = read(text)
    return Drawn(chart, steps(chart), weaknesses(chart))

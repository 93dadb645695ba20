"""Flowcharts ready for pages: each drawn once, equal ones kept once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from gongshi.flow import Chart, Step, read, steps
from gongshi.site import Bureau, Published, Site


@dataclass(frozen=True)
class Drawn:
    """A laid out chart and its steps in words."""

    chart: Chart
    steps: tuple[Step, ...]

    @property
    def address(self) -> str:
        """The address of the picture; equal charts have the same."""
        return f"assets/flows/{self.chart.key}.svg"


@dataclass(frozen=True)
class Flow:
    """A flowchart's record with its drawing; none when the original printed a heading only."""

    entry: Published
    drawn: Drawn | None


def flows_of(bureau: Bureau) -> dict[str, Flow]:
    """Return a bureau's flowcharts by id, drawn."""
    return {
        entry.record.id: Flow(entry, _draw(entry.record.chart) if entry.record.chart else None)
        for entry in bureau.entries("flows")
    }


def _draw(text: str) -> Drawn:
    chart = read(text)
    return Drawn(chart, steps(chart))


def pictures(site: Site, env: Environment, styles: Path) -> Iterator[tuple[str, str]]:
    """Yield address and SVG of every distinct chart; `styles` is the style sheet that it carries within."""
    template = env.get_template("components/flowchart_file.svg")
    style = styles.read_text(encoding="utf-8")
    seen: set[str] = set()
    for bureau in site.bureaus:
        for flow in flows_of(bureau).values():
            if flow.drawn and flow.drawn.address not in seen:
                seen.add(flow.drawn.address)
                title = flow.entry.record.name
                yield flow.drawn.address, template.render(chart=flow.drawn.chart, title=title, style=style)

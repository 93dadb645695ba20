"""What a chart is once it is read: boxes and arrows with their places, in CSS pixels from the upper left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gongshi.flow.outline import arrow_head, outline, rounded_line
from gongshi.flow.text import LABEL_LINE, NODE_LINE, baselines

Kind = Literal["terminal", "decision", "process", "other"]
Point = tuple[float, float]


class ChartError(ValueError):
    """Says where in the chart's text something is wrong, and what to write instead."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(f"第{line}行第{column}列：{message}")
        self.line = line
        self.column = column
        self.message = message


@dataclass(frozen=True)
class TextLine:
    """One line of text with the middle of its baseline."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Node:
    """A box of the chart; x and y are its centre."""

    id: str
    text: str
    lines: tuple[str, ...]
    kind: Kind
    x: float
    y: float
    width: float
    height: float

    @property
    def outline(self) -> str:
        """The box as SVG path data."""
        return outline(self.kind, len(self.lines), (self.x, self.y), (self.width, self.height))

    @property
    def text_lines(self) -> tuple[TextLine, ...]:
        """The lines of the box with their baselines."""
        return _text_lines(self.lines, self.x, self.y, NODE_LINE)


@dataclass(frozen=True)
class Edge:
    """An arrow between two boxes; label_x and label_y are the centre of its label."""

    source: str
    target: str
    text: str
    lines: tuple[str, ...]
    label_x: float
    label_y: float
    label_width: float
    label_height: float
    points: tuple[Point, ...]
    dashed: bool = False
    arrow: bool = True
    back: bool = False

    @property
    def path(self) -> str:
        """The line as SVG path data, with rounded corners, ending inside the arrow head."""
        return rounded_line(self.points, shorten=6 if self.arrow else 0)

    @property
    def head(self) -> str:
        """The arrow head as SVG path data, or nothing for a plain line."""
        return arrow_head(self.points) if self.arrow else ""

    @property
    def label_outline(self) -> str:
        """The patch behind the label as SVG path data."""
        if not self.lines:
            return ""
        return outline("process", 1, (self.label_x, self.label_y), (self.label_width, self.label_height))

    @property
    def text_lines(self) -> tuple[TextLine, ...]:
        """The lines of the label with their baselines."""
        return _text_lines(self.lines, self.label_x, self.label_y, LABEL_LINE)


@dataclass(frozen=True)
class Chart:
    """A laid out chart; key stands for its text, so that equal charts are kept once."""

    key: str
    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    source: str

    @property
    def start(self) -> float:
        """Where across the chart its first box stands."""
        return self.nodes[0].x if self.nodes else 0

    @property
    def view_box(self) -> str:
        """The SVG viewBox."""
        return f"0 0 {self.width:g} {self.height:g}"


def _text_lines(lines: Sequence[str], x: float, y: float, height: float) -> tuple[TextLine, ...]:
    return tuple(
        TextLine(x, line_y, line)
        for line, line_y in zip(lines, baselines(len(lines), y, height), strict=True)
    )

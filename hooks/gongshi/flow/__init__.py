"""Flowcharts: Mermaid text in, a laid out chart and its steps in words out."""

from gongshi.flow.model import Chart, ChartError, Edge, Node, TextLine
from gongshi.flow.reader import read
from gongshi.flow.steps import Branch, Step, steps
from gongshi.flow.weaknesses import Weakness, WeaknessKind, weaknesses

__all__ = [
    "Branch",
    "Chart",
    "ChartError",
    "Edge",
    "Node",
    "Step",
    "TextLine",
    "Weakness",
    "WeaknessKind",
    "read",
    "steps",
    "weaknesses",
]

"""Reads a chart: parsed, measured, placed, and turned the way its author wants it to flow."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache

from gongshi.flow.model import Chart, Edge, Node
from gongshi.flow.order import back_pairs
from gongshi.flow.outline import LABEL_LIMIT, box_size, broken, label_size
from gongshi.flow.parsing import Graph, parse
from gongshi.flow.placing import Box, Plan, Point, Size, Way, place
from gongshi.flow.returning import add_returns
from gongshi.flow.text import joined, wrapped

_MARGIN = 8.0
_Turn = Callable[[Point], Point]


def read(text: str) -> Chart:
    """Read and lay out the Mermaid text of a flowchart, or raise ChartError where it is wrong."""
    return _read(_normalised(text))


def _normalised(text: str) -> str:
    """The text without what makes no difference: kinds of line ends, trailing spaces, last empty lines."""
    lines = (line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(lines).rstrip("\n") + "\n"


@lru_cache(maxsize=1024)
def _read(text: str) -> Chart:
    graph = parse(text)
    lines = [broken(node.kind, node.lines) for node in graph.nodes]
    labels = [wrapped(edge.lines, LABEL_LIMIT) for edge in graph.edges]
    sizes = [box_size(node.kind, each) for node, each in zip(graph.nodes, lines, strict=True)]
    label_sizes = [label_size(each) for each in labels]
    across = graph.direction in {"LR", "RL"}
    back, plan = _planned(
        graph, [_turned(s, across) for s in sizes], [_turned(s, across) for s in label_sizes]
    )
    turn, width, height = _frame(plan, graph.direction)

    nodes = tuple(
        Node(node.id, joined(node.lines), each, node.kind, *turn((box.x, box.y)), *size)
        for node, each, box, size in zip(graph.nodes, lines, plan.boxes, sizes, strict=True)
    )
    edges = tuple(
        Edge(
            edge.source,
            edge.target,
            joined(edge.lines),
            labels[number],
            *(turn((patch.x, patch.y)) if (patch := plan.ways[number].label) else (0.0, 0.0)),
            *label_sizes[number],
            tuple(turn(point) for point in plan.ways[number].points),
            dashed=edge.dashed,
            arrow=edge.arrow,
            back=number in back,
        )
        for number, edge in enumerate(graph.edges)
    )
    key = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Chart(key, width, height, nodes, edges, text)


def _planned(graph: Graph, sizes: list[Size], labels: list[Size]) -> tuple[frozenset[int], Plan]:
    """Place what flows down first, then lead the loops back around it."""
    names = [node.id for node in graph.nodes]
    position = {name: number for number, name in enumerate(names)}
    back = back_pairs(names, [(edge.source, edge.target) for edge in graph.edges])
    arrows = {
        number: (position[edge.source], position[edge.target], labels[number])
        for number, edge in enumerate(graph.edges)
    }
    plan = place(sizes, {number: arrow for number, arrow in arrows.items() if number not in back})
    add_returns(plan, {number: arrows[number] for number in back})
    return back, plan


def _turned(size: Size, across: bool) -> Size:
    return (size[1], size[0]) if across else size


def _frame(plan: Plan, direction: str) -> tuple[_Turn, float, float]:
    """How a place in the downward plan becomes a place on paper, and how large the paper is."""
    corners = [corner for box in plan.boxes for corner in _corners(box)]
    for way in plan.ways.values():
        corners += _way_corners(way)
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    width = round(max(x for x, _ in corners) - left + 2 * _MARGIN, 1)
    height = round(max(y for _, y in corners) - top + 2 * _MARGIN, 1)
    across, reverse = direction in {"LR", "RL"}, direction in {"BT", "RL"}

    def turn(point: Point) -> Point:
        x, y = round(point[0] - left + _MARGIN, 1), round(point[1] - top + _MARGIN, 1)
        y = round(height - y, 1) if reverse else y
        return (y, x) if across else (x, y)

    return (turn, height, width) if across else (turn, width, height)


def _corners(box: Box) -> list[Point]:
    return [(box.left, box.top), (box.right, box.bottom)]


def _way_corners(way: Way) -> list[Point]:
    return [*way.points, *(_corners(way.label) if way.label else [])]

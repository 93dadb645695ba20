"""Where things stand: nothing overlaps, text fits, arrows touch the drawn shapes."""

from __future__ import annotations

import itertools

import pytest

from flow.charts import CHARTS, ENFORCEMENT, LONG, PENALTY
from gongshi.flow import Chart, Node, read
from gongshi.flow.outline import SLANT, is_diamond
from gongshi.flow.text import NODE_FONT, NODE_LINE, ems

charts = pytest.mark.parametrize("chart", [read(text) for text in CHARTS.values()], ids=list(CHARTS))


def overlap(one: Node, other: Node, room: float = 0) -> bool:
    """Whether two boxes come closer to each other than this."""
    return (
        abs(one.x - other.x) < (one.width + other.width) / 2 + room
        and abs(one.y - other.y) < (one.height + other.height) / 2 + room
    )


def on_border(node: Node, x: float, y: float) -> bool:
    """Whether a point is the middle of one of a box's sides, where every drawn shape is touched."""
    across, down = abs(x - node.x), abs(y - node.y)
    middle = (across < 0.3 and abs(down - node.height / 2) < 0.3) or (
        down < 0.3 and abs(across - node.width / 2) < 0.3
    )
    own_loop = abs(across - node.width / 2) < 0.3 and abs(down - 8) < 0.3
    return middle or own_loop


def half_width(node: Node, down: float) -> float:
    """How far the drawn shape reaches sideways at this distance from its middle line."""
    if node.kind != "decision":
        return node.width / 2
    share = down / (node.height / 2)
    slant = node.width / 2 if is_diamond(len(node.lines)) else SLANT
    return node.width / 2 - slant * share


@charts
def test_boxes_keep_their_distance(chart: Chart) -> None:
    """No two boxes overlap or touch."""
    close = [(a.id, b.id) for a, b in itertools.combinations(chart.nodes, 2) if overlap(a, b, 8)]
    assert close == []


@charts
def test_text_fits(chart: Chart) -> None:
    """Every line of text lies within the shape that is drawn around it."""
    for node in chart.nodes:
        for number, line in enumerate(node.lines):
            middle = abs(number - (len(node.lines) - 1) / 2) * NODE_LINE
            assert ems(line) * NODE_FONT / 2 < half_width(node, middle + NODE_FONT / 2), line
        assert len(node.lines) * NODE_LINE <= node.height


@charts
def test_boxes_are_not_wasteful(chart: Chart) -> None:
    """A box that is no decision is hardly larger than its text."""
    for node in chart.nodes:
        if node.kind != "decision":
            text = max(map(ems, node.lines)) * NODE_FONT
            assert node.width <= max(text + 42, 84)
            assert node.height <= len(node.lines) * NODE_LINE + 14


@charts
def test_lines_are_about_twelve_characters(chart: Chart) -> None:
    """Long labels are broken, so that boxes fit a telephone."""
    assert all(ems(line) <= 13 for node in chart.nodes for line in node.lines)
    assert all(ems(line) <= 9 for edge in chart.edges for line in edge.lines)


@charts
def test_arrows_touch_shapes(chart: Chart) -> None:
    """An arrow starts and ends on the border of its boxes."""
    nodes = {node.id: node for node in chart.nodes}
    for edge in chart.edges:
        assert on_border(nodes[edge.source], *edge.points[0]), edge
        assert on_border(nodes[edge.target], *edge.points[-1]), edge


@charts
def test_arrows_are_rectangular(chart: Chart) -> None:
    """Every stretch of an arrow is level or upright."""
    for edge in chart.edges:
        for (x1, y1), (x2, y2) in itertools.pairwise(edge.points):
            assert abs(x1 - x2) < 0.2 or abs(y1 - y2) < 0.2, edge


@charts
def test_arrows_go_around_boxes(chart: Chart) -> None:
    """No arrow runs through a box."""
    for edge in chart.edges:
        for (x1, y1), (x2, y2) in itertools.pairwise(edge.points):
            stretch = Node("", "", (), "other", (x1 + x2) / 2, (y1 + y2) / 2, abs(x1 - x2), abs(y1 - y2))
            run = [node.id for node in chart.nodes if overlap(stretch, node, -1)]
            assert run == [], edge


@charts
def test_labels_cover_nothing(chart: Chart) -> None:
    """The label of an arrow covers no box and no other label."""
    patches = [
        Node(edge.text, "", (), "other", edge.label_x, edge.label_y, edge.label_width, edge.label_height)
        for edge in chart.edges
        if edge.lines
    ]
    covered = [(a.id, b.id) for a, b in itertools.combinations((*patches, *chart.nodes), 2) if overlap(a, b)]
    assert covered == []


@charts
def test_everything_is_on_the_paper(chart: Chart) -> None:
    """Boxes, arrows and labels lie within the drawing."""
    points = [point for edge in chart.edges for point in edge.points]
    for node in chart.nodes:
        points += [
            (node.x - node.width / 2, node.y - node.height / 2),
            (node.x + node.width / 2, node.y + node.height / 2),
        ]
    assert all(0 < x < chart.width and 0 < y < chart.height for x, y in points)


def test_main_line_of_the_penalty_is_straight() -> None:
    """The first nine steps of the usual way stand exactly below each other."""
    places = {node.id: node.x for node in read(PENALTY).nodes}
    assert len({places[name] for name in "ABCEFGHKL"}) == 1


@pytest.mark.parametrize("text", [PENALTY, ENFORCEMENT, LONG])
def test_fits_paper(text: str) -> None:
    """A chart is no wider than a sheet of A4 between its margins."""
    assert read(text).width <= 680


def test_simple_chart_fits_a_telephone() -> None:
    """A chart without branches needs no scrolling on a telephone."""
    assert read(CHARTS["simple"]).width <= 343


def test_directions() -> None:
    """LR runs to the right, BT upwards."""
    across = {node.id: node for node in read(CHARTS["across"]).nodes}
    upwards = {node.id: node for node in read(CHARTS["upwards"]).nodes}
    assert across["A"].x < across["B"].x < across["C"].x
    assert upwards["A"].y > upwards["B"].y > upwards["C"].y

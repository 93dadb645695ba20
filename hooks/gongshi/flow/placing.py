"""Where boxes and arrows stand when a chart flows downwards: merman's layered layout with our own sizes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

import merman

from gongshi.flow.model import ChartError
from gongshi.flow.order import flow_order

Point = tuple[float, float]
Size = tuple[float, float]

_OPTIONS = {
    "version": 2,
    "site_config": {
        "layout": "elk",
        "look": "classic",
        "htmlLabels": True,
        "flowchart": {"look": "classic", "padding": 0, "minNodeWidth": 0, "wrappingWidth": 9999},
    },
}
_STYLES: tuple[dict[str, str], ...] = (
    {"nodePlacementStrategy": "NETWORK_SIMPLEX"},
    {"nodePlacementStrategy": "NETWORK_SIMPLEX", "considerModelOrder": "NONE"},
    {"nodePlacementStrategy": "BRANDES_KOEPF", "nodePlacementAlignment": "NONE"},
    {
        "nodePlacementStrategy": "BRANDES_KOEPF",
        "nodePlacementAlignment": "LEFTDOWN",
        "considerModelOrder": "NONE",
    },
    {
        "nodePlacementStrategy": "BRANDES_KOEPF",
        "nodePlacementAlignment": "RIGHTUP",
        "considerModelOrder": "NONE",
    },
)
_GAP = 0.6
_ALONE = Lock()


@dataclass
class Box:
    """A rectangle around its centre."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The left side."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width / 2

    @property
    def top(self) -> float:
        """The upper side."""
        return self.y - self.height / 2

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height / 2


@dataclass
class Way:
    """The corners of an arrow and the place of its label."""

    points: list[Point]
    label: Box | None = None


@dataclass
class Plan:
    """The places of all boxes, and of the arrows by their position."""

    boxes: list[Box]
    ways: dict[int, Way] = field(default_factory=dict)


class _Measurer(merman.MermanTextMeasurer):  # type: ignore[misc]  # merman carries no types
    """Tells the layout the sizes that we have computed, each under a stand-in for its text."""

    def __init__(self) -> None:
        self.sizes: dict[str, Size] = {}

    def measure(self, request: merman.MermanTextMeasureRequest) -> merman.MermanTextMeasureResult | None:
        """Answer with the size filed under the text, or leave the question to merman."""
        operation, kinds = merman.MermanTextMeasurementOperation, merman.MermanTextMeasurementResultKind
        size = self.sizes.get(request.text)
        if size is None or request.operation not in (operation.WRAPPED, operation.COMPUTED_LENGTH):
            return None
        wrapped = request.operation == operation.WRAPPED
        return merman.MermanTextMeasureResult(
            result_kind=kinds.METRICS if wrapped else kinds.LENGTH,
            width=size[0] if wrapped else 0.0,
            height=size[1] if wrapped else 0.0,
            length=0.0 if wrapped else size[0],
            line_count=1 if wrapped else 0,
            bbox_left=None,
            bbox_right=None,
            raw_width=None,
        )


_MEASURER = _Measurer()
_ENGINE = merman.MermanEngine(
    json.dumps(_OPTIONS), merman.MermanEngineServices().with_text_measurer(_MEASURER)
)


def place(sizes: Sequence[Size], arrows: dict[int, tuple[int, int, Size]]) -> Plan:
    """Place boxes of these sizes, and arrows (from, to, label size) that form no loop.

    Of several layouts the calmest is kept: few bends, above all along the longest way, and not wide.
    """
    names = {f"n{number}": size for number, size in enumerate(sizes)}
    labels = {f"e{number}": size for number, (_, _, size) in arrows.items() if size[0]}
    lines = ["flowchart TB", *(f"{name}[{name}]" for name in names)]
    for number, (source, target, _) in arrows.items():
        label = f"|e{number}|" if f"e{number}" in labels else ""
        lines.append(f"n{source} -->{label} n{target}")
    text = "\n".join(lines)
    with _ALONE:
        _MEASURER.sizes = names | labels
        try:
            plans = [_placed(text, list(names), list(arrows), style) for style in _STYLES]
        except merman.MermanError as error:
            raise ChartError(
                1, 1, "箭头太多，排不成一张清楚的图；请减少交叉的箭头，或者分成几张。"
            ) from error
        main = _longest_way(
            len(sizes), {number: (source, target) for number, (source, target, _) in arrows.items()}
        )
    return squeezed(min(plans, key=lambda plan: _restlessness(plan, main)))


def _placed(text: str, names: list[str], arrows: list[int], style: dict[str, str]) -> Plan:
    options = {"site_config": {"elk": {"mergeEdges": True, **style}}}
    layout = json.loads(_ENGINE.layout_json(text, json.dumps(options)))["layout"]["FlowchartV2"]
    found = {raw["id"]: raw for raw in layout["nodes"]}
    plan = Plan([_box(found[name]) for name in names])
    for number, raw in zip(arrows, layout["edges"], strict=True):
        points = straight([(point["x"], point["y"]) for point in raw["points"]])
        plan.ways[number] = Way(points, _box(raw["label"]) if raw["label"] else None)
    return plan


def _box(raw: dict[str, float]) -> Box:
    return Box(raw["x"], raw["y"], raw["width"], raw["height"])


def _longest_way(count: int, arrows: dict[int, tuple[int, int]]) -> frozenset[int]:
    """The arrows of the longest way through the chart."""
    entering: dict[int, list[int]] = {}
    for number, (_, target) in arrows.items():
        entering.setdefault(target, []).append(number)
    ways: dict[int, tuple[int, ...]] = {}
    names = [str(number) for number in range(count)]
    for name in flow_order(names, [(str(source), str(target)) for source, target in arrows.values()]):
        node = int(name)
        before: list[tuple[int, ...]] = [()]
        before += [(*ways[arrows[number][0]], number) for number in entering.get(node, [])]
        ways[node] = max(before, key=len)
    longest = max(ways.values(), key=len)
    return frozenset(longest)


def _restlessness(plan: Plan, main: frozenset[int]) -> float:
    """How many bends a plan has, fourfold on the main way; forty pixels of width count as one."""
    bends = sum((len(way.points) - 2) * (4 if number in main else 1) for number, way in plan.ways.items())
    return bends + (max(box.right for box in plan.boxes) - min(box.left for box in plan.boxes)) / 40


def squeezed(plan: Plan) -> Plan:
    """The plan with less empty height between its rows."""
    labels = [way.label for way in plan.ways.values() if way.label]
    taken = sorted((box.top, box.bottom) for box in (*plan.boxes, *labels))
    gaps: list[tuple[float, float]] = []
    bottom = taken[0][0]
    for upper, lower in taken:
        if upper > bottom:
            gaps.append((bottom, upper))
        bottom = max(bottom, lower)

    def lifted(y: float) -> float:
        return y - sum((min(max(y, start), end) - start) * (1 - _GAP) for start, end in gaps)

    for box in (*plan.boxes, *labels):
        box.y = lifted(box.y)
    for way in plan.ways.values():
        way.points = [(x, lifted(y)) for x, y in way.points]
    return plan


def straight(points: Sequence[Point]) -> list[Point]:
    """The corners of a way without those at which it does not turn."""
    way: list[Point] = []
    for point in points:
        if way and abs(point[0] - way[-1][0]) < 0.05 and abs(point[1] - way[-1][1]) < 0.05:
            continue
        if len(way) > 1 and _in_line(way[-2], way[-1], point):
            way.pop()
        way.append(point)
    return way


def _in_line(first: Point, second: Point, third: Point) -> bool:
    return any(abs(first[i] - second[i]) < 0.05 and abs(second[i] - third[i]) < 0.05 for i in (0, 1))

"""Arrows that lead back up: out at a box's side, up a lane beside the chart, in at the other box's side."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from gongshi.flow.placing import Box, Plan, Point, Size, Way, straight

GAP = 16.0
_NEAR = 5.0


def add_returns(plan: Plan, arrows: dict[int, tuple[int, int, Size]]) -> None:
    """Add a way for every arrow that leads back, the shortest ones nearest to the chart."""
    for number in sorted(arrows, key=lambda each: _span(plan, arrows[each])):
        source, target, label = arrows[number]
        right = _way(plan, source, target, label, mirrored=False)
        left = _way(plan, source, target, label, mirrored=True)
        plan.ways[number] = min((right, left), key=lambda each: each[0])[1]


def _span(plan: Plan, arrow: tuple[int, int, Size]) -> float:
    return plan.boxes[arrow[0]].y - plan.boxes[arrow[1]].y


def _way(plan: Plan, source: int, target: int, label: Size, *, mirrored: bool) -> tuple[float, Way]:
    """The way on one side with its cost; the left side is the right side seen in a mirror."""
    sign = -1.0 if mirrored else 1.0
    boxes = [_flipped(box, sign) for box in plan.boxes]
    labels = [_flipped(way.label, sign) for way in plan.ways.values() if way.label]
    lines = [[(x * sign, y) for x, y in way.points] for way in plan.ways.values()]
    start, end = boxes[source], boxes[target]
    start_y, end_y = (start.y + 8, start.y - 8) if source == target else (start.y, end.y)

    low, high = min(start_y, end_y) - _NEAR, max(start_y, end_y) + _NEAR
    edge = max(_right_sides(boxes, labels, lines, low, high), default=start.right)
    lane = max(edge + GAP, start.right + GAP, end.right + GAP)
    if label[0]:
        lane = max(lane, start.right + label[0] + 2 * GAP)
    out, out_blocked = _leave(start, start_y, boxes, lane)
    into, into_blocked = _leave(end, end_y, boxes, lane)
    points = straight([*out, *reversed(into)])
    patch = _label_box(points, label, lines, boxes, labels) if label[0] else None
    cost = 1000.0 * (out_blocked + into_blocked) + lane - min(start.right, end.right)
    way = Way([(x * sign, y) for x, y in points], patch and _flipped(patch, sign))
    return cost, way


def _flipped(box: Box, sign: float) -> Box:
    return Box(box.x * sign, box.y, box.width, box.height)


def _right_sides(
    boxes: Iterable[Box], labels: Iterable[Box], lines: Iterable[list[Point]], low: float, high: float
) -> Iterable[float]:
    """How far to the right anything reaches between two heights."""
    for box in (*boxes, *labels):
        if box.bottom > low and box.top < high:
            yield box.right
    for line in lines:
        for (x1, y1), (x2, y2) in pairwise(line):
            if max(y1, y2) > low and min(y1, y2) < high:
                yield max(x1, x2)


def _leave(box: Box, y: float, boxes: list[Box], lane: float) -> tuple[list[Point], bool]:
    """The way from a box's right side to the lane: straight, or over the boxes that stand there."""
    there = [
        other
        for other in boxes
        if other.left > box.right and other.top - _NEAR < y < other.bottom + _NEAR and other.left < lane
    ]
    if not there:
        return [(box.right, y), (lane, y)], False
    above = min(box.top, *(other.top for other in there)) - 11
    step = box.right + 10
    return [(box.right, y), (step, y), (step, above), (lane, above)], True


def _label_box(
    points: list[Point], label: Size, lines: list[list[Point]], boxes: list[Box], labels: list[Box]
) -> Box:
    """The label's place: on the first stretch where it covers nothing, otherwise on the lane."""
    (x, y), (far, _) = points[0], points[1]
    middle = x + label[0] / 2 + 6
    while middle + label[0] / 2 + 4 <= far:
        patch = Box(middle, y, label[0], label[1])
        if not any(_touches(patch, other) for other in (*boxes, *labels)) and not _crossed(patch, lines):
            return patch
        middle += 6
    lane = max(point[0] for point in points)
    return Box(lane, (points[0][1] + points[-1][1]) / 2, label[0], label[1])


def _touches(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _crossed(patch: Box, lines: list[list[Point]]) -> bool:
    return any(
        min(x1, x2) <= patch.right + 2
        and max(x1, x2) >= patch.left - 2
        and min(y1, y2) <= patch.bottom
        and max(y1, y2) >= patch.top
        for line in lines
        for (x1, y1), (x2, y2) in pairwise(line)
    )

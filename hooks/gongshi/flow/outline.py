"""The drawn forms: the size of a box for its text, its outline, lines with rounded corners, arrow heads."""

from __future__ import annotations

from collections.abc import Sequence

from gongshi.flow.text import LABEL_FONT, LABEL_LINE, NODE_FONT, NODE_LINE, ems, wrapped

LINE_LIMIT = 12.0
DECISION_LIMIT = 9.0
LABEL_LIMIT = 8.0
SLANT = 18.0

_CORNER = 6.0
_GLYPH = 16.0


def broken(kind: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a box: short ones in a diamond, and long decisions as in any other box."""
    if kind == "decision" and is_diamond(len(narrow := wrapped(lines, DECISION_LIMIT))):
        return narrow
    return wrapped(lines, LINE_LIMIT)


def is_diamond(lines: int) -> bool:
    """A decision of up to two lines is a diamond; a longer one is a hexagon, which wastes less paper."""
    return lines <= 2


def box_size(kind: str, lines: Sequence[str]) -> tuple[float, float]:
    """Width and height, even numbers, of the box that holds the lines."""
    text_width = max(map(ems, lines)) * NODE_FONT
    text_height = len(lines) * NODE_LINE
    if kind == "decision" and is_diamond(len(lines)):
        width = max(text_width * (1.5 if len(lines) == 1 else 1.7), text_width + 44)
        glyphs = text_height - NODE_LINE + _GLYPH
        return _even(width), max(_even(glyphs / (1 - (text_width + 10) / width)), 44.0)
    if kind == "decision":
        return _even(text_width + 2 * SLANT + 12), _even(text_height + 16)
    side = 40 if kind == "terminal" else 28
    return max(_even(text_width + side), 84.0), _even(text_height + 14)


def label_size(lines: Sequence[str]) -> tuple[float, float]:
    """Width and height of an arrow's label."""
    if not lines:
        return 0.0, 0.0
    return _even(max(map(ems, lines)) * LABEL_FONT + 6), len(lines) * LABEL_LINE + 2


def _even(value: float) -> float:
    return float(-(-value // 2) * 2)


def _number(value: float) -> str:
    return f"{round(value, 1):g}"


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points) + "Z"


def outline(kind: str, lines: int, centre: tuple[float, float], size: tuple[float, float]) -> str:
    """The outline of a box around its centre as SVG path data."""
    (x, y), (width, height) = centre, size
    left, right, top, bottom = x - width / 2, x + width / 2, y - height / 2, y + height / 2
    if kind == "decision" and is_diamond(lines):
        return _path([(left, y), (x, top), (right, y), (x, bottom)])
    if kind == "decision":
        tips = [(left + SLANT, top), (right - SLANT, top), (right, y), (right - SLANT, bottom)]
        return _path([*tips, (left + SLANT, bottom), (left, y)])
    radius = min(height / 2, 20.0) if kind == "terminal" else 3.0
    arc = f"a{radius:g} {radius:g} 0 0 1"
    across, down = _number(width - 2 * radius), _number(height - 2 * radius)
    return (
        f"M{_number(left + radius)} {_number(top)}h{across}{arc} {radius:g} {radius:g}v{down}"
        f"{arc} -{radius:g} {radius:g}h-{across}{arc} -{radius:g} -{radius:g}v-{down}"
        f"{arc} {radius:g} -{radius:g}Z"
    )


def _length(start: tuple[float, float], end: tuple[float, float]) -> float:
    return abs(end[0] - start[0]) + abs(end[1] - start[1])


def _towards(start: tuple[float, float], end: tuple[float, float], distance: float) -> tuple[float, float]:
    share = min(distance / (_length(start, end) or 1.0), 1.0)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def rounded_line(points: Sequence[tuple[float, float]], shorten: float) -> str:
    """A rectangular line with rounded corners as SVG path data, its end drawn back a little."""
    way = [*points[:-1], _towards(points[-1], points[-2], shorten)]
    data = f"M{_number(way[0][0])} {_number(way[0][1])}"
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        room = min(_length(before, corner), _length(corner, after)) / 2
        start = _towards(corner, before, min(_CORNER, room))
        end = _towards(corner, after, min(_CORNER, room))
        data += (
            f"L{_number(start[0])} {_number(start[1])}"
            f"Q{_number(corner[0])} {_number(corner[1])} {_number(end[0])} {_number(end[1])}"
        )
    return data + f"L{_number(way[-1][0])} {_number(way[-1][1])}"


def arrow_head(points: Sequence[tuple[float, float]]) -> str:
    """The arrow head at the end of a line as SVG path data."""
    (x, y), (from_x, from_y) = points[-1], points[-2]
    back_x, back_y = _towards((x, y), (from_x, from_y), 8.0)
    across_x, across_y = (back_y - y) * 0.5, (x - back_x) * 0.5
    return _path([(x, y), (back_x + across_x, back_y + across_y), (back_x - across_x, back_y - across_y)])

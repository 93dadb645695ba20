"""Groups within braces and lists within brackets, turned into others; what stays is copied as it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .data import entry_pairs
from .edits import UnwritableError
from .fields import Hint, entry_hint, field_hint, key_order
from .nodes import Items, Leaf, Map, Node
from .scalars import scalar
from .writing import inline

Data = Mapping[str, Any]


def flow_map(text: str, node: Map, old: Data, new: Data, hint: Hint) -> str:
    """Return a group within braces turned into another; what stays is copied as it stands."""
    added = [name for name in new if name not in old]
    kept = [key for key in node.keys if key.name in new]
    pieces = {
        key.name: text[key.start : key.value.start]
        + ("" if text[key.value.start - 1 : key.value.start] in " \n" else " ")
        + _flow_value(text, key.value, old.get(key.name), new[key.name], field_hint(hint, key.name))
        if new[key.name] != old.get(key.name)
        else text[key.start : key.value.end]
        for key in kept
    }
    if not added and len(kept) == len(node.keys):
        return _respaced(text, node, [(key.start, key.value.end) for key in node.keys], list(pieces.values()))
    _refuse_comments(text, node, [(key.start, key.value.end) for key in node.keys])
    place = {name: position for position, name in enumerate(key_order(hint))}
    names = [key.name for key in kept]
    for name in sorted(added, key=lambda name: place.get(name, len(place))):
        at = next(
            (i for i, each in enumerate(names) if place.get(each, -1) > place.get(name, len(place))),
            len(names),
        )
        names.insert(at, name)
        pieces[name] = f"{scalar(name, indent=0, flow=True)}: " + inline(
            new[name], field_hint(hint, name), 0, flow=True
        )
    return "{" + ", ".join(pieces[name] for name in names) + "}"


def flow_list(text: str, node: Items, old: list[Any], new: list[Any], hint: Hint) -> str:
    """Return a list within brackets turned into another; what stays is copied as it stands."""
    spans = [(entry.start, entry.end) for entry in node.entries]
    pairs = list(entry_pairs(old, new))
    pieces = [
        inline(new[other], hint, 0, flow=True)
        if one is None
        else text[slice(*spans[one])]
        if old[one] == new[other]
        else _flow_value(text, node.entries[one], old[one], new[other], hint)
        for one, other in pairs
        if other is not None
    ]
    if all(one is not None and other is not None for one, other in pairs):
        return _respaced(text, node, spans, pieces)
    _refuse_comments(text, node, spans)
    return "[" + ", ".join(pieces) + "]"


def _flow_value(text: str, node: Node, old: Any, new: Any, hint: Hint) -> str:
    if isinstance(node, Map) and isinstance(new, Mapping) and isinstance(old, Mapping):
        return flow_map(text, node, old, new, hint)
    if isinstance(node, Items) and isinstance(new, list) and isinstance(old, list):
        return flow_list(text, node, old, new, entry_hint(hint))
    style = node.style if isinstance(node, Leaf) else ""
    return inline(new, hint, 0, flow=True, style=style)


def _respaced(text: str, node: Node, spans: Sequence[tuple[int, int]], pieces: Sequence[str]) -> str:
    """Return new pieces with what stood between the old ones."""
    out, at = [], node.start
    for (start, end), piece in zip(spans, pieces, strict=True):
        out += [text[at:start], piece]
        at = end
    return "".join([*out, text[at : node.end]])


def _refuse_comments(text: str, node: Node, spans: Sequence[tuple[int, int]]) -> None:
    """Refuse to rewrite braces or brackets that have a comment between their values."""
    if "#" in _respaced(text, node, spans, [""] * len(spans)):
        raise UnwritableError("花括号、方括号里有注释，改写会丢掉它；请先把注释移到上一行")

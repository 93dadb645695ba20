"""A record that has changed, written into its text: what is the same keeps its every sign.

Both sides are plain data, and a key that the new side lacks goes; the nodes say where the old side stands. Groups are compared key by key, lists entry by
entry, so that a comment between two entries stays when one of them changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from gongshi.tables.columns import RECORDS

from .data import entry_pairs
from .edits import Edits, UnwritableError
from .fields import Hint, entry_hint, field_hint, is_number, key_order
from .flowing import flow_list, flow_map
from .nodes import Items, Key, Leaf, Map, Node, dash_of, line_end, line_start, next_line
from .scalars import scalar
from .writing import STEP, entry_lines, goes_below, inline, key_lines, map_lines

Data = Mapping[str, Any]


def edit_map(edits: Edits, node: Map, old: Data, new: Data, hint: Hint) -> None:
    """Turn a group of fields into another one; `hint` is its model."""
    if node.flow:
        edits.replace(node.start, node.end, flow_map(edits.text, node, old, new, hint))
        return
    kept = [key for key in node.keys if key.name in new]
    if not kept:
        lines = map_lines(new, hint, _column(edits.text, node.keys[0].start))
        _replace(edits, node.start, node, "\n".join(lines).lstrip(" "))
        return
    first = _remove_beside_dash(edits, node, kept[0])
    for key in node.keys[first:]:
        if key.name not in new:
            _remove_lines(edits, line_start(edits.text, key.start), key.value.end)
        elif new[key.name] != old.get(key.name):
            _edit_key(edits, key, old.get(key.name), new[key.name], field_hint(hint, key.name))
    _add_keys(edits, kept, {name: value for name, value in new.items() if name not in old}, hint)


def _add_keys(edits: Edits, kept: Sequence[Key], added: Data, hint: Hint) -> None:
    """Put new keys to their places in the model's order; those that the model does not know come last."""
    if not added:
        return
    order = {name: place for place, name in enumerate(key_order(hint))}
    column = _column(edits.text, kept[0].start)
    for name in sorted(added, key=lambda name: order.get(name, len(order))):
        lines = key_lines(name, added[name], field_hint(hint, name), column)
        place = order.get(name, len(order))
        before = [key for key in kept if order.get(key.name, len(order)) < place or place == len(order)]
        if name == RECORDS and isinstance(added[name], list):
            edits.insert(_after(edits.text, kept[-1].value.end, column), "\n\n" + "\n".join(lines))
        elif before:
            nearest = max(before, key=lambda key: (order.get(key.name, -1), key.start))
            edits.insert(_after(edits.text, nearest.value.end, column), "\n" + "\n".join(lines))
        else:
            edits.insert(kept[0].start, "\n".join(lines).lstrip(" ") + "\n" + " " * column)


def _remove_beside_dash(edits: Edits, node: Map, stays: Key) -> int:
    """Take away the keys before the first that stays where they begin beside a dash; return how many were.

    The dash goes to the next key. Where comments stand between, only the first key goes and the dash stays alone.
    """
    text, first = edits.text, node.keys[0]
    before = text[line_start(text, first.start) : first.start]
    if first is stays or not before.strip():
        return 0
    gone = node.keys[: node.keys.index(stays)]
    between = [line_end(text, key.value.end) for key in gone]
    starts = [line_start(text, key.start) for key in node.keys[1 : len(gone) + 1]]
    if any(text[end:start].strip() for end, start in zip(between, starts, strict=True)):
        edits.replace(first.start - (len(before) - len(before.rstrip())), between[0], "")
        return 1
    edits.replace(first.start, stays.start, "")
    return len(gone)


def _remove_lines(edits: Edits, begin: int, end: int) -> None:
    """Take whole lines away, from one that begins at `begin` to that of `end`."""
    if begin:
        before = begin - (2 if edits.text[begin - 2 : begin] == "\r\n" else 1)
        edits.replace(before, line_end(edits.text, end), "")
    else:
        edits.replace(begin, next_line(edits.text, end), "")


def _edit_key(edits: Edits, key: Key, old: Any, new: Any, hint: Hint) -> None:
    """Give a key another value."""
    text, node = edits.text, key.value
    column = _column(text, key.start)
    if _edit_within(edits, node, old, new, hint):
        return
    if goes_below(key.name, new) and not _stays_flow(node, new):
        _, *lines = key_lines(key.name, new, hint, column)
        if _is_block(node):
            _replace_below(edits, key, "\n".join(lines))
        else:
            edits.replace(key.colon, max(key.colon, node.end), "")
            edits.insert(line_end(text, node.end), "\n" + "\n".join(lines))
    elif _is_block(node):
        value = inline(new, hint, column + STEP, flow=False)
        first, *rest = value.split("\n")
        edits.insert(key.colon, f" {first}")
        _replace_below(edits, key, "\n".join(rest))
    else:
        _replace_leaf(edits, node, new, hint, column + STEP)


def _edit_entry(edits: Edits, node: Node, old: Any, new: Any, hint: Hint, *, dash: int) -> None:
    """Turn an entry of a block list into another one."""
    if _edit_within(edits, node, old, new, hint):
        return
    column = _column(edits.text, dash)
    if isinstance(new, Mapping | list) or _is_block(node):
        _replace(edits, dash, node, "\n".join(entry_lines(new, hint, column)).removeprefix(" " * column))
    else:
        _replace_leaf(edits, node, new, hint, column + STEP)


def _edit_within(edits: Edits, node: Node, old: Any, new: Any, hint: Hint) -> bool:
    """Change a value piece by piece if it stays the same kind of value; return whether that was done."""
    if isinstance(node, Map) and isinstance(new, Mapping) and isinstance(old, Mapping):
        if node.flow and not _stays_flow(node, new):
            return False
        edit_map(edits, node, old, new, hint)
        return True
    if isinstance(node, Items) and isinstance(new, list) and isinstance(old, list) and node.entries and new:
        if not node.flow:
            _edit_list(edits, node, old, new, entry_hint(hint))
        elif _stays_flow(node, new):
            edits.replace(node.start, node.end, flow_list(edits.text, node, old, new, entry_hint(hint)))
        else:
            return False
        return True
    return False


def _edit_list(edits: Edits, node: Items, old: list[Any], new: list[Any], hint: Hint) -> None:
    """Turn a block list into another one, entry by entry."""
    text = edits.text
    dashes = [dash_of(text, entry) for entry in node.entries]
    column = _column(text, dashes[0])
    flow = all(isinstance(entry, Map) and entry.flow for entry in node.entries)
    after = -1
    for one, other in entry_pairs(old, new):
        if one is not None and other is not None:
            if old[one] != new[other]:
                _edit_entry(edits, node.entries[one], old[one], new[other], hint, dash=dashes[one])
        elif one is not None:
            begin = line_start(text, dashes[one])
            if text[begin : dashes[one]].strip():
                raise UnwritableError("列表的写法少见，程序不敢改；请直接在 YAML 里改这一条")
            _remove_lines(edits, begin, node.entries[one].end)
        elif other is not None:
            lines = _new_entry(new[other], hint, column, flow=flow)
            if after < 0:
                edits.insert(dashes[0], lines.lstrip(" ") + "\n" + " " * column)
            else:
                edits.insert(_after(text, node.entries[after].end, column), "\n" + lines)
        after = one if one is not None else after


def _new_entry(value: Any, hint: Hint, column: int, *, flow: bool) -> str:
    """Return a new entry's lines; within braces where its neighbours are so and it has no long text."""
    if flow and isinstance(value, Mapping) and not _has_breaks(value):
        return " " * column + "- " + inline(value, hint, column + STEP, flow=True)
    return "\n".join(entry_lines(value, hint, column))


def _replace_leaf(edits: Edits, node: Node, new: Any, hint: Hint, indent: int) -> None:
    """Put a value in the place of a single one, in its manner of writing; a comment beside it stays beside it."""
    text = edits.text
    style = node.style if isinstance(node, Leaf) else ""
    value = (
        inline(new, hint, indent, flow=isinstance(new, Mapping | list), style=style)
        if isinstance(new, Mapping | list)
        else scalar(new, indent=indent, style=style, number=is_number(hint))
    )
    if node.start and text[node.start - 1] in ":-":
        value = " " + value
    first, broken, rest = value.partition("\n")
    end, comment = node.end, ""
    if style in ("|", ">"):
        header = text[node.start : line_end(text, node.start)]
        comment = "".join(re.findall(r"\s+#.*", header)[:1])
    elif broken:
        end = line_end(text, node.end)
        comment = text[node.end : end].rstrip()
    edits.replace(node.start, end, first + comment + broken + rest)


def _replace(edits: Edits, start: int, node: Node, lines: str) -> None:
    """Put lines in the place of a value; a comment beside its last line comes beside the first."""
    end = line_end(edits.text, node.end)
    first, broken, rest = lines.partition("\n")
    edits.replace(start, end, first + edits.text[node.end : end].rstrip() + broken + rest)


def _replace_below(edits: Edits, key: Key, lines: str) -> None:
    """Put lines in the place of those below a key; a comment beside the last of them comes beside the key."""
    text, value = edits.text, key.value
    beside, end = line_end(text, key.colon), line_end(text, value.end)
    comment = text[value.end : end].rstrip()
    edits.replace(beside, end, comment + ("\n" + lines if lines else ""))


def _is_block(node: Node) -> bool:
    return isinstance(node, Map | Items) and not node.flow


def _stays_flow(node: Node, new: Any) -> bool:
    """Whether a value within braces or brackets stays there: long texts move out, and empty ones are only a stub."""
    begun = (isinstance(node, Map) and node.keys) or (isinstance(node, Items) and node.entries)
    return bool(begun and not _is_block(node) and new) and not _has_breaks(new)


def _has_breaks(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_has_breaks(each) for each in value.values())
    if isinstance(value, list):
        return any(_has_breaks(each) for each in value)
    return isinstance(value, str) and "\n" in value


def _after(text: str, end: int, column: int) -> int:
    """Return the end of a value's last line, or of the comments below it that stand further in than `column`."""
    position = line_end(text, end)
    while (following := next_line(text, position)) < len(text):
        line = text[following : line_end(text, following)]
        if not (line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) > column):
            break
        position = line_end(text, following)
    return position


def _column(text: str, position: int) -> int:
    return position - line_start(text, position)

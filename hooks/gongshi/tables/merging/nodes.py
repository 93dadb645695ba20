"""Where each value of a YAML text begins and ends, so that one can be changed and all else stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML without libyaml: slower, the same answers
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line to YAML."""
_HEADER = re.compile(r"[|>][-+0-9]*")


@dataclass(slots=True)
class Node:
    """A value and its span in the text; the end of a block is that of its last line, without the break."""

    start: int
    end: int


@dataclass(slots=True)
class Leaf(Node):
    """A single value, or an alias."""

    style: str
    """The sign of its writing: `'`, `"`, `|`, `>`; empty for plain text and aliases."""


@dataclass(slots=True)
class Key:
    """A key of a map, with its value."""

    name: str
    start: int
    colon: int
    """Where what follows the colon begins."""
    value: Node


@dataclass(slots=True)
class Map(Node):
    """A group of keys."""

    flow: bool
    keys: list[Key] = field(default_factory=list)


@dataclass(slots=True)
class Items(Node):
    """A list."""

    flow: bool
    entries: list[Node] = field(default_factory=list)


def nodes_of(text: str) -> Node | None:
    """Return the root of a YAML text that can be read; None where it holds nothing."""
    builder = _Builder(text)
    for event in yaml.parse(text, Loader=_Loader):
        builder.take(event)
    return builder.root


def line_end(text: str, position: int) -> int:
    """Return where the line of a position ends, before its break."""
    found = BREAK.search(text, position)
    return found.start() if found else len(text)


def line_start(text: str, position: int) -> int:
    """Return where the line of a position begins."""
    while position > 0 and text[position - 1] not in "\n\r\x85\u2028\u2029":
        position -= 1
    return position


def next_line(text: str, position: int) -> int:
    """Return where the line after a position's begins; the text's length where there is none."""
    found = BREAK.search(text, position)
    return found.end() if found else len(text)


def dash_of(text: str, entry: Node) -> int:
    """Return where the dash of a block list's entry stands; a dash may have its value on a later line."""
    begin = line_start(text, entry.start)
    before = text[begin : entry.start].rstrip()
    while not before.endswith("-") or before.lstrip().startswith("#"):
        begin = line_start(text, begin - 1)
        before = text[begin : line_end(text, begin)].partition("#")[0].rstrip()
    return begin + len(before) - 1


class _Builder:
    """Builds the tree from the parser's events."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.stack: list[Map | Items] = []
        self.key: tuple[str, int, int] | None = None
        self.waiting: list[tuple[str, int, int] | None] = []

    def take(self, event: Any) -> None:
        """Take the next event."""
        kind = type(event)
        if kind is yaml.ScalarEvent or kind is yaml.AliasEvent:
            self._leaf(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            made = Map if kind is yaml.MappingStartEvent else Items
            self.stack.append(made(event.start_mark.index, event.start_mark.index, bool(event.flow_style)))
            self.waiting.append(self.key)
            self.key = None
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            done = self.stack.pop()
            self.key = self.waiting.pop()
            if done.flow:
                done.end = event.end_mark.index
            elif isinstance(done, Map):
                done.end = max((key.value.end for key in done.keys), default=done.start)
            else:
                done.end = max((entry.end for entry in done.entries), default=done.start)
            self._put(done)

    def _leaf(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        style = getattr(event, "style", None) or ""
        holder = self.stack[-1] if self.stack else None
        if isinstance(holder, Map) and self.key is None:
            value = getattr(event, "value", "*")
            self.key = (value, start, self._colon(end))
            return
        if style in ("|", ">"):
            end = self._block_end(start, end)
        self._put(Leaf(start, end, style))

    def _colon(self, after: int) -> int:
        """Return where what follows the colon begins; a key's end may be given with the blanks behind it."""
        found = self.text.find(":", after)
        return after if found < 0 else found + 1

    def _block_end(self, start: int, end: int) -> int:
        """Return where a block's text ends: blank lines below it belong to it only if it keeps them (`|+`)."""
        header = _HEADER.search(self.text, start)
        if header and "+" in header[0]:
            found = list(BREAK.finditer(self.text, start, end))
            return found[-1].start() if found and found[-1].end() == end else end
        block = self.text[start:end]
        return start + len(re.sub("(?:(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*)+\\Z", "", block))

    def _put(self, node: Node) -> None:
        holder = self.stack[-1] if self.stack else None
        if holder is None:
            self.root = node
        elif isinstance(holder, Items):
            holder.entries.append(node)
        elif self.key is not None:
            name, start, colon = self.key
            holder.keys.append(Key(name, start, min(colon, node.start), node))
            self.key = None

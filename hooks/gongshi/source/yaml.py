"""YAML with places: plain data in which every value knows its line and column.

Scalars stay the text that the clerk typed (phone 0358, code 007, time 12:30, 否 and no are never turned into
numbers or booleans by guess); the models decide what a value means. The parser's events are read one by one,
so nesting, aliases and size are bounded before anything is built.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import yaml

from .problem import Problem, shorten

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML without libyaml: slower, the same answers
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 16
"""Deepest nesting of maps and lists; the models need eight."""
MAX_EXPANDED = 50_000
"""Most values that aliases may repeat in one file, which stops an alias bomb."""

Place = tuple[int, int]


class PlacedDict(dict[str, Any]):
    """A map that knows where each key stands and where it itself begins."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: dict[str, Place] = {}


class PlacedList(list[Any]):
    """A list that knows where each entry stands and where it itself begins."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: list[Place] = []


class _Stop(Exception):  # noqa: N818 - it ends the reading and never leaves this file
    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


def load_yaml(text: str, name: str) -> tuple[Any, list[Problem]]:
    """Return a YAML text's data with places, or the problems that keep it from being read.

    Duplicate keys are all reported at once; a syntax error ends the reading where it stands.
    """
    try:
        return _well_formed(text), []
    except (_Stop, _Repeated, yaml.YAMLError):
        return _told(text, name)


class _Repeated(Exception):  # noqa: N818 - it leads to the telling of what is wrong
    """Some key stands twice."""


@lru_cache(maxsize=16)
def _well_formed(text: str) -> Any:
    """Return a text's data; an import reads the same large file again when it checks and compares. Nobody changes it."""
    builder = _Builder("")
    data = builder.build(yaml.parse(text, Loader=_Loader))
    if builder.problems:
        raise _Repeated
    return data


def _told(text: str, name: str) -> tuple[Any, list[Problem]]:
    """Return the problems of a text that is not well formed."""
    builder = _Builder(name)
    try:
        data = builder.build(yaml.parse(text, Loader=_Loader))
    except _Stop as stop:
        return None, [*builder.problems, Problem(name, *stop.place, "", stop.message)]
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, _syntax_problem(error, text, name)]
    except yaml.YAMLError:
        return None, [*builder.problems, Problem(name, 1, 1, "", "不是有效的 YAML 文本；请检查是否放错文件")]
    return (None if builder.problems else data), builder.problems


class _Builder:
    """Builds data from parser events with an explicit stack, never by recursion."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.anchors: dict[str, Any] = {}
        self.expanded = 0
        self.documents = 0
        self.root: Any = None
        self.holder: PlacedDict | PlacedList | None = None
        """The map or list that is being filled."""
        self.key: str | None = None
        """The key of that map whose value comes next."""
        self.stack: list[tuple[PlacedDict | PlacedList | None, str | None, str | None]] = []
        """What was being filled when a map or list inside it began, with the anchor of the inner one."""

    def build(self, events: Iterator[Any]) -> Any:
        """Return the data that the events describe."""
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in events:
            if handler := handlers.get(type(event)):
                handler(event)
        return self.root

    def _scalar(self, event: Any) -> None:
        if self.key is None and isinstance(self.holder, PlacedDict):
            self.key = self._new_key(event, self.holder)
            return
        value = _value(event)
        if event.anchor:
            self.anchors[event.anchor] = value
        self._put(value, _place(event))

    def _start(self, event: Any) -> None:
        place = _place(event)
        _refuse_tag(event)
        if len(self.stack) >= MAX_DEPTH:
            raise _Stop(place, f"层次超过 {MAX_DEPTH} 层；请检查缩进或括号")
        if self.key is None and isinstance(self.holder, PlacedDict):
            raise _Stop(place, "键名只能是文字；请检查冒号和缩进")
        self.stack.append((self.holder, self.key, event.anchor))
        self.holder = PlacedDict(place) if type(event) is yaml.MappingStartEvent else PlacedList(place)
        self.key = None

    def _end(self, _: Any) -> None:
        done = self.holder
        self.holder, self.key, anchor = self.stack.pop()
        if anchor:
            self.anchors[anchor] = done
        self._put(done, done.place if done is not None else (1, 1))

    def _alias(self, event: Any) -> None:
        place, name = _place(event), shorten(event.anchor)
        if self.holder is None or (self.key is None and isinstance(self.holder, PlacedDict)):
            raise _Stop(place, "引用（*名称）只能作值；请直接写出内容")
        if event.anchor not in self.anchors:
            raise _Stop(place, f"引用“*{name}”没有对应的“&{name}”；请直接写出内容")
        value = self.anchors[event.anchor]
        self.expanded += _count(value, MAX_EXPANDED - self.expanded)
        if self.expanded >= MAX_EXPANDED:
            raise _Stop(place, "引用（&、*）层层重复，展开后过大；请直接写出内容")
        self._put(value, place)

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _Stop(_place(event), "一个文件里有两份内容（中间有 ---）；请分成两个文件")

    def _put(self, value: Any, place: Place) -> None:
        holder = self.holder
        if holder is None:
            self.root = value
        elif isinstance(holder, PlacedList):
            holder.append(value)
            holder.places.append(place)
        elif self.key is not None:
            holder[self.key] = value
            self.key = None

    def _new_key(self, event: Any, holder: PlacedDict) -> str:
        key: str = event.value
        place = _place(event)
        if event.anchor or event.tag:
            raise _Stop(place, "键名前不能有 & 或 ! 标记；请删去")
        if key in holder.places:
            earlier = holder.places[key][0]
            message = f"键“{shorten(key)}”重复，前一个在第 {earlier} 行；请删去一个或改名"
            self.problems.append(Problem(self.name, *place, "", message))
        else:
            holder.places[key] = place
        return key


def _count(value: Any, limit: int) -> int:
    """Return how many values stand in `value`, aliases expanded, or `limit` when they are more."""
    total, stack = 0, [value]
    while stack and total < limit:
        here = stack.pop()
        total += 1
        if isinstance(here, dict):
            stack.extend(here.values())
        elif isinstance(here, list):
            stack.extend(here)
    return total


def _value(event: Any) -> str | None:
    _refuse_tag(event)
    value: str = event.value
    if event.style is None or event.style == "":  # plain
        return None if value in ("", "~", "null") else value
    return value


def _refuse_tag(event: Any) -> None:
    if event.tag:
        raise _Stop(_place(event), f"不支持标记“{shorten(event.tag)}”；请删去以 ! 开头的标记")


def _place(event: Any) -> Place:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


_MEANINGS = (
    (
        "found character that cannot start any token",
        "这里的字符不能作一个值的开头；文字若以 @ ` % * & ! 等符号开头，请加引号",
    ),
    ("found character '\\t'", "缩进用了制表符（Tab）；请改用空格"),
    (
        "mapping values are not allowed",
        "冒号的位置不对：上一行可能没写完，或这一行缩进不对，或文字里含“: ”而没有加引号",
    ),
    ("did not find expected key", "缩进不对，或上一行的引号、括号没有配对；请与同级的行左边对齐"),
    ("did not find expected '-' indicator", "列表里的这一行没有以“- ”开头；请与同级的“- ”对齐"),
    ("did not find expected ',' or", "花括号或方括号没有配对，或少了逗号；请检查 { } [ ] 与逗号"),
    ("could not find expected ':'", "这里少了冒号；键和值之间要写“键: 值”（英文冒号加空格）"),
    ("did not find expected node content", "这里缺少内容，或花括号、方括号没有配对；请检查 { } [ ]"),
    ("found unexpected end of stream", "引号没有配对；请补上另一半引号"),
    ("found undefined tag", "不支持以 ! 开头的标记；请删去"),
    ("found unexpected ':'", "文字里含冒号；请把整段文字用引号括起来"),
    ("did not find expected <document start>", "前一段内容结束后又有不属于它的内容；请检查缩进"),
    ("found undefined alias", "引用（*名称）没有对应的 &名称；请直接写出内容"),
    ("unacceptable character", "有看不见的控制字符；请删去"),
    ("did not find expected comment or line break", "“|”或“>”后面不能再写文字；请换行"),
    ("did not find expected alphabetic or numeric character", "文字以 * 或 & 开头；请加引号"),
    ("did not find expected whitespace or line break", "文字以 ! 开头；请加引号"),
    ("unknown escape character", "双引号里的反斜杠写法不对；请改用单引号，或去掉反斜杠"),
)


_SEEN_TOO_LATE = (
    "could not find expected ':'",
    "unexpected end of stream",
    "did not find expected ','",
    "alphabetic or numeric",
)
"""Mistakes that the parser notices only after their place, which it then names as the context."""
_FULL_WIDTH_COLON = re.compile(r"\s*(?:- )?[^\s#:：'\"]+：[^:]*$")
_WRONG_COLON = "键的后面是中文冒号“：”；请改成英文冒号加空格“: ”"


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(start in problem for start in _SEEN_TOO_LATE):
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.splitlines()
    while 1 < line <= len(lines) + 1 and not "".join(lines[line - 1 : line]).strip():
        line, column = line - 1, len(lines[line - 2]) + 1
    here = lines[line - 1] if line <= len(lines) else ""
    above = lines[line - 2] if 1 < line <= len(lines) + 1 else ""
    message = next(
        (meaning for start, meaning in _MEANINGS if start in problem),
        "这里不是有效的 YAML 写法；请检查缩进、冒号和引号",
    )
    if tab := re.match(r"[ ]*\t", here):
        column, message = tab.end(), "缩进用了制表符（Tab）；请改用空格"
    elif _FULL_WIDTH_COLON.match(here):
        message = _WRONG_COLON
    elif "mapping values are not allowed" in problem and _FULL_WIDTH_COLON.match(above):
        line, column, here, message = line - 1, len(above) - len(above.lstrip()) + 1, above, _WRONG_COLON
    found = f"“{shorten(here)}”" if here.strip() else "此处"
    return Problem(name, line, column, "", f"{found}：{message}")

"""Enumerations: lists of entries, lines of a text, items inside a sentence, and the numbers that they bear."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from gongshi.law.numerals import number_of
from gongshi.source.problem import Way

from ..case import Case, Place
from ..subject import Subject

PLAIN = 99
"""The depth of what is no heading."""
_CIRCLED = 20
"""The last number for which there is a circled sign."""
_HAN = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Marker:
    """The number of an entry: which level of numbering it belongs to, its value, how it is written."""

    level: str
    """The first number of the level in its usual form: 一、 （一） 1. （1） ① 一是 第一， 第一章 第一条."""
    number: int
    written: str
    value: str
    """The number as it is written, without what sets it off."""

    def at(self, number: int) -> str:
        """Return another number, written alike."""
        if self.level == "①":
            return chr(ord("①") + number - 1) if number <= _CIRCLED else f"({number})"
        other = str(number) if self.value.isdecimal() else numeral(number)
        return self.written.replace(self.value, other, 1)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One entry of an enumeration; the entries of equal texts are the same objects, so they compare fast."""

    text: str
    """All of it, with its number if that stands in the text."""
    body: str
    """What follows the number."""
    marker: Marker | None
    way: Way = ()
    """The way to it from the subject; for a piece of a text empty."""
    depth: int = PLAIN
    """The depth of the heading that it is, from 1."""
    fresh: bool = False
    """Whether words without a number, or a colon, stand before it: numbers may begin anew."""


@dataclass(slots=True)
class Enumeration:
    """Entries that belong together, once for every place where the same entries stand."""

    entries: tuple[Entry, ...]
    places: list[Place] = field(default_factory=list)
    """Where it stands: the list, or the text that it is part of."""

    @property
    def kind(self) -> str:
        """What it is the value of: the last key on the way to it, such as 列项 or 原文."""
        return next((str(part) for part in reversed(self.places[0].way) if isinstance(part, str)), "")


_AHEAD = r"(?:^|(?<=[\s：:；;。，,）)”》]))"
_INLINE = re.compile(
    rf"""(?:
      (?:^|(?<=[\s：:；;。，,”》]))\s*[（(]\s*(?:(?P<han1>[{_HAN}]{{1,3}})|(?P<num1>\d{{1,2}}))\s*[）)](?![项款条目、至和或及与，])
    | {_AHEAD}\s*(?P<num2>\d{{1,2}})\s*[）)](?![项款条目、至和或及与，。；）)])
    | (?:^|(?<=[\s：:；;。]))\s*(?P<han3>[{_HAN}]{{1,3}})\s*[、.．](?![{_HAN}])
    | {_AHEAD}\s*(?P<num4>\d{{1,2}})\s*[、.．](?:(?!\s*\d)|(?=\s*(?:19|20)\d\d年))
    | (?P<circled>[①-⑳])
    | (?:^|(?<=[\s：:；;。，、]))(?P<han6>[{_HAN}])是
    | (?:^|(?<=[\s：:；;。]))第(?P<han7>[{_HAN}])[，,：:]
    )\s*""",
    re.VERBOSE | re.MULTILINE,
)
_MAYBE = re.compile(
    rf"[（(]\s*[{_HAN}\d]{{1,3}}\s*[）)]|\d\s*[、.．)）]|[{_HAN}]\s*[、.．]|[{_HAN}]是|第[{_HAN}][，,：:]|[①-⑳]"
)
"""What looks like a number at all: a quick search that most texts do not pass."""
_LEVELS = {
    "han1": "（一）",
    "num1": "（1）",
    "num2": "（1）",
    "han3": "一、",
    "num4": "1.",
    "han6": "一是",
    "han7": "第一，",
}
_SPOKEN = ("一是", "第一，")
"""Levels that a sentence counts by; a paragraph may begin with them in the middle of a count."""
_CLAUSE_OF_LAW = re.compile(rf"^第(?P<number>[{_HAN}百零]{{1,6}}|\d{{1,3}})(?P<unit>[章条])(?=[\s　]|$)\s*")
_HEADING = re.compile(r"^(#{1,6})\s+")
_DRESS = re.compile(r"^(?:[-*+>]\s+|\*\*|__)+")
_OPENS = ("：", ":")


def marker_of(text: str) -> tuple[Marker | None, str]:
    """Return the number at the beginning of a text, or None, and what follows it."""
    found = _INLINE.match(text)
    if not found:
        return None, text.strip()
    return _marker(found), text[found.end() :].strip()


def _marker(found: re.Match[str]) -> Marker:
    kind = found.lastgroup or ""
    written = re.sub(r"\s", "", found.group())
    value = found[kind]
    if kind == "circled":
        return Marker("①", ord(value) - ord("①") + 1, written, value)
    return Marker(_LEVELS[kind], int(value) if value.isdecimal() else number_of(value), written, value)


def numeral(number: int) -> str:
    """Return a number from 1 to 99 in Chinese signs; a larger one in digits."""
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    return (_HAN[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (_HAN[ones - 1] if ones else "")


def lists(case: Case) -> tuple[Enumeration, ...]:
    """Return every list of sentences or names of the bureau, equal lists once with all their places."""
    if (known := _LISTS.get(case)) is None:
        known = _LISTS[case] = tuple(_lists(case))
    return known


_LISTS: WeakKeyDictionary[Case, tuple[Enumeration, ...]] = WeakKeyDictionary()
"""The lists of the bureaus that are being judged: several rules ask for them."""
_ROWS = frozenset({"清单", "年度计划", "窗口岗位"})
_NO_ENTRIES = frozenset({"来源", "电话", "承办机构", "联系方式", "内设机构", "分类数据", "公示网址", "事项"})
"""Keys whose values are no enumerations: one word each, or groups of fields."""
_ONLY_TEXTS = {str}
_NAMES_ONLY = _ROWS | _NO_ENTRIES
_Raw = str | tuple[str | None, str]
"""An entry as it is written: its text, or its 序号 with its text where these are fields of their own."""


def _lists(case: Case) -> list[Enumeration]:
    found: dict[tuple[_Raw, ...], Enumeration] = {}
    for subject in case.subjects:
        written = subject.written
        if isinstance(written, dict):
            leave_out = _NAMES_ONLY if subject.entry is None and not subject.way else _NO_ENTRIES
            _collect(subject, (), written, leave_out, found)
    return list(found.values())


def _collect(
    subject: Subject,
    way: Way,
    value: Any,
    leave_out: frozenset[str],
    found: dict[tuple[_Raw, ...], Enumeration],
) -> None:
    """Put every list of at least two entries below a value among those found. This walks all data there are."""
    if isinstance(value, dict):
        for key, each in value.items():
            if each.__class__ is not str and each is not None and key not in leave_out:
                _collect(subject, (*way, key), each, _NO_ENTRIES, found)
        return
    if len(value) > 1 and (raw := _raw(value)):
        enumeration = found.get(raw)
        if enumeration is None:
            enumeration = found[raw] = Enumeration(_entries(raw))
        enumeration.places.append(Place(subject, way))
    for at, each in enumerate(value):
        if each.__class__ is not str and each is not None:
            _collect(subject, (*way, at), each, _NO_ENTRIES, found)


def _raw(written: list[Any]) -> tuple[_Raw, ...]:
    """Return the entries of a list that have a text; nothing when fewer than two are entries."""
    if set(map(type, written)) == _ONLY_TEXTS:
        return tuple(written)
    entries: list[_Raw] = []
    for value in written:
        if isinstance(value, str):
            entries.append(value)
        elif isinstance(value, dict):
            text = value.get("内容") or value.get("法规") or value.get("原文")
            ordinal = value.get("序号")
            entries.append(
                (ordinal if isinstance(ordinal, str) else None, text if isinstance(text, str) else "")
            )
    return tuple(entries) if len(entries) > 1 else ()


@lru_cache(maxsize=10_000)
def _entries(raw: tuple[_Raw, ...]) -> tuple[Entry, ...]:
    """Return the entries of a list; each one's way is its position."""
    entries = []
    for position, each in enumerate(raw):
        ordinal, text = (None, each) if isinstance(each, str) else each
        marker, body = marker_of(text)
        if ordinal is not None:
            marker = marker_of(f"{ordinal}." if ordinal.strip().isdecimal() else ordinal)[0] or marker
        if text:
            entries.append(Entry(text, body, marker, (position,)))
    return tuple(entries)


@lru_cache(maxsize=50_000)
def in_text(text: str) -> tuple[Entry, ...]:
    """Return the numbered items of a text, at the beginning of lines and inside them, as they follow each other."""
    if len(_MAYBE.findall(text)) < 2 or len(marks := list(_INLINE.finditer(text))) < 2:
        return ()
    entries = []
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        end = after.start() if after else len(text)
        body = text[mark.end() : end].split("\n", 1)[0].strip()
        fresh = _fresh(text, mark.start())
        entries.append(Entry(text[mark.start() : end].strip(), body, _marker(mark), fresh=fresh))
    return tuple(entries)


def _fresh(text: str, at: int) -> bool:
    """Whether a number inside a line, after a colon, or after a line without a number may be the first again."""
    line_start = text.rfind("\n", 0, at) + 1
    if text[line_start:at].strip() or not line_start:
        return True
    before = text[text.rfind("\n", 0, line_start - 1) + 1 : line_start].rstrip()
    return before.endswith(_OPENS) or not _INLINE.match(before)


def in_document(subject: Subject) -> tuple[Entry, ...]:
    """Return the lines of a long text, each with its number if it has one; the way is the line's number."""
    return _lines(subject.written)


@lru_cache(maxsize=500)
def _lines(document: str) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for number, line in enumerate(document.split("\n"), start=1):
        if not line.strip():
            continue
        heading = _HEADING.match(line)
        depth = len(heading[1]) if heading else PLAIN
        text = _DRESS.sub("", line[heading.end() :] if heading else line.lstrip())
        marker: Marker | None
        if found := _CLAUSE_OF_LAW.match(text):
            value = found["number"]
            order = int(value) if value.isdecimal() else number_of(value)
            marker, body = (
                Marker(f"第一{found['unit']}", order, found.group().strip(), value),
                text[found.end() :],
            )
        else:
            marker, body = _at_line_start(text)
        before = entries[-1] if entries else None
        fresh = before is None or before.marker is None or before.text.endswith(_OPENS)
        entries.append(Entry(text, body, marker, (number,), depth, fresh))
    return tuple(entries)


def _at_line_start(text: str) -> tuple[Marker | None, str]:
    marker, body = marker_of(text)
    return (None, text) if marker and marker.level in _SPOKEN else (marker, body)

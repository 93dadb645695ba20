"""Where two written values differ, told at the innermost field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, NamedTuple

_LABELS = (
    "用途", "名称", "姓名", "标题", "法规", "责任", "地点", "档次", "类别", "分组", "受委托组织",
    "更正日期", "条款",
)  # fmt: skip
"""Fields by which people tell the entries of a list inside a record apart."""
_LONG_LABEL = 24
_MOST_COMPARED = 400
"""Longest run of entries that are aligned with care; longer ones go by position."""


class Difference(NamedTuple):
    """One field that differs."""

    field: str
    """The way to it, positions from 1: 联系方式[1].电话; in the new state, or in the old one for what is gone."""
    within: str
    """What people call the parts around it; the only entry of a list needs no name."""
    old: str | None
    new: str | None


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    """Yield where two records differ; a field without a value counts as not written.

    Texts that differ in spaces and line breaks only are the same. A single text is the same as a list of just it.
    """
    if old != new:
        yield from _of_maps(old, new, "", "")


def plain(value: Any) -> str:
    """Return a written value as one text: fields with their names, entries in a row."""
    if isinstance(value, Mapping):
        return "，".join(f"{name}：{plain(each)}" for name, each in value.items() if each is not None)
    if isinstance(value, list | tuple):
        return "；".join(plain(each) for each in value)
    return "" if value is None else str(value)


def _of_maps(old: Mapping[str, Any], new: Mapping[str, Any], way: str, within: str) -> Iterator[Difference]:
    for name in [*new, *(each for each in old if each not in new)]:
        yield from _of_values(old.get(name), new.get(name), f"{way}.{name}" if way else str(name), within)


def _of_values(old: Any, new: Any, way: str, within: str) -> Iterator[Difference]:
    if old == new:
        return
    if old is None or new is None:
        yield _whole(old, new, way, within)
        return
    if isinstance(old, list) or isinstance(new, list):
        yield from _of_lists(_as_list(old), _as_list(new), way, within)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _of_maps(old, new, way, _joined(within, _name(way)))
    elif plain(old).split() != plain(new).split():
        yield _whole(old, new, way, within)


def _of_lists(old: Sequence[Any], new: Sequence[Any], way: str, within: str) -> Iterator[Difference]:
    only = max(len(old), len(new)) == 1
    for one, other in _aligned(old, new):
        at = other if other is not None else one
        assert at is not None  # noqa: S101 - a pair has at least one side
        before, after = (None if one is None else old[one]), (None if other is None else new[other])
        here = f"{way}[{at + 1}]"
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            label = "" if only else _label(_name(way), after, at)
            yield from _of_maps(before, after, here, _joined(within, label))
        else:
            yield from _of_values(before, after, here, within)


def _aligned(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int | None, int | None]]:
    """Yield the positions of entries that are not equal: the runs between equal ones, first with first."""
    before, after = [_content(each) for each in old], [_content(each) for each in new]
    start = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        start = min(len(before), len(after))
    end = 0
    most = min(len(before), len(after)) - start
    while end < most and before[-1 - end] == after[-1 - end]:
        end += 1
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    if max(len(before), len(after)) > _MOST_COMPARED:
        runs = [(0, len(before), 0, len(after))]
    else:
        codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        runs = [(a, b, c, d) for tag, a, b, c, d in codes if tag != "equal"]
    for a, b, c, d in runs:
        for one, other in zip_longest(range(a, b), range(c, d)):
            if one is None or other is None or before[one] != after[other]:
                yield (None if one is None else one + start), (None if other is None else other + start)


def _whole(old: Any, new: Any, way: str, within: str) -> Difference:
    return Difference(way, within, None if old is None else plain(old), None if new is None else plain(new))


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _content(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _name(way: str) -> str:
    """Return the last name of a way."""
    return way.rpartition(".")[2].partition("[")[0]


def _label(name: str, entry: Mapping[str, Any], at: int) -> str:
    """Return what people call an entry of a list: 联系方式“投诉举报”, failing a name 分档第2项."""
    for key in _LABELS:
        if isinstance(value := entry.get(key), str):
            short = value if len(value) <= _LONG_LABEL else value[: _LONG_LABEL - 1] + "…"
            return f"{name}“{short}”"
    return f"{name}第{at + 1}项"


def _joined(within: str, part: str) -> str:
    return f"{within} {part}".strip()

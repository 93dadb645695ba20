"""Which records of two states of one list are the same record."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Step = tuple[str, ...]
"""Fields that together know a record: each by its Chinese key."""
Keys = tuple[Step, ...]
"""The ways to know a record of one list, the surest first; a step with one field is an id, a code or a name."""
Pair = tuple[int | None, int | None]
"""Positions (from 0) of the same record in the old and the new state; None where it is missing."""

_KEYS: dict[str, Keys] = {
    "items": (("编号",), ("项目编码",), ("名称", "类别"), ("名称",)),
    "officers": (("证件编号",), ("姓名", "工作单位"), ("姓名",)),
    "guides": (("编号",), ("事项编码",), ("名称", "事项类别"), ("名称",)),
    "flows": (("编号",), ("名称",)),
    "remedies": (("编号",), ("种类", "机关"), ("种类", "原件名称"), ("种类",)),
    "discretion": (("编号",), ("违法行为",)),
    "inspections": (("编号",), ("检查事项",)),
    "plans": (("编号",), ("计划编号", "年度"), ("计划名称", "年度"), ("计划名称",)),
    "legal-review": (("审核项目", "执法类别", "承办机构"), ("审核项目", "执法类别"), ("审核项目",)),
    "recordings": (
        ("记录事项", "执法类别", "执法事项"),
        ("记录事项", "执法类别", "记录场合"),
        ("记录事项", "执法类别"),
        ("记录事项",),
    ),
    "documents": (("编号",), ("文号",), ("标题",)),
    "forms": (("编号",), ("名称",)),
    "windows": (("姓名", "窗口"), ("姓名",)),
    "decisions": (("编号",), ("文号",), ("相对人名称", "决定日期", "种类")),
    "results": (("编号",), ("检查对象", "检查日期", "事项")),
    "statistics": (("年度",),),
    "exemptions": (("规则", "清单", "记录", "所指"), ("规则", "清单", "记录")),
    "letters": (("编号",), ("文号",), ("种类", "发出日期")),
}


@dataclass(frozen=True)
class Ambiguous:
    """Records that a key does not tell apart, on one side or on both: only their order paired them, or nothing did."""

    step: Step
    values: tuple[str, ...]
    """What they all say in the fields of the step, folded for comparison."""
    old: tuple[int, ...]
    """Positions in the old state."""
    new: tuple[int, ...]


@dataclass(frozen=True)
class Matched:
    """How the records of two states go together."""

    pairs: list[Pair]
    """In the order of the new state; what is only in the old one follows, in its order."""
    steps: dict[int, Step] = field(default_factory=dict)
    """By position in the new state, the step that found the old record."""
    ambiguous: tuple[Ambiguous, ...] = ()


def keys_of(list_key: str) -> Keys:
    """Return the ways to know a record of a list: of LISTS, or `plans`, `windows`, `exemptions`, `letters`.

    KeyError for a list that is not one of records, such as `profile`.
    """
    return _KEYS[list_key]


def pairs(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]], keys: Keys) -> list[Pair]:
    """Return which records are the same, as `match` does, without saying how sure that is."""
    return match(old, new, keys).pairs


def match(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]], keys: Keys) -> Matched:
    """Return which records of two states are the same, each at most once; the work grows with their number.

    Step by step, the surest first, a record goes with the only one that says the same in the step's fields. What no
    step tells apart is paired by equal content, then by order, and reported as ambiguous when order decided or one
    side has more. Spaces and the width of signs do not count: “（一）” is “(一)”. A step applies to a record that
    has its first field; other fields may be missing on both sides.
    """
    matcher = _Matcher(old, new)
    for step in keys:
        matcher.pair_the_only(step)
    for step in keys:
        matcher.pair_by_order(step)
    found = matcher.found
    taken = set(found.values())
    pairs: list[Pair] = [(found.get(position), position) for position in range(len(new))]
    pairs += [(position, None) for position in range(len(old)) if position not in taken]
    return Matched(pairs, matcher.steps, tuple(matcher.ambiguous))


class _Matcher:
    """What has been paired so far."""

    def __init__(self, old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> None:
        self.old, self.new = old, new
        self.found: dict[int, int] = {}
        """By position in the new state, that in the old one."""
        self.steps: dict[int, Step] = {}
        self.ambiguous: list[Ambiguous] = []
        self._old_left = dict.fromkeys(range(len(old)))
        self._new_left = dict.fromkeys(range(len(new)))

    def pair_the_only(self, step: Step) -> None:
        """Pair what is the only one with its key on both sides."""
        before, after = _grouped(self.old, self._old_left, step), _grouped(self.new, self._new_left, step)
        for values, new in after.items():
            old = before.get(values, ())
            if len(old) == len(new) == 1:
                self._pair(old[0], new[0], step)

    def pair_by_order(self, step: Step) -> None:
        """Pair what shares its key with others: equal content first, then the first with the first."""
        before, after = _grouped(self.old, self._old_left, step), _grouped(self.new, self._new_left, step)
        for values, new in after.items():
            old = before.get(values, [])
            if not old:
                continue
            alike = defaultdict(list)
            for position in reversed(old):
                alike[_content(self.old[position])].append(position)
            for position in new:
                if same := alike.get(_content(self.new[position])):
                    self._pair(same.pop(), position, step)
            old_rest = tuple(position for position in old if position in self._old_left)
            new_rest = tuple(position for position in new if position in self._new_left)
            if old_rest and new_rest:
                self.ambiguous.append(Ambiguous(step, values, old_rest, new_rest))
                for one, other in zip(old_rest, new_rest, strict=False):
                    self._pair(one, other, step)

    def _pair(self, old: int, new: int, step: Step) -> None:
        self.found[new] = old
        self.steps[new] = step
        del self._old_left[old], self._new_left[new]


def _grouped(
    records: Sequence[Mapping[str, Any]], left: Iterable[int], step: Step
) -> dict[tuple[str, ...], list[int]]:
    """Return the positions that are left by what their records say in the fields of a step."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position in left:
        record = records[position]
        values = tuple(_folded(record.get(name)) for name in step) if isinstance(record, Mapping) else ("",)
        if values[0]:
            groups[values].append(position)
    return groups


def _folded(value: Any) -> str:
    """Return a value for comparison; several texts count as one, other structures as nothing."""
    if isinstance(value, list | tuple):
        return "\n".join(_folded(each) for each in value)
    if value is None or isinstance(value, Mapping):
        return ""
    return "".join(unicodedata.normalize("NFKC", str(value)).split())


def _content(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, default=str)

"""Groups of fields in one cell, each value behind its name: 【用途】投诉举报【电话】0358-4455559.

The form can say everything that YAML can, whatever signs the values contain. A label of a field that holds a list
stands once for each entry; what lies deeper has both names in its label: 【列项·列项】. Each group of a list
begins with the label of its leading field, even if that is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, get_origin

from gongshi.records.base import Part
from gongshi.records.validate import part_model
from gongshi.tables.columns import JOINT, bare

ENTRY = "项"
"""The label of an entry where the cell holds nothing but texts."""


def texts_to_cell(texts: Sequence[str]) -> str:
    """Return texts as a cell holds them, each behind 【项】."""
    return "\n".join(_said(ENTRY, text, {ENTRY}) for text in texts)


def cell_to_texts(text: str) -> list[str] | None:
    """Return the texts of such a cell; None where the cell is not in this form."""
    tokens = _tokens(text, frozenset({ENTRY}))
    return None if tokens is None else [value for _, value in tokens if value]


def groups_to_cell(model: type[Part], groups: Sequence[Any]) -> str:
    """Return groups of fields, in canonical form, as a cell holds them, one below the other."""
    labels = _labels(model)
    lead = leading(model)
    return "\n".join(_joined(_spoken(model, group, ""), lead, labels) for group in groups)


def cell_to_groups(model: type[Part], text: str) -> list[dict[str, Any]] | None:
    """Return the groups of such a cell; None where the cell is not in this form."""
    tokens = _tokens(text, frozenset(_labels(model)))
    if tokens is None:
        return None
    lead = leading(model)
    groups: list[dict[str, Any]] = []
    for label, value in tokens:
        if label == lead or not groups:
            groups.append({})
        if value:
            _put(model, groups[-1], label.split(JOINT), value)
    return [group for group in groups if group]


@lru_cache(maxsize=256)
def leading(model: type[Part]) -> str:
    """Return the key with which each group begins: the first single value that is required, or else no number."""
    single = [info for info in model.model_fields.values() if get_origin(bare(info.annotation)) is not tuple]
    named = next((info for info in single if info.is_required()), None)
    return str((named or next(info for info in single if info.alias != "序号")).alias)


@lru_cache(maxsize=256)
def _labels(model: type[Part], above: str = "") -> frozenset[str]:
    """Return every label that the model's groups can have."""
    found: set[str] = set()
    for info in model.model_fields.values():
        label = f"{above}{info.alias}"
        found.add(label)
        inner = part_model(info.annotation)
        if inner and get_origin(bare(info.annotation)) is tuple and issubclass(inner, Part):
            found |= _labels(inner, f"{label}{JOINT}") - {f"{label}{JOINT}{leading(inner)}"}
    return frozenset(found)


def _spoken(model: type[Part], group: Any, above: str) -> Iterator[tuple[str, str]]:
    """Yield label and text of everything in a group, in the model's order."""
    for info in model.model_fields.values():
        key = str(info.alias)
        label, value = f"{above}{key}", group.get(key)
        if value is None or value == []:
            continue
        inner = part_model(info.annotation)
        if inner and isinstance(value, list) and issubclass(inner, Part):
            lead = leading(inner)
            for each in value:
                yield label, str(each.get(lead, ""))
                rest = {name: held for name, held in each.items() if name != lead}
                yield from _spoken(inner, rest, f"{label}{JOINT}")
        elif isinstance(value, list):
            yield from ((label, str(each)) for each in value)
        else:
            yield label, str(value)


def _joined(spoken: Iterator[tuple[str, str]], lead: str, labels: frozenset[str]) -> str:
    """Return one group's labels and texts, the leading ones first."""
    pairs = list(spoken)
    first = next((pair for pair in pairs if pair[0] == lead), (lead, ""))
    text = ""
    for label, value in [first, *(pair for pair in pairs if pair[0] != lead)]:
        said = _said(label, value, labels)
        # A new line keeps a bracket at the end of one value apart from the next label.
        text += f"\n{said}" if text.endswith("【") else said
    return text


def _said(label: str, value: str, labels: frozenset[str] | set[str]) -> str:
    escaped = _pattern(frozenset(labels)).sub(lambda found: f"【{found[0]}", value)
    return f"【{label}】{escaped}"


@lru_cache(maxsize=256)
def _pattern(labels: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(rf"(【+)({names})】")


def _tokens(text: str, labels: frozenset[str]) -> list[tuple[str, str]] | None:
    """Return label and text one after the other; None where the text does not begin with a label."""
    marks = [found for found in _pattern(labels).finditer(text) if len(found[1]) == 1]
    if not marks or text[: marks[0].start()].strip():
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [
        (mark[2], _unescaped(text[mark.end() : end], labels).strip())
        for mark, end in zip(marks, ends, strict=True)
    ]


def _unescaped(text: str, labels: frozenset[str]) -> str:
    return _pattern(labels).sub(lambda found: found[0][1:], text)


def _put(model: type[Part], group: dict[str, Any], way: Sequence[str], value: str) -> None:
    """Put a text where its label says, into the last entry of a list that lies on the way."""
    info = next(each for each in model.model_fields.values() if each.alias == way[0])
    inner = part_model(info.annotation)
    if get_origin(bare(info.annotation)) is not tuple:
        group[way[0]] = value
        return
    entries = group.setdefault(way[0], [])
    if inner is None or not issubclass(inner, Part):
        entries.append(value)
    elif len(way) == 1:
        entries.append({leading(inner): value})
    elif entries:
        _put(inner, entries[-1], way[1:], value)
    else:
        entries.append({})
        _put(inner, entries[-1], way[1:], value)

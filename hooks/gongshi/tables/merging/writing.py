"""Records in the style of this house: keys in the models' order, lists one entry a line, 来源 within braces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from gongshi.tables.columns import RECORDS

from .fields import Hint, entry_hint, field_hint, is_number, key_order
from .scalars import scalar

STEP = 2
"""How far what belongs to a key stands in from it."""
_BRACED = frozenset({"来源"})
"""Groups of fields that stand on one line."""


def map_lines(values: Mapping[str, Any], hint: Hint, indent: int) -> list[str]:
    """Return a group of fields as lines that begin at column `indent`; a field without value is left out."""
    lines: list[str] = []
    for key in ordered(values, hint):
        lines += key_lines(key, values[key], field_hint(hint, key), indent)
    return lines


def key_lines(key: str, value: Any, hint: Hint, indent: int) -> list[str]:
    """Return one key with its value as lines; the key stands at column `indent`."""
    head = " " * indent + scalar(key, indent=0) + ":"
    if not goes_below(key, value):
        return f"{head} {inline(value, hint, indent + STEP, flow=False)}".split("\n")
    if isinstance(value, Mapping):
        return [head, *map_lines(value, hint, indent + STEP)]
    return [head, *list_lines(value, hint, indent + STEP, parted=key == RECORDS)]


def list_lines(values: Iterable[Any], hint: Hint, indent: int, *, parted: bool = False) -> list[str]:
    """Return a list as lines, the dashes at column `indent`; `parted` puts a blank line between entries."""
    inner = entry_hint(hint)
    lines: list[str] = []
    for value in values:
        lines += [*([""] if parted and lines else []), *entry_lines(value, inner, indent)]
    return lines


def entry_lines(value: Any, hint: Hint, indent: int, key_at: int | None = None) -> list[str]:
    """Return one entry of a list as lines; `hint` is its own type, `key_at` the column of what follows the dash."""
    at = indent + STEP if key_at is None else key_at
    dash = " " * indent + "-" + " " * (at - indent - 1)
    if isinstance(value, Mapping) and any(each is not None for each in value.values()):
        first, *rest = map_lines(value, hint, at)
        return [dash + first[at:], *rest]
    return f"{dash}{inline(value, hint, at, flow=False)}".split("\n")


def goes_below(key: str, value: Any) -> bool:
    """Whether a value stands on the lines below its key."""
    return bool(value) and (isinstance(value, list) or (isinstance(value, Mapping) and key not in _BRACED))


def inline(value: Any, hint: Hint, indent: int, *, flow: bool, style: str = "") -> str:
    """Return a value as it stands beside its key; groups and lists within braces and brackets."""
    if isinstance(value, Mapping):
        pairs = (
            f"{scalar(key, indent=0, flow=True)}: {inline(value[key], field_hint(hint, key), 0, flow=True)}"
            for key in ordered(value, hint)
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list | tuple):
        inner = entry_hint(hint)
        return "[" + ", ".join(inline(each, inner, 0, flow=True) for each in value) + "]"
    if value is None:
        return "null"
    return scalar(value, indent=indent, style=style, number=is_number(hint), flow=flow)


def ordered(values: Mapping[str, Any], hint: Hint) -> Iterator[str]:
    """Yield the keys that have a value: those that the model knows in its order, then the others."""
    known = key_order(hint)
    yield from (key for key in known if values.get(key) is not None)
    yield from (key for key in values if values[key] is not None and key not in known)

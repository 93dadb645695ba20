"""Written data: looked up and changed by the way of keys, brought into the form of YAML, lists compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

Way = tuple[str, ...]


def put(record: dict[str, Any], way: Way, value: Any) -> None:
    """Put a value at the end of a way, or take it away if it is None; a group left empty goes too.

    Groups on the way are copied, so what they were taken from stays as it was.
    """
    key, *rest = way
    if rest:
        inner = record.get(key)
        group = dict(inner) if isinstance(inner, Mapping) else {}
        put(group, tuple(rest), value)
        value = group or None
    if value is None:
        record.pop(key, None)
    else:
        record[key] = value


def as_written(value: Any) -> Any:
    """Return a value as YAML holds it: texts, lists and maps, without what is empty; None where nothing is left."""
    if isinstance(value, Mapping):
        inner = {str(key): as_written(each) for key, each in value.items()}
        return {key: each for key, each in inner.items() if each is not None} or None
    if isinstance(value, list | tuple):
        return [each for each in map(as_written, value) if each is not None] or None
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)


def entry_pairs(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int | None, int | None]]:
    """Yield which entries go together: equal ones, and what stands in the place of another, in the old order."""
    one, other = [_content(each) for each in old], [_content(each) for each in new]
    for _, i, i_end, j, j_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        common = min(i_end - i, j_end - j)
        yield from ((i + step, j + step) for step in range(common))
        yield from ((left, None) for left in range(i + common, i_end))
        yield from ((None, right) for right in range(j + common, j_end))


def _content(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)

"""One form for each value, however a clerk wrote it, so that two ways of writing the same are no difference."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any

from pydantic import ConfigDict, ValidationError, create_model

from gongshi.tables.columns import Column

_STRIPPED = ConfigDict(str_strip_whitespace=True)


def canonical(column: Column, written: Any) -> Any:
    """Return a field's value as plain data in full form: days as 2025-12-31, shorthand spelt out.

    What the field's model refuses is returned as it is written.
    """
    if written is None:
        return None
    try:
        held = _holder(column).model_validate({"value": written})
    except ValidationError:
        return written
    return held.model_dump(mode="json", by_alias=True, exclude_unset=True)["value"]


def same(column: Column, old: Any, new: Any) -> bool:
    """Return whether two ways of writing a field's value mean the same."""
    return bool(old == new or canonical(column, old) == canonical(column, new))


def fits(column: Column, written: Any) -> bool:
    """Return whether a field's model takes the value."""
    try:
        _holder(column).model_validate({"value": written})
    except ValidationError:
        return False
    return True


@lru_cache(maxsize=1024)
def _holder(column: Column) -> Any:
    """Return a model with nothing but this field."""
    kind: Any = column.info.annotation
    for detail in column.info.metadata:
        kind = Annotated[kind, detail]
    return create_model("Cell", __config__=_STRIPPED, value=(kind, ...))

"""What the models say about writing: the order of keys, and which fields hold numbers."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from gongshi.records.base import Shorthand
from gongshi.records.common import ListFile, Record
from gongshi.records.validate import part_model
from gongshi.tables.columns import RECORDS, bare

Hint = Any
"""The type of a value, as a model's field declares it; None where no model knows the key."""

_LAST = tuple(str(info.alias) for info in Record.model_fields.values())
"""What every record may carry stands at its end, whichever class declares it first."""


def key_order(hint: Hint) -> tuple[str, ...]:
    """Return the keys that a group of fields may have, in the order in which this house writes them."""
    model = _model(hint)
    return _order(model) if model else ()


def field_hint(hint: Hint, key: str) -> Hint:
    """Return the type of the field with this key; None for a key that the model does not know."""
    model = _model(hint)
    return _hints(model).get(key) if model else None


def entry_hint(hint: Hint) -> Hint:
    """Return the type of a list's entries."""
    model = _model(hint)
    if model and issubclass(model, Shorthand) and model.as_list and get_origin(bare(hint)) is not tuple:
        return entry_hint(_hints(model)[model.as_list])
    plain = bare(hint)
    return get_args(plain)[0] if get_origin(plain) is tuple else hint


@cache
def is_number(hint: Hint) -> bool:
    """Whether a field holds a number, which is written without quotes."""
    return bare(hint) in (int, Decimal)


@cache
def _model(hint: Hint) -> type[BaseModel] | None:
    return part_model(hint)


@cache
def _hints(model: type[BaseModel]) -> dict[str, Hint]:
    return {str(info.alias): info.annotation for info in model.model_fields.values()}


@cache
def _order(model: type[BaseModel]) -> tuple[str, ...]:
    keys = list(_hints(model))
    if issubclass(model, Record):
        keys.sort(key=lambda key: key in _LAST)
    if issubclass(model, ListFile):
        keys.sort(key=lambda key: key == RECORDS)
    return tuple(keys)

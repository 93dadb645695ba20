"""Values of any kind that a column's field can hold, for tests that try thousands of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, get_args, get_origin

from hypothesis import strategies as st

from gongshi.records.validate import part_model
from gongshi.tables.columns import Column, bare

ODD = (
    "=1+1",
    "+86",
    "-5",
    "@x",
    "0411",
    "〇",
    "😀",
    "a\nb",
    "（一）甲；（二）乙",
    "《法》第一条：说",
    "【用途】",
    "【【列项】",
    "、",
    "：",
    '"',
    "'",
)
"""Texts that programs like to take for something else."""
SIGNS = "甲乙〇0129=+-@'\"《》【】〔〕（）()：:；;、，,。.\n \t一二第条款项\u3000😀_x#*列内容用途"


_PLAIN = st.one_of(st.sampled_from(ODD), st.text(SIGNS, min_size=1, max_size=30)).map(str.strip).filter(bool)
_BY_KIND: dict[Any, st.SearchStrategy[str]] = {
    date: st.sampled_from(["2026-03-01", "2026年3月1日"]),
    int: st.integers(1, 3000).map(str),
    Decimal: st.sampled_from(["0", "1.20", "12"]),
    bool: st.sampled_from(["是", "否"]),
    str: _PLAIN,
}


def single(kind: Any) -> st.SearchStrategy[str]:
    """Return texts that a field of one value takes, as far as its type tells."""
    plain = bare(kind)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return st.sampled_from([each.value for each in plain])
    for name, wanted in (("check_phone", "0999-5550101"), ("check_url", "files/a.pdf"), ("a-z0-9", "cf-01")):
        if name in str(kind):
            return st.just(wanted)
    return _BY_KIND.get(plain, _PLAIN)


def groups(model: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Return groups of fields, with those that the model demands and any of the others."""
    demanded: dict[str, st.SearchStrategy[Any]] = {}
    others: dict[str, st.SearchStrategy[Any]] = {}
    for info in model.model_fields.values():
        kind: Any = info.annotation
        for detail in info.metadata:
            kind = Annotated[kind, detail]
        (demanded if info.is_required() else others)[str(info.alias)] = _field(kind)
    return st.fixed_dictionaries(demanded, optional=others).filter(bool)


def _field(kind: Any) -> st.SearchStrategy[Any]:
    inner = part_model(kind)
    if get_origin(bare(kind)) is tuple:
        return st.lists(groups(inner) if inner else single(get_args(bare(kind))[0]), min_size=1, max_size=3)
    return groups(inner) if inner else single(kind)


def values(column: Column) -> st.SearchStrategy[Any]:
    """Return values that a column's field may hold."""
    kind: Any = column.info.annotation
    for detail in column.info.metadata:
        kind = Annotated[kind, detail]
    return _field(kind)

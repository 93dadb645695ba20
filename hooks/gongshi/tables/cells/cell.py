"""A cell's text and the value that YAML holds, each made from the other.

A value is written as people would write it whenever that reads back as the same value, and behind labels otherwise,
so no way of writing can lose anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from gongshi.records.base import Part
from gongshi.tables.columns import Column, Shape

from .canonical import canonical, fits
from .labelled import cell_to_groups, cell_to_texts, groups_to_cell, texts_to_cell
from .natural import ANY_PHONE, READERS, WRITERS, clauses_in, entries_in, names_in, spoken_clauses

_SEPARATED = frozenset({"实施部门", "联合部门", "电话"})
"""Lists of names and numbers, which people write on one line; entries of other lists may contain any sign."""
_EIGHT_FIGURES = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_MIDNIGHT = re.compile(r"^(\S+)[ T]0{1,2}:00(?::00)?$")
_INTEGER = re.compile(r"^第?[（(]?(\d+)(?:\.0)?[）)]?[.．、项条]?$")
_AMOUNT = re.compile(r"^([\d,，]+(?:\.\d+)?)\s*(万?元)?$")
_IN_TEN_THOUSANDS = "单位万元"
"""What the models say of fields that count in units of ten thousand yuan."""
_YES, _NO = frozenset("√✓✔有Yy1对"), frozenset("×✗无Nn0")


def text_of(column: Column, value: Any) -> str:
    """Return what a cell shows of a value; empty for none."""
    value = canonical(column, value)
    if value is None:
        return ""
    ways = list(_ways(column, value))
    return next((text for text in ways if canonical(column, data_of(column, text)) == value), ways[-1])


def _ways(column: Column, value: Any) -> Iterator[str]:
    """Yield ways to write a value, plainest first; the last one always reads back."""
    if not isinstance(value, list | dict):
        yield str(value)
        return
    part = column.part
    if column.shape is Shape.TEXTS:
        yield "\n".join(str(each) for each in value)
        yield texts_to_cell([str(each) for each in value])
    elif isinstance(value, dict):
        yield spoken_clauses(value)
        assert part  # noqa: S101 - a group has a model
        yield groups_to_cell(part, [value])
    else:
        assert part  # noqa: S101 - groups have a model
        if (writer := WRITERS.get(part.__name__)) and all(isinstance(each, dict) for each in value):
            yield "\n".join(writer(each) for each in value)
        yield groups_to_cell(part, value)


def data_of(column: Column, text: str, fixed: Mapping[str, str] | None = None) -> Any:
    """Return what YAML should hold for a cell's text; None for an empty cell.

    `fixed` are fields that every group in the cell gets where it does not say otherwise, as 所列栏目 of a basis is told
    by the column. What cannot be understood is returned as it stands, for the model to refuse.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        return None
    if column.shape is Shape.PARTS:
        return _groups(column, text, fixed or {})
    if column.shape is Shape.PART:
        return _group(column, text)
    if column.shape is Shape.TEXTS:
        return _texts(column, text)
    return _single(column, text)


def _single(column: Column, text: str) -> str:
    """Return a single value; what the model would refuse is tried in the forms that tables have."""
    if column.shape is Shape.TEXT and fits(column, text):
        return text
    for candidate in _candidates(column, text):
        if fits(column, candidate):
            return candidate
    return text


def _candidates(column: Column, text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", text)
    if column.shape is Shape.DATE:
        plain = plain.replace(" ", "")
        yield plain
        yield _MIDNIGHT.sub(r"\1", unicodedata.normalize("NFKC", text))
        yield _EIGHT_FIGURES.sub(r"\1-\2-\3", plain)
    elif column.shape is Shape.INTEGER:
        yield _INTEGER.sub(r"\1", plain)
    elif column.shape is Shape.DECIMAL:
        yield _amount(column, plain)
    elif column.shape is Shape.CHOICE:
        yield from _choices(column, text)
    yield plain
    # A line break parts two values; only blanks are a matter of writing.
    yield re.sub(r"[ \t\u3000]+", "", plain)
    # What Excel puts before a number to keep it a text.
    yield plain.lstrip("'‘’`").strip()


def _amount(column: Column, text: str) -> str:
    """Return an amount as a number; one told in yuan where the field counts in ten thousands is divided exactly."""
    found = _AMOUNT.match(text)
    if found is None:
        return text
    number = found[1].replace(",", "").replace("，", "")
    if found[2] == "元" and _IN_TEN_THOUSANDS in column.meaning:
        return f"{(Decimal(number) / 10_000).normalize():f}"
    return number


def _choices(column: Column, text: str) -> Iterator[str]:
    """Yield the choices that a text may mean: 行政处罚类 is 行政处罚, √ is 是."""
    plain = re.sub(r"\s+", "", text)
    yield plain
    yield plain.removesuffix("类别").removesuffix("类").removesuffix("型")
    if column.choices == ("是", "否"):
        yield "是" if plain in _YES else "否" if plain in _NO else plain
        return
    yield from sorted((choice for choice in column.choices if choice in plain), key=len, reverse=True)
    if plain.startswith("行政监督检查"):
        yield "行政检查"


def _texts(column: Column, text: str) -> list[str] | str:
    """Return the texts of a list; a single one alone where the field may also be written so, as a telephone number."""
    texts = cell_to_texts(text)
    if texts is None:
        named = column.refers or column.choices or column.way[-1] in _SEPARATED
        texts = names_in(text) if named else entries_in(text)
    return texts[0] if len(texts) == 1 and fits(column, texts[0]) else texts


def _group(column: Column, text: str) -> Any:
    assert column.part  # noqa: S101 - a group has a model
    labelled = cell_to_groups(column.part, text)
    if labelled is not None:
        return labelled[0] if labelled else None
    return _shortest(column, clauses_in(text))


def _groups(column: Column, text: str, fixed: Mapping[str, str]) -> list[Any]:
    assert column.part  # noqa: S101 - groups have a model
    groups = cell_to_groups(column.part, text)
    if groups is None:
        reader = READERS.get(column.part.__name__)
        # Without a way to read it the text goes to the leading field, where the model says what is missing.
        groups = reader(text) if reader else [{_first_text(column.part): text}]
    known = {info.alias for info in column.part.model_fields.values()}
    more = {key: value for key, value in fixed.items() if key in known}
    return [
        _shortest(column, {**group, **more} if group.get("用途") == ANY_PHONE else {**more, **group})
        for group in groups
    ]


def _first_text(part: type[Part]) -> str:
    return str(next(iter(part.model_fields.values())).alias)


def _shortest(column: Column, group: dict[str, Any]) -> Any:
    """Return a group in the short form that the house writes: plain text for a name alone or an opening alone."""
    if column.part and column.part.__name__ == "Unit" and set(group) == {"名称"}:
        return group["名称"]
    if column.part and column.part.__name__ == "Clauses":
        entries = [each["内容"] if set(each) == {"内容"} else each for each in group.get("列项", ())]
        if set(group) == {"引语"}:
            return group["引语"]
        if set(group) == {"列项"}:
            return entries
        return {**group, "列项": entries} if entries else group
    if column.part and column.part.__name__ == "Contact" and len(group.get("电话", ())) == 1:
        return {**group, "电话": group["电话"][0]}
    return group

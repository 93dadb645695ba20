"""An official form: which list it prints, in which columns, and what of a record stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from gongshi.records.base import Part
from gongshi.records.common import ListFile
from gongshi.records.parts import Source
from gongshi.site import Bureau, ListState, Origin, Published, Site

from .paper import Block, Column, Format, Paper
from .saying import named, said

NEVER_PRINTED = frozenset({"id", "source", "transcription"})
"""Fields that are the site's own: an id, where the record was copied from, and how."""


@dataclass(frozen=True)
class View:
    """What a form is filled in from."""

    bureau: Bureau
    site: Site
    today: date
    papers: dict[str, Paper] = field(default_factory=dict, repr=False)
    """The forms that are filled in already, by their slugs."""
    grounds: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)
    """The bases of items by their columns, by the items' ids."""

    def names(self, key: str, ids: Iterable[str]) -> str:
        """Return the names of records of a list by their ids, as 甲、乙."""
        found = (self.bureau.find(key, id_) for id_ in ids)
        return "、".join(entry.record.name for entry in found if entry)

    @cached_property
    def plans(self) -> dict[str, str]:
        """The names of the bureau's inspection plans by their ids."""
        files = [file for _, file in self.bureau.lists["inspections"].files]
        return {plan.id: plan.name for file in files for plan in getattr(file, "plans", ())}


@dataclass(frozen=True)
class OfficialForm:
    """One official form.

    A form has columns, with one row for each record or for each part of one, or it is composed by a function.
    """

    key: str
    """The list that it prints; `profile` for 主体.yml."""
    slug: str
    """Its part of an address."""
    name: str
    """What it is called, without the bureau: 行政执法人员清单."""
    columns: tuple[Column, ...] = ()
    parts: str = ""
    """The field whose parts have a row each."""
    compose: Callable[[OfficialForm, View], Iterable[Block]] | None = field(default=None, repr=False)
    """What makes the body of a form that is no single table."""
    elsewhere: Callable[[Any], frozenset[str]] = field(repr=False, default=lambda _: frozenset())
    """The fields of a record that another form prints."""
    after: Callable[[View], Iterable[Block]] = field(repr=False, default=lambda _: ())
    """What follows the table."""
    shown: Callable[[Published, date], bool] = field(repr=False, default=lambda *_: True)
    """Whether a record may be printed on a day."""
    wanted: Callable[[Any], bool] = field(repr=False, default=lambda _: True)
    """Whether a record belongs on the form at all."""
    rest_below: bool = False
    """Whether 备注 stands in a row across the table below each record, because there is much of it."""
    partial: bool = False
    """Whether the form takes only some records of its list, and so is printed only when there are any."""
    title_words: str = ""
    """A published title that has these words (a pattern) is this form's; without it, one that no other form takes."""
    format: Format = Format.LIST

    def entries(self, bureau: Bureau, today: date) -> list[Published]:
        """Return the records that the form prints."""
        if self.key == "profile":
            return []
        return [
            each for each in bureau.entries(self.key) if self.wanted(each.record) and self.shown(each, today)
        ]

    def files(self, bureau: Bureau) -> list[ListFile[Any]]:
        """Return the list's files."""
        return [] if self.key == "profile" else [file for _, file in bureau.lists[self.key].files]

    def applies(self, bureau: Bureau) -> bool:
        """Return whether the bureau has anything to print on the form, be it that there is none."""
        if self.key == "profile":
            return True
        if self.partial:
            return any(self.wanted(each.record) for each in bureau.entries(self.key))
        return bureau.lists[self.key].state is not ListState.MISSING

    def filled(self, bureau: Bureau) -> bool:
        """Return whether there is more to print than a declaration or an address elsewhere."""
        if self.key == "profile":
            return False
        return self.applies(bureau) and bureau.lists[self.key].state is ListState.PUBLISHED

    def title(self, bureau: Bureau) -> str:
        """Return the form's title: the published one where the list has one of its own, else the usual one."""
        titles = {file.title for file in self.files(bureau) if file.title}
        if len(titles) == 1:
            (title,) = titles
            if re.search(self.title_words, title) if self.title_words else not _TAKEN.search(title):
                return title
        return f"{bureau.name}{self.name}"

    def origin(self, bureau: Bureau) -> Origin:
        """Return the document in which the list was published."""
        sources: list[Source | None] = [file.source for file in self.files(bureau)]
        return bureau.profile_origin if self.key == "profile" else bureau.origin(*sources)


_TAKEN = re.compile("岗责|岗位职责|流程图")
"""Words of titles that belong to forms which print only a part of the items."""


def left_over(record: Part, covered: frozenset[str]) -> str:
    """Return what a record says in fields that no column covers, one field a line."""
    return "\n".join(f"{name}：{text}" for name, text in named(record, covered))


def rows_of(
    form: OfficialForm, view: View, entries: list[Published]
) -> tuple[tuple[Column, ...], list[list[str]]]:
    """Return the columns that say something and the rows of a form with columns.

    A column that is empty in the whole list is left out unless it is one that the form always has: paper is narrow,
    and an empty column says nothing.
    """
    covered = NEVER_PRINTED.union(*(column.covers for column in form.columns))
    rows = [
        [
            column.said(view, entry, part) or (str(count) if column.counts else "")
            for column in form.columns[:-1]
        ]
        + [_remark(entry.record, covered | form.elsewhere(entry.record))]
        for count, entry in enumerate(entries, start=1)
        for part in _parts(form, entry)
    ]
    used = [
        column.always or any(row[position] not in {"", column.idle} for row in rows)
        for position, column in enumerate(form.columns)
    ]
    columns = tuple(column for column, use in zip(form.columns, used, strict=True) if use)
    return columns, [[text for text, use in zip(row, used, strict=True) if use] for row in rows]


def _parts(form: OfficialForm, entry: Published) -> Iterator[Any]:
    yield from (getattr(entry.record, form.parts) or (None,)) if form.parts else (None,)


def _remark(record: Any, covered: frozenset[str]) -> str:
    """Return the record's 备注, and after it whatever no column says."""
    return "\n".join(filter(None, [record.remark, left_over(record, covered | {"remark"})]))


def field_of(name: str) -> Callable[..., str]:
    """Return what says one field of a record."""
    return lambda _view, entry, _part: said(getattr(entry.record, name))


def part_field(name: str) -> Callable[..., str]:
    """Return what says one field of the part that a row is for."""
    return lambda _view, _entry, part: said(getattr(part, name)) if part is not None else ""


def place(entry: Published) -> str:
    """Return the record's number in the list, or its position where it has none."""
    return said(entry.record.number) or str(entry.position)


def col(name: str, width: float, *fields: str, **more: Any) -> Column:
    """Return a column that says one field, or several one below the other."""
    if len(fields) == 1:
        return Column(name, width, field_of(fields[0]), fields, **more)

    def all_of(_view: View, entry: Published, _part: Any) -> str:
        return "\n".join(filter(None, (said(getattr(entry.record, each)) for each in fields)))

    return Column(name, width, all_of, fields, **more)


NUMBER = Column("序号", 10, field_of("number"), ("number",), centred=True, always=True, counts=True)
COUNT = Column("序号", 10, centred=True, always=True, counts=True)
"""For records without a number of their own."""
REMARK = Column("备注", 16, long=True)
"""The last column of every form: it also says what no other column does."""

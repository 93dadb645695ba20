"""The codes of items and guides, read as their province writes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gongshi.law.codes import ItemCodeForm, Meaning
from gongshi.records.values import Category

from ..case import Case
from ..subject import Subject


@dataclass(frozen=True, slots=True)
class Coded:
    """A code where it stands."""

    subject: Subject
    field: str
    """The field that holds it: 项目编码 of items, 事项编码 of guides."""
    code: str
    category: Category
    parts: dict[Meaning, str] | None
    """Its parts; None when it is not in the province's form, or that form is not known."""


def form_of(case: Case) -> ItemCodeForm | None:
    """Return how the bureau's province writes item codes, where known."""
    return case.site.provinces.item_codes(case.bureau.profile.region)


@lru_cache(maxsize=1)  # several rules ask for one bureau after the other
def coded(case: Case) -> tuple[Coded, ...]:
    """Return every code of the bureau's items and guides."""
    return tuple(_coded(case))


def _coded(case: Case) -> Iterator[Coded]:
    form = form_of(case)
    for key, field in (("items", "项目编码"), ("guides", "事项编码")):
        for subject in case.records(key):
            if code := subject.record.code:
                parts = form.read(code) if form else None
                yield Coded(subject, field, code, subject.record.category, parts)

"""The categories of powers that a bureau's other lists speak of, beside its list of items."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case
from ..subject import Subject

_ENFORCING = tuple(category for category in Category if category is not Category.OTHER)


def named_categories(case: Case) -> Iterator[tuple[Subject, Way, Category]]:
    """Yield each record of another list with its one category; those that name several are general."""
    for guide in case.records("guides"):
        yield guide, ("事项类别",), guide.record.category
    for subject in (*case.records("recordings"), *case.records("legal-review")):
        found = [category for category in _ENFORCING if category in subject.record.category]
        if len(found) == 1:
            yield subject, ("执法类别",), found[0]
    for band in case.records("discretion"):
        yield band, ("违法行为",), Category.PENALTY
    for decision in case.records("decisions"):
        yield decision, ("种类",), decision.record.category
    for year in case.records("statistics"):
        for position, each in enumerate(year.record.categories):
            if each.cases:
                yield year, ("分类数据", position, "类别"), each.category


def unlisted_categories(case: Case) -> frozenset[Category]:
    """Return the categories that other lists speak of and no item is of: one cause, told once."""
    named = {category for _, _, category in named_categories(case)}
    if case.records("inspections"):
        named.add(Category.INSPECTION)
    return frozenset(named - {item.record.category for item in case.records("items")})

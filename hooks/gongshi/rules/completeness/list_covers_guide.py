"""Powers that guides and other lists speak of, and that the list of items does not have."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .coercion_acts import acts_elsewhere
from .named_categories import named_categories

_SERVED = frozenset({Category.BENEFIT, Category.CONFIRMATION, Category.SERVICE})
"""Categories that a list of enforcement items need not have."""


@rule(
    "list-covers-guide",
    name="其他清单里的职权，事项清单里没有",
    group=Group.COMPLETE,
    severity=Severity.ERROR,
    looks_at="服务指南、音像记录、法制审核、裁量基准、随机抽查、执法决定、年度数据的类别，行政强制的种类，与事项清单对照",
    ground="国办发〔2018〕118号：事项清单应当全面、准确，与服务指南和其他清单一致",
    mend="有这项职权的，补入事项清单；没有的，从指南和其他清单里删去",
)
def list_covers_guide(case: Case) -> Iterator[Hit]:
    """Yield what other lists say of categories, and of acts of coercion, that no item is."""
    items = case.records("items")
    if not items:
        return
    known = {item.record.category for item in items}
    named = [*named_categories(case)]
    for subject, way, category in named:
        if category not in known:
            yield _unlisted(subject, way, category, len(items))
    if Category.INSPECTION not in known and any(category is Category.INSPECTION for *_, category in named):
        for holder in case.holders["inspections"]:
            if holder.record.records:
                yield _unlisted(holder, (), Category.INSPECTION, len(items))
    yield from acts_elsewhere(case, named)
    yield from _unguided(case, known)


def _unlisted(subject: Subject, way: Way, category: Category, count: int) -> Hit:
    return Hit(
        subject,
        way,
        f"这里有“{category}”，事项清单的{count}条里没有一条{category}",
        f"事项清单里有{category}事项",
        severity=Severity.HINT if category in _SERVED else None,
    )


def _unguided(case: Case, known: set[Category]) -> Iterator[Hit]:
    """Yield a hit where there are guides, but none for a category that items have."""
    guided = {guide.record.category for guide in case.records("guides")}
    for guide in case.records("guides"):
        guided |= {
            entry.record.category for id_ in guide.record.items if (entry := case.bureau.find("items", id_))
        }
    lacking = [category for category in Category if category in known - guided]
    if guided and lacking:
        for holder in case.holders["guides"]:
            yield Hit(
                holder,
                (),
                f"事项清单里有{'、'.join(lacking)}，没有这一类的服务指南",
                "每类事项都有服务指南",
                f"补写{'、'.join(lacking)}的服务指南",
                severity=Severity.HINT,
            )

"""Random inspections of matters that the list of items does not let the bureau inspect."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.law.articles import cited
from gongshi.records.parts import Basis
from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from .covering import coverage, of_item, pieces, without_names
from .named_categories import named_categories

_NAME_ENOUGH, _TARGET_ENOUGH = 0.4, 0.95
"""From these shares of the words of an inspection's name, or of a target, on it is an item's."""
_NAME_NEAR, _TARGET_NEAR = 0.2, 0.6
"""Together these are enough, too; below both no item is near."""
_FEW = 3


@rule(
    "list-covers-inspection",
    name="抽查事项不在事项清单里",
    group=Group.COMPLETE,
    severity=Severity.ERROR,
    looks_at="随机抽查清单，与事项清单的行政检查事项对照",
    ground="国办发〔2018〕118号、国办发〔2024〕54号：检查事项应当公布，未公布的不得实施",
    mend="有依据的检查补入事项清单；没有依据的，从抽查清单里删去",
)
def list_covers_inspection(case: Case) -> Iterator[Hit]:
    """Yield inspections where no item is an inspection, else each one that no such item covers."""
    inspections, items = case.records("inspections"), case.records("items")
    if not inspections or not items:
        return
    own = [item.record for item in items if item.record.category is Category.INSPECTION]
    if not own:
        if any(category is Category.INSPECTION for *_, category in named_categories(case)):
            return  # list-covers-guide says it of all lists together
        found = f"随机抽查清单有{len(inspections)}条，事项清单的{len(items)}条里没有一条行政检查"
        for holder in case.holders["inspections"]:
            if holder.record.records:
                yield Hit(holder, (), found, "抽查的事项都在事项清单的行政检查里")
        return
    about, targets = [of_item(item) for item in own], [of_item(item, quotes=False) for item in own]
    articles = {place for item in own for basis in item.bases for place in _places(case, basis)}
    for inspection in inspections:
        record = inspection.record
        if articles.intersection(place for basis in record.bases for place in _places(case, basis)):
            continue
        name = pieces(without_names(case, record.name))
        by_name = coverage(name, about)
        by_target = max((coverage(pieces(each), targets) for each in record.targets), default=0.0)
        near = by_name >= _NAME_NEAR, by_target >= _TARGET_NEAR
        if len(name) < _FEW or by_name >= _NAME_ENOUGH or by_target >= _TARGET_ENOUGH or all(near):
            continue
        yield Hit(
            inspection,
            ("检查事项",),
            f"“{shorten(record.name)}”在事项清单的{len(own)}条行政检查里找不到",
            "抽查的事项都在事项清单的行政检查里",
            severity=Severity.HINT if any(near) else Severity.WARNING,
        )


def _places(case: Case, basis: Basis) -> Iterator[tuple[str, int]]:
    """Yield each law and article that a basis names."""
    if law := case.laws.find(basis.law):
        for place in cited(basis.article or ""):
            if place.article:
                yield law.id, place.article

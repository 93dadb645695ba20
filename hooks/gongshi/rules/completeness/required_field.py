"""Fields that the official form of a list asks for, and that are blank."""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from . import official_items, official_lists, official_profile
from .blanks import blanks
from .needs import rows_of

_NEEDS = {
    "profile": official_profile.PROFILE,
    "offices": official_profile.OFFICES,
    "entrusted": official_profile.ENTRUSTED,
    "items": official_items.ITEMS,
    "guides": official_items.GUIDES,
    "officers": official_lists.OFFICERS,
    "inspections": official_lists.INSPECTIONS,
    "plans": official_lists.PLANS,
    "legal-review": official_lists.REVIEWS,
    "recordings": official_lists.RECORDINGS,
    "discretion": official_lists.DISCRETION,
    "forms": official_lists.FORMS,
    "windows": official_lists.WINDOWS,
    "decisions": official_lists.DECISIONS,
    "results": official_lists.RESULTS,
    "statistics": official_lists.FIGURES,
}


@rule(
    "required-field",
    name="应当公示的栏目没有填写",
    group=Group.COMPLETE,
    severity=Severity.ERROR,
    looks_at="主体和各清单的栏目，按清单和事项类别",
    ground="政府信息公开条例第20条、国办发〔2018〕118号",
    mend="补写这一栏；确实没有的写“无”，不收费的写“不收费”",
)
def required_field(case: Case) -> Iterator[Hit]:
    """Yield a hit for each row and field that is blank."""
    for key, needs in _NEEDS.items():
        rows = tuple(rows_of(case, key))
        for need in needs:
            yield from blanks(need, rows)

"""Kinds of enforcement that no officer's certificate is for, and officers certified for another place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.officer import OfficerState
from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_CERTIFIED = (Category.LICENCE, Category.PENALTY, Category.COERCION, Category.LEVY, Category.INSPECTION)
"""Categories that are carried out by holders of a certificate; a certificate names them in any order."""
_WORDS = {category: re.compile(category.removeprefix("行政")) for category in _CERTIFIED}
_ALL = re.compile("全部|各类|所有|综合执法|行政执法(?!证|人员)")
_OPEN = re.compile("等")
_AREA = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:[省县旗]|市(?![辖场])|区(?![域内划]))")
_OWN = re.compile("^[本全该我辖]|辖区|管辖|行政区|城区|市区|县区|县域|市域|县城|园区")


@rule(
    "officer-scope-covers-items",
    name="执法人员的类别、区域与事项不符",
    group=Group.COMPLETE,
    severity=Severity.WARNING,
    looks_at="人员.yml 的“执法类型”“执法区域”，与事项清单的类别、机关的行政区划对照",
    ground="行政处罚法第42条、第55条；国办发〔2018〕118号",
    mend="核对执法证件上的执法类别、区域，照证件改正；确实没有的，不得从事这类执法",
)
def officer_scope_covers_items(case: Case) -> Iterator[Hit]:
    """Yield categories of items that no officer's kinds name, and officers whose area is not the bureau's."""
    officers = [
        officer for officer in case.records("officers") if officer.record.state is not OfficerState.CANCELLED
    ]
    yield from _kinds(case, officers)
    for officer in officers:
        yield from _area(case, officer)


def _kinds(case: Case, officers: list[Subject]) -> Iterator[Hit]:
    texts = [officer.record.kinds for officer in officers if officer.record.kinds]
    if not texts or not all(_names_any(text) for text in texts) or any(_ALL.search(text) for text in texts):
        return
    known = {item.record.category for item in case.records("items")}
    missing = [
        category
        for category in _CERTIFIED
        if category in known and not any(_WORDS[category].search(text) for text in texts)
    ]
    if not missing:
        return
    open_end = any(_OPEN.search(text) for text in texts)
    said = "”“".join(dict.fromkeys(shorten(text) for text in texts))
    for officer in officers:
        if officer.record.kinds:
            yield Hit(
                officer,
                ("执法类型",),
                f"执法人员的执法类型是“{said}”，没有写{'、'.join(missing)}，事项清单里有",
                "每类执法事项都有持证的执法人员",
                severity=Severity.HINT if open_end else None,
            )


def _names_any(text: str) -> bool:
    """Return whether a text says kinds by category; some provinces print the sector instead."""
    return any(form.search(text) for form in _WORDS.values())


def _area(case: Case, officer: Subject) -> Iterator[Hit]:
    area, region = officer.record.area, case.bureau.region
    if not area or not region or _OWN.match(area) or region.name in area:
        return
    named = _AREA.match(area)
    if named and named[0] not in region.full_name:
        yield Hit(
            officer,
            ("执法区域",),
            f"执法区域“{shorten(area)}”，机关在{region.full_name}",
            f"执法区域是{region.name}",
            "核对执法证件上的执法区域",
        )

"""Matters that a guide says it is for, and that the list of items does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.guide import Guide
from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .covering import coverage, of_item, pieces, without_names
from .left_out import left_out_of_guides

_ENOUGH, _NEAR = 0.35, 0.25
"""The share of a matter's words that an item must have to be the same, and to be perhaps the same."""
_INSIDE = 0.5
"""The share of an item's words that a longer matter must have to be that item and more."""
_SOME = 0.4
"""The share of one act's words that an item's name must have."""
_FEW = 4
"""With fewer pieces a text is too general to look for: 其他应当检查的情形."""
_CHECKED = frozenset({Category.PENALTY, Category.INSPECTION})
"""Categories whose guides list acts; coercion has a rule of its own, guides on application list persons."""
_MATTER = re.compile("处罚|检查|监管|监督|查处|稽核")
_PARTS = re.compile(r"[、，,；;]|和|或者?|以及")
_WHO = re.compile("(?:机构|单位|个人|人员|企业|组织|者|人|药店|医院|公司|法人)$")
_OPEN = re.compile("其他.{0,8}(?:情形|行为|检查|处罚|事项)|法律法规规定(?:进行|实施)")
"""The catch-all at the end of a list."""


@rule(
    "guide-in-list",
    name="指南里的事项，事项清单里没有",
    group=Group.COMPLETE,
    severity=Severity.WARNING,
    looks_at="服务指南的“适用范围”“事项编码”，与事项清单对照",
    ground="国办发〔2018〕118号：事项清单与服务指南应当一致",
    mend="事项清单缺的，补入清单；已经取消的，从指南里删去",
)
def guide_in_list(case: Case) -> Iterator[Hit]:
    """Yield each matter of a guide that no item covers, codes that no item has, and items that no guide names."""
    listed = _listed(case)
    codes = {item.id: item.record.code for item in case.records("items") if item.record.code}
    for guide in case.records("guides"):
        record: Guide = guide.record
        if record.code:
            yield from _codes(guide, codes)
        own = listed.get(record.category)
        if own and record.category in _CHECKED:
            yield from _scope(case, guide, own)
        elif own and not record.items and record.category is not Category.COERCION:
            yield from _name(case, guide, own)
    yield from left_out_of_guides(case)


class _Listed:
    """The items of one category, in pieces."""

    def __init__(self) -> None:
        self.about: list[frozenset[str]] = []
        """Names, targets and the words of the law."""
        self.names: list[frozenset[str]] = []


def _listed(case: Case) -> dict[str, _Listed]:
    """Return, by category, the items that guides of that category are read against."""
    guided = {guide.record.category for guide in case.records("guides")}
    found: dict[str, _Listed] = {}
    for item in case.records("items"):
        if item.record.category in guided:
            own = found.setdefault(item.record.category, _Listed())
            own.about.append(of_item(item.record))
            own.names.append(of_item(item.record, quotes=False))
    return found


def _codes(guide: Subject, codes: dict[str, str]) -> Iterator[Hit]:
    """Yield codes of a guide that no item has, or that are other items' than the guide is for."""
    linked = {codes[id_] for id_ in guide.record.items if id_ in codes}
    lengths = {len(code) for code in codes.values()}
    for code in re.split(r"[、，,；;\s]+", guide.record.code):
        if len(code) in lengths and code not in codes.values() and (linked or not guide.record.items):
            yield Hit(
                guide,
                ("事项编码",),
                f"事项编码“{shorten(code)}”不在事项清单里",
                "与事项清单里的编码相同",
                "照事项清单改正编码，或者把事项补入清单",
                severity=Severity.ERROR,
            )
        elif linked and code in codes.values() and code not in linked:
            yield Hit(
                guide,
                ("事项编码",),
                f"事项编码“{code}”是别的事项的，指南写的事项是“{'”“'.join(sorted(linked))}”",
                "与指南所写事项的编码相同",
                "改正“事项编码”或者“事项”",
            )


def _scope(case: Case, guide: Subject, own: _Listed) -> Iterator[Hit]:
    scope = guide.record.scope
    if not scope:
        return
    texts = [entry.text for entry in scope.entries] or ([scope.lead] if scope.lead else [])
    for position, text in enumerate(texts):
        wanted = pieces(without_names(case, text))
        if len(wanted) < _FEW or _OPEN.search(text) or not _MATTER.search(text):
            continue
        way = ("适用范围", position) if isinstance(guide.written.get("适用范围"), list) else ("适用范围",)
        share = coverage(wanted, own.about)
        inside = max((coverage(name, [wanted]) for name in own.names), default=0.0)
        if share < _ENOUGH and inside < _INSIDE:
            yield Hit(
                guide,
                way,
                f"“{shorten(text)}”在事项清单的{guide.record.category}事项里找不到",
                "指南列出的每一种情形，事项清单里都有对应的事项",
                severity=Severity.WARNING if share < _NEAR else Severity.HINT,
            )
        elif guide.record.category is Category.PENALTY and (missing := _missing(text, own.names)):
            yield Hit(
                guide,
                way,
                f"“{shorten(text)}”里的{'、'.join(f'“{each}”' for each in missing)}，事项清单里找不到",
                "指南列出的每一种行为，事项清单里都有",
                severity=Severity.HINT,
            )


def _missing(text: str, names: list[frozenset[str]]) -> list[str]:
    """Return the acts of an enumeration within a sentence that no item's name speaks of."""
    found = []
    for part in _PARTS.split(text.rstrip("。；;")):
        bare = re.sub("的?(?:行政)?(?:处罚|行为)$", "", part.strip())
        wanted = pieces(bare)
        acts = len(wanted) >= _FEW - 1 and not _WHO.search(bare) and "其他" not in bare
        if acts and coverage(wanted, names) < _SOME:
            found.append(bare)
    return found


def _name(case: Case, guide: Subject, own: _Listed) -> Iterator[Hit]:
    wanted = pieces(without_names(case, guide.record.name))
    if len(wanted) >= _FEW and coverage(wanted, own.about) < _ENOUGH:
        yield Hit(
            guide,
            ("名称",),
            f"“{shorten(guide.record.name)}”没有写是哪些事项的指南，按名称在事项清单里也找不到",
            "指南写明对应的事项",
            "在“事项”里写事项的编号；清单里没有的，补入清单",
            severity=Severity.HINT,
        )

"""Penalties announced in inspections that no item provides for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_OF = r"(?P<matter>[\u4e00-\u9fff]{2,24}?)(?:违法|违规|违法违规|违规违法)(?:的)?行为"
_PROMISE = re.compile(
    rf"(?:对|的){_OF}(?:依法)?(?:的)?(?:(?:实施|给予|进行|予以|作出)(?:行政)?(?:处罚|查处)|查处|处罚)"
)


@rule(
    "promised-penalty",
    name="检查里说要处罚，清单里没有这个处罚事项",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="抽查事项和内容、行政检查事项的名称，与行政处罚事项对照",
    ground="行政处罚法第39条：行政处罚的立案依据、实施程序应当公示；职权法定",
    mend="有处罚权的，把处罚事项列入清单并写明依据；没有的，改为移送有权机关处理",
)
def promised_penalty(case: Case) -> Iterator[Hit]:
    """Yield each text that announces penalties for a kind of act which no penalty item is about."""
    items = case.records("items")
    known = [
        "".join([each.record.name, *(basis.quote or "" for basis in each.record.bases)])
        for each in items
        if each.record.category is Category.PENALTY
    ]
    if not items:
        return
    for subject, way, text in _texts(case):
        for match in _PROMISE.finditer(text):
            matter = match["matter"][-2:]
            if not any(matter in each for each in known):
                yield Hit(
                    subject,
                    way,
                    f"写着对{matter}违法行为予以处罚、查处，处罚事项里没有关于{matter}的",
                    f"请核对：本机关有没有{matter}方面的处罚权？",
                )
                break


def _texts(case: Case) -> Iterator[tuple[Subject, Way, str]]:
    for inspection in case.records("inspections"):
        for field in ("检查事项", "检查内容"):
            for way, text in inspection.texts_of(field):
                yield inspection, way, text
    for item in case.records("items"):
        if item.record.category is Category.INSPECTION:
            yield item, ("名称",), item.record.name

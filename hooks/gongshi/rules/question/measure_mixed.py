"""A measure of one name described as another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.parts import Basis

from ..case import Case
from ..law.lawtext import facts_of, text_of
from ..reading.citing import article_numbers, found
from ..rule import Group, Hit, Severity, rule
from .procedures import procedures

_MEASURES = ("封存", "查封", "扣押", "冻结", "先行登记保存")
_ANY = re.compile("|".join(_MEASURES))


@rule(
    "measure-mixed",
    name="名称是一种措施，内容是另一种",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="名称里有封存、查封、扣押、冻结、先行登记保存的事项，与它的依据原文、责任事项、流程图",
    ground="行政强制法第9条、行政处罚法第56条：各种措施的条件、期限、文书不同",
    mend="核对依据的条文给的是哪一种措施，统一名称、依据、责任事项和流程图",
)
def measure_mixed(case: Case) -> Iterator[Hit]:
    """Yield each item whose procedure, or the article quoted, speaks of other measures and never of its own."""
    procedure = procedures(case)
    for item in case.records("items"):
        own = _ANY.findall(item.record.name)
        if not own:
            continue
        for position, basis in enumerate(item.record.bases):
            text = basis.quote or _words(case, basis)
            given_ = dict.fromkeys(_ANY.findall(text))
            if given_ and not set(own) & set(given_):
                given = "、".join(given_)
                yield Hit(
                    item,
                    ("执法依据", position, "原文" if basis.quote else "条款"),
                    f"名称是“{own[0]}”，引的条文写的是“{given}”",
                    f"请核对：这一条允许的是{given}，能否作为{own[0]}的依据？",
                )
        described = dict.fromkeys(_ANY.findall(procedure(item)))
        if described and not set(own) & set(described):
            said = f"名称是“{own[0]}”，责任事项、流程图写的是“{'、'.join(described)}”"
            yield Hit(
                item, ("名称",), said, f"请核对：依据的条文允许的是{own[0]}，还是{'、'.join(described)}？"
            )


def _words(case: Case, basis: Basis) -> str:
    """Return the text of the articles that a basis cites without quoting them, or else their key words."""
    law, numbers = found(basis.law or "", case.laws), article_numbers(basis.article)
    if not law or not numbers:
        return ""
    words = [word for each in facts_of(law, numbers) for word in each.subjects]
    return text_of(case.library, law, numbers) or "、".join(words)

"""Inspections that rest on nothing but articles on penalties."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gongshi.law.register import Law
from gongshi.records.values import Category

from ..case import Case, Citation
from ..reading.citing import article_numbers, place
from ..rule import Group, Hit, Severity, rule

_FINES = {"倍", "元"}


@rule(
    "inspection-by-penalty",
    name="检查的依据只有罚则",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="随机抽查事项的检查依据，行政检查事项的执法依据",
    ground="国办发〔2024〕54号：行政检查的依据限于法律、法规、规章和国务院决定；法律责任的条款规定怎样处罚",
    mend="补上规定本机关可以检查的条款；罚则可以保留，作为处理的依据",
)
def inspection_by_penalty(case: Case) -> Iterator[Hit]:
    """Yield each inspection all of whose articles are known to be on penalties."""
    inspected = (
        each
        for each in case.citations
        if each.subject.entry is not None
        and (
            each.subject.list == "inspections"
            or (each.subject.list == "items" and each.subject.record.category is Category.INSPECTION)
        )
    )
    for _, group in groupby(inspected, key=lambda each: id(each.subject)):
        bases = list(group)
        if all(_is_penal(each) for each in bases):
            named = "、".join(
                place(each.law, article_numbers(each.basis.article)) for each in bases if each.law
            )
            yield Hit(
                bases[0].subject,
                bases[0].way[:1],
                f"检查依据只有{named}，都是法律责任的条款",
                "请核对：哪一条规定本机关可以检查？",
            )


def _is_penal(citation: Citation) -> bool:
    numbers = article_numbers(citation.basis.article)
    return bool(citation.law and numbers) and all(_punishes(citation.law, each) for each in numbers)


def _punishes(law: Law | None, number: int) -> bool:
    """Return whether an article stands among a law's penalties, or sets a fine."""
    if law is None:
        return False
    facts = law.facts_by_article.get(number)
    fines = facts and any(figure.unit in _FINES for figure in facts.figures)
    return bool(fines) or bool(law.penalties and number in law.penalties)

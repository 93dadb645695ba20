"""Bureaus that contradict each other: one article in two wordings, one matter under two articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gongshi.law.figures import foreign
from gongshi.law.quoting import compare
from gongshi.law.register import Law

from ..across import Quoted
from ..case import Case, Citation
from ..reading.citing import article_numbers, place, short
from ..reading.quoting import shorten
from ..reading.same_matter import Rival, key_of, skeleton
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .article_subject_vs_target import addressees
from .lawtext import facts_of, long_form, text_of
from .name_and_article import is_about
from .quote_vs_article import has_more_items, lacks_key_words, matters

_SHOWN = 2
_COMPARED = 5
"""With so many other wordings of an article one is compared, those first that most bureaus quote."""


@rule(
    "cross-bureau-disagree",
    name="各机关的引文或条次不一致",
    group=Group.LAW,
    severity=Severity.HINT,
    looks_at="各机关对同一条文的引文；各机关同名事项的依据",
    ground="同一部法规的同一条只有一种文字；同一事项的依据应当一致",
    mend="对照法律原文，改正有误的一方",
)
def cross_bureau_disagree(case: Case) -> Iterator[Hit]:
    """Yield each quotation and each matter of the bureau that another one contradicts, unless the law decides."""
    for citation in case.citations:
        if citation.law and citation.basis.quote:
            yield from _wordings(case, citation, citation.law)
    for list_ in ("items", "inspections"):
        for subject in case.records(list_):
            if subject.entry:
                for rival in case.across.rivals.get(key_of(subject.entry), ()):
                    yield from _matter(case, subject, rival)


def _wordings(case: Case, citation: Citation, law: Law) -> Iterator[Hit]:
    """Yield a quotation that others have in other words, when neither the law's text nor its facts decide."""
    numbers = article_numbers(citation.basis.article)
    every = case.across.quotations.get((law.id, numbers), {})
    own = citation.basis.quote or ""
    if not numbers or len(every) < 2 or text_of(case.library, law, numbers) or _wrong(law, numbers, own):
        return
    others = (each for each in every.values() if each.text != own)
    for other in sorted(others, key=lambda each: (-len(each.bureaus), each.text))[:_COMPARED]:
        parts = () if _wrong(law, numbers, other.text) else _parts(long_form(own), long_form(other.text))
        if parts:
            shown = "；".join(_shown(mine, theirs) for mine, theirs in parts[:_SHOWN])
            said = f"{place(law, numbers)}的引文与{_name(case, other)}的不同：{shown}"
            yield Hit(citation.subject, (*citation.way, "原文"), said, "同一条文，各机关引文一致")
            return


@lru_cache(maxsize=4096)
def _parts(own: str, other: str) -> tuple[tuple[str, str], ...]:
    """Return where two quotations of an article part; nothing where one only quotes more of it."""
    there, back = compare(own, other), compare(other, own)
    if there.similarity >= back.similarity:
        return tuple((each.quoted, each.law) for each in there.differences if matters(each))
    return tuple((each.law, each.quoted) for each in back.differences if matters(each))


def _wrong(law: Law, numbers: tuple[int, ...], quote: str) -> bool:
    """Return whether the facts of the articles show that a quotation is wrong; another rule says so."""
    facts = facts_of(law, numbers)
    amounts = "；".join(amount for each in facts for amount in each.amounts)
    return bool(facts) and (
        has_more_items(facts, quote) or lacks_key_words(facts, quote) or bool(foreign(quote, amounts))
    )


def _shown(mine: str, theirs: str) -> str:
    if not theirs:
        return f"多“{shorten(mine)}”"
    return f"“{shorten(mine)}”对方是“{shorten(theirs)}”" if mine else f"少“{shorten(theirs)}”"


def _name(case: Case, quoted: Quoted) -> str:
    """Return who quotes a wording: another bureau, or this one elsewhere."""
    others = quoted.bureaus - {case.bureau.id}
    if not others:
        return "本机关另一处"
    return next(bureau.name for bureau in case.site.bureaus if bureau.id == min(others))


def _matter(case: Case, subject: Subject, rival: Rival) -> Iterator[Hit]:
    """Yield a matter for which another bureau cites other articles, unless the law's facts speak for this one."""
    if addressees(subject.title) != addressees(rival.name):
        return
    if rival.law is None:
        if _decided(case, subject, rival):
            return
        titles = "、".join(dict.fromkeys(_titles(case, subject)))
        others = "、".join(place(law, numbers) for id_, numbers in rival.cited if (law := case.laws.get(id_)))
        said = f"依据是{titles}；{rival.bureau}的同名事项依据是{others}"
        yield Hit(subject, _bases(subject), said, "同一事项的依据一致")
        return
    law = case.laws.get(rival.law)
    for position, basis in enumerate(subject.record.bases):
        numbers = article_numbers(basis.article)
        if law is None or case.laws.find(basis.law) is not law or not numbers:
            continue
        name = skeleton(subject.title)
        if is_about(law, numbers, name) and not is_about(law, rival.articles, name):
            return
        said = f"引的是{place(law, numbers)}；{rival.bureau}的“{shorten(rival.name)}”引的是{place(law, rival.articles)}"
        yield Hit(subject, (*_bases(subject), position, "条款"), said, f"同一事项引《{short(law)}》的同一条")
        return


def _decided(case: Case, subject: Subject, rival: Rival) -> bool:
    """Return whether the articles cited here are about the matter, and none of the other's that the register knows is."""
    name = skeleton(subject.title)
    own = [
        (law, article_numbers(basis.article))
        for basis in subject.record.bases
        if basis.law and (law := case.laws.find(basis.law))
    ]
    theirs = [(law, numbers) for id_, numbers in rival.cited if (law := case.laws.get(id_))]
    return any(is_about(law, numbers, name) for law, numbers in own) and not any(
        is_about(law, numbers, name) for law, numbers in theirs
    )


def _titles(case: Case, subject: Subject) -> Iterator[str]:
    for basis in subject.record.bases:
        if basis.law:
            law = case.laws.find(basis.law)
            yield place(law or basis.law.strip("《》"), article_numbers(basis.article))


def _bases(subject: Subject) -> tuple[str, ...]:
    return (str(type(subject.record).model_fields["bases"].alias),)

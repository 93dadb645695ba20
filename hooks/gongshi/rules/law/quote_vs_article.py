"""Quotations beside the law's words: other words, another article's words, more items than the article has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from gongshi.law.articles import item_numbers
from gongshi.law.citations import LawIndex
from gongshi.law.figures import figures
from gongshi.law.library import Library
from gongshi.law.quoting import Comparison, Difference
from gongshi.law.register import ArticleFacts, Law
from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case, Citation
from ..reading.citing import Quotation, article_numbers, pieces, place, quotations
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .differing import Told, told
from .grounds import ACCURATE, category_of, ground_of
from .lawtext import (
    Elsewhere,
    bare,
    by_key_words,
    compared,
    elsewhere,
    facts_of,
    nearest,
    subjects_in,
    text_of,
)
from .name_and_article import act_of, fitting_articles

_At = tuple[Subject, Way]
"""A record and the way to the quotation in it."""
_FAITHFUL, _UNLIKE = 0.9, 0.6
"""From so much likeness on a quotation is the article's but for slips; below so much it is not the article's."""
_SHOWN = 4
_AROUND = 2
"""How many signs on both sides make sure that a name has the same words."""
_OF_FIGURES, _BESIDE = (
    re.compile(r"[\d０-９一二两三四五六七八九十百千万零亿%％.元倍日天个月年以上下内至的]*"),
    6,
)
"""What may be a part of a figure, and how far from a difference the rest of it stands."""
_TRIVIAL = re.compile(r"[的了之地得和与及或、并且等其]*")
_ENOUGH = 12
"""From so many signs on, a quotation should have one of its article's key words."""
_WHOLE = 40
"""A shorter quotation may be a part of its article."""
_PART = re.compile(r"^\s*(?:[（(]|…|\.{3})|…$|\.{3}$")
_BRACKETED = re.compile(r"[（(](?:一|1|１)[）)]")
_ELSEWHERE = 0.75
"""A quotation less like its article than this may be another's."""
_MUCH = 0.25
"""By so much another article must be nearer to be worth naming."""
_FEW = 3
"""So many differences from the article that is really quoted are shown."""


@rule(
    "quote-vs-article",
    name="引文与条文不符",
    group=Group.LAW,
    severity=Severity.WARNING,
    looks_at="各清单依据的“条款”“原文”，事项名称与所引条文",
    ground=ACCURATE + "；引文应当一字不差",
    mend="对照法律原文改正引文或者条次",
)
def quote_vs_article(case: Case) -> Iterator[Hit]:
    """Yield each quotation that does not stand in the articles from which it is said to come."""
    for hit in _hits(case):
        yield replace(hit, ground=f"{ground_of(hit.subject)}；引文应当一字不差")


def _hits(case: Case) -> Iterator[Hit]:
    for citation in case.citations:
        basis, way = citation.basis, (*citation.way, "原文")
        for quotation in quotations(basis, citation.law, case.laws):
            if quotation.articles:
                yield from _of_quotation(case, citation.subject, way, quotation)
        yield from _two_numbers(citation, way)
        if not basis.quote and citation.law and citation.subject.list in {"items", "inspections"}:
            yield from _of_name(citation, citation.law, case.laws)


def _two_numbers(citation: Citation, way: Way) -> Iterator[Hit]:
    """Yield a quotation that begins with another article's number than the citation gives."""
    cited = article_numbers(citation.basis.article)
    named = [each.article for each in pieces(citation.basis.quote or "") if each.article and not each.law]
    if cited and named and not set(cited) & set(named):
        said = f"“条款”写的是{_numbers(cited)}，“原文”引的是{_numbers(tuple(named))}"
        yield Hit(citation.subject, way, said, "条款和原文是同一条")


def _numbers(numbers: tuple[int, ...]) -> str:
    return "、".join(f"第{number}条" for number in dict.fromkeys(numbers))


def _of_quotation(case: Case, subject: Subject, way: Way, quotation: Quotation) -> Iterator[Hit]:
    """Yield what is to be said of one quotation, by the law's words or, where they are not at hand, by its facts."""
    text = text_of(case.library, quotation.law, quotation.articles)
    comparison = compared(quotation.text, text) if text else None
    if comparison is None or comparison.similarity < _ELSEWHERE:
        other = elsewhere(quotation, case.laws, case.library, comparison)
        if other:
            yield _other((subject, way), quotation, other, case.library)
            return
    if text and comparison:
        yield from _compared(case, (subject, way), quotation, text, comparison)
    else:
        yield from _by_facts(case, subject, way, quotation)


def _other(at: _At, quotation: Quotation, other: Elsewhere, library: Library) -> Hit:
    """Return that a quotation is another article's."""
    own, real = place(quotation.law, quotation.articles), place(other.law, (other.article,))
    sure = other.similarity is not None
    text = text_of(library, other.law, (other.article,))
    places = _places(compared(quotation.text, text), quotation.text, text) if text else ()
    also = f"；与{real}也不一致：{_shown(places)}" if places else ""
    if len(places) > _FEW:
        also = f"；与{real}也有{len(places)}处不一致"
    again = "，并照它改正引文" if places else ""
    return Hit(
        *at,
        f"{own}{_beyond(quotation)}下面的引文{'' if sure else '像'}是{real}的内容：“{shorten(quotation.text)}”{also}",
        "引文出自所引的条款",
        f"核对后把条次改为{real}{again}，或者把引文改为{own}的原文",
        severity=Severity.ERROR if sure else Severity.WARNING,
    )


def _beyond(quotation: Quotation) -> str:
    """Return that a law has no such article, for the place of a quotation."""
    most = quotation.law.articles
    return f"（这部法规一共{most}条）" if most and max(quotation.articles, default=0) > most else ""


def _compared(case: Case, at: _At, quotation: Quotation, text: str, comparison: Comparison) -> Iterator[Hit]:
    """Yield where a quotation parts from its article, by how far it does."""
    own = place(quotation.law, quotation.articles)
    if comparison.similarity < _UNLIKE:
        said = f"{own}下面的引文，条文里没有：“{shorten(quotation.text)}”"
        near = nearest(quotation.text, case.laws, case.library)
        advice = ""
        if near and near[2] - comparison.similarity >= _MUCH and (other := case.laws.get(near[0])):
            real = place(other, (near[1],))
            advice = f"最接近的是{real}，请核对条次，再对照法律原文改正引文"
        yield Hit(*at, said, f"{own}的原文", advice, severity=Severity.ERROR)
        return
    places = _places(comparison, quotation.text, text)
    if places:
        severity = _severity(comparison, places, at[0])
        said = f"引文与{own}不一致：{_shown(places)}"
        yield Hit(*at, said, "引文与条文一字不差", severity=severity)
        if _repeated(at[0].title, comparison, quotation.text):
            yield Hit(at[0], ("名称",), said, "引文与条文一字不差", severity=severity)


def _repeated(name: str, comparison: Comparison, quote: str) -> bool:
    """Return whether a name has words that differ from the article in the quotation, with some of those around them."""
    for each in comparison.differences:
        start, end = max(each.start - _AROUND, 0), each.start + len(each.quoted) + _AROUND
        said = quote[start:end]
        if each.quoted and each.law and len(said) > 2 * _AROUND + 1 and said in name and matters(each):
            return True
    return False


def _places(comparison: Comparison, quote: str, text: str) -> tuple[Told, ...]:
    """Return where a quotation parts from its article, but for particles and figures."""
    parts = [each for each in comparison.differences if matters(each) and not _is_figure(each, quote, text)]
    return told(parts, quote, text) if parts else ()


def _shown(places: tuple[Told, ...]) -> str:
    """Return differences for a message: all that turn the meaning round, the rest up to a few."""
    count = max(sum(each.grave for each in places), _SHOWN)
    more = f"；等{len(places)}处" if len(places) > count else ""
    return "；".join(each.text for each in places[:count]) + more


def _severity(comparison: Comparison, places: tuple[Told, ...], subject: Subject) -> Severity:
    """Return how grave differences are: an error where they turn the meaning round or an element of an offence is lost."""
    if any(each.grave for each in places):
        return Severity.ERROR
    if comparison.weakest < _UNLIKE and category_of(subject) is Category.PENALTY:
        return Severity.ERROR
    faithful = comparison.similarity >= _FAITHFUL and comparison.weakest >= _FAITHFUL
    return Severity.HINT if faithful else Severity.WARNING


def matters(difference: Difference) -> bool:
    """Return whether a difference is more than a particle."""
    return not (_TRIVIAL.fullmatch(difference.quoted) and _TRIVIAL.fullmatch(difference.law))


def _is_figure(difference: Difference, quote: str, article: str) -> bool:
    """Return whether figures differ, or what stands by one (5000元以下以下), which another rule reports."""
    if figures(difference.quoted) or figures(difference.law):
        return True
    if not (_OF_FIGURES.fullmatch(difference.quoted) and _OF_FIGURES.fullmatch(difference.law)):
        return False
    end = difference.start + len(difference.quoted)
    mine = quote[max(difference.start - _BESIDE, 0) : end + _BESIDE]
    law_end = difference.law_start + len(difference.law)
    law = article[max(difference.law_start - _BESIDE, 0) : law_end + _BESIDE]
    return bool(figures(mine) or figures(law))


def _by_facts(case: Case, subject: Subject, way: Way, quotation: Quotation) -> Iterator[Hit]:
    """Yield what key words and the number of items tell, where the article's words are not at hand."""
    facts = facts_of(quotation.law, quotation.articles)
    own = place(quotation.law, quotation.articles)
    if has_more_items(facts, quotation.text):
        most = max(each.items or 0 for each in facts)
        said = f"{own}的引文列了{len(_items(quotation.text))}项"
        expected = f"{own}只有{most}项" if most else f"{own}不分项"
        yield Hit(subject, way, said, expected, severity=Severity.ERROR)
    if not lacks_key_words(facts, quotation.text):
        return
    if other := by_key_words(quotation.text, quotation.law, case.laws, quotation.articles):
        yield _other((subject, way), quotation, other, case.library)
    elif not _is_part(quotation.text):
        said = f"{own}的引文里没有这一条的关键词语：“{shorten(quotation.text)}”"
        yield Hit(subject, way, said, f"{own}讲的是{_about(facts)}")


def _is_part(quote: str) -> bool:
    """Return whether a quotation seems to be a part of its article, which may lack the article's key words."""
    return bool(_PART.search(quote)) or len(bare(quote)) < _WHOLE


def has_more_items(facts: tuple[ArticleFacts, ...], quote: str) -> bool:
    """Return whether a quotation enumerates more items than its articles have."""
    most = max((each.items or 0 for each in facts), default=0)
    numbers = len(_items(quote))
    return bool(facts) and (numbers > most if most else numbers > 1 and bool(_BRACKETED.search(quote)))


@lru_cache(maxsize=16384)
def _items(text: str) -> tuple[int, ...]:
    return item_numbers(text)


def lacks_key_words(facts: tuple[ArticleFacts, ...], quote: str) -> bool:
    """Return whether a quotation that is long enough has no key word of its articles."""
    text = bare(quote)
    if len(text) < _ENOUGH or not facts or not all(each.subjects for each in facts):
        return False
    return not any(subjects_in(each, text) for each in facts)


def _of_name(citation: Citation, law: Law, laws: LawIndex) -> Iterator[Hit]:
    """Yield an article cited without quotation that is about something else than the record, where another fits."""
    numbers, act = article_numbers(citation.basis.article), act_of(citation.subject.title)
    if fitting := fitting_articles(bare(act), numbers, law.id, laws):
        own, better = place(law, numbers), place(law, fitting)
        fits = _about(law.facts_by_article[number] for number in fitting)
        yield Hit(
            citation.subject,
            (*citation.way, "条款"),
            f"{own}讲的是{_about(facts_of(law, numbers))}，与“{shorten(act)}”对不上",
            f"{better}讲的是{fits}" if len(fitting) == 1 else f"讲这件事的是{better}",
            f"核对后改引{better}" + ("中合适的一条" if len(fitting) > 1 else ""),
        )


def _about(facts: Iterable[ArticleFacts]) -> str:
    """Return the first key words of articles."""
    words = list(dict.fromkeys(word for each in facts for word in each.subjects))
    return "".join(f"“{word}”" for word in words[:_SHOWN])

"""What is known of the articles that a quotation claims to come from: the full text, or the register's facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from gongshi.law.citations import LawIndex
from gongshi.law.library import Library
from gongshi.law.quoting import Comparison, best_article, compare
from gongshi.law.register import ArticleFacts, Law

from ..reading.citing import Quotation

_SHORT_FOR = (("医保", "医疗保障"), ("社保", "社会保险"), ("参合", "参加合作医疗"))
_ALIKE, _CLEARLY = 0.75, 0.1
"""How near another article must be, and by how much nearer than the one cited, to be the one that is quoted."""
_ALMOST_VERBATIM, _LONG = 0.95, 30
"""How near, and how long, where the words of the one cited are not known: a rule may repeat a law."""
_BEGINNING = re.compile(
    r"(?:^|[。；;：:\n])[\s“\"]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?([\u4e00-\u9fff](?:[、，,]?[\u4e00-\u9fff]){5})"
)
"""How a sentence or an item begins, in six signs; what parts them, as in 虚报、隐瞒, is none."""
_MANY, _CANDIDATES = 20, 6
"""How many articles may have a sentence that begins so; how many are compared."""
_SAME_LAW, _OTHER_LAW, _OWN_FIRST = 4, 6, 0.6
"""How many signs of key words must be met before an article is named as the one that is meant."""


@dataclass(frozen=True)
class Elsewhere:
    """Another article from which a quotation was probably taken."""

    law: Law
    article: int
    similarity: float | None
    """None when only key words tell."""


def text_of(library: Library, law: Law, articles: tuple[int, ...]) -> str | None:
    """Return the words of articles, or None when the library lacks one of them."""
    texts = [library.article(law.id, number) for number in articles]
    return "\n".join(text for text in texts if text) if texts and all(texts) else None


def facts_of(law: Law, articles: tuple[int, ...]) -> tuple[ArticleFacts, ...]:
    """Return the facts of articles; none when the register lacks those of one of them."""
    facts = tuple(law.facts_by_article[number] for number in articles if number in law.facts_by_article)
    return facts if len(facts) == len(articles) else ()


def figures_of(library: Library, law: Law, articles: tuple[int, ...]) -> str | None:
    """Return text that has every figure of articles, in the law's words or as the register has them; None if unknown."""
    text = text_of(library, law, articles)
    if text is not None:
        return text
    facts = facts_of(law, articles)
    return "；".join(amount for each in facts for amount in each.amounts) if facts else None


@lru_cache(maxsize=16384)
def compared(quote: str, article: str) -> Comparison:
    """Return how near a quotation is to an article, short names such as 医保 read as what they are short for."""
    return compare(spelt_out(quote, article), article)


def long_form(text: str) -> str:
    """Return a text with short names such as 医保 spelt out."""
    for brief, full in _SHORT_FOR:
        text = text.replace(brief, full)
    return text


def spelt_out(quote: str, article: str) -> str:
    """Return a quotation with short names such as 医保 spelt out where its article does so."""
    for brief, full in _SHORT_FOR:
        if full in article and brief not in article:
            quote = quote.replace(brief, full)
    return quote


@dataclass(frozen=True)
class Spelling:
    """For each sign of a quotation with short names spelt out, where in the quotation as written it stands."""

    begins: list[int]
    """Where the sign, or the short name that it is of, begins; one more for the end."""
    ends: list[int]


def spellings(quote: str, article: str) -> Spelling:
    """Return where the signs of `spelt_out(quote, article)` stand in the quotation."""
    long = {brief: full for brief, full in _SHORT_FOR if full in article and brief not in article}
    begins: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(quote):
        brief = next((each for each in long if quote.startswith(each, at)), quote[at])
        size = len(long.get(brief, brief))
        begins += [at] * size
        ends += [at + len(brief)] * size
        at += len(brief)
    return Spelling([*begins, at], ends)


def elsewhere(
    quotation: Quotation, laws: LawIndex, library: Library, own: Comparison | None
) -> Elsewhere | None:
    """Return the article that a quotation is really taken from, when it is clearly not the one cited.

    `own` is how near it is to the article cited, None when that article's words are not known.
    """
    best = nearest(quotation.text, laws, library)
    if best and (found := laws.get(best[0])) and (found.id, best[1]) not in _places(quotation):
        enough = _ALIKE if own else _ALMOST_VERBATIM
        clearly = own is None or best[2] - own.similarity >= _CLEARLY
        if best[2] >= enough and clearly and len(quotation.text) >= (0 if own else _LONG):
            return Elsewhere(found, best[1], best[2])
    return None


def _places(quotation: Quotation) -> set[tuple[str, int]]:
    return {(quotation.law.id, number) for number in quotation.articles}


@lru_cache(maxsize=4096)
def nearest(quote: str, laws: LawIndex, library: Library) -> tuple[str, int, float] | None:
    """Return the article that a quotation is nearest to, and how near, of those that have a sentence beginning alike.

    None when there is none.
    """
    beginnings = _beginnings(laws, library)
    shared: dict[tuple[str, int], float] = defaultdict(float)
    for start in sorted(_starts(quote)):
        places = beginnings.get(start, ())
        for at in places:
            shared[at] += 1 / len(places)  # what few begin with tells more
    likely = sorted(shared, key=lambda at: (-shared[at], at))[:_CANDIDATES]
    texts = {at: library.articles(at[0])[at[1]] for at in likely}
    found = best_article(quote, texts)
    return (*found[0], found[1]) if found else None


@lru_cache(maxsize=4)
def _beginnings(laws: LawIndex, library: Library) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return the articles by how their sentences and items begin; what begins many of them is left out."""
    found: dict[str, list[tuple[str, int]]] = {}
    for law in laws.laws:
        for number, text in library.articles(law.id).items():
            for start in _starts(text):
                found.setdefault(start, []).append((law.id, number))
    return {start: tuple(places) for start, places in found.items() if len(places) <= _MANY}


def _starts(text: str) -> set[str]:
    return {re.sub("[、，,]", "", start) for start in _BEGINNING.findall(text)}


def by_key_words(text: str, law: Law, laws: LawIndex, articles: tuple[int, ...] = ()) -> Elsewhere | None:
    """Return the article whose key words a text has most of, which is not one of those cited.

    Others of the cited law come first, but before them the article of another law that has the number cited: then
    the number is right, and the law is not.
    """
    return _by_key_words(bare(text), law.id, laws, articles)


@lru_cache(maxsize=4096)
def _by_key_words(text: str, law_id: str, laws: LawIndex, cited: tuple[int, ...]) -> Elsewhere | None:
    law = laws.get(law_id)
    own: _Score = _best(text, law.facts, law, but=cited) if law else _NOTHING
    others = [each for each in laws.laws if each.id != law_id and each.facts]
    other = max((_best(text, each.facts, each) for each in others), key=_by_score, default=_NOTHING)
    twins = (_best(text, facts_of(each, cited), each) for each in others)
    twin = max(twins, key=_by_score, default=_NOTHING)
    if twin[0] >= max(_OTHER_LAW, max(own[0], other[0]) * _OWN_FIRST):
        return twin[1]
    if own[0] >= max(_SAME_LAW, other[0] * _OWN_FIRST):
        return own[1]
    return other[1] if other[0] >= _OTHER_LAW else None


_Score = tuple[int, Elsewhere | None]
_NOTHING: _Score = (0, None)


def _by_score(found: _Score) -> int:
    return found[0]


def _best(text: str, facts: Iterable[ArticleFacts], law: Law, but: tuple[int, ...] = ()) -> _Score:
    """Return that one of a law's articles which has most key words in a text, and how many signs they have."""
    scores = [
        (sum(len(bare(word)) for word in subjects_in(each, text)), each.article)
        for each in facts
        if each.article not in but
    ]
    score, article = max(scores, key=lambda each: each[0], default=(0, 0))
    return score, Elsewhere(law, article, None)


def subjects_in(facts: ArticleFacts, text: str) -> tuple[str, ...]:
    """Return the key words of an article that a text without punctuation (see `bare`) has."""
    return tuple(word for word in facts.subjects if bare(word) in text)


@lru_cache(maxsize=16384)
def bare(text: str) -> str:
    """Return a text without punctuation and blanks, short names spelt out."""
    return re.sub(r"[^\w%]", "", long_form(text))

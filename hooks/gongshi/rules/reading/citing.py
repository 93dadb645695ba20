"""How rules read citations: the titles in them, the articles, the words quoted, and laws named in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gongshi.law.articles import Quoted, by_article, cited
from gongshi.law.citations import LawIndex
from gongshi.law.numerals import SIGNS
from gongshi.law.register import Law
from gongshi.law.titles import plain
from gongshi.records.parts import Basis

_IN_MARKS = re.compile(r"《([^《》]{2,80})》")
_NUMBERS = rf"[{SIGNS}\d０-９、,，和及与至到\-—第之\s()（）]"
_NAMED = re.compile(
    r"《(?P<title>[^《》]{2,80})》\s*"
    r"(?:[(（](?P<note>[^()（）《》]{2,60}(?:[(（〔\[][^()（）〔〕\[\]]{1,6}[)）〕\]][^()（）《》]{0,20})?)[)）])?\s*"
    rf"(?P<articles>(?:第{_NUMBERS}{{1,40}}?[章条款项]{_NUMBERS}*?)*)"
)
_UNMARKED = re.compile(rf"[法例定则办]\s?(?P<articles>第{_NUMBERS}{{1,40}}?条{_NUMBERS}*)")
_LONGEST, _SHORTEST = 30, 3
"""How long a title is that stands in a text without 《》."""


@dataclass(frozen=True)
class Named:
    """A title that stands in 《》 in running text, with what follows it."""

    title: str
    note: str
    """What stands in brackets after it, such as a document number; empty when nothing does."""
    articles: tuple[int, ...]
    start: int
    """Where its 《 stands."""


@dataclass(frozen=True)
class Quotation:
    """Words quoted, with the articles of one law from which they are said to come."""

    law: Law
    articles: tuple[int, ...]
    text: str


@lru_cache(maxsize=65536)
def named(text: str) -> tuple[Named, ...]:
    """Return every title that stands in 《》 in a text, in its order."""
    return tuple(
        Named(found["title"], found["note"] or "", article_numbers(found["articles"]), found.start())
        for found in _NAMED.finditer(text)
    )


def mentions(text: str, laws: LawIndex) -> Iterator[tuple[Named, Law | None]]:
    """Yield the titles in a text with their laws: those in 《》, and those of the register right before 第X条."""
    if "《" in text:
        for each in named(text):
            yield each, found(each.title, laws)
    for cited_ in _UNMARKED.finditer(text):
        start = cited_.start("articles")
        for length in range(min(_LONGEST, start), _SHORTEST - 1, -1):
            if law := laws.find(text[start - length : start]):
                numbers = article_numbers(cited_["articles"])
                yield Named(short(law), "", numbers, start - length), law
                break


@lru_cache(maxsize=4096)
def article_numbers(text: str | None) -> tuple[int, ...]:
    """Return the numbers of the articles that a citation names, each once."""
    return tuple(dict.fromkeys(place.article for place in cited(text or "") if place.article))


@lru_cache(maxsize=16384)
def pieces(quote: str) -> tuple[Quoted, ...]:
    """Return a quotation in pieces, one for each article that it names itself."""
    return by_article(quote)


def titles(basis: Basis) -> tuple[str, ...]:
    """Return the titles that a basis gives as its law: one as a rule, several where each stands in 《》."""
    if not basis.law:
        return ()
    marked = tuple(_IN_MARKS.findall(basis.law))
    return marked if len(marked) > 1 else (basis.law,)


@lru_cache(maxsize=16384)
def found(title: str, laws: LawIndex) -> Law | None:
    """Return the law that goes by a title, also where an article or a year was written into the title."""
    return laws.find(title) or laws.find(plain(title))


def short(law: Law) -> str:
    """Return what people call a law: its first short name, or its title."""
    return law.short_titles[0] if law.short_titles else law.title


def place(law: Law | str, articles: tuple[int, ...]) -> str:
    """Return a law with articles as messages write it: 《社会保险法》第84条."""
    title = law if isinstance(law, str) else short(law)
    return f"《{title}》" + "、".join(f"第{number}条" for number in articles)


def quotations(basis: Basis, law: Law | None, laws: LawIndex) -> Iterator[Quotation]:
    """Yield what a basis quotes, cut where the quotation itself names another article or law.

    Pieces whose law the register does not know are left out; a piece may have no article.
    """
    if not basis.quote:
        return
    for piece in pieces(basis.quote):
        own = (piece.law and found(piece.law, laws)) if piece.law else law
        if own:
            articles = (piece.article,) if piece.article else article_numbers(basis.article)
            yield Quotation(own, articles, piece.text)

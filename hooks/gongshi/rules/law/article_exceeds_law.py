"""Article numbers that a law does not have."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.law.register import Law

from ..case import Case, Citation
from ..reading.citing import article_numbers, found, pieces, place, quotations, short
from ..rule import Group, Hit, Severity, rule
from .lawtext import elsewhere


@rule(
    "article-exceeds-law",
    name="条次超过法规的条数",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="各清单依据的“条款”“原文”，正文里书名号后面的条次",
    ground="依据应当指明法规的具体条款",
    mend="对照法规现行文本改正条次",
)
def article_exceeds_law(case: Case) -> Iterator[Hit]:
    """Yield each article number greater than the number of articles that its law has."""
    for citation in case.citations:
        yield from _of_citation(case, citation)
    for mention in case.mentions:
        for said in _beyond(mention.law, mention.named.articles):
            for spot in mention.wording.places:
                if "原文" not in spot.way:
                    yield Hit(spot.subject, spot.way, *said)


def _of_citation(case: Case, citation: Citation) -> Iterator[Hit]:
    """Yield the articles beyond the law in a basis: in its 条款, and those that its quotation names besides."""
    basis, cited = citation.basis, article_numbers(citation.basis.article)
    placed = bool(basis.quote) and any(
        elsewhere(each, case.laws, case.library, None)
        for each in quotations(basis, citation.law, case.laws)
        if each.law is citation.law
    )
    # where the words were found in another article, the rule on quotations says so, and which it is
    for said in () if placed else _beyond(citation.law, cited):
        yield Hit(citation.subject, (*citation.way, "条款"), *said)
    for piece in pieces(basis.quote) if basis.quote else ():
        law = found(piece.law, case.laws) if piece.law else citation.law
        if piece.article and piece.article not in cited:
            for said in _beyond(law, (piece.article,)):
                yield Hit(citation.subject, (*citation.way, "原文"), *said)


def _beyond(law: Law | None, numbers: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """Yield for each number beyond a law's articles what stands there, and what the law has."""
    if law and law.articles:
        for number in numbers:
            if number > law.articles:
                yield place(law, (number,)), f"《{short(law)}》一共{law.articles}条"

"""Figures that are not the law's: multiples, sums and days, quoted, in names of items and in bands of discretion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gongshi.law.citations import LawIndex
from gongshi.law.figures import Amount, Bound, amounts, foreign
from gongshi.law.library import Library
from gongshi.law.register import Law
from gongshi.records.parts import Basis
from gongshi.records.values import Category
from gongshi.site import Site
from gongshi.source.problem import Way

from ..case import Case
from ..reading.citing import Quotation, article_numbers, found, place, quotations, titles
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .grounds import category_of, ground_of
from .law_exists import denied
from .lawtext import compared, elsewhere, figures_of, text_of

_FINES = {"倍", "元", "%"}


@rule(
    "quoted-number",
    name="倍数、金额、期限与法律原文不一致",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="各清单依据的“原文”，事项名称里的罚款幅度，裁量基准的“幅度”",
    ground="行政处罚法第4条、第39条：处罚按法律、法规、规章规定的幅度实施，依据要公示",
    mend="对照法律原文改正",
)
def quoted_number(case: Case) -> Iterator[Hit]:
    """Yield each quotation, name and band with figures that the articles cited do not have."""
    for citation in case.citations:
        for quotation in quotations(citation.basis, citation.law, case.laws):
            if wrong := misquoted(quotation, case.laws, case.library):
                said = f"引文写的是{quoted(wrong.quoted)}"
                expected = f"{wrong.where}：{wrong.law}"
                ground = (
                    "" if category_of(citation.subject) is Category.PENALTY else ground_of(citation.subject)
                )
                way = (*citation.way, "原文")
                yield Hit(citation.subject, way, said, expected, ground=ground, public=_doubt(wrong))
    yield from _names(case)
    yield from _bands(case)


@dataclass(frozen=True)
class Misquoted:
    """Figures of a quotation that its articles do not have."""

    quoted: tuple[Amount, ...]
    law: str
    """What the articles have instead, in Chinese."""
    where: str
    """The articles."""


def misquoted(quotation: Quotation, laws: LawIndex, library: Library) -> Misquoted | None:
    """Return the figures of a quotation that its articles do not have.

    None when all are right, when nothing is known of the articles, or when the words are another article's.
    """
    source = figures_of(library, quotation.law, quotation.articles)
    wrong = _foreign(quotation.text, source) if source is not None else ()
    if source is None or not wrong:
        return None
    own = text_of(library, quotation.law, quotation.articles)
    if own and elsewhere(quotation, laws, library, compared(quotation.text, own)):
        return None
    where = place(quotation.law, quotation.articles)
    return Misquoted(wrong, _instead(quotation.text, wrong, source), where)


@lru_cache(maxsize=16384)
def _foreign(text: str, source: str) -> tuple[Amount, ...]:
    return foreign(text, source)


def quoted(amounts_: tuple[Amount, ...]) -> str:
    """Return amounts as messages quote them."""
    return "".join(dict.fromkeys(f"“{each.text}”" for each in amounts_))


def _instead(text: str, wrong: tuple[Amount, ...], source: str) -> str:
    """Return the law's own amounts of the same units, those first that the quotation does not have."""
    units = {unit for amount in wrong for unit in amount.units}
    said = {amount.figures for amount in amounts(text)}
    same = [each for each in amounts(source) if each.units & units]
    unsaid = [each for each in same if each.figures not in said] or same
    return "、".join(dict.fromkeys(each.text for each in unsaid)) or "没有这样的数字"


def _names(case: Case) -> Iterator[Hit]:
    """Yield items whose name states a fine that none of the articles cited has."""
    no_law = denied(case)
    for item in case.records("items"):
        stated = [each for each in amounts(item.record.name) if each.units & _FINES]
        if not stated:
            continue
        sources = list(_sources(item.record.bases, case))
        open_ = len(sources) < sum(_may_have_figures(basis, no_law) for basis in item.record.bases)
        severity = Severity.WARNING if open_ else None
        for amount in dict.fromkeys(stated):
            laws = [each for each in sources if any(own.units & amount.units for own in amounts(each[2]))]
            if laws and all(_foreign(amount.text, text) for _, _, text in laws):
                expected = "；".join(
                    f"{place(law, numbers)}：{_instead(amount.text, (amount,), text)}"
                    for law, numbers, text in laws
                )
                yield Hit(item, ("名称",), f"名称里写的是“{amount.text}”", expected, severity=severity)


def _may_have_figures(basis: Basis, no_law: frozenset[str]) -> bool:
    """Return whether a basis names a law that may exist; 三定方案 and titles that no law has set no fines."""
    return bool(basis.law) and not no_law.issuperset(each.strip("《》") for each in titles(basis))


def _sources(bases: tuple[Basis, ...], case: Case) -> Iterator[tuple[Law, tuple[int, ...], str]]:
    for basis in bases:
        law, numbers = case.laws.find(basis.law), article_numbers(basis.article)
        if law and numbers and (text := figures_of(case.library, law, numbers)):
            yield law, numbers, text


def _bands(case: Case) -> Iterator[Hit]:
    """Yield bands of discretion that go below or beyond what the articles cited allow."""
    for row in case.records("discretion"):
        bases = row.record.bases
        if not bases:
            bases = tuple(basis for item in _items_of(case, row) for basis in item.record.bases)
        sources = list(_sources(bases, case))
        for position, band in enumerate(row.record.bands):
            if "减轻" in band.consequence or "减轻" in band.level:
                continue
            for amount in amounts(band.consequence):
                yield from _beyond(row, ("分档", position, "幅度"), amount, sources)


def _items_of(case: Case, row: Subject) -> Iterator[Subject]:
    wanted = set(row.record.items)
    return (item for item in case.records("items") if item.record.id in wanted)


def _beyond(
    row: Subject, way: Way, amount: Amount, sources: list[tuple[Law, tuple[int, ...], str]]
) -> Iterator[Hit]:
    """Yield a band's amount that lies outside the law's, taking all amounts of the unit in all articles together."""
    if len(amount.units) != 1 or not amount.units <= {"倍", "元"}:
        return
    own = [
        (law, numbers, each)
        for law, numbers, text in sources
        for each in amounts(text)
        if each.units == amount.units
    ]
    tops = [_ends(each)[1] for _, _, each in own]
    if not own or not all(top is not None for top in tops):
        return
    bottoms = [_ends(each)[0] or Decimal(0) for _, _, each in own]
    low, high = _ends(amount)
    top = max(top for top in tops if top is not None)
    if (high is not None and high > top) or (low is not None and (low < min(bottoms) or low > top)):
        law = "、".join(dict.fromkeys(each.text for _, _, each in own))
        where = "、".join(dict.fromkeys(place(each, numbers) for each, numbers, _ in own))
        yield Hit(row, way, f"幅度“{amount.text}”超出法定幅度", f"{where}：{law}", "改为法定幅度以内")


def _ends(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    """Return the lower and the upper end of an amount, None where it is open."""
    low = [each.value for each in amount.figures if each.bound in {Bound.AT_LEAST, Bound.OVER, Bound.EXACT}]
    high = [each.value for each in amount.figures if each.bound in {Bound.AT_MOST, Bound.UNDER, Bound.EXACT}]
    return (min(low) if low else None), (max(high) if high else None)


def basis_doubts(basis: Basis, site: Site, library: Library) -> tuple[str, ...]:
    """Return, for a citizen, which figures of a quotation are not the law's; nothing unless that is certain.

    罚款数额与法律原文不一致：法律为1倍以上3倍以下（《社会保险法》第84条）.
    """
    law = found(basis.law, site.laws) if basis.law else None
    each = (misquoted(quotation, site.laws, library) for quotation in quotations(basis, law, site.laws))
    return tuple(_doubt(wrong) for wrong in each if wrong)


def _doubt(wrong: Misquoted) -> str:
    what = "罚款数额" if any(each.units & _FINES for each in wrong.quoted) else "期限等数字"
    return f"{what}与法律原文不一致：法律为{wrong.law}（{wrong.where}）"

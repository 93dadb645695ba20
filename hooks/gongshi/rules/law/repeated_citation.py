"""The same law, or the same article, given twice as basis of one thing."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import groupby

from gongshi.law.articles import cited
from gongshi.law.quoting import compare
from gongshi.law.titles import plain

from ..case import Case, Citation
from ..reading.citing import short
from ..rule import Group, Hit, Severity, rule

_ALIKE = 0.9


@rule(
    "repeated-citation",
    name="同一依据重复列出",
    group=Group.LAW,
    severity=Severity.WARNING,
    looks_at="一条记录的依据",
    ground="一条依据列一次；重复的往往是录入时漏改了条次或名称",
    mend="删去重复的，或改成原来要写的法规、条次",
)
def repeated_citation(case: Case) -> Iterator[Hit]:
    """Yield each basis that a record has given before."""
    for _, group in groupby(case.citations, key=lambda each: (id(each.subject), each.way[:-1])):
        before: dict[Hashable, Citation] = {}
        counts: dict[Hashable, int] = {}
        again: dict[Hashable, Citation] = {}
        for citation in group:
            if (key := _key(citation)) is None:
                continue
            first = before.setdefault(key, citation)
            if first is citation:
                counts[key] = 1
            elif not _other_part(first, citation):
                counts[key] += 1
                again[key] = citation
        for key, citation in again.items():
            title = short(citation.law) if citation.law else str(citation.basis.law).strip("《》")
            said = f"《{title}》{citation.basis.article or ''}写了{counts[key]}次"
            yield Hit(citation.subject, citation.way, said, "同一法规的同一条在一条记录里只列一次")


def _key(citation: Citation) -> Hashable | None:
    """Return what makes two citations the same: law, and places in it as far as they are stated."""
    basis = citation.basis
    if not basis.law:
        return None
    law = citation.law.id if citation.law else plain(basis.law)
    return law, frozenset(cited(basis.article)) if basis.article else None


def _other_part(first: Citation, second: Citation) -> bool:
    """Return whether two citations quote different words of the same article, which one may do."""
    one, other = first.basis.quote, second.basis.quote
    return bool(one and other) and compare(str(one), str(other)).similarity < _ALIKE

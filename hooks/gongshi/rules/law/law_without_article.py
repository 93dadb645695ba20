"""A law named as basis without saying which article."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.law.register import LawLevel
from gongshi.law.titles import kind

from ..case import Case
from ..reading.citing import article_numbers, pieces
from ..rule import Group, Hit, Severity, rule

_SEVERITY = {
    "items": Severity.WARNING,
    "inspections": Severity.WARNING,
    "discretion": Severity.WARNING,
    "guides": Severity.HINT,
    "legal-review": Severity.HINT,
}
_HAVE_ARTICLES = {
    *(LawLevel.LAW, LawLevel.REGULATION, LawLevel.LOCAL, LawLevel.RULE, LawLevel.LOCAL_RULE),
}


@rule(
    "law-without-article",
    name="依据没有写到条",
    group=Group.LAW,
    severity=Severity.WARNING,
    looks_at="事项、随机抽查、裁量基准、服务指南、法制审核的依据",
    ground="中办发〔2015〕21号、国办发〔2018〕118号：清单要列明设定依据，具体到条、款、项",
    mend="在“条款”里写明第几条，有款、项的写到款、项",
)
def law_without_article(case: Case) -> Iterator[Hit]:
    """Yield each law or regulation that is given as basis as a whole."""
    for citation in case.citations:
        severity = _SEVERITY.get(citation.subject.list)
        basis = citation.basis
        if (
            severity is None
            or citation.subject.entry is None
            or not basis.law
            or article_numbers(basis.article)
        ):
            continue
        if citation.law:
            is_law = citation.law.level in _HAVE_ARTICLES
        else:
            is_law = kind(basis.law) in {"法", "条例", "实施条例", "实施细则"} and not basis.number
        if is_law and not any(piece.article for piece in pieces(basis.quote or "")):
            said = "依据只写了法规名称，没有写第几条"
            if basis.article:
                said = f"依据只写到“{basis.article}”，没有写第几条"
            yield Hit(citation.subject, citation.way, said, "写明第几条", severity=severity)

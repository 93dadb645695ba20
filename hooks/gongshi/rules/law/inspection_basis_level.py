"""Inspections, penalties and the like that rest on nothing but documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.law.register import LawLevel
from gongshi.law.titles import kind, known
from gongshi.records.values import Category

from ..case import Case, Citation
from ..rule import Group, Hit, Severity, rule

_GROUNDS = {
    Category.INSPECTION: "国办发〔2024〕54号：行政检查的依据限于法律、法规、规章和国务院决定",
    Category.PENALTY: "行政处罚法第16条：规范性文件不得设定行政处罚",
    Category.COERCION: "行政强制法第10条：法律、法规以外的规范性文件不得设定行政强制措施",
    Category.LICENCE: "行政许可法第17条：规范性文件不得设定行政许可",
}
_ENOUGH = {LawLevel.LAW, LawLevel.REGULATION, LawLevel.LOCAL, LawLevel.RULE, LawLevel.LOCAL_RULE}
_COERCION = {LawLevel.LAW, LawLevel.REGULATION, LawLevel.LOCAL}
_DOCUMENT = re.compile(
    r"三定|职能配置|机构编制|人员编制|通知|意见|方案|纪要|工作规范|工作规程|协议|细则（试行）|函$"
)
_STATE_COUNCIL = re.compile(r"国务院(?!办公厅).*决定$")


@rule(
    "inspection-basis-level",
    name="只有文件，没有法律依据",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="检查、处罚、强制、许可事项的执法依据，随机抽查的检查依据",
    ground=_GROUNDS[Category.INSPECTION],
    mend="补上法律、法规或者规章的依据；没有的，从清单中取消",
)
def inspection_basis_level(case: Case) -> Iterator[Hit]:
    """Yield each inspection, penalty, coercive measure or licence whose bases are documents, all of them."""
    by_subject: dict[int, list[Citation]] = {}
    for citation in case.citations:
        if citation.subject.list in {"items", "inspections"} and citation.way[0] != "收费":
            by_subject.setdefault(id(citation.subject), []).append(citation)
    for bases in by_subject.values():
        subject = bases[0].subject
        category = subject.record.category if subject.list == "items" else Category.INSPECTION
        ground = _GROUNDS.get(category)
        ranks = [_rank(each, category) for each in bases]
        if not ground or any(rank is None or rank for rank in ranks):
            continue
        named = "、".join(dict.fromkeys(_name(each) for each in bases))
        said = f"{category}的依据只有{named}"
        yield Hit(subject, bases[0].way[:1], said, "有法律、法规或者规章作为依据", ground=ground)


def _rank(citation: Citation, category: Category) -> bool | None:
    """Return whether a basis is one that the act may rest on; None when nobody can tell."""
    basis = citation.basis
    if citation.law:
        if citation.law.level in (_COERCION if category is Category.COERCION else _ENOUGH):
            return True
        return bool(_STATE_COUNCIL.search(citation.law.title))
    title = basis.law or basis.quote or ""
    if known(title):
        return True
    if _STATE_COUNCIL.search(title):
        return True
    if kind(title) in {"通知", "意见", "方案"} or _DOCUMENT.search(title):
        return False
    return None if basis.law or "《" in title else False


def _name(citation: Citation) -> str:
    basis = citation.basis
    return f"《{basis.law.strip('《》')}》" if basis.law else f"“{(basis.quote or '')[:20]}”"

"""Laws in the wrong column of a list: a regulation among the laws, a law among the regulations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.law.register import LawLevel
from gongshi.law.titles import kind, known

from ..case import Case
from ..reading.citing import short
from ..rule import Group, Hit, Severity, rule
from .law_exists import denied

_COLUMNS: dict[str, frozenset[LawLevel]] = {
    "法律": frozenset({LawLevel.LAW}),
    "国家法律": frozenset({LawLevel.LAW}),
    "行政法规": frozenset({LawLevel.REGULATION}),
    "地方性法规": frozenset({LawLevel.LOCAL}),
    "地方法规": frozenset({LawLevel.LOCAL}),
    "法规": frozenset({LawLevel.REGULATION, LawLevel.LOCAL}),
    "部门规章": frozenset({LawLevel.RULE}),
    "部委规章": frozenset({LawLevel.RULE}),
    "政府规章": frozenset({LawLevel.LOCAL_RULE}),
    "地方政府规章": frozenset({LawLevel.LOCAL_RULE}),
    "地方规章": frozenset({LawLevel.LOCAL_RULE}),
    "规章": frozenset({LawLevel.RULE, LawLevel.LOCAL_RULE}),
    "规范性文件": frozenset({LawLevel.DOCUMENT}),
    "文件": frozenset({LawLevel.DOCUMENT}),
}
"""Columns that take one kind of source only; those with another heading, such as 法律法规, are left alone."""
_LAW_KINDS = {"法", "法典", "宪法", "决定", ""}


@rule(
    "source-level-column",
    name="依据列错栏目",
    group=Group.LAW,
    severity=Severity.WARNING,
    looks_at="各清单依据的“所列栏目”",
    ground="立法法：法律、行政法规、地方性法规、规章由不同机关制定，效力不同；清单按此分栏",
    mend="把依据移到它所属的栏目，“所列栏目”同时改正",
)
def source_level_column(case: Case) -> Iterator[Hit]:
    """Yield each basis that stands in a column for sources of another level."""
    no_law = denied(case)
    for citation in case.citations:
        basis = citation.basis
        column = re.sub(r"\s|依据$", "", basis.column or "")
        allowed = _COLUMNS.get(column)
        if not allowed or not basis.law:
            continue
        title = short(citation.law) if citation.law else basis.law.strip("《》")
        level = citation.law.level if citation.law else getattr(known(basis.law), "level", None)
        said = f"《{title}》列在“{basis.column}”栏"
        if level and level not in allowed:
            yield Hit(citation.subject, (*citation.way, "所列栏目"), said, f"它是{level}")
        elif basis.law.strip("《》") in no_law:
            continue  # another rule says that there is no such law; in which column it stands does not matter
        elif not level and column == "法律" and kind(basis.law) not in _LAW_KINDS:
            expected = f"名称以“{kind(basis.law)}”结尾的，不是法律"
            yield Hit(citation.subject, (*citation.way, "所列栏目"), said, expected)

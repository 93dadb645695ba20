"""Laws on the procedure of one kind of act, given as the basis of another kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..reading.citing import short
from ..rule import Group, Hit, Severity, rule

_FOR: dict[str, frozenset[Category]] = {
    "xzqzf": frozenset({Category.COERCION}),
    "xzxkf": frozenset({Category.LICENCE}),
    "xzcff": frozenset({Category.PENALTY, Category.INSPECTION}),
}
"""By the law's id in the register, the kinds of act that it may be the basis of; one may inspect before a penalty."""
_LISTS = {"items", "guides"}
_MEASURE = re.compile("强制|封存|查封|扣押|冻结|划拨|许可|审批|处罚")
"""Words of a name that tell that the matter holds acts of another kind, too."""


@rule(
    "foreign-procedure",
    name="引了别类行为的程序法",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项的执法依据、服务指南的设立依据里的行政强制法、行政许可法、行政处罚法",
    ground="职权法定：行政强制法、行政许可法、行政处罚法各管一类行为，不是别类行为的设立依据",
    mend="改引设定这项职权的法律、法规、规章；程序上要用到的，另写",
)
def foreign_procedure(case: Case) -> Iterator[Hit]:
    """Yield each law on coercion, licences or penalties that is given as basis of a matter of another kind."""
    for citation in case.citations:
        subject, law = citation.subject, citation.law
        if subject.list not in _LISTS or subject.entry is None or law is None or law.id not in _FOR:
            continue
        category = subject.record.category
        if category and category not in _FOR[law.id] and not _MEASURE.search(subject.title):
            yield Hit(
                subject,
                (*citation.way, "法规"),
                f"{category}的依据里有《{short(law)}》",
                f"请核对：{category}由哪部法律、法规设定？《{short(law)}》讲的不是{category}",
            )

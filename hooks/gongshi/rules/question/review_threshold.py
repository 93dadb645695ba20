"""Sums from which legal review begins, which may no longer be those of the province."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_SUM = re.compile(r"[\d一二三四五六七八九十百千万]+(?:\.\d+)?\s*[百千万]*元")
_FINE = re.compile("罚款|没收")


@rule(
    "review-threshold",
    name="法制审核的金额起点是否还对",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="法制审核的审核条件里的金额",
    ground="行政处罚法第58条、第63条：应当听证的案件要法制审核；多大数额要听证，各地另有规定",
    mend="与本省现行的听证数额标准、本部门的规定核对，有变化的更新",
)
def review_threshold(case: Case) -> Iterator[Hit]:
    """Yield each condition of review that names sums."""
    for review in case.records("legal-review"):
        for way, text in review.texts_of("审核条件"):
            if _FINE.search(text) and (sums := _SUM.findall(text)):
                yield Hit(
                    review,
                    way,
                    f"审核条件里的金额：{'、'.join(dict.fromkeys(sums))}",
                    "请核对：与本省现行的听证数额标准是否一致？",
                )

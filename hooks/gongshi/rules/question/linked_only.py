"""A list that is only an address elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule


@rule(
    "linked-only",
    name="清单只有外部链接",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="只写了“公示网址”、没有内容的清单",
    ground="国办发〔2018〕118号：谁执法谁公示，行政执法机关公示自己的清单",
    mend="把清单的内容录在本栏目，外部网址作为补充",
)
def linked_only(case: Case) -> Iterator[Hit]:
    """Yield each list that holds nothing but addresses."""
    for holders in case.holders.values():
        for holder in holders:
            file = holder.record
            if file.links and not (file.records or file.nothing or file.standards or file._more()):
                names = shorten("、".join(link.name for link in file.links))
                yield Hit(
                    holder,
                    ("公示网址",),
                    f"{holder.title}清单只写了网址：{names}",
                    "请核对：只给链接算不算公示，点开能不能直接看到本机关的清单？",
                )

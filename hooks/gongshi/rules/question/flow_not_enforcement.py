"""A chart of an enforcement matter that shows something else: contracts, purchases, publicity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule
from .procedures import drawn_steps

_ELSE = re.compile("签订|签署|签约|招标|投标|中标|磋商|宣传培训")
_ENFORCING = frozenset({Category.PENALTY, Category.COERCION, Category.INSPECTION})


@rule(
    "flow-not-enforcement",
    name="流程图画的是不是执法",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="处罚、强制、检查事项的流程图",
    ground="国办发〔2018〕118号：公示执法流程",
    mend="画出执法的步骤：怎么启动、怎么检查、怎么处理；业务工作的流程另画",
)
def flow_not_enforcement(case: Case) -> Iterator[Hit]:
    """Yield each enforcement matter whose chart has a step of contracting or purchasing."""
    other = {
        flow: around(box, match.start(), width=10)
        for flow, boxes in drawn_steps(case).items()
        for box in reversed(boxes)
        if (match := _ELSE.search(box))
    }
    for key in ("items", "guides"):
        for subject in case.records(key):
            category, flow = subject.record.category, subject.record.flow
            if flow in other and category in _ENFORCING:
                yield Hit(
                    subject,
                    ("流程",),
                    f"{category}的流程图里有一步{other[flow]}",
                    "请核对：这是执法的步骤，还是日常业务？",
                )

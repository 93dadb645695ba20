"""A payment classed as a confirmation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .procedures import drawn_steps

_PAYS = re.compile(r"救助|补助|补贴|津贴|抚恤|慰问|报销|资助|给付|(?:待遇|费用|奖金)的?(?:支付|发放|结算)")
_CONFIRMS = re.compile("认定|确认|资格|登记|审核确定|鉴定|身份")
_STEP = re.compile(r"^(?:给\s*付|支付|发放|拨付|打款)")


@rule(
    "benefit-or-confirmation",
    name="是行政确认还是行政给付",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="类别是行政确认、名称或者流程图是发钱的事项",
    ground="中办发〔2015〕21号：职权分为十类，一个事项归一类",
    mend="与上级的权责清单核对后确定类别",
)
def benefit_or_confirmation(case: Case) -> Iterator[Hit]:
    """Yield each confirmation that pays something, by its name or by its chart."""
    steps = drawn_steps(case)
    for item in case.records("items"):
        if item.record.category is not Category.CONFIRMATION:
            continue
        name = item.record.name
        paid = next((box for box in steps.get(item.record.flow or "", ()) if _STEP.match(box)), "")
        if (named := _PAYS.search(name)) and not _CONFIRMS.search(name):
            why = f"名称里有“{named.group()}”" + (f"，流程图里有“{paid}”" if paid else "")
        elif paid:
            why = f"流程图里有“{paid}”"
        else:
            continue
        yield Hit(item, ("类别",), f"类别是行政确认，{why}", "请核对：是行政确认，还是行政给付？")

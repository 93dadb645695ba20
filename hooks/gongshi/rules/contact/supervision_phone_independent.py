"""The number for complaints about officers is the number of the very office that they work in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..case import Case
from ..reading.phone_number import Kind
from ..rule import Group, Hit, Severity, rule
from .contacts import Line, Use, lines_of


@rule(
    "supervision-phone-independent",
    name="监督电话就是办事电话",
    group=Group.CONTACT,
    severity=Severity.WARNING,
    looks_at="用途是监督的联系方式、服务指南的“监督投诉”、救济渠道的“执法监督”",
    ground="行政处罚法第75条：公民有权对执法中的违法行为申诉、检举；行政执法监督条例：投诉由监督机构受理",
    mend="监督电话改用不办案、不受理事项的机构的号码，如本局办公室、县司法局执法监督机构",
)
def supervision_phone_independent(case: Case) -> Iterator[Hit]:
    """Yield each number for supervision that is also one for the business supervised; one cause, one text."""
    serving: dict[str, list[Line]] = defaultdict(list)
    for line in lines_of(case):
        if line.own and Use.SERVICE in line.uses and Use.SUPERVISION not in line.uses:
            serving[line.number.key].append(line)
    alike: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in lines_of(case):
        same = serving.get(line.number.key)
        if Use.SUPERVISION in line.uses and same and line.number.kind is not Kind.NATIONWIDE:
            beside = next((each for each in same if each.subject is line.subject), same[0])
            alike[line.purpose, beside.purpose].append(line)
    for (purpose, other), lines in alike.items():
        numbers = "、".join(dict.fromkeys(f"“{line.number.plain}”" for line in lines))
        found = f"“{purpose}”和“{other}”是同一个号码{numbers}"
        for line in lines:
            yield Hit(line.subject, line.way, found, "监督电话由不经办这些事项的机构接听")

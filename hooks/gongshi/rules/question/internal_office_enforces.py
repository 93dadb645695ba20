"""An office inside the bureau called an enforcement body."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.bureau import OfficeKind

from ..case import Case
from ..rule import Group, Hit, Severity, rule


@rule(
    "internal-office-enforces",
    name="内设机构称作执法机构",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="主体.yml 内设机构里“执法机构”写“是”的",
    ground="行政处罚法第17条：以行政机关的名义实施；内设机构不是执法主体",
    mend="写明它以本机关的名义承担执法工作，不单独作为执法主体",
)
def internal_office_enforces(case: Case) -> Iterator[Hit]:
    """Yield each internal office that is published as enforcing."""
    for position, office in enumerate(case.bureau.profile.offices):
        if office.enforces and office.kind is OfficeKind.INTERNAL:
            yield Hit(
                case.profile,
                ("内设机构", position, "执法机构"),
                f"内设机构“{office.name}”列为执法机构",
                "请核对：是否写明它以本机关的名义执法，决定由本机关作出？",
            )

"""A certificate that has lapsed, or will within ninety days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from gongshi.records.officer import OfficerState

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_AHEAD = timedelta(days=90)
"""Time enough to renew a certificate."""


@rule(
    "cert-expired",
    name="执法证件过期",
    group=Group.TIME,
    severity=Severity.ERROR,
    looks_at="人员.yml 在岗人员的“证件有效期”",
    ground="行政处罚法第42条、第55条：执法人员应当具有行政执法资格，执法时主动出示执法证件",
    mend="换发新证后更新“证件有效期”；不再执法的，“状态”写 注销 或从清单删去",
)
def cert_expired(case: Case) -> Iterator[Hit]:
    """Yield each officer on duty whose certificate has lapsed or is about to."""
    for officer in case.records("officers"):
        period = officer.record.period
        if officer.record.state is not OfficerState.ACTIVE or period is None or period.end is None:
            continue
        if period.end < case.today:
            yield Hit(
                officer,
                ("证件有效期",),
                f"证件有效期“{period.text}”，已经过期",
                f"{case.today.isoformat()} 仍在有效期内的执法证件",
                due=period.end,
            )
        elif period.end - case.today <= _AHEAD:
            yield Hit(
                officer,
                ("证件有效期",),
                f"证件有效期“{period.text}”，还有 {(period.end - case.today).days} 天到期",
                "到期前换发新证",
                severity=Severity.HINT,
                due=period.end,
            )

"""A decision kept in public longer than it may be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gongshi.law.calendar import deadline
from gongshi.records.decision import Decision, PenaltyKind
from gongshi.records.values import Category, TermUnit

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_LIGHT = frozenset({PenaltyKind.WARNING, PenaltyKind.CRITICISM})
_ORDINARY = frozenset({PenaltyKind.CONFISCATED_GOODS, PenaltyKind.CONFISCATED_GAIN, *_LIGHT})
"""With a fine the class depends on its size, which each sector sets; then only the longest period is certain."""
_WITH_TERM = frozenset(
    {PenaltyKind.SUSPENDED_LICENCE, PenaltyKind.RESTRICTED_BUSINESS, PenaltyKind.STOPPED, PenaltyKind.BARRED}
)
_GROUND = "信用修复管理办法第7条至第12条"


@rule(
    "retention-over",
    name="公示期过了或者太长",
    group=Group.TIME,
    severity=Severity.WARNING,
    looks_at="执法决定的“公示截止期”",
    ground=_GROUND,
    mend="到期的从清单删去；期限太长的，改“公示截止期”",
)
def retention_over(case: Case) -> Iterator[Hit]:
    """Yield each decision past its last day, and each whose last day is set too late."""
    for subject in case.records("decisions"):
        decision: Decision = subject.record
        until = decision.show_until
        if until is None or decision.withdrawal:
            continue
        if until < case.today:
            yield Hit(
                subject,
                ("公示截止期",),
                f"公示截止期{until.isoformat()}已经过了，这条决定还在数据里",
                "到期撤下",
                "从清单删去这一条；网页上已经不显示",
                severity=Severity.HINT,
                due=until,
            )
        if until < decision.published:
            yield Hit(
                subject,
                ("公示截止期",),
                f"公示截止期{until.isoformat()}早于公开日期{decision.published.isoformat()}",
                "公示截止期晚于公开日期",
                "核对两个日期，改正写错的一个",
                severity=Severity.ERROR,
            )
        elif decision.category is Category.PENALTY:
            yield from _too_long(subject, decision, until)


def _too_long(subject: Subject, decision: Decision, until: date) -> Iterator[Hit]:
    kinds = set(decision.penalties)
    if kinds <= _LIGHT:
        months, what, class_ = 3, "3个月", "警告、通报批评"
    elif kinds <= _ORDINARY:
        months, what, class_ = 12, "1年", "没收"
    else:
        months, what, class_ = 36, "3年", "罚款等处罚"
    last = _after(decision.day, months)
    if kinds & _WITH_TERM and decision.valid_until:
        last = max(last, decision.valid_until)
    shown = f"公示截止期{until.isoformat()}，从决定日期{decision.day.isoformat()}算起超过{what}"
    if until > last:
        yield Hit(
            subject,
            ("公示截止期",),
            shown,
            f"{class_}最长公示{what}，即不迟于{last.isoformat()}",
            f"改为不迟于{last.isoformat()}；本省另有规定的，在“备注”写明",
        )
    elif PenaltyKind.FINE in kinds and kinds <= _ORDINARY | {PenaltyKind.FINE}:
        ordinary = _after(decision.day, 12)
        if until > ordinary:
            yield Hit(
                subject,
                ("公示截止期",),
                f"公示截止期{until.isoformat()}，从决定日期{decision.day.isoformat()}算起超过1年",
                f"除巨额罚款外，罚款、没收最长公示1年，即不迟于{ordinary.isoformat()}",
                "不属于巨额罚款的，改“公示截止期”",
                severity=Severity.HINT,
            )


def _after(day: date, months: int) -> date:
    return deadline(day, months, TermUnit.MONTH).day

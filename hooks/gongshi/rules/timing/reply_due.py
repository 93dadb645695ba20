"""Letters of the supervising organ that are not answered, or were answered late."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.law.calendar import deadline
from gongshi.records.supervision import Letter, LetterKind
from gongshi.records.values import TermUnit

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_AHEAD = 5
"""Working days before the last day on which a reminder comes."""


@rule(
    "reply-due",
    name="监督文书没有按期答复",
    group=Group.TIME,
    severity=Severity.ERROR,
    looks_at="监督.yml 的“答复期限”和“答复日期”",
    ground="行政执法监督条例第26条至第30条",
    mend="尽快书面答复，写上“答复日期”和“答复内容”",
)
def reply_due(case: Case) -> Iterator[Hit]:
    """Yield each letter that waits for an answer past its day, or nearly, and each answered late."""
    file = case.bureau.supervision
    for position, letter in enumerate(file.letters if file else ()):
        subject = _subject(case, position, letter)
        what = f"{letter.kind}{f'“{letter.number}”' if letter.number else ''}（{shorten(letter.matter, 24)}）"
        day = letter.due.isoformat()
        if letter.replied:
            if letter.replied > letter.due:
                found = f"{what}{letter.replied.isoformat()}才答复，期限是{day}"
                yield Hit(subject, ("答复日期",), found, "按期答复", "今后按期答复", severity=Severity.HINT)
        elif letter.due < case.today:
            worse = letter.kind is not LetterKind.REMINDER
            found = f"{what}应当在{day}以前答复，现在没有答复"
            yield Hit(
                subject,
                ("答复期限",),
                found,
                "按期答复并改正",
                severity=Severity.ERROR if worse else Severity.WARNING,
                due=letter.due,
            )
        elif letter.due <= deadline(case.today, _AHEAD, TermUnit.WORKING_DAY).day:
            found = f"{what}应当在{day}以前答复，期限快到了"
            yield Hit(subject, ("答复期限",), found, "按期答复", severity=Severity.HINT, due=letter.due)


def _subject(case: Case, position: int, letter: Letter) -> Subject:
    file = f"data/bureaus/{case.bureau.id}/监督.yml"
    names = frozenset(name for name in (letter.id, letter.number) if name)
    return Subject(file, ("清单", position), "", letter.id, letter.matter, letter, letter.written, names)

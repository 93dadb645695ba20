"""Accepted findings: what 例外.yml sets aside, and the rules that keep 例外.yml itself from rotting."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.exception import Exemption
from gongshi.source.locate import list_name

from .case import Case
from .rule import Group, Hit, Rule, Severity, elsewhere, rule
from .subject import Subject


class Exempt:
    """The exemptions of one bureau that hold today, and which of them anything was set aside for."""

    def __init__(self, case: Case) -> None:
        file = case.bureau.exemptions
        self.all: tuple[Exemption, ...] = file.exemptions if file else ()
        self.today = case.today
        self.used: set[int] = set()

    def by(self, rule: Rule, hit: Hit) -> Exemption | None:
        """Return the exemption in force that accepts the hit; every exemption that fits it counts as needed."""
        fitting = [each for each in self.all if self._fits(each, rule, hit)]
        self.used.update(id(each) for each in fitting)
        return next((each for each in fitting if each.until >= self.today), None)

    @staticmethod
    def _fits(exemption: Exemption, rule: Rule, hit: Hit) -> bool:
        return (
            exemption.rule == rule.id
            and (exemption.list is None or exemption.list == list_name(hit.subject.file))
            and (exemption.subject is None or exemption.subject in hit.subject.names)
            and (exemption.says is None or exemption.says in hit.found)
        )


def exemption_hits(case: Case, exempt: Exempt) -> Iterator[tuple[Rule, Hit]]:
    """Yield what is wrong with the exemptions themselves."""
    file = f"data/bureaus/{case.bureau.id}/例外.yml"
    for position, each in enumerate(exempt.all):
        subject = Subject(file, ("清单", position), "", "", f"对 {each.rule} 的例外", each, each.written)
        if each.until < case.today:
            if id(each) in exempt.used:
                yield (
                    EXPIRED,
                    Hit(
                        subject,
                        ("有效至",),
                        f"例外只接受到{each.until.isoformat()}，问题还在",
                        "整改完毕，或者重新决定",
                        due=each.until,
                    ),
                )
            else:
                yield UNNEEDED, Hit(subject, (), "例外已经到期，所指的问题也没有了", "删去这一条")
        elif id(each) not in exempt.used:
            yield (
                UNNEEDED,
                Hit(subject, (), "没有找到这条例外所指的问题", "删去这一条，或改正规则、清单、记录"),
            )


UNNEEDED = rule(
    "exemption-unneeded",
    name="例外不再需要",
    group=Group.DESK,
    severity=Severity.WARNING,
    looks_at="例外.yml",
    ground="例外要有理由、有期限，不需要就撤销",
    mend="从例外.yml 删去这一条",
)(elsewhere)
EXPIRED = rule(
    "exemption-expired",
    name="例外已到期",
    group=Group.DESK,
    severity=Severity.WARNING,
    looks_at="例外.yml 的“有效至”",
    ground="例外要有理由、有期限，到期重新决定",
    mend="整改问题后删去这一条；确需延长的由决定人重新决定并改“有效至”",
)(elsewhere)

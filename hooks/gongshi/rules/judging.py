"""Every rule put to every bureau: hits become findings, accepted ones are set aside, equal ones are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from gongshi.forking import shared_out
from gongshi.law.library import Library
from gongshi.site import Bureau, Site
from gongshi.source.problem import Problem

from .across import Across
from .case import Case
from .exemptions import Exempt, exemption_hits
from .registry import RULES
from .rule import Finding, Hit, Rule, Severity, Spot

_ORDER = {severity: position for position, severity in enumerate(Severity)}
_FEW = 2
"""With up to so many bureaus, sharing the work out costs more than it saves."""


@dataclass(frozen=True)
class Accepted:
    """A finding that is set aside, and the decision that does it."""

    finding: Finding
    reason: str
    decided_by: str
    until: date


@dataclass(frozen=True)
class Judgement:
    """What the rules say of all bureaus on one day."""

    today: date
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """By bureau id; worst first, then in the order of the rules, then as they stand in the files."""
    accepted: dict[str, tuple[Accepted, ...]] = field(default_factory=dict)


def judge(site: Site, today: date, library: Library) -> Judgement:
    """Return what every rule finds in every bureau; the bureaus are shared out among the processors."""
    across = Across(site)
    across.prepare()

    def some(start: int, end: int) -> list[tuple[tuple[Finding, ...], tuple[Accepted, ...]]]:
        return [judged(Case(bureau, site, today, library, across)) for bureau in site.bureaus[start:end]]

    each = [
        pair
        for chunk in shared_out(some, len(site.bureaus), step=max(1, len(site.bureaus) // 16), few=_FEW)
        for pair in chunk
    ]
    ids = [bureau.id for bureau in site.bureaus]
    return Judgement(
        today,
        {id_: findings for id_, (findings, _) in zip(ids, each, strict=True)},
        {id_: accepted for id_, (_, accepted) in zip(ids, each, strict=True)},
    )


def judged(case: Case, rules: Iterable[Rule] = RULES) -> tuple[tuple[Finding, ...], tuple[Accepted, ...]]:
    """Return the findings of one bureau, and those that are set aside."""
    exempt = Exempt(case)
    open_: list[tuple[Rule, Hit]] = []
    accepted: list[Accepted] = []
    for rule in rules:
        if rule.severity is Severity.STOP:
            continue
        for hit in rule.check(case):
            if exemption := exempt.by(rule, hit):
                accepted += [
                    Accepted(finding, exemption.reason, exemption.decided_by, exemption.until)
                    for finding in _joined(case.bureau, [(rule, hit)])
                ]
            else:
                open_.append((rule, hit))
    open_ += exemption_hits(case, exempt)
    return _joined(case.bureau, open_), tuple(accepted)


def stops(site: Site, today: date) -> Iterator[Problem]:
    """Yield a problem for everything that must not be published at all."""
    rules = [rule for rule in RULES if rule.severity is Severity.STOP]
    across = Across(site)
    for bureau in site.bureaus:
        case = Case(bureau, site, today, Library(None), across)
        for rule in rules:
            for hit in rule.check(case):
                spot = hit.subject.spot(hit.way)
                message = f"{hit.found}；{hit.advice or rule.mend}"
                yield Problem(spot.file, spot.line, spot.column, spot.field, message)


def _joined(bureau: Bureau, hits: Iterable[tuple[Rule, Hit]]) -> tuple[Finding, ...]:
    """Return findings, hits that say the same joined into one with all its places."""
    said: dict[tuple[object, ...], tuple[Rule, Hit, set[Spot]]] = {}
    for rule, hit in hits:
        key = (rule.id, hit.severity, hit.found, hit.expected, hit.advice, hit.ground, hit.due, hit.public)
        said.setdefault(key, (rule, hit, set()))[2].add(hit.subject.spot(hit.way))
    findings = [
        Finding(
            rule.id,
            hit.severity or rule.severity,
            bureau.id,
            hit.found,
            hit.expected,
            hit.advice or rule.mend,
            hit.ground or rule.ground,
            tuple(sorted(spots)),
            hit.due,
            hit.public,
        )
        for rule, hit, spots in said.values()
    ]
    order = {rule.id: position for position, rule in enumerate(RULES)}
    return tuple(
        sorted(
            findings, key=lambda each: (_ORDER[each.severity], order.get(each.rule, len(order)), each.spots)
        )
    )

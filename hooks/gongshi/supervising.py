"""The whole judgement of a day: duties, findings, and what falls due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from .due import Due, dues
from .duties import Standing, standings
from .law.library import Library
from .rules import Accepted, Finding, judge
from .site import Site
from .withheld import Withheld


@dataclass(frozen=True)
class Supervision:
    """What a supervisor knows of all bureaus on one day; everything by the bureau's id."""

    today: date
    standings: Mapping[str, tuple[Standing, ...]]
    findings: Mapping[str, tuple[Finding, ...]]
    accepted: Mapping[str, tuple[Accepted, ...]]
    dues: tuple[Due, ...]
    library: Library
    """The full texts of laws with which quotations were compared; often none."""


def supervise(site: Site, today: date, library: Library) -> Supervision:
    """Return how every bureau stands on that day; decisions that the site no longer shows go by their numbers."""
    withheld = Withheld(site, today)
    judgement = judge(site, today, library)
    each = {
        id_: tuple(withheld.of_standing(standing) for standing in own)
        for id_, own in standings(site, today).items()
    }
    findings = {id_: tuple(withheld.of_findings(own)) for id_, own in judgement.findings.items()}
    accepted = {
        id_: tuple(
            replace(one, finding=finding) for one in own for finding in withheld.of_findings([one.finding])
        )
        for id_, own in judgement.accepted.items()
    }
    return Supervision(today, each, findings, accepted, dues(site, each, today), library)

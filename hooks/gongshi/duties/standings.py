"""The standings of every bureau with every duty of the register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gongshi.law.duties import Duty
from gongshi.site import Bureau, Site

from .binding import Facts, not_bound
from .case import Case
from .register import PREDICATES
from .standing import Standing


def standings(site: Site, today: date) -> dict[str, tuple[Standing, ...]]:
    """Return, by the bureau's id, how each bureau stands with every duty, in the order of the register."""
    return {bureau.id: bureau_standings(bureau, site.duties, today) for bureau in site.bureaus}


def bureau_standings(bureau: Bureau, duties: Iterable[Duty], today: date) -> tuple[Standing, ...]:
    """Return how one bureau stands with the duties, in their order.

    Each duty's 判断 must be one of PREDICATES, as `checking.checked_site` makes sure.
    """
    facts = Facts(bureau)
    return tuple(_standing(Case(bureau, facts, duty, today)) for duty in duties)


def _standing(case: Case) -> Standing:
    if reason := not_bound(case.facts, case.duty, case.today):
        return case.exempt(reason)
    return PREDICATES[case.duty.predicate](case)

"""Decisions that the site no longer shows: the supervisor's pages, too, speak of them by their number and dates only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from .duties import Standing
from .records.decision import Decision
from .rules import BY_ID, Finding, Group
from .site import Site


class Withheld:
    """The decisions withdrawn, or past the end of their publication, on one day (行政处罚法第48条、信用修复管理办法第12条)."""

    def __init__(self, site: Site, today: date) -> None:
        self._numbers: dict[tuple[str, str], str] = {}
        for entry in site.entries("decisions"):
            decision: Decision = entry.record
            if decision.withdrawal or not decision.shown_on(today):
                self._numbers[entry.bureau.id, entry.id] = decision.document or entry.id

    def of_findings(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings without places in such decisions; what is about time stays, under their numbers."""
        for each in findings:
            timed = BY_ID[each.rule].group is Group.TIME
            spots = []
            for spot in each.spots:
                number = self._number(each.bureau, spot.list, spot.record)
                if number is None:
                    spots.append(spot)
                elif timed:
                    spots.append(spot._replace(title=number))
            if spots:
                yield each if each.spots == tuple(spots) else replace(each, spots=tuple(spots))

    def of_standing(self, standing: Standing) -> Standing:
        """Return the standing with such decisions named by their numbers."""
        where = tuple(
            place
            if (number := self._number(standing.bureau, place.list, place.entry)) is None
            else place._replace(label=number)
            for place in standing.where
        )
        return standing if where == standing.where else replace(standing, where=where)

    def _number(self, bureau: str, list_: str, entry: str | None) -> str | None:
        return self._numbers.get((bureau, entry)) if list_ == "decisions" and entry else None

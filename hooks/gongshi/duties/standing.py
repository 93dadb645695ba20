"""How a bureau stands with one duty: the state, what is there, what is missing, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from gongshi.law.duties import Strength


class DutyState(StrEnum):
    """How a duty stands; the words are those that a supervisor reads."""

    MET = "已公示"
    NONE = "声明无"
    PARTLY = "部分"
    MISSING = "缺失"
    OVERDUE = "逾期"
    EXEMPT = "不适用"
    NOT_JUDGED = "不能由数据判断"


_MET = frozenset({DutyState.MET, DutyState.NONE})
_NOT_COUNTED = frozenset({DutyState.EXEMPT, DutyState.NOT_JUDGED})


class Place(NamedTuple):
    """Something of a bureau that a page can link to; addresses are made by the pages."""

    label: str
    list: str
    """The list's key, such as `items`, or `profile`."""
    entry: str | None = None
    """The entry's id (`Published.id`), or None for the list as a whole."""


@dataclass(frozen=True)
class Standing:
    """One bureau and one duty on one day; plain data that can be sent to another process."""

    bureau: str
    """The bureau's id."""
    duty: str
    """The duty's id."""
    strength: Strength
    state: DutyState
    reason: str
    """A sentence in Chinese for the supervisor: what is there, what is missing, counted; without a full stop."""
    missing: tuple[str, ...] = ()
    """The parts that are missing somewhere, by their official names, in the duty's order."""
    where: tuple[Place, ...] = ()
    """Where to look: the list, or the entries that lack something (at most `WHERE_LIMIT`)."""
    done: int | None = None
    """How many of `total` records, items or parts are as they should be."""
    total: int | None = None
    due: date | None = None
    """The last day for publishing: passed if the state is 逾期, otherwise the next one."""
    provisional: bool = False
    """Whether holidays that are not yet announced could still move `due`."""

    @property
    def met(self) -> bool:
        """Whether the duty counts as done."""
        return self.state in _MET

    @property
    def counts(self) -> bool:
        """Whether the duty is in the percentage: mandatory, binding on this bureau, and judged from data."""
        return self.strength is Strength.MANDATORY and self.state not in _NOT_COUNTED


WHERE_LIMIT = 20
"""How many places a standing names; `done` and `total` always count all."""


def share(standings: Iterable[Standing]) -> tuple[int, int]:
    """Return how many mandatory duties are met, and of how many that bind and can be judged."""
    counted = [standing for standing in standings if standing.counts]
    return sum(standing.met for standing in counted), len(counted)

"""One bureau before one duty: the questions that predicates ask, and the standings they give as the answer."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from gongshi.law.calendar import Deadline, deadline
from gongshi.law.duties import Duty, DutyTerm, DutyUnit, Strength
from gongshi.records import PROFILE
from gongshi.records.parts import Nothing
from gongshi.records.values import Category, TermUnit
from gongshi.site import Bureau, BureauList, ListState, Published
from gongshi.source.problem import shorten

from .binding import Facts
from .standing import WHERE_LIMIT, DutyState, Place, Standing


@dataclass(frozen=True)
class Ask:
    """How to see in a record that a part of 公示内容 is there, and of which records it is asked."""

    there: Callable[[Any], object]
    of: Callable[[Any], object] | None = None


Asks = Mapping[str, Ask]
"""What a predicate can ask of a record, by the part's official name."""

PROFILE_PLACE = Place(PROFILE.name, "profile")
_UNITS = {
    DutyUnit.DAY: (TermUnit.DAY, "日"),
    DutyUnit.WORKING_DAY: (TermUnit.WORKING_DAY, "个工作日"),
    DutyUnit.MONTH: (TermUnit.MONTH, "个月"),
}
_deadline = lru_cache(maxsize=4096)(deadline)
"""Many decisions share a day."""


@dataclass(frozen=True)
class Case:
    """A bureau, a duty and a day."""

    bureau: Bureau
    facts: Facts
    duty: Duty
    today: date

    def standing(self, state: DutyState, reason: str, **rest: Any) -> Standing:
        """Return a standing of this bureau with this duty."""
        return Standing(self.bureau.id, self.duty.id, self.duty.strength, state, reason, **rest)

    def exempt(self, reason: str) -> Standing:
        """Return that the duty does not bind the bureau, and why."""
        return self.standing(DutyState.EXEMPT, reason)

    def not_judged(self, reason: str) -> Standing:
        """Return that the published data cannot show whether the duty is done, and why."""
        return self.standing(DutyState.NOT_JUDGED, reason)

    def demanded(self, known: Iterable[str]) -> list[str]:
        """Return the mandatory parts of 公示内容 that are among the known ones, in the duty's order."""
        names = set(known)
        return [
            each.name
            for each in self.duty.contents
            if each.strength is Strength.MANDATORY and each.name in names
        ]

    def list_of(self, key: str) -> BureauList:
        """Return one of the bureau's lists."""
        return self.bureau.lists[key]

    def of_category(self, key: str, *categories: Category) -> list[Published]:
        """Return the entries of a list that belong to one of the categories."""
        return [entry for entry in self.bureau.entries(key) if entry.record.category in categories]

    def documents(self, *words: str) -> list[Published]:
        """Return the bureau's documents whose titles contain all of the words."""
        return [
            entry
            for entry in self.bureau.entries("documents")
            if all(word in entry.record.title for word in words)
        ]

    def absent(self, key: str, asks: Iterable[str] = ()) -> Standing | None:
        """Return the standing of a list without entries: declared empty, only a link, or nothing; else None."""
        found = self.list_of(key)
        if found.entries:
            return None
        name, where = found.kind.name, (self.place(key),)
        if found.nothing:
            return self.standing(DutyState.NONE, said_to_be_none(found.nothing), where=where)
        missing = tuple(self.demanded(asks))
        if laws := [basis.law for _, file in found.files for basis in file.standards if basis.law]:
            titles = "".join(f"《{law.replace('《', '〈').replace('》', '〉')}》" for law in laws)
            reason = f"只写明执行{titles}，没有列出具体内容"
            return self.standing(DutyState.PARTLY, reason, missing=missing, where=where)
        if found.state is ListState.LINKED:
            reason = "只有外部链接，清单内容没有在本栏目公开"
            return self.standing(DutyState.PARTLY, reason, missing=missing, where=where)
        return self.standing(DutyState.MISSING, f"没有公示{name}", missing=missing, where=where)

    def parts(self, present: Mapping[str, object], *where: Place) -> Standing:
        """Return the standing of something published once, by which of its parts are there."""
        names = self.demanded(present)
        missing = tuple(name for name in names if not present[name])
        done, total = len(names) - len(missing), len(names)
        rest = {"missing": missing, "where": where, "done": done, "total": total}
        if not missing:
            state, reason = DutyState.MET, f"有{'、'.join(names)}"
        elif done:
            state, reason = DutyState.PARTLY, f"应当公示的{total}部分中有{done}部分；没有{'、'.join(missing)}"
        else:
            state, reason = DutyState.MISSING, f"没有{'、'.join(missing)}"
        return self.standing(state, reason, **rest)

    def place(self, key: str) -> Place:
        """Return the place of a list."""
        return Place(self.list_of(key).kind.name, key)

    @property
    def term(self) -> DutyTerm | None:
        """The term by which the duty is counted: the first that is a number of days or months."""
        return next((term for term in self.duty.terms if term.value), None)

    @property
    def spelt_term(self) -> str:
        """The term as people say it, such as 7个工作日."""
        term = self.term
        return f"{term.value}{_UNITS[term.unit][1]}" if term else ""

    def deadline(self, start: date) -> Deadline | None:
        """Return the last day for publishing what happened on the day `start`; None when no term is set."""
        term = self.term
        return _deadline(start, term.value, _UNITS[term.unit][0]) if term and term.value else None

    def fixed_days(self) -> tuple[date, date] | None:
        """Return the last fixed day that has passed and the next one; None when the duty has no fixed day a year.

        The day itself still counts as the next: who publishes on 31 January is in time.
        """
        term = next((term for term in self.duty.terms if term.day and len(term.day) == len("01-31")), None)
        if term is None or term.day is None:
            return None
        this = _day(self.today.year, term.day)
        if this < self.today:
            return this, _day(self.today.year + 1, term.day)
        return _day(self.today.year - 1, term.day), this

    def one_day(self) -> date | None:
        """Return the fixed day that the duty has once."""
        return next(
            (
                date.fromisoformat(term.day)
                for term in self.duty.terms
                if term.day and len(term.day) > len("01-31")
            ),
            None,
        )


def _day(year: int, month_and_day: str) -> date:
    month, day = (int(part) for part in month_and_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))


_LABELS = {
    "documents": ("title",),
    "discretion": ("act",),
    "decisions": ("name", "party"),
    "results": ("target",),
    "remedies": ("label", "kind"),
}
"""Which fields of a record tell people which it is, where it is not its name."""


def place_of(entry: Published) -> Place:
    """Return the place of one entry, labelled by its name or, where it has none, by its list's."""
    texts = (getattr(entry.record, name, None) for name in _LABELS.get(entry.kind.key, ("name",)))
    label = next((text for text in texts if text), entry.kind.name)
    return Place(shorten(label), entry.kind.key, entry.id)


def places(entries: Iterable[Published]) -> tuple[Place, ...]:
    """Return the places of the first entries, as many as a standing names."""
    return tuple(place_of(entry) for entry, _ in zip(entries, range(WHERE_LIMIT), strict=False))


def said_to_be_none(nothing: Nothing) -> str:
    """Return a bureau's statement that there is none, with its reason and its day."""
    day = f"（{spelt(nothing.declared)}声明）" if nothing.declared else "（没有写声明日期）"
    return f"声明没有：{nothing.reason.rstrip('。；')}{day}"


def all_of(count: int) -> str:
    """Return 都 for more than one."""
    return "都" if count > 1 else ""


def spelt(day: date) -> str:
    """Return a day as sentences have it: 2026年1月31日."""
    return f"{day.year}年{day.month}月{day.day}日"

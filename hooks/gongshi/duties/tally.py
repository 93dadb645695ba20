"""Counting over the records of a list: which parts they lack, and which were published late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gongshi.law.calendar import Deadline
from gongshi.site import Published

from .case import PROFILE_PLACE, Asks, Case, all_of, place_of
from .standing import WHERE_LIMIT, DutyState, Place, Standing

Noun = tuple[str, str]
"""Measure word and name: 条 and 事项."""
Dates = Callable[[Any], tuple[date, date] | None]
"""From a record, the day of the event and the day of publishing; None where no limit holds."""

_FEW = 4
"""So many parts are named when all are there."""

NOUNS: dict[str, Noun] = {
    "items": ("条", "事项"),
    "officers": ("名", "执法人员"),
    "guides": ("份", "指南"),
    "discretion": ("条", "裁量基准"),
    "inspections": ("条", "抽查事项"),
    "legal-review": ("条", "审核项目"),
    "recordings": ("条", "记录事项"),
    "documents": ("份", "文件"),
    "forms": ("份", "文书"),
    "decisions": ("件", "决定"),
    "results": ("条", "抽查结果"),
}


@dataclass(frozen=True)
class _Late:
    """The record that was published latest after its deadline."""

    days: int
    deadline: Deadline


def of_entries(
    case: Case,
    entries: Sequence[Published],
    asks: Asks,
    dates: Dates | None = None,
    *,
    flaw: Callable[[Any], object] | None = None,
    done: str = "公开",
) -> Standing:
    """Return the standing of entries of one list (at least one), by the parts they have and the days they kept."""
    rows = [(entry.record, entry) for entry in entries]
    return of_rows(case, NOUNS[entries[0].kind.key], rows, asks, dates, flaw=flaw, done=done)


def of_rows(
    case: Case,
    noun: Noun,
    rows: Sequence[tuple[Any, Published | Place]],
    asks: Asks,
    dates: Dates | None = None,
    *,
    flaw: Callable[[Any], object] | None = None,
    done: str = "公开",
) -> Standing:
    """Return the standing of records (at least one), each with where it stands.

    Late records make the duty overdue, records that lack parts make it partly done; where all lack all that is asked
    of them, it is missing. A record with a `flaw` is not done either; the caller says what is wrong with it.
    `done` says what had to be done in time.
    """
    names = case.demanded(asks)
    of_all = [(name, asks[name].there) for name in names if asks[name].of is None]
    of_some = [(name, of, asks[name].there) for name in names if (of := asks[name].of)]
    lacking = dict.fromkeys(names, 0)
    asked = len(of_all) * len(rows)
    wrong: list[Published | Place] = []
    late_count, worst = 0, None
    for record, place in rows:
        lacks = [name for name, there in of_all if not there(record)]
        for name, of, there in of_some:
            if of(record):
                asked += 1
                if not there(record):
                    lacks.append(name)
        for name in lacks:
            lacking[name] += 1
        if late := _lateness(case, dates(record) if dates else None):
            late_count += 1
            worst = late if worst is None or late.days > worst.days else worst
        if lacks or late or (flaw and flaw(record)):
            wrong.append(place)
    reason = _reason(noun, len(rows), lacking)
    if worst:
        late_words = f"{late_count}{noun[0]}晚于{case.spelt_term}{done}，最长晚{worst.days}天"
        begun = f"{len(rows)}{''.join(noun)}中{late_words}"
        reason = f"{reason}；{late_words}" if any(lacking.values()) else begun
    elif dates and not wrong:
        reason += f"，都按时{done}"
    all_lack = asked > 0 and sum(lacking.values()) == asked
    state = DutyState.MISSING if all_lack else DutyState.PARTLY if wrong else DutyState.MET
    return case.standing(
        DutyState.OVERDUE if worst else state,
        reason,
        missing=tuple(name for name, count in lacking.items() if count),
        where=tuple(_place(each) for each in wrong[:WHERE_LIMIT]) or (_whole(case, rows[0][1]),),
        done=len(rows) - len(wrong),
        total=len(rows),
        due=worst.deadline.day if worst else None,
        provisional=bool(worst and worst.deadline.provisional),
    )


def _lateness(case: Case, days: tuple[date, date] | None) -> _Late | None:
    limit = case.deadline(days[0]) if days else None
    if days is None or limit is None or days[1] <= limit.day:
        return None
    return _Late((days[1] - limit.day).days, limit)


def _reason(noun: Noun, total: int, lacking: dict[str, int]) -> str:
    """Return a sentence such as 7条事项都没有编码；2条没有实施对象."""
    measure, lead = noun[0], f"{total}{''.join(noun)}"
    by_count: dict[int, list[str]] = {}
    for name, count in lacking.items():
        if count:
            by_count.setdefault(count, []).append(name)
    if not by_count:
        few = 0 < len(lacking) <= _FEW
        return f"{lead}{all_of(total)}有{'、'.join(lacking)}" if few else f"{lead}，应当公示的内容齐全"
    parts = [
        f"{count}{measure}没有{'、'.join(names)}"
        for count, names in sorted(by_count.items(), reverse=True)
        if count < total
    ]
    if total in by_count:
        return "；".join([f"{lead}{all_of(total)}没有{'、'.join(by_count[total])}", *parts])
    return f"{lead}中{'；'.join(parts)}"


def _whole(case: Case, each: Published | Place) -> Place:
    """Return the place of the list to which something belongs."""
    key = each.kind.key if isinstance(each, Published) else each.list
    return PROFILE_PLACE if key == PROFILE_PLACE.list else case.place(key)


def _place(each: Published | Place) -> Place:
    return place_of(each) if isinstance(each, Published) else each

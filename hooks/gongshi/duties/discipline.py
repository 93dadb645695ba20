"""公示纪律: each bureau its own data, kept fresh, linked to the platform of its province (D02, D03, D05)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from gongshi.law.calendar import months_ago
from gongshi.law.duties import DutyUnit
from gongshi.records import LISTS, Stage
from gongshi.records.document import Document
from gongshi.site import BureauList, ListState, Published

from .case import PROFILE_PLACE, Case, all_of, place_of, spelt
from .standing import WHERE_LIMIT, DutyState, Place, Standing


def own_data(case: Case) -> Standing:
    """Judge whether decisions and results are the bureau's own; joint ones name it among the organs."""
    entries = [*case.bureau.entries("decisions"), *case.bureau.entries("results")]
    if not entries:
        return case.exempt("还没有公示执法决定和抽查结果")
    others = [entry for entry in entries if not _is_own(case, entry)]
    done, total = len(entries) - len(others), len(entries)
    if not others:
        reason = f"{total}条决定和结果{all_of(total)}是本机关作出的"
        return case.standing(DutyState.MET, reason, where=(case.place("decisions"),), done=done, total=total)
    organs = "、".join(dict.fromkeys(entry.record.organ for entry in others[:5]))
    reason = f"{total}条决定和结果中{len(others)}条不是本机关作出的（{organs}）"
    where = tuple(place_of(entry) for entry in others[:WHERE_LIMIT])
    return case.standing(DutyState.PARTLY, reason, where=where, done=done, total=total)


def _is_own(case: Case, entry: Published) -> bool:
    return any(name in entry.record.organ for name in (case.bureau.name, case.bureau.profile.short_name))


def freshness(case: Case) -> Standing:
    """Judge how long ago each list that should always be current was last updated.

    The day is the newest 更新日期 of the list or its entries, else the day of the document it comes from, else that of
    its statement that there are none. Lists without any day are named, not counted as old.
    """
    months = next((term.value for term in case.duty.terms if term.unit is DutyUnit.MONTH and term.value), 12)
    limit = months_ago(case.today, months)
    days = dict(_updates(case))
    old = {place: day for place, day in days.items() if day and day < limit}
    undated = [place for place, day in days.items() if day is None]
    total, done = len(days), len(days) - len(old) - len(undated)
    parts = []
    if old:
        when = f"超过{months}个月没有更新（最早{spelt(min(old.values()))}）"
        parts.append(_counted(old, total, when))
    if undated:
        parts.append(_counted(undated, total, "看不出更新日期"))
    if not parts:
        next_ = min(months_ago(day, -months) for day in days.values() if day)
        reason = f"{total}个清单{all_of(total)}在{months}个月以内更新过"
        return case.standing(DutyState.MET, reason, done=done, total=total, due=next_)
    return case.standing(
        DutyState.OVERDUE if old else DutyState.PARTLY,
        f"{total}个清单{'中' if done or len(parts) > 1 else ''}{'；'.join(parts)}",
        where=(*old, *undated),
        done=done,
        total=total,
        due=months_ago(min(old.values()), -months) if old else None,
    )


def _counted(lists: Collection[Place], total: int, what: str) -> str:
    """Return what is wrong with all or, where it is wrong with some, how many and which they are."""
    if len(lists) == total:
        return f"{all_of(total)}{what}"
    return f"{len(lists)}个{what}：{'、'.join(place.label for place in lists)}"


def _updates(case: Case) -> Iterator[tuple[Place, date | None]]:
    """Yield every standing list that is there, documents apart, with the day of its last update."""
    yield PROFILE_PLACE, case.bureau.profile.updated or _issued(case.bureau.profile_origin.document)
    for kind in LISTS:
        found = case.list_of(kind.key)
        if kind.stage is Stage.BEFORE and kind.key != "documents" and found.state is not ListState.MISSING:
            yield case.place(kind.key), _updated(case, found)


def _updated(case: Case, found: BureauList) -> date | None:
    stated: list[date | None] = [file.updated for _, file in found.files]
    stated += [entry.record.updated for entry in found.entries]
    if days := [day for day in stated if day]:
        return max(days)
    issued = [_issued(case.bureau.origin(file.source).document) for _, file in found.files]
    declared = [file.nothing.declared for _, file in found.files if file.nothing]
    known: list[date] = [day for day in (*issued, *declared) if day]
    return max(known, default=None)


def _issued(document: Document | None) -> date | None:
    return (document.published or document.day) if document else None


def province_platform(case: Case) -> Standing:
    """Judge whether the bureau's column leads to the platform of the province."""
    if links := case.bureau.profile.links:
        names = "、".join(link.name for link in links)
        return case.standing(DutyState.MET, f"已连接：{names}", where=(PROFILE_PLACE,))
    kinds = [each.kind for each in case.bureau.lists.values() if each.links]
    if kinds:
        names = "、".join(kind.name for kind in kinds)
        where = tuple(Place(kind.name, kind.key) for kind in kinds)
        reason = f"只在{names}里写了网址，机关栏目没有连接全省统一的平台"
        return case.standing(DutyState.PARTLY, reason, missing=("平台连接",), where=where)
    reason = "没有连接全省统一的平台"
    return case.standing(DutyState.MISSING, reason, missing=("平台连接",), where=(PROFILE_PLACE,))

"""Which record each row speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gongshi.changes.matching import Keys, keys_of, match
from gongshi.records import PROFILE
from gongshi.source.problem import shorten
from gongshi.tables.columns import RECORDS, Sheet

from .incoming import Incoming

Alike = Callable[[Mapping[str, Any], int], bool]
"""Whether a record already says everything that the row at a position says."""

ID = "编号"
NUMBER = "序号"

_PROFILE_KEYS: dict[str, Keys] = {
    "设定依据": (("法规", "条款"), ("法规",)),
    "联系方式": (("用途", "机构", "联系人"), ("用途", "机构"), ("用途", "电话"), ("用途",)),
    "内设机构": (("名称",),),
    "委托执法": (("受委托组织", "委托事项"), ("受委托组织",)),
    "电子监控设备": (("地点", "用途"), ("地点",)),
    "公示网址": (("名称",), ("网址",)),
}
_SIDE_TABLES = {"年度计划": "plans", "窗口岗位": "windows"}


@dataclass
class Pairing:
    """What was found out."""

    found: dict[int, int] = field(default_factory=dict)
    """By row, the position of its record."""
    problems: list[str] = field(default_factory=list)
    stale: set[int] = field(default_factory=set)
    """Rows whose mark fits no record: the record was changed after they had been exported."""


def keys_for(sheet: Sheet) -> Keys:
    """Return the ways to know a record of a sheet; the number among those that are called the same comes before mere names."""
    if sheet.kind is None or sheet.kind is PROFILE:
        keys = _PROFILE_KEYS.get(sheet.key) or _required(sheet)
    elif sheet.key == RECORDS:
        keys = keys_of(sheet.kind.key)
    else:
        keys = keys_of(_SIDE_TABLES[sheet.key]) if sheet.key in _SIDE_TABLES else _required(sheet)
    if (NUMBER,) not in sheet.by_way:
        return keys
    return tuple(each for step in keys for each in ((step,) if step == (ID,) else ((*step, NUMBER), step)))


def _required(sheet: Sheet) -> Keys:
    needed = tuple(column.way[0] for column in sheet.columns if column.required)
    return (needed, needed[:1]) if needed else ((sheet.columns[0].way[0],),)


def pair(
    records: Sequence[Mapping[str, Any]],
    rows: Sequence[Incoming],
    keys: Keys,
    alike: Alike,
    mark_of: Callable[[Any], str] | None,
) -> Pairing:
    """Return which record each row speaks of: by mark, id, code, name, then by number among equally named."""
    pairing = Pairing()
    _same_ids(rows, pairing)
    if not pairing.problems:
        if mark_of and any(row.mark for row in rows):
            _by_mark(records, rows, alike, mark_of, pairing)
        if len(pairing.found) < len(records):
            _by_keys(records, rows, keys, alike, pairing)
    if not pairing.problems:
        _crossed(records, rows, pairing)
    return pairing


_NAMES = ("姓名", "名称", "检查事项", "违法行为", "标题")
"""What people call a record, in whichever list."""


def _crossed(records: Sequence[Mapping[str, Any]], rows: Sequence[Incoming], pairing: Pairing) -> None:
    """Find rows whose code is one record's and whose name is another's: a column was sorted alone, or a figure is wrong."""
    called: dict[tuple[str, str], set[int]] = defaultdict(set)
    for position, record in enumerate(records):
        for key in _NAMES:
            if isinstance(name := record.get(key), str):
                called[key, name].add(position)
    for row, position in pairing.found.items():
        for key in _NAMES:
            old, new = records[position].get(key), rows[row].values.get((key,))
            if not isinstance(new, str) or old == new or position in called.get((key, new), {position}):
                continue
            pairing.problems.append(
                f"{rows[row].place}：编号是“{shorten(old)}”的，{key}却是“{shorten(new)}”，那是另一条；请核对这一行是不是错了位"
            )


def id_of(row: Incoming) -> str:
    """Return the id that a row gives; empty where it gives none."""
    return str(row.values.get((ID,)) or "")


def _same_ids(rows: Sequence[Incoming], pairing: Pairing) -> None:
    """Find rows that give the same id."""
    seen: dict[str, Incoming] = {}
    for row in rows:
        if id_ := id_of(row):
            if id_ in seen:
                pairing.problems.append(
                    f"{row.place}：编号“{id_}”与{seen[id_].place}的重复；每条要用不同的编号"
                )
            seen.setdefault(id_, row)


def _by_mark(
    records: Sequence[Mapping[str, Any]],
    rows: Sequence[Incoming],
    alike: Alike,
    mark_of: Callable[[Any], str],
    pairing: Pairing,
) -> None:
    """Pair rows with the record from which they were exported."""
    by_mark: dict[str, list[int]] = defaultdict(list)
    for position, record in enumerate(records):
        by_mark[mark_of(record)].append(position)
    claims: dict[str, list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        if row.mark in by_mark:
            claims[row.mark].append(position)
        elif row.mark:
            pairing.stale.add(position)
    known = {str(record.get(ID)) for record in records if record.get(ID)}
    for mark, claiming in claims.items():
        for position, claimer in _owners(records, by_mark[mark], claiming, rows, alike):
            id_, own = id_of(rows[claimer]), str(records[position].get(ID) or "")
            if id_ and own and id_ != own and id_ in known:
                pairing.problems.append(
                    f"{rows[claimer].place}：编号“{id_}”，可这一行是从“{own}”导出的，行里的格子可能错位了；请重新导出再改"
                )
            pairing.found[claimer] = position


def _owners(
    records: Sequence[Mapping[str, Any]],
    positions: Sequence[int],
    claiming: Sequence[int],
    rows: Sequence[Incoming],
    alike: Alike,
) -> Iterator[tuple[int, int]]:
    """Yield record and row for each record of a mark; a row copied together with its mark is a new one."""
    if len(positions) == len(claiming):
        yield from zip(positions, claiming, strict=True)
        return
    left = list(claiming)
    for position in positions:
        own = str(records[position].get(ID) or "")
        owner = next((row for row in left if own and id_of(rows[row]) == own), None)
        if owner is None:
            owner = next((row for row in left if alike(records[position], row)), None)
        if owner is not None:
            left.remove(owner)
            yield position, owner


def _by_keys(
    records: Sequence[Mapping[str, Any]],
    rows: Sequence[Incoming],
    keys: Keys,
    alike: Alike,
    pairing: Pairing,
) -> None:
    """Pair what is left by what the rows say; what cannot be told apart is a problem."""
    taken = set(pairing.found.values())
    olds = [position for position in range(len(records)) if position not in taken]
    news = [position for position in range(len(rows)) if position not in pairing.found]
    matched = match(
        [records[position] for position in olds], [_flat(rows[position]) for position in news], keys
    )
    unsure = {position for each in matched.ambiguous for position in each.new}
    for old, new in matched.pairs:
        if old is not None and new is not None and new not in unsure:
            record, row = records[olds[old]], rows[news[new]]
            if not _other_ids(record, row):
                pairing.found[news[new]] = olds[old]
    for each in matched.ambiguous:
        alikes = [olds[i] for i in each.old], [news[i] for i in each.new]
        if unclear := _told_apart(records, rows, alikes, alike, pairing):
            pairing.problems.append(_unclear(records, rows, *unclear, each.step))


def _other_ids(record: Mapping[str, Any], row: Incoming) -> bool:
    """Whether record and row have ids that differ: an id is never changed, so they are two records of one name."""
    own, id_ = str(record.get(ID) or ""), id_of(row)
    return bool(own and id_ and own != id_)


def _flat(row: Incoming) -> dict[str, Any]:
    """Return a row's values by their first key, as far as records are known by them."""
    return {way[0]: value for way, value in row.values.items() if len(way) == 1 and value is not None}


def _told_apart(
    records: Sequence[Mapping[str, Any]],
    rows: Sequence[Incoming],
    group: tuple[Sequence[int], Sequence[int]],
    alike: Alike,
    pairing: Pairing,
) -> tuple[list[int], list[int]] | None:
    """Pair records and rows that share a key: those alike in all else, and the only ones left; return what is unclear."""
    olds, news = group
    at, left_news = 0, []
    for new in news:
        # Both stand in the order of their files, so what is alike is usually the next one; one look each.
        if at < len(olds) and alike(records[olds[at]], new):
            pairing.found[new] = olds[at]
            at += 1
        else:
            left_news.append(new)
    left_olds = list(olds[at:])
    if len(olds) <= _FEW:
        for new in list(left_news):
            same = next((old for old in left_olds if alike(records[old], new)), None)
            if same is not None:
                pairing.found[new] = same
                left_olds.remove(same)
                left_news.remove(new)
    free = [new for new in left_news if not any(_other_ids(records[old], rows[new]) for old in left_olds)]
    if len(free) == len(left_olds) == 1:
        pairing.found[free[0]] = left_olds[0]
    elif free and left_olds:
        return left_olds, free
    return None


def _unclear(
    records: Sequence[Mapping[str, Any]],
    rows: Sequence[Incoming],
    olds: Sequence[int],
    news: Sequence[int],
    step: tuple[str, ...],
) -> str:
    """Return what the clerk is told of rows that might speak of several records."""
    names = "、".join(f"“{name}”" for name in step)
    places = "、".join(rows[new].place for new in news)
    return (
        f"{places}：{names}相同的记录还有 {len(olds)} 条（{_lines(records, olds)}），"
        "分不清各行说的是哪一条；请在表里写上编号或序号"
    )


_FEW = 200
"""Among how many records of one name each is compared with each."""


def _lines(records: Sequence[Mapping[str, Any]], positions: Sequence[int]) -> str:
    """Return where records stand in their file."""
    lines = [getattr(records[position], "place", (0, 0))[0] for position in positions[:5]]
    more = "等" if len(positions) > 5 else ""
    return "、".join(f"第 {line} 行" for line in lines) + more

"""One change of the data, and how it is told in one sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from gongshi.records import LISTS, PROFILE

MANY = 8
"""More changes of one sort than this are told as their number."""
_WHOLE, _AROUND, _MOST = 40, 8, 60
"""Characters: a text shown whole, what is shown around a changed piece, the longest piece."""


class Kind(StrEnum):
    """What happened to a record, or to a bureau with all it has."""

    ADDED = "新增"
    CHANGED = "修改"
    REMOVED = "删除"
    FOUNDED = "建立"
    CLOSED = "撤下"


@dataclass(frozen=True)
class Change:
    """What differs in one place: a record came or went, or a field of it says something else."""

    bureau: str
    """The bureau's folder; the new one where it was renamed."""
    name: str
    """The bureau's name."""
    list: str
    """The list as clerks call it: its file's name, such as 人员; 正文 for long texts beside the lists."""
    kind: Kind
    file: str
    """The file, from the data folder on: data/bureaus/x/人员.yml. The new one where the record is still there."""
    part: str = ""
    """The part of the file that has records of its own: 年度计划, 窗口岗位."""
    record: str = ""
    """The record's 编号 or 证件编号; empty for records without and for the list as a whole."""
    title: str = ""
    """What people call the record."""
    field: str = ""
    """The way to the innermost field that differs, positions from 1: 联系方式[1].电话."""
    within: str = ""
    """What people call the entry of a list in which that field stands: 联系方式“投诉举报”; empty for the only one."""
    old: str | None = None
    """What the field said, whole; None when it was not there."""
    new: str | None = None
    """What the field says now, whole."""
    count: int = 1
    """How many records, where several changes are told as one."""

    @property
    def last(self) -> str:
        """The field's own name, without the way to it and positions: 电话."""
        return self.field.rpartition(".")[2].partition("[")[0]

    def sentence(self) -> str:
        """Return the change in Chinese: 示例县医疗保障局 主体 电话 0999-5550101 → 0999-5550102."""
        return f"{cut(self.name)} {self.told()}" if self.name else self.told()

    def told(self) -> str:
        """Return the sentence without the bureau's name."""
        match self.kind:
            case Kind.FOUNDED:
                return f"建立 {self.count} 条" if self.count else "建立"
            case Kind.CLOSED:
                return f"全部撤下，原有 {self.count} 条" if self.count else "全部撤下"
        where = f"{self.list}{self.part}"
        if self.count > 1:
            rows = f"{self.count} 条"
            return f"{where} {rows}修改“{cut(self.field)}”" if self.field else f"{where} {self.kind} {rows}"
        if not self.field:
            return f"{where} {self.kind}{f'“{cut(self.title)}”' if self.title else ' 1 条'}"
        title = f"“{cut(self.title)}”" if self.title else ""
        return " ".join(filter(None, (where, title, self.place(), self.difference())))

    def place(self) -> str:
        """Return what the field is called, with the parts around it; a text that is all there is needs no name."""
        return " ".join(f"{self.within} {self.last if self.last != self.list else ''}".split())

    def difference(self) -> str:
        """Return what the field said and says, long texts as the piece that differs."""
        if self.old is None:
            return f"新增 {cut(self.new or '')}"
        if self.new is None:
            return f"删除 {cut(self.old)}"
        old, new = pieces(self.old, self.new)
        return f"{old} → {new}"


def cut(text: str) -> str:
    """Return a text on one line, its end left out where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"


def pieces(old: str, new: str) -> tuple[str, str]:
    """Return the pieces of two texts that differ, with a little of what stands around them; short texts whole."""
    old, new = " ".join(old.split()), " ".join(new.split())
    if max(len(old), len(new)) <= _WHOLE:
        return old, new
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    end = next((at for at in range(most - start) if old[-1 - at] != new[-1 - at]), most - start)
    return _piece(old, start, end), _piece(new, start, end)


def _piece(text: str, start: int, end: int) -> str:
    begin, stop = max(0, start - _AROUND), min(len(text), len(text) - end + _AROUND)
    for _ in range(_AROUND):  # no number, no word in Latin letters is cut in two
        begin -= 0 < begin < len(text) and _joins(text[begin - 1 : begin + 1])
        stop += 0 < stop < len(text) and _joins(text[stop - 1 : stop + 1])
    piece = text[begin:stop]
    if len(piece) > _MOST:
        half = _MOST // 2
        piece = f"{piece[:half]}……{piece[-half:]}"
    return f"{'…' if begin else ''}{piece}{'…' if stop < len(text) else ''}"


PROFILE_LIST = PROFILE.file
"""The list of the bureau itself: where it comes or goes, so does the bureau."""


def _joins(signs: str) -> bool:
    return all(sign.isascii() and (sign.isalnum() or sign in "-.") for sign in signs)


def summarised(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes with many of one sort told as one: a bureau that came or went, a list filled at once.

    More than `MANY` records added to a list, removed from it, or changed in the same field count as many.
    """
    every = tuple(changes)
    wholes = {
        each.bureau: _WHOLES[each.kind]
        for each in every
        if each.list == PROFILE_LIST and not each.field and each.kind in _WHOLES
    }
    records: dict[Sort, set[tuple[str, str]]] = defaultdict(set)
    for each in every:
        records[_sort(each)].add((each.record, each.title))
    sizes = Counter(each.bureau for each in every if each.list in _PUBLIC and not each.field)
    rows: list[Change] = []
    told: set[Sort] = set()
    for each in every:
        kind = wholes.get(each.bureau)
        sort = (each.bureau,) if kind else _sort(each)
        if not kind and len(records[sort]) <= MANY:
            rows.append(each)
        elif sort not in told:
            told.add(sort)
            rows.append(_whole(each, kind, sizes[each.bureau]) if kind else _as_one(each, len(records[sort])))
    return tuple(rows)


Sort = tuple[str, ...]
_PUBLIC = frozenset(kind.file for kind in LISTS)
_WHOLES = {Kind.ADDED: Kind.FOUNDED, Kind.REMOVED: Kind.CLOSED}


def _sort(change: Change) -> Sort:
    """Return what changes have in common that may be told as one."""
    return (change.bureau, change.list, change.part, change.kind, change.last)


def _whole(change: Change, kind: Kind, count: int) -> Change:
    """Return one change for all of a bureau that came or went; `change` is any of them."""
    folder = "/".join(change.file.split("/")[:3])
    return Change(change.bureau, change.name, "", kind, folder, count=count)


def _as_one(change: Change, count: int) -> Change:
    """Return one change for many records; `change` is any of them."""
    return Change(
        change.bureau,
        change.name,
        change.list,
        change.kind,
        change.file,
        change.part,
        field=change.last,
        count=count,
    )

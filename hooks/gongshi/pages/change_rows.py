"""What changed, as citizens may see it: nothing that was taken down comes back in the words of its change.

Of decisions and inspection results no values are told, neither what they said nor what they say, and their numbers
only while they are shown (行政处罚法第48条第2款、信用修复管理办法第12条). Of the other lists a value is told by its latest
change only, what it said before only where it is short and plain, and what was deleted not at all; people are named
while they are in their list. What looks like personal data is left out (政府信息公开条例第15条), and what a bureau and its
supervisor keep beside the lists is not told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from gongshi.changes.change import Change, Kind, cut, pieces
from gongshi.changes.compare import FOLDER, LONG_TEXT
from gongshi.changes.history import Commit
from gongshi.changes.newer import Newer, way_of
from gongshi.changes.plain import is_column, is_plain
from gongshi.records import DESK, LISTS, PROFILE
from gongshi.records.privacy import personal_data
from gongshi.site import Bureau, Published, Site

from .address import address_of, home_of, list_of
from .change_row import Row
from .status import is_shown

MASK = "（不宜公开的内容）"

_NAMES = {kind.file: kind.name for kind in (PROFILE, *LISTS)} | {LONG_TEXT: "文件正文"}
_BY_FILE = {kind.file: kind for kind in LISTS}
_VALUES_KEPT = frozenset({"执法决定", "抽查结果"})
"""Lists about people and firms: their values are told on their own pages only, as long as these are there."""
_WINDOWS = "窗口岗位"
_PEOPLE = frozenset({("人员", ""), ("文书样式", _WINDOWS)})
"""Lists and parts of lists whose records are people."""
_MAY_NAME_PEOPLE = frozenset({"文件", LONG_TEXT})
"""Lists whose titles may name people: what is removed from them is not named."""
_UNITS = {"人员": "名", "文件": "件", LONG_TEXT: "篇"}
_WORDS = {Kind.ADDED: "新公开", Kind.CHANGED: "修改", Kind.REMOVED: "删除"}
_OTHER = "其他内容"
"""Stands for a column that no list has: what was ever typed as one may tell what nobody should read."""
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}")


class Teller:
    """Says what may be said of changes on the day of the edition, commit by commit from the newest on."""

    def __init__(self, site: Site, today: date) -> None:
        self._bureaus = {bureau.id: bureau for bureau in site.bureaus}
        self._today = today
        self._newer = Newer()
        self._officers = {
            (entry.bureau.id, entry.record.certificate): entry for entry in site.entries("officers")
        }
        self._people: dict[tuple[str, str], frozenset[str]] = {}
        for bureau in site.bureaus:
            self._people[bureau.id, ""] = _officers_of(bureau)
            self._people[bureau.id, _WINDOWS] = _at_windows_of(bureau)

    def home(self, bureau: str) -> str | None:
        """Return the address of a bureau's page, if it still has one."""
        here = self._here(bureau)
        return home_of(here) if here else None

    def of_commit(self, commit: Commit) -> list[tuple[str, str, tuple[Row, ...]]]:
        """Return id, name and rows of each bureau whose public lists a commit changed, older than the last one asked."""
        grouped: dict[str, list[Change]] = {}
        for change in commit.changes:
            if change.list not in DESK:
                grouped.setdefault(change.bureau, []).append(change)
        told = []
        for id_, changes in grouped.items():
            here = self._here(id_)
            name = cut(here.name) if here else _safe(changes[0].name)
            told.append((id_, name, _together(self._rows(changes, here))))
        self._newer.add(commit.changes, commit.unread)
        return told

    def _here(self, bureau: str) -> Bureau | None:
        """Return a bureau by the folder that it had then, if it is still there."""
        return self._bureaus.get(self._newer.bureau(bureau))

    def _rows(self, changes: Iterable[Change], bureau: Bureau | None) -> Iterator[Row]:
        kept: dict[tuple[str, str, str], Row] = {}
        for change in changes:
            if change.list not in _VALUES_KEPT:
                yield self._open_row(change, bureau)
                continue
            row = self._kept_row(change, bureau)
            record = change.record or change.title
            key = (row.word, row.list, record or f" {len(kept)}")
            same = kept.get(key)
            if same is None:
                kept[key] = row
            elif row.field and row.field not in same.field.split("、"):
                kept[key] = replace(same, field=f"{same.field}、{row.field}")
        yield from kept.values()

    def _open_row(self, change: Change, bureau: Bureau | None) -> Row:
        if change.kind is Kind.FOUNDED:
            return Row("", "", "", None, "首次公示" + (f"，共 {change.count} 条" if change.count else ""))
        if change.kind is Kind.CLOSED:
            return Row("", "", "", None, "全部撤下" + (f"，原有 {change.count} 条" if change.count else ""))
        windows = change.part == _WINDOWS
        list_ = _WINDOWS if windows else f"{_NAMES.get(change.list, change.list)}{change.part}"
        word, address = _WORDS[change.kind], self._address(change, bureau)
        unit = "个" if windows else _UNITS.get(change.list, "条")
        if change.count > 1:
            field = f"{change.count} {unit}" + (f"的“{_column(change.last)}”" if change.field else "")
            return Row(word, list_, "", address, field)
        title = self._title(change, bureau)
        row = Row(word, list_, title, address, "", one=f"1 {unit}" if change.title and not title else "")
        return self._with_values(row, change, bureau) if change.field else row

    def _with_values(self, row: Row, change: Change, bureau: Bureau | None) -> Row:
        """Return the row with its field, and with what that says and said as far as it may be told."""
        column = "" if change.last == change.list == LONG_TEXT else _column(change.last)
        if bureau is None or self._newer.has_value(change):
            return replace(row, field=column)
        if change.new is None:
            return replace(row, field=column, note="已删去")
        top = replace(change, field=way_of(change.field)[0])
        field = column if self._newer.has_value(top) else _safe(change.place())
        old, new = _values(change)
        if change.old is not None and not is_plain(change.last, change.old):
            return replace(row, field=field, note="原文已改", new=new)
        return replace(row, field=field, old=old, new=new)

    def _title(self, change: Change, bureau: Bureau | None) -> str:
        """Return what the record is called; empty where a person has left, or the title is no longer in use."""
        if bureau is None or not change.title:
            return ""
        gone = change.kind is Kind.REMOVED
        if (change.list, change.part) in _PEOPLE:
            names = self._people[bureau.id, change.part]
            if change.record:
                entry = self._entry(change, bureau)
                names = frozenset({cut(entry.record.name)} if entry else ())
            return _safe(change.title, "姓名") if not gone and cut(change.title) in names else ""
        if self._newer.has_record(change) or (gone and change.list in _MAY_NAME_PEOPLE):
            return ""
        return _safe(change.title, "名称")

    def _kept_row(self, change: Change, bureau: Bureau | None) -> Row:
        """Return a change of a decision or result: its number while it is shown, which fields, and no values."""
        word, list_ = _WORDS[change.kind], _NAMES[change.list]
        address = self._address(change, bureau)
        if change.count > 1:
            return Row(word, list_, "", address, f"{change.count} 条")
        entry = self._entry(change, bureau)
        title = self._number(entry) if entry else ""
        known = change.record or change.title
        field = _column(way_of(change.field)[0]) if change.field else ""
        if not known and field:
            field = f"清单的“{field}”"
        return Row(word, list_, title, address, field, one="1 条" if known and not title else "")

    def _number(self, entry: Published) -> str:
        """Return by which number a decision or result is known, while it is shown and not withdrawn."""
        if entry.kind.key == "decisions":
            if not is_shown(entry, self._today) or entry.record.withdrawal:
                return ""
            if entry.record.document:
                return _safe(entry.record.document, "文号")
        return f"编号 {entry.id}" if _ID.fullmatch(entry.id) and _is_clean(entry.id, "") else ""

    def _entry(self, change: Change, bureau: Bureau | None) -> Published | None:
        """Return the record that changed, if it is still there."""
        kind = _BY_FILE.get(change.list)
        if bureau is None or kind is None or change.part or change.kind is Kind.REMOVED:
            return None
        if kind.key == "officers":
            return self._officers.get((bureau.id, change.record))
        return bureau.find(kind.key, change.record)

    def _address(self, change: Change, bureau: Bureau | None) -> str | None:
        if bureau is None:
            return None
        entry = self._entry(change, bureau)
        if entry and (entry.kind.key != "decisions" or is_shown(entry, self._today)):
            return address_of(entry)
        kind = _BY_FILE.get(change.list)
        if kind is None:
            return home_of(bureau) if change.list == PROFILE.file else list_of(bureau, "documents")
        return list_of(bureau, kind.key)


def _together(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows with records that are told alike, without a name or field, as one: 删除 3 名执法人员."""
    counts = Counter(every := list(rows))
    alike = {
        row: replace(row, one=f"{counts[row]}{row.one[1:]}") for row in every if row.one and not row.field
    }
    firsts = {row: at for at, row in reversed(list(enumerate(every)))}
    return tuple(alike.get(row, row) for at, row in enumerate(every) if row not in alike or firsts[row] == at)


def _officers_of(bureau: Bureau) -> frozenset[str]:
    return frozenset(cut(entry.record.name) for entry in bureau.entries("officers"))


def _at_windows_of(bureau: Bureau) -> frozenset[str]:
    windows = (window for _, file in bureau.lists["forms"].files for window in getattr(file, "windows", ()))
    return frozenset(cut(window.name) for window in windows)


def _column(name: str) -> str:
    return name if is_column(name) or name == FOLDER else _OTHER


def _values(change: Change) -> tuple[str | None, str | None]:
    """Return what a field said and says, as the pieces that differ; what looks personal is left out as a whole."""
    old, new = change.old, change.new
    clean = [value if value is None or _is_clean(value, change.last) else MASK for value in (old, new)]
    if clean == [old, new] and old is not None and new is not None:
        return pieces(old, new)
    one, other = (value if value is None else cut(value) for value in clean)
    return one, other


def _safe(text: str, name: str = "") -> str:
    return cut(text) if _is_clean(text, name) else MASK


def _is_clean(text: str, name: str) -> bool:
    """Return whether a text has nothing that must not be public; `name` is the field in which it stands."""
    told = f"{name}: {text}" if name else text
    return next(personal_data(told), None) is None

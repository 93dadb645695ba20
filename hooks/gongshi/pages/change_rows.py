"""What changed, as citizens may see it: nothing that was taken down comes back in the words of its change.

Of decisions and inspection results no values are told, neither what they said nor what they say, and the number of a
document only while its page is there (行政处罚法第48条第2款、信用修复管理办法第12条); of the other lists what looks like
personal data is left out (政府信息公开条例第15条). What a bureau and its supervisor keep beside the lists is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from gongshi.changes.change import Change, Kind, cut, pieces
from gongshi.changes.compare import LONG_TEXT
from gongshi.changes.history import Commit
from gongshi.records import DESK, LISTS, PROFILE
from gongshi.records.decision import Decision, DecisionFile
from gongshi.records.privacy import personal_data
from gongshi.records.result import Result, ResultFile
from gongshi.site import Bureau, Published, Site

from .address import address_of, home_of, list_of
from .status import is_shown

MASK = "（不宜公开的内容）"

_NAMES = {kind.file: kind.name for kind in (PROFILE, *LISTS)} | {LONG_TEXT: "文件正文"}
_BY_FILE = {kind.file: kind for kind in LISTS}
_VALUES_KEPT = frozenset({"执法决定", "抽查结果"})
"""Lists about people and firms: their values are told on their own pages only, as long as these are there."""
_WORDS = {Kind.ADDED: "新公开", Kind.CHANGED: "修改", Kind.REMOVED: "删除"}
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}")
_COLUMNS = frozenset(
    str(field.alias)
    for model in (Decision, DecisionFile, Result, ResultFile)
    for field in model.model_fields.values()
)
"""The columns of those lists; what else was ever typed as one may tell what nobody should read."""


@dataclass(frozen=True)
class Row:
    """One change in words for citizens; every text may be shown as it is."""

    word: str
    """新公开, 修改 or 删除; empty for what is told in `field` alone."""
    list: str
    """The list's name, empty for a bureau as a whole."""
    title: str
    address: str | None
    """Where the record is, failing that its list; None when neither is there any more."""
    field: str
    """The field, or several names; a whole sentence where the values of many are told at once."""
    old: str | None = None
    new: str | None = None

    def text(self) -> str:
        """Return the change in one line."""
        what = f"{self.word}{self.list}{f'“{self.title}”' if self.title else ''}"
        return "：".join(filter(None, (what, self.field + self.values())))

    def values(self) -> str:
        """Return what the field said and says."""
        if self.old is None and self.new is None:
            return ""
        if self.old is None:
            return f" 增加“{self.new}”"
        return f" 原为“{self.old}”，{'现已删去' if self.new is None else f'现为“{self.new}”'}"


class Teller:
    """Says what may be said of changes, on the day of the edition."""

    def __init__(self, site: Site, today: date) -> None:
        self._bureaus = {bureau.id: bureau for bureau in site.bureaus}
        self._today = today
        self._officers = {
            (entry.bureau.id, entry.record.certificate): entry for entry in site.entries("officers")
        }

    def home(self, bureau: str) -> str | None:
        """Return the address of a bureau's page, if it still has one."""
        here = self._bureaus.get(bureau)
        return home_of(here) if here else None

    def of_commit(self, commit: Commit) -> Iterator[tuple[str, str, tuple[Row, ...]]]:
        """Yield id, name and rows of each bureau whose public lists a commit changed."""
        grouped: dict[str, list[Change]] = {}
        for change in commit.changes:
            if change.list not in DESK:
                grouped.setdefault(change.bureau, []).append(change)
        for id_, changes in grouped.items():
            here = self._bureaus.get(id_)
            yield id_, here.name if here else _safe(changes[0].name), tuple(self._rows(changes, here))

    def _rows(self, changes: Iterable[Change], bureau: Bureau | None) -> Iterator[Row]:
        kept: dict[tuple[str, str, str], Row] = {}
        for change in changes:
            if change.list not in _VALUES_KEPT:
                yield self._open_row(change, bureau)
                continue
            row = self._kept_row(change, bureau)
            key = (row.word, row.list, row.title)
            same = kept.get(key)
            if same is None or not row.title:
                kept[key if row.title else (*key[:2], f"{len(kept)}")] = row
            elif row.field and row.field not in same.field.split("、"):
                kept[key] = replace(same, field=f"{same.field}、{row.field}")
        yield from kept.values()

    def _open_row(self, change: Change, bureau: Bureau | None) -> Row:
        list_ = f"{_NAMES.get(change.list, change.list)}{change.part}"
        if change.kind is Kind.FOUNDED:
            return Row("", "", "", None, "首次公示" + (f"，共 {change.count} 条" if change.count else ""))
        if change.kind is Kind.CLOSED:
            return Row("", "", "", None, "全部撤下" + (f"，原有 {change.count} 条" if change.count else ""))
        address = self._address(change, bureau)
        word = _WORDS[change.kind]
        if change.count > 1:
            field = f"{change.count} 条" + (f"的“{change.field}”" if change.field else "")
            return Row(word, list_, "", address, field)
        title = _safe(change.title, "名称")
        if not change.field:
            return Row(word, list_, title, address, "")
        field = _safe(change.place())
        old, new = _values(change)
        return Row(word, list_, title, address, field, old, new)

    def _kept_row(self, change: Change, bureau: Bureau | None) -> Row:
        """Return a change of a decision or result: its number, which fields, and no values."""
        word, list_ = _WORDS[change.kind], _NAMES[change.list]
        entry = self._entry(change, bureau)
        address = self._address(change, bureau)
        if change.count > 1:
            return Row(word, list_, "", address, f"{change.count} 条")
        known = _ID.fullmatch(change.record) and _is_clean(change.record, "")
        title = f"编号 {change.record}" if known else ""
        if entry and entry.kind.key == "decisions" and self._is_open(entry):
            title = entry.record.document or title
        field = _column(change)
        if not change.record and not change.title and field:
            field = f"清单的“{field}”"
        return Row(word, list_, title, address, field)

    def _entry(self, change: Change, bureau: Bureau | None) -> Published | None:
        """Return the record that changed, if it is still there."""
        kind = _BY_FILE.get(change.list)
        if bureau is None or kind is None or change.part or change.kind is Kind.REMOVED:
            return None
        if kind.key == "officers":
            return self._officers.get((bureau.id, change.record))
        return bureau.find(kind.key, change.record)

    def _is_open(self, decision: Published) -> bool:
        return is_shown(decision, self._today) and not decision.record.withdrawal

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


def _column(change: Change) -> str:
    """Return the name of the column in which a decision or result changed, empty for the record as a whole."""
    column = change.field.partition(".")[0].partition("[")[0]
    return column if not column or column in _COLUMNS else "其他内容"


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

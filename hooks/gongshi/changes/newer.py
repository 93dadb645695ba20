"""What newer commits changed, gathered on the way back through the history."""

from __future__ import annotations

from collections.abc import Iterable

from gongshi.records import PROFILE

from .change import Change, Kind
from .compare import FOLDER, IDS, TITLES, list_of

_Key = tuple[str, ...]
_NAMING = frozenset((*IDS, *TITLES))


class Newer:
    """Says of each older change whether its place still is as that change left it.

    To be asked about a commit first and told of it with `add` afterwards, from the newest commit to the oldest. In
    doubt a place counts as changed: positions in lists are not told apart, nor are records that share a name.
    """

    def __init__(self) -> None:
        self._moved: dict[str, str] = {}
        self._same: dict[_Key, _Key] = {}
        """By a name that a record had, the key under which its places are kept."""
        self._whole: set[_Key] = set()
        """Bureaus, lists and records that came or went, or of which nothing is known."""
        self._values: set[_Key] = set()
        """Lists in which many records changed, nobody knows which."""
        self._own: set[tuple[_Key, _Key]] = set()
        self._around: set[tuple[_Key, _Key]] = set()
        """Fields that changed, and the fields around them, by record and way."""

    def bureau(self, id_: str) -> str:
        """Return the folder that a bureau has today, by the one it had then."""
        return self._moved.get(id_, id_)

    def has_record(self, change: Change) -> bool:
        """Return whether the record came, went, or was renamed since; titles older than that name nothing today."""
        if self._has_whole(change):
            return True
        return any((key, (name,)) in self._own for key in self._records(change) for name in _NAMING)

    def has_value(self, change: Change) -> bool:
        """Return whether the field, a part of it or something around it changed since, or its record came or went."""
        if self._has_whole(change) or self._scope(change) in self._values:
            return True
        way = way_of(change.field)
        for key in self._records(change):
            if (key, way) in self._around or any(
                (key, way[:end]) in self._own for end in range(len(way) + 1)
            ):
                return True
        return False

    def add(self, changes: Iterable[Change], unread: Iterable[str]) -> None:
        """Take in what one commit changed, and the files of it that could not be read (data/bureaus/x/人员.yml)."""
        moved: dict[str, str] = {}
        for change in changes:
            if change.list == PROFILE.file and change.field == FOLDER and change.old:
                moved[change.old] = self.bureau(change.bureau)
            self._add(change)
        for file in unread:
            path = file.removeprefix("data/")
            self._whole.add((self.bureau(path.split("/")[1]), list_of(path) or ""))
        self._moved |= moved

    def _add(self, change: Change) -> None:
        scope = self._scope(change)
        if change.kind in (Kind.FOUNDED, Kind.CLOSED):
            self._whole.add(scope[:1])
        elif change.count > 1:
            if change.kind is Kind.REMOVED or change.last in _NAMING:
                self._whole.add(scope)
            elif change.kind is Kind.CHANGED:
                self._values.add(scope)
        else:
            names = self._names(change)
            kept = next((self._same[name] for name in names if name in self._same), names[0])
            for name in names:
                self._same.setdefault(name, kept)
            way = way_of(change.field)
            for key in self._records(change):
                if not way:
                    self._whole.add(key)
                else:
                    self._own.add((key, way))
                    self._around.update((key, way[:end]) for end in range(1, len(way) + 1))

    def _has_whole(self, change: Change) -> bool:
        scope = self._scope(change)
        if any(scope[:end] in self._whole for end in (1, 2, 3)):
            return True
        return any(key in self._whole for key in self._records(change))

    def _scope(self, change: Change) -> _Key:
        return (self.bureau(change.bureau), change.list, change.part)

    def _records(self, change: Change) -> set[_Key]:
        return {self._same.get(name, name) for name in self._names(change)}

    def _names(self, change: Change) -> list[_Key]:
        """Return the record by every name that the change has for it; one empty name for the list as a whole."""
        names = [change.record, change.title]
        if change.field in _NAMING:
            names += [change.old or "", change.new or ""]
        scope = self._scope(change)
        return [(*scope, name) for name in dict.fromkeys(filter(None, names))] or [(*scope, "")]


def way_of(field: str) -> tuple[str, ...]:
    """Return the names on the way to a field, without positions: 联系方式[1].电话 gives 联系方式 and 电话."""
    return tuple(name.partition("[")[0] for name in field.split(".")) if field else ()

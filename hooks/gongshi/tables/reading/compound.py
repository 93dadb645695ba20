"""The container of old Office files (OLE compound file): the streams in it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from .unreadable import DAMAGED, Unreadable

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_LAST = 0xFFFFFFFA
"""Numbers from here on are marks, not sectors ([MS-CFB] 2.1)."""
_HEADER_SECTORS = 109
_SMALL = 4096
"""Streams below this many bytes stand in sectors of their own kind and share one."""


class Compound:
    """The directory of a compound file; every walk through it ends, however the file is broken."""

    def __init__(self, data: bytes) -> None:
        """Read the directory; raises `Unreadable`."""
        self._data = data
        shift = int.from_bytes(data[30:32], "little")
        if len(data) < 512 or shift not in (9, 12):
            raise Unreadable(DAMAGED)
        self._size = 1 << shift
        self._next = self._table()
        self._entries: dict[str, tuple[int, int]] = {}
        for sector in self._chain(self._number(48)):
            for at in range(0, self._size, 128):
                self._enter(sector[at : at + 128])
        if not self._entries:
            raise Unreadable(DAMAGED)

    def names(self) -> frozenset[str]:
        """Return the names of all streams and storages, wherever they stand."""
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """Return a stream; raises `Unreadable` when it does not hold together."""
        start, size = self._entries[name]
        data = b"".join(self._chain(start)) if size >= _SMALL else self._small(start, size)
        if len(data) < size:
            raise Unreadable(DAMAGED)
        return data[:size]

    def _small(self, start: int, size: int) -> bytes:
        """Return a stream of sectors of 64 bytes, which stand in a stream of their own."""
        first, _ = self._entries.get("Root Entry", (_LAST, 0))
        room = b"".join(self._chain(first))
        following = array("I", b"".join(self._chain(self._number(60))))
        pieces = []
        for _ in range(-(-size // 64)):
            if start >= len(following):
                raise Unreadable(DAMAGED)
            pieces.append(room[start * 64 : start * 64 + 64])
            start = following[start]
        return b"".join(pieces)

    def _enter(self, entry: bytes) -> None:
        length = int.from_bytes(entry[64:66], "little")
        if entry[66] and 2 <= length <= 64:
            name = entry[: length - 2].decode("utf-16-le", "replace")
            start, size = int.from_bytes(entry[116:120], "little"), int.from_bytes(entry[120:124], "little")
            self._entries.setdefault(name, (start, size))

    def _number(self, at: int) -> int:
        return int.from_bytes(self._data[at : at + 4], "little")

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        sector = self._data[start : start + self._size]
        # The very last sector may be cut short by programs that do not fill it up.
        if not sector:
            raise Unreadable(DAMAGED)
        return sector.ljust(self._size, b"\0")

    def _table(self) -> array[int]:
        """Return, for every sector, the one that follows it."""
        places = [self._number(76 + 4 * number) for number in range(_HEADER_SECTORS)]
        more, most = self._number(68), len(self._data) // self._size
        for _ in range(most):
            if more >= _LAST:
                break
            listed = array("I", self._sector(more))
            places += listed[:-1]
            more = listed[-1]
        following = array("I")
        for place in [place for place in places if place < _LAST][:most]:
            following.frombytes(self._sector(place))
        return following

    def _chain(self, number: int) -> Iterator[bytes]:
        for _ in range(len(self._next)):
            if number >= _LAST:
                return
            if number >= len(self._next):
                raise Unreadable(DAMAGED)
            yield self._sector(number)
            number = self._next[number]
        if number < _LAST:
            raise Unreadable(DAMAGED)

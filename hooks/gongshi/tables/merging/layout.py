"""Where the records of a list stand in their file, and which comments and blank lines are theirs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise

from gongshi.source.yaml import PlacedDict, PlacedList

from .nodes import BREAK, Items, Node, nodes_of


class Layout:
    """The lines of a file, seen from the block list below one of its keys."""

    def __init__(self, text: str, file: PlacedDict, key: str) -> None:
        self.text = text
        self.records: PlacedList = file[key]
        self.starts = [0, *(found.end() for found in BREAK.finditer(text))]
        """Where each line begins; the last may be empty."""
        self.head = file.places[key][0] - 1
        """The line of the key, from 0; so are all lines here."""
        below = [place[0] - 1 for place in file.places.values() if place[0] - 1 > self.head]
        self.limit = min(below, default=len(self.starts))
        """The line of the next key of the file, or one after the last."""
        self.dashes = [self._dash_line(place) for place in self.records.places] if self.is_block else []
        self._ends: dict[int, int] = {}

    @property
    def colon(self) -> int:
        """Where what follows the list's key and its colon begins."""
        return self.text.index(":", self.starts[self.head]) + 1

    @property
    def is_block(self) -> bool:
        """Whether the records stand one by one, each behind a dash."""
        line, column = self.records.place
        at = self.starts[line - 1] + column - 1
        return bool(self.records) and self.text[at : at + 1] == "-"

    def line(self, number: int) -> str:
        """Return a line without its break."""
        return self.text[self.starts[number] : self.line_end(number)]

    def line_end(self, number: int) -> int:
        """Return where a line ends, before its break."""
        if number + 1 >= len(self.starts):
            return len(self.text)
        end = self.starts[number + 1]
        return end - (2 if self.text[end - 2 : end] == "\r\n" else 1)

    def columns(self) -> tuple[int, int]:
        """Return the columns of the dash and of what follows it, as the first record has them."""
        line = self.line(self.dashes[0])
        dash = len(line) - len(line.lstrip(" "))
        place = self.records.places[0]
        beside = place[0] - 1 == self.dashes[0] and isinstance(self.records[0], dict)
        return dash, place[1] - 1 if beside else dash + 2

    def node(self, record: int) -> tuple[int, str, Node]:
        """Return where a record's lines begin, their text, and the record's node in that text."""
        begin = self.starts[self.dashes[record]]
        last = record + 1 == len(self.dashes)
        end = self.starts[self.limit] if last and self.limit < len(self.starts) else len(self.text)
        text = self.text[begin : end if last else self.starts[self.dashes[record + 1]]]
        root = nodes_of(text)
        assert isinstance(root, Items)  # noqa: S101 - a dash begins a list
        return begin, text, root.entries[0]

    def last_line(self, record: int) -> int:
        """Return the last line of a record's values."""
        if record not in self._ends:
            begin, _, node = self.node(record)
            self._ends[record] = max(bisect_right(self.starts, begin + node.end) - 1, self.dashes[record])
        return self._ends[record]

    def last_own_line(self, record: int) -> int:
        """Return the last line of a record, or of the comments below it that stand further in than its dash."""
        dash = self.columns()[0]
        line = self.last_line(record)
        while line + 1 < self.limit and line + 1 < len(self.starts):
            following = self.line(line + 1)
            if (
                not following.lstrip(" ").startswith("#")
                or len(following) - len(following.lstrip(" ")) <= dash
            ):
                break
            line += 1
        return line

    def first_own_line(self, record: int) -> int:
        """Return the first line of a record, or of the comments directly above it.

        Comments directly below the list's key are the list's, not the first record's.
        """
        above = self.head if record == 0 else self.last_own_line(record - 1)
        line = self.dashes[record]
        while line - 1 > above and self.line(line - 1).lstrip(" ").startswith("#"):
            line -= 1
        return self.dashes[record] if record == 0 and line - 1 == above else line

    def parted(self, *, default: bool) -> bool:
        """Whether a blank line stands between records; `default` where there are too few to see."""
        gaps = [self._blank_above(line) for _, line in pairwise(self.dashes[:_ENOUGH])]
        return sum(gaps) * 2 >= len(gaps) if gaps else default

    def without(self, records: Collection[int]) -> list[tuple[int, int]]:
        """Return the stretches of text to take out so that these records are gone with what is theirs."""
        gone = bytearray(len(self.starts))
        for record in sorted(records):
            first, last = self.first_own_line(record), self.last_own_line(record)
            after = last + 1
            while after < len(self.starts) and not self.line(after).strip():
                after += 1
            if after < len(self.starts):
                last = after - 1
            else:
                while first - 1 > self.head and (gone[first - 1] or not self.line(first - 1).strip()):
                    first -= 1
            gone[first : last + 1] = b"\1" * (last + 1 - first)
        return self._stretches(gone)

    def _stretches(self, gone: Sequence[int]) -> list[tuple[int, int]]:
        """Return the text of the lines that are marked, line breaks included."""
        found: list[tuple[int, int]] = []
        ends = [*self.starts[1:], len(self.text)]
        for number, marked in enumerate(gone):
            if not marked:
                continue
            if found and found[-1][1] == self.starts[number]:
                found[-1] = (found[-1][0], ends[number])
            else:
                found.append((self.starts[number], ends[number]))
        return found

    def _blank_above(self, line: int) -> bool:
        while self.line(line - 1).lstrip(" ").startswith("#"):
            line -= 1
        return not self.line(line - 1).strip()

    def _dash_line(self, place: tuple[int, int]) -> int:
        """Return the line of the dash of an entry that begins at a place; the dash may stand on a line above."""
        line, column = place[0] - 1, place[1] - 1
        before = self.text[self.starts[line] : self.starts[line] + column]
        while not before.strip().startswith("-"):
            line -= 1
            before = self.line(line)
        return line


_ENOUGH = 50
"""So many records show whether blank lines stand between them."""

"""All spellings that tables may use, ready to look up: which list and which field a text stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from gongshi.records.headings import Headings, ListHeadings, Spelling
from gongshi.tables.columns import BY_NAME, JOINT, Column, Sheet

from .table import IGNORED, LISTED, OWN, TOLD
from .wording import LONGEST, plain, unbracketed

T = TypeVar("T")

NUMBERS = frozenset({"序号", "No", "NO", "顺序号"})
"""The headings of running numbers, in plain form; a list that keeps none leaves them out without a word."""
_MARKS = " \t\n\r\u3000\xa0*＊※★☆▲△.·•-—–/、_,，。;；:：|\"'“”<>《》[]【】"
_OPENING = frozenset("一二三四五六七八九十0123456789(（")
_CLOSING = frozenset(")）")
"""With what a heading may begin and end beside its own signs: numbering, remarks in brackets."""
_ALIKE = 55
"""So many per cent of two words must agree for one to be suggested for the other."""


@dataclass(frozen=True)
class Meaning:
    """What a heading stands for."""

    how: str
    column: Column | None = None
    """None for a column that is left out."""
    inner: str = ""
    """The key inside the groups of the column's cells: the 档次 of 分档."""
    noted: str = ""
    """The key of the groups under which the heading itself is kept."""


@dataclass(eq=False)
class HeadingGroup:
    """A heading over several columns."""

    parts: dict[str, Meaning] = field(default_factory=dict)


@dataclass(eq=False)
class Words:
    """The spellings of one list, by their plain form."""

    sheet: Sheet
    known: dict[str, Meaning] = field(default_factory=dict)
    groups: dict[str, HeadingGroup] = field(default_factory=dict)
    parts: dict[str, tuple[HeadingGroup, Meaning]] = field(default_factory=dict)
    """Each sub-heading of any group."""
    titles: tuple[str, ...] = ()
    appended: dict[str, Column] = field(default_factory=dict)
    """The beginnings of lines across the table that belong to the record above, with their field."""
    mistakes: list[str] = field(default_factory=list)

    @cached_property
    def needed(self) -> frozenset[Column]:
        """The fields without which no record is, but for our own ids."""
        return frozenset(each for each in self.sheet.columns if each.required and each.heading != "编号")

    def meaning(self, text: str) -> Meaning | None:
        """Return the field for which a heading stands by itself."""
        return self.find(self.known, text)

    def group(self, text: str) -> HeadingGroup | None:
        """Return the group at whose head the text stands."""
        return self.find(self.groups, text)

    def part(self, text: str) -> tuple[HeadingGroup, Meaning] | None:
        """Return the group below which the text is a sub-heading, and what it means there."""
        return self.find(self.parts, text)

    def knows(self, text: str) -> bool:
        """Return whether the text is any of the list's headings."""
        return bool(self.meaning(text) or self.group(text) or self.part(text))

    def belongs_above(self, text: str) -> Column | None:
        """Return the field of the record above that a line across the table holds; None for other lines."""
        spelt = plain(text[:LONGEST])
        return next((column for begun, column in self.appended.items() if spelt.startswith(begun)), None)

    def nearest(self, text: str) -> str:
        """Return the heading of the field whose spellings resemble the text most; empty if none does."""
        choices = {spelt: each.column.heading for spelt, each in self.known.items() if each.column}
        choices |= {spelt: each.column.heading for spelt, (_, each) in self.parts.items() if each.column}
        best = process.extractOne(plain(text), tuple(choices), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return choices[best[0]] if best else ""

    @staticmethod
    def find(where: Mapping[str, T], text: str) -> T | None:
        """Return what stands under a text's plain form, with its brackets or without."""
        if not text or len(text) > LONGEST:
            return None
        spelt = _plain(text)
        return where.get(spelt) or where.get(unbracketed(spelt))

    def add(self, spelling: Spelling) -> Meaning | None:
        """Take over how one field is spelt; return what it means, None if there is no such field."""
        meaning = self._resolved(spelling.column, spelling.noted or "")
        if meaning is None:
            self.mistakes.append(f"“{self.sheet.name}”没有栏目“{spelling.column}”")
        return meaning

    def _resolved(self, heading: str, noted: str) -> Meaning | None:
        if column := self.sheet.by_heading.get(heading):
            return Meaning(LISTED, column, "", noted)
        outer, _, inner = heading.rpartition(JOINT)
        column = self.sheet.by_heading.get(outer)
        if column and column.part and inner in {str(i.alias) for i in column.part.model_fields.values()}:
            return Meaning(LISTED, column, inner, noted)
        return None


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return plain(text)


class Dictionary:
    """The words of all lists, with those that the clerk adds for this once."""

    def __init__(
        self, headings: Headings, mapping: Mapping[str, str], ignored: Collection[str], *, exact: bool = False
    ) -> None:
        """Make the dictionary; `exact` knows nothing but the fields' own names, for our own workbook."""
        listed = {each.sheet: each for each in headings.lists}
        self.mistakes = [f"没有清单“{name}”" for name in listed if name not in BY_NAME]
        self.by_sheet: dict[str, Words] = {}
        for sheet in BY_NAME.values():
            words = Words(sheet)
            if not exact and (entry := listed.get(sheet.name)):
                _take(words, entry)
            for column in sheet.columns:
                words.known[plain(column.heading)] = Meaning(OWN, column)
            for text, heading in mapping.items():
                if told := sheet.by_heading.get(heading):
                    words.known[plain(text)] = Meaning(TOLD, told)
            words.known |= {plain(text): Meaning(IGNORED) for text in ignored}
            for text in NUMBERS:
                words.known.setdefault(text, Meaning(IGNORED))
            self.mistakes += words.mistakes
            self.by_sheet[sheet.name] = words
        self._titles = sorted(
            {(plain(title), name) for name, words in self.by_sheet.items() for title in words.titles},
            key=lambda pair: (-len(pair[0]), pair),
        )
        self._is_known = lru_cache(maxsize=65536)(self._look_up)
        self._anywhere = frozenset(
            spelt for words in self.by_sheet.values() for spelt in (*words.known, *words.groups, *words.parts)
        )
        wide = {chr(sign) for sign in range(0xFF01, 0xFF5F)}
        self._firsts = {each[0] for each in self._anywhere if each} | wide | _OPENING
        self._lasts = {each[-1] for each in self._anywhere if each} | wide | _CLOSING

    def is_heading(self, text: str) -> bool:
        """Return whether any list knows the text; cheap, for finding headings among many rows."""
        return 1 < len(text) <= LONGEST and self._could_be(text) and self._is_known(text)

    def _could_be(self, text: str) -> bool:
        """Whether a text begins and ends as some heading does, which most texts of a table do not."""
        text = text.strip(_MARKS)
        return bool(text) and text[0] in self._firsts and text[-1] in self._lasts

    def _look_up(self, text: str) -> bool:
        spelt = plain(text)
        return spelt in self._anywhere or unbracketed(spelt) in self._anywhere

    def list_of_title(self, title: str) -> str:
        """Return the name of the list that a title names; the longest word counts; empty if none."""
        if title.strip() in self.by_sheet:
            return title.strip()
        spelt = plain(title)
        return next((name for words, name in self._titles if words in spelt), "")


def _take(words: Words, entry: ListHeadings) -> None:
    """Add to a list's words what headings.yml says."""
    words.titles = (words.sheet.name, *entry.titles)
    for group in entry.groups:
        compiled = HeadingGroup(dict(_parts(words, group.parts)))
        columns = {each.column for each in compiled.parts.values() if not each.inner}
        for text in group.spellings:
            words.groups[plain(text)] = compiled
            if len(columns) == 1:  # without sub-headings the head says as much
                words.known[plain(text)] = Meaning(LISTED, next(iter(columns)))
        for spelt, meaning in compiled.parts.items():
            words.parts.setdefault(spelt, (compiled, meaning))
            for text in group.spellings:
                words.known.setdefault(plain(text) + spelt, meaning)
    for spelt, meaning in _parts(words, entry.columns):
        words.known[spelt] = meaning
    for begun, meaning in _parts(words, entry.appended):
        if meaning.column:
            words.appended[begun] = meaning.column
    for text in entry.withheld:
        words.known[plain(text)] = Meaning(IGNORED)


def _parts(words: Words, spellings: tuple[Spelling, ...]) -> Iterator[tuple[str, Meaning]]:
    for spelling in spellings:
        if meaning := words.add(spelling):
            for text in spelling.spellings:
                yield plain(text), meaning

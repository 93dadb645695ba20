"""One bureau as rules look at it, with the views that several of them share, each made once when first asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from gongshi.flow import Chart, ChartError, read
from gongshi.law.citations import LawIndex
from gongshi.law.library import Library
from gongshi.law.register import Law
from gongshi.records import LISTS, PROFILE
from gongshi.records.common import Record
from gongshi.records.parts import Basis
from gongshi.site import Bureau, Published, Site
from gongshi.source.problem import Way

from .across import Across
from .reading.citing import Named, found, mentions
from .reading.sweeping import Sweep
from .subject import Subject


class Place(NamedTuple):
    """Where a text stands: the subject, and the way inside it."""

    subject: Subject
    way: Way


@dataclass(slots=True)
class Wording:
    """One text of a bureau, and every place where it stands word for word."""

    text: str
    places: list[Place] = field(default_factory=list)

    @property
    def first(self) -> Place:
        """The first place."""
        return self.places[0]


@dataclass(frozen=True, slots=True)
class Citation:
    """A legal basis where it stands."""

    subject: Subject
    way: Way
    """The way to the basis: ("执法依据", 0)."""
    basis: Basis
    law: Law | None
    """The law meant; None when the register does not know the title, or none is named."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A law named in running text."""

    wording: Wording
    named: Named
    law: Law | None
    """None when the register does not know the title."""


@dataclass(frozen=True, slots=True)
class ChartOf:
    """A flowchart of the bureau that can be drawn."""

    subject: Subject
    chart: Chart


_URLS = frozenset({"网址", "委托书网址", "文件网址", "决定书网址", "照片", "二维码"})
"""Keys whose values are addresses of pages and files."""
_NO_PROSE = frozenset(
    {"图", "编号", "序号", "类别", "文件", "正文文件", "流程", "重建", "行政区划", "电话", "位置", "转录说明"}
)
"""Keys whose values are no sentences of the bureau's: ids, numbers, fixed words, the source of charts, our notes."""


class Case:
    """One bureau, on one day, before the law."""

    def __init__(self, bureau: Bureau, site: Site, today: date, library: Library, across: Across) -> None:
        self.bureau = bureau
        self.site = site
        self.today = today
        self.library = library
        """Full texts of laws, empty unless the deployer filled it."""
        self.across = across
        """What is known of all bureaus together."""
        self._records: dict[str, tuple[Subject, ...]] = {}

    @property
    def laws(self) -> LawIndex:
        """The register of laws."""
        return self.site.laws

    @cached_property
    def profile(self) -> Subject:
        """The bureau's profile, 主体.yml."""
        record = self.bureau.profile
        file = f"data/bureaus/{self.bureau.id}/{PROFILE.file}.yml"
        return Subject(file, (), PROFILE.key, "", PROFILE.name, record, record.written)

    @cached_property
    def holders(self) -> dict[str, tuple[Subject, ...]]:
        """The files of each list, as wholes, by the list's key."""
        return {
            kind.key: tuple(
                Subject(name, (), kind.key, "", kind.name, file, file.written)
                for name, file in self.bureau.lists[kind.key].files
            )
            for kind in LISTS
        }

    def records(self, key: str) -> tuple[Subject, ...]:
        """Return the records of the list with this key, such as `items`; made when first asked for."""
        if (found := self._records.get(key)) is None:
            found = tuple(_record_subject(entry) for entry in self.bureau.entries(key))
            self._records[key] = found
        return found

    @cached_property
    def by_entry(self) -> dict[int, Subject]:
        """The subject of each entry of the bureau, by id(entry)."""
        return {id(each.entry): each for kind in LISTS for each in self.records(kind.key)}

    @cached_property
    def plans(self) -> tuple[Subject, ...]:
        """The yearly inspection plans."""
        return tuple(self._rows("inspections", "plans", "年度计划"))

    @cached_property
    def windows(self) -> tuple[Subject, ...]:
        """The windows and who sits there."""
        return tuple(self._rows("forms", "windows", "窗口岗位"))

    def _rows(self, key: str, attribute: str, name: str) -> Iterator[Subject]:
        for holder in self.holders[key]:
            for position, row in enumerate(getattr(holder.record, attribute)):
                id_ = getattr(row, "id", "")
                names = frozenset({id_, row.name})
                yield Subject(
                    holder.file, (name, position), key, id_, row.name, row, row.written, names - {""}
                )

    @cached_property
    def long_texts(self) -> tuple[Subject, ...]:
        """The Markdown texts beside the lists."""
        folder = f"data/bureaus/{self.bureau.id}/"
        return tuple(
            Subject(folder + name, (), "documents", "", name.removesuffix(".md"), None, text)
            for name, text in self.bureau.texts.items()
        )

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Everything of the bureau: profile, then list by list the file and its records, then long texts."""
        lists = [subject for kind in LISTS for subject in (*self.holders[kind.key], *self.records(kind.key))]
        return (self.profile, *lists, *self.plans, *self.windows, *self.long_texts)

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Every text that people read, each once with all its places: fields, lines of long texts, chart boxes.

        Ids, addresses of files and pages, telephone numbers and the source of charts are left out.
        """
        return self._texts[0]

    @cached_property
    def urls(self) -> tuple[Wording, ...]:
        """Every address of a page or file that stands in a field of its own, each once with all its places."""
        return self._texts[1]

    @cached_property
    def _texts(self) -> tuple[tuple[Wording, ...], tuple[Wording, ...]]:
        prose: dict[str, Wording] = {}
        urls: dict[str, Wording] = {}
        for subject in self.subjects:
            for way, text in subject.texts(_NO_PROSE):
                key = way[-1]
                if isinstance(key, int) and len(way) > 1:
                    key = way[-2]
                found = urls if key in _URLS else prose
                if (wording := found.get(text)) is None:
                    wording = found[text] = Wording(text)
                wording.places.append(Place(subject, way))
        for each in self.charts:
            for node in each.chart.nodes:
                place = Place(each.subject, ("图",))
                prose.setdefault(node.text, Wording(node.text)).places.append(place)
        return tuple(prose.values()), tuple(urls.values())

    @cached_property
    def sweep(self) -> Sweep:
        """All wordings in one string, to be searched in one pass."""
        return Sweep(self.wordings)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every law that running text names, in 《》 or right before 第X条."""
        return tuple(
            Mention(wording, named, law)
            for wording in self.wordings
            for named, law in mentions(wording.text, self.laws)
        )

    @cached_property
    def charts(self) -> tuple[ChartOf, ...]:
        """Every flowchart that has a chart."""
        found = []
        for subject in self.records("flows"):
            if subject.record.chart:
                try:
                    found.append(ChartOf(subject, read(subject.record.chart)))
                except ChartError:  # said elsewhere, and the build stops
                    continue
        return tuple(found)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every legal basis of the bureau that names a law or quotes one: of records, lists and the profile."""
        return tuple(self._citations())

    def _citations(self) -> Iterator[Citation]:
        for subject in self.subjects:
            for way, basis in _bases_of(subject.record):
                yield Citation(subject, way, basis, found(basis.law, self.laws) if basis.law else None)


_BASES = ("bases", "standards")
_INSIDE = ("fee",)


def _bases_of(record: object) -> Iterator[tuple[Way, Basis]]:
    """Yield every basis of a record with the way to it."""
    if not hasattr(type(record), "model_fields"):
        return
    fields = type(record).model_fields  # type: ignore[attr-defined]
    for attribute in _BASES:
        if attribute in fields:
            alias = str(fields[attribute].alias)
            for position, basis in enumerate(getattr(record, attribute)):
                yield (alias, position), basis
    for attribute in _INSIDE:
        if attribute in fields and (part := getattr(record, attribute)):
            for way, basis in _bases_of(part):
                yield (str(fields[attribute].alias), *way), basis


_NAMES = ("id", "name", "title", "act", "certificate", "code", "number")
_TITLES = ("name", "title", "act", "target", "party", "kind", "year")


def _record_subject(entry: Published) -> Subject:
    record: Record = entry.record
    # Asking a model for an attribute that it does not have is slow, and there are many records.
    values = record.__dict__
    names = {entry.id, *(str(value) for name in _NAMES if (value := values.get(name)))}
    title = next((str(value) for name in _TITLES if (value := values.get(name))), entry.kind.name)
    return Subject(
        entry.file,
        entry.way,
        entry.kind.key,
        entry.id,
        title,
        record,
        record.written,
        frozenset(names),
        entry,
    )

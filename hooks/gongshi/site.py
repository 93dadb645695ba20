"""The Site: every record where it stands, the links between records, and the questions that pages ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from .law.citations import LawIndex
from .law.register import Region
from .loading import BureauFolder, Data
from .records import LISTS, PROFILE, ListKind
from .records.bureau import BureauFile
from .records.common import Link, ListFile, Nothing, Record, Source
from .records.document import Document
from .source.problem import DataError, Problem


class ListState(StrEnum):
    """What can be said of a list at a glance."""

    PUBLISHED = "已公示"
    LINKED = "仅有链接"
    NOTHING = "声明无"
    MISSING = "未公示"


@dataclass(frozen=True)
class Origin:
    """Where a record was published: the document and the place in it, filled up from its list."""

    bureau: str = ""
    document: Document | None = None
    annex: str | None = None
    place: str | None = None
    url: str | None = None


@dataclass(eq=False)
class Published:
    """A record where it stands: its bureau, list and file."""

    bureau: Bureau
    kind: ListKind
    file: str
    holder: ListFile[Any]
    record: Any

    @property
    def id(self) -> str:
        """The record's own id; for records without one, its position in the list."""
        return getattr(self.record, "id", None) or str(self.position)

    @cached_property
    def position(self) -> int:
        """The record's position in its list, from 1."""
        return self.holder.records.index(self.record) + 1

    @cached_property
    def origin(self) -> Origin:
        """The document, annex and place, where the record itself says nothing taken from its list."""
        return self.bureau.origin(self.record.source, self.holder.source)

    @property
    def updated(self) -> date | None:
        """The day on which the record was last changed or, failing that, published."""
        document = self.origin.document
        return self.record.updated or self.holder.updated or (document and (document.published or document.day)) or None

    @property
    def valid_to(self) -> date | None:
        """The last day on which the record is valid, if one is stated."""
        return self.record.valid_to or self.holder.valid_to


@dataclass(eq=False)
class BureauList:
    """One official list of one bureau, all its files together."""

    kind: ListKind
    files: list[tuple[str, ListFile[Any]]]
    entries: list[Published] = field(default_factory=list)

    @property
    def nothing(self) -> Nothing | None:
        """The statement that there are none, if the bureau made one."""
        return next((file.nothing for _, file in self.files if file.nothing), None)

    @property
    def links(self) -> list[Link]:
        """Addresses elsewhere at which the list is said to stand."""
        return [link for _, file in self.files for link in file.links]

    @property
    def state(self) -> ListState:
        """What can be said of the list at a glance."""
        if self.entries or any(file._more() or file.standards for _, file in self.files):
            return ListState.PUBLISHED
        if self.nothing:
            return ListState.NOTHING
        return ListState.LINKED if self.links else ListState.MISSING


@dataclass(eq=False)
class Bureau:
    """A bureau with its lists."""

    id: str
    profile: BureauFile
    region: Region | None
    texts: dict[str, str]
    lists: dict[str, BureauList] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The full name."""
        return self.profile.name

    def entries(self, key: str) -> list[Published]:
        """Return the records of the list with this key, such as `items`."""
        return self.lists[key].entries

    @cached_property
    def by_id(self) -> dict[tuple[str, str], Published]:
        """Every record that has an id of its own, by list and id."""
        return {
            (key, entry.record.id): entry
            for key, each in self.lists.items()
            for entry in each.entries
            if getattr(entry.record, "id", None)
        }

    def find(self, key: str, id_: str | None) -> Published | None:
        """Return the record with this id in the list with this key."""
        return self.by_id.get((key, id_)) if id_ else None

    def origin(self, *sources: Source | None) -> Origin:
        """Return the origin that the first of the sources states, each part from the first that has it."""

        def first(name: str) -> Any:
            return next((value for source in sources if source and (value := getattr(source, name))), None)

        document = self.find("documents", first("document"))
        return Origin(self.id, document.record if document else None, first("annex"), first("place"), first("url"))

    @cached_property
    def profile_origin(self) -> Origin:
        """Where the profile was published."""
        return self.origin(self.profile.source)

    @cached_property
    def users_of_flow(self) -> dict[str, list[Published]]:
        """The items and guides that each flowchart is for, in the order of their lists."""
        users: dict[str, list[Published]] = {}
        for key in ("items", "guides"):
            for entry in self.entries(key):
                if entry.record.flow:
                    users.setdefault(entry.record.flow, []).append(entry)
        return users

    @cached_property
    def guides_of_category(self) -> dict[str, list[Published]]:
        """The guides for each category of items."""
        found: dict[str, list[Published]] = {}
        for entry in self.entries("guides"):
            found.setdefault(entry.record.category, []).append(entry)
        return found


@dataclass(eq=False)
class Site:
    """All bureaus, and what they share."""

    bureaus: list[Bureau]
    laws: LawIndex
    regions: dict[str, Region]

    @property
    def record_count(self) -> int:
        """How many records there are in all lists."""
        return sum(len(each.entries) for bureau in self.bureaus for each in bureau.lists.values())

    def entries(self, key: str) -> Iterator[Published]:
        """Yield the records of the lists with this key, bureau by bureau."""
        for bureau in self.bureaus:
            yield from bureau.entries(key)


def link(data: Data) -> Site:
    """Return the Site of checked data, or raise DataError for what refers to nothing or exists twice."""
    regions = {region.code: region for region in data.regions.regions}
    problems: list[Problem] = []
    bureaus = [_bureau(folder, regions, problems) for folder in data.bureaus]
    if problems:
        raise DataError(problems)
    return Site(bureaus, LawIndex(data.laws.laws), regions)


def _bureau(folder: BureauFolder, regions: dict[str, Region], problems: list[Problem]) -> Bureau:
    bureau = Bureau(folder.id, folder.profile, regions.get(folder.profile.region), folder.texts)
    for kind in LISTS:
        files = folder.lists.get(kind.key, [])
        entries = [Published(bureau, kind, name, file, record) for name, file in files for record in file.records]
        for _, file in files:
            first = next((i for i, entry in enumerate(entries) if entry.holder is file), 0)
            for offset, entry in enumerate(entries[first : first + len(file.records)]):
                entry.__dict__["position"] = offset + 1
        bureau.lists[kind.key] = BureauList(kind, files, entries)
    problems += _twice(bureau)
    problems += _dangling(bureau)
    return bureau


def _way(kind: ListKind, position: int, field_: str = "") -> str:
    return f"{kind.file}[{position}]{'.' + field_ if field_ else ''}"


def _twice(bureau: Bureau) -> Iterator[Problem]:
    """Yield a problem for each id or certificate number that stands twice in one list."""
    for each in bureau.lists.values():
        for attribute, name in (("id", "编号"), ("certificate", "证件编号")):
            seen: dict[str, Published] = {}
            for entry in each.entries:
                value = getattr(entry.record, attribute, None)
                if value is None:
                    continue
                if earlier := seen.get(value):
                    place = f"{earlier.file.rsplit('/', 1)[-1]} 第 {earlier.record.line} 行"
                    yield Problem(
                        entry.file, entry.record.line, 1, _way(each.kind, entry.position, name), f"“{value}”与{place}的重复；每条要用不同的{name}"
                    )
                seen.setdefault(value, entry)


def _references(record: Any) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Yield the references that a record makes: field, the key of the list meant, the ids."""
    plain = (("flow", "流程", "flows"), ("plan", "计划", "plans"), ("inspection", "事项", "inspections"))
    for attribute, name, key in plain:
        if value := getattr(record, attribute, None):
            yield name, key, (value,)
    if items := getattr(record, "items", None):
        if record.__class__.__name__ in {"Guide", "Discretion", "Decision"}:
            yield "事项", "items", items
    if inspections := getattr(record, "inspections", None):
        if not isinstance(inspections, int):
            yield "事项", "inspections", inspections


def _dangling(bureau: Bureau) -> Iterator[Problem]:
    """Yield a problem for each reference to nothing, with the nearest id that exists."""
    known = {
        key: {entry.record.id for entry in each.entries if getattr(entry.record, "id", None)}
        for key, each in bureau.lists.items()
    }
    inspections = bureau.lists["inspections"].files
    known["plans"] = {plan.id for _, file in inspections for plan in file.plans}
    files = {"plans": "随机抽查", **{kind.key: kind.file for kind in LISTS}}
    for each in bureau.lists.values():
        for name, file in each.files:
            yield from _dangling_source(bureau, name, each.kind.file, 1, file.source, known)
            for plan in getattr(file, "plans", ()):
                for _, key, ids in _references(plan):
                    yield from _unknown(name, 1, f"{each.kind.file}.年度计划.事项", ids, known[key], files[key])
        for entry in each.entries:
            way = _way(each.kind, entry.position)
            line = entry.record.line
            yield from _dangling_source(bureau, entry.file, way, line, entry.record.source, known)
            for field_, key, ids in _references(entry.record):
                yield from _unknown(entry.file, line, f"{way}.{field_}", ids, known[key], files[key])
            if (text := getattr(entry.record, "text_file", None)) and text not in bureau.texts:
                yield Problem(entry.file, line, 1, f"{way}.正文文件", f"文件夹里没有“{text}”；请放入这个文件或改正文件名")
    profile = f"data/bureaus/{bureau.id}/{PROFILE.file}.yml"
    yield from _dangling_source(bureau, profile, PROFILE.file, 1, bureau.profile.source, known)


def _dangling_source(
    bureau: Bureau, file: str, way: str, line: int, source: Source | None, known: dict[str, set[str]]
) -> Iterator[Problem]:
    if source and source.document:
        yield from _unknown(file, line, f"{way}.来源.文件", (source.document,), known["documents"], "文件")


def _unknown(file: str, line: int, way: str, ids: Iterable[str], known: set[str], where: str) -> Iterator[Problem]:
    import difflib  # noqa: PLC0415 - only needed to explain a mistake

    for id_ in ids:
        if id_ not in known:
            close = difflib.get_close_matches(id_, known, n=1, cutoff=0.5)
            hint = f"是不是“{close[0]}”？" if close else f"请先在 {where}.yml 里写上它，或改成已有的编号"
            yield Problem(file, line, 1, way, f"{where}.yml 里没有编号“{id_}”；{hint}")

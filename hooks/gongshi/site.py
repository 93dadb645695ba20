"""The Site: every record where it stands, the links between records, and the questions that pages ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from .law.catalogues import Catalogue
from .law.citations import LawIndex
from .law.codes import Provinces
from .law.duties import Duty
from .law.register import Region
from .records import ListKind
from .records.bureau import BureauFile
from .records.common import ListFile
from .records.document import Document
from .records.exception import ExemptionFile
from .records.parts import Link, Nothing, Source
from .records.supervision import SupervisionFile
from .records.synonyms import SynonymFile
from .source.problem import Way


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
    position: int
    """The record's position in its file's list, from 1."""

    @property
    def id(self) -> str:
        """The record's own id; for records without one, its position in the list."""
        return getattr(self.record, "id", None) or str(self.position)

    @property
    def way(self) -> Way:
        """The way to the record in its file."""
        return ("清单", self.position - 1)

    @cached_property
    def origin(self) -> Origin:
        """The document, annex and place, where the record itself says nothing taken from its list."""
        return self.bureau.origin(self.record.source, self.holder.source)

    @property
    def updated(self) -> date | None:
        """The day on which the record was last changed or, failing that, published."""
        document = self.origin.document
        return (
            self.record.updated
            or self.holder.updated
            or (document and (document.published or document.day))
            or None
        )

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
    exemptions: ExemptionFile | None = None
    supervision: SupervisionFile | None = None

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
        return Origin(
            self.id, document.record if document else None, first("annex"), first("place"), first("url")
        )

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
    synonyms: SynonymFile
    duties: tuple[Duty, ...] = ()
    catalogues: tuple[Catalogue, ...] = ()
    provinces: Provinces = field(default_factory=Provinces)

    @property
    def record_count(self) -> int:
        """How many records there are in all lists."""
        return sum(len(each.entries) for bureau in self.bureaus for each in bureau.lists.values())

    def entries(self, key: str) -> Iterator[Published]:
        """Yield the records of the lists with this key, bureau by bureau."""
        for bureau in self.bureaus:
            yield from bureau.entries(key)

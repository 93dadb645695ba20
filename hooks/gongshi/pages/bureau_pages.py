"""The pages of one bureau: itself, its phones, each of its lists, each record that has a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property, partial
from typing import Any

from gongshi.law.remedies import STATUTORY
from gongshi.records import LISTS, PROFILE, ListKind
from gongshi.site import Bureau, Published

from .address import OWN_PAGE, address_of, home_of, list_of
from .counts import category_counts
from .drawn import Flow, flows_of
from .overview import overview
from .phones import main_phones, phone_book
from .spec import HOME, Crumbs, PageSpec, title_of
from .status import is_shown


def bureau_pages(bureau: Bureau, today: date) -> Iterator[PageSpec]:
    """Yield every page of a bureau."""
    shared = _Shared(bureau)
    yield PageSpec(
        home_of(bureau),
        "pages/bureau.html",
        bureau.name,
        f"{bureau.name}行政执法公示：主体、人员、事项、依据、流程、救济渠道和联系电话",
        HOME,
        shared.home,
        f"data/bureaus/{bureau.id}/{PROFILE.file}.yml",
    )
    yield PageSpec(
        f"{bureau.id}/phones/index.html",
        "pages/phones.html",
        f"{bureau.profile.short_name}电话",
        f"{bureau.name}公布的全部电话，按用途排列",
        _crumbs(bureau),
        shared.phones,
        f"data/bureaus/{bureau.id}/{PROFILE.file}.yml",
    )
    for kind in LISTS:
        yield PageSpec(
            list_of(bureau, kind.key),
            f"pages/{kind.key}.html",
            f"{kind.name} - {bureau.profile.short_name}",
            f"{bureau.name}的{kind.name}",
            _crumbs(bureau),
            partial(shared.list_, kind),
            f"data/bureaus/{bureau.id}/{kind.file}{'' if kind.many_files else '.yml'}",
        )
        if kind.key in OWN_PAGE:
            for entry in bureau.entries(kind.key):
                if kind.key != "decisions" or is_shown(entry, today):
                    yield _record_page(entry, shared)


def _record_page(entry: Published, shared: _Shared) -> PageSpec:
    kind, title = entry.kind, title_of(entry)
    return PageSpec(
        address_of(entry),
        f"pages/{kind.key[:-1]}.html",
        title,
        f"{entry.bureau.name}{kind.name}：{title}",
        (*_crumbs(entry.bureau), (kind.name, list_of(entry.bureau, kind.key))),
        partial(shared.record, entry),
        entry.file,
    )


def _crumbs(bureau: Bureau) -> Crumbs:
    return (*HOME, (bureau.profile.short_name, home_of(bureau)))


class _Shared:
    """The contexts of a bureau's pages; what several of them show is made once, when the first asks."""

    def __init__(self, bureau: Bureau) -> None:
        self.bureau = bureau

    @cached_property
    def common(self) -> dict[str, Any]:
        return {"bureau": self.bureau, "phones": main_phones(self.bureau), "statutory": STATUTORY}

    @cached_property
    def flows(self) -> dict[str, Flow]:
        return flows_of(self.bureau)

    def home(self) -> dict[str, Any]:
        categories = category_counts(self.bureau.entries("items"))
        return {**self.common, "stages": overview(self.bureau), "categories": categories}

    def phones(self) -> dict[str, Any]:
        groups = [(self.bureau, phone_book(self.bureau))]
        return {"bureau": self.bureau, "groups": groups, "pages": (), "page_number": 1}

    def list_(self, kind: ListKind) -> dict[str, Any]:
        each = self.bureau.lists[kind.key]
        return {**self.common, "list": each, "categories": category_counts(each.entries)}

    def record(self, entry: Published) -> dict[str, Any]:
        flow = entry.id if entry.kind.key == "flows" else getattr(entry.record, "flow", None)
        return {
            **self.common,
            "entry": entry,
            "record": entry.record,
            "flow": self.flows.get(flow) if flow else None,
            "users": self.bureau.users_of_flow.get(entry.id, []) if entry.kind.key == "flows" else [],
        }

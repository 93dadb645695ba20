"""The pages of one bureau: itself, its phones, each of its lists, each record that has a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from gongshi.law.remedies import STATUTORY
from gongshi.records import LISTS, PROFILE, ListKind
from gongshi.site import Bureau, Published

from .address import OWN_PAGE, address_of, home_of, list_of
from .counts import category_counts
from .drawn import flow_of
from .overview import overview
from .phones import main_phones, phone_book
from .spec import HOME, Crumbs, PageSpec, title_of
from .status import is_shown


def bureau_pages(bureau: Bureau, today: date) -> Iterator[PageSpec]:
    """Yield every page of a bureau."""
    yield PageSpec(
        home_of(bureau),
        "pages/bureau.html",
        bureau.name,
        f"{bureau.name}行政执法公示：主体、人员、事项、依据、流程、救济渠道和联系电话",
        HOME,
        partial(_home, bureau),
        f"data/bureaus/{bureau.id}/{PROFILE.file}.yml",
    )
    yield PageSpec(
        f"{bureau.id}/phones/index.html",
        "pages/phones.html",
        f"{bureau.profile.short_name}电话",
        f"{bureau.name}公布的全部电话，按用途排列",
        _crumbs(bureau),
        lambda: {"bureau": bureau, "groups": [(bureau, phone_book(bureau))], "pages": (), "page_number": 1},
        f"data/bureaus/{bureau.id}/{PROFILE.file}.yml",
    )
    for kind in LISTS:
        yield _list_page(bureau, kind)
        if kind.key in OWN_PAGE:
            for entry in bureau.entries(kind.key):
                if kind.key != "decisions" or is_shown(entry, today):
                    yield _record_page(entry)


def _list_page(bureau: Bureau, kind: ListKind) -> PageSpec:
    return PageSpec(
        list_of(bureau, kind.key),
        f"pages/{kind.key}.html",
        f"{kind.name} - {bureau.profile.short_name}",
        f"{bureau.name}的{kind.name}",
        _crumbs(bureau),
        partial(_list, bureau, kind),
        f"data/bureaus/{bureau.id}/{kind.file}{'' if kind.many_files else '.yml'}",
    )


def _record_page(entry: Published) -> PageSpec:
    kind, title = entry.kind, title_of(entry)
    return PageSpec(
        address_of(entry),
        f"pages/{kind.key[:-1]}.html",
        title,
        f"{entry.bureau.name}{kind.name}：{title}",
        (*_crumbs(entry.bureau), (kind.name, list_of(entry.bureau, kind.key))),
        partial(_record, entry),
        entry.file,
    )


def _crumbs(bureau: Bureau) -> Crumbs:
    return (*HOME, (bureau.profile.short_name, home_of(bureau)))


def _common(bureau: Bureau) -> dict[str, Any]:
    return {"bureau": bureau, "phones": main_phones(bureau), "statutory": STATUTORY}


def _home(bureau: Bureau) -> dict[str, Any]:
    return {
        **_common(bureau),
        "stages": overview(bureau),
        "categories": category_counts(bureau.entries("items")),
    }


def _list(bureau: Bureau, kind: ListKind) -> dict[str, Any]:
    each = bureau.lists[kind.key]
    return {**_common(bureau), "list": each, "categories": category_counts(each.entries)}


def _record(entry: Published) -> dict[str, Any]:
    return {
        **_common(entry.bureau),
        "entry": entry,
        "record": entry.record,
        "flow": flow_of(entry),
        "users": entry.bureau.users_of_flow.get(entry.id, []),
    }

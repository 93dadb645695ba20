"""The pages that go across bureaus: items, officers, decisions, remedies, phones, laws."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from gongshi.law.library import Library
from gongshi.law.register import Law
from gongshi.law.remedies import STATUTORY
from gongshi.records.values import Category
from gongshi.site import Site

from .address import law_page
from .counts import by_bureau, category_counts, chunked, chunked_books, paged
from .laws import LawUse, law_uses
from .phones import phone_book
from .side_by_side import side_by_side
from .spec import HOME, PageSpec

SLUGS = {category.value: category.name.lower() for category in Category}
"""Each category's part of an address."""

_LISTS = (
    ("officers", "查人员", "核对执法人员的姓名、证号和证件有效期"),
    ("decisions", "查决定", "行政处罚、行政许可等执法决定"),
    ("remedies", "要救济", "不服怎么办：陈述申辩、听证、复议、诉讼、投诉"),
)


def cross_pages(site: Site, today: date, library: Library) -> Iterator[PageSpec]:
    """Yield every page that goes across bureaus."""
    yield from _items(site)
    for key, title, description in _LISTS:
        silent = [bureau for bureau in site.bureaus if not bureau.entries(key)]
        for address, rows, pager in paged(key, "index", chunked(list(site.entries(key)))):
            context = _constant(
                **pager, rows=rows, grouped=by_bureau(rows), statutory=STATUTORY, silent=silent
            )
            yield PageSpec(address, f"pages/all_{key}.html", title, description, HOME, context)
    books = [(bureau, phone_book(bureau)) for bureau in site.bureaus]
    for address, groups, pager in paged("phones", "index", chunked_books(books)):
        context = _constant(**pager, groups=groups, bureau=None)
        yield PageSpec(
            address, "pages/phones.html", "打电话", "全部机关公布的电话，按用途排列", HOME, context
        )
    yield from _laws(site, today, library)


def _items(site: Site) -> Iterator[PageSpec]:
    items = list(site.entries("items"))
    counts = category_counts(items)
    yield PageSpec(
        "items/index.html",
        "pages/all_items.html",
        "查事项",
        "全部机关的执法事项，按机关和类别查找",
        HOME,
        partial(_matrix, site, counts),
    )
    crumbs = (*HOME, ("查事项", "items/index.html"))
    for category, total in counts:
        own = [entry for entry in items if entry.record.category == category]
        for address, rows, pager in paged("items", SLUGS[category], chunked(own)):
            context = _constant(**pager, category=category, total=total, grouped=by_bureau(rows))
            description = f"全部机关的{category}事项"
            yield PageSpec(address, "pages/items_of_category.html", category, description, crumbs, context)


def _matrix(site: Site, counts: Sequence[tuple[str, int]]) -> dict[str, Any]:
    matrix = [(bureau, dict(category_counts(bureau.entries("items")))) for bureau in site.bureaus]
    return {"categories": counts, "matrix": matrix, "slugs": SLUGS}


def _laws(site: Site, today: date, library: Library) -> Iterator[PageSpec]:
    uses = law_uses(site, today)
    description = "各机关引用的法律法规，以及谁在引用"
    by_id = {law.id: law for law in site.laws.laws}
    context = _constant(uses=uses, laws=by_id)
    yield PageSpec("laws/index.html", "pages/laws.html", "法律依据", description, HOME, context)
    crumbs = (*HOME, ("法律依据", "laws/index.html"))
    cited = {use.law.id: {each.number for each in use.articles} for use in uses if use.law}
    for use in uses:
        if use.law:
            description = f"{use.title}：哪些机关的哪些事项引用了它"
            context = partial(_law, use, by_id, cited, library)
            yield PageSpec(law_page(use.law.id), "pages/law.html", use.title, description, crumbs, context)


def _law(use: LawUse, laws: dict[str, Law], cited: dict[str, set[int]], library: Library) -> dict[str, Any]:
    law = use.law
    assert law is not None  # noqa: S101 - only laws of the register have pages
    return {
        "use": use,
        "successor": laws.get(law.successor or ""),
        "moved": law.today_by_old if law.successor else {},
        "cited": cited.get(law.successor or "", set()),
        "articles": [(each, side_by_side(each, law, library)) for each in use.articles],
    }


def _constant(**values: Any) -> Callable[[], dict[str, Any]]:
    return lambda: values

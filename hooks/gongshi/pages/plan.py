"""The plan of the site: every page, its address, its template, and the context that fills it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gongshi.flow import Chart, read, steps, weaknesses
from gongshi.law.remedies import STATUTORY
from gongshi.records import LISTS
from gongshi.records.common import Category
from gongshi.site import Bureau, Published, Site

from .address import OWN_PAGE, address_of, home_of, law_page, list_of
from .fields import reference
from .laws import LawUse, law_uses
from .open_data import VERSION, collections
from .overview import overview
from .phones import main_phones, phone_book
from .status import of_document

CHUNK = 400
"""Most rows on a page of a list across bureaus."""

Crumbs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PageSpec:
    """One page to be made: `context` is called only when the page is rendered."""

    address: str
    template: str
    title: str
    description: str
    crumbs: Crumbs
    context: Callable[[], dict[str, Any]] = field(repr=False)
    source: str | None = None
    """The data file from which the page comes, for a link to edit it."""

    @property
    def short_title(self) -> str:
        """The title without what follows it in the browser's tab."""
        return self.title.split(" - ")[0]

    @property
    def depth(self) -> int:
        """How many folders deep the page lies."""
        return self.address.count("/")


@dataclass(frozen=True)
class Drawn:
    """A flowchart ready for a page: the laid out chart, its steps, its weaknesses."""

    chart: Chart
    steps: tuple[Any, ...]
    weaknesses: tuple[Any, ...]


def draw(text: str | None) -> Drawn | None:
    """Return a chart's drawing and steps; None when there is no chart."""
    if not text:
        return None
    chart = read(text)
    return Drawn(chart, steps(chart), weaknesses(chart))


def plan(site: Site, today: date) -> Iterator[PageSpec]:
    """Yield every page that the data makes, bureaus first, then what goes across them."""
    for bureau in site.bureaus:
        yield from _bureau_pages(bureau, site, today)
    yield from _across(site)
    yield from _laws(site)
    yield PageSpec("help/fields.html", "pages/fields.html", "字段说明", "公示数据的全部字段：名称、含义、是否必填、示例、法律依据", (("首页", "index.html"),), lambda: {"files": reference()})
    yield PageSpec("open-data/index.html", "pages/open_data.html", "开放数据", "本站全部数据的 JSON 下载与字段说明", (("首页", "index.html"),), lambda: {"collections": collections(site), "version": VERSION})
    yield PageSpec("sitemap.html", "pages/sitemap.html", "网站地图", "本站的全部栏目", (("首页", "index.html"),), lambda: {"site": site, "kinds": LISTS})


def _crumbs(bureau: Bureau, key: str | None = None) -> Crumbs:
    crumbs: Crumbs = (("首页", "index.html"), (bureau.profile.short_name, home_of(bureau)))
    if key:
        return (*crumbs, (bureau.lists[key].kind.name, list_of(bureau, key)))
    return crumbs


def _bureau_pages(bureau: Bureau, site: Site, today: date) -> Iterator[PageSpec]:
    folder = f"data/bureaus/{bureau.id}"
    phones = main_phones(bureau)
    common = {"bureau": bureau, "site": site, "today": today, "phones": phones, "statutory": STATUTORY}

    def context(**more: Any) -> Callable[[], dict[str, Any]]:
        return lambda: {**common, **{name: value() if callable(value) else value for name, value in more.items()}}

    yield PageSpec(
        home_of(bureau),
        "pages/bureau.html",
        bureau.name,
        f"{bureau.name}行政执法公示：主体、人员、事项、依据、流程、救济渠道和联系电话",
        (("首页", "index.html"),),
        context(stages=lambda: overview(bureau), categories=lambda: category_counts(bureau.entries("items")), phone_book=lambda: phone_book(bureau)),
        f"{folder}/主体.yml",
    )
    yield PageSpec(
        f"{bureau.id}/phones/index.html",
        "pages/phones.html",
        f"{bureau.profile.short_name}电话",
        f"{bureau.name}公布的全部电话，按用途排列",
        _crumbs(bureau),
        context(groups=lambda: [(bureau, phone_book(bureau))], pages=(), page_number=1),
        f"{folder}/主体.yml",
    )
    for kind in LISTS:
        each = bureau.lists[kind.key]
        yield PageSpec(
            list_of(bureau, kind.key),
            f"pages/{kind.key}.html",
            f"{kind.name} - {bureau.profile.short_name}",
            f"{bureau.name}的{kind.name}",
            _crumbs(bureau),
            context(list=each, categories=lambda each=each: category_counts(each.entries), draw=lambda: draw),
            f"{folder}/{kind.file}{'' if kind.many_files else '.yml'}",
        )
        if kind.key in OWN_PAGE:
            for entry in each.entries:
                if kind.key == "decisions" and not shown(entry, today):
                    continue
                yield PageSpec(
                    address_of(entry),
                    f"pages/{kind.key[:-1]}.html",
                    title_of(entry),
                    f"{bureau.name}{kind.name}：{title_of(entry)}",
                    _crumbs(bureau, kind.key),
                    context(entry=entry, record=entry.record, flow=lambda entry=entry: _flow_of(entry), users=lambda entry=entry: bureau.users_of_flow.get(entry.id, [])),
                    entry.file,
                )


def title_of(entry: Published) -> str:
    """Return what a record is called on pages."""
    record = entry.record
    for attribute in ("name", "title", "act", "target", "party"):
        if value := getattr(record, attribute, None):
            return str(value)
    return entry.kind.name


def shown(entry: Published, today: date) -> bool:
    """Return whether a decision is still to be shown: its publication period has not ended (信用修复管理办法第12条)."""
    return entry.record.show_until is None or entry.record.show_until >= today


def _flow_of(entry: Published) -> dict[str, Any] | None:
    """Return the flowchart that a record names or is, drawn."""
    flow = entry if entry.kind.key == "flows" else entry.bureau.find("flows", getattr(entry.record, "flow", None))
    if flow is None:
        return None
    return {"entry": flow, "drawn": draw(flow.record.chart)}


def category_counts(entries: Sequence[Published]) -> list[tuple[str, int]]:
    """Return the categories that occur, in the official order, with how many records each has."""
    counts: dict[str, int] = {}
    for entry in entries:
        category = getattr(entry.record, "category", None)
        if category:
            counts[category] = counts.get(category, 0) + 1
    order = {category.value: position for position, category in enumerate(Category)}
    return sorted(counts.items(), key=lambda pair: order.get(pair[0], len(order)))


def _chunks(entries: Sequence[Any]) -> list[Sequence[Any]]:
    return [entries[start : start + CHUNK] for start in range(0, len(entries), CHUNK)] or [[]]


def _paged(folder: str, name: str, entries: Sequence[Any]) -> Iterator[tuple[str, int, Sequence[Any], list[str]]]:
    """Yield address, page number, rows and all addresses of a list that may be longer than a page."""
    chunks = _chunks(entries)
    addresses = [f"{folder}/{name if not index else f'{name}-{index + 1}'}.html" for index in range(len(chunks))]
    for index, rows in enumerate(chunks):
        yield addresses[index], index + 1, rows, addresses


def _across(site: Site) -> Iterator[PageSpec]:
    home: Crumbs = (("首页", "index.html"),)
    items = list(site.entries("items"))
    counts = category_counts(items)
    slugs = {category.value: category.name.lower() for category in Category}
    matrix = lambda: [(bureau, dict(category_counts(bureau.entries("items")))) for bureau in site.bureaus]  # noqa: E731
    yield PageSpec("items/index.html", "pages/all_items.html", "查事项", "全部机关的执法事项，按机关和类别查找", home, lambda: {"site": site, "categories": counts, "matrix": matrix(), "slugs": slugs})
    for category, _ in counts:
        own = [entry for entry in items if entry.record.category == category]
        for address, page, rows, pages in _paged("items", slugs[category], own):
            yield PageSpec(address, "pages/items_of_category.html", category, f"全部机关的{category}事项", (*home, ("查事项", "items/index.html")), _constant(category=category, rows=rows, page_number=page, pages=pages, total=len(own), grouped=_by_bureau(rows)))
    for key, title, description in (
        ("officers", "查人员", "核对执法人员的姓名、证号和证件有效期"),
        ("decisions", "查决定", "行政处罚、行政许可等执法决定"),
        ("remedies", "要救济", "不服怎么办：陈述申辩、听证、复议、诉讼、投诉"),
    ):
        for address, page, rows, pages in _paged(key, "index", list(site.entries(key))):
            yield PageSpec(address, f"pages/all_{key}.html", title, description, home, _constant(site=site, rows=rows, grouped=_by_bureau(rows), page_number=page, pages=pages, statutory=STATUTORY, silent=[bureau for bureau in site.bureaus if not bureau.entries(key)]))
    books = [(bureau, phone_book(bureau)) for bureau in site.bureaus]
    groups: list[list[tuple[Bureau, Any]]] = [[]]
    size = 0
    for bureau, book in books:
        if size and size + len(book) > CHUNK:
            groups.append([])
            size = 0
        groups[-1].append((bureau, book))
        size += len(book)
    pages = [f"phones/{'index' if not index else f'index-{index + 1}'}.html" for index in range(len(groups))]
    for index, group in enumerate(groups):
        yield PageSpec(pages[index], "pages/phones.html", "打电话", "全部机关公布的电话，按用途排列", home, _constant(groups=group, page_number=index + 1, pages=pages, bureau=None))


def _constant(**values: Any) -> Callable[[], dict[str, Any]]:
    return lambda: values


def _by_bureau(rows: Sequence[Published]) -> list[tuple[Bureau, list[Published]]]:
    grouped: dict[str, tuple[Bureau, list[Published]]] = {}
    for entry in rows:
        grouped.setdefault(entry.bureau.id, (entry.bureau, []))[1].append(entry)
    return list(grouped.values())


def _laws(site: Site) -> Iterator[PageSpec]:
    home: Crumbs = (("首页", "index.html"),)
    uses = law_uses(site)
    yield PageSpec("laws/index.html", "pages/laws.html", "法律依据", "各机关引用的法律法规，以及谁在引用", home, _constant(uses=uses))
    for use in uses:
        if use.law:
            yield PageSpec(law_page(use.law.id), "pages/law.html", use.title, f"哪些机关的哪些事项引用了{use.title}", (*home, ("法律依据", "laws/index.html")), _constant(use=use, successor=_successor(site, use)))


def _successor(site: Site, use: LawUse) -> Any:
    return next((law for law in site.laws.laws if use.law and law.id == use.law.successor), None)


def news(site: Site, limit: int = 12) -> list[tuple[date, Published]]:
    """Return the documents and decisions published last, latest first."""
    dated = []
    for key in ("documents", "decisions"):
        for entry in site.entries(key):
            day = getattr(entry.record, "published", None) or entry.record.updated or getattr(entry.record, "day", None)
            if day:
                dated.append((day, entry))
    return sorted(dated, key=lambda pair: (pair[0], pair[1].bureau.id, pair[1].id), reverse=True)[:limit]


__all__ = ["PageSpec", "draw", "news", "of_document", "plan", "title_of"]

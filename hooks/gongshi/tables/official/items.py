"""行政执法事项清单 and 岗责体系: the items of a bureau, with their grounds in columns, and with their posts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from gongshi.law.register import LawLevel
from gongshi.records.item import Item
from gongshi.records.parts import Basis
from gongshi.site import Published

from .form import NUMBER, REMARK, OfficialForm, View, field_of, place, rows_of
from .paper import Block, Column, Lines, Row, Span, Table
from .saying import basis, contact, post, said

_LEVELS = {
    LawLevel.LAW: "法律",
    LawLevel.REGULATION: "行政法规",
    LawLevel.LOCAL: "地方性法规",
    LawLevel.RULE: "规章",
    LawLevel.LOCAL_RULE: "规章",
    LawLevel.DOCUMENT: "规范性文件",
    LawLevel.STANDARD: "规范性文件",
}
_HEADINGS = {
    "国家法律": "法律",
    "地方法规": "地方性法规",
    "部门规章": "规章",
    "部委规章": "规章",
    "政府规章": "规章",
    "地方政府规章": "规章",
    "地方规章": "规章",
    "文件": "规范性文件",
}
"""Columns as bureaus call them, and what the form calls them."""
_COLUMNS = ("法律", "行政法规", "地方性法规", "规章", "规范性文件")
_OTHER = "其他"


def _column_of(view: View, each: Basis) -> str:
    """Return the column of a basis: where the bureau put it, else by the level of its law."""
    column = _HEADINGS.get(each.column or "", each.column)
    return column if column in _COLUMNS else _level_of(view, each) or _OTHER


def _level_of(view: View, each: Basis) -> str:
    """Return the column in which the level of its law would put a basis; empty for laws that are not registered."""
    law = view.site.laws.find(each.law)
    return _LEVELS[law.level] if law else ""


def _bases_in(column: str) -> Callable[..., str]:
    def said_(view: View, entry: Published, _part: Any) -> str:
        if entry.id not in view.grounds:
            view.grounds[entry.id] = _by_column(view, entry)
        return view.grounds[entry.id].get(column, "")

    return said_


def _by_column(view: View, entry: Published) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for each in entry.record.bases:
        found.setdefault(_column_of(view, each), []).append(basis(each))
    return {column: "\n".join(texts) for column, texts in found.items()}


def _category(_view: View, entry: Published, _part: Any) -> str:
    category, published = str(entry.record.category), entry.record.published_category
    if not published or published == category:
        return category
    return published if category in published else f"{category}\n（{published}）"


def _limit(_view: View, entry: Published, _part: Any) -> str:
    limit, term = entry.record.limit, entry.record.term
    plain = f"{term.value}{term.unit}" if term else ""
    if limit and term and plain in limit.replace("个", "") and (not term.start or term.start in limit):
        return str(limit)
    return "\n".join(filter(None, [limit, said(term)]))


def _elsewhere(record: Item) -> frozenset[str]:
    """Return what of an item stands on the form of its posts, or beside its flowchart."""
    away = {"posts", "posts_heading", "liability", "flow"}
    if record.flow:
        away |= {"conditions", "materials", "contacts"}
    elif record.posts or record.liability:
        away.add("contacts")
    return frozenset(away)


def _misplaced(view: View) -> Iterator[Block]:
    """Yield the note of the bases that stand in another column than their level; they stay as they were published."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for entry in view.bureau.entries("items"):
        for each in entry.record.bases:
            column, level = _column_of(view, each), _level_of(view, each)
            if level and column != level:
                found.setdefault((each.law or "", column, level), []).append(place(entry))
    if found:
        said_ = "；".join(
            f"《{law}》列在“{column}”，属于{level}（第{'、'.join(dict.fromkeys(places))}项）"
            for (law, column, level), places in found.items()
        )
        yield Lines((f"执法依据照公布时所列的栏目，其中与效力级别不同的：{said_}。",), small=True)


ITEMS = OfficialForm(
    key="items",
    slug="items",
    name="行政执法事项清单",
    columns=(
        NUMBER,
        Column("项目编号", 20, field_of("code"), ("code",), centred=True),
        Column("项目名称", 30, field_of("name"), ("name",), long=True, always=True),
        Column("执法类别", 15, _category, ("category", "published_category"), centred=True, always=True),
        Column("执法主体", 16, field_of("subject"), ("subject",), centred=True),
        Column("承办机构", 18, field_of("units"), ("units",), centred=True, always=True),
        *(
            Column(name, 18, _bases_in(name), ("bases",), group="执法依据", long=True)
            for name in (*_COLUMNS, _OTHER)
        ),
        Column("实施对象", 16, field_of("target"), ("target",), centred=True),
        Column("法定时限", 18, _limit, ("limit", "term"), group="办理时限"),
        Column("承诺时限", 18, field_of("promised_limit"), ("promised_limit",), group="办理时限"),
        Column("收费依据和标准", 16, field_of("fee"), ("fee",)),
        REMARK,
    ),
    elsewhere=_elsewhere,
    after=_misplaced,
)


def _grounds(_view: View, entry: Published, _part: Any) -> str:
    return "\n".join(map(basis, entry.record.bases))


def _has_posts(record: Item) -> bool:
    return bool(record.posts or record.liability)


def _posts(form: OfficialForm, view: View) -> Iterator[Block]:
    entries = form.entries(view.bureau, view.today)
    headings = Counter(entry.record.posts_heading or _USUAL for entry in entries if entry.record.posts)
    usual = headings.most_common(1)[0][0] if headings else _USUAL
    columns, cells = rows_of(form, view, entries)
    columns = tuple(Column(usual, 60, long=True) if each.name == _USUAL else each for each in columns)
    lines = [_reached(entry) for entry in entries]
    alike = len(set(lines)) == 1
    rows: list[Row] = []
    for row, line in zip(cells, lines, strict=True):
        rows.append(row)
        if line and not alike:
            rows.append(Span(line))
    yield Table(columns, rows)
    if alike and lines[0]:
        yield Lines((lines[0],), small=True)
    others = [
        f"第{place(entry)}项“{usual}”栏原作“{heading}”"
        for entry in entries
        if entry.record.posts and (heading := entry.record.posts_heading or _USUAL) != usual
    ]
    if others:
        yield Lines(("；".join(others) + "。",), small=True)


def _reached(entry: Published) -> str:
    return "　".join(map(contact, entry.record.contacts))


_USUAL = "责任事项（岗位责任）"

POSTS = OfficialForm(
    key="items",
    slug="posts",
    name="行政执法岗责体系",
    columns=(
        NUMBER,
        Column("职权编码", 20, field_of("code"), ("code",), centred=True),
        Column("职权类别", 16, _category, ("category", "published_category"), centred=True, always=True),
        Column("职权名称", 28, field_of("name"), ("name",), long=True, always=True),
        Column("实施依据", 36, _grounds, ("bases",), long=True, always=True),
        Column(
            _USUAL,
            60,
            lambda _view, entry, _part: "\n".join(map(post, entry.record.posts)),
            ("posts", "posts_heading"),
            long=True,
            always=True,
        ),
        Column("违法责任", 40, field_of("liability"), ("liability",), long=True, always=True),
        REMARK,
    ),
    compose=_posts,
    # The rest of an item stands on the list of items.
    elsewhere=lambda _: frozenset(Item.model_fields) - {"remark"},
    wanted=_has_posts,
    partial=True,
    title_words="岗责|岗位职责",
)

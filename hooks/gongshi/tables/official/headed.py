"""The forms that are read as text: service guides in their twelve headings, flowcharts, and the bureau itself."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.flow import read, steps
from gongshi.law.numerals import numeral_of
from gongshi.records.guide import Guide
from gongshi.site import Published

from .form import NEVER_PRINTED, OfficialForm, View
from .paper import Block, Column, Drawing, Entry, Format, Heading, Lines, Merge, Table
from .saying import basis, contact, joined, named, said


def _guides(form: OfficialForm, view: View) -> Iterator[Block]:
    for count, entry in enumerate(form.entries(view.bureau, view.today), start=1):
        guide: Guide = entry.record
        yield Heading(f"{guide.number or count}、{guide.name}", level=2)
        fields = [*_twelve(guide, view), *_beyond(guide, view)]
        for position, (name, text) in enumerate(fields, start=1):
            yield Entry(f"{numeral_of(position)}、{name}", text)


def _twelve(guide: Guide, view: View) -> Iterator[tuple[str, str]]:
    """Yield the headings of the official form, those without content too."""
    cited = "、".join(map(basis, guide.bases)) + (guide.bases_note or "")
    yield "事项编码", guide.code or ""
    yield "实施部门", joined(guide.units)
    yield "事项类别", guide.category.value
    yield "适用范围", said(guide.scope)
    yield guide.bases_heading or "设立依据", cited
    yield "办理流程", _flow_of(guide, view)
    yield "收费依据及标准", said(guide.fee)
    yield "结果送达", said(guide.delivery)
    yield "行政救济途径及方式", guide.remedy or ""
    yield "咨询方式", "\n".join(map(contact, guide.enquiries))
    yield "监督投诉渠道", "\n".join(map(contact, guide.complaints))
    yield "结果查询", guide.result_query or ""


_TWELVE = frozenset(
    {"number", "name", "code", "units", "category", "scope", "bases", "bases_note", "bases_heading", "flow"}
    | {"flow_text", "fee", "delivery", "remedy", "enquiries", "complaints", "result_query", "items"}
)


def _beyond(guide: Guide, view: View) -> Iterator[tuple[str, str]]:
    """Yield what the guide says besides, under the names of the fields."""
    if guide.items:
        yield "对应事项", view.names("items", guide.items)
    yield from named(guide, NEVER_PRINTED | _TWELVE)


def _flow_of(guide: Guide, view: View) -> str:
    flow = view.bureau.find("flows", guide.flow)
    chart = flow.record.chart if flow else None
    written = [f"见《{flow.record.name}》"] if flow else []
    if chart:
        written += [f"{step.number}. {step.sentence}" for step in steps(read(chart))]
    return "\n".join(filter(None, [guide.flow_text, *written]))


GUIDES = OfficialForm(
    key="guides",
    slug="guides",
    name="行政执法事项服务指南",
    compose=_guides,
    format=Format.LETTER,
)

_USERS = (
    Column("编码", 30, centred=True),
    Column("名称", 60, long=True),
    Column("类别", 20, centred=True, merge=Merge.ALWAYS),
    Column("承办机构", 30, long=True, merge=Merge.ALWAYS),
    Column("电话", 32, merge=Merge.ALWAYS),
)
_TALL = 480
"""A chart higher than this, in pixels, has its page to itself."""


def _flows(form: OfficialForm, view: View) -> Iterator[Block]:
    for count, entry in enumerate(form.entries(view.bureau, view.today)):
        flow = entry.record
        chart = read(flow.chart) if flow.chart else None
        yield Heading(flow.name, new_page=count > 0)
        if flow.explanation:
            yield Lines(tuple(flow.explanation.plain().splitlines()), small=True)
        users = [_user(each) for each in view.bureau.users_of_flow.get(flow.id, [])]
        table = [Table(_USERS, users, name="流程图")] if users else []
        if chart is None:
            yield from table
            yield Lines(("原件只有标题，没有流程图。",), small=True)
        else:
            tall = chart.height > _TALL
            yield from () if tall else table
            yield Drawing(chart, flow.name, 0.9 if count else 0.78)
            yield from table if tall else ()
            yield Lines(
                ("流程的步骤：", *(f"{each.number}. {each.sentence}" for each in steps(chart))), small=True
            )
        notes = [f"{name}：{text}" for name, text in named(flow, _DRAWN)]
        if flow.rebuilt:
            notes.append("原件没有保留箭头，箭头按法定程序的顺序重建，文字照原件。")
        if notes:
            yield Lines(tuple(notes), small=True)


_DRAWN = NEVER_PRINTED | {"name", "chart", "rebuilt", "explanation"}


def _user(entry: Published) -> list[str]:
    record = entry.record
    below = [said(getattr(record, name, None)) for name in ("conditions", "materials")]
    name = "\n".join(filter(None, [record.name, *(below if entry.kind.key == "items" else ())]))
    category = getattr(record, "published_category", None) or record.category.value
    units = joined(record.units)
    calls = record.contacts if entry.kind.key == "items" else record.enquiries
    return [record.code or "", name, category, units, "\n".join(map(contact, calls))]


FLOWS = OfficialForm(
    key="flows",
    slug="flows",
    name="行政执法流程图",
    compose=_flows,
    title_words="流程图",
    format=Format.CHART,
)


def _profile(_form: OfficialForm, view: View) -> Iterator[Block]:
    fields = named(view.bureau.profile, NEVER_PRINTED | {"short_name", "region", "sector"})
    for position, (name, text) in enumerate(fields, start=1):
        yield Entry(f"{numeral_of(position)}、{name}", text)


PROFILE = OfficialForm(
    key="profile",
    slug="profile",
    name="行政执法主体信息",
    compose=_profile,
    format=Format.LETTER,
)

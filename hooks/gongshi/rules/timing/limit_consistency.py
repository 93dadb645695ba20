"""Two limits for one matter: promised and legal, item and guide, item and flowchart, text and text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from gongshi.records.item import Item
from gongshi.records.values import TermUnit

from ..case import Case, Place
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .limits import AT_ONCE, Stated, limits_of, stated

_GROUND = "政府信息公开条例第6条：公开的信息应当准确；承诺时限不得长于法定时限"
_UNITS = {TermUnit.DAY: "日", TermUnit.WORKING_DAY: "工作日", TermUnit.MONTH: "月", TermUnit.YEAR: "年"}
_LABELLED = re.compile(r"(法定|承诺)(?:办理|办结)?(?:时限|期限)(?:为|是|：|:)?\s*$")
_NO_STEP = re.compile(
    r"复议|诉讼|公示|公告|听证|保存|保全|查封|扣押|冻结|延长|缴|履行|有效|保管|催告|强制|起诉|整改|改正|期满|前$|每|以上|年内|\d岁"
)
"""Limits in a chart that belong to others than the office, or do not count as its own."""
_REGULAR = re.compile(r"(?<!不)定期(?:组织|开展|进行|实施|对)?[^，。；\n]{0,60}(?:检查|监督|抽查|巡查)")
_AT_RANDOM = re.compile("随机|不定期|适时|根据需要|视情")
_SAME_ACT = {
    "法制审核": (r"法制审核[^。；]*", r"[^。；]{0,14}(?:完成|审核|提出|出具|审结|审查)|\s*$|[）)]"),
    "决定是否立案": (
        r"(?:线索|举报|投诉|材料)[^。；]*",
        r"[^。；]{0,14}(?:决定是否立案|是否立案|立案或者?不予立案)",
    ),
    "答复举报人": (
        r"(?:举报|投诉)[^。；]*",
        r"[^。；]{0,14}(?:答复|回复|告知)(?:举报人|投诉人|当事人|实名)?",
    ),
    "提出陈述、申辩": (r"(?:告知|收到|陈述)[^。；]*", r"[^。；]{0,14}(?:陈述|申辩)"),
    "报备案": (r"(?:决定|处罚)[^。；]*", r"[^。；]{0,14}备案"),
    "归档": (r"(?:结案|办结|终结)[^。；]*", r"[^。；]{0,14}(?:归档|存档|立卷)"),
}
"""Acts for which the law sets no limit, so that a bureau must at least keep to one."""
_ACTS = {
    name: (re.compile(f"(?:{before})$"), re.compile(after)) for name, (before, after) in _SAME_ACT.items()
}


@rule(
    "limit-consistency",
    name="同一件事两个期限",
    group=Group.TIME,
    severity=Severity.ERROR,
    looks_at="事项的“法定时限”“承诺时限”“时限”，指南的“办理时限”，流程图，各清单里的期限；抽查事项的“检查内容”“抽查频次”",
    ground=_GROUND,
    mend="核对以后改成一致",
)
def limit_consistency(case: Case) -> Iterator[Hit]:
    """Yield each limit that another limit for the same matter contradicts."""
    for subject in case.records("items"):
        yield from _promise(subject)
        yield from _term(subject)
    yield from _guides(case)
    yield from _inspections(case)
    yield from _charts(case)
    yield from _texts(case)


def _first(text: str | None) -> Stated | None:
    """Return the ordinary limit that a field states; what it is extended to comes later."""
    return next(iter(stated(text or "")), None)


def _promise(subject: Subject) -> Iterator[Hit]:
    item: Item = subject.record
    legal, promised = _first(item.limit), _first(item.promised_limit)
    if promised is None:
        return
    if legal and promised.longer_than(legal):
        found = f"承诺时限“{promised.text}”比法定时限“{legal.text}”长"
        yield Hit(subject, ("承诺时限",), found, "承诺时限不长于法定时限")
    elif item.limit and not legal and AT_ONCE.search(item.limit):
        found = f"法定时限是“{item.limit}”，承诺时限却是“{promised.text}”"
        yield Hit(subject, ("承诺时限",), found, "承诺时限不长于法定时限")


def _term(subject: Subject) -> Iterator[Hit]:
    """Yield a term to be computed with that neither of the limits in words states."""
    item: Item = subject.record
    said = [*stated(item.limit or ""), *stated(item.promised_limit or "")]
    if item.term is None or not said:
        return
    unit = _UNITS[item.term.unit]
    if not any((each.value, each.unit) == (item.term.value, unit) for each in said):
        found = f"“时限”是{item.term.value}{unit}，文字写的是“{said[0].text}”"
        yield Hit(subject, ("时限",), found, "“时限”与“法定时限”或“承诺时限”相同")


def _guides(case: Case) -> Iterator[Hit]:
    """Yield guides whose limit is not that of their items."""
    by_id = {subject.id: subject for subject in case.records("items")}
    by_name = {subject.title: subject for subject in case.records("items")}
    for guide in case.records("guides"):
        limit = _first(guide.record.limit)
        if limit is None:
            continue
        items = [by_id[id_] for id_ in guide.record.items if id_ in by_id]
        named = by_name.get(re.sub(r"(?:办事|办理|服务)+指南$", "", guide.title))
        for item in items or ([named] if named else []):
            yield from _guide(guide, limit, item.record)


def _guide(guide: Subject, limit: Stated, item: Item) -> Iterator[Hit]:
    legal, promised = _first(item.limit), _first(item.promised_limit)
    if legal and limit.longer_than(legal):
        found = f"办理时限“{limit.text}”比事项“{item.name}”的法定时限“{legal.text}”长"
        yield Hit(guide, ("办理时限",), found, "办理时限不长于法定时限")
        return
    same = [each for each in (legal, promised) if each]
    if same and not any((each.value, each.unit) == (limit.value, limit.unit) for each in same):
        listed = "、".join(f"“{each.text}”" for each in same)
        found = f"办理时限“{limit.text}”，事项“{item.name}”写的是{listed}"
        yield Hit(guide, ("办理时限",), found, "指南和事项写同一个期限", severity=Severity.WARNING)


def _inspections(case: Case) -> Iterator[Hit]:
    """Yield inspections that are regular by what is inspected, and at random by how often."""
    for subject in case.records("inspections"):
        content, often = subject.record.content, subject.record.frequency
        regular = _REGULAR.search(content.plain()) if content else None
        if regular and often and _AT_RANDOM.search(often) and not re.search(r"\d|每|定期(?<!不定期)", often):
            yield Hit(
                subject,
                ("抽查频次",),
                f"检查内容写“定期”检查，抽查频次写“{shorten(often)}”",
                "写明多久一次，与检查内容一致",
                "定期检查的，频次写每年几次；不定期的，改检查内容",
                "国办发〔2015〕58号：合理确定随机抽查的比例和频次",
                Severity.HINT,
            )


def _charts(case: Case) -> Iterator[Hit]:
    """Yield charts that name another limit than the matters that use them, or a step longer than the whole."""
    items = {subject.id: subject for subject in case.records("items")}
    for each in case.charts:
        flow = each.subject.record
        users = [
            items[user.id].record
            for user in case.bureau.users_of_flow.get(flow.id, ())
            if user.kind.key == "items"
        ]
        lines = [node.text for node in each.chart.nodes]
        lines += flow.explanation.plain().split("\n") if flow.explanation else []
        said = [limit for line in lines for limit in stated(line)]
        for item in users:
            yield from _chart(each.subject, said, item)


def _chart(flow: Subject, said: list[Stated], item: Item) -> Iterator[Hit]:
    legal, promised = _first(item.limit), _first(item.promised_limit)
    longest = max(stated(item.limit or ""), key=lambda each: each.days, default=None)
    for limit in said:
        label = _LABELLED.search(limit.before)
        if label:
            own = legal if label[1] == "法定" else promised
            if own and (own.value, own.unit) != (limit.value, limit.unit):
                found = f"图上的{label[1]}时限“{limit.text}”，事项写的是“{own.text}”"
                yield Hit(flow, ("图",), found, "流程图和事项写同一个期限")
        elif longest and limit.longer_than(longest) and not _NO_STEP.search(limit.before + limit.after):
            found = f"图上有一步要“{limit.text}”，比事项的法定时限“{longest.text}”还长"
            yield Hit(flow, ("图",), found, "各步的期限不超过法定时限", severity=Severity.WARNING)


_Told = dict[str, dict[tuple[int, str], list[tuple[Stated, Place]]]]
"""By act, by limit, where it is stated so."""


def _texts(case: Case) -> Iterator[Hit]:
    """Yield the rarer of two limits that a bureau states for one act."""
    for name, by_value in _told(case).items():
        groups = sorted((group for group in by_value.values() if group), key=len)
        for group in groups[:-1]:
            usual = groups[-1][0][0]
            found = f"{name}的期限这里是“{group[0][0].text}”，别处是“{usual.text}”"
            for _, place in group:
                yield Hit(place.subject, place.way, found, "同一件事写同一个期限", severity=Severity.WARNING)


def _told(case: Case) -> _Told:
    """Return what a bureau states for the acts for which the law sets no limit."""
    told: _Told = defaultdict(lambda: defaultdict(list))
    for said, places in limits_of(case):
        if name := _act(said):
            told[name][said.value, said.unit] += [(said, place) for place in places]
    for subject in case.records("legal-review"):
        limit = _first(subject.record.limit)
        if limit and not _act(limit):
            told["法制审核"][limit.value, limit.unit].append((limit, Place(subject, ("审核期限",))))
    return told


def _act(limit: Stated) -> str | None:
    """Return the act for which a limit is stated, if it is one of these."""
    if limit.unit == "年" or "延长" in limit.before:
        return None
    return next(
        (
            name
            for name, (before, after) in _ACTS.items()
            if before.search(limit.before) and after.match(limit.after)
        ),
        None,
    )

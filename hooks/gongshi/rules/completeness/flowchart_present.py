"""Items and guides without a flowchart, and flowcharts that are a heading only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_BY_LAW = frozenset({Category.PENALTY, Category.COERCION})
"""The law itself asks for their procedure to be published (政府信息公开条例第20条第6项、行政处罚法第39条)."""
_NOTHING = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)?[\w]{0,6}(?:流程|程序)图?\s*[:：]?\s*|[\W_]*"
)
_SEE = re.compile(r"[见附如](?:附件|附图|附表|[上下左右后]图)|[见详参按照附如][^。；\n]{0,12}流程图")


@rule(
    "flowchart-present",
    name="没有流程图",
    group=Group.COMPLETE,
    severity=Severity.WARNING,
    looks_at="事项、服务指南的“流程”，流程图.yml 的“图”",
    ground="国办发〔2018〕118号：编制并公布执法流程图；政府信息公开条例第20条第6项：公开处罚、强制的程序",
    mend="在 流程图.yml 里画出流程图，在事项、指南的“流程”里写它的编号",
)
def flowchart_present(case: Case) -> Iterator[Hit]:
    """Yield charts that are only a title, items without a chart, and guides that leave out how it goes."""
    for flow in case.records("flows"):
        if not flow.record.chart:
            yield _empty(flow)
    named = _named(case)
    yield from _items(case, named)
    for guide in case.records("guides"):
        if not guide.record.flow:
            yield from _guide(guide, guide.record.category in named)


def _empty(flow: Subject) -> Hit:
    told = flow.record.explanation is not None
    return Hit(
        flow,
        ("图",),
        f"“{shorten(flow.record.name)}”只有{'文字说明' if told else '标题'}，没有图",
        "标题之下有流程图",
        "在“图”里补画流程图；确实没有的，删去这个标题",
        severity=Severity.WARNING if told else Severity.ERROR,
    )


def _named(case: Case) -> set[str]:
    """Return the categories that a chart is for, by its name: 行政处罚流程图."""
    return {category for each in case.charts for category in Category if category in each.subject.record.name}


def _items(case: Case, named: set[str]) -> Iterator[Hit]:
    items = case.records("items")
    charted = named | {
        guide.record.category
        for guide in case.records("guides")
        if guide.record.flow or _tells(guide.record.flow_text)
    }
    without = [item for item in items if not item.record.flow and item.record.category not in charted]
    if not without:
        return
    by_law = any(item.record.category in _BY_LAW for item in without)
    if len(items) == 1:
        found = "没有流程图"
    elif len(without) == len(items):
        found = f"全部{len(items)}条事项都没有流程图"
    else:
        found = f"{len(items)}条事项中有{len(without)}条没有流程图"
    severity = Severity.ERROR if by_law else Severity.WARNING
    for item in without:
        yield Hit(item, ("流程",), found, "每项或者每类事项有流程图", severity=severity)


def _guide(guide: Subject, named: bool) -> Iterator[Hit]:
    text = guide.record.flow_text
    if text and _SEE.search(text):
        yield Hit(
            guide,
            ("流程说明",),
            f"“{shorten(text)}”：说有流程图，指南没有指明是哪一张",
            "说有流程图的，能找到那张图",
            "在“流程”里写流程图的编号",
        )
    elif not _tells(text):
        yield Hit(
            guide,
            ("流程说明" if text else "流程",),
            "没有写办理流程，也没有指明流程图" if named else "没有写办理流程，也没有流程图",
            "写明办理流程，或者附流程图",
            severity=Severity.WARNING if named else Severity.ERROR,
        )


def _tells(text: str | None) -> bool:
    """Return whether a description of the flow says more than its own heading (六、办理流程：)."""
    return bool(text and not _NOTHING.fullmatch(text.strip()))

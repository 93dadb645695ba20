"""Drafts of what a 司法行政部门 writes to a bureau: 督办函 and 行政执法监督意见书 (行政执法监督条例第26条至第30条)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from gongshi.duties import DutyState
from gongshi.law.calendar import deadline
from gongshi.records.values import TermUnit
from gongshi.rules import BY_ID, Finding, Severity
from gongshi.site import Bureau, Site
from gongshi.supervising import Supervision

from .word import OfficialDocument


class LetterKind(StrEnum):
    """The two letters that ask a bureau to put its disclosure right."""

    URGING = "督办函"
    OPINION = "行政执法监督意见书"


_OPENING = {
    LetterKind.URGING: (
        "根据《行政执法监督条例》，我们对你单位行政执法公示情况进行了检查，"
        "发现有公示职责没有履行或者内容需要核改。现就有关事项督办如下："
    ),
    LetterKind.OPINION: (
        "根据《行政执法监督条例》，我们对你单位行政执法公示情况进行了监督检查，"
        "认为存在下列问题。现提出监督意见如下："
    ),
}
_ASKING = {
    LetterKind.URGING: "请你单位逐项核实、改正，并于{day}前书面答复办理情况；有不同意见的，一并说明理由。",
    LetterKind.OPINION: (
        "请你单位对照上述依据逐项整改，并于{day}前书面报告整改情况；"
        "不能按期改正的，说明原因和期限；有不同意见的，一并说明理由。"
    ),
}
_OPEN_STATES = (DutyState.OVERDUE, DutyState.MISSING, DutyState.PARTLY)
_SEVERITIES = (Severity.ERROR, Severity.WARNING)
ANNEX_LIMIT = 300
"""The most findings that an annex lists, worst first; nobody reads a letter of a thousand pages."""


def letter(
    kind: LetterKind,
    bureau: Bureau,
    site: Site,
    supervision: Supervision,
    *,
    organ: str | None,
    reply_days: int,
) -> bytes:
    """Return the draft as a Word file: what is not published, what is wrong, grounds, and by when to reply.

    The reply is due after `reply_days` working days from the supervision's day. What only deserves a look (提示) is
    left out; of more than `ANNEX_LIMIT` findings the first are listed, worst first. Number and seal are for people
    to add.
    """
    document = OfficialDocument(f"{kind}（草稿）")
    document.title(kind)
    document.centred(f"〔{supervision.today.year}〕　　号")
    document.addressee(f"{bureau.name}：")
    document.paragraph(_OPENING[kind])
    duties = _duty_rows(bureau, site, supervision)
    findings = [each for each in supervision.findings[bureau.id] if each.severity in _SEVERITIES]
    document.heading("一、公示职责")
    if duties:
        document.paragraph(f"有 {len(duties)} 项公示职责没有履行或者没有全部履行，详见附件1。")
    else:
        document.paragraph("应当公示的，均已公示或者声明没有。")
    document.heading("二、公示内容")
    document.paragraph(_content(findings))
    document.heading("三、答复")
    day = deadline(supervision.today, reply_days, TermUnit.WORKING_DAY).day
    document.paragraph(_ASKING[kind].format(day=_chinese(day)))
    document.signature(organ or "（监督机关）", _chinese(supervision.today))
    if duties:
        document.page_break()
        document.heading("附件1　没有履行或者没有全部履行的公示职责")
        document.table(("序号", "职责", "情况", "说明", "依据"), _numbered(duties), (11, 30, 14, 57, 44))
    if findings:
        document.page_break()
        document.heading(f"附件{2 if duties else 1}　需要核改的内容")
        document.table(
            ("序号", "轻重", "现状", "应当", "依据", "位置"),
            _numbered(_finding_row(each) for each in findings[:ANNEX_LIMIT]),
            (11, 12, 45, 34, 29, 25),
        )
    return document.content(supervision.today)


def _duty_rows(bureau: Bureau, site: Site, supervision: Supervision) -> list[tuple[str, ...]]:
    duties = {duty.id: duty for duty in site.duties}
    standings = [each for each in supervision.standings[bureau.id] if each.counts]
    return [
        (
            duties[each.duty].name,
            each.state.value,
            each.reason,
            "；".join(
                f"{site.laws.label(ground.law)}{ground.article or ''}" for ground in duties[each.duty].grounds
            ),
        )
        for state in _OPEN_STATES
        for each in standings
        if each.state is state
    ]


def _content(findings: list[Finding]) -> str:
    if not findings:
        return "没有发现需要核改的内容。"
    counts = {severity: sum(each.severity is severity for each in findings) for severity in _SEVERITIES}
    said = "、".join(f"{severity} {count} 个" for severity, count in counts.items() if count)
    listed = "逐一列在附件中"
    if len(findings) > ANNEX_LIMIT:
        rest = len(findings) - ANNEX_LIMIT
        listed = f"较重的 {ANNEX_LIMIT} 个列在附件中，其余 {rest} 个见监督台上的 Excel 表格，请一并核改"
    return (
        f"发现{said}，{listed}。“错误”是违法、不能使用或者自相矛盾的，“警告”是很可能有误或者超期的；"
        "录入原件时也可能出错，请先核对原件。"
    )


def _finding_row(each: Finding) -> tuple[str, ...]:
    first = each.first
    place = first.title if len(each.spots) == 1 else f"{first.title}等 {len(each.spots)} 处"
    name = BY_ID[each.rule].name
    return (
        f"{each.severity}",
        f"{name}：{each.found}",
        each.expected,
        each.ground,
        f"{place}（{first.field or first.file}）",
    )


def _numbered(rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [(str(number), *row) for number, row in enumerate(rows, start=1)]


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"

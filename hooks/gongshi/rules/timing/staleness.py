"""Lists that nobody has looked at for more than a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gongshi.law.calendar import months_ago
from gongshi.records import Stage
from gongshi.records.document import Document
from gongshi.site import BureauList, ListState

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_MONTHS = 12
_PLANNED_BY = 3
"""The month after which a year without a plan of inspections is late."""
_YEARS = 5
"""Years after which a document of one's own is looked at again."""
_EDITION = re.compile(r"(20\d{2})\s*年?(?:度|版|双随机|随机抽查|行政执法)")
_NO_LIST = frozenset({"documents"})
"""Documents keep their day; it is the lists made from them that age, and after years the question of their force."""
_RUNNING = frozenset({"decisions", "results"})
"""Lists to which something is added whenever something happens; where nothing does, one says so."""


@rule(
    "staleness",
    name="超过一年没有更新",
    group=Group.TIME,
    severity=Severity.WARNING,
    looks_at="主体.yml 和事前、事中公示的各清单：更新日期、来源文件的日期、标题里的年度",
    ground="国办发〔2018〕118号：公示内容根据法律法规立改废和机构职能变化及时动态调整",
    mend="核对内容，写上新的“更新日期”",
)
def staleness(case: Case) -> Iterator[Hit]:
    """Yield each list, and the profile, whose last sign of care is more than twelve months old."""
    last = months_ago(case.today, _MONTHS)
    profile = case.bureau.profile
    document = case.bureau.profile_origin.document
    newest = profile.updated or (document and (document.published or document.day))
    if newest and newest < last:
        yield _old(case, case.profile, newest)
    for each in case.bureau.lists.values():
        if each.kind.key in _NO_LIST or each.state is ListState.MISSING:
            continue
        holder = case.holders[each.kind.key][-1]
        if each.kind.stage is not Stage.AFTER or each.nothing:
            yield from _list(case, each, holder, last)
        elif each.kind.key in _RUNNING:
            yield from _silent(each, holder, last)
    yield from _plans(case)
    yield from _documents(case)


def _list(case: Case, each: BureauList, holder: Subject, last: date) -> Iterator[Hit]:
    newest = _newest(case, each)
    if newest is None:
        year = _edition(each)
        if year and date(year, 12, 31) < last:
            found = f"标题写的是{year}年，以后没有更新"
            yield Hit(holder, ("标题",), found, f"{_MONTHS} 个月以内核对、更新过")
    elif newest < last:
        yield _old(case, holder, newest)


def _silent(each: BureauList, holder: Subject, last: date) -> Iterator[Hit]:
    newest = max((entry.record.published for entry in each.entries), default=None)
    if newest and newest < last:
        yield Hit(
            holder,
            ("清单",),
            f"最近一条是{newest.isoformat()}公开的，以后既没有内容也没有“暂无”的说明",
            "有就公开，没有就声明“暂无”",
            "补上以后的内容；确实没有的，另建一个文件写 暂无: {原因: …, 声明日期: …}",
            severity=Severity.HINT,
        )


def _newest(case: Case, each: BureauList) -> date | None:
    """Return the last day on which anything of a list was published, declared or updated."""
    days = [entry.record.updated for entry in each.entries]
    sources = [entry.record.source for entry in each.entries]
    for _, file in each.files:
        days += [file.updated, file.nothing.declared if file.nothing else None]
        sources.append(file.source)
    for id_ in {source.document for source in sources if source}:
        if document := case.bureau.find("documents", id_):
            days.append(document.record.published or document.record.day)
    return max((day for day in days if day), default=None)


def _edition(each: BureauList) -> int | None:
    """Return the latest year that a list, or the document from which it comes, bears in its title."""
    titles = [file.title or "" for _, file in each.files]
    titles += [entry.origin.document.title for entry in each.entries[:1] if entry.origin.document]
    return max((int(year) for title in titles for year in _EDITION.findall(title)), default=None)


def _old(case: Case, subject: Subject, newest: date) -> Hit:
    months = (case.today.year - newest.year) * 12 + case.today.month - newest.month
    months -= case.today.day < newest.day
    found = f"最近一次公布或更新是{newest.isoformat()}，过了 {months} 个月"
    return Hit(subject, ("更新日期",), found, f"{_MONTHS} 个月以内核对、更新过")


def _plans(case: Case) -> Iterator[Hit]:
    """Yield the lack of this year's plan where a bureau has plans of earlier years."""
    year = max((plan.record.year for plan in case.plans), default=None)
    due = case.today.year if case.today.month > _PLANNED_BY else case.today.year - 1
    if year is not None and year < due:
        plan = next(plan for plan in case.plans if plan.record.year == year)
        found = f"最近的抽查计划是{year}年度的"
        yield Hit(
            plan,
            ("年度",),
            found,
            f"{due}年度的抽查计划",
            f"公布{due}年度的抽查计划",
            "国发〔2019〕5号：年初制定并公布年度抽查计划",
        )


def _documents(case: Case) -> Iterator[Hit]:
    """Yield documents of the bureau's own that are old and do not say whether they still hold."""
    last = months_ago(case.today, 12 * _YEARS)
    for subject in case.records("documents"):
        document: Document = subject.record
        day = document.published or document.day
        own = document.issuer is not None and case.bureau.name in document.issuer
        if own and day and day < last and not (document.state or document.ends or document.valid_to):
            yield Hit(
                subject,
                ("有效性",),
                f"{day.isoformat()}的文件，过了 {_YEARS} 年，没有写是否有效",
                "写明“有效性”",
                "清理后写上“有效性”：有效、失效、废止 或 已修改",
                severity=Severity.HINT,
            )

"""事后公开: what is published once a year: figures, reports, the fund's accounts (C07–C09, C11, C15)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from gongshi.records.document import Document
from gongshi.site import Published

from .case import Ask, Asks, Case, places, said_to_be_none, spelt
from .standing import DutyState, Standing
from .tally import of_rows

_YEAR = re.compile(r"(20\d{2})\s*年")

FIGURES: Asks = {
    "分类件数": Ask(lambda each: each.categories),
    "罚没金额": Ask(lambda each: each.fines is not None),
    "行政复议件数": Ask(lambda each: each.reviews is not None),
    "行政诉讼件数": Ask(lambda each: each.lawsuits is not None),
    "撤销件数": Ask(lambda each: any(one.withdrawn is not None for one in each.categories)),
    "检查次数": Ask(lambda each: each.inspections is not None),
}


def figures(case: Case) -> Standing:
    """Judge the figures of the last year that is due; a year of zeros must be published too, or declared in time."""
    entries = case.bureau.entries("statistics")
    found = of_year(
        case,
        "执法数据",
        "statistics",
        {entry.record.year: (entry.record.published, entry) for entry in entries},
    )
    year = _due_year(case)
    chosen = [entry for entry in entries if entry.record.year == year]
    if not chosen or found.state is DutyState.EXEMPT:
        return _declared(case, found)
    whole = of_rows(case, ("个", "年度的数据"), [(entry.record, entry) for entry in chosen], FIGURES)
    if not whole.missing:
        return found
    state = DutyState.PARTLY if found.state is DutyState.MET else found.state
    reason = f"{found.reason}；没有{'、'.join(whole.missing)}"
    return replace(found, state=state, reason=reason, missing=whole.missing)


def _declared(case: Case, found: Standing) -> Standing:
    """Return the standing, or that of a statement that there are no figures, made after the year in question."""
    nothing = case.list_of("statistics").nothing
    days = case.fixed_days()
    if nothing is None or days is None or found.state is DutyState.EXEMPT:
        return found
    reason = said_to_be_none(nothing)
    if nothing.declared is None or nothing.declared.year < days[0].year:
        older = "，说的是更早的年度" if nothing.declared else ""
        return replace(found, reason=f"{found.reason}；{reason}{older}")
    if nothing.declared > days[0] and nothing.declared.year == days[0].year:
        return replace(found, reason=f"{reason}，晚于{spelt(days[0])}")
    return replace(found, state=DutyState.NONE, reason=reason, missing=(), due=days[1])


def _due_year(case: Case) -> int | None:
    days = case.fixed_days()
    return days[0].year - 1 if days else None


def of_year(
    case: Case, what: str, key: str, published: Mapping[int, tuple[date | None, Published]]
) -> Standing:
    """Return the standing of something due by a fixed day for the year before, by year what was published and when."""
    days = case.fixed_days()
    if days is None:
        return case.not_judged("没有写明每年的哪一日以前公开")
    last, following = days
    year, begun = last.year - 1, case.bureau.profile.established
    if begun and begun.year > year:
        return case.exempt(f"机关{begun.year}年成立，没有{year}年度的{what}")
    if year not in published:
        latest = f"，最近的是{max(published)}年度的" if published else ""
        reason = f"没有{year}年度的{what}{latest}；应在{spelt(last)}以前公开"
        return case.standing(
            DutyState.OVERDUE, reason, missing=(f"{year}年度{what}",), where=(case.place(key),), due=last
        )
    day, entry = published[year]
    where = places([entry])
    if day is None:
        reason = f"有{year}年度的{what}，没有写公开日期，看不出是否按时"
        return case.standing(DutyState.PARTLY, reason, missing=("公开日期",), where=where, due=following)
    if day > last:
        reason = f"{year}年度的{what}{spelt(day)}才公开，晚于{spelt(last)}"
        return case.standing(DutyState.OVERDUE, reason, where=where, due=last)
    return case.standing(DutyState.MET, f"{year}年度的{what}{spelt(day)}公开", where=where, due=following)


def disclosure_report(case: Case) -> Standing:
    """Judge the yearly report on government information."""
    return _report(case, "信息公开年度报告", ("信息公开", "报告"))


def rule_of_law_report(case: Case) -> Standing:
    """Judge the yearly report on building a government under law."""
    return _report(case, "法治政府建设年度报告", ("法治政府建设", "报告"))


def _report(case: Case, what: str, words: Sequence[str]) -> Standing:
    return of_year(case, what, "documents", _by_year(case.documents(*words)))


def _by_year(entries: Sequence[Published]) -> dict[int, tuple[date | None, Published]]:
    """Return documents by the year of which their titles speak or, where they name none, the year before their day."""
    found: dict[int, tuple[date | None, Published]] = {}
    for entry in entries:
        if year := _year_of(entry.record):
            found.setdefault(year, (entry.record.published or entry.record.day, entry))
    return found


def _year_of(document: Document) -> int | None:
    if named := _YEAR.search(document.title):
        return int(named[1])
    day = document.published or document.day
    return day.year - 1 if day else None


def fund_accounts(case: Case) -> Standing:
    """Judge whether the fund's income, expenses and balance of last year are among the documents."""
    entries = [
        entry
        for entry in case.documents("基金")
        if any(word in entry.record.title for word in ("收支", "决算", "运行情况"))
    ]
    years = _by_year(entries)
    wanted, where = case.today.year - 1, (case.place("documents"),)
    if wanted in years or case.today.year in years:
        year = case.today.year if case.today.year in years else wanted
        return case.standing(DutyState.MET, f"公开了{year}年度的基金收支", where=places([years[year][1]]))
    missing = tuple(case.demanded(("收入", "支出", "结余")))
    if years:
        reason = f"最近的基金收支是{max(years)}年度的，没有{wanted}年度的"
        return case.standing(DutyState.PARTLY, reason, missing=missing, where=where)
    return case.standing(DutyState.MISSING, "没有公开基金收支", missing=missing, where=where)


def appraisals(case: Case) -> Standing:
    """Judge whether the supervisor's appraisals of cases and of enforcement are among the documents."""
    present = {
        "案卷评查结果": case.documents("案卷评查"),
        "评议标准": case.documents("评议", "标准"),
        "评议结果": case.documents("评议", "结果"),
    }
    return case.parts(present, case.place("documents"))

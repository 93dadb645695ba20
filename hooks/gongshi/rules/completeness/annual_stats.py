"""Yearly figures: due by 31 January, with zeros where nothing happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gongshi.records.figures import YearFigures
from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_DUE = (1, 31)
_COUNTED = frozenset(Category) - {Category.OTHER, Category.SERVICE}


@rule(
    "annual-stats",
    name="没有公布年度执法数据",
    group=Group.COMPLETE,
    severity=Severity.ERROR,
    looks_at="年度数据.yml，与事项清单的类别对照",
    ground="国办发〔2018〕118号：每年1月31日前公布上年度行政执法数据",
    mend="补写年度数据：各类别的件数、罚没金额、检查次数、复议和诉讼件数，没有发生的写 0",
)
def annual_stats(case: Case) -> Iterator[Hit]:
    """Yield missing years, statements that there are none, and categories without a number."""
    due = _due_year(case.today)
    holders = case.holders["statistics"]
    years = {subject.record.year: subject for subject in case.records("statistics")}
    if not holders:
        if _acts(case) and not _younger(case, due):
            found = f"没有公布{due}年度的执法数据，也没有公布过其他年度的"
            yield Hit(case.profile, (), found, _expected(due), due=_day(due))
    elif nothing := case.bureau.lists["statistics"].nothing:
        day = f"{nothing.declared.isoformat()}的" if nothing.declared else ""
        yield Hit(
            holders[0],
            ("暂无",),
            f"没有公布{due}年度的执法数据，只有{day}声明“{shorten(nothing.reason)}”",
            _expected(due),
            due=_day(due),
        )
    elif years:
        yield from _years(case, years, due)


def _acts(case: Case) -> bool:
    """Return whether the bureau has anything to count: items of its own, or a list of them elsewhere."""
    items = case.bureau.lists["items"]
    return bool(items.entries or items.links or case.records("inspections"))


def _younger(case: Case, year: int) -> bool:
    """Return whether the bureau was founded after that year."""
    founded = case.bureau.profile.established
    return founded is not None and founded.year > year


def _years(case: Case, years: dict[int, Subject], due: int) -> Iterator[Hit]:
    holder = case.holders["statistics"][0]
    last = max(years)
    if last < due:
        found = f"没有公布{due}年度的执法数据，最近的是{last}年度"
        yield Hit(holder, (), found, _expected(due), due=_day(due))
    between = [year for year in range(min(years), last) if year not in years]
    if between:
        yield Hit(
            holder,
            (),
            f"缺{'、'.join(map(str, between))}年度的执法数据",
            "各年度连续公布",
            severity=Severity.WARNING,
        )
    known = {item.record.category for item in case.records("items")} & _COUNTED
    for subject in years.values():
        record: YearFigures = subject.record
        counted = {each.category for each in record.categories}
        if lacking := [category for category in Category if category in known - counted]:
            yield Hit(
                subject,
                ("分类数据",),
                f"分类数据里没有{'、'.join(lacking)}，事项清单里有这些类别",
                "事项清单里的每个类别都有件数，没有发生的写 0",
                f"补写 {{类别: {lacking[0]}, 件数: 0}}，有发生的写实际件数",
                severity=Severity.WARNING,
            )


def _due_year(today: date) -> int:
    """Return the latest year whose figures must be public on that day."""
    return today.year - (1 if (today.month, today.day) > _DUE else 2)


def _day(year: int) -> date:
    return date(year + 1, *_DUE)


def _expected(year: int) -> str:
    return f"{year + 1}年1月31日前公布{year}年度的数据，没有发生的写 0"

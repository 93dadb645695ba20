"""Yearly figures published after the end of January, or before the year was over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gongshi.law.calendar import deadline
from gongshi.records.figures import YearFigures
from gongshi.records.values import TermUnit

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_JANUARY = 31
"""Days after the year's end."""


@rule(
    "statistics-late",
    name="年度数据公开迟了",
    group=Group.TIME,
    severity=Severity.WARNING,
    looks_at="年度数据.yml 的“年度”和“公开日期”",
    ground="国办发〔2018〕118号：每年1月31日前公开上年度行政执法总体情况",
    mend="日期写错的改正；确实迟了的，说明原因，今后每年1月31日前公开",
)
def statistics_late(case: Case) -> Iterator[Hit]:
    """Yield each year's figures that came too late, or too early to be the year's."""
    for subject in case.records("statistics"):
        figures: YearFigures = subject.record
        end = date(figures.year, 12, 31)
        way = ("公开日期",)
        day = figures.published.isoformat()
        if figures.published <= end:
            yield Hit(
                subject,
                way,
                f"{figures.year}年度的数据{day}就公开了，这一年还没有结束",
                f"{end.isoformat()}以后统计的全年数据",
                "核对“年度”和“公开日期”；只统计了一部分的，补齐全年数据",
            )
        elif figures.published > deadline(end, _JANUARY, TermUnit.DAY).day:
            yield Hit(
                subject,
                way,
                f"{figures.year}年度的数据{day}才公开",
                f"{figures.year + 1}-01-31以前公开",
            )

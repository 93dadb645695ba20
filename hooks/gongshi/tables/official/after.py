"""The forms of what is published after enforcement (事后公示): decisions, results of inspections, yearly figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from gongshi.records.decision import DecisionState
from gongshi.site import Published

from .form import COUNT, REMARK, OfficialForm, View, col, part_field
from .paper import Block, Column, Heading, Lines, Merge
from .saying import amount, day

RESULTS = OfficialForm(
    key="results",
    slug="results",
    name="随机抽查结果公示表",
    columns=(
        COUNT,
        Column(
            "抽查计划",
            34,
            lambda view, entry, _part: view.plans.get(entry.record.plan or "", ""),
            ("plan",),
            merge=Merge.ALWAYS,
        ),
        Column(
            "抽查事项",
            34,
            lambda view, entry, _part: view.names("inspections", filter(None, [entry.record.inspection])),
            ("inspection",),
            long=True,
        ),
        col("检查对象", 36, "target", always=True),
        col("检查机关", 30, "organ", centred=True, always=True),
        col("检查日期", 24, "day", centred=True, always=True),
        col("检查方式", 18, "method", centred=True),
        col("检查结果", 34, "outcome", long=True, always=True),
        col("处理情况", 30, "handling", long=True),
        col("涉及金额", 18, "amount", centred=True),
        col("公开日期", 24, "published", centred=True, always=True),
        REMARK,
    ),
)


def _may_be_shown(entry: Published, today: date) -> bool:
    """Return whether a decision is neither withdrawn nor past its publication (行政处罚法第48条、信用修复管理办法第12条)."""
    return not entry.record.withdrawal and entry.record.shown_on(today)


def _money(name: str) -> Callable[..., str]:
    return lambda _view, entry, _part: amount(getattr(entry.record, name))


def _days(_view: View, entry: Published, _part: Any) -> str:
    """Return the days of a decision, one a line."""
    record = entry.record
    days = (("决定", record.day), ("公开", record.published), ("公示截止", record.show_until))
    return "\n".join(f"{name}：{day(each)}" for name, each in days if each)


def _full_texts(view: View) -> Iterator[Block]:
    """Yield the full texts of the decisions that have one."""
    for entry in DECISIONS.entries(view.bureau, view.today):
        if entry.record.full_text:
            yield Heading(f"{entry.record.document or entry.record.name or entry.id}全文", level=2)
            yield Lines(tuple(filter(str.strip, entry.record.full_text.splitlines())))


DECISIONS = OfficialForm(
    key="decisions",
    slug="decisions",
    name="行政执法决定公示表",
    columns=(
        COUNT,
        col("决定书文号", 22, "document", centred=True, always=True),
        col("种类", 11, "category", centred=True, always=True),
        col("案件名称", 18, "name", long=True),
        col("相对人", 26, "party", "party_kind", "party_code", always=True),
        col("法定代表人", 12, "representative", centred=True),
        col("决定机关", 16, "organ", centred=True, always=True),
        col("违法行为类型", 15, "act_kind"),
        col("违法事实", 20, "facts", long=True),
        col("依据", 20, "bases", long=True),
        col("结论", 18, "conclusion", long=True, always=True),
        col("处罚类别和内容", 22, "penalties", "content", long=True),
        Column("罚款（万元）", 11, _money("fine"), ("fine",), centred=True),
        Column("没收（万元）", 11, _money("confiscated"), ("confiscated",), centred=True),
        Column("日期", 28, _days, ("day", "published", "show_until"), always=True),
        col("状态", 11, "state", centred=True, idle=DecisionState.VALID.value),
        REMARK,
    ),
    rest_below=True,
    elsewhere=lambda _: frozenset({"full_text", "items"}),
    shown=_may_be_shown,
    after=_full_texts,
)

STATISTICS = OfficialForm(
    key="statistics",
    slug="statistics",
    name="行政执法年度数据",
    columns=(
        col("年度", 14, "year", centred=True, always=True, merge=Merge.ALWAYS),
        Column("类别", 22, part_field("category"), ("categories",), centred=True, always=True),
        Column("件数", 16, part_field("cases"), centred=True, always=True),
        Column("金额（万元）", 22, part_field("amount"), centred=True),
        Column("撤销件数", 18, part_field("withdrawn"), centred=True),
        col("罚没金额（万元）", 26, "fines", centred=True, merge=Merge.WITHIN, group="全年"),
        col("追回金额（万元）", 26, "recovered", centred=True, merge=Merge.WITHIN, group="全年"),
        col("检查次数", 18, "inspections", centred=True, merge=Merge.WITHIN, group="全年"),
        col("行政复议件数", 20, "reviews", centred=True, merge=Merge.WITHIN, group="全年"),
        col("行政诉讼件数", 20, "lawsuits", centred=True, merge=Merge.WITHIN, group="全年"),
        col("公开日期", 24, "published", centred=True, merge=Merge.WITHIN, always=True),
        col("情况说明", 40, "text", merge=Merge.WITHIN, long=True),
        replace(REMARK, merge=Merge.WITHIN),
    ),
    parts="categories",
)

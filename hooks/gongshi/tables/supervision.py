"""The matrix and the findings as tables to take away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from gongshi.rules import BY_ID
from gongshi.site import Bureau, Site
from gongshi.supervising import Supervision

from .sheets import Sheet, workbook

MATRIX_COLUMNS = (
    "机关",
    "阶段",
    "职责编号",
    "职责",
    "强制",
    "情况",
    "说明",
    "缺少的内容",
    "已做到",
    "应做到",
    "期限",
    "依据",
)
FINDING_COLUMNS = (
    "机关",
    "轻重",
    "方面",
    "规则",
    "问题",
    "现状",
    "应当",
    "怎么改",
    "依据",
    "日期",
    "清单",
    "记录",
    "栏目",
    "文件",
    "行",
)
_SHADES = {
    "已公示": "E8F4ED",
    "声明无": "ECEFF2",
    "部分": "FBF3DE",
    "缺失": "FDF0EA",
    "逾期": "FDF0EA",
    "错误": "FDF0EA",
    "警告": "FBF3DE",
}


def matrix_frame(site: Site, supervision: Supervision, bureaus: Iterable[Bureau]) -> pd.DataFrame:
    """Return one row for each bureau and duty."""
    duties = {duty.id: duty for duty in site.duties}
    rows = []
    for bureau in bureaus:
        for each in supervision.standings[bureau.id]:
            duty = duties[each.duty]
            rows.append(
                (
                    bureau.name,
                    duty.stage.value,
                    duty.id.upper(),
                    duty.name,
                    duty.strength.value,
                    each.state.value,
                    each.reason,
                    "、".join(each.missing),
                    each.done,
                    each.total,
                    each.due.isoformat() if each.due else "",
                    "；".join(
                        f"{site.laws.label(ground.law)}{ground.article or ''}" for ground in duty.grounds
                    ),
                )
            )
    frame = pd.DataFrame(rows, columns=pd.Index(MATRIX_COLUMNS))
    return frame.astype({"已做到": "Int64", "应做到": "Int64"})


def overview_frame(site: Site, supervision: Supervision, bureaus: Sequence[Bureau]) -> pd.DataFrame:
    """Return one row for each duty and one column for each bureau, the states in the cells."""
    states = {
        (bureau.id, each.duty): each.state.value
        for bureau in bureaus
        for each in supervision.standings[bureau.id]
    }
    rows = [
        (
            duty.stage.value,
            duty.name,
            duty.strength.value,
            *(states.get((bureau.id, duty.id), "") for bureau in bureaus),
        )
        for duty in site.duties
    ]
    names = ["阶段", "职责", "强制", *(bureau.name for bureau in bureaus)]
    return pd.DataFrame(rows, columns=pd.Index(names))


def findings_frame(supervision: Supervision, bureaus: Iterable[Bureau]) -> pd.DataFrame:
    """Return one row for each place of each finding."""
    rows = []
    for bureau in bureaus:
        for each in supervision.findings[bureau.id]:
            rule = BY_ID[each.rule]
            rows += [
                (
                    bureau.name,
                    each.severity.value,
                    rule.group.value,
                    rule.id,
                    rule.name,
                    each.found,
                    each.expected,
                    each.advice,
                    each.ground,
                    each.due.isoformat() if each.due else "",
                    spot.file.rsplit("/", 1)[-1].removesuffix(".yml"),
                    spot.title,
                    spot.field,
                    spot.file,
                    spot.line,
                )
                for spot in each.spots
            ]
    return pd.DataFrame(rows, columns=pd.Index(FINDING_COLUMNS))


def supervision_workbook(
    site: Site, supervision: Supervision, bureaus: Sequence[Bureau], whose: str
) -> bytes:
    """Return the workbook of these bureaus: an overview of duties, each duty explained, every place of every finding."""
    day = _day(supervision.today)
    return workbook(
        [
            Sheet(
                "履行情况",
                overview_frame(site, supervision, bureaus),
                f"{whose}行政执法公示职责履行情况",
                f"按 {day} 的数据计算",
                {"职责": 34, "阶段": 10, "强制": 8},
                _SHADES,
            ),
            Sheet(
                "逐项说明",
                matrix_frame(site, supervision, bureaus),
                f"{whose}行政执法公示职责逐项说明",
                f"按 {day} 的数据计算；“已做到／应做到”是条数",
                {"机关": 20, "职责": 28, "说明": 50, "缺少的内容": 28, "依据": 34, "职责编号": 9, "强制": 8}
                | {"已做到": 8, "应做到": 8, "阶段": 9},
                _SHADES,
            ),
            Sheet(
                "问题",
                findings_frame(supervision, bureaus),
                f"{whose}行政执法公示的问题",
                f"按 {day} 的数据检查，一行一处；原件录入时也可能出错，先核对原件再认定",
                {"机关": 20, "轻重": 8, "方面": 11, "规则": 20, "问题": 20, "现状": 44, "应当": 34}
                | {"怎么改": 36, "依据": 34, "记录": 30, "栏目": 24, "文件": 36, "行": 7},
                _SHADES,
                "全部见各机关的网页和“问题 CSV”",
            ),
        ],
        supervision.today,
    )


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"

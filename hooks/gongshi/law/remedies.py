"""The remedies that the law itself gives, for every bureau, whether or not it has published them."""

from __future__ import annotations

from dataclasses import dataclass

from gongshi.records.remedy import RemedyKind


@dataclass(frozen=True)
class StatutoryRemedy:
    """One way to object, as the law in force gives it to everyone."""

    kind: RemedyKind
    question: str
    organ: str
    """Who decides; {government} stands for the bureau's own level of government, {bureau} for the bureau."""
    limit: str
    ground: str


STATUTORY: tuple[StatutoryRemedy, ...] = (
    StatutoryRemedy(
        RemedyKind.STATEMENT,
        "处罚决定作出之前，想说明情况",
        "{bureau}",
        "告知书载明的期限内；不因陈述、申辩加重处罚",
        "行政处罚法第44条、第45条",
    ),
    StatutoryRemedy(
        RemedyKind.HEARING,
        "较大数额罚款、吊销证照等较重处罚之前，要求公开听证",
        "{bureau}",
        "收到告知后5个工作日内；不收费",
        "行政处罚法第63条、第64条、第85条",
    ),
    StatutoryRemedy(
        RemedyKind.REVIEW,
        "收到决定后，请本级人民政府重新审查",
        "{government}",
        "知道或者应当知道之日起60日内；不收费",
        "行政复议法第20条、第24条、第87条",
    ),
    StatutoryRemedy(
        RemedyKind.LAWSUIT,
        "收到决定后，请法院审理",
        "有管辖权的人民法院",
        "知道或者应当知道之日起6个月内；对复议决定不服的，15日内",
        "行政诉讼法第45条、第46条",
    ),
    StatutoryRemedy(
        RemedyKind.SUPERVISION,
        "执法人员不规范、不文明",
        "{government}的司法行政部门或者{bureau}",
        "没有期限",
        "行政处罚法第75条",
    ),
)
"""In the order in which a citizen meets them (law as of 2024-01-01, 行政复议法2023年修订)."""

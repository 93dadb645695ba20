"""The supervisor's pages: the desk, one page a bureau, what falls due, the registers of duties and rules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Any

from gongshi.rules import Group
from gongshi.site import Bureau

from .spec import HOME, Crumbs, PageSpec
from .supervision import PAGE_SEVERITIES, SEVERITY_TONES, SHORT, TONES, DeskView

_CRUMBS: Crumbs = (*HOME, ("监督台", "supervision/index.html"))


def supervision_pages(view: DeskView) -> Iterator[PageSpec]:
    """Yield every page of the supervisor's desk."""
    common: dict[str, Any] = {
        "view": view,
        "tones": TONES,
        "short": SHORT,
        "severity_tones": SEVERITY_TONES,
        "severities": PAGE_SEVERITIES,
    }
    yield PageSpec(
        "supervision/index.html",
        "pages/supervision.html",
        "监督台",
        "各机关公示职责的履行情况、发现的问题和到期事项",
        HOME,
        partial(_index, common, view),
    )
    for bureau in view.site.bureaus:
        yield PageSpec(
            f"supervision/{bureau.id}.html",
            "pages/supervision_bureau.html",
            f"{bureau.profile.short_name}公示情况 - 监督台",
            f"{bureau.name}的公示职责、问题、依据和期限",
            _CRUMBS,
            partial(_bureau, common, view, bureau),
        )
    yield PageSpec(
        "supervision/due.html",
        "pages/supervision_due.html",
        "到期事项",
        "七天、三十天、九十天内到期的证件、文件和公示职责",
        _CRUMBS,
        lambda: {**common, "rows": view.due_rows(), "whose": None},
    )
    yield PageSpec(
        "supervision/duties.html",
        "pages/supervision_duties.html",
        "公示职责一览",
        "法律要求公示什么、什么时候公示、依据是什么、各机关做到没有",
        _CRUMBS,
        lambda: common,
    )
    yield PageSpec(
        "supervision/rules.html",
        "pages/supervision_rules.html",
        "检查规则一览",
        "检查公示内容的全部规则：看什么、凭什么、怎么改",
        _CRUMBS,
        lambda: {**common, "groups": _groups(view)},
    )


def _index(common: dict[str, Any], view: DeskView) -> dict[str, Any]:
    return {**common, "groups": [group for group in Group if _has(view, group)]}


def _has(view: DeskView, group: Group) -> bool:
    return any(cause.rule.group is group for cause in view.causes)


def _bureau(common: dict[str, Any], view: DeskView, bureau: Bureau) -> dict[str, Any]:
    causes = view.causes_of(bureau)
    return {
        **common,
        "bureau": bureau,
        "stages": view.stage_rows(bureau),
        "causes": [
            (severity, list(own)) for severity, own in groupby(causes, key=lambda each: each.severity)
        ],
        "counts": view.counts_of(bureau),
        "rows": view.due_rows(bureau),
    }


def _groups(view: DeskView) -> list[tuple[Group, list[Any]]]:
    return [
        (group, [row for row in view.rule_counts() if row[0].group is group])
        for group in Group
        if any(row[0].group is group for row in view.rule_counts())
    ]

"""What a bureau has published, declared none, or not published, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass

from gongshi.records import LISTS, PROFILE, ListKind, Stage
from gongshi.site import Bureau, ListState

from .address import home_of, list_of
from .status import LIST_TONES


@dataclass(frozen=True)
class Row:
    """One list in the overview."""

    kind: ListKind
    state: ListState
    tone: str
    count: int
    reason: str
    address: str
    missing: tuple[str, ...] = ()
    """Parts that the law asks for and that are not there, by their official name."""


@dataclass(frozen=True)
class StageRows:
    """One stage with its lists; `done` of `rows` are published or declared none."""

    stage: Stage
    rows: tuple[Row, ...]
    done: int


_PROFILE_PARTS = (
    ("地址", "address"),
    ("办公时间", "hours"),
    ("电话", "contacts"),
    ("内设机构", "offices"),
    ("职责", "duties"),
)


def overview(bureau: Bureau) -> tuple[StageRows, ...]:
    """Return the three stages with every list's state, the profile first."""
    rows = [_profile_row(bureau), *(_row(bureau, kind) for kind in LISTS)]
    stages = []
    for stage in Stage:
        own = tuple(row for row in rows if row.kind.stage is stage)
        done = sum(row.state in {ListState.PUBLISHED, ListState.NOTHING} for row in own)
        stages.append(StageRows(stage, own, done))
    return tuple(stages)


def _profile_row(bureau: Bureau) -> Row:
    missing = tuple(name for name, attribute in _PROFILE_PARTS if not getattr(bureau.profile, attribute))
    return Row(PROFILE, ListState.PUBLISHED, "ok", 1, "", home_of(bureau) + "#profile", missing)


def _row(bureau: Bureau, kind: ListKind) -> Row:
    each = bureau.lists[kind.key]
    reason = each.nothing.reason if each.nothing and each.state is ListState.NOTHING else ""
    missing: tuple[str, ...] = ()
    if kind.key == "flows" and each.entries:
        without = [entry.record.name for entry in each.entries if not entry.record.chart]
        missing = tuple(f"“{name}”未附图" for name in without)
    return Row(
        kind,
        each.state,
        LIST_TONES[each.state],
        len(each.entries),
        reason,
        list_of(bureau, kind.key),
        missing,
    )

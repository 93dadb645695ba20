"""What a citizen should know beside a record: what the law says today where the record says something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gongshi.rules import Finding
from gongshi.site import Published


@dataclass(frozen=True)
class Notice:
    """One sentence, and the ground on which it rests."""

    text: str
    ground: str


def notices_of(
    findings: Mapping[str, tuple[Finding, ...]],
) -> Callable[[Published], tuple[Notice, ...]]:
    """Return the function that tells the notices for a record; most records have none."""
    by_record: dict[tuple[str, str, str], list[Notice]] = {}
    for bureau, own in findings.items():
        for each in own:
            for spot in each.spots if each.public else ():
                own_notices = by_record.setdefault((bureau, spot.list, spot.record), [])
                if (notice := Notice(each.public, each.ground)) not in own_notices:
                    own_notices.append(notice)

    def of_entry(entry: Published) -> tuple[Notice, ...]:
        return tuple(by_record.get((entry.bureau.id, entry.kind.key, entry.id), ()))

    return of_entry

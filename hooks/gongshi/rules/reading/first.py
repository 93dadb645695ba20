"""Which of many places is the first as findings are read: by file, then by line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..case import Place, Wording


def first_wording(wordings: Iterable[Wording]) -> Wording:
    """Return the wording whose place comes first among all places, so that a quoted example stands at the first spot.

    Lines are looked up only in the file that comes first.
    """
    by_file: dict[str, list[tuple[Wording, Place]]] = {}
    for wording in wordings:
        for place in wording.places:
            by_file.setdefault(place.subject.file, []).append((wording, place))
    placed = by_file[min(by_file)]
    return min(placed, key=lambda pair: pair[1].subject.spot(pair[1].way))[0]

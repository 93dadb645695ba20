"""One entry of a feed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class FeedEntry:
    """Something on a day, as calendars and readers show it."""

    day: date
    title: str
    text: str
    url: str | None
    """Its full address; None when the site does not know its own."""
    identity: tuple[str, ...]
    """What makes it the same entry in the next edition."""
    updated: date | None = None
    """The day since which it says this; None for something that each edition says anew."""

    @property
    def key(self) -> str:
        """A short id made of `identity`."""
        return hashlib.sha256("\0".join(self.identity).encode()).hexdigest()[:32]

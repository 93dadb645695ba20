"""What a page is before it is rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from gongshi.site import Published

Crumbs = tuple[tuple[str, str], ...]
Context = Callable[[], dict[str, Any]]

HOME: Crumbs = (("首页", "index.html"),)


@dataclass(frozen=True)
class PageSpec:
    """One page to be made: `context` is called only when the page is rendered."""

    address: str
    template: str
    title: str
    description: str
    crumbs: Crumbs
    context: Context = field(repr=False)
    source: str | None = None
    """The data file from which the page comes, for a link to edit it."""

    @property
    def short_title(self) -> str:
        """The title without what follows it in the browser's tab."""
        return self.title.split(" - ")[0]

    @property
    def depth(self) -> int:
        """How many folders deep the page lies."""
        return self.address.count("/")


def title_of(entry: Published) -> str:
    """Return what a record is called on pages; a decision that was withdrawn without its party."""
    record = entry.record
    if getattr(record, "withdrawal", None):
        return str(record.name or record.document or entry.kind.name)
    for attribute in ("name", "title", "act", "target", "party", "kind"):
        if value := getattr(record, attribute, None):
            return str(value)
    return entry.kind.name

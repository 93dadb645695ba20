"""Addresses: every page's place below the site's root. Once published they never change."""

from __future__ import annotations

from gongshi.records.remedy import RemedyKind
from gongshi.site import Bureau, Published

OWN_PAGE = frozenset({"items", "guides", "flows", "documents", "decisions"})
"""Lists whose records have a page each; the others are rows with an anchor on their list's page."""


def home_of(bureau: Bureau) -> str:
    """Return the address of a bureau's page."""
    return f"{bureau.id}/index.html"


def list_of(bureau: Bureau, key: str) -> str:
    """Return the address of the page of one of a bureau's lists."""
    return f"{bureau.id}/{key}/index.html"


def anchor_of(entry: Published) -> str:
    """Return the anchor of a record on its list's page."""
    return f"r-{getattr(entry.record, 'certificate', None) or entry.id}"


def address_of(entry: Published) -> str:
    """Return the address of a record: its page, or its row on the list's page."""
    folder = f"{entry.bureau.id}/{entry.kind.key}"
    if entry.kind.key in OWN_PAGE:
        return f"{folder}/{entry.record.id}.html"
    return f"{folder}/index.html#{anchor_of(entry)}"


def law_page(law_id: str) -> str:
    """Return the address of a law's page."""
    return f"laws/{law_id}.html"


def relative(target: str, depth: int) -> str:
    """Return an address of the site as a page `depth` folders deep must write it."""
    return "../" * depth + target


def article_anchor(number: int) -> str:
    """Return the anchor of an article on its law's page."""
    return f"art-{number}"


def office_anchor(position: int) -> str:
    """Return the anchor of an office on its bureau's page; `position` counts from 1."""
    return f"office-{position}"


def statutory_address(kind: RemedyKind) -> str:
    """Return the address of a remedy that the law gives to everyone."""
    return f"remedies/index.html#{statutory_anchor(kind)}"


def statutory_anchor(kind: RemedyKind) -> str:
    """Return the anchor of such a remedy where they are listed."""
    return f"law-{kind.name.lower()}"

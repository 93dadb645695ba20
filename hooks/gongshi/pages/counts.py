"""Counting and grouping records for lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gongshi.records.values import Category
from gongshi.site import Bureau, Published

CHUNK = 400
"""Most rows on a page of a list across bureaus."""

_ORDER = {category.value: position for position, category in enumerate(Category)}


def category_counts(entries: Sequence[Published]) -> list[tuple[str, int]]:
    """Return the categories that occur, in the official order, with how many records each has."""
    counts: dict[str, int] = {}
    for entry in entries:
        if category := getattr(entry.record, "category", None):
            counts[category] = counts.get(category, 0) + 1
    return sorted(counts.items(), key=lambda pair: _ORDER.get(pair[0], len(_ORDER)))


def by_bureau(entries: Sequence[Published]) -> list[tuple[Bureau, list[Published]]]:
    """Return records grouped by their bureau, both in the order given."""
    grouped: dict[str, tuple[Bureau, list[Published]]] = {}
    for entry in entries:
        grouped.setdefault(entry.bureau.id, (entry.bureau, []))[1].append(entry)
    return list(grouped.values())


def paged(folder: str, name: str, chunks: Sequence[Any]) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Yield address, rows and the pager's context of a list that may be longer than a page."""
    addresses = [
        f"{folder}/{name if not index else f'{name}-{index + 1}'}.html" for index in range(len(chunks))
    ]
    for index, rows in enumerate(chunks):
        yield addresses[index], rows, {"page_number": index + 1, "pages": addresses}


def chunked(entries: Sequence[Any]) -> list[Sequence[Any]]:
    """Return stretches of at most `CHUNK` rows; one empty stretch for none."""
    return [entries[start : start + CHUNK] for start in range(0, len(entries), CHUNK)] or [[]]


def chunked_books(books: Sequence[tuple[Bureau, Sequence[Any]]]) -> list[list[tuple[Bureau, Sequence[Any]]]]:
    """Return phone books in stretches of about `CHUNK` lines, no bureau cut in two."""
    groups: list[list[tuple[Bureau, Sequence[Any]]]] = [[]]
    size = 0
    for bureau, book in books:
        if size and size + len(book) > CHUNK:
            groups.append([])
            size = 0
        groups[-1].append((bureau, book))
        size += len(book)
    return groups

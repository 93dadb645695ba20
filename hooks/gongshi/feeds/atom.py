"""Feeds as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as ET

from .entry import FeedEntry

_NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(name: str, author: str, entries: Iterable[FeedEntry], today: date, url: str | None) -> str:
    """Return an Atom feed, dated `today`; without the site's own address entries have no links."""
    ET.register_namespace("", _NAMESPACE)
    feed = ET.Element(_tag("feed"))
    _add(feed, "id", url or f"urn:uuid:{uuid5(NAMESPACE_URL, author + name)}")
    _add(feed, "title", name)
    _add(feed, "updated", _instant(today))
    _add(ET.SubElement(feed, _tag("author")), "name", author)
    if url:
        ET.SubElement(feed, _tag("link"), rel="self", href=url)
    for entry in entries:
        each = ET.SubElement(feed, _tag("entry"))
        _add(each, "id", f"urn:uuid:{UUID(entry.key, version=5)}")
        _add(each, "title", entry.title)
        _add(each, "updated", _instant(entry.updated or today))
        _add(each, "content", entry.text)
        if entry.url:
            ET.SubElement(each, _tag("link"), href=entry.url)
    ET.indent(feed, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, _tag(name)).text = text


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+08:00"

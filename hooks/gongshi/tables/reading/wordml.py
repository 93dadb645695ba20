"""The elements of a Word document, by their names without prefix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from .package import Package
from .unreadable import DAMAGED, Unreadable


def root_of(package: Package, part: str) -> Any:
    """Return the root element of a part; raises `Unreadable` for broken and declaring ones."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(package.tree(part), parser)
    except etree.XMLSyntaxError:
        raise Unreadable(DAMAGED) from None


def name_of(element: Any) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Any, name: str) -> Iterator[Any]:
    """Yield the children of this name."""
    return (child for child in element if name_of(child) == name)


def value_of(element: Any, *way: str, key: str = "val") -> str | None:
    """Return an attribute of the element that a way of names leads to.

    Empty when that element has no such attribute, None when there is no such element.
    """
    for name in way:
        element = next(children(element, name), None)
        if element is None:
            return None
    return next((value for name, value in element.attrib.items() if name.rpartition("}")[2] == key), "")

"""Pages as a reader without a browser sees them: elements, ids, references, text."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements without an end tag."""

REFERENCES = frozenset(
    ["href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href", "srcset"]
)
"""Attributes whose value is an address."""

ID_REFERENCES = frozenset(
    ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list", "form"]
)
"""Attributes whose value names ids of the same page."""


@dataclass
class Element:
    """An element: its tag, attributes, the text in it, and the elements around it."""

    tag: str
    attributes: dict[str, str]
    around: tuple[Element, ...] = field(repr=False)
    parts: list[str] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        """All text in the element, as it stands."""
        return "".join(self.parts)

    @property
    def classes(self) -> frozenset[str]:
        """The names of its classes."""
        return frozenset(self.attributes.get("class", "").split())


@dataclass(frozen=True)
class Reference:
    """An address that a page names: where, and in which element and attribute."""

    page: str
    tag: str
    attribute: str
    value: str

    @property
    def scheme(self) -> str:
        """What stands before the first colon, if it is an address with a scheme."""
        return urlsplit(self.value).scheme

    @property
    def target(self) -> str | None:
        """The address in the site that is meant, None when it leads above the site's root."""
        path = unquote(urlsplit(self.value).path)
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(self.page), path)) if path else self.page
        return None if whole.startswith(("..", "/")) else whole

    @property
    def fragment(self) -> str:
        """What stands after #, decoded."""
        return unquote(urlsplit(self.value).fragment)

    def __str__(self) -> str:
        """Return the reference as failures show it."""
        return f'{self.page}: <{self.tag} {self.attribute}="{self.value}">'


class Page(HTMLParser):
    """One page of a site, read."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address = address
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and look inside it."""
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that has nothing in it."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Leave the innermost open element of this name."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        """Give text to every element around it."""
        for element in self._open:
            element.parts.append(data)

    def all(self, tag: str, class_: str | None = None) -> list[Element]:
        """Return the elements with this tag and, if asked, class."""
        return [
            each for each in self.elements if each.tag == tag and (class_ is None or class_ in each.classes)
        ]

    def ids(self) -> list[str]:
        """Return every id, in order, also those that stand twice."""
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    def references(self) -> Iterator[Reference]:
        """Yield every address that the page names."""
        for element in self.elements:
            for name, value in element.attributes.items():
                if name in REFERENCES:
                    yield Reference(self.address, element.tag, name, value)

    def named_ids(self) -> Iterator[tuple[str, str]]:
        """Yield attribute and id wherever one element names another of the page."""
        for element in self.elements:
            for name in ID_REFERENCES & element.attributes.keys():
                for each in element.attributes[name].split():
                    yield name, each


@cache
def read_pages(site: Path) -> dict[str, Page]:
    """Return every page of a site by its address."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    return {address: Page(address, path.read_text(encoding="utf-8")) for address, path in found.items()}

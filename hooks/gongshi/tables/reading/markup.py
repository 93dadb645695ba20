"""XML of strangers, read as a stream: no document type, no entities, nothing fetched."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from .unreadable import DAMAGED, DECLARES, Unreadable

Start = Callable[[str, dict[str, str]], None]
"""Takes an element's name and its attributes."""
End = Callable[[str], None]

_CHUNK = 1 << 18
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"[^<>]*(?:/>|></c>)')
_EMPTY_ROW = re.compile(rb'<row r="[0-9]+"[^<>]*(?:/>|></row>)')


def stream(
    source: IO[bytes],
    start: Start | None = None,
    end: End | None = None,
    text: Callable[[str], None] | None = None,
    *,
    without_empty_cells: bool = False,
) -> None:
    """Call back for every element and text of an XML part, in memory that does not grow with it.

    The prefix of the first element is taken off all names that have it, so that a part reads the same with and
    without; attributes keep theirs. Raises `Unreadable` for broken XML and for a document type. With
    `without_empty_cells`, cells and rows of a worksheet that have a format and nothing else are passed over quickly:
    some programs write a million of them.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _first(parser, start, end)
    if text:
        parser.CharacterDataHandler = text
    rest = b""
    try:
        while chunk := source.read(_CHUNK):
            if without_empty_cells:
                # A row cut in two waits for its other half.
                chunk = rest + chunk
                cut = chunk.rfind(b"<row ") if len(chunk) <= 2 * _CHUNK else -1
                cut = cut if cut >= 0 else len(chunk)
                chunk, rest = _without_empty(chunk[:cut]), chunk[cut:]
            parser.Parse(chunk, False)
        parser.Parse(_without_empty(rest), True)
    except expat.ExpatError:
        raise Unreadable(DAMAGED) from None


def attribute(attributes: dict[str, str], name: str) -> str:
    """Return an attribute by its name without prefix; empty when there is none."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _first(parser: expat.XMLParserType, start: Start | None, end: End | None) -> Start:
    """Return what to do at the first element: from then on the callbacks are the caller's own, which is fast."""

    def started(name: str, attributes: dict[str, str]) -> None:
        prefix = name[: name.find(":") + 1]
        begin = end_of = None
        if start:
            begin = (
                start if not prefix else lambda name, attributes: start(name.removeprefix(prefix), attributes)
            )
            begin(name, attributes)
        if end:
            end_of = end if not prefix else lambda name: end(name.removeprefix(prefix))
        parser.StartElementHandler, parser.EndElementHandler = begin, end_of

    return started


def _without_empty(chunk: bytes) -> bytes:
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", chunk))


def _refuse(*_declaration: object) -> None:
    raise Unreadable(DECLARES)

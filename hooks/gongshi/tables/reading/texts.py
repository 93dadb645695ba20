"""The texts of a workbook: those that its cells share, and how any text is written in XML."""

from __future__ import annotations

import re
import unicodedata

from . import markup
from .package import Package
from .unreadable import DAMAGED, Unreadable

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def typed(text: str) -> str:
    """Return a text as it was typed: characters that XML cannot hold are written `_x000D_`; lines end with a newline."""
    if "_x" in text:
        text = _ESCAPED.sub(_unescape, text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def shared_texts(package: Package, part: str, wanted: set[int]) -> dict[int, str]:
    """Return those shared texts that are wanted, by their numbers; raises `Unreadable` when they are not there."""
    if part not in package:
        raise Unreadable(DAMAGED)
    reader = _Reader(wanted)
    with package.open(part) as source:
        markup.stream(source, reader.start, reader.end, reader.text)
    return reader.texts


class _Reader:
    def __init__(self, wanted: set[int]) -> None:
        self.texts: dict[int, str] = {}
        self._wanted = wanted
        self._number = -1
        self._in_text = self._in_sound = False
        self._pieces: list[str] = []

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if name == "si":
            self._number += 1
            self._pieces = []
        elif name == "t":
            self._in_text = not self._in_sound
        elif name == "rPh":
            self._in_sound = True

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "rPh":
            self._in_sound = False
        elif name == "si" and self._number in self._wanted:
            self.texts[self._number] = typed("".join(self._pieces))

    def text(self, data: str) -> None:
        if self._in_text:
            self._pieces.append(data)


def _unescape(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    kind = unicodedata.category(sign)
    if kind == "Cs":
        return found[0]
    # Nobody sees anything of the other controls.
    return "" if kind == "Cc" and sign not in "\t\n\r" else sign

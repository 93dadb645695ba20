"""Pieces of a text to be replaced, collected first and applied together."""

from __future__ import annotations

from dataclasses import dataclass, field


class UnwritableError(Exception):
    """A change that cannot be written without losing something; the message says what a person does instead."""


@dataclass(slots=True)
class Edits:
    """Replacements in one text; they may touch, never overlap."""

    text: str
    found: list[tuple[int, int, str]] = field(default_factory=list)

    def replace(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of a stretch."""
        self.found.append((start, end, new))

    def insert(self, position: int, new: str) -> None:
        """Put `new` before a position; of several at one position the first comes first."""
        self.found.append((position, position, new))

    @property
    def line_break(self) -> str:
        """The text's kind of line break."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def applied(self) -> str:
        """Return the text with all replacements, its own kind of line break in every new line."""
        line_break = self.line_break
        pieces: list[str] = []
        at = 0
        # Python's sort is stable: what was inserted at one position first stays first.
        for start, end, new in sorted(self.found, key=lambda each: each[:2]):
            if start < at:
                raise UnwritableError("几处改动叠在一起，程序分不开；请直接在 YAML 里改这一条")
            pieces += [self.text[at:start], new.replace("\n", line_break)]
            at = end
        return "".join([*pieces, self.text[at:]])

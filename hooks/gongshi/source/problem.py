"""The one form in which every error reaches a clerk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it stands, what stands there, what to write instead.

    `line` and `column` count from 1; 0 means the file as a whole. `field` is the way to the value, the
    file's name first (`人员[2].证件有效期`), list positions counted from 1 as people count rows.
    """

    file: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        """Return the line that clerks read and editors can jump to."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place} {self.field}: {self.message}" if self.field else f"{place} {self.message}"


Way = tuple[str | int, ...]
"""The way from a file's top to a value: keys, and positions from 0."""


@dataclass(frozen=True)
class Fault:
    """Something wrong in data that has already been read; its line is looked up only when it is reported."""

    file: str
    way: Way
    message: str


def spell(name: str, way: Way) -> str:
    """Return the way to a value as people read it: `name` first, 清单 left out, positions from 1."""
    spelt = name
    for part in way:
        if isinstance(part, int):
            spelt += f"[{part + 1}]"
        elif part != "清单":
            spelt += f".{part}"
    return spelt


class DataError(Exception):
    """All problems of all files at once; the build stops and nothing is written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.report())

    def report(self) -> str:
        """Return the problems one a line, with a closing count."""
        lines = [str(problem) for problem in self.problems]
        return "\n".join([*lines, f"共 {len(lines)} 处错误，未生成任何页面。"])


def shorten(value: object, limit: int = 40) -> str:
    """Return a value as a message quotes it: on one line, at most `limit` characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"

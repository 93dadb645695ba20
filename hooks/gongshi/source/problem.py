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

"""What one check says: the errors that stop a build, and the findings that do not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongshi.rules import BY_ID, Finding, Rule, Severity, Spot
from gongshi.source.problem import Problem


@dataclass(frozen=True)
class Line:
    """One place with what is to be said about it: an error of the data, or one place of a finding."""

    severity: Severity
    rule: str
    file: str
    line: int
    column: int
    field: str
    message: str
    fingerprint: str
    """The same for the same thing in the same record, wherever in the file it has moved."""
    finding: Finding | None = None
    """The finding of which this is a place; None for an error of the data."""


@dataclass(frozen=True)
class Report:
    """The outcome of a check."""

    today: date
    problems: tuple[Problem, ...]
    """Errors: the data cannot be published."""
    findings: tuple[Finding, ...]
    """Findings, in the order of bureaus."""
    bureaus: int
    records: int

    def lines(self) -> list[Line]:
        """Return every place with its message, by file and line; errors first in their file."""
        lines = [*(self._of_problem(each) for each in self.problems), *self._of_findings()]
        return sorted(lines, key=lambda each: (each.file, each.rule != ERROR_ID, each.line, each.column))

    @staticmethod
    def _of_problem(each: Problem) -> Line:
        mark = _fingerprint(ERROR_ID, each.file, each.field, each.message)
        return Line(
            Severity.STOP, ERROR_ID, each.file, each.line, each.column, each.field, each.message, mark
        )

    def _of_findings(self) -> Iterator[Line]:
        for each in self.findings:
            for spot in each.spots:
                yield Line(
                    each.severity,
                    each.rule,
                    spot.file,
                    spot.line,
                    spot.column,
                    spot.field,
                    message_of(each),
                    _fingerprint(*identity(each, spot)),
                    each,
                )

    def count(self, severity: Severity) -> int:
        """Return how many findings of a severity there are."""
        return sum(each.severity is severity for each in self.findings)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that found something."""
        found = {each.rule for each in self.findings}
        return tuple(rule for id_, rule in BY_ID.items() if id_ in found)


ERROR_ID = "data-error"
"""What errors of the data go by where a rule's id is asked for."""


def message_of(finding: Finding) -> str:
    """Return a finding as one sentence for the clerk: what stands there, what should, what to do, on which ground."""
    return f"{finding.found}；应当：{finding.expected}；{finding.advice}（{finding.ground}）"


def identity(finding: Finding, spot: Spot) -> tuple[str, ...]:
    """Return what makes a place of a finding the same one after lines or positions have moved."""
    field = spot.field.rsplit(".", 1)[-1]
    return finding.rule, finding.bureau, spot.file, spot.title, field, finding.found


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]

"""What one row of a list must tell: which field, for which rows, how bad it is when it is blank, and on which ground."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case
from ..rule import Severity
from ..subject import Subject


class Row(NamedTuple):
    """One row where it stands: its bureau, its subject, the way to the row inside that, the record."""

    case: Case
    subject: Subject
    way: Way
    record: Any


Test = Callable[[Row], bool]

ON_APPLICATION = frozenset({Category.LICENCE, Category.BENEFIT, Category.CONFIRMATION, Category.SERVICE})
"""Categories of what a citizen asks for."""


@dataclass(frozen=True)
class Need:
    """One field that the rows of a list must fill."""

    key: str
    """The field's Chinese key, where the finding points."""
    severity: Severity
    ground: str
    present: Test
    applies: Test | None = None
    """For which rows; None for all."""
    of: str = ""
    """What those rows are called: 行政许可事项."""
    called: str = ""
    """What the finding calls the field, when that is not its key."""
    expected: str = ""
    advice: str = ""
    gaps_only: bool = False
    """Whether it is asked for only where most other rows have it."""
    rises: bool = True
    """Whether a hint becomes a warning where most other rows have it."""

    @property
    def name(self) -> str:
        """What the finding calls the field."""
        return self.called or self.key


def rows_of(case: Case, key: str) -> Iterator[Row]:
    """Yield the rows of a list, of a table inside a file (plans, windows, offices, entrusted), or the profile."""
    if key == "profile":
        yield Row(case, case.profile, (), case.profile.record)
    elif key in _INSIDE_PROFILE:
        attribute, alias = _INSIDE_PROFILE[key]
        for position, part in enumerate(getattr(case.profile.record, attribute)):
            yield Row(case, case.profile, (alias, position), part)
    else:
        subjects = {"plans": case.plans, "windows": case.windows}.get(key)
        for subject in case.records(key) if subjects is None else subjects:
            yield Row(case, subject, (), subject.record)


_INSIDE_PROFILE = {"offices": ("offices", "内设机构"), "entrusted": ("entrusted", "委托执法")}


def filled(*attributes: str) -> Test:
    """Return a test that holds when one of the attributes has a value."""

    def test(row: Row) -> bool:
        for attribute in attributes:
            value = getattr(row.record, attribute)
            if value is not None and value != ():
                return True
        return False

    return test


def filled_or_in_guide(*attributes: str, guide: str) -> Test:
    """Return a test that holds when one of the attributes has a value, or a guide for the item tells it."""

    def test(row: Row) -> bool:
        return any(_has(row.record, each) for each in attributes) or any(
            _has(entry.record, guide)
            for entry in row.case.bureau.guides_of_category.get(row.record.category, ())
            if not entry.record.items or row.subject.id in entry.record.items
        )

    return test


def among(*categories: Category) -> Test:
    """Return a test that holds for rows of these categories."""
    return lambda row: row.record.category in categories


def not_among(*categories: Category) -> Test:
    """Return a test that holds for rows of all other categories."""
    return lambda row: row.record.category not in categories


def _has(record: Any, attribute: str) -> bool:
    value = getattr(record, attribute)
    return value is not None and value != ()


def written(value: object) -> str:
    """Return an example as a clerk writes it on one line; empty when it is nothing of the kind."""
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, dict):
        parts = [f"{key}: {written(each)}" for key, each in value.items()]
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list | tuple) and value:
        return f"[{', '.join(written(each) for each in value)}]"
    return ""

"""What a rule is, what it yields, and what becomes of that: a finding that says where, what, why and how to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from gongshi.source.problem import Way

if TYPE_CHECKING:
    from .case import Case
    from .subject import Subject


class Severity(StrEnum):
    """How bad a finding is, worst first."""

    STOP = "阻断"
    """Must not be published at all: the build stops."""
    ERROR = "错误"
    """Unlawful, unusable or contradictory as published."""
    WARNING = "警告"
    """Likely wrong or late."""
    HINT = "提示"
    """Worth a look."""


class Group(StrEnum):
    """What rules are about, in the order in which people read them."""

    IDENTITY = "编码与身份"
    COMPLETE = "完整"
    TIME = "时间"
    LAW = "法律依据"
    CONTACT = "联系方式"
    FLOW = "流程图"
    TEXT = "文字"
    PRIVACY = "隐私"
    JUDGEMENT = "请人判断"
    DESK = "例外"


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields for one place. What is left out is filled in from the rule."""

    subject: Subject
    way: Way
    """The way to the value inside the subject, in Chinese keys: ("执法依据", 0, "原文")."""
    found: str
    """What stands there, quoted short; or what is not there."""
    expected: str
    """What the law, or the rest of the disclosure, lets one expect."""
    advice: str = ""
    ground: str = ""
    severity: Severity | None = None
    due: date | None = None
    """The day on which it expires or falls due, for what is about time."""
    public: str = ""
    """What a citizen should know when reading the record; most findings concern only the bureau."""


Check = Callable[["Case"], Iterator[Hit]]


def elsewhere(_case: Case) -> Iterator[Hit]:
    """Yield nothing: the check of a rule that is applied where files are read, or after all other rules."""
    yield from ()


@dataclass(frozen=True)
class Rule:
    """One thing that disclosures are held to."""

    id: str
    name: str
    group: Group
    severity: Severity
    looks_at: str
    ground: str
    mend: str
    check: Check


def rule(
    id_: str, *, name: str, group: Group, severity: Severity, looks_at: str, ground: str, mend: str
) -> Callable[[Check], Rule]:
    """Make a rule of a function that yields a hit for each place it objects to.

    `name` is a short Chinese heading, `looks_at` says which lists and fields, `ground` the law and article or the
    reason, `mend` what the clerk does about it.
    """

    def make(check: Check) -> Rule:
        return Rule(id_, name, group, severity, looks_at, ground, mend, check)

    return make


class Spot(NamedTuple):
    """Where a finding points: file, line and field for the clerk, list and record for the page."""

    file: str
    line: int
    column: int
    field: str
    """The way as messages spell it: 人员[2].证件有效期."""
    list: str
    """The key of the list, `profile`, or empty for what belongs to none."""
    record: str
    """The record's id or position, empty for the list as a whole."""
    title: str
    """What the record is called."""

    @property
    def place(self) -> str:
        """File and line, as editors take them."""
        return f"{self.file}:{self.line}" if self.line else self.file

    @property
    def short_place(self) -> str:
        """File and line inside the bureau's folder."""
        return self.place.removeprefix("data/bureaus/").partition("/")[2] or self.place


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause in one bureau, with every place where it shows. Plain data, so that processes can pass it on."""

    rule: str
    severity: Severity
    bureau: str
    found: str
    expected: str
    advice: str
    ground: str
    spots: tuple[Spot, ...]
    due: date | None = None
    public: str = ""

    @property
    def first(self) -> Spot:
        """The first place."""
        return self.spots[0]

"""What the supervisor's pages show: the matrix, a bureau's standing, findings by cause, what falls due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby

from gongshi.due import Due, DueKind
from gongshi.duties import DutyState, Standing, share
from gongshi.duties.standing import WHERE_LIMIT
from gongshi.law.duties import Duty, DutyStage
from gongshi.rules import BY_ID, RULES, Accepted, Finding, Rule, Severity, Spot
from gongshi.site import Bureau, Site
from gongshi.supervising import Supervision

from .address import address_of, home_of, law_page, list_of
from .desk import Desk
from .status import is_shown

SHORT = {
    DutyState.MET: "有",
    DutyState.NONE: "无",
    DutyState.PARTLY: "部分",
    DutyState.MISSING: "缺",
    DutyState.OVERDUE: "逾期",
    DutyState.EXEMPT: "—",
    DutyState.NOT_JUDGED: "·",
}
"""A state in the narrow cell of the matrix; the cell's title says it in full."""
TONES = {
    DutyState.MET: "ok",
    DutyState.NONE: "none",
    DutyState.PARTLY: "soon",
    DutyState.MISSING: "bad",
    DutyState.OVERDUE: "bad",
    DutyState.EXEMPT: "off",
    DutyState.NOT_JUDGED: "off",
}
SEVERITY_TONES = {
    Severity.STOP: "bad",
    Severity.ERROR: "bad",
    Severity.WARNING: "soon",
    Severity.HINT: "none",
}
STAGE_SLUGS = {
    DutyStage.BEFORE: "before",
    DutyStage.DURING: "during",
    DutyStage.AFTER: "after",
    DutyStage.DISCIPLINE: "discipline",
}
PAGE_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.HINT)
"""The severities that pages speak of; what must not be published at all never gets so far."""


@dataclass(frozen=True)
class Share:
    """How many duties are met of those that bind; `percent` is None when none does."""

    met: int
    of: int

    @property
    def percent(self) -> int | None:
        """The share in whole percent, rounded down, so that 100 means all."""
        return self.met * 100 // self.of if self.of else None


@dataclass(frozen=True)
class StageTable:
    """One stage of the matrix: its duties, and a row of standings for each bureau."""

    stage: DutyStage
    slug: str
    duties: tuple[Duty, ...]
    rows: tuple[tuple[Bureau, Share, tuple[Standing, ...]], ...]


@dataclass(frozen=True)
class Cause:
    """What one rule finds in one bureau: how many causes and places, and the worst of them as an example."""

    rule: Rule
    severity: Severity
    bureau: Bureau
    findings: tuple[Finding, ...]

    @property
    def anchor(self) -> str:
        """Its place on the bureau's page."""
        return f"f-{self.severity.name.lower()}-{self.rule.id}"

    @property
    def places(self) -> int:
        """How many places the findings have together."""
        return sum(len(each.spots) for each in self.findings)

    @property
    def first(self) -> Finding:
        """The first of the findings."""
        return self.findings[0]


@dataclass(frozen=True)
class DueRow:
    """One date on the list of what falls due."""

    due: Due
    owner: str
    """The bureau's short name, or 全部机关."""
    address: str | None


class DeskView:
    """The questions that the supervisor's pages ask."""

    def __init__(self, site: Site, supervision: Supervision, desk: Desk) -> None:
        self.site = site
        self.supervision = supervision
        self.desk = desk
        self.today = supervision.today
        self.duties: Mapping[str, Duty] = {duty.id: duty for duty in site.duties}
        self.bureaus: Mapping[str, Bureau] = {bureau.id: bureau for bureau in site.bureaus}

    @cached_property
    def stages(self) -> tuple[StageTable, ...]:
        """The matrix, stage by stage."""
        tables = []
        for stage in DutyStage:
            duties = tuple(duty for duty in self.site.duties if duty.stage is stage)
            if not duties:
                continue
            wanted = {duty.id for duty in duties}
            rows = []
            for bureau in self.site.bureaus:
                own = tuple(each for each in self.supervision.standings[bureau.id] if each.duty in wanted)
                rows.append((bureau, Share(*share(own)), own))
            tables.append(StageTable(stage, STAGE_SLUGS[stage], duties, tuple(rows)))
        return tuple(tables)

    def stage_rows(self, bureau: Bureau) -> list[tuple[DutyStage, str, Share, list[tuple[Duty, Standing]]]]:
        """Return a bureau's standings, stage by stage, each beside its duty."""
        standings = self.supervision.standings[bureau.id]
        rows = []
        for stage in DutyStage:
            own = [
                (self.duties[each.duty], each) for each in standings if self.duties[each.duty].stage is stage
            ]
            if own:
                rows.append((stage, STAGE_SLUGS[stage], Share(*share(each for _, each in own)), own))
        return rows

    def share_of(self, bureau: Bureau) -> Share:
        """Return a bureau's share over all stages."""
        return Share(*share(self.supervision.standings[bureau.id]))

    def places_of(self, standing: Standing) -> int:
        """Return how many places a standing speaks of; `where` names only the first of them."""
        named = len(standing.where)
        if named < WHERE_LIMIT or standing.total is None:
            return named
        return max(named, standing.total - (standing.done or 0))

    def counts_of(self, bureau: Bureau) -> dict[Severity, int]:
        """Return how many findings of each severity a bureau has."""
        findings = self.supervision.findings[bureau.id]
        return {severity: sum(each.severity is severity for each in findings) for severity in PAGE_SEVERITIES}

    @cached_property
    def totals(self) -> dict[Severity, int]:
        """How many findings of each severity there are in all."""
        counts = [self.counts_of(bureau) for bureau in self.site.bureaus]
        return {severity: sum(each[severity] for each in counts) for severity in PAGE_SEVERITIES}

    @cached_property
    def causes(self) -> tuple[Cause, ...]:
        """What each rule finds in each bureau, worst first, then in the order of the rules and bureaus."""
        causes = [cause for bureau in self.site.bureaus for cause in self.causes_of(bureau)]
        severities = {severity: position for position, severity in enumerate(Severity)}
        rules = {rule.id: position for position, rule in enumerate(RULES)}
        return tuple(
            sorted(causes, key=lambda each: (severities[each.severity], rules[each.rule.id], each.bureau.id))
        )

    def causes_of(self, bureau: Bureau) -> list[Cause]:
        """Return what each rule finds in a bureau, worst first."""

        def key(finding: Finding) -> tuple[str, str]:
            return finding.severity, finding.rule

        return [
            Cause(BY_ID[rule], Severity(severity), bureau, tuple(group))
            for (severity, rule), group in groupby(self.supervision.findings[bureau.id], key=key)
        ]

    def accepted_of(self, bureau: Bureau) -> tuple[Accepted, ...]:
        """Return the findings of a bureau that are set aside."""
        return self.supervision.accepted[bureau.id]

    def rule_counts(self) -> list[tuple[Rule, int, int]]:
        """Return every rule with how many findings it has, in how many bureaus."""
        found: dict[str, list[str]] = {}
        for bureau, findings in self.supervision.findings.items():
            for each in findings:
                found.setdefault(each.rule, []).append(bureau)
        return [(rule, len(found.get(rule.id, ())), len(set(found.get(rule.id, ())))) for rule in RULES]

    def duty_counts(self, duty: Duty) -> list[tuple[DutyState, int]]:
        """Return how many bureaus stand how with a duty, only states that occur."""
        states = [
            each.state for own in self.supervision.standings.values() for each in own if each.duty == duty.id
        ]
        return [(state, states.count(state)) for state in DutyState if state in states]

    def due_rows(self, bureau: Bureau | None = None) -> list[DueRow]:
        """Return what falls due, of one bureau (with what concerns all) or of all."""
        return [
            DueRow(due, self._owner(due), self._due_address(due))
            for due in self.supervision.dues
            if bureau is None or due.bureau in {bureau.id, ""}
        ]

    def due_within(self, days: int, bureau: Bureau | None = None) -> int:
        """Return how much falls due within so many days."""
        last = self.today + timedelta(days=days)
        return sum(row.due.day <= last for row in self.due_rows(bureau))

    def _owner(self, due: Due) -> str:
        return self.bureaus[due.bureau].profile.short_name if due.bureau else "全部机关"

    def _due_address(self, due: Due) -> str | None:
        if due.list == "laws":
            return law_page(due.entry)
        if due.kind is DueKind.DUTY:
            return f"supervision/{due.bureau}.html#d-{due.entry}"
        return self.place_address(self.bureaus[due.bureau], due.list, due.entry) if due.bureau else None

    @cached_property
    def _entries(self) -> dict[tuple[str, str, str], str]:
        return {
            (bureau.id, key, entry.id): address_of(entry)
            for bureau in self.site.bureaus
            for key, each in bureau.lists.items()
            for entry in each.entries
            if key != "decisions" or is_shown(entry, self.today)
        }

    def place_address(self, bureau: Bureau, list_: str, entry: str | None) -> str | None:
        """Return the page of a record, list or profile; None where the public site has none."""
        if list_ == "profile":
            return home_of(bureau) + "#profile"
        if not list_:
            return None
        return self._entries.get((bureau.id, list_, entry or "")) or list_of(bureau, list_)

    def spot_address(self, finding: Finding, spot: Spot) -> str | None:
        """Return the page on which the place of a finding is published."""
        return self.place_address(self.bureaus[finding.bureau], spot.list, spot.record)

    def source_link(self, spot: Spot) -> str | None:
        """Return where the git host shows the line, when a host is named."""
        return self.desk.source_link(spot.file, spot.line)

    def days_left(self, day: date) -> int:
        """Return how many days are left until a day."""
        return (day - self.today).days

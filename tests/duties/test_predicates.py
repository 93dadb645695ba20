"""Every predicate, on data written as clerks write it; the cases lie beside this file, stage by stage."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongshi.duties import PREDICATES, DutyState
from tests.golden import Case, cases

from .judging import HERE, asked, duties, judged, states_in, told

GOLDEN = ("before.golden", "during.golden", "after.golden", "discipline.golden")
MET = {DutyState.MET, DutyState.NONE}
BEYOND = {"at-the-act", "inspection-notices", "hearing-notices", "enterprise-system", "village-notices"} | {
    "review-before-publication",
    "supervision-papers",
}
"""Predicates that say that data cannot show it."""


def check(case: Case, root: Path, *, write: bool) -> None:
    """Judge a case and compare, or write, what is said."""
    id_, today = asked(case.kind)
    case.check(told(judged(root, id_, case.files, today)), write=write)


@cases(HERE / "before.golden")
def test_before(case: Case, tmp_path: Path, *, golden: bool) -> None:
    """事前公开: each duty stands as the case says."""
    check(case, tmp_path, write=golden)


@cases(HERE / "during.golden")
def test_during(case: Case, tmp_path: Path, *, golden: bool) -> None:
    """事中公示: each duty stands as the case says."""
    check(case, tmp_path, write=golden)


@cases(HERE / "after.golden")
def test_after(case: Case, tmp_path: Path, *, golden: bool) -> None:
    """事后公开: each duty stands as the case says."""
    check(case, tmp_path, write=golden)


@cases(HERE / "discipline.golden")
def test_discipline(case: Case, tmp_path: Path, *, golden: bool) -> None:
    """公示纪律: each duty stands as the case says."""
    check(case, tmp_path, write=golden)


@pytest.fixture(scope="module")
def states() -> dict[str, set[str]]:
    """The states in which the cases show each predicate."""
    shown = set().union(*(states_in(HERE / name) for name in GOLDEN))
    return {
        each.predicate: {state for id_, state in shown if id_ == each.id}
        for each in duties()
        if each.predicate not in BEYOND
    }


def test_every_predicate_is_shown_met_and_not_met(states: dict[str, set[str]]) -> None:
    """The cases show every predicate that judges once met and once not met."""
    assert {name for name, seen in states.items() if not seen & MET} == set()
    assert {name for name, seen in states.items() if not seen & {"部分", "缺失", "逾期"}} == {
        "cameras",
        "corrections",
    }
    assert set(states) | BEYOND == set(PREDICATES)


@pytest.mark.parametrize("name", ["cameras", "corrections"])
def test_what_cannot_be_found_missing(states: dict[str, set[str]], name: str) -> None:
    """Devices that are not listed and mistakes that were not corrected cannot be seen: the duty does not bind then."""
    assert states[name] == {"已公示", "不适用"}

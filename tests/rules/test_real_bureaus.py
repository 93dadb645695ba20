"""What the rules find in the five real bureaus, in a file that a reviewer can read."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from gongshi.checking import checked_site
from gongshi.law.library import Library
from gongshi.rules import BY_ID, RULES, Finding, judge

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("findings.golden")
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    """Everything that the rules find on the day, without full texts of laws."""
    judgement = judge(checked_site(ROOT / "data"), TODAY, Library(None))
    return tuple(each for own in judgement.findings.values() for each in own)


def told(findings: tuple[Finding, ...]) -> str:
    """Return the findings by rule, in the order of the rules, each with its first place and how many more."""
    order = {rule.id: position for position, rule in enumerate(RULES)}
    ordered = sorted(findings, key=lambda each: (order[each.rule], each.bureau, each.spots))
    lines = [f"# {TODAY.isoformat()}，没有法律全文：{len(findings)} 个问题"]
    for id_, group in groupby(ordered, key=lambda each: each.rule):
        own = list(group)
        lines.append(f"\n## {BY_ID[id_].name} [{id_}] {len(own)}")
        lines += [_line(each) for each in own]
    return "\n".join(lines) + "\n"


def _line(each: Finding) -> str:
    more = f" 等{len(each.spots)}处" if len(each.spots) > 1 else ""
    return f"{each.severity} {each.first.place.removeprefix('data/bureaus/')}{more} {each.found} → {each.expected}"


def test_findings_of_the_real_bureaus(findings: tuple[Finding, ...], *, golden: bool) -> None:
    """The findings are those that were looked through; a change shows here, and is to be looked through."""
    text = told(findings)
    if golden:
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_every_place_is_a_line_of_its_file(findings: tuple[Finding, ...]) -> None:
    """Each place names a file that exists and a line in it."""
    lengths: dict[str, int] = {}
    for each in findings:
        for spot in each.spots:
            if spot.file not in lengths and (ROOT / spot.file).exists():
                lengths[spot.file] = len((ROOT / spot.file).read_text(encoding="utf-8").splitlines())
            if spot.file in lengths:
                assert 1 <= spot.line <= lengths[spot.file], spot
            else:
                assert each.found.startswith("没有"), spot


def test_nothing_is_left_empty(findings: tuple[Finding, ...]) -> None:
    """Each finding says what stands there, what should, how to mend it, on which ground; none is a sentence cut off."""
    for each in findings:
        for text in (each.found, each.expected, each.advice, each.ground):
            assert text, each
            assert not text.endswith(("，", "；", "、", "：")), text


def test_same_on_one_processor(findings: tuple[Finding, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """The findings do not depend on how the bureaus are shared out."""
    monkeypatch.setattr("gongshi.forking.processors", lambda: 1)
    judgement = judge(checked_site(ROOT / "data"), TODAY, Library(None))
    assert tuple(each for own in judgement.findings.values() for each in own) == findings

"""Puts one rule to data written as clerks write it, and says what it finds in one line a place."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from gongshi.checking import checked_site
from gongshi.law.library import Library
from gongshi.rules.across import Across
from gongshi.rules.case import Case
from gongshi.rules.judging import judged
from gongshi.rules.rule import Finding, Rule
from tests.county import BUREAU, SAMPLE, SMALL_PROFILE, write_files

TODAY = date(2026, 11, 21)
REGIONS = (SAMPLE / "regions.yml").read_text(encoding="utf-8")
LAWS = (SAMPLE.parent.parent.parent / "data/laws.yml").read_text(encoding="utf-8")


def case_of(
    files: Mapping[str, str],
    *,
    today: date = TODAY,
    library: Mapping[str, str] | None = None,
    others: Mapping[str, str] | None = None,
) -> Case:
    """Return the invented bureau 示例县医保局 with these files (`人员.yml` and so on) as rules see it.

    A file that is not given does not exist; 主体.yml is a small one when not given. `library` are full texts by file
    name, `others` further files below the data folder, such as `bureaus/shili-minzheng/主体.yml`. Laws are the real
    register's.
    """
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        write_files(data, {"laws.yml": LAWS, "regions.yml": REGIONS, f"{BUREAU}/主体.yml": SMALL_PROFILE})
        write_files(data, {f"{BUREAU}/{name}": text for name, text in files.items()})
        write_files(data, others or {})
        site = checked_site(data)
        texts = Path(folder) / "library"
        write_files(texts, library or {})
        full = Library(texts if library else None)
        if library:
            for law in site.laws.laws:
                full.articles(law.id)
    bureau = next(each for each in site.bureaus if BUREAU.endswith(each.id))
    across = Across(site)
    across.prepare()
    return Case(bureau, site, today, full, across)


def findings(rule: Rule, files: Mapping[str, str], **rest: object) -> list[Finding]:
    """Return what one rule finds in the bureau; see `case_of` for the arguments."""
    found, _ = judged(case_of(files, **rest), [rule])  # type: ignore[arg-type]
    return [each for each in found if each.rule == rule.id]


def says(rule: Rule, files: Mapping[str, str], **rest: object) -> list[str]:
    """Return each place that the rule objects to as `file:line field: what stands there`, without the folder."""
    return [
        f"{spot.file.rsplit('/', 1)[-1]}:{spot.line} {spot.field}: {each.found}"
        for each in findings(rule, files, **rest)
        for spot in each.spots
    ]

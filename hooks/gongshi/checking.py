"""Everything that must hold before a page may be made: files, models, links, duties, flowcharts."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from .duties import PREDICATES
from .flow import ChartError, read
from .linking import assemble, faults_of
from .loading import read_data
from .rules.judging import stops
from .site import Site
from .source.locate import locate
from .source.problem import DataError, Fault, Problem
from .source.text import read_text

_ANY_DAY = date.min
"""What must not be published must not be on any day."""


def checked_site(data: Path) -> Site:
    """Return the Site of the data folder, or raise DataError with all problems of all files at once.

    What must not be published at all (group 隐私 of the rules) is told once everything else is right.
    """
    found = read_data(data)
    site = assemble(found)
    problems = [
        *found.problems,
        *locate([*faults_of(found, site), *_unknown_predicates(site)], data.parent),
        *_bad_charts(site, data.parent),
    ]
    if problems := problems or list(stops(site, _ANY_DAY)):
        raise DataError(problems)
    return site


def _unknown_predicates(site: Site) -> Iterator[Fault]:
    """Yield a fault for each duty whose 判断 the program does not have, with the nearest that it has."""
    for position, duty in enumerate(site.duties):
        if duty.predicate not in PREDICATES:
            close = difflib.get_close_matches(duty.predicate, PREDICATES, n=1, cutoff=0.5)
            hint = f"是不是“{close[0]}”？" if close else f"可以写：{'、'.join(PREDICATES)}"
            message = f"没有叫“{duty.predicate}”的判断；{hint}"
            yield Fault("data/duties.yml", ("公示职责", position, "判断"), message)


def _bad_charts(site: Site, parent: Path) -> Iterator[Problem]:
    """Yield a problem for each flowchart that cannot be drawn, at the line and column inside its text."""
    for entry in site.entries("flows"):
        if not entry.record.chart:
            continue
        try:
            read(entry.record.chart)
        except ChartError as error:
            key = locate([Fault(entry.file, (*entry.way, "图"), error.message)], parent)[0]
            first = read_text(parent / entry.file, entry.file)[0].splitlines()[key.line]
            indent = len(first) - len(first.lstrip())
            yield replace(key, line=key.line + error.line, column=indent + error.column)

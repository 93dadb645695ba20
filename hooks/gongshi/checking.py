"""Everything that must hold before a page may be made: files, models, links, flowcharts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .flow import ChartError, read
from .linking import assemble, faults_of
from .loading import read_data
from .site import Site
from .source.locate import locate
from .source.problem import DataError, Fault, Problem
from .source.text import read_text


def checked_site(data: Path) -> Site:
    """Return the Site of the data folder, or raise DataError with all problems of all files at once."""
    found = read_data(data)
    site = assemble(found)
    problems = [
        *found.problems,
        *locate(faults_of(found, site), data.parent),
        *_bad_charts(site, data.parent),
    ]
    if problems:
        raise DataError(problems)
    return site


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

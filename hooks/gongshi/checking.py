"""Everything that must hold before a page may be made: files, models, links, flowcharts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .flow import ChartError, read
from .loading import load_data
from .site import Published, Site, link
from .source.problem import DataError, Problem
from .source.text import read_text
from .source.yaml import load_yaml


def checked_site(data: Path) -> Site:
    """Return the Site of the data folder, or raise DataError with all its problems."""
    site = link(load_data(data))
    problems = list(_bad_charts(site, data))
    if problems:
        raise DataError(problems)
    return site


def _bad_charts(site: Site, data: Path) -> Iterator[Problem]:
    for entry in site.entries("flows"):
        if not entry.record.chart:
            continue
        try:
            read(entry.record.chart)
        except ChartError as error:
            line, indent = _chart_place(entry, data)
            way = f"流程图[{entry.position}].图"
            yield Problem(entry.file, line + error.line, indent + error.column, way, error.message)


def _chart_place(entry: Published, data: Path) -> tuple[int, int]:
    """Return the line of the key 图 and the columns by which its text is indented."""
    text, _ = read_text(data.parent / entry.file, entry.file)
    placed, _ = load_yaml(text, entry.file)
    line = placed["清单"][entry.position - 1].places["图"][0]
    below = text.splitlines()[line]
    return line, len(below) - len(below.lstrip())

"""Adds what people take away: the official lists, and the supervisor's tables, letters, calendar and feed."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from data import edition_of
from gongshi.pages.official import official_files
from gongshi.pages.supervision import DeskView
from gongshi.pages.takeaway import takeaways


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the lists, which are public, and what the desk has, where it is published."""
    edition = edition_of(config)
    for address, content in official_files(edition.site, edition.today):
        files.append(File.generated(config, address, content=content))
    if edition.desk.published:
        view = DeskView(edition.site, edition.supervision, edition.desk)
        for address, content in takeaways(view, config.site_url or None):
            files.append(File.generated(config, address, content=content))
    return files

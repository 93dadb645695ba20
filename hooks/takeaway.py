"""Adds what the supervisor takes away: tables, letters, calendar and feed."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from data import edition_of
from gongshi.pages.supervision import DeskView
from gongshi.pages.takeaway import takeaways


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add downloads/ and feeds/, where the desk is published."""
    edition = edition_of(config)
    if edition.desk.published:
        view = DeskView(edition.site, edition.supervision, edition.desk)
        for address, content in takeaways(view, config.site_url or None):
            files.append(File.generated(config, address, content=content))
    return files

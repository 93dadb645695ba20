"""Publishes what changed as a feed beside its page."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from data import edition_of
from gongshi.feeds.atom import atom
from gongshi.pages.changes import FEED, feed_of


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the feed of changes; without a history it has no entries."""
    edition = edition_of(config)
    site_url = config.site_url or None
    entries = feed_of(edition.history, edition.site, edition.today, site_url)
    own = f"{site_url}{FEED}" if site_url else None
    text = atom("行政执法公示变更记录", config.site_name, entries, edition.today, own)
    files.append(File.generated(config, FEED, content=text))
    return files

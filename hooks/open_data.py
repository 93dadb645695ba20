"""Publishes the data as JSON files beside the pages."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from data import edition_of
from gongshi.pages.open_data import documents


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add api/v1: each collection, its schema, and an index."""
    edition = edition_of(config)
    for address, text in documents(edition.site, edition.today).items():
        files.append(File.generated(config, address, content=text))
    return files

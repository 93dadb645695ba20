"""Adds the search: the index in pieces, and the one script that asks it, fetched when the search box is first touched."""

from __future__ import annotations

from pathlib import Path

import minify
import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from data import edition_of
from gongshi.pages.findable import entries
from gongshi.search.files import search_files, version

LUNR = Path(mkdocs.__file__).parent / "contrib/search/templates/search/lunr.js"
"""lunr.js as MkDocs carries it."""
_NOTICE = "/*! lunr 2.3.9, Copyright (C) 2020 Oliver Nightingale, MIT licence, http://lunrjs.com */"


def bundle(overrides: Path) -> str:
    """Return the script of the search: lunr.js, then overrides/assets/search by name, in one scope of their own."""
    files = sorted((overrides / "assets" / "search").glob("*.js"))
    own = "\n".join(path.read_text(encoding="utf-8") for path in files)
    whole = f'{LUNR.read_text(encoding="utf-8")}\n(()=>{{"use strict";\n{own}\n}})();'
    return f"{_NOTICE}\n{minify.string('application/javascript', whole)}\n"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the search's files, and tell the pages their version."""
    edition = edition_of(config)
    made = search_files(edition.site, entries(edition.site, edition.today))
    made["search/search.js"] = bundle(Path(config.config_file_path).parent / "overrides")
    for address, text in made.items():
        files.append(File.generated(config, address, content=text))
    config.extra["look"]["search"] = version(made)
    return files

"""All files of the search, below the folder `search`: the start, the shards, the blocks, and two tables fetched at need."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from gongshi.site import Site

from .entry import FIELDS, KINDS, Entry
from .folding import simplified
from .meanings import Meanings
from .shards import entry_blocks, order, term_shards
from .sounds import sound_table
from .vocabulary import bureau_names, fillers, runs, synonym_lines, whole_words
from .weights import weigh


def search_files(site: Site, entries: Sequence[Entry]) -> dict[str, str]:
    """Return address and text of every file, for entries in an order that keeps kinds together."""
    meanings = Meanings(site.synonyms)
    index = weigh(entries, meanings, order)
    shards, blocks = term_shards(index, meanings), entry_blocks(entries)
    known = frozenset(index.vocabulary)
    characters = {term for term in known if len(term) == 1 and not term.isascii()}
    pieces: dict[str, Any] = {f"t{number}": text for number, text in enumerate(shards.texts)}
    pieces |= {f"r{number}": json.loads(f"[{text}]") for number, text in enumerate(blocks.texts)}
    pieces["start"] = {
        **_about(site, entries),
        "shards": " ".join(shards.starts),
        "blocks": list(blocks.starts),
        "names": [[name, own] for name, own in bureau_names(site.bureaus)],
        "synonyms": synonym_lines(meanings, known),
        "fillers": " ".join(fillers(site.synonyms)),
        "whole": " ".join(whole_words(site.synonyms, entries)),
    }
    pieces["sounds"] = asdict(sound_table(characters))
    pieces["traditional"] = "".join(
        sign + form for sign, form in sorted(simplified().items()) if form in characters
    )
    return {f"search/{name}.js": _script(name, content) for name, content in pieces.items()}


def version(files: dict[str, str]) -> str:
    """Return a mark of all files' content, so that a browser takes nothing of an earlier edition from its cache."""
    whole = hashlib.sha256()
    for address, text in sorted(files.items()):
        whole.update(f"{address}\0{text}\0".encode())
    return whole.hexdigest()[:12]


def _script(name: str, content: Any) -> str:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f'gongshi.piece("{name}",{text})'


def _about(site: Site, entries: Sequence[Entry]) -> dict[str, Any]:
    """Return who and what can be found, and to whom and what each entry belongs."""
    numbers = {bureau.id: number for number, bureau in enumerate(site.bureaus)}
    kinds = {kind: number for number, kind in enumerate(KINDS)}
    return {
        "bureaus": [[bureau.id, bureau.name, bureau.profile.short_name] for bureau in site.bureaus],
        "kinds": list(KINDS.items()),
        "fields": [field.name for field in FIELDS],
        "runs": [
            [numbers.get(bureau, -1), kinds[kind], category, stage, length]
            for bureau, kind, category, stage, length in runs(entries)
        ],
    }

"""How heavy pages are."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from .project import Built

BUDGET = 60_000
"""Bytes of a page with style sheet and script, as a server sends them."""


DESK_BUDGET = 120_000
"""The same of a page for the supervisor, who sits at a desk."""


def sent(path: Path) -> int:
    """Return the size of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def test_an_item_page_is_light(built: Built) -> None:
    """HTML, style sheet and script of every item's page together are at most 60 KB, compressed."""
    shared = sent(built.site / "assets/site.css") + sent(built.site / "assets/site.js")
    weights = {
        address: shared + sent(built.site / address)
        for address in built.pages()
        if re.search(r"/items/(?!index)", address)
    }
    assert weights
    assert {address: weight for address, weight in weights.items() if weight > BUDGET} == {}


def test_the_supervisor_s_pages_are_light(built: Built) -> None:
    """Each of the supervisor's pages is at most 120 KB with them, though it has everything that is found in a bureau."""
    shared = sent(built.site / "assets/site.css") + sent(built.site / "assets/site.js")
    weights = {
        address: shared + sent(built.site / address)
        for address in built.pages()
        if address.startswith("supervision/")
    }
    assert len(weights) > 4
    assert {address: weight for address, weight in weights.items() if weight > DESK_BUDGET} == {}


def test_the_shell_is_short(built: Built) -> None:
    """A page's bytes are mostly its own: what all pages repeat is at most 8 KB, uncompressed."""
    text = (built.site / "sitemap.html").read_text(encoding="utf-8")
    own = re.search(r'<div class="page" id="content">.*?</article>', text, re.DOTALL)
    assert own
    assert len(text.encode()) - len(own[0].encode()) <= 8_000

"""Rendering pages: one by one, or many at once on all processors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jinja2 import Environment

from gongshi.forking import shared_out

from .spec import PageSpec

FEW = 300
"""So many pages are rendered faster than processes are started."""
_CHUNK = 40


def render(env: Environment, page: PageSpec) -> str:
    """Return the body of a page: everything inside the shell."""
    env.globals["here"].depth = page.depth  # type: ignore[attr-defined]
    return env.get_template(page.template).render(page.context(), page=page)


def render_all(env: Environment, pages: Sequence[PageSpec]) -> Iterator[str]:
    """Yield the body of every page, in order."""

    def some(start: int, end: int) -> list[str]:
        return [render(env, page) for page in pages[start:end]]

    for bodies in shared_out(some, len(pages), step=_CHUNK, few=FEW):
        yield from bodies

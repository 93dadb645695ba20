"""Rendering pages: one by one, or many at once on all processors."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence

from jinja2 import Environment

from .spec import PageSpec

FEW = 300
"""So many pages are rendered faster than processes are started."""
_CHUNK = 40

_job: tuple[Environment, Sequence[PageSpec]] | None = None


def render(env: Environment, page: PageSpec) -> str:
    """Return the body of a page: everything inside the shell."""
    env.globals["here"].depth = page.depth  # type: ignore[attr-defined]
    return env.get_template(page.template).render(page.context(), page=page)


def render_all(env: Environment, pages: Sequence[PageSpec]) -> Iterator[str]:
    """Yield the body of every page, in order.

    Many pages are shared out among processes that inherit the site by fork, so nothing is copied to them;
    where there is no fork, or a second thread makes it unsafe, this process renders all of them.
    """
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if workers == 1 or len(pages) <= FEW or not can_fork:
        for page in pages:
            yield render(env, page)
        return
    # The site stays as it is from here on: neither the collector nor fork's copying need look at it again.
    gc.freeze()
    global _job  # noqa: PLW0603 - the one way to hand things to forked processes without copying them
    _job = (env, pages)
    starts = range(0, len(pages), _CHUNK)
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        for bodies in pool.imap(_render_chunk, starts):
            yield from bodies
    _job = None


def _render_chunk(start: int) -> list[str]:
    assert _job is not None  # noqa: S101 - set before the processes are made
    env, pages = _job
    return [render(env, page) for page in pages[start : start + _CHUNK]]

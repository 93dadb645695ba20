"""Work shared out among all processors, where that is possible and worth it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

_work: Callable[[int, int], Any] | None = None


def shared_out(work: Callable[[int, int], T], count: int, *, step: int, few: int) -> Iterator[T]:
    """Yield work(start, end) for each stretch of `step` among `count` things, in order.

    The stretches go to processes that inherit everything by fork, so nothing is copied to them. Where there is no
    fork, where a second thread makes it unsafe, and for up to `few` things, this process does all of it.
    """
    bounds = [(start, min(start + step, count)) for start in range(0, count, step)]
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if processors() == 1 or count <= few or not can_fork:
        for start, end in bounds:
            yield work(start, end)
        return
    # What there is stays as it is from here on: neither the collector nor fork's copying need look at it again.
    gc.freeze()
    global _work  # noqa: PLW0603 - the one way to hand things to forked processes without copying them
    _work = work
    with multiprocessing.get_context("fork").Pool(processors()) as pool:
        yield from pool.imap(_call, bounds)
    _work = None


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _call(bounds: tuple[int, int]) -> Any:
    assert _work is not None  # noqa: S101 - set before the processes are made
    return _work(*bounds)

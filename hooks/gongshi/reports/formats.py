"""The forms in which a report can be had."""

from __future__ import annotations

from collections.abc import Callable

from .hosts import github, gitlab
from .machine import as_json, sarif
from .plain import plain
from .report import Report

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": plain,
    "json": as_json,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
}

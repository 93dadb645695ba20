"""What was found about each commit, kept for the next time: commits never change."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

from .change import Change, Kind

FORMAT = 1
"""Raise it whenever the same commit would be told in another way; what other versions kept is thrown away."""

Told = tuple[tuple[Change, ...], tuple[str, ...]]
"""A commit's changes, and the files that could not be read."""
NOTHING: Told = ((), ())

_DEFAULTS = {each.name: each.default for each in fields(Change)}


class Cache:
    """A JSON file of what was found by commit; without a file nothing is kept."""

    def __init__(self, file: Path | None, inside: str) -> None:
        self._file = file
        self._head: dict[str, Any] = {"格式": FORMAT, "数据": inside}

    def load(self) -> dict[str, Told]:
        """Return what was kept; nothing when the file is missing, broken, or of another version."""
        if self._file is None:
            return {}
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            if {name: kept[name] for name in self._head} != self._head:
                return {}
            return {commit: _told(each) for commit, each in kept["提交"].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return {}

    def save(self, found: Mapping[str, Told]) -> None:
        """Keep what was found, in place of all that was kept; where the file cannot be written nothing happens."""
        if self._file is None:
            return
        commits = {
            commit: {"变更": [_written(change) for change in changes], "未读": list(unread)}
            for commit, (changes, unread) in found.items()
        }
        draft = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(
                json.dumps({**self._head, "提交": commits}, ensure_ascii=False), encoding="utf-8"
            )
            draft.replace(self._file)
        except OSError:
            with suppress(OSError):
                draft.unlink()


def _written(change: Change) -> dict[str, Any]:
    return {name: value for name, value in change.__dict__.items() if value != _DEFAULTS[name]}


def _told(kept: Mapping[str, Any]) -> Told:
    changes = tuple(Change(**{**each, "kind": Kind(each["kind"])}) for each in kept["变更"])
    return changes, tuple(map(str, kept["未读"]))

"""What changed commit by commit, newest first, as far back as the repository at hand goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from gongshi.source.git import Objects, RevisionError, git, repository, text

from .cache import NOTHING, Cache, Told
from .change import Change, summarised
from .compare import forget
from .states import BUREAUS, Sides, compared, touched

LIMIT = 300
"""Most commits that are read."""
_CHINA = timedelta(hours=8)


class Beginning(StrEnum):
    """Where the history that is at hand begins."""

    FIRST = "完整"
    CUT = "浅克隆"
    LIMITED = "只取最近的"
    NONE = "没有"


@dataclass(frozen=True)
class Commit:
    """One commit that touched files of bureaus."""

    id: str
    day: date
    """The day on which it was committed, in China."""
    changes: tuple[Change, ...]
    """Many of one sort told as one."""
    unread: tuple[str, ...] = ()
    """Files of lists that could not be read before or after it, so that their changes are not told."""


@dataclass(frozen=True)
class History:
    """The commits at hand, newest first; a merge counts as one commit."""

    commits: tuple[Commit, ...]
    beginning: Beginning


NO_HISTORY = History((), Beginning.NONE)


def read_history(data: Path, cache: Path | None = None, limit: int = LIMIT) -> History:
    """Return the history of the bureaus in a data folder; without git or commits the empty one, never an error.

    What was compared once is kept in the file `cache`, so that another reading asks git for the list of commits only.
    A shallow clone's oldest commit is left out: what it changed is not known.
    """
    try:
        root, inside = repository(data, "")
        return _History(root, inside, cache).read(limit)
    except (RevisionError, OSError, ValueError):
        return NO_HISTORY


class _History:
    def __init__(self, root: Path, inside: str, cache: Path | None) -> None:
        self._root, self._inside = root, inside
        self._cache = Cache(cache, inside)
        self._path = f":(top,literal){inside}/{BUREAUS}" if inside else f":(top,literal){BUREAUS}"

    def read(self, limit: int) -> History:
        """Return the newest commits, at most `limit`."""
        listed, beginning = self._listed(limit)
        known = self._cache.load()
        missing = [each for each in listed if each[0] not in known]
        if missing:
            known |= self._compared(missing)
        commits = tuple(
            Commit(commit, _day(seconds), *known[commit]) for commit, seconds, _ in listed if commit in known
        )
        if missing:
            self._cache.save({each.id: (each.changes, each.unread) for each in commits})
        return History(commits, beginning if commits else Beginning.NONE)

    def _listed(self, limit: int) -> tuple[list[tuple[str, int, str | None]], Beginning]:
        """Return hash, time and parent of each commit, newest first, and where they begin."""
        command = (
            "rev-list",
            "--first-parent",
            "--parents",
            "--timestamp",
            f"--max-count={limit + 1}",
            "HEAD",
        )
        lines = text(git(self._root, "", *command, "--", self._path)).splitlines()
        ends = self._ends()
        listed: list[tuple[str, int, str | None]] = []
        for line in lines[:limit]:
            seconds, commit, *parents = line.split()
            if commit in ends:
                return listed, Beginning.CUT
            listed.append((commit, int(seconds), parents[0] if parents else None))
        if len(lines) > limit:
            return listed, Beginning.LIMITED
        return listed, Beginning.CUT if ends else Beginning.FIRST

    def _ends(self) -> frozenset[str]:
        """Return the commits at which a shallow clone ends; their parents are not here."""
        name = text(git(self._root, "", "rev-parse", "--git-path", "shallow"))
        path = self._root / name
        return frozenset(path.read_text(encoding="ascii").split()) if path.is_file() else frozenset()

    def _compared(self, commits: list[tuple[str, int, str | None]]) -> dict[str, Told]:
        """Return changes and unread files of each commit against its first parent, two processes of git for all."""
        asked = "".join(f"{commit} {parent}\n" if parent else f"{commit}\n" for commit, _, parent in commits)
        command = ("diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames", "--full-index")
        listing = git(self._root, "", *command, "--", self._path, given=asked.encode())
        parents = {commit: parent for commit, _, parent in commits}
        found: dict[str, Told] = {}
        with Objects(self._root) as objects:
            for commit, entries in _by_commit(listing):
                files = list(touched(entries, self._inside))
                told = compared(files, Sides(parents[commit], commit), self._inside, objects)
                found[commit] = (summarised(told.changes), told.unread)
        forget()
        return {commit: found.get(commit, NOTHING) for commit in parents}


def _by_commit(listing: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each commit of git's raw list with its own part of it."""
    commit: str | None = None
    entries: list[bytes] = []
    fields = iter(listing.split(b"\0"))
    for each in fields:
        if each.startswith(b":"):
            entries += (each, next(fields, b""))
        elif each:
            if commit:
                yield commit, b"\0".join(entries)
            commit, entries = each.strip().decode(), []
    if commit:
        yield commit, b"\0".join(entries)


def _day(seconds: int) -> date:
    return (datetime.fromtimestamp(0, UTC) + timedelta(seconds=seconds) + _CHINA).date()

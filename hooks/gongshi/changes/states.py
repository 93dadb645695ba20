"""Files of bureaus at a commit, between two commits, and in the working tree, as git names their contents."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from gongshi.records import PROFILE
from gongshi.source.git import Objects, git

from .compare import Compared, Edit, compare, folder_names, list_of

BUREAUS = "bureaus"
"""The folder in the data folder whose changes are told."""


_LOST = b"\xff"
"""Stands for a content that should be there and cannot be had; no text can be read from it."""


class Touched(NamedTuple):
    """A file that differs between two states."""

    path: str
    """From the data folder's inside on: bureaus/x/人员.yml."""
    before: str | None
    """The hash of its content; None where it was not there."""
    after: str | None


class Sides(NamedTuple):
    """Where the contents of two states are read; a commit, or a function for the working tree."""

    before: str | None
    after: str | None
    working: Callable[[str], bytes | None] | None = None


def touched(listing: bytes, inside: str) -> Iterator[Touched]:
    """Yield the files that git's raw list of differences (NUL between entries) names, below the data folder `inside`."""
    fields = listing.split(b"\0")
    for head, name in zip(fields[::2], fields[1::2], strict=False):
        old_mode, new_mode, before, after, _ = head.decode().lstrip(":").split(" ")
        path = inner(os.fsdecode(name), inside)
        if path is not None:
            yield Touched(path, _file(old_mode, before), _file(new_mode, after))


def inner(name: str, inside: str) -> str | None:
    """Return a path of the repository from the data folder's inside on; None where it is of no list."""
    start = f"{inside}/" if inside else ""
    path = name.removeprefix(start)
    return path if name.startswith(start) and path.startswith(f"{BUREAUS}/") and list_of(path) else None


def between(root: Path, inside: str, old: str, new: str) -> list[Touched]:
    """Return the files that differ between two commits."""
    where = f"{inside}/{BUREAUS}" if inside else BUREAUS
    command = ("diff-tree", "-r", "-z", "--raw", "--no-renames", "--full-index", old, new)
    listing = git(root, "git 没有给出两个版本的差别", *command, "--", f":(top,literal){where}")
    return list(touched(listing, inside))


def in_working_tree(root: Path, inside: str, old: str, data: Path) -> list[Touched]:
    """Return the files that differ between a commit and the working tree, files that git does not know yet included."""
    where = f"{inside}/{BUREAUS}" if inside else BUREAUS
    command = ("ls-tree", "-r", "-z", "--full-tree", old, "--", where)
    listing = git(root, "git 没有给出这个版本的文件", *command)
    before: dict[str, str] = {}
    for entry in filter(None, listing.split(b"\0")):
        head, _, name = entry.partition(b"\t")
        path = inner(os.fsdecode(name), inside)
        if path is not None and head.split()[1] == b"blob":
            before[path] = head.split()[2].decode()
    after: dict[str, str] = {}
    for file in sorted((data / BUREAUS).rglob("*")):
        path = file.relative_to(data).as_posix()
        if list_of(path) and file.is_file():
            content = read_or_none(file)
            after[path] = "" if content is None else _blob_hash(content)
    every = sorted(before.keys() | after.keys())
    return [
        Touched(path, before.get(path), after.get(path))
        for path in every
        if before.get(path) != after.get(path)
    ]


def compared(files: list[Touched], sides: Sides, inside: str, objects: Objects) -> Compared:
    """Return what differs in the files; names of bureaus are those of the newer side that has one."""
    edits = []
    for each in files:
        old = None if each.before is None else _found(objects.read(each.before))
        if each.after is None:
            new = None
        elif sides.working:
            new = _found(sides.working(each.path))
        else:
            new = _found(objects.read(each.after))
        edits.append(Edit(each.path, old, new))
    return compare(edits, _Names(sides, inside, objects))


class _Names:
    """What bureaus are called, each looked up once."""

    def __init__(self, sides: Sides, inside: str, objects: Objects) -> None:
        self._sides, self._inside, self._objects = sides, inside, objects
        self._known: dict[str, str] = {}

    def __call__(self, bureau: str) -> str:
        """Return the name in the profile of the newer state, failing that of the older; else the folder's."""
        if bureau not in self._known:
            path = f"{BUREAUS}/{bureau}/{PROFILE.file}.yml"
            names = (folder_names([(path, content)]).get(bureau) for content in self._contents(path))
            self._known[bureau] = next(filter(None, names), bureau)
        return self._known[bureau]

    def _contents(self, path: str) -> Iterator[bytes | None]:
        if self._sides.working:
            yield self._sides.working(path)
        for commit in (self._sides.after, self._sides.before):
            if commit:
                yield self._objects.read(
                    f"{commit}:{self._inside}/{path}" if self._inside else f"{commit}:{path}"
                )


def _file(mode: str, content: str) -> str | None:
    """Return the hash of a plain file's content; None for no file, a link or another repository."""
    return content if mode.startswith("100") else None


def _found(content: bytes | None) -> bytes:
    return _LOST if content is None else content


def read_or_none(file: Path) -> bytes | None:
    """Return a file's content; None where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def _blob_hash(content: bytes) -> str:
    """Return the name that git gives to a content, in repositories with SHA-1."""
    head = b"blob %d\0" % len(content)
    return hashlib.sha1(head + content, usedforsecurity=False).hexdigest()

"""The zip package inside .xlsx and .docx, checked before anything in it is trusted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from . import markup
from .kinds import archive
from .unreadable import (
    DAMAGED,
    DECLARES,
    FREE_UNPACKED,
    LOCKED,
    MACROS,
    MOST_MARKUP,
    MOST_PARTS,
    MOST_RATIO,
    MOST_UNPACKED,
    SWOLLEN,
    TOO_LARGE,
    Unreadable,
)

_ENTRY = 46
"""The bytes of a zip entry beside its name; two hundred more are plenty for a name."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


class Package:
    """An open package whose sizes, macros and declarations have been checked."""

    def __init__(self, path: Path) -> None:
        """Open and check; raises `Unreadable`."""
        _check_end(path)
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN:
            raise Unreadable(DAMAGED) from None
        # Some programs of Windows write their own slashes.
        self._parts = {
            info.filename.replace("\\", "/").lstrip("/").casefold(): info for info in self._zip.infolist()
        }
        if other := archive(frozenset(self._parts)):
            raise Unreadable(other)
        _check_sizes(self._zip.infolist(), path.stat().st_size)
        if any(info.flag_bits & 1 for info in self._parts.values()):
            raise Unreadable(LOCKED)
        if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in self._parts):
            raise Unreadable(MACROS)
        self.types = self._types()
        """The content types of the parts that have one of their own, by the parts' names in lower case."""
        if any("macroenabled" in kind.lower() for kind in self.types.values()):
            raise Unreadable(MACROS)
        self._check_declarations()

    def __contains__(self, part: str) -> bool:
        return part.lstrip("/").casefold() in self._parts

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_error: object) -> None:
        self._zip.close()

    def names(self) -> list[str]:
        """Return the parts' names in lower case."""
        return list(self._parts)

    @contextmanager
    def open(self, part: str) -> Iterator[IO[bytes]]:
        """Open one part for reading; a broken one raises `Unreadable`, also while it is read."""
        try:
            with self._zip.open(self._parts[part.lstrip("/").casefold()]) as file:
                yield file
        except Unreadable:
            raise
        except (*_BROKEN, KeyError):
            raise Unreadable(DAMAGED) from None

    def tree(self, part: str) -> bytes:
        """Return one part that is well formed and has no document type; raises `Unreadable`."""
        with self.open(part) as file:
            data = file.read(MOST_MARKUP + 1)
        if len(data) > MOST_MARKUP:
            raise Unreadable(TOO_LARGE)
        markup.stream(io.BytesIO(data))
        return data

    def main_part(self) -> str:
        """Return the name of the part that everything hangs on, such as `xl/workbook.xml`; empty if none is named."""
        links = self.links("")
        return next((to for kind, to in links.values() if kind.endswith("/officeDocument")), "")

    def links(self, part: str) -> dict[str, tuple[str, str]]:
        """Return where a part points, by id: the link's kind and the other part; links out of the package left out."""
        folder, _, name = part.rpartition("/")
        table = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        found: dict[str, tuple[str, str]] = {}

        def start(element: str, attributes: dict[str, str]) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                found[attributes.get("Id", "")] = (attributes.get("Type", ""), _resolve(folder, target))

        if table in self:
            with self.open(table) as file:
                markup.stream(file, start)
        return found

    def _check_declarations(self) -> None:
        # Parts that are read are checked whole by `markup`; the others are looked at where a document type stands.
        for name, info in self._parts.items():
            if not name.endswith((".xml", ".rels", ".vml")) or info.is_dir():
                continue
            with self.open(name) as file:
                head = file.read(2048).replace(b"\0", b"")
            if re.search(rb"<!(?:DOCTYPE|ENTITY)", head):
                raise Unreadable(DECLARES)

    def _types(self) -> dict[str, str]:
        found: dict[str, str] = {}

        def start(name: str, attributes: dict[str, str]) -> None:
            if name == "Override":
                part = attributes.get("PartName", "").lstrip("/").casefold()
                found[part] = attributes.get("ContentType", "")

        with self.open("[content_types].xml") as file:
            markup.stream(file, start)
        return found


def _check_end(path: Path) -> None:
    """Refuse a list of parts too long to be read into memory, going by the zip file's last record."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 66_000))
        tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        raise Unreadable(DAMAGED)
    count = int.from_bytes(tail[end + 10 : end + 12], "little")
    size = int.from_bytes(tail[end + 12 : end + 16], "little")
    if count > MOST_PARTS or size > MOST_PARTS * (_ENTRY + 200):
        raise Unreadable(SWOLLEN)


def _check_sizes(parts: list[zipfile.ZipInfo], packed: int) -> None:
    # zipfile never unpacks more of a part than its entry declares, so the declared sizes can be added up.
    unpacked = sum(info.file_size for info in parts)
    swollen = unpacked > FREE_UNPACKED and unpacked > MOST_RATIO * packed
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or swollen:
        raise Unreadable(SWOLLEN)


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    steps = [step for step in folder.split("/") if step]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)

"""A file from somebody's desk → the tables in it, or one sentence that says why not."""

from __future__ import annotations

from pathlib import Path

from . import kinds
from .document import read_document
from .grid import Grid
from .old_workbook import read_compound, read_old
from .package import Package
from .plain import decode, read_plain, readable
from .unreadable import EMPTY, MOST_BYTES, ONLY_PICTURES, Unreadable
from .webpage import page, pages_of_archive, read_pages
from .workbook import read_workbook

__all__ = ["Unreadable", "read_tables"]


def read_tables(path: Path, name: str | None = None) -> list[Grid]:
    """Return the tables with text in a workbook, document, web page or CSV file, in their order; never none.

    What the file is, its content says and not its name. `name` is what messages call it, its own name otherwise.
    Raises `Unreadable`, its text beginning with the name, for everything that cannot be read whole and safely;
    nothing outside the file is ever opened. A formula gives the result stored with it; where there is none, or an
    error, the cell holds one of `shown.ERRORS`.
    """
    name = name or path.name
    try:
        grids = _read(path, name)
        if not grids:
            raise Unreadable(EMPTY)  # noqa: TRY301
    except Unreadable as refused:
        raise Unreadable(f"{name} {refused}") from None
    return grids


def _read(path: Path, name: str) -> list[Grid]:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(kinds.HEAD)
    except OSError as error:
        raise Unreadable(f"无法读取（{error.strerror}）；请核对文件是否存在、是否正被别的程序打开") from None
    if not size:
        raise Unreadable(EMPTY)
    if size > MOST_BYTES:
        raise Unreadable(
            f"有 {size / 1024 / 1024:.0f} MB，超过上限 {MOST_BYTES // 1024 // 1024} MB；请删去图片和不需要的表格，另存以后再导入"
        )
    match kinds.kind_of(head):
        case kinds.Kind.PACKAGE:
            return _read_package(path, name)
        case kinds.Kind.COMPOUND:
            return read_compound(path, name)
        case kinds.Kind.OLD_WORKBOOK:
            return read_old(path.read_bytes(), name)
        case kinds.Kind.ARCHIVE:
            return read_pages(pages_of_archive(path.read_bytes()), name)
        case kinds.Kind.PAGE:
            return read_pages([page(path.read_bytes())], name)
    text = decode(path.read_bytes())
    if text is None or not readable(text):
        raise Unreadable(kinds.UNKNOWN)
    return read_plain(text, name)


def _read_package(path: Path, name: str) -> list[Grid]:
    with Package(path) as package:
        main = package.main_part()
        kind = package.types.get(main.casefold(), "")
        if "spreadsheetml" in kind and main in package:
            grids = read_workbook(package, main, name)
            if not grids and any(part.startswith("xl/media/") for part in package.names()):
                raise Unreadable(ONLY_PICTURES)
            return grids
        if "wordprocessingml" in kind and main in package:
            return read_document(package, main, name)
        raise Unreadable(kinds.UNKNOWN)

"""Where a value stands in a file: looked up again only when there is something to say about it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from .problem import Fault, Problem, Way, spell
from .text import read_text
from .yaml import Place, PlacedDict, PlacedList, load_yaml


def place_of(data: Any, way: Way) -> Place:
    """Return where the value at the end of the way stands, or the nearest thing around it that was written."""
    place: Place = getattr(data, "place", (1, 1))
    for part in way:
        if isinstance(data, PlacedDict) and isinstance(part, str) and part in data.places:
            place, data = data.places[part], data.get(part)
        elif isinstance(data, PlacedList) and isinstance(part, int) and part < len(data):
            place, data = data.places[part], data[part]
        else:
            break
    return place


def locate(faults: Iterable[Fault], parent: Path) -> list[Problem]:
    """Return faults with line and column; `parent` is the folder from which their file names count."""
    read: dict[str, Any] = {}
    problems = []
    for fault in faults:
        if fault.file not in read:
            text, _ = read_text(parent / fault.file, fault.file)
            read[fault.file], _ = load_yaml(text, fault.file)
        line, column = place_of(read[fault.file], fault.way)
        name = list_name(fault.file)
        problems.append(Problem(fault.file, line, column, spell(name, fault.way), fault.message))
    return problems


@lru_cache(maxsize=8192)
def list_name(file: str) -> str:
    """Return the list's name: the file's, or its folder's where one list is many files."""
    path = PurePosixPath(file)
    return path.parent.name if path.parent.parent.parent.name == "bureaus" else path.stem

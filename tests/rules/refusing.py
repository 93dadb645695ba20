"""Puts data before the check that stops the build, and says what it refuses."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from gongshi.checking import checked_site
from gongshi.source.problem import DataError
from tests.county import BUREAU, SMALL_PROFILE, write_files
from tests.rules.cases import LAWS, REGIONS


def refused(files: Mapping[str, str]) -> list[str]:
    """Return why the invented bureau with these files cannot be published: `file:line:column field: message`."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        write_files(data, {"laws.yml": LAWS, "regions.yml": REGIONS, f"{BUREAU}/主体.yml": SMALL_PROFILE})
        write_files(data, {f"{BUREAU}/{name}": text for name, text in files.items()})
        try:
            checked_site(data)
        except DataError as error:
            return [str(problem).removeprefix(f"data/{BUREAU}/") for problem in error.problems]
    return []

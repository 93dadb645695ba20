"""Copies of the project in folders of their own, and builds of them by the command that people type."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
"""The folder with mkdocs.yml."""
DAY = date(2026, 11, 21)
"""The day of the builds of the real data."""
BELOW = "/xxgk/xzzf/gs/"
"""A column of a county's portal, below which the site is served."""
AWKWARD = "公示 站"
"""A folder whose name has a space and Chinese characters, as on office computers."""

_WAIT = 300.0


@dataclass(frozen=True)
class Built:
    """A project that was built: its folder, the day, how the command ended and what it printed."""

    root: Path
    day: date
    status: int
    output: str

    @property
    def site(self) -> Path:
        """The folder of the finished site."""
        return self.root / "site"

    def pages(self) -> list[str]:
        """Return the address of every page, in order."""
        return [address for address in files_below(self.site) if address.endswith(".html")]


def copy_project(root: Path, data: Path | None = None) -> Path:
    """Copy what a build reads to `root`, with other data if given, and return `root`."""
    for name in ("content", "hooks", "overrides"):
        shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "mkdocs.yml", root)
    if data is None:
        shutil.copytree(PROJECT / "data", root / "data")
    elif data != root / "data":
        shutil.copytree(data, root / "data")
    return root


def set_address(root: Path, address: str) -> None:
    """Write into the project's settings at which address it is published."""
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + f"\nsite_url: {address}\n", encoding="utf-8")


def set_desk(root: Path, **settings: str) -> None:
    """Write into the project's settings how the supervisor's desk is published: `发布="否"`."""
    path = root / "mkdocs.yml"
    before, mark, desk = path.read_text(encoding="utf-8").partition("\n  监督:\n")
    assert mark
    for name, value in settings.items():
        line = re.compile(rf"^    {name}:.*", re.MULTILINE)
        assert line.search(desk), f"no setting {name}"
        desk = line.sub(f"    {name}: {value}", desk, count=1)
    path.write_text(before + mark + desk, encoding="utf-8")


def build(root: Path, day: date = DAY, *options: str) -> Built:
    """Run `mkdocs build` in the project at `root`."""
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=root,
        env={**os.environ, "GONGSHI_TODAY": day.isoformat(), "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=_WAIT,
        check=False,
    )
    return Built(root, day, run.returncode, run.stdout)


def files_below(folder: Path) -> dict[str, Path]:
    """Return every file below a folder by its address, in order."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return dict(sorted(found.items()))


def hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder by its address."""
    return {
        address: hashlib.sha256(path.read_bytes()).hexdigest()
        for address, path in files_below(folder).items()
    }


def once(shared: Path, name: str, make: Callable[[Path], Built]) -> Built:
    """Return a build that the first process to ask makes, in a folder of `shared`; others wait for it."""
    home = shared / AWKWARD / name
    result = home.with_suffix(".json")
    try:
        home.mkdir(parents=True)
    except FileExistsError:
        _wait_for(result)
    else:
        outcome: dict[str, object] = {"error": "the process that builds it has failed"}
        try:
            built = make(home)
            outcome = {**asdict(built), "root": str(built.root), "day": built.day.isoformat()}
        finally:
            _write_whole(result, json.dumps(outcome))
    known = json.loads(result.read_text(encoding="utf-8"))
    if "error" in known:
        raise RuntimeError(f"{name}: {known['error']}")
    return Built(Path(known["root"]), date.fromisoformat(known["day"]), known["status"], known["output"])


def _write_whole(path: Path, text: str) -> None:
    """Write a file so that no reader ever sees half of it."""
    draft = path.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.rename(path)


def _wait_for(path: Path) -> None:
    end = time.monotonic() + _WAIT
    while not path.exists():
        if time.monotonic() > end:
            raise TimeoutError(f"no {path.name} after {_WAIT:.0f} s")
        time.sleep(0.1)

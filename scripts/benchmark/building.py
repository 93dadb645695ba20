"""Runs a program as people run it, and tells how long it took and how much memory it held."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

TODAY = "2026-06-01"
"""The day for which every build is made."""
_HIDDEN = re.compile(r"<(script|style|head)\b.*?</\1>|<[^>]*>", re.DOTALL)
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Run:
    """One run: wall-clock seconds, seconds of all processors, peak memory in MiB of its largest process."""

    seconds: float
    processor: float
    memory: float


@dataclass(frozen=True)
class Built:
    """A site on disk: its pages, its size in MiB, and the Chinese characters that a reader sees."""

    pages: int
    size: float
    characters: int


def run(command: list[str], folder: Path) -> Run:
    """Run a command in a folder and measure it; what it wrote is shown only when it fails."""
    environment = {**os.environ, "GONGSHI_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"}
    with (folder / "bench.log").open("wb") as log:
        begin = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)  # noqa: S603 - our own list
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        text = (folder / "bench.log").read_text(encoding="utf-8", errors="replace")
        raise SystemExit(f"{' '.join(command)} 失败（{child.returncode}）：\n{text[-4000:]}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def spread(runs: Sequence[Run]) -> dict[str, Any]:
    """Return the median of several runs' seconds, all of them, and the peak memory."""
    seconds = [each.seconds for each in runs]
    return {
        "seconds": median(seconds),
        "all_seconds": seconds,
        "processor_seconds": median(each.processor for each in runs),
        "memory_mib": max(each.memory for each in runs),
    }


def build(project: Path, *, fresh: bool = True) -> Run:
    """Build the project with the real command; `fresh` first removes what an earlier build left."""
    if fresh:
        for name in ("site", ".cache"):
            shutil.rmtree(project / name, ignore_errors=True)
    return run([sys.executable, "-m", "mkdocs", "build", "-q"], project)


def look_at(site: Path) -> Built:
    """Count the pages of a built site, its bytes, and the Chinese characters outside tags and head."""
    pages = [path for path in site.rglob("*.html") if "pagefind" not in path.parts]
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    seen = sum(len(_HAN.findall(_HIDDEN.sub("", path.read_text(encoding="utf-8")))) for path in pages)
    return Built(len(pages), size / 2**20, seen)


def change_a_phone(project: Path) -> str:
    """Change the last figure of the first phone of a bureau in the middle; return the file changed."""
    bureaus = sorted((project / "data" / "bureaus").iterdir())
    folder = bureaus[len(bureaus) // 2]
    for path in sorted(folder.glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        changed = re.sub(
            r"(0\d{2,3}-\d{6,7})(\d)", lambda found: f"{found[1]}{(int(found[2]) + 1) % 10}", text, count=1
        )
        if changed != text:
            path.write_text(changed, encoding="utf-8")
            return path.relative_to(project).as_posix()
    raise SystemExit(f"{folder.name} 没有电话可改")


def measurements(project: Path) -> dict[str, Any]:
    """Return the seconds of each stage of a build, measured in a process of its own (see stages.py)."""
    script = Path(__file__).with_name("stages.py")
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(script), str(project), TODAY], check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found

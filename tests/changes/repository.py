"""Repositories of invented data, with commits on fixed days."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from county import BUREAU, SMALL_PROFILE, Changes, write_files

NAME = "示例县医疗保障局"
PHONE = SMALL_PROFILE + "联系方式:\n  - 用途: 办公电话\n    电话: 0999-5550101\n"
"""A profile with one phone number."""


def run(folder: Path, *arguments: str, day: str = "2026-05-01", zone: str = "+0800") -> str:
    """Run git in a folder, as an invented clerk at noon of a day; return what it prints."""
    who = ["-c", "user.name=示例经办", "-c", "user.email=jb@example.gov.cn", "-c", "init.defaultBranch=main"]
    when = f"{day}T12:00:00{zone}"
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when},
    )
    return done.stdout.strip()


def commit(data: Path, day: str, changes: Changes, *, zone: str = "+0800") -> str:
    """Write files below the data folder, None for those to remove, and commit them; return the hash."""
    write_files(data, changes)
    root = data.parent
    if not (root / ".git").exists():
        run(root, "init")
    run(root, "add", "-A")
    run(root, "commit", "--allow-empty", "-m", "改", day=day, zone=zone)
    return run(root, "rev-parse", "HEAD")


def data_of(root: Path, profile: str = PHONE) -> Path:
    """Return the data folder of a new repository whose first commit, on 1 May 2026, has one bureau's profile."""
    data = root / "data"
    data.mkdir(parents=True)
    commit(data, "2026-05-01", {f"{BUREAU}/主体.yml": profile})
    return data


def own(name: str) -> str:
    """Return the path of a file of the bureau, below the data folder."""
    return f"{BUREAU}/{name}"

"""The manifest: what the site consists of, so that anyone can check it against a rebuild."""

from __future__ import annotations

import hashlib
import json
import subprocess
from datetime import date
from pathlib import Path

NAME = "manifest.json"


def manifest(folder: Path, today: date, commit: str | None) -> str:
    """Return, as JSON, the edition's day, the data's commit, and the SHA-256 of every file below `folder`."""
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != NAME
    }
    return (
        json.dumps(
            {"数据日期": today.isoformat(), "提交": commit, "文件": files}, ensure_ascii=False, indent=1
        )
        + "\n"
    )


def commit_of(root: Path) -> str | None:
    """Return the commit of the project at `root`; None where it is not under git."""
    if not (root / ".git").exists():
        return None
    try:
        done = subprocess.run(
            ["git", "rev-parse", "HEAD"],  # noqa: S607 - git is looked up where the person who builds has it
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
            timeout=10,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()

"""Commands as people run them: those of the project, and git."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from county import TODAY

ROOT = Path(__file__).parents[1]
CHECK = ROOT / "scripts" / "check.py"


def run(script: str, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the project as people do, its output going to a pipe and nobody at the terminal."""
    command = [sys.executable, str(ROOT / script), *map(str, arguments)]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
        env={**os.environ, "GONGSHI_TODAY": TODAY.isoformat(), **environment},
    )


def check(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the check of the data."""
    return run("scripts/check.py", *arguments, **environment)


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as an invented clerk."""
    who = ["-c", "user.name=示例", "-c", "user.email=a@example.gov.cn", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)

"""Commands as people run them: those of the project, and git."""

from __future__ import annotations

import importlib.util
import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from types import ModuleType
from unittest import mock

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


@cache
def _command(script: str) -> ModuleType:
    """Return a command's module by its file: hooks may have modules of the same name."""
    name = f"command_{Path(script).stem}"
    spec = importlib.util.spec_from_file_location(name, ROOT / script)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def call(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command in this process, which spares it the start; what it prints is caught all the same."""
    module = _command(script)
    out, errors = io.StringIO(), io.StringIO()
    with (
        redirect_stdout(out),
        redirect_stderr(errors),
        mock.patch("sys.stdin", io.StringIO()),
        mock.patch.dict(os.environ, {"GONGSHI_TODAY": TODAY.isoformat()}),
    ):
        try:
            code = module.main([*map(str, arguments)])
        except SystemExit as end:
            code = end.code
    return subprocess.CompletedProcess([script], code, out.getvalue(), errors.getvalue())


def check(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the check of the data."""
    return run("scripts/check.py", *arguments, **environment)


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as an invented clerk."""
    who = ["-c", "user.name=示例", "-c", "user.email=a@example.gov.cn", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)

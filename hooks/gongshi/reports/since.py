"""What a change adds: the findings of today's data that the data of an earlier commit did not have."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from gongshi.rules import Finding

from .report import identity


class RevisionError(ValueError):
    """Says in Chinese why an earlier state cannot be had."""


def added(findings: Iterable[Finding], before: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with only those places that were not there before."""
    old = Counter(identity(each, spot) for each in before for spot in each.spots)
    left = []
    for each in findings:
        new = []
        for spot in each.spots:
            key = identity(each, spot)
            if old[key] > 0:
                old[key] -= 1
            else:
                new.append(spot)
        if new:
            left.append(replace(each, spots=tuple(new)))
    return tuple(left)


def at_revision(data: Path, revision: str, judge: Callable[[Path], Iterable[Finding]]) -> tuple[Finding, ...]:
    """Return what `judge` finds in the data folder as it was at a commit; raise RevisionError where there is none.

    The earlier state is unpacked to a folder of its own: what is not committed stays untouched.
    """
    if revision.startswith("-"):
        raise RevisionError(f"“{revision}”不是版本；请写提交号、分支名或标签，如 --since origin/main")
    root = Path(
        _text(_git(data, "这里不是 git 仓库；--since 只能在代码仓库里使用", "rev-parse", "--show-toplevel"))
    )
    none = f"没有版本“{revision}”；请写提交号、分支名或标签。浅克隆的先运行 git fetch --unshallow"
    commit = _text(_git(data, none, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"))
    inside = data.resolve().relative_to(root.resolve()).as_posix()
    absent = f"这个版本里没有数据文件夹“{inside}”"
    tree = f"{commit}:{'' if inside == '.' else inside}"
    archive = _git(root, absent, "archive", "--format=tar", tree)
    with tempfile.TemporaryDirectory() as folder:
        earlier = Path(folder) / data.resolve().name
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(earlier, filter="data")
        return tuple(judge(earlier))


def _git(folder: Path, why: str, *arguments: str) -> bytes:
    """Return what git prints, or raise RevisionError, saying `why`."""
    try:
        done = subprocess.run(  # noqa: S603 - arguments are checked and never reach a shell
            ["git", *arguments],  # noqa: S607 - looked up where the person has it
            cwd=folder,
            capture_output=True,
            timeout=120,
            check=False,
        )
    except OSError:
        raise RevisionError("没有找到 git；--since 要在装有 git 的机器上、在代码仓库里使用") from None
    if done.returncode:
        raise RevisionError(why)
    return done.stdout


def _text(output: bytes) -> str:
    return os.fsdecode(output).strip()

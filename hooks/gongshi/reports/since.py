"""What a change adds: the findings of today's data that the data of an earlier commit did not have."""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from gongshi.rules import Finding
from gongshi.source.git import RevisionError, commit_named, git, repository

from .report import identity

_ABSENT = "没有找到 git；--since 要在装有 git 的机器上、在代码仓库里使用"


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
    outside = "这里不是 git 仓库；--since 只能在代码仓库里使用"
    root, inside = repository(data, outside, _ABSENT)
    none = f"没有版本“{revision}”；请写提交号、分支名或标签。浅克隆的先运行 git fetch --unshallow"
    tree = f"{commit_named(root, revision, none)}:{inside}"
    archive = git(root, f"这个版本里没有数据文件夹“{inside or '.'}”", "archive", "--format=tar", tree)
    with tempfile.TemporaryDirectory() as folder:
        earlier = Path(folder) / data.resolve().name
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(earlier, filter="data")
        return tuple(judge(earlier))


__all__ = ["RevisionError", "added", "at_revision"]

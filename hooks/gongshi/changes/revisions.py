"""What differs between two revisions of the data, or between one and the working tree."""

from __future__ import annotations

import re
from pathlib import Path

from gongshi.source.git import Objects, RevisionError, commit_named, repository

from .compare import Compared
from .states import Sides, between, compared, in_working_tree, read_or_none

_OUTSIDE = "这里不是 git 仓库；只能在代码仓库里比较版本"


def changes_between(data: Path, revisions: str) -> Compared:
    """Return what differs in a data folder: OLD..NEW, OLD.. for the working tree, OLD alone for OLD..HEAD.

    Raise RevisionError where there is no repository or no such revision.
    """
    old, new, working = _parsed(revisions)
    root, inside = repository(data, _OUTSIDE)
    before = _commit(root, old)
    with Objects(root) as objects:
        if working:
            files = in_working_tree(root, inside, before, data)
            return compared(
                files, Sides(before, None, lambda path: read_or_none(data / path)), inside, objects
            )
        after = _commit(root, new)
        return compared(between(root, inside, before, after), Sides(before, after), inside, objects)


def _parsed(revisions: str) -> tuple[str, str, bool]:
    """Return the old revision, the new one, and whether the working tree stands for the new one."""
    old, dots, new = revisions.partition("..")
    wrong = not old or new.startswith(".") or ".." in new
    if wrong or any(each.startswith("-") or re.search(r"\s", each) for each in (old, new)):
        raise RevisionError(
            f"“{revisions}”不是版本；请写 旧版本..新版本，如 v1.0..HEAD；只写 旧版本.. 是和没有提交的文件比"
        )
    return old, new or "HEAD", bool(dots) and not new


def _commit(root: Path, revision: str) -> str:
    return commit_named(
        root,
        revision,
        f"没有版本“{revision}”；请写提交号、分支名或标签。浅克隆的先运行 git fetch --unshallow",
    )

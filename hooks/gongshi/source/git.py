"""Git, asked for earlier states of the data; what it cannot give is said in Chinese."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

ABSENT = "没有找到 git；请在装有 git 的机器上、在代码仓库里使用"

_LONGEST = 120
"""Seconds that git may take for one question."""
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
"""Git changes nothing, asks nobody, fetches nothing."""
_ELSEWHERE = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"})
_TYPES = frozenset({b"blob", b"tree", b"commit", b"tag"})


class RevisionError(ValueError):
    """Says in Chinese why an earlier state cannot be had."""


def git(folder: Path, why: str, *arguments: str, absent: str = ABSENT, given: bytes = b"") -> bytes:
    """Return what git prints, run in a folder; raise RevisionError saying `why` it failed, or that git is `absent`.

    `given` is what it reads from its standard input.
    """
    try:
        done = subprocess.run(  # noqa: S603 - arguments are checked and never reach a shell
            ["git", *arguments],  # noqa: S607 - looked up where the person has it
            cwd=folder,
            input=given,
            capture_output=True,
            timeout=_LONGEST,
            env=_environment(),
            check=False,
        )
    except OSError:
        raise RevisionError(absent) from None
    except subprocess.TimeoutExpired:
        raise RevisionError(f"git 过了 {_LONGEST} 秒没有回答；请稍后再试") from None
    if done.returncode:
        raise RevisionError(why)
    return done.stdout


def _environment() -> dict[str, str]:
    """Return the environment for git, without what a hook of git says of another repository."""
    return {name: value for name, value in os.environ.items() if name not in _ELSEWHERE} | _QUIET


def text(output: bytes) -> str:
    """Return what git printed as a text, without the line's end."""
    return os.fsdecode(output).strip()


def repository(folder: Path, why: str, absent: str = ABSENT) -> tuple[Path, str]:
    """Return the root of the repository that holds a folder, and the folder's path in it; "" for the root itself."""
    root = Path(text(git(folder, why, "rev-parse", "--show-toplevel", absent=absent)))
    inside = folder.resolve().relative_to(root.resolve()).as_posix()
    return root, "" if inside == "." else inside


def commit_named(root: Path, revision: str, why: str) -> str:
    """Return the hash of the commit that a revision names; raise RevisionError saying `why` there is none.

    A revision that begins with - would be an option: callers refuse it first.
    """
    return text(git(root, why, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"))


class Objects:
    """The contents of a repository's objects, read through one process of git that lives as long as the block."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.communicate()

    def read(self, name: str) -> bytes | None:
        """Return the content of a file that is named by its hash, or as commit:path; None where there is none.

        Raise RevisionError when git does not answer. The process starts with the first question.
        """
        if "\n" in name:
            return None
        process = self._process or self._start()
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        try:
            process.stdin.write(os.fsencode(name) + b"\n")
            process.stdin.flush()
            head = process.stdout.readline().rsplit(maxsplit=2)
            if len(head) != 3 or head[1] not in _TYPES or not head[2].isdigit():
                return None
            content = process.stdout.read(int(head[2]))
            process.stdout.read(1)
        except OSError:
            raise RevisionError("git 中途停止，没有读完") from None
        return content if head[1] == b"blob" else None

    def _start(self) -> subprocess.Popen[bytes]:
        try:
            self._process = subprocess.Popen(
                ["git", "cat-file", "--batch"],  # noqa: S607 - looked up where the person has it
                cwd=self._folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
        except OSError:
            raise RevisionError(ABSENT) from None
        return self._process

"""How commands speak: help and errors in Chinese, text that any console and any program can take."""

from __future__ import annotations

import argparse
import io
import os
import sys
from typing import Any, NoReturn, TextIO

_PHRASES = {
    "unrecognized arguments: ": "不认识的参数：",
    "expected one argument": "后面要写一个值",
    "the following arguments are required: ": "还要写：",
    "argument ": "参数 ",
}
_SPELT_OUT = "backslashreplace"
"""What becomes of signs that the output cannot hold, such as those of a file name in another encoding."""


class Help(argparse.HelpFormatter):
    """Heads the usage in Chinese."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Put 用法 before the usage."""
        super().add_usage(usage, actions, groups, prefix or "用法：")


class Parser(argparse.ArgumentParser):
    """Says in Chinese what was typed wrongly, in one sentence, and ends with 2."""

    def __init__(self, script: str, usage: str, **rest: Any) -> None:
        """`script` is the command's path, `usage` what follows it."""
        self._script = script
        super().__init__(
            usage=f"python {script} {usage}",
            formatter_class=Help,
            add_help=False,
            allow_abbrev=False,
            **rest,
        )

    def error(self, message: str) -> NoReturn:
        """Print one sentence and end with 2."""
        for english, chinese in _PHRASES.items():
            message = message.replace(english, chinese)
        self.exit(2, f"{message}\n用法见 python {self._script} --help\n")


def let_speak_chinese() -> None:
    """Let standard output and error write any text: a console's own code page where it has Chinese, else UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            try:
                "检查，“错误”".encode(stream.encoding)
                stream.reconfigure(errors=_SPELT_OUT)
            except UnicodeEncodeError:
                stream.reconfigure(encoding="utf-8", errors=_SPELT_OUT)


def tell(text: str, stream: TextIO, *, program: bool = False) -> None:
    """Write a text; what a program reads is UTF-8 whatever the console has."""
    if program and isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=_SPELT_OUT)
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:  # who reads, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

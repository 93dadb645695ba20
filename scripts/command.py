"""What every command has in common: usage and mistakes told in Chinese, output that any console can take.

Imported first, it lets a command find the engine. Exit code 2 says that a command was typed wrongly.
"""

from __future__ import annotations

import argparse
import difflib
import io
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn, TextIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))  # the engine lies beside the hooks
SPELT_OUT = "backslashreplace"
"""What becomes of signs that the output cannot hold, such as those of a file name in another encoding."""
_PHRASES = {
    "unrecognized arguments: ": "不认识的参数：",
    "the following arguments are required: ": "还要写：",
    "expected one argument": "后面要写一个值",
    "expected at least one argument": "后面至少要写一个值",
    "not allowed with argument": "不能同时写参数",
    "argument ": "参数 ",
}


class _Help(argparse.HelpFormatter):
    """Heads the usage in Chinese."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Put 用法 before the usage."""
        super().add_usage(usage, actions, groups, prefix or "用法：")


class Parser(argparse.ArgumentParser):
    """Says in Chinese what was typed wrongly."""

    def __init__(self, usage: str, **more: Any) -> None:
        super().__init__(usage=usage, formatter_class=_Help, add_help=False, allow_abbrev=False, **more)

    def error(self, message: str) -> NoReturn:
        """Print one sentence and end with 2."""
        for english, chinese in _PHRASES.items():
            message = message.replace(english, chinese)
        command = (self.usage or "").partition(" [")[0].partition(" 文件")[0]
        self.exit(2, f"{message}\n用法见 {command} --help\n")


def add_help(group: Any) -> None:
    """Add the option that shows the usage."""
    group.add_argument("-h", "--help", action="help", help="显示这份说明")


def one_of(choices: Iterable[str]) -> Callable[[str], str]:
    """Return what an option's value is checked with that must be one of a few words."""
    known = list(choices)

    def parse(text: str) -> str:
        if text not in known:
            raise argparse.ArgumentTypeError(f"“{text}”不在可选的范围；请写 {'、'.join(known)} 之一")
        return text

    return parse


def data_folder(parser: argparse.ArgumentParser, data: Path) -> None:
    """End with 2 where there are no bureaus in the data folder."""
    if not (data / "bureaus").is_dir():
        parser.error(f"{data} 里没有文件夹 bureaus；请用 --data 指明数据文件夹")


def known_bureaus(parser: argparse.ArgumentParser, wanted: Iterable[str], data: Path) -> None:
    """End with 2 where a bureau asked for has no folder."""
    folder = data / "bureaus"
    known = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    for id_ in wanted:
        if known and id_ not in known:
            close = difflib.get_close_matches(id_, known, n=1, cutoff=0.4)
            hint = f"是不是“{close[0]}”？" if close else f"有的是：{'、'.join(known)}"
            parser.error(f"没有编号为“{id_}”的机关；{hint}")


def let_speak_chinese() -> None:
    """Let standard output and error write any text: a console's own code page where it has Chinese, else UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            try:
                "检查，“错误”".encode(stream.encoding)
                stream.reconfigure(errors=SPELT_OUT)
            except UnicodeEncodeError:
                stream.reconfigure(encoding="utf-8", errors=SPELT_OUT)


def tell(text: str, stream: TextIO | None = None) -> None:
    """Write a text; whoever reads may stop reading when it has seen enough."""
    stream = stream or sys.stdout
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())

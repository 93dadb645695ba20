"""Tell in Chinese what differs between two revisions of the disclosure data, or between one and what is not committed.

Exit codes: 0 told, also when nothing differs; 2 the command was typed wrongly, or there is no such revision.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from command import ROOT, SPELT_OUT, Parser, add_help, known_bureaus, let_speak_chinese, one_of, tell
from gongshi.changes.compare import Compared
from gongshi.changes.revisions import changes_between
from gongshi.changes.telling import as_json, as_text
from gongshi.source.git import RevisionError

_FORMATS = {"text": as_text, "json": as_json}


def main(arguments: list[str] | None = None) -> int:
    """Print what changed; return the exit code."""
    let_speak_chinese()
    parser = _parser()
    options = parser.parse_intermixed_args(arguments)
    if not (options.data / "bureaus").is_dir():
        parser.error(f"“{options.data}”里没有文件夹 bureaus；请写数据文件夹，如 data")
    try:
        found = changes_between(options.data, options.revisions)
    except RevisionError as error:
        parser.error(str(error))
    if options.bureau:
        gone = {each.bureau for each in found.changes}
        known_bureaus(parser, [each for each in options.bureau if each not in gone], options.data)
        found = _only(found, options.bureau)
    if options.format == "json" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors=SPELT_OUT)
    tell(_FORMATS[options.format](found))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        "python scripts/changes.py [选项] 版本..版本 [数据文件夹]",
        description="说出两个版本之间公示数据改了什么：哪个机关、哪张清单、哪一条、哪一栏，原来怎样，现在怎样。",
        epilog="退出码：0 已列出（没有变更也是 0）；2 命令写错了，或没有这个版本。",
    )
    what = parser.add_argument_group("比什么")
    what.add_argument(
        "revisions",
        metavar="版本..版本",
        help="旧版本..新版本，如 v1.0..v1.1；旧版本.. 是和现在的文件比，没有提交的也算；只写一个版本，是它到最近一次提交",
    )
    what.add_argument(
        "data",
        nargs="?",
        type=Path,
        default=ROOT / "data",
        metavar="数据文件夹",
        help="含有 bureaus 的文件夹（默认：data）",
    )
    what.add_argument(
        "--bureau", action="append", default=[], metavar="编号", help="只看这个机关；可以写几次"
    )
    how = parser.add_argument_group("怎么说")
    how.add_argument(
        "--format",
        type=one_of(_FORMATS),
        default="text",
        metavar="格式",
        help=f"{'、'.join(_FORMATS)}；text 给人看，json 给程序（默认 text）",
    )
    add_help(how)
    return parser


def _only(found: Compared, bureaus: list[str]) -> Compared:
    changes = tuple(each for each in found.changes if each.bureau in bureaus)
    return Compared(changes, tuple(each for each in found.unread if each.split("/")[2] in bureaus))


if __name__ == "__main__":
    sys.exit(main())

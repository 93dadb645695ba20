"""Write a bureau's lists as office files: a workbook to fill in, or the official lists to print, stamp and file.

Exit codes: 0 written; 1 the data cannot be read, or the file not written; 2 typed wrongly.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from command import ROOT, Parser, add_help, data_folder, known_bureaus, let_speak_chinese, one_of, tell
from gongshi.checking import checked_site
from gongshi.edition import today_of
from gongshi.loading import load_bureau
from gongshi.site import Bureau, Site
from gongshi.source.problem import DataError
from gongshi.tables.contents import references_of, rows_of
from gongshi.tables.official import OFFICIAL, forms_for, notice_word, official_excel, official_word
from gongshi.tables.template import template_workbook

_ENDINGS = {"docx": official_word, "xlsx": official_excel}


def main(arguments: list[str] | None = None) -> int:
    """Write the files asked for; return the exit code."""
    let_speak_chinese()
    parser = _parser()
    options = parser.parse_args(arguments)
    data_folder(parser, options.data)
    known_bureaus(parser, options.bureau, options.data)
    try:
        today = date.fromisoformat(options.today) if options.today else today_of()
    except ValueError:
        parser.error(f"“{options.today or os.environ.get('GONGSHI_TODAY')}”不是日期；请写成 2026-11-21")
    files = _templates if options.what == "template" else _official_lists
    try:
        for name, content in files(options, today):
            path = options.to / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            tell(f"已写出：{path}\n")
    except DataError as error:
        tell(f"{error.report()}\n", sys.stderr)
        return 1
    except OSError as error:
        tell(
            f"写不了 {error.filename}：{error.strerror}；请换一个文件夹，或者先关掉打开着的文件\n", sys.stderr
        )
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        "python scripts/export_tables.py template|official [选项]",
        description="写出一个机关的表格：template 是供填写的 Excel（一个清单一张表），official 是供打印、盖章、存档的正式清单。",
        epilog="退出码：0 写好了；1 数据有错误，或者写不了文件；2 命令写错了。",
    )
    parser.add_argument(
        "what", type=one_of(("template", "official")), metavar="template|official", help="写出哪一种"
    )
    parser.add_argument(
        "--bureau", action="append", default=[], metavar="编号", help="哪个机关；可以写几次（默认：全部）"
    )
    parser.add_argument("--blank", action="store_true", help="template：不填现有内容，只要空表")
    names = tuple(form.name for form in OFFICIAL)
    parser.add_argument(
        "--form",
        action="append",
        default=[],
        type=one_of(names),
        metavar="清单",
        help=f"official：只要这些，可以写几次：{'、'.join(names)}（默认：全部，另有一份连同附件的通知）",
    )
    parser.add_argument(
        "--format",
        action="append",
        default=[],
        type=one_of(_ENDINGS),
        metavar="docx|xlsx",
        help="official：Word 还是 Excel（默认：两种都要）",
    )
    parser.add_argument(
        "--to", type=Path, default=Path("tables"), metavar="文件夹", help="写到哪里（默认：tables）"
    )
    parser.add_argument("--today", metavar="日期", help="表上的数据日期，如 2026-11-21（默认：今天）")
    parser.add_argument(
        "--data", type=Path, default=ROOT / "data", metavar="文件夹", help="数据文件夹（默认：data）"
    )
    add_help(parser)
    return parser


def _templates(options: argparse.Namespace, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield file name and content of each bureau's workbook; of its files only their own errors matter."""
    for folder in sorted((options.data / "bureaus").iterdir()):
        if not folder.is_dir() or (options.bureau and folder.name not in options.bureau):
            continue
        found, problems = load_bureau(folder, options.data)
        if problems or found.profile is None:
            raise DataError(problems)
        rows = {} if options.blank else rows_of(found)
        book = template_workbook(found.profile.name, rows, today, references=references_of(found))
        yield f"{folder.name}.xlsx", book


def _official_lists(options: argparse.Namespace, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield file name and content of the official lists, and of the notice that has them all as annexes."""
    site = checked_site(options.data)
    for bureau in site.bureaus:
        if not options.bureau or bureau.id in options.bureau:
            yield from _of_bureau(bureau, site, today, options)


def _of_bureau(
    bureau: Bureau, site: Site, today: date, options: argparse.Namespace
) -> Iterator[tuple[str, bytes]]:
    for form in forms_for(bureau):
        if options.form and form.name not in options.form:
            continue
        for ending in options.format or _ENDINGS:
            content = _ENDINGS[ending](form, bureau, site, today)
            yield f"{bureau.id}/{bureau.name}{form.name}.{ending}", content
    if not options.form and (not options.format or "docx" in options.format):
        yield f"{bureau.id}/{bureau.name}行政执法公示清单（通知）.docx", notice_word(bureau, site, today)


if __name__ == "__main__":
    sys.exit(main())

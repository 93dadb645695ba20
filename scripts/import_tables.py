"""Hand in tables: Excel, CSV, Word and saved web pages become a bureau's lists; says what would change, writes with --write.

Exit codes: 0 understood (and written, with --write); 1 something keeps it from being written; 2 typed wrongly.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import sys
from collections.abc import Iterator
from pathlib import Path

from command import ROOT, Parser, add_help, data_folder, known_bureaus, let_speak_chinese, tell
from gongshi.source.problem import DataError
from gongshi.tables.columns import BY_NAME, SHEETS
from gongshi.tables.importing import ImportPlan, planned, write
from gongshi.tables.recognising import Table

_SHOWN = 200
"""The most changes that are told one by one."""


def main(arguments: list[str] | None = None) -> int:
    """Import the tables into the bureau's files; return the exit code."""
    let_speak_chinese()
    parser = _parser()
    options = parser.parse_intermixed_args(arguments)
    data_folder(parser, options.data)
    known_bureaus(parser, [options.bureau], options.data)
    if missing := [path for path in options.files if not path.is_file()]:
        parser.error(f"没有这个文件：{'、'.join(map(str, missing))}")
    if options.list and options.list not in BY_NAME:
        parser.error(f"没有清单“{options.list}”；可以写 {'、'.join(BY_NAME)}")
    try:
        plan = planned(
            options.data,
            options.bureau,
            options.files,
            wanted=options.list,
            mapping=_mapping(parser, options.map),
            ignored=options.ignore,
            skipped=options.skip,
            delete_missing=options.delete_missing,
        )
    except DataError as error:
        tell(f"{error.report()}\n请先改好这些错误再导入。\n", sys.stderr)
        return 1
    tell("".join(f"{line}\n" for line in _report(plan)))
    if plan.problems:
        tell("".join(f"{line}\n" for line in _refused(plan)), sys.stderr)
        return 1
    if not plan.files:
        tell("没有要改的，文件保持原样。\n")
    elif options.write:
        try:
            write(plan)
        except OSError as error:
            tell(
                f"写不了 {error.filename}：{error.strerror}；什么都没有写入，请检查权限，或者先关掉打开着的文件\n",
                sys.stderr,
            )
            return 1
        tell(f"已写入：{'、'.join(file.name for file in plan.files)}\n")
    else:
        tell("还没有写入；核对无误后，在命令后面加 --write。\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        "python scripts/import_tables.py 文件… --bureau 编号 [选项]",
        description="把 Excel、CSV、Word、网页里的清单读进一个机关的数据：先说认出了什么、会改什么，加 --write 才写入。",
        epilog="退出码：0 读懂了（加了 --write 就写好了）；1 有不明白的地方，什么都没写；2 命令写错了。",
    )
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="文件", help="xlsx、xls、csv、docx 或保存的网页，可以写多个"
    )
    parser.add_argument("--bureau", required=True, metavar="编号", help="哪个机关，如 linxian-yibao")
    parser.add_argument("--write", action="store_true", help="写入；不加时只说会改什么")
    parser.add_argument("--list", metavar="清单", help="认不出是哪个清单时写明，如 随机抽查")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="栏目=字段",
        help='栏目认不出时写明，如 "项目类型=类别"；可以写几次',
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="栏目", help="这一栏不读；可以写几次"
    )
    parser.add_argument(
        "--skip",
        action="append",
        default=[],
        metavar="表",
        help="这张工作表（或网页、Word 里的“表2”）不读；可以写几次",
    )
    parser.add_argument(
        "--delete-missing", action="store_true", help="表里没有的记录从数据里删去；不加时保留"
    )
    parser.add_argument(
        "--data", type=Path, default=ROOT / "data", metavar="文件夹", help="数据文件夹（默认：data）"
    )
    add_help(parser)
    return parser


def _mapping(parser: argparse.ArgumentParser, pairs: list[str]) -> dict[str, str]:
    """Return the fields that the clerk names for headings."""
    found = {}
    for pair in pairs:
        heading, sign, name = pair.replace("＝", "=").rpartition("=")
        if not sign or not heading.strip() or not name.strip():
            parser.error(f'--map “{pair}”写得不对；请写成 --map "项目类型=类别"')
        known = {column.heading for sheet in SHEETS for column in sheet.columns}
        if name.strip() not in known and name.strip().partition("·")[0] not in known:
            close = difflib.get_close_matches(name.strip(), known, n=1, cutoff=0.4)
            parser.error(f"没有字段“{name.strip()}”{f'；是不是“{close[0]}”？' if close else ''}")
        found[heading.strip()] = name.strip()
    return found


def _report(plan: ImportPlan) -> Iterator[str]:
    """Yield what was recognised and what would change."""
    if plan.tables:
        yield "认出的表："
        for table in plan.tables:
            if table.rows or table.problems or not table.template:
                yield from _recognised(table)
        yield ""
    if plan.remarks:
        yield "要知道的："
        yield from (f"  {remark}" for remark in plan.remarks)
        yield ""
    if plan.problems:
        return
    added = sum(change.kind == "新增" and not change.field for change in plan.changes)
    yield f"会改的：新增 {added} 条，其余改动 {len(plan.changes) - added} 处，{plan.unchanged} 行与现在一样"
    removed = [change for change in plan.changes if change.kind == "删除" and not change.field]
    rest = [change for change in plan.changes if change.kind != "删除" or change.field]
    if removed:
        yield f"  其中删去 {len(removed)} 条"
    ordered = [*removed, *rest] if len(plan.changes) > _SHOWN else plan.changes
    yield from (f"  {change.told()}" for change in ordered[:_SHOWN])
    if len(plan.changes) > _SHOWN:
        yield f"  ……另有 {len(plan.changes) - _SHOWN} 处，写入后用 python scripts/changes.py HEAD.. 看"


def _recognised(table: Table) -> Iterator[str]:
    where = table.grid.place(0).rpartition(" 第")[0]
    if table.sheet is None:
        yield f"  {where}：没有认出是哪个清单"
        return
    kind = "本站的表" if table.template else table.title or "没有标题"
    yield f"  {where}：{table.sheet.name}，{len(table.rows)} 行（{kind}）"
    if not table.template:
        uses = [
            f"{use.text}→{use.column.heading}" if use.column.heading != use.text else use.text
            for use in table.headings
            if use.column
        ]
        if uses:
            yield f"    栏目：{'、'.join(dict.fromkeys(uses))}"
    for note in table.notes:
        yield f"    表下的文字：{note[:60]}"
    for remark in table.remarks:
        yield f"    {remark}"


def _refused(plan: ImportPlan) -> Iterator[str]:
    yield "不明白的："
    yield from (f"  {problem}" for problem in plan.problems)
    yield f"共 {len(plan.problems)} 处，什么都没有写入。"


if __name__ == "__main__":
    # A short run that keeps nearly all it makes: to look for garbage would take a tenth of it.
    gc.disable()
    sys.exit(main())

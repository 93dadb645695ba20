"""Check all disclosure data: errors that keep it from being published, then findings of the rules, file by file.

Exit codes: 0 the data can be published; 1 there are errors; 2 the command was typed wrongly (or the revision of
--since does not exist); 3 the data can be published, but there are findings as bad as --fail-on names.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TextIO

from command import ROOT, SPELT_OUT, Parser, add_help, known_bureaus, let_speak_chinese, one_of, tell
from gongshi.checking import checked_site
from gongshi.edition import today_of
from gongshi.law.library import Library
from gongshi.reports import FORMATS, Report, Selection, SelectionError, selection_of
from gongshi.reports.since import RevisionError, added, at_revision
from gongshi.rules import Finding, Severity, judge
from gongshi.site import Site
from gongshi.source.problem import DataError, Problem

_FAIL_ON = {
    "error": {Severity.ERROR},
    "warning": {Severity.ERROR, Severity.WARNING},
    "hint": {Severity.ERROR, Severity.WARNING, Severity.HINT},
    "never": set[Severity](),
}


def main(arguments: list[str] | None = None) -> int:
    """Check the data folder and print the report; return the exit code."""
    let_speak_chinese()
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        selection = selection_of(options.only)
        today = date.fromisoformat(options.today) if options.today else today_of()
    except SelectionError as error:
        parser.error(str(error))
    except ValueError:
        wrong = options.today or os.environ.get("GONGSHI_TODAY")
        parser.error(f"“{wrong}”不是日期；请写成 2026-11-21")
    known_bureaus(parser, options.bureau, options.data)
    library = Library(options.library)
    try:
        site = checked_site(options.data)
    except DataError as error:
        return _refused(error.problems, today, options)
    if problems := library.problems(site.laws.laws):
        return _refused(problems, today, options)
    findings = _findings(site, today, library, options.bureau, selection)
    if options.since is not None:
        try:
            before = at_revision(
                options.data, options.since, lambda data: _earlier(data, today, library, options, selection)
            )
        except RevisionError as error:
            parser.error(str(error))
        findings = added(findings, before)
    report = Report(today, (), findings, len(site.bureaus), site.record_count)
    _tell(FORMATS[options.format](report), options.format, sys.stdout)
    return 3 if any(each.severity in _FAIL_ON[options.fail_on] for each in findings) else 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        "python scripts/check.py [选项] [数据文件夹]",
        description="检查公示数据：先列出全部错误，再按文件列出问题。",
        epilog="退出码：0 可以公示；1 有错误，不能公示；2 命令写错了，或没有 --since 的版本；3 可以公示，但有 --fail-on 所说程度的问题。",
    )
    what = parser.add_argument_group("查什么")
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
    what.add_argument(
        "--only",
        action="extend",
        default=[],
        type=lambda text: [part for part in text.replace("，", ",").split(",") if part],
        metavar="规则",
        help="只看这些规则、方面（如 法律依据）或轻重（如 错误），用逗号隔开",
    )
    what.add_argument(
        "--since", metavar="版本", help="只看这个版本以后新增的问题，如 origin/main；错误总是全部列出"
    )
    how = parser.add_argument_group("怎么查、怎么说")
    how.add_argument(
        "--today",
        metavar="日期",
        help="按哪一天检查，如 2026-11-21（默认：环境变量 GONGSHI_TODAY，再默认今天）",
    )
    how.add_argument(
        "--library",
        type=Path,
        default=ROOT / "library",
        metavar="文件夹",
        help="放法律全文的文件夹（默认：library）",
    )
    how.add_argument(
        "--format",
        type=one_of(FORMATS),
        default="text",
        metavar="格式",
        help=f"{'、'.join(FORMATS)}；text 给人看，其余给程序和代码托管平台（默认 text）",
    )
    how.add_argument(
        "--fail-on",
        type=one_of(_FAIL_ON),
        default="never",
        metavar="程度",
        help=f"{'、'.join(_FAIL_ON)}：有这样的问题时退出码为 3（默认 never）",
    )
    add_help(how)
    return parser


def _refused(problems: Iterable[Problem], today: date, options: argparse.Namespace) -> int:
    """Print the errors of the bureaus asked for, with those of what all share; return the exit code.

    When only other bureaus have errors, theirs are printed: nothing can be judged before they are mended. Errors for
    people go to standard error; what programs read goes to standard output.
    """
    every = tuple(problems)
    wanted = tuple(f"/bureaus/{id_}/" for id_ in options.bureau)
    shown = tuple(
        each
        for each in every
        if not wanted or "/bureaus/" not in each.file or any(part in f"{each.file}/" for part in wanted)
    )
    stream = sys.stderr if options.format == "text" else sys.stdout
    _tell(FORMATS[options.format](Report(today, shown or every, (), 0, 0)), options.format, stream)
    return 1


def _findings(
    site: Site, today: date, library: Library, bureaus: list[str], selection: Selection
) -> tuple[Finding, ...]:
    judgement = judge(site, today, library)
    return tuple(
        each
        for id_, findings in judgement.findings.items()
        if not bureaus or id_ in bureaus
        for each in findings
        if selection.keeps(each)
    )


def _earlier(
    data: Path, today: date, library: Library, options: argparse.Namespace, selection: Selection
) -> tuple[Finding, ...]:
    """Return the findings of an earlier state; one that could not be published had none to compare with."""
    try:
        site = checked_site(data)
    except DataError:
        return ()
    return _findings(site, today, library, options.bureau, selection)


def _tell(text: str, form: str, stream: TextIO) -> None:
    """Write a report; what programs read is UTF-8 whatever the console has."""
    if form != "text" and isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=SPELT_OUT)
    tell(text, stream)


if __name__ == "__main__":
    sys.exit(main())

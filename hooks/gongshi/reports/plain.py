"""The report that a clerk reads: file by file, errors first, then findings, and at the end what it comes to."""

from __future__ import annotations

from itertools import groupby

from gongshi.rules import BY_ID, Finding, Severity
from gongshi.source.problem import DataError

from .report import ERROR_ID, Line, Report


def plain(report: Report) -> str:
    """Return the report as text, one place a line, equal findings of a file said once with all their lines."""
    parts = [DataError(report.problems).report()] if report.problems else []
    lines = [line for line in report.lines() if line.rule != ERROR_ID]
    for file, own in groupby(lines, key=lambda line: line.file):
        parts += ["", file, *_of_file(list(own))]
    if report.problems:
        return "\n".join(parts).strip("\n") + "\n"
    head = f"检查通过：{report.bureaus} 个机关，{report.records} 条记录。"
    counts = "、".join(
        f"{severity} {report.count(severity)}"
        for severity in (Severity.ERROR, Severity.WARNING, Severity.HINT)
        if report.count(severity)
    )
    tail = f"数据可以公示，另有问题 {len(report.findings)} 个：{counts}。" if counts else ""
    return "\n".join([*parts, *([""] if parts else []), head, *([tail] if tail else [])]).strip("\n") + "\n"


def _of_file(lines: list[Line]) -> list[str]:
    # By identity: a finding's value is as long as its places are many.
    told: dict[int, tuple[Finding, list[Line]]] = {}
    for line in lines:
        if line.finding:
            told.setdefault(id(line.finding), (line.finding, []))[1].append(line)
    said = []
    for finding, places in sorted(told.values(), key=lambda pair: pair[1][0].line):
        rule, first = BY_ID[finding.rule], places[0]
        more = "、".join(str(place.line) for place in places[1:6])
        rest = f" 等 {len(places)} 处" if len(places) > 6 else ""
        field = f" {first.field}" if first.field else ""
        said += [
            f"  {first.line}:{first.column}{field} {finding.severity} {rule.name} [{rule.id}]",
            f"      {finding.found}{f'（还有第 {more} 行{rest}）' if more else ''}",
            f"      应当：{finding.expected}",
            f"      改法：{finding.advice}（{finding.ground}）",
        ]
    return said

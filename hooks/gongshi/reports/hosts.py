"""The report as the hosts of repositories show it at the lines of a change."""

from __future__ import annotations

import json

from gongshi.rules import BY_ID, Severity

from .report import ERROR_ID, Line, Report

_COMMANDS = {
    Severity.STOP: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "notice",
}


def github(report: Report) -> str:
    """Return workflow commands, one a place, which GitHub, Gitea and Forgejo show as annotations."""
    return "".join(f"{_command(line)}\n" for line in report.lines())


def _command(line: Line) -> str:
    place = f"file={_property(line.file)}"
    if line.line:
        place += f",line={line.line},col={max(line.column, 1)}"
    text = f"{line.field}：{line.message}" if line.field else line.message
    return f"::{_COMMANDS[line.severity]} {place},title={_property(_title(line))}::{_data(text)}"


def _title(line: Line) -> str:
    return "数据错误" if line.rule == ERROR_ID else f"{BY_ID[line.rule].name} [{line.rule}]"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_CODE_QUALITY = {
    Severity.STOP: "blocker",
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.HINT: "info",
}


def gitlab(report: Report) -> str:
    """Return a Code Quality report as GitLab takes it; a fingerprint that comes twice gets a number."""
    seen: dict[str, int] = {}
    rows = []
    for line in report.lines():
        seen[line.fingerprint] = seen.get(line.fingerprint, 0) + 1
        again = seen[line.fingerprint]
        rows.append(
            {
                "description": f"{_title(line)} {line.field}：{line.message}",
                "check_name": line.rule,
                "fingerprint": line.fingerprint if again == 1 else f"{line.fingerprint}-{again}",
                "severity": _CODE_QUALITY[line.severity],
                "location": {"path": line.file, "lines": {"begin": max(line.line, 1)}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"

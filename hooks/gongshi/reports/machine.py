"""The report for programs: our own JSON, and SARIF 2.1.0 (OASIS)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from gongshi.rules import BY_ID, Severity

from .report import ERROR_ID, Line, Report


def as_json(report: Report) -> str:
    """Return errors and findings with everything that is known of them, Chinese keys."""
    return _dump(
        {
            "日期": report.today.isoformat(),
            "机关": report.bureaus,
            "记录": report.records,
            "错误": [
                {
                    "文件": each.file,
                    "行": each.line,
                    "列": each.column,
                    "栏目": each.field,
                    "说明": each.message,
                }
                for each in report.problems
            ],
            "问题": [
                {
                    "规则": each.rule,
                    "名称": BY_ID[each.rule].name,
                    "方面": BY_ID[each.rule].group.value,
                    "轻重": each.severity.value,
                    "机关": each.bureau,
                    "现状": each.found,
                    "应当": each.expected,
                    "怎么改": each.advice,
                    "依据": each.ground,
                    **({"日期": each.due.isoformat()} if each.due else {}),
                    "位置": [
                        {
                            "文件": spot.file,
                            "行": spot.line,
                            "列": spot.column,
                            "栏目": spot.field,
                            "清单": spot.list,
                            "记录": spot.record,
                            "名称": spot.title,
                        }
                        for spot in each.spots
                    ],
                }
                for each in report.findings
            ],
        }
    )


_LEVELS = {
    Severity.STOP: "error",
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "note",
}


def sarif(report: Report) -> str:
    """Return the report in SARIF 2.1.0, one result a place."""
    rules: list[dict[str, Any]] = [
        {"id": ERROR_ID, "name": "数据错误", "shortDescription": {"text": "数据不能公示，必须改正"}}
    ]
    rules += [
        {
            "id": rule.id,
            "name": rule.name,
            "shortDescription": {"text": rule.name},
            "fullDescription": {"text": f"看{rule.looks_at}。依据：{rule.ground}"},
            "help": {"text": rule.mend},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in report.rules
    ]
    return _dump(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": {"name": "gongshi", "language": "zh-CN", "rules": rules}},
                    "columnKind": "unicodeCodePoints",
                    "results": [_result(line) for line in report.lines()],
                }
            ],
        }
    )


def _result(line: Line) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(line.file, errors="surrogateescape")}}
    if line.line:
        place["region"] = {"startLine": line.line, "startColumn": max(line.column, 1)}
    return {
        "ruleId": line.rule,
        "level": _LEVELS[line.severity],
        "message": {"text": f"{line.field}：{line.message}" if line.field else line.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"gongshi/v1": line.fingerprint},
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"

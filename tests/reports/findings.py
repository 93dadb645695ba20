"""Findings made by hand, for tests of what becomes of them."""

from __future__ import annotations

from datetime import date

from gongshi.reports import Report
from gongshi.rules import Finding, Severity, Spot
from gongshi.source.problem import Problem

TODAY = date(2026, 11, 21)


def finding(found: str = "证件已经过期", *spots: Spot, rule: str = "cert-expired", **rest: object) -> Finding:
    """Return a finding of 示例县医保局 with these words and places."""
    fields = {"expected": "有效的证件", "advice": "换证", "ground": "行政处罚法第55条", **rest}
    severity = fields.pop("severity", Severity.ERROR)
    return Finding(
        rule=rule, severity=severity, bureau="shili-yibao", found=found, spots=spots or (spot(3),), **fields
    )


def spot(line: int, title: str = "张某", field: str = "人员[1].证件有效期") -> Spot:
    """Return a place in 人员.yml."""
    file = "data/bureaus/shili-yibao/人员.yml"
    return Spot(file, line, 5, field, "officers", "1", title)


PROBLEM = Problem(
    "data/bureaus/shili-yibao/事项.yml", 7, 3, "事项[1].类别", "“处罚”不在可选的范围；请写 行政处罚"
)


def report(*findings: Finding, problems: tuple[Problem, ...] = ()) -> Report:
    """Return a report of one bureau with two records."""
    return Report(TODAY, problems, findings, 1, 2)

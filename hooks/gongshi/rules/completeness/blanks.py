"""Blank fields of a list, put into words: in every row, in some, in the only one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongshi.source.problem import Way

from ..rule import Hit, Severity
from ..subject import Subject
from .needs import Need, Row, written

_FEW = 0.5
"""With blanks up to this share, a field of good practice was left out by oversight: the form has it."""
_ROWS = ("条", "")
_CALLED = {
    "officers": ("名", "执法人员"),
    "guides": ("份", "指南"),
    "documents": ("份", "文件"),
    "forms": ("份", "文书样式"),
    "decisions": ("件", "决定"),
    "results": ("件", "抽查结果"),
    "statistics": ("个", "年度"),
    "内设机构": ("个", "内设机构"),
    "委托执法": ("个", "受委托组织"),
    "窗口岗位": ("个", "窗口岗位"),
    "年度计划": ("份", "年度计划"),
}
"""By sort of row, its measure word and what it is called; rows of other lists are 条."""


def blanks(need: Need, rows: Sequence[Row]) -> Iterator[Hit]:
    """Yield a hit for each row that leaves the field blank, or one for the list where every row does.

    One text serves for all rows, so that they make one finding.
    """
    asked = [row for row in rows if need.applies is None or need.applies(row)]
    blank = [row for row in asked if not need.present(row)]
    if not blank:
        return
    gap = len(asked) > 1 and len(blank) <= len(asked) * _FEW
    if need.gaps_only and not gap:
        return
    risen = gap and need.rises and need.severity is Severity.HINT
    severity = Severity.WARNING if risen else need.severity
    found, advice = (
        _found(need, len(blank), len(asked), _kind(blank[0])),
        need.advice or _advice(need, blank[0]),
    )
    expected = need.expected or f"写明“{need.name}”"
    if len(blank) == len(asked) > 1:
        subject, way = _whole(blank[0])
        yield Hit(subject, (*way, need.key), found, expected, advice, need.ground, severity)
        return
    for row in blank:
        yield Hit(row.subject, (*row.way, need.key), found, expected, advice, need.ground, severity)


def _kind(row: Row) -> str:
    """Return what sort of row it is: the list's key, or the name of the table inside a file."""
    return row.subject.list if row.subject.entry else str(next(iter((*row.way, *row.subject.way)), ""))


def _whole(row: Row) -> tuple[Subject, Way]:
    """Return the list in which a row stands."""
    if row.subject.entry:
        return row.case.holders[row.subject.list][0], ()
    return row.subject, row.way[:-1]


def _found(need: Need, blank: int, asked: int, kind: str) -> str:
    if asked == 1:
        return f"没有写“{need.name}”"
    measure, called = _CALLED.get(kind, _ROWS)
    if blank == asked:
        return f"全部{asked}{measure}{need.of or called}都没有写“{need.name}”"
    return f"{asked}{measure}{need.of or called}中有{blank}{measure}没有写“{need.name}”"


def _advice(need: Need, row: Row) -> str:
    info = next(each for each in type(row.record).model_fields.values() if each.alias == need.key)
    meaning = f"（{info.description}）" if info.description else ""
    example = written(info.examples[0]) if info.examples else ""
    return f"补写“{need.key}”{meaning}" + (f"，例如 {need.key}: {example}" if example else "")

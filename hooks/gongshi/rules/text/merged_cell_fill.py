"""Merged cells that were not filled in: only the first row of a group has the value, or rows say 同上."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gongshi.records import LISTS

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_SHARED = (
    *(
        "执法类别",
        "执法事项",
        "执法部门",
        "记录人",
        "记录场合",
        "记录方式",
        "保存期限",
        "执法主体",
        "检查主体",
        "实施部门",
    ),
    *(
        "承办机构",
        "审核机构",
        "提交材料",
        "审核重点",
        "审核期限",
        "检查方式",
        "抽查比例",
        "抽查频次",
        "工作单位",
        "执法类型",
    ),
    *("执法区域", "证件有效期", "发证机关"),
)
"""Columns that every row has an answer to, and that tables merge over several rows."""
_OWN = (
    *(
        "执法依据",
        "检查依据",
        "审核依据",
        "实施对象",
        "检查对象",
        "法定时限",
        "承诺时限",
        "检查标准",
        "检查内容",
    ),
    *("违法责任", "联系方式", "执法种类", "职务"),
)
"""Columns that are merged too, and that single rows may well leave empty."""
_DITTO = re.compile(
    r"^[（(]?(?:同上|同前|同左|上同|同第\s*\d+\s*[项行条]|以下同|下同|〃|″|”|“|\"|''|〞|⋮)[）)]?。?$"
)
_FEWEST = 3


@rule(
    "merged-cell-fill",
    name="合并单元格没有补全",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="各清单里通常合并的栏目：类别、事项、部门、依据、时限等；写着“同上”的格",
    ground="一条记录单独查看、下载时应当完整；合并单元格只有第一行有内容，其余各行就没有依据、没有主体",
    mend="逐行补全；原表这一栏确实空白的，在“转录说明”里写明",
)
def merged_cell_fill(case: Case) -> Iterator[Hit]:
    """Yield the rows that lack what the first row of their group has, and the cells that only say 同上."""
    for kind in LISTS:
        by_file: dict[str, list[Subject]] = {}
        for subject in case.records(kind.key):
            by_file.setdefault(subject.file, []).append(subject)
        for holder in case.holders[kind.key]:
            rows = by_file.get(holder.file, [])
            explained = f"{holder.record.transcription or ''}{holder.record.note or ''}"
            if len(rows) >= _FEWEST:
                yield from _columns(rows, explained)
    for wording, _ in case.sweep.judged(_is_ditto):
        for place in wording.places:
            yield Hit(
                place.subject,
                place.way,
                f"写着“{wording.text.strip()}”，没有写内容",
                "每一条写全自己的内容",
                "照上一条的内容写全",
            )


_LONGEST = 10


def _is_ditto(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_DITTO.match(text.strip()))


def _columns(rows: Sequence[Subject], explained: str) -> Iterator[Hit]:
    """Yield the gaps of each column that looks merged, unless the notes on the transcription speak of it."""
    known = set().union(*(row.written or () for row in rows))
    suspects: list[tuple[str, tuple[int, ...], Severity]] = []
    for column in (*_SHARED, *_OWN):
        if column not in known:
            continue
        values = [row.written.get(column) if row.written else None for row in rows]
        filled = tuple(at for at, value in enumerate(values) if value)
        if filled and len(filled) < len(rows) and (severity := _merged(filled, values)):
            suspects.append((column, filled, severity))
    alike = Counter(filled for _, filled, _ in suspects)
    for column, filled, severity in suspects:
        unsure = column in _OWN
        short_rows = alike[filled] > (_MOST_ALIKE if len(filled) > 1 else _MOST_ALIKE - 1)
        if short_rows or f"“{column}”" in explained or (unsure and severity is Severity.HINT):
            continue
        yield from _gaps(rows, column, filled, Severity.HINT if unsure else severity)


_MOST_ALIKE = 3
"""When more columns than that have the same gaps, the rows were written in short, and no cells were merged."""


def _gaps(rows: Sequence[Subject], column: str, filled: Sequence[int], severity: Severity) -> Iterator[Hit]:
    found = f"“{column}”{_where(filled)}有，其余各行空白，像是合并单元格没有补全"
    for at, row in enumerate(rows):
        if at not in filled and f"“{column}”" not in str(row.record.transcription or ""):
            yield Hit(
                row,
                (),
                found,
                "每一行都写，或在“转录说明”里写明原表空白",
                severity=severity if severity is Severity.HINT else None,
            )


def _merged(filled: Sequence[int], values: Sequence[object]) -> Severity | None:
    """Return how surely a column is merged, whose rows in these positions are filled; None when it is not.

    Groups begin with the first row, on the whole more rows are left out than filled, few groups have one row only,
    and no group has the value of the one before it.
    """
    empty = len(values) - len(filled)
    alone = sum(1 for one, other in pairwise(filled) if other == one + 1)
    changes = all(values[one] != values[other] for one, other in pairwise(filled))
    if filled[0] == 0 and empty >= max(2, len(filled)) and changes and alone * 4 <= len(filled):
        return Severity.WARNING
    if len(filled) == 1 and len(values) > _FEWEST:
        return Severity.HINT
    return None


def _where(filled: Sequence[int]) -> str:
    shown = "、".join(str(at + 1) for at in filled[:5])
    return f"只有第{shown}{'……' if len(filled) > 5 else ''}行"

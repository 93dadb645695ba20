"""Half-width and full-width signs used for each other: digits, letters, punctuation, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..case import Case, Wording
from ..reading.first import first_wording
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule

_HAN = r"\u4e00-\u9fff"


@dataclass(frozen=True, slots=True)
class _Kind:
    """One way of mixing widths."""

    found: str
    expected: str
    advice: str
    pattern: re.Pattern[str]
    fields: frozenset[str] | None = None
    """The fields in which it counts; all when None."""


_TITLES = frozenset(
    {"标题", "名称", "检查事项", "审核项目", "记录事项", "违法行为", "案件名称", "计划名称", "法规"}
)
_KINDS = (
    _Kind(
        "数字、字母用了全角",
        "数字、字母用半角",
        "改为半角的 0—9、A—Z",
        re.compile(r"[０-９Ａ-Ｚａ-ｚ]+"),
    ),
    _Kind(
        "中文标点用了半角",
        "中文里用全角标点“，；：。？！”",
        "把“,”“;”“:”“.”“?”“!”改为“，”“；”“：”“。”“？”“！”",
        re.compile(
            rf"[,;:?!](?<=[{_HAN}）”》].)(?![ ]?[A-Za-z])|\.(?<=[{_HAN}）”》].)(?<![一二三四五六七八九十].)(?=[{_HAN}\n\x1f]|$)"
        ),
    ),
    _Kind(
        "括号一半全角、一半半角",
        "左右括号宽度一致",
        "两边都用全角的“（”“）”",
        re.compile(r"（[^（）()\n\x1f]{0,80}\)|\([^（）()\n\x1f]{0,80}）"),
    ),
    _Kind(
        "汉字用半角括号括起",
        "中文里用全角括号“（）”",
        "把“(”“)”改为“（”“）”",
        re.compile(rf"\([^（）()\n\x1f{_HAN}]{{0,40}}[{_HAN}][^（）()\n\x1f]{{0,80}}\)"),
    ),
    _Kind(
        "汉字用半角引号括起",
        "中文里用引号“”",
        '把“"”改为“”',
        re.compile(rf'"[^"\n\x1f{_HAN}]{{0,20}}[{_HAN}][^"\n\x1f]{{0,60}}"'),
    ),
    _Kind(
        "标点前多了空格",
        "标点紧接前面的文字",
        "删去标点前的空格",
        re.compile(r"[ \u3000]+(?=[、，。；：）》])"),
    ),
    _Kind(
        "标点后多了空格",
        "文字紧接前面的标点",
        "删去标点后的空格",
        re.compile(rf"[、，；][ \u3000]+(?=[{_HAN}])"),
    ),
    _Kind(
        "标题、名称中间空了格",
        "标题、名称连着写",
        "删去汉字之间的空格",
        re.compile(rf"[ \u3000](?<=[{_HAN}].)[ \u3000]*(?=[{_HAN}])"),
        _TITLES,
    ),
)
"""Each found once for a bureau, with all its places."""


@rule(
    "width-normalise",
    name="全角、半角混用",
    group=Group.TEXT,
    severity=Severity.HINT,
    looks_at="全部文字",
    ground="GB/T 15834 标点符号用法；全角、半角不一，检索、比对和导出时会当作不同的字",
    mend="统一宽度",
)
def width_normalise(case: Case) -> Iterator[Hit]:
    """Yield, for each kind of mixture, every place of it with the first one as the example."""
    for kind in _KINDS:
        founds: dict[int, tuple[Wording, int]] = {}
        for found in case.sweep.find(kind.pattern):
            if kind.fields is None or any(place.way[-1] in kind.fields for place in found.wording.places):
                founds.setdefault(id(found.wording), (found.wording, found.at))
        if not founds:
            continue
        first = first_wording(wording for wording, _ in founds.values())
        says = f"{kind.found}，如{around(first.text, founds[id(first)][1])}"
        for wording, _ in founds.values():
            for place in wording.places:
                if kind.fields is None or place.way[-1] in kind.fields:
                    yield Hit(place.subject, place.way, says, kind.expected, kind.advice)

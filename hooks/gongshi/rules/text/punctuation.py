"""Marks that do not go together: a 、 before the word that joins the last two things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule

_JOINED = re.compile(r"、(?P<joint>以及|和|或者|并且)(?![谐解睦平好气煦善美蔼音尚风声弦亲缓县顺林政田])")
"""和 is left out where it begins a word or a name."""


@rule(
    "punctuation",
    name="标点使用不当",
    group=Group.TEXT,
    severity=Severity.HINT,
    looks_at="全部文字，引用的条文除外",
    ground="GB/T 15834—2011 标点符号用法：并列的词语之间已经用“和”“以及”等连接的，不再用顿号",
    mend="删去连接词前的顿号",
)
def punctuation(case: Case) -> Iterator[Hit]:
    """Yield each 、 with 以及, 和, 或者 or 并且 right after it."""
    for found in case.sweep.find(_JOINED):
        joint = found.match["joint"]
        for place in found.wording.places:
            if place.way[-1] not in {"原文", "法规"}:
                yield Hit(
                    place.subject,
                    place.way,
                    f"“{joint}”前面用了顿号：{around(found.wording.text, found.at)}",
                    f"“{joint}”前面不用顿号",
                    f"把“、{joint}”改为“{joint}”",
                )

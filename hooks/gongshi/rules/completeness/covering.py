"""Whether one wording of a matter is covered by another: how many of its word pieces the other has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from gongshi.records.item import Item

from ..case import Case

_SAME = (
    ("医疗保障", "医保"),
    ("医疗保险", "医保"),
    ("社会保险", "医保"),
    ("社保", "医保"),
    ("缴费单位", "用人单位"),
    ("参保单位", "用人单位"),
    ("医药机构", "医疗机构药店"),
    ("零售药店", "药店"),
)
"""Words that lists and guides use for the same thing."""
_EMPTY = re.compile(
    "行政处罚|行政检查|行政强制|监督检查|监督管理|处罚|检查|抽查|行为|情况|进行|实施|开展|或者|以及|有关|相关|法律|法规"
    "|依法|依照|依据|违反|规定|按照|规范|情形|国家|其他|服务指南|执法|对|的|和|等|与|及|按|为|在"
)
"""What stands in the name of every matter and tells nothing of it."""
_ORDINAL = re.compile(r"^\s*[（(]?[一二三四五六七八九十\d]+[）)、.．]?\s*")
_PIECE = re.compile(r"[\u4e00-\u9fff]+")


@lru_cache(maxsize=16384)
def pieces(text: str) -> frozenset[str]:
    """Return a text's two-sign pieces, without what every matter says."""
    for word, same in _SAME:
        text = text.replace(word, same)
    found: set[str] = set()
    for run in _PIECE.findall(_EMPTY.sub("|", _ORDINAL.sub("", text))):
        found.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(found)


def coverage(part: Collection[str], wholes: Iterable[frozenset[str]]) -> float:
    """Return the largest share of `part` that one of the wholes has, from 0 to 1."""
    return max((len(whole.intersection(part)) / len(part) for whole in wholes), default=0.0) if part else 0.0


def of_item(item: Item, *, quotes: bool = True) -> frozenset[str]:
    """Return the pieces of what an item says it is about: name, target and, if asked, the words of the law."""
    found = pieces(item.name) | pieces(item.target or "")
    if quotes:
        for basis in item.bases:
            found |= pieces(basis.quote or "")
    return found


def without_names(case: Case, text: str) -> str:
    """Return a text without the bureau's own names."""
    profile = case.bureau.profile
    for name in (profile.name, profile.short_name):
        text = text.replace(name, "")
    return text

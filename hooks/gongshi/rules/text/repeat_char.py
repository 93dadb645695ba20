"""A sign typed twice: 的的, 讨论论."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case, Place
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule
from .doubled import is_slip
from .twice import twice

_NAMES = frozenset({"姓名", "负责人", "联系人", "法定代表人", "相对人名称", "受委托组织", "邮箱"})
"""Names of people and firms may hold any sign twice: 李亮亮."""
_FIRMS = frozenset({"results", "decisions"})
_HEAD = re.compile(r"[\u4e00-\u9fff]+$")
_TAIL = re.compile(r"[\u4e00-\u9fff]+")
_ROAD = "路街巷镇乡村庄桥屯沟弄里苑"


@rule(
    "repeat-char",
    name="叠字",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="全部文字，人名、企业名称除外",
    ground="公开的信息应当准确（政府信息公开条例第6条）；同一个字连写两遍，多半是录入出错",
    mend="删去多出的一个字",
)
def repeat_char(case: Case) -> Iterator[Hit]:
    """Yield each sign that is doubled where it makes no word and no seam between two words."""
    people: re.Pattern[str] | None = None
    for found in twice(case, 1):
        text, sign, at, end = found.wording.text, found.word, found.at, found.end
        before, after = _han(text[at - 1 : at]), _han(text[end : end + 1])
        slip = True if end - at > 2 else is_slip(sign, before, after)
        if slip is False or (after and after in _ROAD):
            continue
        people = people or _people(case)
        if any(name.start() <= at < name.end() for name in people.finditer(text)):
            continue
        if slip is None and after:
            slip = any(passage in case.sweep.text for passage in _passages(text, at, end)) or None
        for place in found.wording.places:
            if not _is_name(place):
                yield Hit(
                    place.subject,
                    place.way,
                    f"“{sign * (end - at)}”多写了一个字：{around(text, at)}",
                    f"“{_context(text, at, end)}”",
                    f"改为“{_context(text, at, end)}”",
                    severity=None if slip else Severity.HINT,
                )


def _han(sign: str) -> str:
    return sign if "\u4e00" <= sign <= "\u9fff" else ""


def _passages(text: str, at: int, end: int) -> Iterator[str]:
    """Yield the sign written once with its Chinese neighbours, two on one side, as the bureau may write it elsewhere."""
    head = _HEAD.search(text[max(0, at - 2) : at])
    tail = _TAIL.match(text[end : end + 2])
    before, after = head[0] if head else "", tail[0] if tail else ""
    yield before + text[at] + after[:1]
    if len(before) > 1 or not before:
        yield before[-1:] + text[at] + after


def _context(text: str, at: int, end: int) -> str:
    """Return what should stand there, with a few signs on both sides."""
    start = max(0, at - 4)
    return "".join((text[start:at] + text[at] + text[end : end + 4]).split())


def _is_name(place: Place) -> bool:
    return bool(_NAMES.intersection(place.way)) or (
        place.subject.list in _FIRMS and place.way[-1] == "检查对象"
    )


def _people(case: Case) -> re.Pattern[str]:
    """Return a pattern of the names that the bureau gives for people and firms."""
    names = {
        wording.text.strip()
        for wording in {id(found.wording): found.wording for found in twice(case, 1)}.values()
        if any(_is_name(place) for place in wording.places)
    }
    return re.compile("|".join(re.escape(name) for name in sorted(names)) or r"(?!)")

"""Brackets and quotation marks that do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from ..case import Case, Place
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule

_PAIRS = {
    "）": "（",
    "］": "［",
    "》": "《",
    "〉": "〈",
    "〕": "〔",
    "】": "【",
    "”": "“",
    "’": "‘",
    "」": "「",
    "』": "『",
}
_CLOSING = {opening: closing for closing, opening in _PAIRS.items()}
_ALIKE = str.maketrans("()[]", "（）［］")
"""A half-width bracket closes a full-width one; that is another rule's business."""
_SIGNS = frozenset("".join(_PAIRS) + "".join(_CLOSING) + '()[]"')
_ACROSS = frozenset('“”‘’「」『』（）"')
"""What may open in one entry of a list and close in another."""
_NEAR = 20
"""So many entries or lines apart."""

_NUMBER_OF_DOCUMENT = re.compile(r"[〔［（【]\s*\d{2,4}\s*[〕］）】](?=\s*第?\s*\d)")
_INTERVAL = re.compile(r"[（［][\d.%％万元倍至、日年以上下]{1,12}[,，][\d.%％万元倍日年以上下∞+]{1,12}[）］]")
"""A document's number and a half-open interval such as ［1，3） are brackets of their own kind."""
_ORDINAL = re.compile(r"(?:^|(?<=[\s：；。，、]))(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})）", re.MULTILINE)
"""A number of a list that is closed but never opened: 1） a）."""
_INNER = re.compile(
    r"[〈《]关于(?P<verb>印发|转发|批转|公布|发布)(?P<what>[^〈〉《》\n\x1f。；]{2,80})[〉》]的(?P<kind>通知|公告|决定|通报)"
)
"""A notice whose own title begins inside the inner mark, which encloses more than the document it carries."""
_KINDS = ("通知", "公告", "决定", "通报", "批复")
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")


@rule(
    "bracket-balance",
    name="括号、书名号不成对",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="全部文字",
    ground="GB/T 15834 标点符号用法：括号、书名号、引号成对使用",
    mend="补上缺的一半，或删去多的一半",
)
def bracket_balance(case: Case) -> Iterator[Hit]:
    """Yield each text with a bracket that has no partner, in it or in the entries around it."""
    for wording, (at,) in case.sweep.judged(_alone):
        text = wording.text
        sign = text[at].translate(_ALIKE)
        found = f"“{text[at]}”没有配对：{around(text, at)}"
        for place in wording.places:
            if sign not in _ACROSS or not _closed_nearby(place, text):
                yield Hit(place.subject, place.way, found, "括号、书名号、引号成对", _advice(sign, place))
    yield from _wrongly_inner(case)


def _wrongly_inner(case: Case) -> Iterator[Hit]:
    """Yield titles such as 〈关于印发……方案〉的通知, where only 〈……方案〉 is the title inside the title."""
    for found in case.sweep.find(_INNER):
        match = found.match
        if match["what"].endswith(_KINDS):
            continue
        verb, what, kind = match["verb"], match["what"], match["kind"]
        for place in found.wording.places:
            yield Hit(
                place.subject,
                place.way,
                f"书名号的位置不对：{around(found.wording.text, found.at)}",
                f"“关于{verb}〈{what}〉的{kind}”整个是一个标题",
                f"内层书名号移到“{verb}”之后，外层括住整个标题：《关于{verb}〈{what}〉的{kind}》",
            )


def _advice(sign: str, place: Place) -> str:
    if sign in "《》" and place.way[-1] == "法规":
        return "“法规”一栏只写名称，不写书名号，删去它；原件有误的照录在“原文”里"
    if sign in _CLOSING:
        return f"在后面补上“{_CLOSING[sign]}”，或删去多出的“{sign}”"
    return f"在前面补上“{_PAIRS[sign]}”，或删去多出的“{sign}”" if sign in _PAIRS else "补上引号的另一半"


def _alone(text: str) -> tuple[int, ...]:
    return () if _SIGNS.isdisjoint(text) or (at := _unpaired(text)) is None else (at,)


@lru_cache(maxsize=50_000)
def _unpaired(text: str) -> int | None:
    """Return where the first bracket without a partner stands, or None.

    An ordinal such as 1） needs no partner, but only where the text does not come out even with it.
    """
    wide = text.translate(_ALIKE)
    for exempt in (_NUMBER_OF_DOCUMENT, _INTERVAL, _APOSTROPHE):
        wide = exempt.sub(lambda found: "　" * len(found.group()), wide)
    if (at := _first_alone(wide)) is None:
        return wide.rindex('"') if wide.count('"') % 2 else None
    return (
        at if _first_alone(_ORDINAL.sub(lambda found: "　" * len(found.group()), wide)) is not None else None
    )


def _first_alone(text: str) -> int | None:
    stack: list[int] = []
    for at, sign in enumerate(text):
        if sign in _CLOSING:
            goes_on = sign == "“" and stack and text[stack[-1]] == sign and text[:at].endswith("\n")
            if not goes_on:  # a quotation of several paragraphs is opened again in each
                stack.append(at)
        elif opening := _PAIRS.get(sign):
            if not stack or text[stack[-1]] != opening:
                return _culprit(text, stack, at)
            stack.pop()
    return stack[0] if stack else None


def _culprit(text: str, stack: list[int], at: int) -> int:
    """Return which has no partner: the bracket that closes at `at`, or the last one that was opened."""
    if stack and any(text[opened] == _PAIRS[text[at]] for opened in stack):
        return stack[-1]
    return at


def _closed_nearby(place: Place, text: str) -> bool:
    """Return whether the partner stands in an entry or line before or after this one."""
    texts, here = _around(place, text)
    return any(
        _unpaired("\n".join(texts[start:end])) is None
        for start, end in (
            *((here, end) for end in range(here + 2, min(len(texts), here + _NEAR) + 1)),
            *((start, here + 1) for start in range(max(0, here - _NEAR), here)),
        )
    )


def _around(place: Place, text: str) -> tuple[Sequence[str], int]:
    """Return the texts among which this one stands as they follow each other, and its position there."""
    written = place.subject.written
    if isinstance(written, str):
        return written.split("\n"), int(place.way[0]) - 1
    parents: list[Any] = [written]
    for part in place.way[:-1]:
        parents.append(parents[-1][part])
    parent, last = parents[-1], place.way[-1]
    if isinstance(parent, list) and isinstance(last, int):
        clauses = parents[-2] if place.way[-2:-1] == ("列项",) else {}
        entries, position = parent, last + 1
    elif last in ("引语", "结语"):
        clauses, entries = parent, parent.get("列项") or []
        position = 0 if last == "引语" else len(entries) + 1
    else:
        return [text], 0
    inner = [each if isinstance(each, str) else "" for each in entries]
    return [clauses.get("引语") or "", *inner, clauses.get("结语") or ""], position

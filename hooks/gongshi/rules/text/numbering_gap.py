"""Numbers of an enumeration that skip, repeat, run backwards, begin anew, or are left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from gongshi.source.problem import Way

from ..case import Case, Place
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .enumerations import PLAIN, Entry, Marker, in_document, in_text, lists, marker_of

_IN_ORDER = "序号从头起、一个接一个"
_ONE_FORM = "同一列举的序号写法一致"


@dataclass(frozen=True, slots=True)
class _Slip:
    """Something wrong with the number of one entry."""

    way: Way
    found: str
    advice: str
    expected: str = _IN_ORDER
    severity: Severity | None = None


@rule(
    "numbering-gap",
    name="序号断号、重号",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="各种列举：列项、责任事项、附件目录，正文和引文里带序号的各项，长文件的各级标题",
    ground="GB/T 9704 党政机关公文格式：结构层次序数依次标注",
    mend="对照原件：缺项的补上，没有缺项的把序号改成连续的",
)
def numbering_gap(case: Case) -> Iterator[Hit]:
    """Yield each entry whose number does not follow from the one before it."""
    for listed in lists(case):
        for slip in _of_list(listed.entries, on_its_own="申请材料" not in listed.places[0].way):
            yield from (_hit(place, slip) for place in listed.places)
    for wording, slips in case.sweep.judged(_of_text):
        for slip in slips:
            yield from (_hit(place, slip) for place in wording.places if "来源" not in place.way)
    for item in case.records("items"):
        yield from _two_parts(item)
    for text in case.long_texts:
        for slip in _out_of_order(in_document(text), strict=False):
            yield _hit(Place(text, ()), slip)


_SHORTEST = 8
"""No shorter text holds an enumeration."""


@lru_cache(maxsize=10_000)
def _of_list(entries: tuple[Entry, ...], *, on_its_own: bool) -> tuple[_Slip, ...]:
    """Return what is wrong with a list; one that is not on its own may go on from another."""
    if not any(entry.marker for entry in entries):
        return ()
    slips = (*_out_of_order(entries, strict=on_its_own), *_unnumbered(entries), *_catch_all(entries))
    return slips or tuple(_mixed(entries))


def _hit(place: Place, slip: _Slip) -> Hit:
    return Hit(
        place.subject,
        (*place.way, *slip.way),
        slip.found,
        slip.expected,
        slip.advice,
        severity=slip.severity,
    )


def _two_parts(item: Subject) -> Iterator[Hit]:
    """Yield the numbers that are set off otherwise where conditions and groups of papers are counted through."""
    usual = ""
    for way, text in _heads(item):
        marker = marker_of(text)[0]
        if marker is None or marker.level != "一、":
            continue
        usual = usual or marker.written
        if _sign(marker) != _sign_of(usual):
            found = f"前面的序号写作“{usual}”，这里写作“{marker.written}”"
            advice = f"序号一律写成“{usual}”的样子"
            yield Hit(item, way, found, _ONE_FORM, advice, severity=Severity.HINT)


def _heads(item: Subject) -> Iterator[tuple[Way, str]]:
    """Yield the conditions of an item and the headings of its groups of papers, each with the way to it."""
    conditions, papers = item.written.get("条件"), item.written.get("申请材料")
    points = conditions.get("列项") if isinstance(conditions, dict) else None
    for at, text in enumerate(points if isinstance(points, list) else ()):
        if isinstance(text, str):
            yield ("条件", "列项", at), text
    for at, group in enumerate(papers if isinstance(papers, list) else ()):
        if isinstance(group, dict) and isinstance(name := group.get("分组"), str):
            yield ("申请材料", at, "分组"), name


def _of_text(text: str) -> tuple[_Slip, ...]:
    if len(text) < _SHORTEST or not (entries := in_text(text)):
        return ()
    often = Counter(entry.marker.level for entry in entries if entry.marker)
    counted = [entry for entry in entries if entry.marker and often[entry.marker.level] > 1]
    slips = _out_of_order(counted, strict=False, excerpt="…" in text)
    return tuple(replace(slip, way=()) for slip in slips)


def _out_of_order(entries: Iterable[Entry], *, strict: bool, excerpt: bool = False) -> Iterator[_Slip]:
    """Yield what is wrong with the order of numbers: each level counted within the level above it, articles throughout.

    `strict` is for a list that goes on from no other; an excerpt may begin anywhere.
    """
    levels: list[tuple[str, int, Marker]] = []
    article: Marker | None = None
    for entry in entries:
        if entry.marker and entry.marker.level == "第一条":
            if article and entry.marker.number != article.number + 1:
                yield _jump(entry, article, entry.marker)
            article = entry.marker
            levels = [each for each in levels if each[1] < PLAIN]
            continue
        levels = [each for each in levels if each[1] <= entry.depth or entry.depth == PLAIN]
        if (marker := entry.marker) is None:
            if entry.depth < PLAIN:
                levels = [each for each in levels if each[1] < entry.depth]
            continue
        known = next((at for at, each in enumerate(levels) if each[0] == marker.level), None)
        if known is None:
            if marker.number != 1 and not excerpt and (strict or levels or entry.depth < PLAIN):
                yield _first(entry, marker, inner=bool(levels))
            levels.append((marker.level, entry.depth, marker))
            continue
        last = levels[known][2]
        restart = marker.number == 1 and not strict and entry.fresh and entry.depth == PLAIN
        if not restart and marker.number != last.number + 1:
            yield _jump(entry, last, marker)
        levels[known:] = [(marker.level, entry.depth, marker)]


def _first(entry: Entry, marker: Marker, *, inner: bool) -> _Slip:
    where = "下一层的第一项" if inner else "第一项"
    return _Slip(
        entry.way,
        f"{where}的序号是“{marker.written}”：“{_words(entry)}”",
        f"从“{marker.at(1)}”编起；前面漏了的补上",
        severity=Severity.HINT,
    )


def _jump(entry: Entry, last: Marker, marker: Marker) -> _Slip:
    here = f"“{_words(entry)}”"
    if marker.number == last.number:
        return _Slip(
            entry.way,
            f"序号“{marker.written}”用了两次，第二次是{here}",
            f"第二个改为“{marker.at(last.number + 1)}”，后面的依次改；重复的内容删去",
        )
    if marker.number > last.number:
        missing = [marker.at(number) for number in range(last.number + 1, marker.number)]
        lacking = f"“{missing[0]}”" if len(missing) == 1 else f"“{missing[0]}”至“{missing[-1]}”"
        return _Slip(
            entry.way,
            f"“{last.written}”之后是{here}，中间缺{lacking}",
            f"对照原件：漏了{lacking}的补上，没有漏的从这里起依次改序号",
        )
    if marker.number == 1:
        return _Slip(
            entry.way,
            f"“{last.written}”之后又从头编号：{here}",
            f"接着编“{marker.at(last.number + 1)}”；确是另一组列举的，分开写",
        )
    return _Slip(
        entry.way,
        f"“{last.written}”之后是{here}，序号倒了回去",
        "按序号排好次序；序号写错的改正",
    )


def _words(entry: Entry) -> str:
    """Return the beginning of an entry, its number included."""
    line = entry.text.split("\n", 1)[0]
    if entry.marker and not line.startswith(entry.marker.written[0]):
        line = entry.marker.written + line
    return shorten(line, 24)


_CATCH_ALL = re.compile(
    r"(?:^|的)其[他它](?![^，。；：]*(?:以下|下列|之一))[^，。；：:\n]{2,40}(?:行为|情形)[；;。]?$"
)
"""An entry that takes in whatever the others do not name."""


def _catch_all(entries: tuple[Entry, ...]) -> Iterator[_Slip]:
    """Yield the entry that takes in all the rest while others of its level follow."""
    for at, (entry, after) in enumerate(pairwise(entries)):
        here, then = entry.marker, after.marker
        goes_on = here and then and (then.level, then.number) == (here.level, here.number + 1)
        if at and goes_on and _CATCH_ALL.search(entry.body):
            yield _Slip(
                entry.way,
                f"兜底的一项排在中间，后面还有{len(entries) - at - 1}项：“{_words(entry)}”",
                "兜底项移到最后；前后说的不是同一类对象的，分成两组列举",
                "“其他……”是列举的最后一项",
                Severity.HINT,
            )


_CARRY_ON = ("；", ";", "，", "、")
_LAST = ("其他", "其它", "法律、法规", "国家规定")
_MOST_COMMENT = 2
"""Up to so many characters an entry is a word such as 等."""


def _unnumbered(entries: tuple[Entry, ...]) -> Iterator[_Slip]:
    """Yield the entries without a number in a list whose entries have numbers."""
    marked = [entry.marker for entry in entries if entry.marker]
    bare = [at for at, entry in enumerate(entries) if not entry.marker and len(entry.text) > _MOST_COMMENT]
    if len(marked) < 2 or len(marked) <= len(bare):
        return
    for at in bare:
        text = entries[at].text
        if at == 0 and text.endswith(("：", ":")):
            continue
        last = at == len(entries) - 1
        goes_on = at > 0 and entries[at - 1].text.endswith(_CARRY_ON)
        yield _Slip(
            entries[at].way,
            f"{'列举的末项' if last else '列举中有一项'}没有序号：“{shorten(text)}”",
            "接着前一项的序号编号，后面的依次改；不是单独一项的，并入前一项或写在列举之后",
            severity=None if (goes_on and not last) or (last and text.startswith(_LAST)) else Severity.HINT,
        )


def _mixed(entries: tuple[Entry, ...]) -> Iterator[_Slip]:
    """Yield the first entry whose number is written in another way than most: 1、 and 2. in one list."""
    signs = [(entry, _sign(entry.marker)) for entry in entries if entry.marker]
    often = Counter(sign for _, sign in signs)
    if len({entry.marker.level for entry, _ in signs if entry.marker}) != 1 or len(often) < 2:
        return
    (usual, _), *_ = often.most_common()
    odd = next(entry for entry, sign in signs if sign != usual)
    main = next(entry.marker.written for entry, sign in signs if entry.marker and sign == usual)
    other = odd.marker.written if odd.marker else ""
    yield _Slip(
        odd.way,
        f"同一列举里有“{main}”也有“{other}”",
        f"序号一律写成“{main}”的样子",
        _ONE_FORM,
        Severity.HINT,
    )


def _sign(marker: Marker) -> str:
    """Return how a number is set off, widths of brackets and points apart."""
    return _sign_of(marker.written)


def _sign_of(written: str) -> str:
    return "".join(sign for sign in written.translate(_WIDTHS) if sign in "（）、.")


_WIDTHS = str.maketrans("()．", "（）.")

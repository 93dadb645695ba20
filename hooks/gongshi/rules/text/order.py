"""Numbers out of order, steps before those that must come first, tables before their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from gongshi.law.numerals import SIGNS, number_of
from gongshi.records.item import Item

from ..case import Case
from ..reading.quoting import clause
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_NUMBERED = (
    "items",
    "officers",
    "guides",
    "inspections",
    "legal-review",
    "recordings",
    "discretion",
    "forms",
)
"""The lists whose records carry a 序号."""
_DIGITS = re.compile(r"\d+")
_NUMERAL = re.compile(f"[{SIGNS}]+")

_BEFORE = (
    ("立案", "调查"),
    ("立案", "决定"),
    ("受理", "审查"),
    ("受理", "决定"),
    ("调查", "告知"),
    ("调查", "决定"),
    ("审查", "决定"),
    ("告知", "决定"),
    ("决定", "送达"),
    ("决定", "执行"),
    ("送达", "执行"),
)
"""Which duty comes before which (行政处罚法第54条至第66条、行政强制法第18条、行政许可法第32条至第44条)."""
_GROUNDS = {
    ("告知", "决定"): "行政处罚法第44条：作出决定之前告知",
    ("决定", "送达"): "行政处罚法第61条：决定书宣告后交付或者送达",
}
_PROCEDURE = "行政处罚法第54条至第66条、行政许可法第32条至第44条：各步骤依次进行"
_DUTY = re.compile("立案|受理|调查|审查|告知|决定|送达|执行")
_MISPLACED = re.compile(
    r"(?:表格?|正文|内容|文字)[^，。；]{0,4}在[^，。；]{0,6}标题之?前|(?:先后|次序|顺序)[^，。；]{0,4}(?:颠倒|错乱|有误)"
)
"""What clerks note when the original had things in the wrong place."""


@rule(
    "order",
    name="次序有误",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="各清单的序号，责任事项的先后，录入时注明的原件次序",
    ground="公开的信息应当准确（政府信息公开条例第6条）；清单的序号应当连续、不重复",
    mend="核对有没有漏掉或者多出的内容，再按先后重新编号",
)
def order(case: Case) -> Iterator[Hit]:
    """Yield gaps, repetitions and leaps in numbers, duties in an impossible order, and misplaced tables."""
    for key in _NUMBERED:
        for _, records in groupby(case.records(key), key=lambda subject: subject.file):
            yield from _records(list(records))
    for item in case.records("items"):
        yield from _duties(item)
    for holders in case.holders.values():
        for holder in holders:
            note = holder.record.transcription or ""
            if match := _MISPLACED.search(note):
                found = f"录入时注明：{clause(note, match.start())}"
                yield Hit(
                    holder,
                    ("转录说明",),
                    found,
                    "标题在前，表格和正文在后",
                    "公布时把表格移到标题之后",
                    "GB/T 9704 党政机关公文格式：标题在前，正文在后；次序颠倒了，看不出表格属于哪一份清单",
                )


def _records(records: Sequence[Subject]) -> Iterator[Hit]:
    """Yield what is wrong with the numbers of the records of one file."""
    numbered = [
        (subject, number)
        for subject in records
        if (number := _number(subject.written.get("序号"))) is not None
    ]
    for part in _parts(numbered):
        numbers = [number for _, number in part]
        if numbers and numbers[0] > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            found = f"清单的序号从{numbers[0]}开始"
            yield Hit(part[0][0], ("序号",), found, "从1起连续编号，不缺不重", severity=Severity.HINT)
        for position, fault in _faults(numbers):
            yield Hit(part[position][0], ("序号",), f"清单{fault}", "从1起连续编号，不缺不重")


def _parts(numbered: list[tuple[Subject, int]]) -> list[list[tuple[Subject, int]]]:
    """Cut where numbering begins again with another category, as lists by category do."""
    parts: list[list[tuple[Subject, int]]] = [numbered[:1]]
    for (before, _), (subject, number) in pairwise(numbered):
        category, earlier = (_category(each) for each in (subject, before))
        if number == 1 and category != earlier:
            parts.append([])
        parts[-1].append((subject, number))
    return parts


def _category(subject: Subject) -> str:
    written = subject.written
    return str(written.get("类别") or written.get("执法类别") or written.get("事项类别") or "")


def _duties(item: Subject) -> Iterator[Hit]:
    """Yield each duty of an item that stands behind one that it has to precede."""
    record: Item = item.record
    seen: dict[str, int] = {}
    for position, post in enumerate(record.posts):
        if match := _DUTY.match(post.duty or ""):
            seen.setdefault(match.group(), position)
    for first, second in _BEFORE:
        if first in seen and second in seen and seen[first] > seen[second]:
            yield Hit(
                item,
                ("责任事项", seen[first]),
                f"责任事项中“{first}”排在“{second}”之后",
                f"先{first}，后{second}",
                "按办理的先后重新排列",
                _GROUNDS.get((first, second), _PROCEDURE),
            )


def _number(text: object) -> int | None:
    """Return the number of an ordinal such as 3, 3.、（三） or 三、."""
    if not isinstance(text, str):
        return None
    if match := _DIGITS.search(text):
        return int(match.group())
    match = _NUMERAL.search(text)
    return number_of(match.group()) if match else None


def _faults(numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield where a row of numbers goes wrong, and how."""
    whole = set(numbers)
    seen: set[int] = set()
    for position, number in enumerate(numbers):
        before = numbers[position - 1] if position else 0
        if number in seen:
            yield position, f"的序号{number}重复"
        elif position and number < before:
            yield position, f"的序号{number}排在{before}之后"
        elif position and number > before + 1 and (missing := _missing(before, number, whole)):
            yield position, f"的序号从{before}跳到{number}，缺{missing}"
        seen.add(number)


def _missing(before: int, number: int, whole: set[int]) -> str:
    """Return the numbers between two that stand nowhere, or nothing when all of them do."""
    gap = [str(each) for each in range(before + 1, number) if each not in whole]
    return "、".join(gap) if len(gap) <= 3 else f"{gap[0]}至{gap[-1]}" if gap else ""

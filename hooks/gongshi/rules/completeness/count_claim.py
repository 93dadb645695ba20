"""Counts that a heading or a sentence states, beside what follows it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import reduce
from itertools import accumulate

from gongshi.law.numerals import SIGNS, number_of
from gongshi.records.values import Category
from gongshi.source.problem import Way

from ..case import Case, Wording
from ..reading.quoting import around, shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_N = rf"(?P<number>\d{{1,3}}|[{SIGNS}]{{1,3}})"
_THINGS = "项|条|个|份|件|张|家|户|人|名"
_HEADING = re.compile(rf"[（(]\s*(?:共|计|共计|合计|总计)?\s*{_N}\s*(?:{_THINGS})(?:事项|清单|指南)?\s*[）)]")
_TOTAL = re.compile(
    r"(?:共计?|合计|总计)\s*(?:有|列[入出]?|包括|编制|公布|涉及)?(?:行政)?(?:执法)?(?:事项|人员|职权|权力)?"
    rf"\s*(?:[\d{SIGNS}]{{1,3}}大?类[、，,]?\s*(?:共计?|合计)?)?\s*{_N}\s*(?:{_THINGS}|大项)(?![至到\d])"
)
_KINDS = re.compile(rf"(?:共计?|分为?|合计)\s*(?:有|分为?)?\s*{_N}\s*大?类(?![似别])")
_BY_CATEGORY = re.compile(
    rf"(?P<category>{'|'.join(Category)})(?:类|事项|清单)?\s*(?:共计?|有|合计|[:：])?\s*[（(]?\s*{_N}\s*(?:项|条|个|件)"
)
_FOLLOWING = re.compile(
    rf"(?:下列|以下(?<![元倍年月日]以下)|如下|下述)的?\s*{_N}\s*(?:大?类|大?项|种|个(?!月|工作日|小时|自然日)|条|方面|点|份|款|步|环节|内容)"
)
_NAMED = re.compile(rf"{_N}\s*(?:{_THINGS})\s*[:：]\s*(?P<names>[^。；;\n\0]+)")
_NO_COUNT = f"第0123456789{SIGNS}"
"""Signs before a number that make it part of another: 第1项, 附件21份."""
_NAME = re.compile(r"(?!.*等)[\u4e00-\u9fff（）()·]{2,20}")
_MARKS = tuple(
    re.compile(rf"(?:^|(?<=[\s:：；;。，,]))\s*{form}", re.MULTILINE)
    for form in (
        rf"[（(](?P<number>[{SIGNS}]{{1,3}})[）)]",
        r"[（(](?P<number>\d{1,2})[）)]",
        r"(?P<number>\d{1,2})[.．、](?!\d)",
        rf"(?P<number>[{SIGNS}]{{1,3}})(?:、|是)",
    )
)
_LEADS = frozenset({"引语", "内容", "分组"})
"""Keys of texts that have entries below them."""
_WINDOW = 4000
"""How far after a claim its enumeration is looked for."""
_MIN_MARKED = 2


@rule(
    "count-claim",
    name="写明的数目与内容不符",
    group=Group.COMPLETE,
    severity=Severity.WARNING,
    looks_at="清单的标题、说明、附件名称里的数目，“下列三种情形”一类的话",
    ground="政府信息公开条例第6条：公开的信息应当准确",
    mend="核对后改正数目，或者补上缺的、删去多的",
)
def count_claim(case: Case) -> Iterator[Hit]:
    """Yield headings that count their list wrong, and sentences that count what follows wrong."""
    for holders in case.holders.values():
        for holder in holders:
            yield from _heading(holder)
    for text in case.long_texts:
        for at, said, severity in _wrong(text.written):
            yield _hit(text, (text.written.count("\n", 0, at) + 1,), said, severity)
    for wording in _counting(case.wordings):
        yield from _wording(wording)


def _counting(wordings: tuple[Wording, ...]) -> Iterator[Wording]:
    """Yield the few texts that count anything, found by reading all of them as one."""
    joined = "\0".join([wording.text for wording in wordings])
    claims = [
        claim.start() for form in (_FOLLOWING, _TOTAL, _HEADING, _NAMED) for claim in form.finditer(joined)
    ]
    if claims:
        starts = [0, *accumulate(len(wording.text) + 1 for wording in wordings)]
        for position in sorted({bisect_right(starts, claim) - 1 for claim in claims}):
            yield wordings[position]


def _wording(wording: Wording) -> Iterator[Hit]:
    """Yield what one text says wrongly of what follows in it, or of the entries below it, at each of its places."""
    within = list(_wrong(wording.text))
    claim = next(
        (found for form in (_FOLLOWING, _TOTAL, _HEADING) if (found := form.search(wording.text))), None
    )
    for subject, way in ((place.subject, place.way) for place in wording.places):
        if isinstance(subject.written, str):
            continue  # one line of a long text, which is read as a whole
        for _, said, severity in within:
            yield _hit(subject, way, said, severity)
        if claim and way and way[-1] in _LEADS and (said := _entries(subject, way, claim)):
            yield _hit(subject, way, said)


def _heading(holder: Subject) -> Iterator[Hit]:
    """Yield what title and note of a list say of how many records it has.

    The annex named in the source repeats the title. A number that is that of the categories may count those.
    """
    file = holder.record
    count = len(file.records)
    if not count and not file.nothing:
        return
    both = (_HEADING, _TOTAL)
    texts: tuple[tuple[Way, str | None, tuple[re.Pattern[str], ...]], ...] = (
        (("标题",), file.title, both),
        (("说明",), file.note, (_TOTAL,)),
    )
    kinds = len({getattr(record, "category", None) for record in file.records} - {None})
    for way, text, forms in texts:
        yield from _categories(holder, way, text or "")
        rest = _BY_CATEGORY.sub("", text or "")
        claims = [claim for form in forms for claim in form.finditer(rest)]
        if claims and count not in {_value(claim["number"]) for claim in claims}:
            yield Hit(
                holder,
                way,
                f"写“{claims[0][0].strip()}”，清单里有{count}条",
                f"数目与清单的{count}条一致",
                severity=None if kinds in {_value(claim["number"]) for claim in claims} else Severity.ERROR,
            )


def _categories(holder: Subject, way: Way, text: str) -> Iterator[Hit]:
    """Yield what a heading says of how many categories there are, and of one category's number: 行政处罚9项."""
    if holder.list not in {"items", "guides"}:
        return
    kinds = len({record.category for record in holder.record.records})
    for claim in _KINDS.finditer(text):
        if _value(claim["number"]) != kinds:
            yield Hit(
                holder,
                way,
                f"写“{claim[0].strip()}”，清单里有{kinds}类",
                f"数目与清单的{kinds}类一致",
                severity=Severity.ERROR,
            )
    for claim in _BY_CATEGORY.finditer(text):
        count = sum(record.category == claim["category"] for record in holder.record.records)
        if _value(claim["number"]) != count:
            yield Hit(
                holder,
                way,
                f"写“{claim[0].strip()}”，清单里的{claim['category']}有{count}条",
                f"数目与清单的{count}条一致",
                severity=Severity.ERROR,
            )


def _entries(subject: Subject, way: Way, claim: re.Match[str]) -> str:
    """Return what is wrong with an opening such as 有下列三种情形, given the entries below it; empty when nothing."""
    group = reduce(lambda value, key: value[key], way[:-1], subject.written)
    entries = group.get("列项") if isinstance(group, dict) else None
    if not isinstance(entries, list):
        return ""
    texts = [entry if isinstance(entry, str) else entry.get("内容", "") for entry in entries]
    numbered = sum(any(mark.match(text.strip()) for mark in _MARKS) for text in texts)
    if _value(claim["number"]) in {len(entries), numbered}:
        return ""
    return f"写“{claim[0].strip()}”，下面列了{len(entries)}项：{around(claim.string, claim.start())}"


def _wrong(text: str) -> Iterator[tuple[int, str, Severity | None]]:
    """Yield where a running text counts wrongly what follows in it, what to say of it, and how bad it is."""
    for claim in _FOLLOWING.finditer(text):
        count = _enumerated(text[claim.end() : claim.end() + _WINDOW])
        if count >= _MIN_MARKED and count != _value(claim["number"]):
            yield claim.start(), f"写“{claim[0]}”，后面列了{count}项：{around(text, claim.start())}", None
    for claim in _NAMED.finditer(text):
        names = re.split("[、，,]|和|及|与", claim["names"].strip())
        whole = claim.start() == 0 or text[claim.start() - 1] not in _NO_COUNT
        if whole and all(map(_NAME.fullmatch, names)) and len(names) != _value(claim["number"]):
            yield claim.start(), f"写“{shorten(claim[0])}”，后面列了{len(names)}个", Severity.HINT


def _hit(subject: Subject, way: Way, said: str, severity: Severity | None = None) -> Hit:
    return Hit(subject, way, said, "写明的数目与列出的一致", severity=severity)


def _enumerated(text: str) -> int:
    """Return how many entries the enumeration at the beginning of a text has; 0 when there is none."""
    text = text.split("\n#", 1)[0]
    first = min(
        (found for mark in _MARKS if (found := mark.search(text)) and _value(found["number"]) == 1),
        key=lambda found: found.start(),
        default=None,
    )
    if first is None:
        return 0
    count = 0
    for found in first.re.finditer(text, first.start()):
        number = _value(found["number"])
        if number == 1 and count:
            break
        count = number if number == count + 1 else count
    return count


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else number_of(numeral)

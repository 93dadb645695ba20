"""Annexes that a document announces, beside the lists that say they come from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from gongshi.law.numerals import SIGNS, number_of
from gongshi.records.document import Document
from gongshi.source.problem import Way

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .promised_lists import promised_lists

_NUMERAL = rf"\d{{1,2}}|[{SIGNS}]{{1,3}}"
_ENTRY = re.compile(
    rf"^\s*(?:附件?\s*(?P<named>{_NUMERAL})\s*[.．、:：]?|[（(]?(?P<bare>{_NUMERAL})[.．、:：)）])\s*(?P<name>\S.*)$",
    re.DOTALL,
)
_ANNEX = re.compile(rf"附件?\s*(?P<number>{_NUMERAL})(?!\s*[份个])")
_UNPRINTED = re.compile(rf"[未没](?:有)?印“?(?P<annex>附件?\s*(?:{_NUMERAL}))”?")
_PUBLISHED = re.compile("清单|目录|指南|流程图|基准|名单|样式|办法|方案|制度|细则|规定|图")
"""Names of annexes that hold disclosures; others, such as a reply slip, need not be on the site."""
_BUREAU = re.compile(r"^[\u4e00-\u9fff]{2,16}?局(?=.{4})")
_SAME, _ALIKE, _NEAR = 100, 90, 60
"""How alike two titles are, in percent: the same, the same but for a word or two, about the same thing."""


@dataclass
class _Place:
    subject: Subject
    way: Way
    annex: str
    title: str


@dataclass
class _Announced:
    position: int
    number: int
    name: str
    places: list[_Place] = field(default_factory=list)


@rule(
    "annex-count",
    name="附件与目录对不上",
    group=Group.COMPLETE,
    severity=Severity.WARNING,
    looks_at="文件的“附件”目录，与各清单“来源”里的附件对照；文件、方案里说要编制的清单",
    ground="政府信息公开条例第6条：公开的信息应当准确",
    mend="照原件核对附件目录，补齐没有公布的附件",
)
def annex_count(case: Case) -> Iterator[Hit]:
    """Yield gaps in a document's annexes, annexes and promised lists that are nowhere, sources that name none."""
    places = _places(case)
    titles = {subject.record.title for subject in case.records("documents")}
    for document in case.records("documents"):
        if document.record.annexes:
            yield from _document(document, places.get(document.id, []), titles)
    yield from _unprinted(case)
    yield from promised_lists(case)


def _places(case: Case) -> dict[str, list[_Place]]:
    """Return, by document, where lists and records say that they come from one of its annexes."""
    found: dict[str, list[_Place]] = {}
    for key, holders in case.holders.items():
        for holder in holders:
            source = holder.record.source
            if source and source.document and source.annex:
                place = _Place(holder, ("来源", "附件"), source.annex, holder.record.title or "")
                found.setdefault(source.document, []).append(place)
        for subject in case.records(key):
            source, entry = subject.record.source, subject.entry
            if source and source.annex and entry and entry.origin.document:
                place = _Place(subject, ("来源", "附件"), source.annex, "")
                found.setdefault(entry.origin.document.id, []).append(place)
    return found


def _document(document: Subject, places: list[_Place], titles: set[str]) -> Iterator[Hit]:
    record: Document = document.record
    announced = _announced(record)
    numbers = [each.number for each in announced]
    yield from _order(document, numbers)
    by_number = {each.number: each for each in announced}
    last = max(numbers)
    for place in places:
        if found := _ANNEX.search(place.annex):
            number = _value(found["number"])
            if number in by_number:
                by_number[number].places.append(place)
            elif number > last:
                yield Hit(
                    place.subject,
                    place.way,
                    f"来源写的附件号超出“{shorten(record.title)}”的附件目录，目录只列了{len(announced)}个附件",
                    "来源写的附件在文件的附件目录里",
                    "照原件核对附件号和附件目录，补全目录或者改正附件号",
                )
    for each in announced:
        yield from _annex(document, each, titles)
        yield from _titles(each, announced)
    for found in _ANNEX.finditer(record.text or ""):
        if _value(found["number"]) > last:
            yield Hit(
                document,
                ("正文",),
                f"正文提到“{found[0]}”，附件目录只有{len(announced)}个附件",
                "正文提到的附件在附件目录里",
            )


def _announced(record: Document) -> list[_Announced]:
    """Return the annexes of a document; those without a number count in their order."""
    found = []
    for position, text in enumerate(record.annexes):
        entry = _ENTRY.match(text)
        number = _value(entry["named"] or entry["bare"]) if entry else position + 1
        found.append(_Announced(position, number, entry["name"] if entry else text))
    return found


def _order(document: Subject, numbers: list[int]) -> Iterator[Hit]:
    """Yield a hit for numbers that the list of annexes leaves out, and for those that it has twice."""
    missing = sorted(set(range(1, max(numbers) + 1)) - set(numbers))
    twice = sorted({number for number in numbers if numbers.count(number) > 1})
    for words, wrong in (("缺", missing), ("重复", twice)):
        if wrong:
            yield Hit(
                document,
                ("附件",),
                f"附件目录{words}第{'、'.join(map(str, wrong))}号",
                f"附件从1到{max(numbers)}连续编号",
                severity=Severity.ERROR if words == "缺" else None,
            )


def _annex(document: Subject, annex: _Announced, titles: set[str]) -> Iterator[Hit]:
    way = ("附件", annex.position)
    if not annex.places and not any(_bare(annex.name) in _bare(title) for title in titles):
        yield Hit(
            document,
            way,
            f"附件“{shorten(annex.name)}”没有公布",
            "附件目录里的附件都公布出来",
            severity=Severity.WARNING if _PUBLISHED.search(annex.name) else Severity.HINT,
        )


def _titles(annex: _Announced, announced: list[_Announced]) -> Iterator[Hit]:
    """Yield the list whose title is not the annex's name; several lists may come from one annex, one bears its name."""
    likeness = [(_likeness(annex.name, place.title), place) for place in annex.places if place.title]
    if not likeness or max(share for share, _ in likeness) == _SAME:
        return
    share, place = max(likeness, key=lambda pair: pair[0])
    other = max(announced, key=lambda each: _likeness(each.name, place.title))
    if other is not annex and _likeness(other.name, place.title) >= _ALIKE:
        yield Hit(
            place.subject,
            place.way,
            f"来源写“{shorten(place.annex)}”，按标题是附件{other.number}“{shorten(other.name)}”",
            f"来源写附件{other.number}",
            "照原件核对附件号",
        )
    elif share >= _NEAR:
        yield Hit(
            place.subject,
            ("标题",),
            f"标题“{shorten(place.title)}”，附件目录写作“{shorten(annex.name)}”",
            "清单的标题与附件目录的名称一致",
            "照原件核对标题和附件目录，统一名称",
            severity=Severity.HINT,
        )


def _likeness(name: str, title: str) -> float:
    return fuzz.ratio(_bare(name), _bare(title))


def _unprinted(case: Case) -> Iterator[Hit]:
    """Yield a hit for each list whose heading lacks its annex number, as the transcriber tells."""
    for holders in case.holders.values():
        for holder in holders:
            if _UNPRINTED.search(holder.record.transcription or ""):
                yield Hit(
                    holder,
                    ("来源", "附件"),
                    "原件没有印出附件号",
                    "每个附件前印明附件号",
                    "由发布机关在原件上补印附件号",
                    severity=Severity.HINT,
                )


def _bare(text: str) -> str:
    """Return a title without marks and without the bureau's name before it."""
    return _BUREAU.sub("", re.sub(r"[\s《》“”]", "", text))


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else number_of(numeral)

"""Document numbers beside the register's: another number, another issuer, the number of another law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from gongshi.law.citations import LawIndex
from gongshi.law.numerals import SIGNS, number_of
from gongshi.law.register import Law, LawLevel
from gongshi.source.problem import Way

from ..case import Case
from ..reading.citing import found, short
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_NUMERAL = rf"(?:\d+|[{SIGNS}]+)"
_ORDER = re.compile(rf"^(?P<issuer>.+?)令\s*(?:\d{{4}}年)?\s*第?\s*(?P<number>{_NUMERAL})\s*号$")
_DOCUMENT = re.compile(
    r"^(?P<issuer>[\u4e00-\u9fff]{2,20}?)\s*[〔\[［(（【﹝]?\s*(?P<year>(?:19|20)\d\d)\s*年?\s*[〕\]］)）】﹞]?\s*"
    r"第?\s*(?P<number>\d{1,5})\s*号$"
)
_CALLED = {
    "国": "国务院",
    "人社部": "人力资源和社会保障部",
    "人力资源社会保障部": "人力资源和社会保障部",
    "劳动保障部": "劳动和社会保障部",
    "劳动社会保障部": "劳动和社会保障部",
    "国家医保局": "国家医疗保障局",
    "医保局": "国家医疗保障局",
    "卫健委": "国家卫生健康委员会",
    "国家卫健委": "国家卫生健康委员会",
    "国家卫生健康委": "国家卫生健康委员会",
    "市场监管总局": "国家市场监督管理总局",
    "发改委": "国家发展和改革委员会",
    "国家发改委": "国家发展和改革委员会",
    "国家发展改革委": "国家发展和改革委员会",
}
"""Short names of issuers; 省政府 and the like are left alone."""


@dataclass(frozen=True)
class Number:
    """A document number taken apart: 国办发〔2018〕118号, 国务院令第735号."""

    issuer: str
    year: int | None
    number: int

    @property
    def identity(self) -> tuple[str, int | None, int]:
        """What tells it from others, however it is written."""
        return self.issuer, self.year, self.number


@lru_cache(maxsize=4096)
def document_number(text: str) -> Number | None:
    """Return a document number taken apart, or None when the text is none."""
    plain = re.sub(r"\s", "", text).removeprefix("中华人民共和国")
    if order := _ORDER.match(plain):
        issuer = _CALLED.get(order["issuer"], order["issuer"])
        return Number(issuer, None, _value(order["number"]))
    if document := _DOCUMENT.match(plain):
        return Number(document["issuer"], int(document["year"]), _value(document["number"]))
    return None


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else number_of(numeral)


@dataclass(frozen=True)
class _Stated:
    """A law with the document number that a disclosure gives it."""

    subject: Subject
    way: Way
    law: Law
    text: str
    number: Number


@rule(
    "docnum-vs-registry",
    name="文号与法规库不一致",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="依据的“文号”，文件.yml，正文里法规名称后面括号中的文号",
    ground="引用文件应当写明标题和发文字号（党政机关公文处理工作条例第9条、GB/T 9704-2012）",
    mend="对照原文件改正文号",
)
def docnum_vs_registry(case: Case) -> Iterator[Hit]:
    """Yield each document number that is not the one under which the law was issued."""
    owners = _owners(case.laws)
    for each in _stated(case):
        own = document_number(each.law.number or "")
        if own is None or own.identity == each.number.identity:
            continue
        if own.year == each.number.year and own.number == each.number.number and _is_order(own, each.number):
            continue  # only the issuer differs
        expected = f"文号是{each.law.number}"
        if other := owners.get(each.number.identity):
            expected += f"；{each.text}是《{short(other)}》的文号"
        said = f"《{short(each.law)}》的文号写作“{each.text}”"
        severity = None if other else _severity(each.law)
        yield Hit(each.subject, each.way, said, expected, severity=severity)


def _severity(law: Law) -> Severity | None:
    """Return how sure it is that another number is wrong: a revision may have been issued under a number of its own."""
    if not _REVISED.search(law.remark or ""):
        return None
    return Severity.HINT if law.level is LawLevel.LAW else Severity.WARNING


_REVISED = re.compile(r"修[订正]")


@rule(
    "law-issuer",
    name="制定机关与法规库不一致",
    group=Group.LAW,
    severity=Severity.WARNING,
    looks_at="依据的“文号”，文件.yml，正文里法规名称后面括号中的令号",
    ground="引用法规、规章应当写明公布机关和令号",
    mend="对照公布令改正机关名称",
)
def law_issuer(case: Case) -> Iterator[Hit]:
    """Yield each order that is ascribed to another organ than the one that issued it."""
    for each in _stated(case):
        if each.number.year is not None:
            continue
        own = document_number(each.law.number or "")
        if own and (own.number != each.number.number or not _is_order(own, each.number)):
            continue  # another number altogether
        issuer = own.issuer if own else each.law.issuer
        if issuer and each.number.issuer not in {*issuer.split("、"), issuer, "主席", "国家主席"}:
            expected = f"公布机关是{issuer}"
            yield Hit(each.subject, each.way, f"《{short(each.law)}》的文号写作“{each.text}”", expected)


def _is_order(own: Number, stated: Number) -> bool:
    return own.year is None and stated.year is None


def _stated(case: Case) -> Iterator[_Stated]:
    """Yield every document number that stands with a law of the register."""
    for citation in case.citations:
        if citation.law and citation.basis.number:
            yield from _each(citation.subject, (*citation.way, "文号"), citation.law, citation.basis.number)
    for document in case.records("documents"):
        if document.record.number and (law := found(document.record.title, case.laws)):
            yield from _each(document, ("文号",), law, document.record.number)
    for mention in case.mentions:
        if mention.law and mention.named.note:
            for place in mention.wording.places:
                yield from _each(place.subject, place.way, mention.law, mention.named.note)


def _each(subject: Subject, way: Way, law: Law, text: str) -> Iterator[_Stated]:
    if number := document_number(text):
        yield _Stated(subject, way, law, " ".join(text.split()), number)


@lru_cache(maxsize=4)
def _owners(laws: LawIndex) -> Mapping[tuple[str, int | None, int], Law]:
    """Return the laws by their document numbers; presidents' orders are numbered anew in every term."""
    numbered = ((document_number(law.number or ""), law) for law in laws.laws)
    return {number.identity: law for number, law in numbered if number and number.issuer != "主席"}

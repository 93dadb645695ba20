"""Articles that bind others than those whom the matter is about: an agency's article for a pharmacy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from gongshi.law.register import Addressee, Law
from gongshi.records.values import Category

from ..case import Case, Citation
from ..reading.citing import article_numbers, place, short
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .grounds import ground_of
from .lawtext import facts_of

_WORDS: tuple[tuple[Addressee, re.Pattern[str]], ...] = (
    (Addressee.AGENCY, re.compile(r"(?:医疗保障|医疗保险|医保|社会保险|社保|医疗)?经办(?:服务)?机构")),
    (
        Addressee.PROVIDER,
        re.compile(
            r"定点(?:医药|医疗|零售)|医药机构|医疗机构|零售药店|药品经营单位|药店|社会保险服务机构|(?:公立|民营|乡镇)?(?:医院|卫生院)"
        ),
    ),
    (
        Addressee.PERSON,
        re.compile(
            r"个人(?!信息|账户|权益|隐私|缴费)|参保人|参保人员|公民|自然人|居民(?!医|基本)|职工(?!基本|医|生育|大额)"
        ),
    ),
    (Addressee.EMPLOYER, re.compile(r"用人单位|缴费单位|参保单位")),
    (Addressee.RECIPIENT, re.compile(r"救助|低保|最低生活保障|特困")),
)
_ANYBODY = re.compile(r"法人|组织|单位和个人|任何")
"""Words that may mean any of them."""
_NARROW = {Addressee.PROVIDER, Addressee.AGENCY, Addressee.PERSON, Addressee.EMPLOYER, Addressee.RECIPIENT}
_BURDENS = {Category.PENALTY, Category.COERCION, Category.INSPECTION}
_BROKEN_OFF = 60
"""The beginning of a name says whom it is about; what follows may describe how."""


@rule(
    "article-subject-vs-target",
    name="所引条文约束的不是这个对象",
    group=Group.LAW,
    severity=Severity.WARNING,
    looks_at="处罚、强制、检查事项的名称、实施对象与执法依据的条款；随机抽查的检查对象与检查依据",
    ground="条文约束谁，才能对谁适用",
    mend="核对条次，改引约束该对象的条款；或者改正实施对象",
)
def article_subject_vs_target(case: Case) -> Iterator[Hit]:
    """Yield each article that binds none of those whom the matter names, or not all while no other one does."""
    groups: dict[int, tuple[Subject, list[Citation]]] = {}
    for citation in case.citations:
        subject = citation.subject
        burden = subject.list == "inspections" or (
            subject.list == "items" and getattr(subject.record, "category", None) in _BURDENS
        )
        if burden and citation.law and subject.entry is not None:
            groups.setdefault(id(subject), (subject, []))[1].append(citation)
    for subject, citations in groups.values():
        for hit in _of_subject(subject, citations):
            yield replace(hit, ground=f"{ground_of(subject)}；条文约束谁，才能对谁适用")


def _of_subject(subject: Subject, citations: list[Citation]) -> Iterator[Hit]:
    """Yield the articles of one record that bind others than it names."""
    named = _named(subject)
    if not named:
        return
    bound = [(each, _bound(each)) for each in citations]
    in_name = addressees(subject.title[:_BROKEN_OFF])
    for citation, binds in bound:
        law = citation.law
        if in_name and in_name <= binds:
            continue  # name and article agree: it is the target that is wrong, which another rule says
        if not law or not binds or (_persons(binds) and _persons(named)):
            continue
        if not binds & named:
            yield _hit(citation, law, binds, named)
            continue
        if subject.list != "items" or subject.record.category is not Category.PENALTY:
            continue  # one may look into the books of others than those whom the article binds
        together = set().union(*(other for each, other in bound if each.law is law))
        if (missing := named - together - {Addressee.RECIPIENT}) and (fits := _fitting(law, missing)):
            numbers = article_numbers(citation.basis.article)
            said = f"{place(law, numbers)}约束的是{_list(binds)}，事项还针对{_list(missing)}"
            expected = f"《{short(law)}》约束{_list(missing)}的是{fits}"
            yield Hit(citation.subject, (*citation.way, "条款"), said, expected)


def _hit(citation: Citation, law: Law, binds: set[Addressee], named: set[Addressee]) -> Hit:
    numbers = article_numbers(citation.basis.article)
    said = f"{place(law, numbers)}约束的是{_list(binds)}，事项针对的是{_list(named)}"
    fits = _fitting(law, named)
    expected = f"《{short(law)}》约束{_list(named)}的是{fits}" if fits else f"约束{_list(named)}的条款"
    severity = Severity.HINT if Addressee.RECIPIENT in binds | named else None
    return Hit(citation.subject, (*citation.way, "条款"), said, expected, severity=severity)


@lru_cache(maxsize=16384)
def addressees(text: str) -> frozenset[Addressee]:
    """Return whom a text names, of those whom articles bind."""
    return frozenset(who for who, words in _WORDS if words.search(text))


def _named(subject: Subject) -> set[Addressee]:
    """Return whom a record is about, by its name and its target; nobody when it may be anybody."""
    record = subject.record
    targets = getattr(record, "targets", None) or (
        (record.target,) if getattr(record, "target", None) else ()
    )
    if any(_ANYBODY.search(target) for target in targets):
        targets = ()
    named = set(addressees(subject.title[:_BROKEN_OFF])).union(*(addressees(target) for target in targets))
    return named | ({Addressee.PERSON} if Addressee.RECIPIENT in named else set())


def _persons(whom: set[Addressee]) -> bool:
    """Return whether these are persons: recipients of relief are, too."""
    return bool(whom & {Addressee.PERSON, Addressee.RECIPIENT})


def _bound(citation: Citation) -> set[Addressee]:
    """Return whom the articles of a citation bind; nobody when one of them binds others too, or is not known."""
    law = citation.law
    facts = facts_of(law, article_numbers(citation.basis.article)) if law else ()
    binds = {who for each in facts for who in each.binds}
    return binds if all(each.binds for each in facts) and binds <= _NARROW else set()


def _fitting(law: Law, wanted: set[Addressee]) -> str:
    """Return the articles of a law on penalties that bind those wanted and nobody else, in Chinese."""
    numbers = [
        each.article for each in law.facts if each.amounts and each.binds and set(each.binds) <= wanted
    ]
    return "、".join(f"第{number}条" for number in numbers)


def _list(whom: set[Addressee]) -> str:
    return "、".join(who.value for who in Addressee if who in whom)

"""Titles that no law has, and titles that are a law's but for a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gongshi.law.citations import LawIndex
from gongshi.law.titles import Neighbour, is_local, kind, known, neighbour
from gongshi.source.problem import Way

from ..case import Case
from ..reading.citing import article_numbers, found, titles
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .grounds import ACCURATE, ground_of

_INNER = re.compile(r"[〈《]([^〈〉《》]{3,60})[〉》]")
_NO_LAW = re.compile(r"(?:方|做|用|看|想|说|手|算|书|魔|语|疗|打|写|技)法$|工作规则$|议事规则$")
_DOCUMENT = re.compile(r"关于|通知|意见|批复|方案|函$|纪要|公告|通告")
_TITLE_FIELDS = {"法规", "标题", "文号", "所列栏目"}
_NATIONAL = {"法", "法典", "条例", "实施条例"}


@dataclass(frozen=True)
class _Unknown:
    """A title that neither the register nor the list of known titles has."""

    subject: Subject
    way: Way
    title: str
    kind: str
    near: Neighbour | None
    column: str = ""
    number: str = ""
    basis: bool = True
    """Whether something is based on it, and it is not only named."""
    articles: tuple[int, ...] = ()
    """The articles of it that are cited."""


@rule(
    "law-exists",
    name="查不到的法规名称",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="各清单的依据，正文里书名号中的法规名称",
    ground=ACCURATE,
    mend="对照国家法律法规数据库改正名称；确有这部法规的，请管理员补进法规库 data/laws.yml",
)
def law_exists(case: Case) -> Iterator[Hit]:
    """Yield each title that no known law has, and that is no slip for one."""
    for each in _unknown(case):
        if each.near and each.near.slip:
            continue
        severity = _severity(each)
        said = f"没有查到《{each.title}》{_cited_as(each.articles)}"
        if each.near and each.near.other_kind and not is_local(each.title):
            law = _full(each.near.name, case.laws)
            expected = f"有《{law}》，没有同名的“{each.kind}”"
            yield Hit(
                each.subject,
                each.way,
                said,
                expected,
                f"核对后改为《{law}》{_NUMBERS_TOO if each.articles else ''}",
                ground=ground_of(each.subject),
                severity=severity,
            )
        elif severity:
            near = f"；名称相近的有《{_full(each.near.name, case.laws)}》" if each.near else ""
            yield Hit(
                each.subject,
                each.way,
                said,
                _EXPECTED[severity] + near,
                ground=ground_of(each.subject),
                severity=severity,
            )


_EXPECTED = {
    Severity.ERROR: "国家现行法律、法规、规章里没有这个名称",
    Severity.WARNING: "行政法规里没有查到这个名称",
    Severity.HINT: "法规库里没有登记，没有文本可以核对",
}


@rule(
    "law-title-fuzzy",
    name="法规名称有误",
    group=Group.LAW,
    severity=Severity.ERROR,
    looks_at="各清单的依据，正文里书名号中的法规名称",
    ground="引用法律法规应当写全称，一字不差",
    mend="改为正确的名称",
)
def law_title_fuzzy(case: Case) -> Iterator[Hit]:
    """Yield each title that is a known law's but for a sign or two."""
    for each in _unknown(case):
        if each.near and each.near.slip:
            law = _full(each.near.name, case.laws)
            yield Hit(
                each.subject, each.way, f"《{each.title}》", f"正确的名称是《{law}》", f"核对后改为《{law}》"
            )


def denied(case: Case) -> frozenset[str]:
    """Return the titles of which this rule says that there is no such law at all."""
    return frozenset(
        each.title
        for each in _unknown(case)
        if not (each.near and each.near.slip) and _severity(each) is Severity.ERROR
    )


def _cited_as(articles: tuple[int, ...]) -> str:
    return f"（引的是{'、'.join(f'第{number}条' for number in articles)}）" if articles else ""


_NUMBERS_TOO = "，条次一并核对"


def _severity(each: _Unknown) -> Severity | None:
    """Return how sure it is that there is no such law; None when it is not worth a word."""
    local = is_local(each.title)
    if each.near and each.near.other_kind and not local:
        return Severity.ERROR
    if local or each.number or _DOCUMENT.search(each.title):
        return Severity.HINT if each.basis else None
    if each.kind in {"法", "法典"} or each.column.strip() == "法律":
        return Severity.ERROR
    if each.column.strip() == "行政法规" or (each.kind in _NATIONAL and each.near):
        return Severity.WARNING
    return Severity.HINT if each.basis else None


def _full(name: str, laws: LawIndex) -> str:
    law = laws.find(name) or laws.find("中华人民共和国" + name)
    return law.title if law else name


@lru_cache(maxsize=2)
def _unknown(case: Case) -> tuple[_Unknown, ...]:
    """Return every title of the bureau that is not known; two rules ask, one after the other."""
    return (*_cited(case), *_in_text(case))


def _cited(case: Case) -> Iterator[_Unknown]:
    registered = _registered(case.laws)
    for citation in case.citations:
        basis = citation.basis
        for title in () if citation.law else titles(basis):
            if not _is_known(title, case.laws):
                yield _Unknown(
                    citation.subject,
                    (*citation.way, "法规"),
                    title.strip("《》"),
                    kind(title),
                    neighbour(title, registered),
                    basis.column or "",
                    basis.number or "",
                    articles=article_numbers(basis.article),
                )


def _in_text(case: Case) -> Iterator[_Unknown]:
    registered = _registered(case.laws)
    for mention in case.mentions:
        each = mention.named
        if (
            mention.law
            or not _claims_law(each.title, bool(each.articles))
            or _is_known(each.title, case.laws)
        ):
            continue
        near = neighbour(each.title, registered)
        for place in mention.wording.places:
            if place.way and place.way[-1] not in _TITLE_FIELDS:
                yield _Unknown(
                    place.subject,
                    place.way,
                    each.title,
                    kind(each.title),
                    near,
                    number=each.note,
                    basis=bool(each.articles),
                    articles=each.articles,
                )


@lru_cache(maxsize=4)
def _registered(laws: LawIndex) -> tuple[str, ...]:
    return tuple(name for law in laws.laws for name in (law.title, *law.short_titles))


@lru_cache(maxsize=16384)
def _is_known(title: str, laws: LawIndex) -> bool:
    """Return whether a title is a known one, or that of a document which names a known one (关于印发《…》的通知)."""
    if found(title, laws) or known(title):
        return True
    return any(found(inner, laws) or known(inner) for inner in _INNER.findall(title))


def _claims_law(title: str, has_article: bool) -> bool:
    """Return whether a title in running text says that it is a law; forms, charts and lists do not."""
    own = kind(title)
    if _NO_LAW.search(title) or _DOCUMENT.search(title) or not own:
        return False
    return has_article or own in _NATIONAL or own in {"办法", "规定", "细则", "实施细则"}

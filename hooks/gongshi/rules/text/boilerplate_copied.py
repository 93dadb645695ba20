"""Text taken over from another matter, or from another place: it speaks of parties that are not this matter's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from gongshi.source.problem import Way

from ..case import Case
from ..reading.citing import article_numbers
from ..reading.quoting import around
from ..reading.sweeping import Found
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .parties import GENERAL, WORDS, any_agree, class_of, parties

_TEXTS = {
    "items": ("责任事项", "条件", "违法责任"),
    "inspections": ("检查内容",),
    "guides": ("流程说明", "受理条件"),
}
"""The fields of each list that get copied."""
_OBJECT = re.compile(
    rf"(?P<verb>选定|选取|抽取|抽查|确定|检查|约谈|责令|督促|要求|对)(?:被检查的|本辖区|辖区内|相关|有关)?(?P<party>{WORDS.pattern})"
    r"(?:作为|进行|开展|实施|履行|遵守|执行|的|限期|提供|改正|整改|停业|[，。；、])"
)
"""A party that something is done to."""
_ASKED = frozenset({"约谈", "责令", "督促", "要求"})
"""What is done to others as well, such as asking a hospital for a patient's bills."""
_BY_MATTER = {"社会保险登记": "用人单位", "参保登记": "用人单位", "缴费申报": "用人单位"}
"""What only one kind of party does: speaking of it is speaking of them."""
_BY_MATTER_WORDS = re.compile("|".join(_BY_MATTER))
_AGENCY = "经办机构"
"""Takes part in most matters of insurance, and is then not the one whom they are about."""
_OF_ANY_PLACE = "县区旗盟州各本全该外邻级及和与、（(或省市跨属所乡镇"
"""What stands before 县 or 区 when no particular one is meant."""

_BEFORE_NAME = re.compile(
    "^.*(?:[由向报经对请送到在被致给为是即从据按将把让归属应可须因过的省市州盟]|根据|依照)(?=..)"
)
"""What may run into the name of a place from before it."""
_ZONE = re.compile("(?:开发|高新|园|地|辖|社|统筹|示范|自治|景|牧|林|新)区$")
"""What ends like a district and is none, or of another rank."""
_GENERAL_ORGANS = re.compile("人民政府|司法局|政务服务(?:中心|大厅|网)")
_BUREAU_IN_PROVINCE = re.compile(
    "(?:医疗保障|市场监督管理|统计|体育|税务|信访|广播电视|药品监督管理|机关事务管理)局$"
)
"""Bureaus whose organ at the province is a 局 everywhere, and no 厅."""
_PROVINCES_OFFICE = re.compile("省厅|省级?主管厅")
_LOWER = re.compile("下级[^，。；：\n\x1f]{0,8}?(?:部门|机关|单位|机构|局)|下级医[疗保]")
_OF_OTHERS = frozenset({"decisions", "results", "documents"})
"""Lists that rightly name organs of other places."""
_OF_OTHERS_FILES = _OF_OTHERS - {"documents"}


@rule(
    "boilerplate-copied",
    name="照抄了别的事项或别的地方的内容",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="事项的责任事项、条件、违法责任，抽查的检查内容，指南的流程说明；各处写到的别县机关",
    ground="国办发〔2018〕118号：公示的信息应当准确",
    mend="按本事项的对象和依据改写这一段",
)
def boilerplate_copied(case: Case) -> Iterator[Hit]:
    """Yield each text about parties of another matter, and each name of another county's bureau of the same kind."""
    users: dict[str, list[tuple[Subject, Way]]] = {}
    for pattern in (_OBJECT, _BY_MATTER_WORDS):
        for found in case.sweep.find(pattern):
            text = found.wording.text
            if text not in users and _about(text):
                users[text] = [
                    (place.subject, place.way)
                    for place in found.wording.places
                    if place.way[0] in _TEXTS.get(place.subject.list, ()) and place.subject.entry
                ]
    own = {id(subject): _own(case, subject) for places in users.values() for subject, _ in places}
    yield from _as_blocks(
        hit for text, places in users.items() if places for hit in _foreign(text, places, own)
    )
    yield from _elsewhere(case)
    yield from _of_another_rank(case)


@lru_cache(maxsize=1 << 16)
def _about(text: str) -> tuple[tuple[str, int, bool], ...]:
    """Return the parties that a text does something to: class, where it says so, whether they are what it is about."""
    found = {
        class_of(match["party"]): (match.start("party"), match["verb"] not in _ASKED)
        for match in _OBJECT.finditer(text)
    }
    for words, party in _BY_MATTER.items():
        if words in text:
            found.setdefault(party, (text.index(words), True))
    return tuple((party, *rest) for party, rest in found.items() if party not in GENERAL and party != _AGENCY)


def _own(case: Case, subject: Subject) -> frozenset[str]:
    """Return the parties of a record's name, target and grounds; the agency only where it is the sole party."""
    record = subject.record
    texts = [record.name, getattr(record, "target", None) or "", *getattr(record, "targets", ())]
    for basis in record.bases:
        texts += [basis.law or "", basis.quote or ""]
        if law := case.laws.find(basis.law):
            for article in article_numbers(basis.article):
                if facts := law.facts_by_article.get(article):
                    texts += [str(each) for each in facts.binds]
    found = frozenset(party for text in texts for party in parties(text))
    return found - {_AGENCY} or found


def _as_blocks(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the hits, those in one field of one record that speak of one party with the words of the first."""
    first: dict[tuple[int, str, str], str] = {}
    for hit in hits:
        party = hit.found.partition("：")[0]
        found = first.setdefault((id(hit.subject), party, hit.found.rpartition("”")[2]), hit.found)
        yield replace(hit, found=found)


def _foreign(text: str, places: list[tuple[Subject, Way]], own: dict[int, frozenset[str]]) -> Iterator[Hit]:
    """Yield the places of a text whose matter is about others than the text."""
    about = _about(text)
    named = [party for party, _, _ in about]
    fits = {id(subject) for subject, _ in places if any_agree(named, own[id(subject)])}
    party, at, strong = about[0]
    says = f"说的是{party}：{around(text, at, width=10)}"
    for subject, way in places:
        mine = own[id(subject)]
        if id(subject) in fits or not (mine or fits):
            continue
        whose = f"（{'、'.join(sorted(mine))}）" if mine else ""
        yield Hit(
            subject,
            way,
            f"“{way[0]}”{says}" + ("，与另一事项的文字相同" if fits else ""),
            f"与本事项的对象{whose}相应的内容",
            severity=None if fits and mine and strong else Severity.HINT,
        )


def _elsewhere(case: Case) -> Iterator[Hit]:
    """Yield where a text names the bureau, government or offices of another place of the same rank."""
    region = case.bureau.region
    if not region:
        return
    kind = case.bureau.name.removeprefix(region.name)
    rank = "市" if region.code.endswith("00") else "[县区旗]"
    in_front = re.compile(rf"[\u4e00-\u9fff]{{1,4}}{rank}$")
    own = case.sweep.find_here(re.compile(re.escape(kind)))
    for found in (*own, *case.sweep.find(_GENERAL_ORGANS)):
        match = in_front.search(found.wording.text, max(0, found.at - 5), found.at)
        if not match:
            continue
        place = _BEFORE_NAME.sub("", match.group())
        if place.endswith(region.name) or len(place) < 2 or place[-2] in _OF_ANY_PLACE or _ZONE.search(place):
            continue
        whole = place + found.match.group()
        if whole in region.full_name + kind:
            continue
        for where in found.wording.places:
            if where.subject.list not in _OF_OTHERS:
                yield Hit(
                    where.subject,
                    where.way,
                    f"写的是“{whole}”",
                    f"本地（{region.name}）的机关",
                    "核对是不是抄自别的地方的文件，改成本地的机关",
                )


def _of_another_rank(case: Case) -> Iterator[Hit]:
    """Yield what was written for another province's organ, or for an authority that has others below it."""
    if _BUREAU_IN_PROVINCE.search(case.bureau.name):
        for found in case.sweep.find(_PROVINCES_OFFICE):
            yield from _ranked(
                found, "省里的主管机关是局，没有厅", "多半抄自别的系统的文件，改成省里主管机关的名称"
            )
    region = case.bureau.region
    if region and not region.code.endswith("00"):
        for found in case.sweep.find(_LOWER):
            before = found.wording.text[max(0, found.at - 14) : found.at]
            if "上" not in before:
                advice = "多半抄自上级的文件，删去这一句或者改成本机关要做的事"
                yield from _ranked(found, "县级机关没有下级主管部门", advice)


def _ranked(found: Found, expected: str, advice: str) -> Iterator[Hit]:
    says = f"写的是“{found.match.group()}”：{around(found.wording.text, found.at, width=8)}"
    for place in found.wording.places:
        if place.subject.list not in _OF_OTHERS_FILES and place.way[-1] not in {"原文", "法规", "标题"}:
            yield Hit(place.subject, place.way, says, expected, advice, severity=Severity.HINT)

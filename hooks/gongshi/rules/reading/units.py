"""Names of offices: what counts as one, and when two names mean the same office, or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from gongshi.records.parts import Contact
from gongshi.site import Bureau
from gongshi.source.problem import Way

from ..case import Case
from ..subject import Subject

_ENDINGS = "办公室|监察室|服务中心|中心|大队|中队|支队|部门|股|科|处|室|队|所|站|办"
_ENDING = re.compile(f"(?:{_ENDINGS})$")
_ORGAN = re.compile(r"(?:局|委员会|政府|街道办|办事处|法院|公司|协会|医院|银行|机关)$")
_ROLE = re.compile(
    r"负责人|领导|[股科处]室|[局委厅].|有关|相关|承办|案件|当事|各[级县区市乡股科]|本局|本机关|法制审?核?机构|法制审核(?:部门|人员)"
    r"|执法(?:部门|机构|人员|大厅)|(?:行政|主管|保障|税务|公安|司法|财政|民政)部门|^(?:监管|监督)?部门|(?:^|[省市县区镇乡])政务服务|政务服务(?!中心|大厅)|便民服务|行政审批|办事大厅"
    r"|(?:档案|会议|询问|听证|接待|值班|调解|谈话|约谈|候诊|诊疗|手术|病|机|教)室$|门诊|急诊|[内外妇儿]科$|派出所"
)
"""Words of roles, of organs spoken of in general, and of rooms."""
_NOTE = re.compile(r"[（(][^（）()]*[）)]")
_SPLIT = re.compile(r"[、，,；;/／\s]+|(?<=[股科室心队])[和及与]")
_IN_BOX = re.compile(
    r"^([\u4e00-\u9fff]{2,12}?(?:办公室|服务中心|中心|股|科|室|大队|中队))"
    r"(?=$|[审提受调作负办送立移登初复核窗经对根组牵出拟制通会向\s，（(：:]|<)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An office's name where it stands."""

    subject: Subject
    way: Way
    name: str
    """The name without the bureau's and the county's name before it, and without notes in brackets."""
    in_chart: bool = False


def is_office(name: str) -> bool:
    """Return whether a name is an office's of the kind that a bureau has inside, or runs."""
    return bool(_ENDING.search(name)) and not _ROLE.search(name) and not _ORGAN.search(name) and len(name) > 1


def bare_unit(name: str, bureau: Bureau) -> str:
    """Return an office's name without the names of county and bureau before it, notes and a closing 等."""
    return _bare(name, _own_names(bureau))


def _own_names(bureau: Bureau) -> tuple[str, ...]:
    profile = bureau.profile
    return profile.name, profile.short_name, bureau.region.name if bureau.region else ""


@lru_cache(maxsize=1 << 14)
def _bare(name: str, own: tuple[str, ...]) -> str:
    name = re.sub(r"(?<![中高平同])等$", "", _NOTE.sub("", name).strip())
    head, organ, rest = name.partition("局")
    if rest and own[0].endswith(head + organ):
        return rest
    for start in (*own, "本局", "县局", "市局", "局"):
        if start and name.startswith(start) and len(name) > len(start) + 1:
            name = name[len(start) :]
    return name


def mentions(case: Case) -> Iterator[Mention]:
    """Yield every office that a field of the bureau's lists names, and those with which a chart's box begins."""
    own = _own_names(case.bureau)
    for key, field in (("items", "承办机构"), ("guides", "实施部门")):
        for subject in case.records(key):
            for position, unit in enumerate(subject.record.units):
                name = unit if isinstance(unit, str) else unit.name
                yield from _named(own, subject, (field, position), name)
    for subject in case.records("legal-review"):
        yield from _named(own, subject, ("承办机构",), subject.record.unit)
        yield from _named(own, subject, ("审核机构",), subject.record.reviewer)
    for subject in case.records("recordings"):
        yield from _named(own, subject, ("执法部门",), subject.record.department)
    yield from _answering(own, case.profile, "联系方式", case.bureau.profile.contacts)
    for subject in case.records("items"):
        yield from _answering(own, subject, "联系方式", subject.record.contacts)
    for subject in case.records("guides"):
        yield from _answering(own, subject, "咨询方式", subject.record.enquiries)
        yield from _answering(own, subject, "监督投诉", subject.record.complaints)
    yield from _drawn(case)


def _answering(
    own: tuple[str, ...], subject: Subject, field: str, contacts: Iterable[Contact]
) -> Iterator[Mention]:
    for position, contact in enumerate(contacts):
        yield from _named(own, subject, (field, position, "机构"), contact.unit)


def _drawn(case: Case) -> Iterator[Mention]:
    for each in case.charts:
        for node in each.chart.nodes:
            if (match := _IN_BOX.match(node.text)) and is_office(name := bare_unit(match[1], case.bureau)):
                yield Mention(each.subject, ("图",), name, in_chart=True)


def _named(own: tuple[str, ...], subject: Subject, way: Way, text: str | None) -> Iterator[Mention]:
    if text:
        for name in _names_in(text, *own):
            yield Mention(subject, way, name)


@lru_cache(maxsize=1 << 14)
def _names_in(text: str, *own: str) -> tuple[str, ...]:
    names = (_bare(part, own) for part in _SPLIT.split(_NOTE.sub("", text)))
    return tuple(name for name in names if is_office(name))


def stem(name: str) -> str:
    """Return an office's name without the word for its rank."""
    return _ENDING.sub("", name)


def same_office(name: str, known: str) -> bool:
    """Return whether one name is the other with more words before it (服务中心 and 临县医疗保险服务中心)."""
    return name == known or name.endswith(known) or known.endswith(name)


def nearly(name: str, known: str) -> bool:
    """Return whether a name is likely meant for a known office: another rank, a word left out, a word changed."""
    mine, theirs = stem(name), stem(known)
    if not mine or not theirs or _COUNTED.sub("", mine) == _COUNTED.sub("", theirs) != mine:
        return False
    if mine == theirs or fuzz.ratio(mine, theirs) >= 80:
        return True
    return _rank(name) == _rank(known) and (_within(mine, theirs) or _within(theirs, mine))


def abbreviates(name: str, known: str) -> bool:
    """Return whether a name is short for a known one: its characters occur there in their order, its rank ends both."""
    return len(name) < len(known) and _rank(name) == _rank(known) and _in_order(name, known)


_COUNTED = re.compile("[一二三四五六七八九十]")
"""What tells 一科 from 二科."""


def _rank(name: str) -> str:
    """Return the kind of office: offices of ordinary rank are one kind, whatever it is called."""
    match = _ENDING.search(name)
    return "股" if match and match.group() in {"股", "科", "处", "室", "部门"} else name[-2:]


def _within(part: str, whole: str) -> bool:
    """Return whether all characters of one stem occur in the other in their order, two of them side by side."""
    if len(part) < 2 or not any(part[at : at + 2] in whole for at in range(len(part) - 1)):
        return False
    return _in_order(part, whole)


def _in_order(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(sign in rest for sign in part)

"""Remedies of which a citizen cannot tell where to go, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.remedy import Remedy, RemedyKind
from gongshi.records.values import Category

from ..case import Case
from ..reading.phone_number import number_of
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .remedy_parts import ADDRESS, ORGAN, PHONE, TERM, refers, told

_ASKED: dict[RemedyKind, tuple[str, ...]] = {
    RemedyKind.REVIEW: (ORGAN, ADDRESS, PHONE, TERM),
    RemedyKind.LAWSUIT: (ORGAN, ADDRESS, PHONE, TERM),
    RemedyKind.HEARING: (TERM,),
    RemedyKind.COMPENSATION: (ORGAN, TERM),
    RemedyKind.COMPLAINT: (ORGAN,),
    RemedyKind.SUPERVISION: (ORGAN,),
    RemedyKind.DISCLOSURE: (ORGAN,),
}
_HEARD = frozenset({RemedyKind.COMPLAINT, RemedyKind.SUPERVISION, RemedyKind.DISCLOSURE})
"""Kinds that any one way to reach the organ is enough for."""
_CHANNELS = ((RemedyKind.REVIEW, ("复议",)), (RemedyKind.LAWSUIT, ("诉讼", "起诉")))
_DAYS = {
    RemedyKind.REVIEW: "{数值: 60, 单位: 日, 起算: 知道或者应当知道该行政行为之日}",
    RemedyKind.LAWSUIT: "{数值: 6, 单位: 月, 起算: 知道或者应当知道该行政行为之日}",
    RemedyKind.HEARING: "{数值: 5, 单位: 工作日, 起算: 行政机关告知之日}",
    RemedyKind.COMPENSATION: "{数值: 2, 单位: 年, 起算: 知道或者应当知道侵犯其合法权益之日}",
}
_GROUNDS = {
    RemedyKind.REVIEW: "行政处罚法第39条；行政复议法第20条、第24条",
    RemedyKind.LAWSUIT: "行政处罚法第39条；行政诉讼法第46条",
    RemedyKind.HEARING: "行政处罚法第63条、第64条",
    RemedyKind.COMPENSATION: "国家赔偿法第39条",
    RemedyKind.COMPLAINT: "行政处罚法第75条",
    RemedyKind.SUPERVISION: "行政处罚法第75条；国办发〔2018〕118号：公开监督方式",
    RemedyKind.DISCLOSURE: "政府信息公开条例第51条",
}
_REPORTED = {"医疗保障": "；医疗保障基金使用监督管理条例第35条"}
"""By sector, what its own law says of reports by citizens."""
_SERIOUS = frozenset({Category.PENALTY, Category.COERCION})


@rule(
    "remedy-complete",
    name="救济渠道不完整",
    group=Group.COMPLETE,
    severity=Severity.ERROR,
    looks_at="救济渠道.yml，服务指南的“救济途径”，有没有行政复议、行政诉讼",
    ground="行政处罚法第39条：公示救济渠道；行政复议法第20条、第24条，行政诉讼法第46条",
    mend="写明向哪个机关提出、地址、电话和期限",
)
def remedy_complete(case: Case) -> Iterator[Hit]:
    """Yield remedies with parts missing, guides that only name a remedy, and bureaus that publish none."""
    whole = set()
    for subject in case.records("remedies"):
        missing = _missing(subject.record)
        if ORGAN not in missing and TERM not in missing:
            whole.add(subject.record.kind)
        if missing:
            yield _incomplete(case, subject, missing)
    for guide in case.records("guides"):
        if guide.record.remedy:
            yield from _guide(guide, whole)
    yield from _absent(case)


def _missing(remedy: Remedy) -> list[str]:
    text = told(remedy.text)
    has = {
        ORGAN: bool(remedy.organ) or ORGAN in text,
        ADDRESS: bool(remedy.address or remedy.sites) or ADDRESS in text,
        PHONE: bool(remedy.phones) or PHONE in text,
        TERM: bool(remedy.term) or TERM in text,
    }
    missing = [part for part in _ASKED.get(remedy.kind, ()) if not has[part]]
    if remedy.kind in _HEARD and not (has[ADDRESS] or has[PHONE]):
        missing += [ADDRESS, PHONE]
    return missing


def _incomplete(case: Case, subject: Subject, missing: list[str]) -> Hit:
    remedy: Remedy = subject.record
    known = missing == [ORGAN] and remedy.kind in _HEARD and _is_own_number(case, remedy)
    ground = _GROUNDS.get(remedy.kind, "")
    if remedy.kind is RemedyKind.COMPLAINT:
        ground += _REPORTED.get(case.bureau.profile.sector or "", "")
    unusable = ORGAN in missing and remedy.kind not in _HEARD
    unreachable = remedy.kind in _HEARD and PHONE in missing
    return Hit(
        subject,
        (missing[0],),
        f"“{remedy.kind}”没有写{'、'.join(missing)}",
        "写明向哪个机关提出、在哪里、怎么联系、多久以内",
        _advice(case, remedy.kind, missing),
        ground,
        Severity.HINT if known else Severity.ERROR if unusable or unreachable else Severity.WARNING,
    )


def _is_own_number(case: Case, remedy: Remedy) -> bool:
    """Return whether the profile publishes the number as the bureau's, so that one knows who answers."""
    profile = case.bureau.profile
    own = {number_of(phone).key for contact in profile.contacts for phone in contact.phones}
    own |= {number_of(office.phone).key for office in profile.offices if office.phone}
    return any(number_of(phone).key in own for phone in remedy.phones)


def _advice(case: Case, kind: RemedyKind, missing: list[str]) -> str:
    parts = []
    if ORGAN in missing:
        government = case.bureau.region.government if case.bureau.region else None
        organ = {
            RemedyKind.REVIEW: f"复议机关是本级人民政府{f'（{government}）' if government else ''}",
            RemedyKind.LAWSUIT: "写管辖法院的名称",
        }
        parts.append(f"补写“机关”：{organ.get(kind, '写受理的机关或者股室')}")
    if ADDRESS in missing or PHONE in missing:
        parts.append(f"补写{'、'.join(f'“{part}”' for part in missing if part in {ADDRESS, PHONE})}")
    if TERM in missing:
        parts.append(f"补写 期限: {_DAYS[kind]}")
    return "；".join(parts)


def _guide(guide: Subject, whole: set[RemedyKind]) -> Iterator[Hit]:
    text = guide.record.remedy
    named = [kind for kind, words in _CHANNELS if any(word in text for word in words)]
    if not named and not refers(text):
        yield Hit(
            guide,
            ("救济途径",),
            f"“{shorten(text)}”没有写行政复议、行政诉讼",
            "写明可以申请行政复议、提起行政诉讼，向哪个机关、在多久以内",
            severity=Severity.ERROR if guide.record.category in _SERIOUS else Severity.WARNING,
        )
    missing = [part for part in (ORGAN, ADDRESS, TERM) if part not in told(text)]
    if named and missing and not refers(text):
        severity = Severity.ERROR if ORGAN in missing else Severity.WARNING
        yield Hit(
            guide,
            ("救济途径",),
            f"“{shorten(text)}”没有写{'、'.join(named)}的{'、'.join(missing)}",
            "写明向哪个机关提出、在哪里、多久以内",
            severity=Severity.HINT if whole.issuperset(named) else severity,
        )


def _absent(case: Case) -> Iterator[Hit]:
    items = case.records("items")
    published = {subject.record.kind for subject in case.records("remedies")}
    texts = "".join(guide.record.remedy or "" for guide in case.records("guides"))
    absent = [
        kind
        for kind, words in _CHANNELS
        if kind not in published and not any(word in texts for word in words)
    ]
    if absent and published:
        for holder in case.holders["remedies"]:
            yield Hit(holder, (), f"救济渠道里没有{'、'.join(absent)}", "至少有行政复议、行政诉讼两个渠道")
    elif absent and items:
        found = f"公布了{len(items)}条事项，没有公布{'、'.join(absent)}的渠道"
        for holder in case.holders["items"]:
            yield Hit(
                holder,
                (),
                found,
                "公布当事人不服时向哪里申请复议、向哪里起诉",
                "建立 救济渠道.yml，写明行政复议、行政诉讼的机关、地址、电话和期限",
            )
    yield from _no_hearing(case, published)


def _no_hearing(case: Case, published: set[RemedyKind]) -> Iterator[Hit]:
    """Yield a hit where penalties are published with remedies, but nothing is said of a hearing."""
    if not published or RemedyKind.HEARING in published or not (called := _penalties(case)):
        return
    told = "".join(remedy.record.text or "" for remedy in case.records("remedies"))
    for holder in case.holders["remedies"]:
        if "听证" not in (holder.record.rights or "") + (holder.record.note or "") + told:
            yield Hit(
                holder,
                ("依法享有的权利",) if holder.record.rights else (),
                f"有{called}，救济渠道里没有听证",
                "写明较大数额罚款等处罚可以要求听证",
                f"补写一条 种类: 听证，期限: {_DAYS[RemedyKind.HEARING]}",
                _GROUNDS[RemedyKind.HEARING],
                Severity.HINT,
            )


def _penalties(case: Case) -> str:
    """Return by what one knows that the bureau imposes penalties: its items, else other lists; empty when nothing."""
    if any(item.record.category is Category.PENALTY for item in case.records("items")):
        return "行政处罚事项"
    for key, called in (("legal-review", "要审核的行政处罚"), ("guides", "行政处罚的指南")):
        if any(Category.PENALTY in subject.record.category for subject in case.records(key)):
            return called
    decisions = any(each.record.category is Category.PENALTY for each in case.records("decisions"))
    return "行政处罚决定" if decisions else "裁量基准" if case.records("discretion") else ""

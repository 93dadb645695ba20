"""事前公开: who enforces, with which officers, on whose behalf, and where to complain or object (A01–A03, A12, A13, A16, A17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pydantic import ValidationError

from gongshi.records.bureau import OfficeKind
from gongshi.records.officer import Officer, OfficerState
from gongshi.records.remedy import Remedy, RemedyKind
from gongshi.records.values import Category, Period

from .case import PROFILE_PLACE, Ask, Asks, Case, places, spelt
from .standing import DutyState, Place, Standing
from .tally import of_entries, of_rows

PROFILE: Asks = {
    "名称": Ask(lambda bureau: bureau.name),
    "主体性质": Ask(lambda bureau: bureau.nature),
    "职责权限": Ask(lambda bureau: bureau.duties),
    "设定依据": Ask(lambda bureau: bureau.bases),
    "统一社会信用代码": Ask(lambda bureau: bureau.credit_code),
    "负责人": Ask(lambda bureau: bureau.head),
    "地址": Ask(lambda bureau: bureau.address),
    "邮编": Ask(lambda bureau: bureau.postcode),
    "办公时间": Ask(lambda bureau: bureau.hours),
    "办公电话": Ask(lambda bureau: any(contact.phones for contact in bureau.contacts)),
    "传真或者网址": Ask(lambda bureau: bureau.fax or bureau.website),
}


def profile(case: Case) -> Standing:
    """Judge the parts of the profile; a bureau that says no more than its name has published nothing."""
    present = {name: ask.there(case.bureau.profile) for name, ask in PROFILE.items()}
    found = case.parts(present, PROFILE_PLACE)
    if found.done == 1 and "名称" not in found.missing:
        return replace(found, state=DutyState.MISSING, reason=f"只有名称；没有{'、'.join(found.missing)}")
    return found


OFFICES: Asks = {
    "名称": Ask(lambda office: office.name),
    "职责": Ask(lambda office: office.duties),
    "负责人": Ask(lambda office: office.head),
    "电话": Ask(lambda office: office.phone),
}


def offices(case: Case) -> Standing:
    """Judge the offices marked as enforcing or, where none is marked, all internal ones."""
    all_ = case.bureau.profile.offices
    chosen = [office for office in all_ if office.enforces] or [
        office for office in all_ if office.kind is OfficeKind.INTERNAL
    ]
    if not chosen:
        missing = tuple(case.demanded(OFFICES))
        return case.standing(DutyState.MISSING, "没有公示内设机构", missing=missing, where=(PROFILE_PLACE,))
    return of_rows(
        case, ("个", "内设机构"), [(office, Place(office.name, "profile")) for office in chosen], OFFICES
    )


OFFICERS: Asks = {
    "姓名": Ask(lambda officer: officer.name),
    "工作单位": Ask(lambda officer: officer.unit),
    "职务": Ask(lambda officer: officer.post),
    "证件编号": Ask(lambda officer: officer.certificate),
    "执法类别": Ask(lambda officer: officer.kinds),
    "执法区域": Ask(lambda officer: officer.area),
    "证件有效期": Ask(lambda officer: officer.period),
    "发证机关": Ask(lambda officer: officer.issuer),
    "照片或者二维码": Ask(lambda officer: officer.photo or officer.qrcode),
    "状态": Ask(lambda officer: officer.state),
}


def officers(case: Case) -> Standing:
    """Judge the officers; one whose certificate has lapsed and who still stands as 在岗 makes the duty overdue.

    A lapsed certificate is not an incomplete entry: the officer may no longer act and must be taken off the list
    (行政处罚法第42条、第55条), and the day for it has passed.
    """
    if absent := case.absent("officers", OFFICERS):
        return absent
    entries = case.bureau.entries("officers")
    lapsed = [entry for entry in entries if _lapsed(entry.record, case.today)]
    found = of_entries(case, entries, OFFICERS, flaw=lambda officer: _lapsed(officer, case.today))
    ends = [end for entry in lapsed or entries if (end := _certificate_end(entry.record))]
    first = min(ends, default=None)
    if not lapsed or first is None:
        return replace(found, due=first)
    many = "都" if len(lapsed) == len(entries) > 1 else ""
    head = f"{len(entries)}名执法人员" if many else f"{len(entries)}名执法人员中{len(lapsed)}名"
    reason = f"{head}的证件{many}已过期，仍标为在岗（最早{spelt(first)}到期）"
    if found.missing:
        reason += f"；{found.reason}"
    return replace(found, state=DutyState.OVERDUE, reason=reason, where=places(lapsed), due=first)


def _lapsed(officer: Officer, today: date) -> bool:
    end = _certificate_end(officer)
    return end is not None and end < today


def _certificate_end(officer: Officer) -> date | None:
    return officer.period.end if officer.state is OfficerState.ACTIVE and officer.period else None


ENTRUSTED: Asks = {
    "受委托组织": Ask(lambda each: each.name),
    "委托事项": Ask(lambda each: each.powers),
    "委托期限": Ask(lambda each: each.period),
    "委托书": Ask(lambda each: each.letter or each.letter_url),
}


def entrustments(case: Case) -> Standing:
    """Judge the entrusted bodies; an entrustment whose term is over and that is still listed is overdue."""
    entrusted = case.bureau.profile.entrusted
    if not entrusted:
        return case.exempt("没有列出委托执法")
    ends = {each: end for each in entrusted if (end := each.valid_to or _end(each.period))}
    over = {each: end for each, end in ends.items() if end < case.today}
    rows = [(each, Place(each.name, "profile")) for each in entrusted]
    found = of_rows(case, ("个", "受委托组织"), rows, ENTRUSTED, flaw=lambda each: each in over)
    if not over:
        return replace(found, due=min(ends.values(), default=None))
    reason = f"{'、'.join(each.name for each in over)}的委托期限已满，仍列为受委托组织"
    return replace(
        found,
        state=DutyState.OVERDUE,
        reason=f"{reason}；{found.reason}" if found.missing else reason,
        where=tuple(Place(each.name, "profile") for each in over),
        due=min(over.values()),
    )


def _end(text: str) -> date | None:
    try:
        return Period.model_validate(text).end
    except ValidationError:
        return None


CAMERAS: Asks = {"设置地点": Ask(lambda camera: camera.place), "用途": Ask(lambda camera: camera.use)}


def cameras(case: Case) -> Standing:
    """Judge the monitoring devices."""
    rows = [(camera, Place(camera.place, "profile")) for camera in case.bureau.profile.cameras]
    if not rows:
        return case.exempt("没有列出用于执法的电子监控设备")
    return of_rows(case, ("处", "电子监控设备"), rows, CAMERAS)


def complaint_channels(case: Case) -> Standing:
    """Judge whether one can complain of the bureau to itself and to the 司法局, and what a report earns."""
    bureau = case.bureau
    numbers = {
        number
        for phones in (*(contact.phones for contact in bureau.profile.contacts), *_remedy_phones(case))
        for number in phones
    }
    own = [contact for contact in bureau.profile.contacts if contact.phones] + [
        contact for entry in bureau.entries("guides") for contact in entry.record.complaints if contact.phones
    ]
    present = {
        "投诉举报电话": any("投诉" in contact.purpose or "举报" in contact.purpose for contact in own)
        or any(_remedy_phones(case, RemedyKind.COMPLAINT)),
        "执法监督电话": any(_remedy_phones(case, RemedyKind.SUPERVISION)),
        "12345热线": "12345" in numbers,
    }
    if case.facts.medical:
        present |= {"12393热线": "12393" in numbers, "举报奖励办法": bureau.profile.reward is not None}
    return case.parts(present, PROFILE_PLACE, case.place("remedies"))


def _remedy_phones(case: Case, kind: RemedyKind | None = None) -> Iterator[tuple[str, ...]]:
    for entry in case.bureau.entries("remedies"):
        if entry.record.phones and kind in {None, entry.record.kind}:
            yield entry.record.phones


def remedies(case: Case) -> Standing:
    """Judge the channels: statement and hearing before penalties, the organ, address, phone and term of the others."""
    present: dict[str, object] = {}
    if case.facts.may(Category.PENALTY):
        present |= {
            "陈述申辩": _of_kind(case, RemedyKind.STATEMENT),
            "听证": _of_kind(case, RemedyKind.HEARING),
        }
    reviews, lawsuits = _of_kind(case, RemedyKind.REVIEW), _of_kind(case, RemedyKind.LAWSUIT)
    present |= {
        "行政复议机关": any(each.organ for each in reviews),
        "行政复议地址": any(each.address or each.sites for each in reviews),
        "行政复议电话": any(each.phones for each in reviews),
        "行政复议期限": any(each.term for each in reviews),
        "行政诉讼法院": any(each.organ for each in lawsuits),
        "行政诉讼期限": any(each.term for each in lawsuits),
    }
    return case.absent("remedies", present) or case.parts(present, case.place("remedies"))


def _of_kind(case: Case, kind: RemedyKind) -> list[Remedy]:
    return [entry.record for entry in case.bureau.entries("remedies") if entry.record.kind is kind]

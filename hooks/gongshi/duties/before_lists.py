"""事前公开: lists and documents of the bureau: inspection, review, recording, rules, policies (A09–A11, A14, A15, A19–A21, A23)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from gongshi.records.document import Document
from gongshi.records.inspection import Plan

from .case import Ask, Asks, Case, places, said_to_be_none, spelt
from .standing import DutyState, Place, Standing
from .tally import of_entries, of_rows

INSPECTIONS: Asks = {
    "抽查事项": Ask(lambda each: each.name),
    "抽查依据": Ask(lambda each: each.bases),
    "抽查主体": Ask(lambda each: each.subject),
    "抽查对象": Ask(lambda each: each.targets),
    "抽查内容": Ask(lambda each: each.content),
    "抽查方式": Ask(lambda each: each.methods),
    "抽查比例": Ask(lambda each: each.ratio),
    "抽查频次": Ask(lambda each: each.frequency),
}


def inspections(case: Case) -> Standing:
    """Judge the rows of the random inspection list."""
    return case.absent("inspections", INSPECTIONS) or of_entries(
        case, case.bureau.entries("inspections"), INSPECTIONS
    )


PLANS: Asks = {
    "计划编号": Ask(lambda plan: plan.number),
    "对象范围": Ask(lambda plan: plan.targets),
    "抽查比例": Ask(lambda plan: plan.ratio),
    "检查时间": Ask(lambda plan: plan.time),
    "联合部门": Ask(lambda plan: plan.partners),
}


def plans(case: Case) -> Standing:
    """Judge the plans of this year; plans of earlier years do not stand for it."""
    found = _plans(case)
    of_year = [plan for plan in found if plan.year == case.today.year]
    place = case.place("inspections")
    if of_year:
        rows = [(plan, Place(plan.name, "inspections")) for plan in of_year]
        return of_rows(case, ("个", f"{case.today.year}年度计划"), rows, PLANS)
    if not found and (declared := case.list_of("inspections").nothing):
        return case.standing(DutyState.NONE, said_to_be_none(declared), where=(place,))
    last = f"，最近的是{max(plan.year for plan in found)}年度的" if found else ""
    return case.standing(
        DutyState.MISSING,
        f"没有{case.today.year}年度的计划{last}",
        missing=tuple(case.demanded(PLANS)),
        where=(place,),
    )


def _plans(case: Case) -> list[Plan]:
    return [plan for _, file in case.list_of("inspections").files for plan in getattr(file, "plans", ())]


_PERSONS = re.compile("个人|公民|参保人|居民")

ENTERPRISE: Asks = {
    "检查主体": Ask(lambda each: each.subject),
    "检查事项": Ask(lambda each: each.name),
    "检查依据": Ask(lambda each: each.bases),
    "检查标准": Ask(lambda each: each.criteria),
    "年度频次上限": Ask(lambda each: each.yearly_cap),
}


def enterprise_inspections(case: Case) -> Standing:
    """Judge the inspections of enterprises; what is not there is overdue once the fixed day has passed.

    An inspection is left out when all that it says of its targets is that they are persons.
    """
    due = case.one_day()
    absent = case.absent("inspections", ENTERPRISE)
    if absent and absent.state is DutyState.NONE:
        return absent
    entries = [
        entry
        for entry in case.bureau.entries("inspections")
        if not entry.record.targets or not all(_PERSONS.search(text) for text in entry.record.targets)
    ]
    if not entries and not absent:
        return case.exempt("抽查清单里的对象都是个人，没有涉企检查")
    found = absent or of_entries(case, entries, ENTERPRISE)
    if "专项检查计划" in case.demanded(("专项检查计划",)) and not _plans(case):
        state = DutyState.PARTLY if found.state is DutyState.MET else found.state
        found = replace(
            found,
            state=state,
            reason=f"{found.reason}；没有专项检查计划",
            missing=(*found.missing, "专项检查计划"),
        )
    if found.state is DutyState.MET or due is None:
        return found
    if case.today <= due:
        return replace(found, due=due)
    return replace(
        found, state=DutyState.OVERDUE, reason=f"{found.reason}；应在{spelt(due)}以前公布", due=due
    )


REVIEWS: Asks = {
    "执法类别": Ask(lambda each: each.category),
    "审核项目": Ask(lambda each: each.name),
    "审核条件": Ask(lambda each: each.conditions),
    "审核依据": Ask(lambda each: each.bases),
    "审核机构": Ask(lambda each: each.reviewer),
    "提交材料": Ask(lambda each: each.materials),
    "审核重点": Ask(lambda each: each.focus),
    "审核期限": Ask(lambda each: each.limit),
}


def reviews(case: Case) -> Standing:
    """Judge the rows of the legal review catalogue."""
    return case.absent("legal-review", REVIEWS) or of_entries(
        case, case.bureau.entries("legal-review"), REVIEWS
    )


RECORDINGS: Asks = {
    "记录环节": Ask(lambda each: each.name),
    "记录场所": Ask(lambda each: each.place),
    "开始和结束时间": Ask(lambda each: each.begin and each.end),
    "记录方式": Ask(lambda each: each.method),
    "保存期限": Ask(lambda each: each.kept),
}


def recordings(case: Case) -> Standing:
    """Judge the rows of the recording list."""
    return case.absent("recordings", RECORDINGS) or of_entries(
        case, case.bureau.entries("recordings"), RECORDINGS
    )


DOCUMENTS: Asks = {
    "文号": Ask(lambda each: each.number),
    "成文日期": Ask(lambda each: each.day),
    "公开日期": Ask(lambda each: each.published),
    "有效性": Ask(lambda each: each.state),
    "施行日期": Ask(lambda each: each.in_force),
    "失效日期": Ask(lambda each: each.ends),
}


def rules(case: Case) -> Standing:
    """Judge what the bureau itself issued, and what is called 规范性文件, by their data and the days they kept."""
    if absent := case.absent("documents", DOCUMENTS):
        return absent
    all_ = case.bureau.entries("documents")
    own = [
        entry
        for entry in all_
        if entry.record.issuer == case.bureau.name or "规范性文件" in (entry.record.kind or "")
    ]
    if own:
        return of_entries(case, own, DOCUMENTS, _issued_and_published)
    reason = f"公示了{len(all_)}份文件，没有一份写明是本机关制发的"
    return case.standing(
        DutyState.PARTLY,
        reason,
        missing=tuple(case.demanded(DOCUMENTS)),
        where=(case.place("documents"),),
        done=0,
        total=len(all_),
    )


def _issued_and_published(document: Document) -> tuple[date, date] | None:
    return (document.day, document.published) if document.day and document.published else None


_DISCLOSURE = {
    "政府信息公开指南": ("信息公开", "指南"),
    "政府信息公开目录": ("信息公开", "目录"),
}
_ASSISTANCE = {
    "救助政策": ("救助",),
    "救助标准": ("救助", "标准"),
    "资金使用情况": ("救助", "资金"),
}
_DESIGNATED = {"定点医药机构名单": ("定点", "名单")}


def disclosure_guide(case: Case) -> Standing:
    """Judge whether the guide and the catalogue of government information are among documents or addresses."""
    return _by_title(case, _DISCLOSURE)


def designated_institutions(case: Case) -> Standing:
    """Judge whether a list of contracted hospitals and pharmacies is among the documents or addresses."""
    return _by_title(case, _DESIGNATED)


def assistance(case: Case) -> Standing:
    """Judge whether policy, standards, use of money and a phone of social assistance are there."""
    phones = any("救助" in contact.purpose and contact.phones for contact in case.bureau.profile.contacts)
    return _by_title(case, _ASSISTANCE, {"服务热线": phones})


def _by_title(
    case: Case, wanted: Mapping[str, tuple[str, ...]], others: Mapping[str, bool] | None = None
) -> Standing:
    """Return the standing of documents known by words of their titles; an address elsewhere is half of it."""
    found = {name: case.documents(*words) for name, words in wanted.items()}
    where = places(dict.fromkeys(entry for entries in found.values() for entry in entries))
    standing = case.parts({**found, **(others or {})}, *(where or [case.place("documents")]))
    linked = [
        name
        for name in standing.missing
        if any(
            all(word in link.name for word in wanted.get(name, ("",))) for link in case.bureau.profile.links
        )
        and name in wanted
    ]
    if not linked:
        return standing
    state = DutyState.PARTLY
    return replace(standing, state=state, reason=f"{standing.reason}；{'、'.join(linked)}只有外部链接")

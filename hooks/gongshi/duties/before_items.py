"""事前公开: what the bureau may do, and how: items, grounds, flowcharts, guides, discretion, fees, papers (A04–A08, A18, A22)."""

from __future__ import annotations

import re
from dataclasses import replace

from gongshi.records.guide import Guide
from gongshi.records.item import Fee, Item
from gongshi.records.remedy import RemedyKind
from gongshi.records.values import Category
from gongshi.site import Published

from .binding import ON_APPLICATION
from .case import Ask, Asks, Case, all_of, places
from .standing import DutyState, Standing
from .tally import NOUNS, of_entries


def _on_application(record: Item | Guide) -> bool:
    return record.category in ON_APPLICATION


ITEMS: Asks = {
    "编码": Ask(lambda item: item.code),
    "名称": Ask(lambda item: item.name),
    "类别": Ask(lambda item: item.category),
    "实施主体": Ask(lambda item: item.subject),
    "承办机构": Ask(lambda item: item.units),
    "依据": Ask(lambda item: item.bases),
    "实施对象": Ask(lambda item: item.target),
    "法定时限": Ask(lambda item: item.limit or item.term),
    "承诺时限": Ask(lambda item: item.promised_limit, of=_on_application),
    "收费依据和标准": Ask(lambda item: item.fee, of=_on_application),
    "责任事项": Ask(lambda item: item.posts),
    "追责情形": Ask(lambda item: item.liability),
    "备注": Ask(lambda item: item.remark),
}


def items(case: Case) -> Standing:
    """Judge every item's fields; fees and promised limits are asked only of what begins with an application."""
    return case.absent("items", ITEMS) or of_entries(case, case.bureau.entries("items"), ITEMS)


GROUNDS = ("立案依据", "实施程序", "救济渠道")


def penalty_grounds(case: Case) -> Standing:
    """Judge whether each penalty and compulsory measure shows its ground, its procedure and its remedies."""
    if absent := case.absent("items", GROUNDS):
        return absent
    entries = case.of_category("items", Category.PENALTY, Category.COERCION)
    if not entries:
        reason = "事项清单里没有行政处罚、行政强制事项"
        return case.standing(
            DutyState.MISSING, reason, missing=tuple(case.demanded(GROUNDS)), where=(case.place("items"),)
        )
    kinds = {entry.record.kind for entry in case.bureau.entries("remedies")}
    remedied = {RemedyKind.REVIEW, RemedyKind.LAWSUIT} <= kinds
    guides = case.bureau.guides_of_category
    told = {category for category, found in guides.items() if any(each.record.remedy for each in found)}
    steps = {category for category, found in guides.items() if any(each.record.flow_text for each in found)}
    drawn = _Drawn(case)
    asks = {
        "立案依据": Ask(lambda item: item.bases),
        "实施程序": Ask(lambda item: drawn.shows(item) or item.category in steps),
        "救济渠道": Ask(lambda item: remedied or item.category in told),
    }
    return of_entries(case, entries, asks)


class _Drawn:
    """Which flowcharts are drawn, and which categories have a guide with one."""

    def __init__(self, case: Case) -> None:
        self.flows = {entry.id for entry in case.bureau.entries("flows") if entry.record.chart}
        self.categories = {
            entry.record.category
            for entry in case.bureau.entries("guides")
            if entry.record.flow in self.flows
        }

    def shows(self, item: Item) -> bool:
        """Return whether the item has a chart of its own or its category's."""
        return item.flow in self.flows or item.category in self.categories


def flowcharts(case: Case) -> Standing:
    """Judge whether each item has a drawn flowchart, its own or its category's; a title without chart is none."""
    entries, charts = case.bureau.entries("items"), case.bureau.entries("flows")
    drawn = _Drawn(case)
    if not drawn.flows:
        without = f"{len(entries)}条事项{all_of(len(entries))}没有流程图" if entries else ""
        if absent := case.absent("flows", ("流程图",)):
            nothing_there = without and absent.state is DutyState.MISSING
            return replace(absent, reason=without, done=0, total=len(entries)) if nothing_there else absent
        reason = f"{without}{'：' * bool(without)}流程图清单里{len(charts)}张只有标题，没有图"
        return case.standing(
            DutyState.MISSING, reason, missing=("流程图",), where=places(charts), done=0, total=len(entries)
        )
    if not entries:
        reason = f"公示了{len(drawn.flows)}张流程图；事项清单没有公示，看不出哪些事项还没有"
        return case.standing(DutyState.PARTLY, reason, where=(case.place("flows"),))
    return of_entries(case, entries, {"流程图": Ask(drawn.shows)})


GUIDES: Asks = {
    "事项编码": Ask(lambda guide: guide.code),
    "名称": Ask(lambda guide: guide.name),
    "设立依据": Ask(lambda guide: guide.bases),
    "受理和审批机构": Ask(lambda guide: guide.units),
    "受理条件": Ask(lambda guide: guide.conditions, of=_on_application),
    "申请材料": Ask(lambda guide: guide.materials, of=_on_application),
    "办理流程": Ask(lambda guide: guide.flow or guide.flow_text),
    "办理时限": Ask(lambda guide: guide.limit),
    "收费": Ask(lambda guide: guide.fee),
    "结果送达": Ask(lambda guide: guide.delivery),
    "救济途径": Ask(lambda guide: guide.remedy),
    "咨询电话": Ask(lambda guide: any(contact.phones for contact in guide.enquiries)),
    "监督投诉": Ask(lambda guide: guide.complaints),
    "办公地点和时间": Ask(lambda guide: guide.address and guide.hours),
    "结果查询": Ask(lambda guide: guide.result_query),
}


def guides(case: Case) -> Standing:
    """Judge the guides' fields, and whether each item has a guide that names it or is for its category."""
    if absent := case.absent("guides", GUIDES):
        return absent
    entries = case.bureau.entries("guides")
    found = of_entries(case, entries, GUIDES)
    named = {id_ for entry in entries for id_ in entry.record.items}
    own = case.bureau.guides_of_category
    without = [
        entry
        for entry in case.bureau.entries("items")
        if entry.id not in named and entry.record.category not in own
    ]
    return _uncovered(found, without, "服务指南")


def _uncovered(found: Standing, without: list[Published], what: str) -> Standing:
    """Return the standing, partly done for the items that have no entry in the list."""
    if not without:
        return found
    measure, name = NOUNS["items"]
    reason = f"{len(without)}{measure}{name}没有{what}"
    state = DutyState.PARTLY if found.state is DutyState.MET else found.state
    return replace(
        found,
        state=state,
        reason=f"{found.reason}；{reason}",
        where=(*found.where, *places(without)),
        total=(found.total or 0) + len(without),
    )


DISCRETION: Asks = {
    "违法行为": Ask(lambda each: each.act),
    "情形分档": Ask(lambda each: all(band.circumstances for band in each.bands)),
    "处罚幅度": Ask(lambda each: all(band.consequence for band in each.bands)),
    "文号": Ask(lambda each: each.number_of_document),
    "施行日期": Ask(lambda each: each.in_force),
}


def discretion(case: Case) -> Standing:
    """Judge the bands and, where they say which items they are for, whether every penalty has some."""
    if absent := case.absent("discretion", DISCRETION):
        return absent
    entries = case.bureau.entries("discretion")
    found = of_entries(case, entries, DISCRETION)
    covered = {id_ for entry in entries for id_ in entry.record.items}
    if not covered:
        return found
    penalties = case.of_category("items", Category.PENALTY)
    return _uncovered(found, [each for each in penalties if each.id not in covered], "裁量基准")


def fees(case: Case) -> Standing:
    """Judge whether each item on application says what it costs, itself or in a guide, and on which ground."""
    asks = ("收费标准或者不收费", "收费依据")
    if absent := case.absent("items", asks):
        return absent
    by_item: dict[str, Fee] = {
        id_: entry.record.fee
        for entry in case.bureau.entries("guides")
        if entry.record.fee
        for id_ in entry.record.items
    }

    def fee(item: Item) -> Fee | None:
        return item.fee or by_item.get(item.id)

    def grounded(item: Item) -> bool:
        paid = fee(item)
        return paid is not None and ("不收费" in paid.text or bool(paid.bases))

    entries = case.of_category("items", *ON_APPLICATION)
    if not entries:
        reason = "事项清单里没有依申请办理的事项，服务指南里有"
        return case.standing(DutyState.PARTLY, reason, where=(case.place("items"),))
    return of_entries(
        case,
        entries,
        {
            "收费标准或者不收费": Ask(fee),
            "收费依据": Ask(grounded, of=fee),
        },
    )


_CERTIFIES = re.compile("证明|承诺书|情况说明")


def material_grounds(case: Case) -> Standing:
    """Judge whether every proof that an applicant must bring names the law that asks for it, in 《 》."""
    asked = tuple(case.demanded(("证明材料的依据",)))
    proofs = [
        (entry, text)
        for key in ("items", "guides")
        for entry in case.bureau.entries(key)
        for material in entry.record.materials
        for text in material.entries
        if _CERTIFIES.search(text)
    ]
    if not proofs:
        return case.exempt("公示的申请材料里没有要求证明材料")
    bare = [entry for entry, text in proofs if "《" not in text]
    some = f"，{len(bare)}份" if len(bare) < len(proofs) else "，都"
    reason = f"申请材料里有{len(proofs)}份证明{some if bare else '，都'}{'没有' * bool(bare)}写明依据"
    state = DutyState.MET if not bare else DutyState.MISSING if len(bare) == len(proofs) else DutyState.PARTLY
    return case.standing(
        state,
        reason,
        missing=asked if bare else (),
        where=places(dict.fromkeys(bare)),
        done=len(proofs) - len(bare),
        total=len(proofs),
    )

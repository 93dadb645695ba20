"""事后公开: decisions and results, in time, taken back when reversed, and off the site when their term ends (C01–C06, C10, C13, C14, C16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from gongshi.law.calendar import months_ago
from gongshi.records.decision import Decision, DecisionState
from gongshi.records.parts import Nothing
from gongshi.records.result import Result
from gongshi.records.values import Category
from gongshi.site import Published

from .case import Ask, Asks, Case, all_of, places, said_to_be_none, spelt
from .standing import DutyState, Standing
from .tally import of_entries

DECLARED_FOR = 12
"""For how many months a statement that there was no decision or result speaks of the present."""


def declared(case: Case, key: str) -> Standing | None:
    """Return the standing of an after-the-fact list that is declared empty, None when it is not.

    What happened since cannot be covered by an old statement: after twelve months it is overdue.
    """
    found = case.list_of(key)
    if not found.nothing:
        return None
    nothing = max((file.nothing for _, file in found.files if file.nothing), key=_declared_on)
    where, reason = (case.place(key),), said_to_be_none(nothing)
    if nothing.declared is None:
        return case.standing(DutyState.PARTLY, f"{reason}；看不出说的是哪一段时间", where=where)
    renew = months_ago(nothing.declared, -DECLARED_FOR)
    if case.today <= renew:
        return case.standing(DutyState.NONE, reason, where=where, due=renew)
    reason = f"{reason}；声明已超过{DECLARED_FOR}个月，没有更新"
    return case.standing(DutyState.OVERDUE, reason, where=where, due=renew)


def _declared_on(nothing: Nothing) -> date:
    return nothing.declared or date.min


def _of_act(decision: Decision | Result) -> tuple[date, date]:
    return decision.day, decision.published


def _penalty(decision: Decision) -> bool:
    return decision.category is Category.PENALTY


DECISIONS: Asks = {
    "决定机关": Ask(lambda each: each.organ),
    "相对人": Ask(lambda each: each.party),
    "种类": Ask(lambda each: each.category),
    "结论": Ask(lambda each: each.conclusion),
    "文号": Ask(lambda each: each.document),
    "事实": Ask(lambda each: each.facts, of=_penalty),
    "依据": Ask(lambda each: each.bases, of=_penalty),
    "决定内容": Ask(lambda each: each.content or each.licence_content),
    "决定日期": Ask(lambda each: each.day),
}
_CREDIT = (Category.LICENCE, Category.PENALTY)


def licences_and_penalties(case: Case) -> Standing:
    """Judge licences and penalties: whole, and within the working days that the duty gives."""
    return _decisions(case, case.of_category("decisions", *_CREDIT), "行政许可、行政处罚")


def other_decisions(case: Case) -> Standing:
    """Judge all other decisions in the same way; results of inspections are another duty's."""
    kinds = set(Category) - set(_CREDIT)
    return _decisions(case, case.of_category("decisions", *kinds), "行政许可、行政处罚以外的")


def _decisions(case: Case, entries: Sequence[Published], what: str) -> Standing:
    if entries:
        return of_entries(case, entries, DECISIONS, _of_act)
    return (
        declared(case, "decisions")
        or _missing_of_kind(case, "decisions", f"执法决定里没有{what}决定，也没有声明没有")
        or _absent(case, "decisions", DECISIONS)
    )


def _missing_of_kind(case: Case, key: str, reason: str) -> Standing | None:
    if not case.list_of(key).entries:
        return None
    return case.standing(DutyState.MISSING, reason, where=(case.place(key),))


def _absent(case: Case, key: str, asks: Asks) -> Standing:
    return case.absent(key, asks) or case.exempt(f"{case.list_of(key).kind.name}里没有这一类")


def full_texts(case: Case) -> Standing:
    """Judge the penalties whose whole text is published; which ones must be is for the bureau to find."""
    whole = [
        entry
        for entry in case.of_category("decisions", Category.PENALTY)
        if entry.record.full_text or entry.record.full_text_url
    ]
    if whole:
        return of_entries(case, whole, {"决定书全文": Ask(lambda _: True)}, _of_act)
    return case.not_judged("哪些处罚决定具有一定社会影响要由机关认定，公示的数据里看不出来")


def withdrawals(case: Case) -> Standing:
    """Judge whether penalties that were changed or reversed were taken back in time, and why was said."""
    gone = [
        entry
        for entry in case.of_category("decisions", Category.PENALTY)
        if entry.record.state is not DecisionState.VALID
    ]
    if not gone:
        return case.exempt("公示的处罚决定里没有被变更、撤销的")
    asks = {
        "撤回": Ask(lambda each: each.withdrawal),
        "理由": Ask(lambda each: each.withdrawal and each.withdrawal.reason),
    }
    return of_entries(case, gone, asks, _withdrawn, done="撤回")


def _withdrawn(decision: Decision) -> tuple[date, date] | None:
    back = decision.withdrawal
    return (back.happened, back.withdrawn) if back else None


RESULTS: Asks = {
    "抽查计划": Ask(lambda each: each.plan),
    "检查对象": Ask(lambda each: each.target),
    "抽查结果": Ask(lambda each: each.outcome),
    "检查日期": Ask(lambda each: each.day),
}


def results(case: Case) -> Standing:
    """Judge the results of inspections: whole, and in time."""
    entries = case.bureau.entries("results")
    if entries:
        return of_entries(case, entries, RESULTS, _of_act)
    return declared(case, "results") or _absent(case, "results", RESULTS)


FUND: Asks = {
    "检查对象": Ask(lambda each: each.target),
    "违法事实": Ask(lambda each: each.outcome),
    "处理结果": Ask(lambda each: each.handling or "未发现" in each.outcome),
    "涉及金额": Ask(lambda each: each.amount or "未发现" in each.outcome),
}


def fund_inspections(case: Case) -> Standing:
    """Judge the results of fund inspections with what was done about them, or cases exposed in documents."""
    if entries := case.bureau.entries("results"):
        return of_entries(case, entries, FUND)
    if exposed := [*case.documents("曝光"), *case.documents("典型案例")]:
        return case.standing(DutyState.MET, f"公开了{len(exposed)}份曝光案例", where=places(exposed))
    return declared(case, "results") or _absent(case, "results", FUND)


def corrections(case: Case) -> Standing:
    """Tell how many decisions were corrected; whether more should have been cannot be seen."""
    mended = [entry for entry in case.bureau.entries("decisions") if entry.record.corrections]
    if not mended:
        return case.exempt("公示的执法决定里没有更正")
    return case.standing(DutyState.MET, f"{len(mended)}件决定写明了更正", where=places(mended))


def retention(case: Case) -> Standing:
    """Judge whether penalties leave the site in time.

    At 公示截止期 the site itself takes a decision off. What remains to be judged is a 公示截止期 that is set later than
    the longest term (信用修复管理办法: from the day of the decision; a penalty with a longer term of its own stays as long).
    """
    penalties = case.of_category("decisions", Category.PENALTY)
    if not penalties:
        return case.exempt("没有公示处罚决定")
    shown = [
        entry for entry in penalties if not (entry.record.show_until and entry.record.show_until < case.today)
    ]
    over = [entry for entry in shown if (end := _longest(case, entry.record)) and end < case.today]
    next_ = min((entry.record.show_until for entry in shown if entry.record.show_until), default=None)
    done, total = len(penalties) - len(over), len(penalties)
    if not over:
        gone = f"，其中{total - len(shown)}件到期，已自动撤下" if total > len(shown) else "，到期自动撤下"
        where = (case.place("decisions"),)
        return case.standing(
            DutyState.MET,
            f"{total}件处罚决定{all_of(total)}有公示截止期{gone}",
            where=where,
            done=done,
            total=total,
            due=next_,
        )
    first = min(end for entry in over if (end := _longest(case, entry.record)))
    reason = f"{total}件处罚决定中{len(over)}件公示已超过最长{case.spelt_term}"
    return case.standing(DutyState.OVERDUE, reason, where=places(over), done=done, total=total, due=first)


def _longest(case: Case, decision: Decision) -> date | None:
    term = case.term
    if term is None or term.value is None:
        return None
    return max(months_ago(decision.day, -term.value), decision.valid_until or decision.day)


def no_cases(case: Case) -> Standing:
    """Judge whether a month without penalties is said to be one."""
    this_month = case.today.replace(day=1)
    last_month = (this_month - timedelta(days=1)).replace(day=1)
    month = f"{last_month.year}年{last_month.month}月"
    penalties = case.of_category("decisions", Category.PENALTY)
    if any(last_month <= entry.record.day < this_month for entry in penalties):
        return case.exempt(f"{month}有处罚决定，不用说明")
    days = [
        file.nothing.declared
        for _, file in case.list_of("decisions").files
        if file.nothing and file.nothing.declared
    ]
    where = (case.place("decisions"),)
    last = max(days, default=None)
    if last and last >= this_month:
        return case.standing(DutyState.NONE, f"{spelt(last)}说明没有案件", where=where)
    if last:
        return case.standing(DutyState.OVERDUE, f"{month}没有说明，最近一次说明是{spelt(last)}", where=where)
    return case.standing(DutyState.MISSING, f"{month}没有公示处罚决定，也没有说明没有案件", where=where)

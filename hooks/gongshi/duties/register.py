"""Every predicate by the name that duties.yml gives in 判断."""

from __future__ import annotations

from collections.abc import Callable

from . import after, before_body, before_items, before_lists, beyond, discipline, during, yearly
from .case import Case
from .standing import Standing

PREDICATES: dict[str, Callable[[Case], Standing]] = {
    "profile": before_body.profile,
    "offices": before_body.offices,
    "officers": before_body.officers,
    "items": before_items.items,
    "penalty-grounds": before_items.penalty_grounds,
    "flowcharts": before_items.flowcharts,
    "guides": before_items.guides,
    "discretion": before_items.discretion,
    "inspections": before_lists.inspections,
    "plans": before_lists.plans,
    "enterprise-inspections": before_lists.enterprise_inspections,
    "entrustments": before_body.entrustments,
    "cameras": before_body.cameras,
    "reviews": before_lists.reviews,
    "recordings": before_lists.recordings,
    "complaint-channels": before_body.complaint_channels,
    "remedies": before_body.remedies,
    "fees": before_items.fees,
    "rules": before_lists.rules,
    "disclosure-guide": before_lists.disclosure_guide,
    "designated-institutions": before_lists.designated_institutions,
    "material-grounds": before_items.material_grounds,
    "assistance": before_lists.assistance,
    "at-the-act": beyond.at_the_act,
    "notice-form": during.notice_form,
    "forms": during.forms,
    "windows": during.windows,
    "inspection-notices": beyond.inspection_notices,
    "hearing-notices": beyond.hearing_notices,
    "licences-and-penalties": after.licences_and_penalties,
    "other-decisions": after.other_decisions,
    "full-texts": after.full_texts,
    "withdrawals": after.withdrawals,
    "enterprise-system": beyond.enterprise_system,
    "results": after.results,
    "figures": yearly.figures,
    "disclosure-report": yearly.disclosure_report,
    "rule-of-law-report": yearly.rule_of_law_report,
    "fund-inspections": after.fund_inspections,
    "fund-accounts": yearly.fund_accounts,
    "village-notices": beyond.village_notices,
    "corrections": after.corrections,
    "retention": after.retention,
    "appraisals": yearly.appraisals,
    "no-cases": after.no_cases,
    "review-before-publication": beyond.review_before_publication,
    "own-data": discipline.own_data,
    "freshness": discipline.freshness,
    "supervision-papers": beyond.supervision_papers,
    "province-platform": discipline.province_platform,
}

"""The register of rules: a list and nothing else, group by group."""

from __future__ import annotations

from .completeness.annex_count import annex_count
from .completeness.annual_stats import annual_stats
from .completeness.catalogue_coverage import catalogue_coverage
from .completeness.count_claim import count_claim
from .completeness.duties_required_steps import duties_required_steps
from .completeness.flowchart_present import flowchart_present
from .completeness.guide_in_list import guide_in_list
from .completeness.list_covers_guide import list_covers_guide
from .completeness.list_covers_inspection import list_covers_inspection
from .completeness.metadata import metadata
from .completeness.no_officer_but_enforces import no_officer_but_enforces
from .completeness.officer_scope_covers_items import officer_scope_covers_items
from .completeness.remedy_complete import remedy_complete
from .completeness.required_field import required_field
from .contact.address_complete import address_complete
from .contact.address_consistency import address_consistency
from .contact.phone_format import phone_format
from .contact.phone_role import phone_role
from .contact.phone_shared import phone_shared
from .contact.supervision_phone_independent import supervision_phone_independent
from .contact.url import url
from .exemptions import EXPIRED, UNNEEDED
from .flow.flow_bare_step import flow_bare_step
from .flow.flow_covers_units import flow_covers_units
from .flow.flow_diff import flow_diff
from .flow.flow_hearing_condition import flow_hearing_condition
from .flow.flow_office import flow_office
from .flow.flow_required_nodes import flow_required_nodes
from .flow.flow_weaknesses import flow_branch_unlabelled, flow_no_end, flow_unreachable
from .identity.category_enum import category_enum
from .identity.category_letter import category_letter
from .identity.category_single import category_single
from .identity.cert_number import cert_number
from .identity.code_format import code_format
from .identity.code_unique import code_unique
from .identity.credit_code import credit_code
from .identity.name_length import name_length
from .identity.name_vs_category import name_vs_category
from .identity.near_duplicate import near_duplicate
from .law.act_without_basis import act_without_basis
from .law.article_exceeds_law import article_exceeds_law
from .law.article_subject_vs_target import article_subject_vs_target
from .law.cross_bureau_disagree import cross_bureau_disagree
from .law.docnum_vs_registry import docnum_vs_registry, law_issuer
from .law.inspection_basis_level import inspection_basis_level
from .law.law_exists import law_exists, law_title_fuzzy
from .law.law_without_article import law_without_article
from .law.outdated_term import outdated_term
from .law.quote_vs_article import quote_vs_article
from .law.quoted_number import quoted_number
from .law.repeated_citation import repeated_citation
from .law.review_organ_current import review_organ_current
from .law.source_level_column import source_level_column
from .law.superseded import superseded
from .privacy.health import health
from .privacy.home_address import home_address
from .privacy.minor import minor
from .privacy.natural_person_name import natural_person_name
from .privacy.personal_numbers import bank_card, mobile, personal_id
from .question.appeal_or_review import appeal_or_review
from .question.approval_missing import approval_missing
from .question.article_authority import article_authority
from .question.benefit_or_confirmation import benefit_or_confirmation
from .question.body_authority import body_authority, outside_unit
from .question.coercion_kind import coercion_kind
from .question.discretion_no_scale import discretion_no_scale
from .question.flow_not_enforcement import flow_not_enforcement
from .question.foreign_procedure import foreign_procedure
from .question.former_department import former_department
from .question.inspection_by_penalty import inspection_by_penalty
from .question.inspection_remedy import inspection_remedy
from .question.internal_office_enforces import internal_office_enforces
from .question.levy_competence import levy_competence
from .question.linked_only import linked_only
from .question.matter_of_another import matter_of_another
from .question.measure_mixed import measure_mixed
from .question.promised_penalty import promised_penalty
from .question.proof_material import proof_material, single_bank
from .question.review_threshold import review_threshold
from .question.self_review import self_review
from .question.staff_name_contact import staff_name_contact
from .question.surprise_inspection import surprise_inspection
from .rule import Rule
from .text.article_number_style import article_number_style
from .text.boilerplate_category import boilerplate_category
from .text.boilerplate_copied import boilerplate_copied
from .text.bracket_balance import bracket_balance
from .text.confusable import confusable
from .text.declared_format import declared_format
from .text.docnum_bracket import docnum_bracket
from .text.header_word_in_cell import header_word_in_cell
from .text.markup_residue import markup_residue
from .text.merged_cell_fill import merged_cell_fill
from .text.near_sentence import near_sentence
from .text.no_open_enum import no_open_enum
from .text.numbering_gap import numbering_gap
from .text.order import order
from .text.placeholder_value import placeholder_value
from .text.punctuation import punctuation
from .text.repeat_char import repeat_char
from .text.repeat_word import repeat_word
from .text.repeated_clause import repeated_clause
from .text.standard_number import standard_number
from .text.table_shape import table_shape
from .text.target_vs_name import target_vs_name
from .text.truncated import truncated
from .text.unit_name import unit_name
from .text.width_normalise import width_normalise
from .timing.cert_expired import cert_expired
from .timing.decision_late import decision_late
from .timing.limit_consistency import limit_consistency
from .timing.limit_vs_act import limit_vs_act
from .timing.reply_due import reply_due
from .timing.result_late import result_late
from .timing.retention_over import retention_over
from .timing.staleness import staleness
from .timing.stated_limit_vs_law import stated_limit_vs_law
from .timing.statistics_late import statistics_late
from .timing.withdrawal_late import withdrawal_late

RULES: tuple[Rule, ...] = (
    # 编码与身份
    code_unique,
    code_format,
    category_enum,
    category_single,
    category_letter,
    name_vs_category,
    name_length,
    near_duplicate,
    credit_code,
    cert_number,
    # 完整
    required_field,
    metadata,
    flowchart_present,
    duties_required_steps,
    remedy_complete,
    list_covers_guide,
    guide_in_list,
    list_covers_inspection,
    catalogue_coverage,
    annex_count,
    count_claim,
    no_officer_but_enforces,
    officer_scope_covers_items,
    annual_stats,
    # 时间
    cert_expired,
    staleness,
    decision_late,
    result_late,
    statistics_late,
    withdrawal_late,
    retention_over,
    stated_limit_vs_law,
    limit_consistency,
    limit_vs_act,
    reply_due,
    # 法律依据
    law_exists,
    law_title_fuzzy,
    law_issuer,
    docnum_vs_registry,
    article_exceeds_law,
    law_without_article,
    quote_vs_article,
    quoted_number,
    act_without_basis,
    article_subject_vs_target,
    superseded,
    outdated_term,
    source_level_column,
    repeated_citation,
    cross_bureau_disagree,
    inspection_basis_level,
    review_organ_current,
    # 联系方式
    phone_format,
    phone_role,
    phone_shared,
    supervision_phone_independent,
    address_complete,
    address_consistency,
    url,
    # 流程图
    flow_required_nodes,
    flow_hearing_condition,
    flow_covers_units,
    flow_office,
    flow_diff,
    flow_unreachable,
    flow_no_end,
    flow_branch_unlabelled,
    flow_bare_step,
    # 文字
    bracket_balance,
    docnum_bracket,
    width_normalise,
    article_number_style,
    numbering_gap,
    repeated_clause,
    near_sentence,
    repeat_char,
    repeat_word,
    truncated,
    header_word_in_cell,
    markup_residue,
    merged_cell_fill,
    confusable,
    table_shape,
    declared_format,
    placeholder_value,
    punctuation,
    no_open_enum,
    boilerplate_category,
    boilerplate_copied,
    unit_name,
    standard_number,
    target_vs_name,
    order,
    # 隐私
    personal_id,
    bank_card,
    mobile,
    home_address,
    health,
    minor,
    natural_person_name,
    # 请人判断
    coercion_kind,
    measure_mixed,
    approval_missing,
    levy_competence,
    body_authority,
    outside_unit,
    article_authority,
    foreign_procedure,
    matter_of_another,
    former_department,
    benefit_or_confirmation,
    flow_not_enforcement,
    surprise_inspection,
    promised_penalty,
    inspection_by_penalty,
    inspection_remedy,
    appeal_or_review,
    self_review,
    review_threshold,
    internal_office_enforces,
    discretion_no_scale,
    linked_only,
    staff_name_contact,
    proof_material,
    single_bank,
    # 例外
    UNNEEDED,
    EXPIRED,
)

BY_ID: dict[str, Rule] = {each.id: each for each in RULES}

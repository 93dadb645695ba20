"""What the law wants to know of the bureau itself (政府信息公开条例第20条第2项), of its offices and entrusted bodies."""

from __future__ import annotations

import re

from gongshi.records.remedy import RemedyKind

from ..rule import Severity
from .needs import Need, Row, filled

_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT
_OPENNESS, _THREE = "政府信息公开条例第20条第2项", "国办发〔2018〕118号"

_BY_POST = "没有条文直接要求；写明邮编，便于邮寄复议、听证等申请材料"
_WATCHED = "国办发〔2018〕118号：事前公开监督方式、救济渠道；行政处罚法第75条"

_GENERAL = re.compile("办公|联系|总机|值班|服务|咨询|热线|政务|窗口|综合")
_COMPLAINT = re.compile("投诉|举报|监督|信访|纪检")
_REPORT = re.compile("投诉|举报|信访")
"""Numbers at which people report what others do."""
_WATCH = re.compile("监督|纪检|效能|作风")
"""Numbers at which people complain of the bureau and its officers."""


def _has_address(row: Row) -> bool:
    return bool(row.record.address or any(contact.address for contact in row.record.contacts))


def _can_be_called(row: Row) -> bool:
    return any(contact.phones for contact in row.record.contacts) or any(
        office.phone for office in row.record.offices
    )


def _has_telephone(row: Row) -> bool:
    """Whether the bureau itself has a number: neither one office's nor the line for complaints."""
    offices = {office.name for office in row.record.offices}
    return any(
        contact.phones
        and contact.unit not in offices
        and not _COMPLAINT.search(contact.purpose)
        and (_GENERAL.search(contact.purpose) or contact.unit == row.record.name)
        for contact in row.record.contacts
    )


def _offices_called(row: Row) -> bool:
    """Whether most offices can be called, so that nobody is left without a number."""
    offices = row.record.offices
    return sum(bool(office.phone) for office in offices) * 2 > len(offices)


def _called_and_by_office(row: Row) -> bool:
    return _can_be_called(row) and _offices_called(row)


def _called_not_by_office(row: Row) -> bool:
    return _can_be_called(row) and not _offices_called(row)


def _can_be_told(row: Row, purposes: re.Pattern[str], kind: RemedyKind) -> bool:
    """Whether a number or an office for these purposes stands anywhere: profile, items, guides, remedies."""
    contacts = [*row.record.contacts]
    for guide in row.case.records("guides"):
        contacts += guide.record.complaints
    for item in row.case.records("items"):
        contacts += item.record.contacts
    return any(
        contact.phones and purposes.search(f"{contact.purpose}{contact.note or ''}") for contact in contacts
    ) or any(
        (remedy.record.phones or remedy.record.address)
        and (remedy.record.kind is kind or (remedy.record.organ and purposes.search(remedy.record.organ)))
        for remedy in row.case.records("remedies")
    )


def _hears_reports(row: Row) -> bool:
    return _can_be_told(row, _REPORT, RemedyKind.COMPLAINT)


def _is_watched(row: Row) -> bool:
    return _can_be_told(row, _WATCH, RemedyKind.SUPERVISION)


def _hears_complaints(row: Row) -> bool:
    return _hears_reports(row) or _is_watched(row)


def _enforces(row: Row) -> bool:
    return bool(row.record.enforces)


def _serves(row: Row) -> bool:
    return not row.record.enforces


PROFILE = (
    Need("地址", _ERROR, _OPENNESS, _has_address),
    Need("办公时间", _ERROR, _OPENNESS, filled("hours")),
    Need("负责人", _ERROR, _OPENNESS, filled("head")),
    Need("职责", _ERROR, _OPENNESS, filled("duties")),
    Need("内设机构", _ERROR, _OPENNESS, filled("offices")),
    Need(
        "联系方式",
        _ERROR,
        _OPENNESS,
        _can_be_called,
        called="联系电话",
        advice="在“联系方式”下补写办公电话，例如 联系方式: [{用途: 办公电话, 电话: 0999-5550101}]",
    ),
    *(
        Need(
            "联系方式",
            severity,
            _OPENNESS,
            _has_telephone,
            applies,
            called="办公电话",
            expected="写明机关自己的办公电话，不只是股室的电话和投诉电话",
            advice="在“联系方式”下补写办公电话，例如 {用途: 办公电话, 电话: 0999-5550101}",
        )
        for severity, applies in ((_WARNING, _called_not_by_office), (_HINT, _called_and_by_office))
    ),
    Need(
        "联系方式",
        _WARNING,
        "行政处罚法第75条",
        _hears_complaints,
        called="投诉举报电话",
        advice="在“联系方式”下补写投诉举报电话，例如 {用途: 投诉举报, 电话: 0999-5550109}",
    ),
    Need(
        "联系方式",
        _HINT,
        _WATCHED,
        _is_watched,
        _hears_reports,
        called="执法监督电话",
        expected="除举报违法行为的电话外，写明对执法人员、执法行为不满意向谁投诉",
        advice="在 救济渠道.yml 里补写一条 种类: 执法监督，写明机关、地址、电话",
    ),
    Need(
        "联系方式",
        _HINT,
        "行政处罚法第39条、第75条",
        _hears_reports,
        _is_watched,
        called="投诉举报电话",
        expected="除监督执法的电话外，写明举报违法行为向谁打电话",
        advice="在“联系方式”下补写投诉举报电话，例如 {用途: 投诉举报, 电话: 0999-5550109}",
    ),
    Need("设定依据", _WARNING, _THREE, filled("bases")),
    Need("主体性质", _WARNING, "行政处罚法第17条、行政执法监督条例第17条", filled("nature")),
    Need("邮编", _HINT, _BY_POST, filled("postcode")),
    Need("统一社会信用代码", _HINT, _THREE, filled("credit_code")),
)

OFFICES = (
    Need("职责", _WARNING, _OPENNESS, filled("duties"), _enforces, "执法机构"),
    Need("电话", _WARNING, _OPENNESS, filled("phone"), _enforces, "执法机构"),
    Need("负责人", _HINT, _OPENNESS, filled("head"), _enforces, "执法机构", rises=False),
    Need("职责", _HINT, _OPENNESS, filled("duties"), _serves, rises=False),
    Need("电话", _HINT, _OPENNESS, filled("phone"), _serves, rises=False),
)

ENTRUSTED = (
    Need(
        "委托书",
        _ERROR,
        "行政处罚法第20条第2款",
        filled("letter", "letter_url"),
        expected="公布委托书：委托事项、权限、期限和双方",
    ),
)

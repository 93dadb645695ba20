"""Numbers that belong to one person: of identity, of a bank card, of a private mobile telephone."""

from __future__ import annotations

from gongshi.records.privacy import BANK_CARD, MEND, MOBILE, PERSONAL_ID

from ..rule import Group, Severity, elsewhere, rule

# Files are looked through as they are read, comments and broken ones included.

personal_id = rule(
    PERSONAL_ID,
    name="身份证号",
    group=Group.PRIVACY,
    severity=Severity.STOP,
    looks_at="全部文件，注释也看",
    ground="政府信息公开条例第15条；个人信息保护法第28条",
    mend=MEND[PERSONAL_ID],
)(elsewhere)
bank_card = rule(
    BANK_CARD,
    name="银行卡号",
    group=Group.PRIVACY,
    severity=Severity.STOP,
    looks_at="全部文件，注释也看",
    ground="政府信息公开条例第15条；个人信息保护法第28条",
    mend=MEND[BANK_CARD],
)(elsewhere)
mobile = rule(
    MOBILE,
    name="个人手机号",
    group=Group.PRIVACY,
    severity=Severity.STOP,
    looks_at="全部文件，注释也看",
    ground="政府信息公开条例第15条；个人信息保护法第4条",
    mend=MEND[MOBILE],
)(elsewhere)

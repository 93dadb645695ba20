"""An address by which nobody finds the door."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..case import Case
from ..reading.addresses import addresses_of
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_STREET = re.compile(r"[路街巷弄道]|大道|胡同|里坊|村|社区|小区|园区|开发区|国道|省道|线")
_DOOR = re.compile(r"[\d一二三四五六七八九十百零〇甲乙丙-]+\s*(?:[-—－]\d+)?\s*号(?!楼|窗|线|路|服务)")
_BY_LANDMARK = re.compile(
    r"交叉口|交汇处|十字路口|路口|[向往][东南西北]|[东南西北]侧|对面|隔壁|旁|米处|\d\s*米|附近"
)
_BUILDING = re.compile(
    r"大楼|大厦|中心|大厅|广场|院内|大院|[\d一二三四五六七八九十]+楼|[\d一二三四五六七八九十]+层|号楼|室$"
)


@rule(
    "address-complete",
    name="地址不完整",
    group=Group.CONTACT,
    severity=Severity.WARNING,
    looks_at="主体、事项、服务指南、救济渠道的“地址”",
    ground="政府信息公开条例第20条第2项：公开办公地址；邮寄申请材料也要靠它",
    mend="写全县（区）、街道、门牌号，有楼层房号的一并写上",
)
def address_complete(case: Case) -> Iterator[Hit]:
    """Yield each address without street or house number."""
    for address in addresses_of(case.bureau):
        subject = case.by_entry[id(address.entry)] if address.entry else case.profile
        plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", address.text))
        if said := _what_is_missing(plain):
            missing, severity = said
            yield Hit(
                subject,
                address.way,
                f"地址“{shorten(plain)}”{missing}",
                "写到街道和门牌号",
                severity=severity,
            )


def _what_is_missing(plain: str) -> tuple[str, Severity | None] | None:
    """Return what an address without blanks lacks, and how much that matters."""
    if _DOOR.search(plain):
        return None
    if _BY_LANDMARK.search(plain):
        return "没有门牌号，只写了方位", Severity.HINT
    lacks = "没有门牌号" if _STREET.search(plain) else "没有街道和门牌号"
    if _BUILDING.search(plain):
        return f"{lacks}，只写了楼宇", Severity.HINT
    return lacks, None

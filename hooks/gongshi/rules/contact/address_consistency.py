"""One organ with two addresses, in one bureau's lists or in two bureaus'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..case import Case
from ..reading.addresses import Address, addresses_of, names_an_office, organ_key, same_address
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule


@rule(
    "address-consistency",
    name="同一机构地址不一",
    group=Group.CONTACT,
    severity=Severity.WARNING,
    looks_at="主体、事项、服务指南、救济渠道的“地址”，各局之间也对照",
    ground="政府信息公开条例第6条：行政机关应当及时、准确地公开政府信息",
    mend="核实现在的地址，各处改成一致",
)
def address_consistency(case: Case) -> Iterator[Hit]:
    """Yield every place at which an organ's address is not the one that stands elsewhere."""
    own: dict[str, list[Address]] = defaultdict(list)
    for address in addresses_of(case.bureau):
        if names_an_office(address):
            own[organ_key(address.organ)].append(address)
    for key, addresses in own.items():
        different = _different([address.text for address in addresses])
        if len(different) > 1:
            found = f"“{addresses[0].organ}”有 {len(different)} 个地址：{_quoted(different)}"
            for address in addresses:
                yield _hit(case, address, found)
            continue
        elsewhere = [
            (text, ids - {case.bureau.id})
            for text, ids in case.across.addresses.get(key, {}).items()
            if ids - {case.bureau.id} and not same_address(text, different[0])
        ]
        for text, ids in elsewhere:
            names = "、".join(sorted(each.name for each in case.site.bureaus if each.id in ids))
            found = (
                f"“{addresses[0].organ}”的地址这里是“{shorten(different[0])}”，{names}写作“{shorten(text)}”"
            )
            for address in addresses:
                yield _hit(case, address, found)


def _hit(case: Case, address: Address, found: str) -> Hit:
    subject = case.by_entry[id(address.entry)] if address.entry else case.profile
    return Hit(subject, address.way, found, "同一机构各处的地址一致")


def _quoted(texts: list[str]) -> str:
    shown = "、".join(f"“{shorten(text)}”" for text in texts[:3])
    return shown + ("等" if len(texts) > 3 else "")


def _different(texts: list[str]) -> list[str]:
    """Return one text for each address that is really another, in order."""
    found: list[str] = []
    for text in dict.fromkeys(texts):
        if not any(same_address(text, other) for other in found):
            found.append(text)
    return found

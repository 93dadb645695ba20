"""One number that two offices, two organs or two bureaus publish as theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..case import Case
from ..reading.addresses import same_address
from ..reading.phone_number import Kind
from ..rule import Group, Hit, Severity, rule
from .contacts import Line, Use, lines_of, unit_key

_COMMON = re.compile("政务服务|政务大厅|便民|12345|总机|总值班")
"""Places and exchanges that many offices share."""
_ORGAN = re.compile(
    r"[\u4e00-\u9fff]{2,20}?(?:局|厅|委员会|人民法院|人民检察院|人民政府|办公室)(?=[\u4e00-\u9fff])"
)
"""The organ in the name of an office of it: 示例县司法局 in 示例县司法局行政复议股."""


@rule(
    "phone-shared",
    name="两家共用一个电话",
    group=Group.CONTACT,
    severity=Severity.WARNING,
    looks_at="主体.yml 的“联系方式”“内设机构”，事项、服务指南、救济渠道的电话",
    ground="政府信息公开条例第20条第2项：各机构的联系方式应当是它自己的",
    mend="核实号码是哪一家的，改正另一家的；确实共用的，在“说明”里写明",
)
def phone_shared(case: Case) -> Iterator[Hit]:
    """Yield each number under the names of two offices, and each that another bureau publishes too."""
    lines = [line for line in lines_of(case) if _is_own_line(line)]
    by_number: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_number[line.number.key].append(line)
    for sharing in by_number.values():
        yield from _two_offices(case, sharing)
        yield from _two_bureaus(case, sharing)
    yield from _other_office(case, by_number)


def _is_own_line(line: Line) -> bool:
    common = _COMMON.search(line.unit) or _COMMON.search(line.purpose)
    return line.number.kind is not Kind.NATIONWIDE and not common


def _two_offices(case: Case, sharing: list[Line]) -> Iterator[Hit]:
    units = _units(case, sharing)
    if len(units) > 1:
        found = f"“{sharing[0].number.plain}”同时是{_named(units)}的电话"
        lines = [line for line in sharing if line.unit and unit_key(line.unit, case.bureau) in units]
        severity = Severity.HINT if _under_one_roof(lines) else None
        for line in lines:
            yield Hit(line.subject, line.way, found, "一个号码属于一个机构", severity=severity)


def _under_one_roof(lines: list[Line]) -> bool:
    """Return whether all are offices of one organ at one address, which may well answer one telephone."""
    organs = {found[0] if (found := _ORGAN.match(line.unit)) else "" for line in lines}
    first, *rest = [line.address for line in lines]
    together = bool(first) and all(other and same_address(first, other) for other in rest)
    return len(organs) == 1 and "" not in organs and together


def _units(case: Case, lines: list[Line]) -> dict[str, str]:
    """Return the offices and organs named for these numbers, by what their spellings have in common; not the bureau."""
    units: dict[str, str] = {}
    for line in lines:
        key = unit_key(line.unit, case.bureau)
        if (
            line.unit
            and not case.bureau.name.endswith(line.unit)
            and line.unit != case.bureau.profile.short_name
        ):
            same = next((other for other in units if _same(key, other)), None)
            if same is None:
                units[key] = line.unit
            elif len(key) > len(same):
                units[key] = units.pop(same)
    return units


def _two_bureaus(case: Case, sharing: list[Line]) -> Iterator[Hit]:
    number = sharing[0].number
    ids = case.across.phones.get(re.sub(r"\D", "", sharing[0].text), set()) - {case.bureau.id}
    if not ids or not any(line.own and line.subject is case.profile for line in sharing):
        return
    names = "、".join(sorted(bureau.name for bureau in case.site.bureaus if bureau.id in ids))
    for line in sharing:
        if line.subject is case.profile:
            yield Hit(
                line.subject, line.way, f"“{number.plain}”也是{names}公布的电话", "两个机关不公布同一个号码"
            )


def _other_office(case: Case, by_number: dict[str, list[Line]]) -> Iterator[Hit]:
    """Yield an item's service number that belongs to an office which has no part in the item."""
    for sharing in by_number.values():
        owners = _units(case, [line for line in sharing if line.unit])
        for line in sharing if owners else ():
            if line.subject.list != "items" or line.unit or Use.SERVICE not in line.uses:
                continue
            units = {unit_key(unit.name, case.bureau): unit.name for unit in line.subject.record.units}
            if units and not any(_same(one, other) for one in owners for other in units):
                yield Hit(
                    line.subject,
                    line.way,
                    f"承办机构是{_named(units)}，电话“{line.number.plain}”却是{_named(owners)}的",
                    "承办机构自己的电话",
                    severity=Severity.HINT,
                )


def _same(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _named(units: dict[str, str]) -> str:
    return "、".join(f"“{name}”" for name in dict.fromkeys(units.values()))

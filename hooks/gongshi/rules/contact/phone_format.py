"""A telephone number that cannot be dialled as it stands, or has another region's area code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from gongshi.law.register import Region

from ..case import Case
from ..reading.phone_number import Kind, Number, number_of
from ..rule import Group, Hit, Severity, rule
from .contacts import Line, lines_of

_IN_TEXT = re.compile(
    r"(?:电话|热线|传真)(?:号码)?[为是：:\s]{0,3}"
    r"(?P<said>[（(]?0\d{2,3}[)）]?[-—－– ]?\d{5,9}(?!\d)|\d{5,12}(?![\d—-]))"
    r"|(?<![\w.\-—－])[（(]?0\d{2,3}[)）]?\s?[-—－–]\s?\d{5,9}(?![\d.])"
    r"|(?<=[\u4e00-\u9fff])0\d{2,3}[-—－–]\d{5,9}(?![\d.])"
)
"""A number that is called one, or that has an area code set apart."""
_DIGITS = re.compile(r"\d{5}")
_USUAL_FORM = re.compile(r"(?:0\d{2,3}-)?\d{3,8}(?:(?:-|转)\d{1,6})?|[48]00-?\d{3,4}-?\d{3,4}|1[3-9]\d{9}")


@rule(
    "phone-format",
    name="电话号码写法",
    group=Group.CONTACT,
    severity=Severity.ERROR,
    looks_at="各清单的“电话”“传真”，文字里的电话号码",
    ground="政府信息公开条例第20条第2项：公开的联系方式应当打得通；区号见 regions.yml",
    mend="核实号码，写成“区号-号码”",
)
def phone_format(case: Case) -> Iterator[Hit]:
    """Yield each number of a wrong length, without area code, with another region's, or oddly written."""
    usual = _usual_length(case)
    for line in lines_of(case):
        region = _region_of(case, line)
        for found, expected, severity in _faults(line.text, line.number, region, usual):
            yield Hit(line.subject, line.way, found, expected, severity=severity)
    yield from _texts(case, usual)


def _faults(
    text: str, number: Number, region: Region | None, usual: int | None
) -> Iterator[tuple[str, str, Severity | None]]:
    """Yield what is wrong with one number: what stands there, what to expect, how bad."""
    if number.kind is Kind.LANDLINE:
        faults = list(_landline_faults(text, number, region, usual))
        yield from faults
        if faults:
            return
    if not _USUAL_FORM.fullmatch(text):
        plain = number.plain
        yield f"“{text}”不是通行的写法", f"写作 {plain}", Severity.HINT


def _landline_faults(
    text: str, number: Number, region: Region | None, usual: int | None
) -> Iterator[tuple[str, str, Severity | None]]:
    area = region.area_code if region else ""
    example = f"区号{f' {area} ' if area else ''}加 {usual or '7 或 8'} 位号码"
    if not number.area and area and re.fullmatch(area[1:] + r"\d{7,8}", number.local):
        yield f"“{text}”的区号缺开头的 0", f"写作 {area}-{number.local[len(area) - 1 :]}", None
    elif len(number.local) not in {7, 8}:
        yield f"“{text}”除区号外有 {len(number.local)} 位", example, None
    elif number.local[0] in "01":
        yield f"“{text}”的号码以 {number.local[0]} 开头", "固定电话号码不以 0、1 开头", None
    elif not number.area:
        yield f"“{text}”没有区号", f"写作 {area or '区号'}-{number.plain}", Severity.WARNING
    elif area and number.area != area and region:
        yield f"“{text}”的区号是 {number.area}", f"{region.name}的区号 {area}", None
    elif area and usual and len(number.local) != usual:
        yield (
            f"“{text}”除区号外有 {len(number.local)} 位",
            f"{area} 的其他号码是 {usual} 位",
            Severity.WARNING,
        )


def _usual_length(case: Case) -> int | None:
    """Return the length of numbers under the region's area code, when the bureaus' numbers nearly all agree."""
    if case.bureau.region is None:
        return None
    area = case.bureau.region.area_code
    own = {line.number for line in lines_of(case) if line.subject is not case.profile}
    lengths = Counter(len(each.local) for each in own if each.area == area and len(each.local) in {7, 8})
    lengths += case.across.number_lengths.get(area, Counter())
    if not lengths:
        return None
    ((usual, often),) = lengths.most_common(1)
    return usual if often >= 3 and often * 4 >= lengths.total() * 3 else None


def _region_of(case: Case, line: Line) -> Region | None:
    """Return the region whose area code a number should have; None when that cannot be said."""
    if line.own or not line.unit:
        return case.bureau.region
    if case.bureau.region and case.bureau.region.name in line.unit:
        return case.bureau.region
    named = [region for region in case.site.regions.values() if line.unit.startswith(region.name)]
    return named[0] if len(named) == 1 else None


def _texts(case: Case, usual: int | None) -> Iterator[Hit]:
    """Yield numbers inside sentences that cannot be dialled; whose they are is not known, so an area code only hints."""
    for wording in case.wordings:
        if not _DIGITS.search(wording.text):
            continue
        for found in _IN_TEXT.finditer(wording.text):
            text = (found["said"] or found[0]).strip()
            number = number_of(text)
            if number.kind is not Kind.LANDLINE:
                continue
            own = bool(found["said"]) or number.area == _area(case)
            for said, expected, severity in _landline_faults(text, number, case.bureau.region, usual):
                whole = len(number.local) in {7, 8}
                if whole or own:
                    for place in wording.places:
                        hint = Severity.HINT if (whole and number.area) or severity else None
                        yield Hit(place.subject, place.way, said, expected, severity=hint)


def _area(case: Case) -> str:
    return case.bureau.region.area_code if case.bureau.region else ""

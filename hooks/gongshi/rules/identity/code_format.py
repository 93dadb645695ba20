"""A code that is not written as its province writes codes, or that belongs to another region."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from gongshi.law.codes import ItemCodeForm, Meaning

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .codes import Coded, coded, form_of

_ENOUGH = 5
"""So many codes written alike make a custom from which one can stray."""
_REGION_IN_CODE = re.compile(r"(?<!\d)([1-9]\d{5})(?!\d)")


@rule(
    "code-format",
    name="编码格式",
    group=Group.IDENTITY,
    severity=Severity.ERROR,
    looks_at="事项.yml 的“项目编码”，服务指南.yml 的“事项编码”",
    ground="本省职权编码规则（regions.yml 的“省份”）；行政区划代码见 GB/T 2260",
    mend="对照权责清单核对编码，改正写错的一位或一段",
)
def code_format(case: Case) -> Iterator[Hit]:
    """Yield each code out of form, of another region, or with a department's number unlike all others."""
    form = form_of(case)
    if form is None:
        yield from _unlike_the_rest(case)
        return
    another = len(coded(case)) >= _ENOUGH and not any(each.parts for each in coded(case))
    for each in coded(case):
        if another:
            found = "本机关的编码都不是本省通行的写法"
            yield Hit(each.subject, (each.field,), found, form.in_words(), severity=Severity.HINT)
        elif each.parts is None:
            yield Hit(
                each.subject,
                (each.field,),
                f"编码“{each.code}”{_what_is_wrong(each.code, form)}",
                f"{form.in_words()}，如 {_example(case, form)}",
            )
        else:
            yield from _region(case, each, each.parts.get(Meaning.REGION))
    yield from _department(case)


def _what_is_wrong(code: str, form: ItemCodeForm) -> str:
    """Return what is wrong with a code out of form, as exactly as can be said."""
    parts = code.split(form.joint) if form.joint else [code]
    if form.joint and len(parts) == len(form.parts):
        for text, part in zip(parts, form.parts, strict=True):
            if len(text) != part.length:
                return f"的{part.meaning}“{text}”是 {len(text)} 位"
        if form.read(code.upper()):
            return "用了小写字母"
    return "不合本省的编码格式"


def _example(case: Case, form: ItemCodeForm) -> str:
    """Return a code in form: one of the bureau's own if there is one, else one made up."""
    if own := next((each.code for each in coded(case) if each.parts), None):
        return own
    mark = next(iter(form.by_mark), "B")
    fill = {Meaning.CATEGORY: mark, Meaning.REGION: case.bureau.profile.region}
    return form.joint.join(fill.get(part.meaning) or "1".zfill(part.length) for part in form.parts)


def _region(case: Case, each: Coded, code: str | None) -> Iterator[Hit]:
    own = case.bureau.profile.region
    if code is None or code == own:
        return
    known = case.site.regions.get(code)
    name = f"（{known.name}）" if known else ""
    above = code in {own[:4] + "00", own[:2] + "0000"}
    yield Hit(
        each.subject,
        (each.field,),
        f"编码里的行政区划代码是“{code}”{name}",
        f"本机关的行政区划代码 {own}{_name(case)}",
        severity=Severity.WARNING if above else None,
    )


def _name(case: Case) -> str:
    return f"（{case.bureau.region.name}）" if case.bureau.region else ""


def _department(case: Case) -> Iterator[Hit]:
    """Yield a department's number that stands in one code only, differs in one or two signs, and all others agree."""
    codes = [each for each in coded(case) if each.parts and Meaning.DEPARTMENT in each.parts]
    counts = Counter(each.parts[Meaning.DEPARTMENT] for each in codes if each.parts)
    if len(counts) < 2:
        return
    ((usual, often), *_) = counts.most_common(1)
    for each in codes:
        text = each.parts[Meaning.DEPARTMENT] if each.parts else usual
        if often >= _ENOUGH and counts[text] == 1 and _differ(text, usual) <= 2:
            yield Hit(
                each.subject,
                (each.field,),
                f"编码里的部门代码是“{text}”，其余 {often} 个编码都是“{usual}”",
                f"部门代码 {usual}",
                severity=Severity.WARNING,
            )


def _differ(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _unlike_the_rest(case: Case) -> Iterator[Hit]:
    """Where the province's form is not known: yield codes unlike nearly all others, or of another region."""
    codes = coded(case)
    shapes = Counter(_shape(each.code) for each in codes)
    if shapes:
        ((usual, often),) = shapes.most_common(1)
        alike = often >= _ENOUGH and often * 5 >= len(codes) * 4
        model = next(each.code for each in codes if _shape(each.code) == usual)
        for each in codes:
            if alike and _shape(each.code) != usual:
                yield Hit(
                    each.subject,
                    (each.field,),
                    f"编码“{each.code}”的写法和其余 {often} 个编码不同",
                    f"写法一致，如 {model}",
                    severity=Severity.WARNING,
                )
    own = case.bureau.profile.region
    if sum(own in _REGION_IN_CODE.findall(each.code) for each in codes) < _ENOUGH:
        return
    for each in codes:
        numbers = _REGION_IN_CODE.findall(each.code)
        if numbers and own not in numbers and (strange := _as_a_region(case, numbers)):
            yield from _region(case, each, strange)


def _as_a_region(case: Case, numbers: list[str]) -> str | None:
    """Return the number that stands where the others have the region's code."""
    own = case.bureau.profile.region
    near = [each for each in numbers if each in case.site.regions or each[:2] == own[:2]]
    return next(iter(near), None)


def _shape(code: str) -> str:
    return re.sub("[a-z]", "a", re.sub("[A-Z]", "A", re.sub(r"\d", "0", code)))

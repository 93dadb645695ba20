"""Numbers of standards that are incomplete or not written as standards are numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_STANDARD = re.compile(
    r"(?P<code>GBZ|GB|DB\s?\d{2,4}|HJ|WS|YY|NY|JGJ|CJJ|CJ|MZ|SB|QX|AQ|XF|GA|JT|LY|TY|WH|RB)"
    r"(?P<kind>\s?[/／]\s?[TZ]|\s?[TZ](?=\s?\d)|-[TZ](?=\s?\d))?"
    r"(?P<number>\s?\d+(?:\.\d+)*)?"
    r"(?P<year>\s?[-—–－]{1,2}\s?\d{2,4})?(?![A-Za-z0-9])"
)
_OLDEST = 1950


@rule(
    "standard-number",
    name="标准编号不完整或不规范",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="全部文字里的国家标准、地方标准、行业标准编号",
    ground="GB/T 1.1 标准化文件的结构和起草规则：标准编号由代号、顺序号、发布年份组成",
    mend="查明标准的全称和编号，写成 DB51/T 1234—2020 这样的完整编号",
)
def standard_number(case: Case) -> Iterator[Hit]:
    """Yield each number of a standard that lacks its number or is not written as standards are."""
    for found in case.sweep.find(_STANDARD):
        glued = (
            found.wording.text[found.at - 1 : found.at].isalnum()
            and found.wording.text[found.at - 1].isascii()
        )
        if not glued and (doubt := _doubt(found.match, case)):
            what, expected, sure = doubt
            says = f"标准编号“{' '.join(found.match.group().split())}”{what}"
            for place in found.wording.places:
                yield Hit(place.subject, place.way, says, expected, severity=None if sure else Severity.HINT)


def _doubt(match: re.Match[str], case: Case) -> tuple[str, str, bool] | None:
    """Return what is wrong, what one may expect, and whether that is sure; None when the number is right."""
    code = re.sub(r"\s", "", match["code"])
    kind, number, year = (re.sub(r"\s", "", match[part] or "") for part in ("kind", "number", "year"))
    if not number:
        if not (kind or year):  # the mere word GB names no standard
            return None
        return "缺顺序号", "代号后面有标准的顺序号，如 DB51/T 1234—2020", True
    if kind and not kind.startswith(("/", "／")):
        letter = kind.strip("-")
        return "代号写法不规范", f"推荐性标准和指导性技术文件的代号写 {code}/{letter}", True
    digits = year.strip("-—–－")
    if digits and (len(digits) != 4 or not _OLDEST <= int(digits) <= case.today.year):
        return "的年份不对", "发布年份是四位数，不早于标准化工作开始，不晚于今天", len(digits) == 4
    province = code[2:4]
    if code.startswith("DB") and province != case.bureau.profile.region[:2]:
        return "是外省的地方标准", f"本省的地方标准，代号是 DB{case.bureau.profile.region[:2]}", False
    return None

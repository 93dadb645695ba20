"""Offices that the bureau's own list does not have, offices under several names, the bureau under another name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from gongshi.records.bureau import OfficeKind

from ..case import Case
from ..reading.quoting import around, shorten
from ..reading.units import Mention, abbreviates, bare_unit, is_office, mentions, nearly, same_office, stem
from ..rule import Group, Hit, Severity, rule

_WHOLE = 3
"""A list of so many offices is taken for complete."""
_OWN_NAME = {"items": "执法主体", "inspections": "检查主体", "officers": "工作单位", "decisions": "决定机关"}
_ALIKE = 80
"""From where on two names are taken for one that was miswritten, of 100."""
_ABOVE = re.compile("[省市州盟]|上级")
"""Before a name: it is an office of the authority above."""
_NAMED_IN = frozenset({"承办机构", "实施部门", "审核机构", "执法部门", "机构", "图", "内设机构"})
"""Fields of which every name is looked at anyway."""


@rule(
    "unit-name",
    name="机构名称不一致",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="内设机构，各清单的承办机构、实施部门、审核机构、执法部门、联系机构，流程图里的股室，机关自己的名称",
    ground="政府信息公开条例第20条第2项：公开机关职能、机构设置；同一机构用同一个规范名称",
    mend="改用“三定”规定和主体.yml“内设机构”里的规范名称；确有这个机构的，补进“内设机构”",
)
def unit_name(case: Case) -> Iterator[Hit]:
    """Yield each office that is not called as the bureau calls it, and each other name for the bureau itself."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions(case):
        found[mention.name].append(mention)
    known = [
        name
        for office in case.bureau.profile.offices
        if is_office(name := bare_unit(office.name, case.bureau))
    ]
    if known:
        yield from _against_list(case, found, known)
        yield from _in_prose(case, known)
    else:
        yield from _against_each_other(found)
    yield from _own_name(case)
    yield from _no_office(case)


def _against_list(case: Case, found: dict[str, list[Mention]], known: list[str]) -> Iterator[Hit]:
    offices = case.bureau.profile.offices
    whole = sum(office.kind is OfficeKind.INTERNAL for office in offices) >= _WHOLE
    for name, places in found.items():
        if any(same_office(name, office) for office in known):
            continue
        like = max(
            (office for office in known if nearly(name, office)),
            key=lambda office: fuzz.ratio(name, office),
            default="",
        )
        short = next((office for office in known if not like and abbreviates(name, office)), "")
        for mention in places:
            if like or short:
                yield Hit(
                    mention.subject,
                    mention.way,
                    f"机构写作“{name}”",
                    f"机构清单里是“{like or short}”",
                    f"是同一个机构的，改为“{like or short}”；不是的，补进“内设机构”",
                    severity=None if like else Severity.HINT,
                )
            elif not mention.in_chart or name.endswith(("股", "科", "中心")):
                yield Hit(
                    mention.subject,
                    mention.way,
                    f"机构写作“{name}”",
                    "机构清单里有的机构",
                    severity=None if whole and name.endswith(("股", "科", "室")) else Severity.HINT,
                )


def _against_each_other(found: dict[str, list[Mention]]) -> Iterator[Hit]:
    """Yield the rarer of two names for what is likely one office, when the bureau lists no offices."""
    often = Counter({name: len(places) for name, places in found.items()})
    by_stem: dict[str, list[str]] = defaultdict(list)
    for name in found:
        by_stem[stem(name)].append(name)
    for name, places in found.items():
        others = [other for other in by_stem[stem(name)] if other != name]
        others += [
            other
            for other in found
            if stem(other) != stem(name) and nearly(name, other) and fuzz.ratio(name, other) >= _ALIKE
        ]
        usual = max(others, key=lambda other: (often[other], other), default="")
        if usual and (often[name], name) < (often[usual], usual) and not same_office(name, usual):
            for mention in places:
                yield Hit(mention.subject, mention.way, f"机构写作“{name}”", f"别处写作“{usual}”")


def _in_prose(case: Case, known: list[str]) -> Iterator[Hit]:
    """Yield an office with another rank than its own (基金监管科 for 基金监管股), in running text."""
    stems = {stem(name): name for name in known if len(stem(name)) >= 3}
    if not stems:
        return
    either = "|".join(re.escape(each) for each in sorted(stems, key=len, reverse=True))
    pattern = re.compile(f"(?P<stem>{either})(?:股|科|处|室|所)")
    for found in case.sweep.find_here(pattern):
        name, own, text = found.match.group(), stems[found.match["stem"]], found.wording.text
        if name in known or own.startswith(name) or _ABOVE.search(text[max(0, found.at - 8) : found.at]):
            continue
        for place in found.wording.places:
            if place.way[0] not in _NAMED_IN and place.way[-1] not in _NAMED_IN:
                yield Hit(
                    place.subject,
                    place.way,
                    f"机构写作“{name}”：{around(text, found.at, width=8)}",
                    f"机构清单里是“{own}”",
                    f"改为“{own}”",
                )


def _own_name(case: Case) -> Iterator[Hit]:
    """Yield the bureau under another name, where its own name is asked."""
    profile = case.bureau.profile
    for key, field in _OWN_NAME.items():
        for subject in case.records(key):
            text = subject.written.get(field)
            if not isinstance(text, str) or text == profile.name or profile.name.endswith(text):
                continue
            found = f"“{field}”写作“{shorten(text)}”"
            if text == profile.short_name:
                yield Hit(
                    subject, (field,), found, f"机关全称“{profile.name}”", "写全称", severity=Severity.HINT
                )
            elif fuzz.ratio(text, profile.name) >= _ALIKE and "、" not in text:
                yield Hit(subject, (field,), found, f"本机关的名称是“{profile.name}”", "核对后写机关全称")


_PERSON = re.compile(r"(?:分管|主管|主要|局|单位)领导|领导$|负责人$|局长$|主任$")


def _no_office(case: Case) -> Iterator[Hit]:
    """Yield the persons, and the bureau itself without its place, among the offices that handle a matter."""
    name = case.bureau.profile.name
    for item in case.records("items"):
        for position, unit in enumerate(item.record.units):
            text = (unit if isinstance(unit, str) else unit.name) or ""
            if _PERSON.search(text):
                told, expected = f"“承办机构”写的是人：“{text}”", "承办的机构；由谁审批写在责任事项里"
            elif text.endswith("局") and text != name and name.endswith(text):
                told, expected = f"“承办机构”写作“{text}”，没有写是哪里的", f"“{name}”或者它的内设机构"
            else:
                continue
            way = ("承办机构", position, "名称") if not isinstance(unit, str) else ("承办机构", position)
            yield Hit(item, way, told, expected, "写明承办的内设机构或者机关全称", severity=Severity.HINT)

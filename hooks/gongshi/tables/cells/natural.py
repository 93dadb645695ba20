"""Cells as people write them: one entry a line, 《法规》第几条：原文, 立案责任（立案岗）：做什么.

Each kind of group has a reader and, if its writing is plain enough, a writer. Whoever writes a cell reads it back at
once (see cell.py); what does not come back the same is written behind labels instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .bases import bases_in, spoken_basis
from .enumeration import Point, enumerated

Groups = list[dict[str, Any]]

_NAMES = re.compile(r"[、，,；;\n]|(?<=\S)[ \t\u3000]+(?=\S)")
_PHONE = re.compile(r"\+?\(?0?\d{2,4}\)?[-—－–\s]?\d{6,8}(?:(?:转|-)\d{1,6})?|1\d{10}|(?<!\d)\d{5,8}(?!\d)")
_PERSON = re.compile(r"联系人\s*[：:]?\s*([\u4e00-\u9fff·]{2,4})")
_STEPS = (
    "受理",
    "立案",
    "调查",
    "取证",
    "审查",
    "告知",
    "听证",
    "决定",
    "送达",
    "执行",
    "评审",
    "公示",
    "奖励",
    "审核",
    "结案",
)
_ROLE = re.compile(r"^(.+?)[（(]([^（()）]{2,10})[）)]$")
_POST = re.compile(
    r"^(?P<number>[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[.．、]?)?\s*"
    r"(?:(?P<duty>[^\s（(：:，。；]{2,10}责任)\s*(?:[（(](?P<post>[^（()）]{1,12})[）)])?\s*[：:])?\s*(?P<text>[\s\S]+)$"
)
_TITLED = re.compile(
    r"^(?P<purpose>[^：:\n【】]{2,20})[：:]\s*(?P<phones>[\d\-—－()（）转、，,; +]+?)(?:[（(](?P<note>[^（()）]+)[）)])?$"
)
_URL = re.compile(r"(?:https?://|mailto:|tel:)[^\s，。；、）)】]+")


def names_in(text: str) -> list[str]:
    """Return the names in a list of names; a separator in brackets separates nothing."""
    return [name for piece in _outside_brackets(text) if (name := piece.strip(" \t\u3000；;，,、"))]


def _outside_brackets(text: str) -> Iterator[str]:
    depth, start = 0, 0
    for position, sign in enumerate(text):
        depth = max(0, depth + (sign in "（(") - (sign in "）)"))
        if not depth and _NAMES.match(text, position):
            yield text[start:position]
            start = position + 1
    yield text[start:]


def entries_in(text: str) -> list[str]:
    """Return the entries of a list: numbered ones wherever they stand, else one a line."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return lines
    lead, points, tail = enumerated(text)
    if len(points) < 2 or lead or tail:
        return lines
    return [whole(point) for point in points]


def whole(point: Point) -> str:
    """Return a point with all below it as one text."""
    return "\n".join([point.text, *(whole(each) for each in point.below)])


def clauses_in(text: str) -> dict[str, Any]:
    """Return an enumeration's opening, entries and closing."""
    lead, points, tail = enumerated(text)
    if not points:
        return {"引语": lead}
    found: dict[str, Any] = {"引语": lead} if lead else {}
    found["列项"] = [_clause(point) for point in points]
    if tail:
        found["结语"] = tail
    return found


def _clause(point: Point) -> dict[str, Any]:
    clause: dict[str, Any] = {"内容": point.text}
    if point.below:
        clause["列项"] = [whole(each) for each in point.below]
    return clause


def spoken_clauses(clauses: Mapping[str, Any]) -> str:
    """Return an enumeration as lines of text."""
    lines = [clauses.get("引语", "")]
    for entry in clauses.get("列项", ()):
        lines += [entry.get("内容", ""), *entry.get("列项", ())]
    return "\n".join(line for line in [*lines, clauses.get("结语", "")] if line)


def units_in(text: str) -> Groups:
    """Return the offices; what stands in brackets is the step that an office answers for, if it is a step."""
    groups = []
    for name in names_in(text):
        found = _ROLE.match(name)
        if found and any(step in found[2] for step in _STEPS):
            groups.append({"名称": found[1], "环节": found[2]})
        else:
            groups.append({"名称": name})
    return groups


def spoken_unit(unit: Mapping[str, Any]) -> str:
    """Return an office with its step."""
    role = unit.get("环节")
    return f"{unit.get('名称', '')}（{role}）" if role else str(unit.get("名称", ""))


def materials_in(text: str) -> Groups:
    """Return groups of papers: a line that ends with a colon names the papers below it."""
    groups: Groups = []
    for line in (line.strip() for line in text.split("\n")):
        if not line:
            continue
        if line.endswith(("：", ":")):
            groups.append({"分组": line[:-1].strip(), "列项": []})
            continue
        if not groups:
            groups.append({"列项": []})
        groups[-1]["列项"] += entries_in(line)
    return [group for group in groups if group["列项"]] if groups else []


def spoken_material(material: Mapping[str, Any]) -> str:
    """Return a group of papers, its name on a line of its own."""
    group = material.get("分组")
    return "\n".join([*([f"{group}："] if group else []), *material.get("列项", ())])


def posts_in(text: str) -> Groups:
    """Return the duties of posts, each with its number, name and post where they are told."""
    lead, points, tail = enumerated(text)
    pieces = [whole(point) for point in points] if points and not lead else entries_in(text)
    if tail and points:
        pieces[-1] = f"{pieces[-1]}\n{tail}"
    groups = []
    for piece in pieces:
        found = _POST.match(piece)
        if found:
            names = (("序号", "number"), ("责任", "duty"), ("岗位", "post"), ("内容", "text"))
            groups.append({key: found[name].strip() for key, name in names if found[name]})
        else:
            groups.append({"内容": piece})
    return groups


def spoken_post(post: Mapping[str, Any]) -> str:
    """Return the duty of a post on one line."""
    duty, place = post.get("责任"), post.get("岗位")
    head = f"{duty}（{place}）：" if duty and place else f"{duty}：" if duty else ""
    number = post.get("序号", "")
    return f"{number} {head}{post.get('内容', '')}" if number else f"{head}{post.get('内容', '')}"


_LABEL = re.compile(
    r"(?P<unit>(?:服务|承办|受理|办理|实施|咨询)?(?:机构|科室|股室|单位|部门))\s*[：:]"
    r"|(?P<phone>[\u4e00-\u9fff]{0,6}(?:电话|热线|号码))\s*[：:]"
    r"|(?P<person>联系人)\s*[：:]"
    r"|(?P<place>[\u4e00-\u9fff]{0,4}(?:地点|地址))\s*[：:]"
    r"|(?P<hours>[\u4e00-\u9fff]{0,4}时间)\s*[：:]"
)
_LABELLED = {"unit": "机构", "person": "联系人", "place": "地址", "hours": "说明"}
ANY_PHONE = "联系电话"
"""What a number is for when nothing says it."""


def contacts_in(text: str) -> Groups:
    """Return the ways to reach someone: what for, office, person and numbers as far as they are told."""
    if len(labels := list(_LABEL.finditer(text))) > 1 and not text[: labels[0].start()].strip():
        return _told(text, labels)
    groups: Groups = []
    for line in (line.strip() for line in text.split("\n")):
        if not line:
            continue
        if found := _TITLED.match(line):
            group: dict[str, Any] = {"用途": found["purpose"].strip(), "电话": _phones(found["phones"])}
            if found["note"]:
                group["说明"] = found["note"].strip()
            groups.append(group)
        else:
            groups.append(_contact(line))
    return groups


def _told(text: str, labels: list[re.Match[str]]) -> Groups:
    """Return a contact for each kind of number, with the office, person and place that are told beside them."""
    ends = [*(label.start() for label in labels[1:]), len(text)]
    common: dict[str, Any] = {}
    numbers: Groups = []
    for label, end in zip(labels, ends, strict=True):
        value = text[label.end() : end].strip(" \t\u3000\n；;，,。")
        if label["phone"]:
            numbers.append({"用途": label["phone"], "电话": _phones(value)})
        elif value and label.lastgroup:
            common[_LABELLED[label.lastgroup]] = value
    return [{**number, **common} for number in numbers] or [{"用途": ANY_PHONE, **common}]


def _contact(line: str) -> dict[str, Any]:
    person = _PERSON.search(line)
    rest = _PERSON.sub(" ", line)
    phones = _phones(rest)
    unit = _PHONE.sub(" ", rest).strip(" \t\u3000，,、；;：:（）()")
    unit = re.sub(r"(?:联系|服务|咨询|监督|投诉|举报)?电话\s*[：:]?\s*$", "", unit).strip()
    group: dict[str, Any] = {"用途": ANY_PHONE, **({"机构": unit} if unit else {})}
    if person:
        group["联系人"] = person[1]
    if phones:
        group["电话"] = phones
    return group


def _phones(text: str) -> list[str]:
    return [found[0].strip() for found in _PHONE.finditer(text)]


def spoken_contact(contact: Mapping[str, Any]) -> str:
    """Return what a number is for, the numbers, and the note about them."""
    note = contact.get("说明")
    phones = "、".join(contact.get("电话", ()))
    return f"{contact.get('用途', '')}：{phones}{f'（{note}）' if note else ''}"


def links_in(text: str) -> Groups:
    """Return addresses with their names, which stand before them."""
    groups, end = [], 0
    for found in _URL.finditer(text):
        name = text[end : found.start()].strip(" \t\u3000\n：:，,；;（(")
        groups.append({"名称": name or found[0], "网址": found[0]})
        end = found.end()
    return groups


def spoken_link(link: Mapping[str, Any]) -> str:
    """Return a name and its address."""
    return f"{link.get('名称', '')} {link.get('网址', '')}"


READERS: dict[str, Callable[[str], Groups]] = {
    "Basis": bases_in,
    "Unit": units_in,
    "Material": materials_in,
    "Post": posts_in,
    "Contact": contacts_in,
    "Link": links_in,
}
"""By the model's name, what reads its groups from a cell."""
WRITERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "Basis": spoken_basis,
    "Unit": spoken_unit,
    "Material": spoken_material,
    "Post": spoken_post,
    "Contact": spoken_contact,
    "Link": spoken_link,
}
"""By the model's name, what writes one group as a line or more."""

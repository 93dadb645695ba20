"""Acts about contributions and fees whose collection has gone to the tax offices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongshi.source.problem import Way

from ..case import Case
from ..reading.citing import article_numbers
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_INSURANCE = re.compile(
    r"(?:社会|医疗|生育|养老|失业|工伤)保险费|社保费|医保费|缴纳社保|保险缴费|缴费基数|缴费额"
)
_COLLECTING = re.compile(r"欠缴|征缴|征收|缴纳|代?扣代缴|申报|应缴|滞纳金|划拨|缴费基数|缴费额")
_MOVED = re.compile(
    "水土保持补偿费|防空地下室易地建设费|城镇垃圾处理费|土地闲置费|国有土地使用权出让收入|矿产资源专项收入|海域使用金"
    "|残疾人就业保障金|排污权出让收入|教育费附加"
)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("缴费账册、资料造假", re.compile("账册|帐册|账簿|帐簿|会计|伪造|变造|篡改|毁灭|缴费基数")),
    ("欠缴的追缴、滞纳金、划拨", re.compile("欠缴|滞纳金|划拨|强制|追缴|补缴")),
    ("参保登记和缴费申报", re.compile("登记|申报")),
    ("缴费情况的检查", re.compile("检查|稽核|核查|审计|监督|是否")),
)
"""What about contributions a text is about, the first that fits; each is a question of its own."""
_BY_LAW: dict[str, frozenset[int]] = {"shbxfzj": frozenset(), "shbxf": frozenset({63, 86})}
"""Laws on collecting, and which of their articles; none stands for all."""
_PAYMENT = "缴纳、征收"
_TEXTS: dict[str, tuple[str, ...]] = {
    "items": ("名称",),
    "guides": ("适用范围",),
    "inspections": ("检查事项", "检查内容"),
    "recordings": ("执法事项",),
}


@rule(
    "levy-competence",
    name="征收职责是否已经划转",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项名称和依据、指南适用范围、抽查事项和内容、音像记录事项里关于社会保险费和已划转费用的申报、缴纳、征收",
    ground="社会保险法第63条、第86条：欠缴由征收机构处理；社会保险费和部分非税收入已划转税务部门征收",
    mend="核对现行职责：已经划转的，从清单删去或者改写为协助事项；仍由本机关行使的，补写依据",
)
def levy_competence(case: Case) -> Iterator[Hit]:
    """Yield each text about collecting what is now collected by the tax offices."""
    if "税务" in case.bureau.name:
        return
    for key, fields in _TEXTS.items():
        for subject in case.records(key):
            for field in fields:
                yield from _in_field(subject, field)
    yield from _by_law(case)


def _by_law(case: Case) -> Iterator[Hit]:
    """Yield each item that rests on an article about collecting, where its name does not tell."""
    asked: set[int] = set()
    for citation in case.citations:
        subject, law = citation.subject, citation.law
        if not law or subject.list != "items" or id(subject) in asked or law.id not in _BY_LAW:
            continue
        numbers, on = article_numbers(citation.basis.article), _BY_LAW[law.id]
        if numbers and (not on or on & set(numbers)) and not list(_in_field(subject, "名称")):
            asked.add(id(subject))
            kind = next((kind for kind, words in _KINDS if words.search(subject.title)), _PAYMENT)
            yield _asked(subject, ("名称",), f"社会保险费（{kind}）")


def _in_field(subject: Subject, field: str) -> Iterator[Hit]:
    for way, text in subject.texts_of(field):
        if _INSURANCE.search(text) and _COLLECTING.search(text):
            kind = next((kind for kind, words in _KINDS if words.search(text)), _PAYMENT)
            yield _asked(subject, way, f"社会保险费（{kind}）")
        elif match := _MOVED.search(text):
            yield _asked(subject, way, match.group())


def _asked(subject: Subject, way: Way, what: str) -> Hit:
    return Hit(subject, way, f"涉及{what}", "请核对：征收已经划转税务部门，这项职责是否还属于本机关？")

"""Text of another kind of power: a penalty's duties in a benefit, coercion's liability in an inspection."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import around, shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_MARKS: dict[Category, re.Pattern[str]] = {
    Category.PENALTY: re.compile(
        r"行政处罚(?:事先)?(?:决定|告知)书|处罚种类和幅度|拟[作做]出的?(?:行政)?处罚|没有法定的行政处罚依据|擅自改变行政处罚"
        r"|实施行政处罚，有下列|法定的行政处罚程序|关于委托处罚|立案审批表|处罚前告知"
    ),
    Category.COERCION: re.compile(
        r"条件的?实施(?:行政)?强制措施|违法的?实施(?:行政)?强制措施|程序[^，。；\x1f]{0,6}实施行政强制|权限[^，。；\x1f]{0,6}实施行政强制"
        r"|实施强制执行措施|行使行政强制权|查封[（(、][^，。；\x1f]{0,6}决定书|扣押[（(、][^，。；\x1f]{0,6}决定书|解除查封|解除扣押"
    ),
    Category.LICENCE: re.compile(
        r"准予(?:行政)?许可|不予(?:行政)?许可|行政许可决定|颁发许可证|许可证件的颁发"
    ),
    Category.BENEFIT: re.compile(
        r"给付决定|不予给付|拨付(?:补助|救助|待遇)|发放(?:补助|救助金|补贴|津贴)|支付(?:补助|救助金|补贴|津贴)"
    ),
    Category.REWARD: re.compile(r"奖励(?:资金|意见|决定|对象)|撤[销消]奖励"),
    Category.INSPECTION: re.compile(r"行政检查材料|作为(?:被)?检查对象|制定(?:监管|检查|抽查)计划|终止检查"),
}
"""Phrases that belong to one kind of power only; each branch begins with a plain character, to be found fast."""
_APPLICATION = re.compile(
    r"受理责任|一次性告知(?:需|应当?)?(?:补正|补齐)|申请材料(?:齐全|不齐)|不予受理(?:通知|决定)"
)
"""Phrases of powers that citizens apply for."""

_FOREIGN: Mapping[Category, tuple[Category, ...]] = {
    Category.PENALTY: (Category.LICENCE, Category.BENEFIT, Category.REWARD, Category.INSPECTION),
    Category.COERCION: (Category.PENALTY, Category.LICENCE, Category.BENEFIT, Category.REWARD),
    Category.INSPECTION: (
        Category.PENALTY,
        Category.COERCION,
        Category.LICENCE,
        Category.BENEFIT,
        Category.REWARD,
    ),
    Category.LICENCE: (Category.PENALTY, Category.COERCION, Category.BENEFIT, Category.REWARD),
    Category.BENEFIT: (Category.PENALTY, Category.COERCION, Category.LICENCE),
    Category.CONFIRMATION: (Category.PENALTY, Category.COERCION, Category.LICENCE),
    Category.REWARD: (
        Category.PENALTY,
        Category.COERCION,
        Category.LICENCE,
        Category.BENEFIT,
        Category.INSPECTION,
    ),
    Category.SERVICE: (Category.PENALTY, Category.COERCION, Category.LICENCE),
    Category.LEVY: (Category.PENALTY, Category.COERCION, Category.LICENCE, Category.REWARD),
}
"""Of which other powers a power's own text does not speak."""
_ANY_MARK = re.compile("|".join(each.pattern for each in (*_MARKS.values(), _APPLICATION)))
_LIABLE = {Category.PENALTY: (Category.COERCION,)}
"""Of which others it does not speak where it says who answers for faults."""
_EX_OFFICIO = frozenset({Category.PENALTY, Category.COERCION, Category.INSPECTION})
_TEXTS = {"items": ("责任事项", "违法责任"), "guides": ("流程说明", "结果送达", "受理条件", "结果查询")}
_CLOSED = re.compile("案件结案|案件办结|案件审结")
"""A case is opened for a penalty; other matters end without one."""
_NO_CASES = frozenset(_FOREIGN) - {Category.PENALTY}
_IF_FOUND = re.compile(
    r"[^。；;]*(?:发现|涉嫌|构成|违法行为|需要?进行|依法(?:需要|应当|给予)|移[送交])[^。；;]*"
)
"""A clause on what an inspection may lead to speaks of other powers rightly."""
_BOX = {
    Category.PENALTY: re.compile(r"立案|听证|(?:不予|给予|行政)处罚|没收"),
    Category.BENEFIT: re.compile(r"^(?:不予)?(?:给付|支付|发放)|拨付"),
    Category.REWARD: re.compile(r"奖励"),
    Category.COERCION: re.compile(r"(?:强制措施|查封|扣押)"),
}
_MAY_LEAD_TO = frozenset(
    {
        (Category.INSPECTION, Category.PENALTY),
        (Category.INSPECTION, Category.COERCION),
        (Category.COERCION, Category.PENALTY),
    }
)
"""Powers whose charts may lead to a step of another."""
_CALLED = re.compile("|".join(Category))


@rule(
    "boilerplate-category",
    name="写的是另一类职权的内容",
    group=Group.TEXT,
    severity=Severity.WARNING,
    looks_at="事项的责任事项、违法责任和流程图，指南的流程、受理条件、结果送达和结果查询，与类别对照",
    ground="各类职权的程序和责任不同：行政处罚法、行政强制法、行政许可法各有规定",
    mend="改写成与这一类职权相应的内容",
)
def boilerplate_category(case: Case) -> Iterator[Hit]:
    """Yield each text, and each chart, that belongs to another kind of power than its matter."""
    said: set[tuple[int, str, str]] = set()
    same: Mapping[tuple[str, str, str, str], str] = {}
    for found in case.sweep.find(_ANY_MARK):
        text = found.wording.text
        for place in found.wording.places:
            subject, way = place.subject, place.way
            if way[0] not in _TEXTS.get(subject.list, ()) or not subject.entry:
                continue
            category = subject.record.category
            meant = _meant_for(text, category, way[0] == "违法责任")
            if meant and (key := (id(subject), str(way[0]), meant[0])) not in said:
                said.add(key)
                same = same or _blocks(case)
                other = same.get((subject.list, str(way[0]), str(subject.written[way[0]]), meant[0]), "")
                yield Hit(
                    subject,
                    way,
                    f"{category}事项的“{way[0]}”写的是{meant[0]}的内容：{around(text, meant[1])}{other}",
                    f"与{category}相应的内容",
                )
    yield from _cases(case)
    yield from _charts(case)


def _blocks(case: Case) -> Mapping[tuple[str, str, str, str], str]:
    """Return, by list, field, all that is written there and kind of power, what to say of the first that has it."""
    found: dict[tuple[str, str, str, str], str] = {}
    for key, fields in _TEXTS.items():
        for subject in case.records(key):
            for field in fields:
                if value := subject.written.get(field):
                    whose = key, field, str(value), str(subject.record.category)
                    found.setdefault(whose, f"，整段与“{shorten(subject.record.name, 20)}”的相同")
    return found


def _cases(case: Case) -> Iterator[Hit]:
    """Yield where the guide to another matter counts from the day on which a case is closed."""
    for guide in case.records("guides"):
        category = guide.record.category
        for field in _TEXTS["guides"] if category in _NO_CASES else ():
            for way, text in guide.texts_of(field):
                if match := _CLOSED.search(text):
                    yield Hit(
                        guide,
                        way,
                        f"{category}指南的“{field}”写的是行政处罚的内容：{around(text, match.start())}",
                        f"与{category}相应的内容",
                        severity=Severity.HINT if category is Category.COERCION else None,
                    )


@lru_cache(maxsize=1 << 16)
def _meant_for(text: str, category: Category, liability: bool) -> tuple[str, int] | None:
    """Return for which other kind of power a text is written, and where it shows; None when it fits."""
    if category in _EX_OFFICIO and (match := _APPLICATION.search(text)):
        return "依申请办理的职权", match.start()
    for other in (*_FOREIGN.get(category, ()), *(_LIABLE.get(category, ()) if liability else ())):
        if match := _MARKS[other].search(text):
            at = match.start()
            if category is Category.INSPECTION and any(
                clause.start() <= at < clause.end() for clause in _IF_FOUND.finditer(text)
            ):
                continue
            return other, at
    return None


def _charts(case: Case) -> Iterator[Hit]:
    """Yield the matters whose chart is called, or drawn, for another kind of power."""
    drawn = {each.subject.id: each.chart for each in case.charts}
    called = {flow.id: frozenset(_CALLED.findall(flow.record.name)) for flow in case.records("flows")}
    boxes = {
        flow: {
            category: next((node.text for node in chart.nodes if mark.search(node.text)), "")
            for category, mark in _BOX.items()
        }
        for flow, chart in drawn.items()
    }
    for key in ("items", "guides"):
        for subject in case.records(key):
            flow, category = subject.record.flow, subject.record.category
            if not flow:
                continue
            if (names := called.get(flow)) and category not in names:
                found = f"{category}事项的流程图是{'、'.join(sorted(names))}的流程图"
                yield Hit(subject, ("流程",), found, f"{category}的流程图")
            else:
                yield from _boxes(subject, category, boxes.get(flow, {}))


def _boxes(subject: Subject, category: Category, boxes: Mapping[Category, str]) -> Iterator[Hit]:
    for other, box in boxes.items():
        if box and other in _FOREIGN.get(category, ()) and (category, other) not in _MAY_LEAD_TO:
            found = f"{category}事项的流程图画着{other}的步骤：“{' '.join(box.split())}”"
            yield Hit(subject, ("流程",), found, f"{category}的流程")

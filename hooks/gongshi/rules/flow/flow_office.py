"""Charts on which other offices act than the one that the item names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gongshi.flow import Chart
from gongshi.site import Bureau
from gongshi.source.problem import Way

from ..case import Case
from ..reading.units import abbreviates, bare_unit, nearly, same_office
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject

_ACTS = "审提受调作负办送立移登初复核窗经对根组牵出拟制通会向领决报公拨支发"
_DOER = re.compile(
    rf"^[\W\d]*(?:由|报|经|送|交)?([\u4e00-\u9fff]{{1,14}}?(?:中心|办公室|大队|中队|股|科|室|站))(?=$|[{_ACTS}，,、：:（(\s])"
)
"""An office at the beginning of a box, with what it does after it."""
_NO_NAME = re.compile("将|把|送|交(?![通易])|由|向|的|并|等|为|以|材料|组织|进行")
_HALL = re.compile(
    "^(?:[省市县区]|[\u4e00-\u9fff]{2,3}[省市县区])?(?:政务服务中心|便民服务中心|行政服务中心)$|医院|诊"
)
"""Halls in which many bodies receive papers; clinics."""
_ITSELF = re.compile(
    "领导|负责人|本局|[省市县区]局|局长|局务会|党组|医保局|医疗保障局|执法人员|承办|经办人|业务[股科室]|相关[股科室]|法制"
)
"""The bureau itself, or whoever in it has the matter in hand."""


@rule(
    "flow-office",
    name="流程图里的机构不是承办机构",
    group=Group.FLOW,
    severity=Severity.HINT,
    looks_at="事项的承办机构、指南的实施部门，与流程图里办事的机构",
    ground="政府信息公开条例第6条：公开的信息应当准确；国办发〔2018〕118号：公示执法主体和流程",
    mend="查明由谁承办：承办机构写错的改正，流程图画错的改正；几个机构先后办理的，逐一写明各自的环节",
)
def flow_office(case: Case) -> Iterator[Hit]:
    """Yield each item and guide on whose chart offices act, none of which is one of its own."""
    doers = {each.subject.id: names for each in case.charts if (names := _doers(each.chart, case.bureau))}
    for subject, way, units in _named(case) if doers else ():
        names = doers.get(subject.record.flow or "", ())
        own = [bare_unit(unit, case.bureau) for unit in units]
        if not names or not own or any(_same(name, unit) for name in names for unit in own):
            continue
        acting = "".join(f"“{name}”" for name in names)
        listed = "".join(f"“{unit}”" for unit in dict.fromkeys(own))
        yield Hit(
            subject,
            way,
            f"{way[0]}是{listed}，流程图里办事的是{acting}",
            "流程图里办事的机构和列明的机构一致",
        )


def _doers(chart: Chart, bureau: Bureau) -> tuple[str, ...]:
    """Return the offices that act on a chart; none if the bureau itself acts there, too."""
    if any(_ITSELF.search(node.text) for node in chart.nodes):
        return ()
    found = (match[1] for node in chart.nodes if (match := _DOER.match(node.text)))
    names = dict.fromkeys(
        bare_unit(name, bureau) for name in found if not _HALL.search(name) and not _NO_NAME.search(name)
    )
    return tuple(names)


def _named(case: Case) -> Iterator[tuple[Subject, Way, Sequence[str]]]:
    for item in case.records("items"):
        yield item, ("承办机构",), [unit.name for unit in item.record.units]
    for guide in case.records("guides"):
        yield guide, ("实施部门",), guide.record.units


def _same(name: str, unit: str) -> bool:
    return same_office(name, unit) or nearly(name, unit) or abbreviates(name, unit) or abbreviates(unit, name)

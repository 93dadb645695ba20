"""Matters that belong to a department of another field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..rule import Group, Hit, Severity, rule

_FIELDS = (
    (
        re.compile("企业年金|职业年金|养老保险|失业保险|工伤保险|劳动合同|劳动保障监察|职业技能"),
        re.compile("人力资源|人社|社会保险|就业|养老"),
        "人力资源社会保障部门",
    ),
    (re.compile("住房公积金"), re.compile("公积金|住房"), "住房公积金管理中心、住房城乡建设部门"),
    (re.compile("婚姻登记|殡葬|收养登记"), re.compile("民政"), "民政部门"),
    (re.compile("残疾人证"), re.compile("残疾人"), "残疾人联合会"),
    (re.compile("生育登记|医疗机构执业许可|医师执业"), re.compile("卫生|卫健|疾控"), "卫生健康部门"),
    (re.compile("不动产登记|土地出让"), re.compile("自然资源|不动产|土地"), "自然资源部门"),
)
"""Words of matters, the bureaus that handle them, and what those are called."""
_NAMES = {"items": "名称", "inspections": "检查事项", "guides": "名称"}


@rule(
    "matter-of-another",
    name="事项是否属于别的部门",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项、指南的名称，抽查事项",
    ground="职权法定：事项与本机关的职责相符",
    mend="核对“三定”规定：不属于本机关的，从名称和清单删去",
)
def matter_of_another(case: Case) -> Iterator[Hit]:
    """Yield each name with a matter that is another department's."""
    foreign = [(words, whose) for words, own, whose in _FIELDS if not own.search(case.bureau.name)]
    for key, field in _NAMES.items():
        for subject in case.records(key):
            for words, whose in foreign:
                if match := words.search(subject.record.name):
                    yield Hit(
                        subject,
                        (field,),
                        f"名称里有“{match.group()}”",
                        f"请核对：这通常是{whose}的职责，本机关有没有这项职权？",
                    )

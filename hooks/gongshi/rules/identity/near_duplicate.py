"""Two items, or two inspections, of one bureau under the same name or nearly the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gongshi.records.values import Category

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule
from ..subject import Subject
from .alike import close_pairs, core, tells_apart

_ALIKE = 0.8
"""Below this nobody takes two names for one."""
_VERY_ALIKE = 0.85
"""From here on, two items that rest on the same articles are one."""
_KEPT = re.compile("(?P<laws>[^对查守行]{2,6})法律法规")
"""Whose laws an inspection is about, in what `core` leaves of its name."""
_OF_INSPECTIONS = "国办发〔2015〕58号：随机抽查事项清单应当写明抽查什么、依据什么"


@rule(
    "near-duplicate",
    name="事项重复",
    group=Group.IDENTITY,
    severity=Severity.WARNING,
    looks_at="事项.yml 的“名称”，随机抽查.yml 的“检查事项”",
    ground="权责清单一事一项：同一职权只列一次（中办发〔2015〕21号）",
    mend="是同一件事的并为一项；是两件事的，在名称里写明对谁、什么行为",
)
def near_duplicate(case: Case) -> Iterator[Hit]:
    """Yield the items and inspections whose names are the same, or say the same in nearly the same words."""
    for key, field, ground in (("items", "名称", ""), ("inspections", "检查事项", _OF_INSPECTIONS)):
        subjects = case.records(key)
        hits = (*_same_names(subjects, field), *_close_names(subjects, field), *_of_laws(subjects, field))
        for hit in hits:
            yield replace(hit, ground=ground)


def groups_of_one_name(subjects: Iterable[Subject]) -> Iterator[list[Subject]]:
    """Yield the subjects, two or more together, whose names say the same but for filler and near synonyms."""
    by_name: dict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        by_name[core(subject.record.name)].append(subject)
    yield from (sharing for sharing in by_name.values() if len(sharing) > 1)


def _same_names(subjects: tuple[Subject, ...], field: str) -> Iterator[Hit]:
    for sharing in groups_of_one_name(subjects):
        kinds = {getattr(each.record, "category", None) for each in sharing}
        names = list(dict.fromkeys(each.record.name for each in sharing))
        what = "名称相同" if len(names) == 1 else "名称只差虚字或近义词"
        quoted = "、".join(f"“{shorten(name, 60)}”" for name in names[:2])
        found = f"{len(sharing)} 项{what}：{quoted}"
        for each in sharing:
            yield Hit(
                each,
                (field,),
                found,
                "一件事只列一项，两件事名称不同",
                severity=Severity.HINT if len(kinds) > 1 else None,
            )


def _close_names(subjects: tuple[Subject, ...], field: str) -> Iterator[Hit]:
    by_core: dict[tuple[object, str], Subject] = {}
    for subject in subjects:
        by_core.setdefault((getattr(subject.record, "category", None), core(subject.record.name)), subject)
    groups: dict[object, list[Subject]] = defaultdict(list)
    for (category, _), subject in by_core.items():
        groups[category].append(subject)
    for group in groups.values():
        names = [subject.record.name for subject in group]
        for first, second, alike in close_pairs([core(name) for name in names], _ALIKE):
            if tells_apart(names[first], names[second]):
                continue
            found = f"两项名称几乎相同：“{shorten(names[first], 60)}”和“{shorten(names[second], 60)}”"
            for each in (group[first], group[second]):
                yield Hit(
                    each,
                    (field,),
                    found,
                    "一件事只列一项，两件事名称不同",
                    severity=None
                    if alike > _VERY_ALIKE and _one_ground(group[first], group[second])
                    else Severity.HINT,
                )


def _of_laws(subjects: tuple[Subject, ...], field: str) -> Iterator[Hit]:
    """Yield inspections of how laws are kept where one, of everybody, takes in the others, of some."""
    by_laws: dict[str, dict[str, Subject]] = defaultdict(dict)
    for subject in subjects:
        if getattr(subject.record, "category", Category.INSPECTION) is Category.INSPECTION:
            name = core(subject.record.name)
            if kept := _KEPT.search(name):
                by_laws[kept["laws"]].setdefault(name, subject)
    for laws, sharing in by_laws.items():
        if len(sharing) > 1 and any(name.startswith(laws) for name in sharing):
            quoted = "、".join(f"“{shorten(each.record.name, 40)}”" for each in list(sharing.values())[:2])
            found = f"{len(sharing)} 项查的是同一类法律法规的执行、遵守情况，其中有的不限对象：{quoted}"
            for each in sharing.values():
                yield Hit(each, (field,), found, "各项的范围不重叠", severity=Severity.HINT)


def _one_ground(one: Subject, other: Subject) -> bool:
    """Return whether two items rest on the same articles, and name them."""
    first, second = (
        {(each.law, each.article) for each in item.record.bases if each.law} for item in (one, other)
    )
    return bool(first) and first == second

"""A limit that the law sets for another act than the one at which it stands: worth a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gongshi.records.values import Category

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .limits import Stated, stated

_DAYS = frozenset({"日", "工作日"})


@dataclass(frozen=True)
class _Mixed:
    """A pair of acts that are taken for each other."""

    categories: frozenset[Category]
    named: str
    """What the matter is called; empty for every matter of the categories."""
    fits: Callable[[Stated], bool]
    """Whether a limit is the other act's."""
    other: str
    own: str
    ground: str


_ALL = frozenset(Category)
_ON_APPLICATION = frozenset(
    {Category.LICENCE, Category.BENEFIT, Category.CONFIRMATION, Category.REWARD, Category.SERVICE}
)
_MIXED = (
    _Mixed(
        _ALL,
        r"封存|查封|扣押|冻结",
        lambda limit: limit.value == 7 and limit.unit in _DAYS,
        "先行登记保存后作出处理决定的期限（行政处罚法第56条）",
        "查封、扣押不超过30日，经批准延长不超过30日；封存的期限看设定它的法律",
        "行政强制法第25条；行政处罚法第56条",
    ),
    _Mixed(
        _ALL,
        r"登记保存|登记保全",
        lambda limit: limit.value in {30, 60} and limit.unit == "日",
        "查封、扣押的期限（行政强制法第25条）",
        "先行登记保存在7个工作日内作出处理决定",
        "行政处罚法第56条、第85条",
    ),
    _Mixed(
        _ALL - {Category.PENALTY},
        "",
        lambda limit: bool(
            re.search(r"立案", limit.before) or re.match(r"[^。；]{0,12}处罚决定", limit.after)
        ),
        "行政处罚案件办理的期限（行政处罚法第60条）",
        "写这一事项自己的期限",
        "行政处罚法第60条",
    ),
    _Mixed(
        frozenset({Category.COERCION}),
        "",
        lambda limit: limit.value == 90 and limit.unit == "日",
        "行政处罚案件办理的期限（行政处罚法第60条）",
        "写强制措施或者强制执行的期限",
        "行政强制法第25条；行政处罚法第60条",
    ),
    _Mixed(
        frozenset({Category.PENALTY}),
        "",
        lambda limit: bool(re.search(r"(?:受理|收到|接到)[^。；]{0,4}申请|申请之日", limit.before)),
        "依申请办理的事项的期限",
        "行政处罚自立案之日起计算",
        "行政处罚法第60条",
    ),
    _Mixed(
        frozenset({Category.PENALTY}),
        "",
        lambda limit: limit.value == 7 and limit.unit in _DAYS and not limit.before and not limit.after,
        "送达处罚决定书，或者先行登记保存的期限（行政处罚法第56条、第61条）",
        "行政处罚自立案之日起90日内作出决定",
        "行政处罚法第60条",
    ),
    _Mixed(
        _ON_APPLICATION | {Category.INSPECTION},
        "",
        lambda limit: bool(re.search(r"查封|扣押|强制措施", limit.before + limit.after)),
        "查封、扣押的期限（行政强制法第25条）",
        "写这一事项自己的期限",
        "行政强制法第25条",
    ),
)


_SERVED = re.compile(r"[七7](?:个工作)?日内(?:依照|按照|依据|根据)[^，。；]{0,8}民事诉讼法")
"""How decisions on penalties are served, in the terms of the law on them."""


@rule(
    "limit-vs-act",
    name="期限像是别的行为的",
    group=Group.TIME,
    severity=Severity.HINT,
    looks_at="事项的“法定时限”“承诺时限”“时限”“责任事项”，指南的“办理时限”",
    ground="行政处罚法、行政强制法对各种行为分别规定了期限",
    mend="请核对：这一期限依据哪一条；抄错了的，改成这一事项自己的期限",
)
def limit_vs_act(case: Case) -> Iterator[Hit]:
    """Yield each limit of a matter that the law sets for another act."""
    yield from _service(case)
    for key, names in (("items", ("法定时限", "承诺时限")), ("guides", ("办理时限",))):
        for subject in case.records(key):
            record = subject.record
            texts = (record.limit, getattr(record, "promised_limit", None))
            fields = [(name, text) for name, text in zip(names, texts, strict=False) if text]
            if term := getattr(record, "term", None):
                fields.append(("时限", f"{term.value}{term.unit}"))
            seen: set[str] = set()
            for name, text in fields:
                mixed = next(
                    (each for limit in stated(text) for each in _MIXED if _taken(each, record, limit)), None
                )
                if mixed and mixed.other not in seen:
                    seen.add(mixed.other)
                    found = f"期限写的是“{text}”，这像是{mixed.other}"
                    yield Hit(subject, (name,), found, mixed.own, ground=mixed.ground)


def _service(case: Case) -> Iterator[Hit]:
    """Yield the service of penalty decisions where a matter that is no penalty copies it among its duties."""
    for item in case.records("items"):
        if item.record.category is Category.PENALTY:
            continue
        for way, text in item.texts_of("责任事项"):
            if copied := _SERVED.search(text):
                yield Hit(
                    item,
                    way,
                    f"责任写的是“{copied[0]}”，这像是处罚决定书的送达（行政处罚法第61条），类别却是{item.record.category}",
                    "写这一事项自己的送达方式和期限",
                    ground="行政处罚法第61条只规定行政处罚决定书的送达",
                )


def _taken(mixed: _Mixed, record: object, limit: Stated) -> bool:
    category, name = getattr(record, "category", None), str(getattr(record, "name", ""))
    return category in mixed.categories and bool(re.search(mixed.named, name)) and mixed.fits(limit)

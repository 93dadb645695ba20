"""Why the basis of an act has to be right: the law that says so for acts of its kind."""

from __future__ import annotations

from gongshi.records.values import Category

from ..subject import Subject

_BY_CATEGORY = {
    Category.PENALTY: "行政处罚法第38条：没有依据的行政处罚无效",
    Category.COERCION: "行政强制法第4条：行政强制依照法定的权限、范围、条件和程序实施",
    Category.INSPECTION: "国办发〔2024〕54号：行政检查要有法律、法规、规章的依据",
    Category.LICENCE: "行政许可法第4条：行政许可依照法定的权限、范围、条件和程序实施",
}
_BY_LIST = {"inspections": Category.INSPECTION, "discretion": Category.PENALTY}
ACCURATE = "政府信息公开条例第6条：公开的政府信息应当准确"
"""What holds for everything that is published."""


def category_of(subject: Subject) -> Category | None:
    """Return the category of the act that a record is about; None where it is about several or none."""
    own = getattr(subject.record, "category", None)
    return own if isinstance(own, Category) else _BY_LIST.get(subject.list)


def ground_of(subject: Subject) -> str:
    """Return why the basis of a record has to be right and exact."""
    category = category_of(subject)
    return _BY_CATEGORY.get(category, ACCURATE) if category else ACCURATE

"""Checking data against a model, with every error as a sentence for the clerk who wrote the line."""

from __future__ import annotations

import difflib
from datetime import date
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from gongshi.source.locate import place_of
from gongshi.source.problem import Problem, Way, shorten, spell

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], data: Any, file: str, name: str) -> tuple[M | None, list[Problem]]:
    """Return the model's instance, or all the problems of the data, each with its place.

    `file` is shown as the path, `name` begins the way to the field (`人员[2].证件有效期`).
    """
    if not isinstance(data, dict):
        found = "空的" if data is None else "一个列表" if isinstance(data, list) else f"“{shorten(data)}”"
        return None, [Problem(file, 1, 1, name, f"文件应当由“键: 值”组成，现在是{found}；请参照字段说明书写")]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        problems = [_problem(detail, model, data, file, name) for detail in error.errors(include_url=False)]
        return None, sorted(set(problems))


def _problem(detail: ErrorDetails, model: type[BaseModel], data: Any, file: str, name: str) -> Problem:
    way: Way = detail["loc"]
    line, column = place_of(data, way)
    return Problem(file, line, column, spell(name, way), _Mistake(detail, model, way).message())


_LIST = "一个列表（每项一行，以“- ”开头）"
_GROUP = "一组“键: 值”"
_WANTED = {
    "string_type": "一段文字",
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _GROUP,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
}


class _Mistake:
    """One error of pydantic's, put into words."""

    def __init__(self, detail: ErrorDetails, model: type[BaseModel], way: Way) -> None:
        self.kind = detail["type"]
        self.value = detail["input"]
        self.context = detail.get("ctx", {})
        self.last = way[-1] if way else ""
        self.key = str(self.last)
        self.owner, self.info = _field(model, way)

    def message(self) -> str:
        """Return what stands there and what to write instead."""
        if self.value is None and self.kind != "missing":
            return self._empty()
        if isinstance(self.value, dict | list) and self.kind.startswith(
            ("enum", "int_", "decimal_", "bool_")
        ):
            return f"这里应当是一个值，现在是{_found(self.value)}；{self.hint or '请参照字段说明书写'}"
        if words := getattr(self, f"_{self.kind}", None):
            return str(words())
        wanted = _WANTED.get(self.kind, "别的写法")
        return f"这里应当是{wanted}，现在是{_found(self.value)}；{self.hint or '请参照字段说明书写'}"

    def _empty(self) -> str:
        if isinstance(self.last, int):
            return f"第 {self.last + 1} 项是空的；请写出内容或删去这一行"
        return f"“{self.last}”后面是空的；请写出内容或删去这一行{_meaning(self.info)}"

    @property
    def shown(self) -> str:
        return f"“{shorten(self.value)}”"

    @property
    def hint(self) -> str:
        return _example(self.info)

    def _missing(self) -> str:
        return f"缺少“{self.key}”{_meaning(self.info)}；请补上{_example(self.info, lead='，例如 ')}"

    def _extra_forbidden(self) -> str:
        return f"不认识的键“{shorten(self.key)}”{_nearest(self.key, self.owner)}"

    def _value_error(self) -> str:
        return str(self.context["error"])

    def _enum(self) -> str:
        choices = str(self.context["expected"])
        return f"{self.shown}不在可选的范围；请写 {_spoken(choices)} 之一{_close(str(self.value), choices)}"

    def _string_pattern_mismatch(self) -> str:
        return f"{self.shown}的写法不对{_meaning(self.info)}；{self.hint or '请核对'}"

    def _string_too_short(self) -> str:
        return f"这里是空的；请写出内容或删去这一行{_meaning(self.info)}"

    def _string_too_long(self) -> str:
        return f"文字超过 {self.context['max_length']} 个字符；请缩短或拆分"

    def _int_parsing(self) -> str:
        return f"{self.shown}不是整数；{self.hint or '请写阿拉伯数字'}"

    _int_type = _int_from_float = _int_parsing_size = _int_parsing

    def _decimal_parsing(self) -> str:
        return f"{self.shown}不是数；{self.hint or '请写阿拉伯数字'}"

    _decimal_type = _finite_number = _decimal_parsing

    def _bool_parsing(self) -> str:
        return f"{self.shown}不是“是”或“否”；请写 是 或 否"

    _bool_type = _bool_parsing

    def _greater_than_equal(self) -> str:
        return f"{shorten(self.value)} 太小；不能小于 {self.context['ge']}"

    def _less_than_equal(self) -> str:
        return f"{shorten(self.value)} 太大；不能大于 {self.context['le']}"

    def _decimal_max_places(self) -> str:
        return f"{shorten(self.value)} 的位数过多；金额以万元为单位，最多六位小数"

    _decimal_max_digits = _decimal_whole_digits = _decimal_max_places


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return "一组“键: 值”"
    return "一个列表" if isinstance(value, list) else f"“{shorten(value)}”"


def _field(model: type[BaseModel], way: Way) -> tuple[type[BaseModel], FieldInfo | None]:
    """Return the model that owns the field at the end of the way, and the field's declaration."""
    owner: type[BaseModel] = model
    info: FieldInfo | None = None
    for part in way:
        if isinstance(part, int):
            continue
        if info is not None:
            owner = part_model(info.annotation) or owner
        info = next((each for each in owner.model_fields.values() if each.alias == part), None)
    return owner, info


def part_model(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside a field's type, such as `tuple[Post, ...]` or `Clauses | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if found := part_model(inner):
            return found
    return None


def _meaning(info: FieldInfo | None) -> str:
    return f"（{info.description}）" if info and info.description else ""


def _example(info: FieldInfo | None, lead: str = "请写成 ") -> str:
    example = info.examples[0] if info and info.examples else None
    if not isinstance(example, str | int | date):
        return ""
    return f"{lead}{example}"


def _nearest(key: str, owner: type[BaseModel]) -> str:
    known = [each.alias or name for name, each in owner.model_fields.items()]
    close = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    if close:
        return f"；是不是“{close[0]}”？"
    return f"；这里可以写：{'、'.join(known)}"


def _spoken(expected: str) -> str:
    return expected.replace("'", "").replace(" or ", "、").replace(", ", "、")


def _close(value: str, expected: str) -> str:
    known = _spoken(expected).split("、")
    close = difflib.get_close_matches(value, known, n=1, cutoff=0.6)
    return f"；是不是“{close[0]}”？" if close else ""

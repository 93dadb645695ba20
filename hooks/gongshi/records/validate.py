"""Checking data against a model, with every error as a sentence for the clerk who wrote the line."""

from __future__ import annotations

import difflib
from datetime import date
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from gongshi.source.problem import Problem, shorten
from gongshi.source.yaml import PlacedDict, PlacedList

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
    way = list(detail["loc"])
    line, column = _place(data, way)
    return Problem(file, line, column, name + _spell(way), _message(detail, model, way))


def _spell(way: list[Any]) -> str:
    """Return the way to a field as people read it: 清单 is left out, positions count from 1."""
    spelt = ""
    for part in way:
        if isinstance(part, int):
            spelt += f"[{part + 1}]"
        elif part != "清单":
            spelt += f".{part}"
    return spelt


def _place(data: Any, way: list[Any]) -> tuple[int, int]:
    """Return where the value stands, or the nearest thing around it that was written."""
    place = getattr(data, "place", (1, 1))
    for part in way:
        if (
            (isinstance(data, PlacedDict) and part in data.places)
            or (isinstance(data, PlacedList) and isinstance(part, int) and part < len(data.places))
        ):
            place = data.places[part]
            data = data[part]
        else:
            break
    return place


def _message(detail: ErrorDetails, model: type[BaseModel], way: list[Any]) -> str:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    owner, info = _field(model, way)
    hint = _example(info)
    if value is None and kind != "missing":
        return _empty(way, info)
    if isinstance(value, dict | list) and kind.startswith(("enum", "int_", "decimal_", "bool_")):
        return f"这里应当是一个值，现在是{_found(value)}；{hint or '请参照字段说明书写'}"
    match kind:
        case "missing":
            _, info = _field(model, way)
            return f"缺少“{way[-1]}”{_meaning(info)}；请补上{_example(info, lead='，例如 ')}"
        case "extra_forbidden":
            return f"不认识的键“{shorten(way[-1])}”{_nearest(str(way[-1]), owner)}"
        case "value_error":
            return str(context["error"])
        case "enum":
            return f"“{shorten(value)}”不在可选的范围；请写 {_spoken(str(context['expected']))} 之一{_close(str(value), str(context['expected']))}"
        case "string_pattern_mismatch":
            return f"“{shorten(value)}”的写法不对{_meaning(info)}；{hint or '请核对'}"
        case "string_too_short":
            return f"这里是空的；请写出内容或删去这一行{_meaning(info)}"
        case "string_too_long":
            return f"文字超过 {context['max_length']} 个字符；请缩短或拆分"
        case "int_parsing" | "int_parsing_size" | "int_type" | "int_from_float":
            return f"“{shorten(value)}”不是整数；{hint or '请写阿拉伯数字'}"
        case "decimal_parsing" | "decimal_type" | "finite_number":
            return f"“{shorten(value)}”不是数；{hint or '请写阿拉伯数字'}"
        case "bool_parsing" | "bool_type":
            return f"“{shorten(value)}”不是“是”或“否”；请写 是 或 否"
        case "greater_than_equal":
            return f"{shorten(value)} 太小；不能小于 {context['ge']}"
        case "less_than_equal":
            return f"{shorten(value)} 太大；不能大于 {context['le']}"
        case "decimal_max_places" | "decimal_max_digits" | "decimal_whole_digits":
            return f"{shorten(value)} 的位数过多；金额以万元为单位，最多六位小数"
    wanted = {
        "string_type": "一段文字",
        "list_type": "一个列表（每项一行，以“- ”开头）",
        "tuple_type": "一个列表（每项一行，以“- ”开头）",
        "dict_type": "一组“键: 值”",
        "model_type": "一组“键: 值”",
        "model_attributes_type": "一组“键: 值”",
    }.get(kind, "别的写法")
    return f"这里应当是{wanted}，现在是{_found(value)}；{hint or '请参照字段说明书写'}"


def _empty(way: list[Any], info: FieldInfo | None) -> str:
    if way and isinstance(way[-1], int):
        return f"第 {way[-1] + 1} 项是空的；请写出内容或删去这一行"
    return f"“{way[-1] if way else ''}”后面是空的；请写出内容或删去这一行{_meaning(info)}"


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return "一组“键: 值”"
    return "一个列表" if isinstance(value, list) else f"“{shorten(value)}”"


def _field(model: type[BaseModel], way: list[Any]) -> tuple[type[BaseModel], FieldInfo | None]:
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
    close = difflib.get_close_matches(value, known, n=1, cutoff=0.5)
    return f"；是不是“{close[0]}”？" if close else ""

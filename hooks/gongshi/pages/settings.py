"""A block of settings in mkdocs.yml: read against a model, every mistake with its line and the nearest key."""

from __future__ import annotations

import re
from typing import TypeVar

from pydantic import BaseModel

from gongshi.records.validate import validate
from gongshi.source.problem import Problem, shorten

_FILE = "mkdocs.yml"

M = TypeVar("M", bound=BaseModel)


def read_settings(model: type[M], block: str, values: object, text: str) -> tuple[M | None, list[Problem]]:
    """Return the settings of a block, or what is wrong with them; empty values count as not written.

    `text` is mkdocs.yml itself, for the lines of problems.
    """
    if values is None:
        values = {}
    if not isinstance(values, dict):
        message = f"这里应当是一组“键: 值”，现在是“{shorten(values)}”；请在下一行起缩进写各个键"
        return None, [setting_problem("extra", block, message, text)]
    given = {str(name): str(value) for name, value in values.items() if value not in (None, "")}
    found, problems = validate(model, given, _FILE, block)
    return found, [
        setting_problem(block, each.field.removeprefix(f"{block}."), each.message, text) for each in problems
    ]


def setting_problem(block: str, name: str, message: str, text: str) -> Problem:
    """Return a problem at the line of mkdocs.yml where the key of a block stands."""
    inside = re.search(rf"^ *{re.escape(block)} *:", text, re.MULTILINE)
    found = re.compile(rf"^( *){re.escape(name)} *:", re.MULTILINE).search(
        text, inside.end() if inside else 0
    )
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    field = name if block == "extra" else f"{block}.{name}"
    return Problem(_FILE, line, len(found[1]) + 1 if found else 1, field, message)

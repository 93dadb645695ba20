"""事项.yml with one item and the legal bases that a test is about."""

from __future__ import annotations

import json


def basis(law: str | None, article: str = "", quote: str = "", **more: str) -> str:
    """Return one basis as clerks write it; `more` are further fields by their Chinese names."""
    fields = {"法规": law or "", "条款": article, "原文": quote, **more}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value]
    return "  - " + "\n    ".join(lines) + "\n"


def items(
    *bases: str,
    name: str = "对某种行为的处罚",
    category: str = "行政处罚",
    target: str = "",
    id_: str = "cf-01",
) -> str:
    """Return 事项.yml with one item; without 实施对象 its bases begin at line 6."""
    wanted = f"  实施对象: {target}\n" if target else ""
    return f"清单:\n- 编号: {id_}\n  名称: {name}\n  类别: {category}\n{wanted}  执法依据:\n{''.join(bases)}"

"""Boxes that have only a heading where the others say what is done."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gongshi.rules.flow.flow_bare_step import flow_bare_step
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

TAIL = (
    "处置<br/>发现违法行为及时处置",
    "移送<br/>涉嫌犯罪的移送公安机关",
    "事后监管：跟踪整改情况",
)


def chart(*steps: str) -> dict[str, str]:
    """Return a file with one chart of these steps in a row."""
    arrows = "".join(
        f'      N{n}["{one}"] --> N{n + 1}["{other}"]\n' for n, (one, other) in enumerate(pairwise(steps))
    )
    return {"流程图.yml": f"清单:\n- 编号: a\n  名称: 甲\n  图: |\n    flowchart TD\n{arrows}"}


@pytest.mark.parametrize("heading", ["检查", "组织", "组织实施"])
def test_one_bare_box(heading: str) -> None:
    """A box with nothing but a heading among boxes that explain theirs is a hint."""
    files = chart(heading, *TAIL)
    assert says(flow_bare_step, files) == [
        f"流程图.yml:4 流程图[1].图: 步骤“{heading}”只有标题，其他各步都写明做什么"
    ]
    assert findings(flow_bare_step, files)[0].severity is Severity.HINT


@pytest.mark.parametrize(
    "steps",
    [
        ("检查<br/>两人以上进行检查", *TAIL),
        ("开始", *TAIL, "结案"),
        ("立案", "调查取证<br/>两人以上进行", "审查", "决定", "送达"),
        ("检查", TAIL[0], TAIL[1]),
        ("检查", "处理", "通报", *TAIL),
        ("检查", *TAIL, "发现的问题当场告知被检查的单位"),
    ],
)
def test_pass(steps: tuple[str, ...]) -> None:
    """Charts that explain every step, or few of them, and steps that need no explanation pass."""
    assert says(flow_bare_step, chart(*steps)) == []

"""What a reader would stumble over."""

from __future__ import annotations

import pytest

from flow.charts import CHARTS
from gongshi.flow import read, weaknesses

HEAD = "flowchart TD\n"


@pytest.mark.parametrize(
    "name", ["simple", "penalty", "enforcement", "two starts", "long", "across", "parallel"]
)
def test_sound_charts_have_none(name: str) -> None:
    """A complete chart has no weaknesses, even with two starts or loops."""
    assert weaknesses(read(CHARTS[name])) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A[甲] --> B[乙]\nB --> A", [("", "流程图没有结束：每个步骤后面都还有箭头。")]),
        (
            "A([甲]) --> B([乙])\nA --> C[丙]\nC --> D[丁]\nD --> C",
            [("C", "从步骤“丙”出发走不到结束。"), ("D", "从步骤“丁”出发走不到结束。")],
        ),
        ("A([甲]) --> B([乙])\nC[丙] --> B", [("C", "从开始走不到步骤“丙”。")]),
        ("A([甲]) --> B([乙])\nC([丙])", [("C", "从开始走不到步骤“丙”。")]),
        (
            "A([甲]) --> B{乙}\nB -->|是| C([丙])\nB --> D([丁])",
            [("B", "判断“乙”到“丁”的箭头没有写明条件。")],
        ),
        ("A([甲]) --> B{乙}\nB -->|是| C([丙])", [("B", "判断“乙”只有一个去向。")]),
        ("A([甲]) --> Bx\nBx --> C([丙])", [("Bx", "步骤“Bx”只有代号，没有写文字。")]),
    ],
)
def test_weaknesses_are_named(text: str, found: list[tuple[str, str]]) -> None:
    """Each weakness names the step and what is missing."""
    assert [(each.node, each.message) for each in weaknesses(read(HEAD + text))] == found

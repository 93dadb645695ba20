"""How a matter is handled, in words: its duties, its flow in text, the boxes of its chart."""

from __future__ import annotations

from collections.abc import Callable

from ..case import Case
from ..subject import Subject

_FIELDS = ("责任事项", "流程说明", "结果送达")


def drawn_steps(case: Case) -> dict[str, tuple[str, ...]]:
    """Return for each chart's id the texts of its boxes, in their order."""
    return {each.subject.id: tuple(node.text for node in each.chart.nodes) for each in case.charts}


def procedures(case: Case) -> Callable[[Subject], str]:
    """Return a function that gives the procedure of an item or a guide as one text, empty when none is published."""
    steps = {flow: "；".join(boxes) for flow, boxes in drawn_steps(case).items()}

    def procedure(subject: Subject) -> str:
        texts = [text for field in _FIELDS for _, text in subject.texts_of(field)]
        return "；".join([*texts, steps.get(subject.record.flow or "", "")]).strip("；")

    return procedure

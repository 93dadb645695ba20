"""An appeal of unknown kind where the law gives review and suit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..reading.quoting import around
from ..rule import Group, Hit, Severity, rule

_WORD = re.compile("申诉")
_APPEAL = re.compile(r"(?:可以?|有权|提出|提起|申请)[^，。；]{0,6}申诉")
_LAWFUL = re.compile("复议|诉讼|起诉")
_FIELDS = {"items": ("责任事项",), "guides": ("救济途径", "流程说明", "结果送达"), "flows": ("流程说明",)}


@rule(
    "appeal-or-review",
    name="只写“申诉”，没有写复议、诉讼",
    group=Group.JUDGEMENT,
    severity=Severity.HINT,
    looks_at="事项的责任事项，指南的救济途径、结果送达，流程说明",
    ground="行政复议法第11条、行政诉讼法第12条；行政处罚法第7条",
    mend="写明可以在多少日以内向哪个机关申请行政复议、向哪个法院起诉",
)
def appeal_or_review(case: Case) -> Iterator[Hit]:
    """Yield each text that leaves a party with an appeal and names no legal remedy."""
    for found in case.sweep.find(_WORD):
        text = found.wording.text
        if not (match := _APPEAL.search(text)) or _LAWFUL.search(text):
            continue
        for place in found.wording.places:
            if place.way[0] in _FIELDS.get(place.subject.list, ()):
                yield Hit(
                    place.subject,
                    place.way,
                    f"救济只写了申诉：{around(text, match.start(), width=10)}",
                    "请核对：当事人能不能申请行政复议、提起行政诉讼？",
                )

"""Charts whose boxes all say what is done there, but for one or two that have only a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Case
from ..reading.quoting import shorten
from ..rule import Group, Hit, Severity, rule

_HEADED = re.compile(r"[\u4e00-\u9fff、]{2,8}[，,：:\s（(].{4,}", re.DOTALL)
"""A heading, and what is done."""
_BARE = re.compile(r"[\u4e00-\u9fff、]{2,8}")
_PLAIN = re.compile("开始|结束|完成|办结|结案|归档|存档|终止|终结|申请$")
"""Steps that need no explanation."""
_HEADED_FEWEST = 3
_BARE_MOST = 2


@rule(
    "flow-bare-step",
    name="流程图有一步只有标题",
    group=Group.FLOW,
    severity=Severity.HINT,
    looks_at="流程图.yml 的“图”",
    ground="国办发〔2018〕118号：公开行政执法流程图，方便当事人按图办事",
    mend="和其他步骤一样，在标题下面写明这一步做什么",
)
def flow_bare_step(case: Case) -> Iterator[Hit]:
    """Yield each box that has only a heading in a chart whose other boxes, all but two at most, explain theirs."""
    for each in case.charts:
        texts = [
            node.text
            for node in each.chart.nodes
            if node.kind != "decision" and not _PLAIN.search(node.text.split("，")[0])
        ]
        bare = [text for text in texts if _BARE.fullmatch(text)]
        headed = sum(_HEADED.fullmatch(text) is not None for text in texts)
        if not bare or len(bare) > _BARE_MOST or headed < max(_HEADED_FEWEST, 2 * len(bare)):
            continue
        if headed + len(bare) == len(texts):
            for text in bare:
                yield Hit(
                    each.subject,
                    ("图",),
                    f"步骤“{shorten(text)}”只有标题，其他各步都写明做什么",
                    "每一步都写明做什么",
                )

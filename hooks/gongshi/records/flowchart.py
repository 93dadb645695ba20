"""流程图.yml: flowcharts as Mermaid text, and what they are for."""

from __future__ import annotations

from .base import field
from .common import ListFile, Record
from .parts import Clauses
from .values import Flag, Id, Text


class Flowchart(Record):
    """A flowchart; items and guides name it by its id, so one chart serves many."""

    id: Id = field("编号", "本站的编号，定了不改，用在网址里", example="xzcf")
    name: Text = field("名称", "流程图的名称", example="行政处罚流程图", law="国办发〔2018〕118号")
    chart: str | None = field(
        "图",
        "Mermaid 流程图文字；原件只有标题没有图时不写这一项",
        example="flowchart TD\n  A([立案]) --> B[调查取证]\n  B --> C([结案])\n",
        default=None,
    )
    rebuilt: Flag = field("重建", "箭头是按法定顺序重建的写 是", example="是", default=False)
    explanation: Clauses | None = field(
        "流程说明", "图上或图旁的文字说明", example="情况紧急的可以当场实施。", default=None
    )


class FlowchartFile(ListFile[Flowchart]):
    """The flowcharts of one bureau."""

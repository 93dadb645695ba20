"""音像记录.yml: what is recorded on video, where, from when to when."""

from __future__ import annotations

from .base import field
from .common import ListFile, Record
from .values import Text


class Recording(Record):
    """A row of the recording list (行政处罚法第47条、国办发〔2018〕118号)."""

    number: int | None = field("序号", "清单里的序号", example="1", default=None)
    category: Text = field(
        "执法类别", "执法类别；原表为合并单元格的，每行都写", example="行政检查", law="国办发〔2018〕118号"
    )
    items: tuple[Text, ...] = field(
        "执法事项", "涉及的执法事项；原表为合并单元格的，每行都写", example=["其他监督检查行为"], default=()
    )
    name: Text = field("记录事项", "记录哪一个环节", example="现场检查")
    place: Text | None = field("记录场合", "在哪里记录", example="检查现场", default=None)
    time: Text | None = field("执法时限", "什么时候", example="适时", default=None)
    department: Text | None = field("执法部门", "由哪个部门记录", example="基金监管股", default=None)
    recorder: Text | None = field("记录人", "由谁记录", example="行政执法人员", default=None)
    begin: Text | None = field("开始记录时间", "从什么时候开始", example="进入检查场所", default=None)
    course: Text | None = field("记录过程", "记录什么内容", example="记录检查全过程。", default=None)
    end: Text | None = field("结束记录时间", "到什么时候结束", example="离开检查场所", default=None)
    kind: Text | None = field("记录类别", "场景类、约谈类、确认类等", example="场景类、入户类", default=None)
    method: Text | None = field("记录方式", "执法记录仪、录音录像等", example="执法记录仪", default=None)
    kept: Text | None = field("保存期限", "音像资料保存多久", example="2年", default=None)


class RecordingFile(ListFile[Recording]):
    """The recording list of one bureau."""

"""文书样式.yml: the document forms used in enforcement, and who sits at which window (事中公示)."""

from __future__ import annotations

from .base import field
from .common import ListFile, Record
from .parts import Clauses
from .values import Id, Phone, Text, Url


class Form(Record):
    """A form that an officer hands out (国办发〔2018〕118号)."""

    id: Id = field("编号", "本站的编号，定了不改", example="ws-01")
    number: int | None = field("序号", "清单里的序号", example="1", default=None)
    name: Text = field("名称", "文书名称", example="行政处罚事先告知书", law="国办发〔2018〕118号")
    step: Text | None = field("适用环节", "在哪个环节使用", example="告知", default=None)
    rights: Clauses | None = field(
        "告知内容",
        "文书告知当事人的权利义务",
        example=["你单位有权陈述、申辩；"],
        law="行政处罚法第44条",
        default=None,
    )
    text: Text | None = field("样式正文", "文书样式的全文", example="××医保告〔　〕　号……", default=None)
    url: Url | None = field("文件网址", "样式文件的地址", example="files/gaozhishu.docx", default=None)


class Window(Record):
    """Who serves at a window, and for what."""

    name: Text = field("姓名", "工作人员姓名", example="张某", law="国办发〔2018〕118号")
    post: Text | None = field("职务", "职务", example="科员", default=None)
    window: Text = field("窗口", "窗口或岗位", example="政务服务中心2号窗口")
    kinds: Text | None = field("执法种类", "执法种类", example="行政给付", default=None)
    services: Text = field("服务事项", "办理哪些事项", example="医疗费用手工报销")
    phone: Phone | None = field("电话", "窗口电话", example="0999-5550101", default=None)
    hours: Text | None = field("服务时间", "窗口服务时间", example="工作日 8:30—12:00", default=None)


class FormFile(ListFile[Form]):
    """The forms and windows of one bureau."""

    windows: tuple[Window, ...] = field(
        "窗口岗位",
        "办事窗口的岗位信息",
        example=[{"姓名": "张某", "窗口": "2号窗口", "服务事项": "医疗费用手工报销"}],
        law="国办发〔2018〕118号",
        default=(),
    )

    def _more(self) -> bool:
        return bool(self.windows)

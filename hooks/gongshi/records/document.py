"""文件.yml: the documents from which records come, and regulations, schemes and rules of the bureau."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from .base import field
from .common import ListFile, Record
from .values import Date, Id, Text, Url


class DocumentState(StrEnum):
    """Whether a document is in force."""

    VALID = "有效"
    TRIAL = "试行"
    EXPIRED = "失效"
    REPEALED = "废止"
    CHANGED = "已修改"


class Document(Record):
    """A published document (政府信息公开条例第20条第1项)."""

    id: Id = field("编号", "本站的编号，定了不改，用在网址里", example="tongzhi-2021-6")
    title: Text = field(
        "标题",
        "文件标题",
        example="关于印发《行政执法三项制度相关清单》的通知",
        law="政府信息公开条例第20条第1项",
    )
    number: Text | None = field("文号", "发文字号", example="示医保函〔2026〕6号", default=None)
    kind: Text | None = field(
        "种类", "通知、方案、清单、规范性文件、责任制依据等", example="通知", default=None
    )
    issuer: Text | None = field("发布机构", "发布的机关", example="示例县医疗保障局", default=None)
    day: Date | None = field("成文日期", "落款日期", example="2021-07-15", default=None)
    published: Date | None = field(
        "公开日期", "公开的日期", example="2021-07-16", law="政府信息公开条例第26条", default=None
    )
    in_force: Date | None = field("施行日期", "施行的日期", example="2021-08-01", default=None)
    ends: Date | None = field("失效日期", "失效或废止的日期", example="2026-08-01", default=None)
    state: DocumentState | None = field(
        "有效性", "有效、试行、失效、废止 或 已修改", example="有效", default=None
    )
    index_number: Text | None = field(
        "索引号", "政府信息索引号", example="099900001/2026-00001", default=None
    )
    addressee: Text | None = field("主送", "主送机关", example="局各股室、县医疗保险服务中心：", default=None)
    text: Text | None = field(
        "正文", "正文（短的直接写，长的用“正文文件”）", example="现印发给你们，请认真贯彻执行。", default=None
    )
    text_file: Annotated[str, StringConstraints(pattern=r"^[^/\\]+\.md$")] | None = field(
        "正文文件", "同一文件夹里的 Markdown 文件", example="三项制度方案.md", default=None
    )
    annexes: tuple[Text, ...] = field(
        "附件", "附件目录，照原件写", example=["1. 行政执法人员清单"], default=()
    )
    signature: Text | None = field("落款", "落款", example="示例县医疗保障局 2021年6月4日", default=None)
    url: Url | None = field("网址", "原文网址", example="https://www.example.gov.cn/", default=None)
    heading: Text | None = field("栏目", "原件把它列在哪一部分", example="（四）行政执法责任制", default=None)


class DocumentFile(ListFile[Document]):
    """The documents of one bureau."""

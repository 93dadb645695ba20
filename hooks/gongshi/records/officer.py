"""人员.yml: the officers who may enforce, with their certificates."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from .base import field
from .common import ListFile, Record
from .values import Period, Text, Url


class OfficerState(StrEnum):
    """Whether an officer may act."""

    ACTIVE = "在岗"
    SUSPENDED = "暂扣"
    CANCELLED = "注销"


class Officer(Record):
    """A person who holds an enforcement certificate (行政处罚法第42条、第55条)."""

    number: int | None = field("序号", "清单里的序号", example="1", default=None)
    name: Text = field("姓名", "姓名", example="张某", law="国办发〔2018〕118号")
    unit: Text | None = field("工作单位", "执法证件上的单位名称", example="示例县医疗保障局", default=None)
    post: Text | None = field("职务", "职务或职级", example="一级科员", default=None)
    certificate: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z\-]{4,24}$")] = field(
        "证件编号", "行政执法证编号，要加引号以保留开头的 0", example='"09990000001"', law="行政处罚法第42条"
    )
    kinds: Text | None = field(
        "执法类型", "可以从事的执法类别，照原件写", example="行政处罚、行政检查等", default=None
    )
    area: Text | None = field("执法区域", "执法区域", example="示例县", default=None)
    period: Period | None = field(
        "证件有效期",
        "照原件写：至2025年6月30日，或 2020年8月16日至2025年6月30日",
        example="至2027年6月30日",
        law="行政处罚法第55条",
        default=None,
    )
    issuer: Text | None = field("发证机关", "发证机关", example="山西省人民政府", default=None)
    state: OfficerState = field("状态", "在岗、暂扣 或 注销", example="在岗", default=OfficerState.ACTIVE)
    photo: Url | None = field("照片", "工作照文件的地址", example="files/zhang.jpg", default=None)
    qrcode: Url | None = field("二维码", "执法证二维码图片的地址", example="files/zhang-qr.png", default=None)


class OfficerFile(ListFile[Officer]):
    """The officers of one bureau."""

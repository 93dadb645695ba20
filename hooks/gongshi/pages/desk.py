"""The settings of the supervisor's desk: whether it is published, and where the source files can be seen."""

from __future__ import annotations

from urllib.parse import quote

from pydantic import field_validator

from gongshi.records.base import Part, field
from gongshi.records.values import Flag, Text
from gongshi.source.problem import DataError

from .settings import read_settings


class Desk(Part):
    """The block 监督 of mkdocs.yml."""

    published: Flag = field(
        "发布", "监督台随站发布写 是；只想在内网看的，对外的站写 否", example="是", default=True
    )
    source_url: Text | None = field(
        "源文件网址",
        "代码仓库里看一个文件某一行的网址，{文件}、{行} 会换成实际的",
        example="https://git.example.gov.cn/gs/gongshi/blob/main/{文件}#L{行}",
        default=None,
    )
    organ: Text | None = field(
        "监督机关", "在监督文书上落款的司法行政部门", example="示例县司法局", default=None
    )
    reply_days: int = field(
        "答复工作日", "监督文书要求几个工作日内答复", example="10", default=10, ge=1, le=60
    )

    @field_validator("source_url")
    @classmethod
    def _has_places(cls, value: str | None) -> str | None:
        if value and (not value.startswith(("https://", "http://")) or "{文件}" not in value):
            raise ValueError(
                "源文件网址要以 https:// 开头，并写出 {文件}；请写成 https://git.example.gov.cn/gs/gongshi/blob/main/{文件}#L{行}"
            )
        return value

    def source_link(self, file: str, line: int) -> str | None:
        """Return where the git host shows a line of a file, or None when no host is named."""
        if not self.source_url:
            return None
        return self.source_url.replace("{文件}", quote(file)).replace("{行}", str(line or 1))


def read_desk(values: object, settings_text: str) -> Desk:
    """Return the desk's settings from the block 监督 of mkdocs.yml, or raise DataError."""
    desk, problems = read_settings(Desk, "监督", values, settings_text)
    if desk is None:
        raise DataError(problems)
    return desk

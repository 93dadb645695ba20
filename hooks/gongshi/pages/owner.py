"""Who runs the site, as the footer of a government site must say (国办发〔2017〕47号)."""

from __future__ import annotations

import difflib
import re

from pydantic import ValidationError

from gongshi.records.base import Part, field
from gongshi.records.values import Text, Url
from gongshi.source.problem import DataError, Problem


class Owner(Part):
    """The entries of the footer; in a draft they may be empty and are shown as 待填."""

    mode: Text = field("模式", "草稿 或 发布；发布时下列各项都要填写", example="草稿", default="草稿")
    host: Text | None = field("主办单位", "主办单位全称", example="示例县人民政府办公室", default=None)
    contact: Text | None = field("联系方式", "主办单位的联系方式", example="0999-5550100", default=None)
    site_code: Text | None = field("网站标识码", "十位网站标识码", example="1400000001", default=None)
    icp: Text | None = field("ICP备案号", "ICP 备案编号", example="晋ICP备00000000号", default=None)
    police: Text | None = field(
        "公安备案号", "公安机关备案号", example="晋公网安备00000000000000号", default=None
    )
    report_url: Url | None = field(
        "找错网址", "“我为政府网站找错”的地址", example="https://www.example.gov.cn/zc", default=None
    )

    def facts(self) -> list[tuple[str, str | None]]:
        """Return the names and values that the footer shows."""
        return [
            ("主办单位", self.host),
            ("联系方式", self.contact),
            ("网站标识码", self.site_code),
            ("ICP备案号", self.icp),
            ("公安备案号", self.police),
        ]


def read_owner(values: object, settings_text: str) -> Owner:
    """Return the owner from the block 公示 of mkdocs.yml; `settings_text` is that file, for the lines of problems."""
    given = (
        {name: value for name, value in (values or {}).items() if value not in (None, "")}
        if isinstance(values, dict)
        else {}
    )
    known = [info.alias or "" for info in Owner.model_fields.values()]
    problems = []
    try:
        owner = Owner.model_validate({name: str(value) for name, value in given.items()})
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            name = str(detail["loc"][0])
            close = difflib.get_close_matches(name, known, n=1)
            message = (
                f"不认识的键“{name}”{f'；是不是“{close[0]}”？' if close else ''}"
                if detail["type"] == "extra_forbidden"
                else str(detail.get("ctx", {}).get("error", "写法不对"))
            )
            problems.append(_problem(name, message, settings_text))
        raise DataError(problems) from None
    if owner.mode not in {"草稿", "发布"}:
        problems.append(_problem("模式", f"“{owner.mode}”不在可选的范围；请写 草稿 或 发布", settings_text))
    if owner.mode == "发布":
        problems += [
            _problem(str(info.alias), "发布时不能为空；请填写，或把“模式”改为 草稿", settings_text)
            for attribute, info in Owner.model_fields.items()
            if getattr(owner, attribute) is None
        ]
    if problems:
        raise DataError(problems)
    return owner


def _problem(name: str, message: str, text: str) -> Problem:
    found = re.search(rf"^( *){re.escape(name)} *:", text, re.MULTILINE)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return Problem("mkdocs.yml", line, len(found[1]) + 1 if found else 1, f"公示.{name}", message)

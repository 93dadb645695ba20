"""Who runs the site, as the footer of a government site must say (国办发〔2017〕47号)."""

from __future__ import annotations

from gongshi.records.base import Part, field
from gongshi.records.values import Text, Url
from gongshi.source.problem import DataError

from .settings import read_settings, setting_problem


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
    owner, problems = read_settings(Owner, "公示", values, settings_text)
    if owner is None:
        raise DataError(problems)
    if owner.mode not in {"草稿", "发布"}:
        message = f"“{owner.mode}”不在可选的范围；请写 草稿 或 发布"
        problems.append(setting_problem("公示", "模式", message, settings_text))
    if owner.mode == "发布":
        problems += [
            setting_problem(
                "公示",
                str(info.alias),
                "发布时不能为空；请填写，或把“模式”改为 草稿",
                settings_text,
            )
            for attribute, info in Owner.model_fields.items()
            if getattr(owner, attribute) is None
        ]
    if problems:
        raise DataError(problems)
    return owner

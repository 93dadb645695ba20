"""laws.yml and regions.yml: what all bureaus share."""

from __future__ import annotations

from enum import StrEnum

from gongshi.records.base import Part, field
from gongshi.records.values import Date, Id, RegionCode, Text


class LawLevel(StrEnum):
    """Levels of law, highest first (立法法)."""

    LAW = "法律"
    REGULATION = "行政法规"
    LOCAL = "地方性法规"
    RULE = "部门规章"
    LOCAL_RULE = "地方政府规章"
    DOCUMENT = "规范性文件"
    STANDARD = "标准"


class Law(Part):
    """One law, regulation, rule or document that disclosures cite. Facts only, never its wording."""

    id: Id = field("编号", "本站的编号，用在网址里", example="shbxf")
    title: Text = field("标题", "全称，不写书名号", example="中华人民共和国社会保险法")
    short_titles: tuple[Text, ...] = field("简称", "文件里出现的其他叫法", example=["社会保险法"], default=())
    level: LawLevel = field(
        "效力级别", "法律、行政法规、地方性法规、部门规章、地方政府规章、规范性文件 或 标准", example="法律"
    )
    issuer: Text | None = field("制定机关", "制定机关", example="全国人民代表大会常务委员会", default=None)
    number: Text | None = field("文号", "公布的令号或文号", example="国务院令第735号", default=None)
    in_force: Date | None = field("施行日期", "现行文本的施行日期", example="2018-12-29", default=None)
    ends: Date | None = field("失效日期", "不再适用的日期", example="2026-07-01", default=None)
    articles: int | None = field("条数", "条文总数", example="98", default=None)
    successor: Id | None = field("后继", "取代它的法规编号", example="shjzf", default=None)
    remark: Text | None = field("备注", "说明", example="2027年1月1日起施行", default=None)


class LawFile(Part):
    """The register of laws."""

    laws: tuple[Law, ...] = field("法规", "法律、法规、规章、文件", default=())


class Region(Part):
    """An administrative region (GB/T 2260)."""

    code: RegionCode = field("代码", "六位代码，要加引号", example='"141124"')
    name: Text = field("名称", "地名", example="临县")
    full_name: Text = field("全称", "从省到县", example="山西省吕梁市临县")
    area_code: Text = field("区号", "电话区号", example='"0358"')
    government: Text | None = field("政府", "本级人民政府", example="临县人民政府", default=None)


class RegionFile(Part):
    """The register of regions."""

    regions: tuple[Region, ...] = field("行政区划", "各地", default=())

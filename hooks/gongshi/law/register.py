"""laws.yml and regions.yml: what all bureaus share."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from gongshi.records.base import Part, field
from gongshi.records.values import Date, Id, RegionCode, Text

from .codes import Province
from .figures import Figure, figures


class LawLevel(StrEnum):
    """Levels of law, highest first (立法法)."""

    LAW = "法律"
    REGULATION = "行政法规"
    LOCAL = "地方性法规"
    RULE = "部门规章"
    LOCAL_RULE = "地方政府规章"
    DOCUMENT = "规范性文件"
    STANDARD = "标准"


class Addressee(StrEnum):
    """Whom an article binds, or whom it lets be punished."""

    PROVIDER = "定点医药机构"
    """Also 医疗机构 and 药品经营单位 as providers of services that insurance pays."""
    AGENCY = "经办机构"
    COLLECTOR = "征收机构"
    PERSON = "个人"
    """Insured persons too."""
    EMPLOYER = "用人单位"
    """Also 缴费单位."""
    RECIPIENT = "社会救助对象"
    DRUG_COMPANY = "药品企业"
    """Holders of a drug's licence, makers and wholesalers."""
    TRADER = "经营者"
    PARTY = "当事人"
    """Citizens and organisations as parties of a procedure."""
    AUTHORITY = "行政机关"
    STAFF = "工作人员"
    """Officials as persons."""
    REVIEWER = "行政复议机关"
    COURT = "人民法院"


ArticleNumber = Annotated[int, Field(ge=1, le=2000)]


def _is_figure(text: str) -> str:
    if not figures(text):
        raise ValueError(f"“{text}”里没有带单位的数；请写成 1倍以上3倍以下、30日 这样的数")
    return text


class ArticleFacts(Part):
    """What one article is about, without its wording: enough to see that a quotation is another article's."""

    article: ArticleNumber = field("条", "条的序号", example="38")
    binds: tuple[Addressee, ...] = field("约束", "这一条约束或者处罚谁", example=["定点医药机构"], default=())
    subjects: tuple[Text, ...] = field(
        "主题",
        "条文里的关键词语，一至五个；正确的引文至少含有其中一个",
        example=["分解住院", "重复收费"],
        default=(),
    )
    amounts: tuple[Annotated[Text, AfterValidator(_is_figure)], ...] = field(
        "数字", "条文里全部带单位的数，用阿拉伯数字", example=["1倍以上2倍以下"], default=()
    )
    items: Annotated[int, Field(ge=2, le=99)] | None = field(
        "项数", "条文里（一）（二）……各项的数目，有几组的写最多的一组", example="7", default=None
    )

    @cached_property
    def figures(self) -> frozenset[Figure]:
        """Every figure of the article."""
        return figures("；".join(self.amounts))

    def subjects_in(self, text: str) -> tuple[str, ...]:
        """Return the key words that a text has, in the order of the register."""
        plain = "".join(text.split())
        return tuple(word for word in self.subjects if word in plain)


class Renumbered(Part):
    """Where the content of an article stands today."""

    old: ArticleNumber = field("旧", "原来的条次", example="30")
    new: Annotated[tuple[ArticleNumber, ...], Field(min_length=1)] = field(
        "新", "现在的条次，可以有几条", example=[24, 37, 44]
    )


class Weight(StrEnum):
    """How much it matters that a term is outdated, where it is no mistake."""

    HINT = "提示"


class Renamed(Part):
    """A term that the law no longer uses."""

    old: Text = field("旧", "不再使用的用语", example="一般程序")
    new: Text = field("新", "现在的用语", example="普通程序")
    weight: Weight | None = field("轻重", "只是叫法旧了，意思没有错的，写 提示", example="提示", default=None)


class Repeal(StrEnum):
    """How it is known that a law no longer applies."""

    EXPRESS = "明文"
    """Its repeal was published."""
    IMPLIED = "推定"
    """A later law on the same matter is in force, and nobody has seen a clause that repeals this one."""


class Chapter(Part):
    """The articles of a chapter."""

    first: ArticleNumber = field("起", "第一条的条次", example="84")
    last: ArticleNumber = field("止", "最后一条的条次", example="94")

    def __contains__(self, number: int) -> bool:
        """Return whether an article stands in the chapter."""
        return self.first <= number <= self.last


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
    repeal: Repeal | None = field(
        "废止", "怎么知道它不再适用：明文（看到了废止的公布）或 推定", example="明文", default=None
    )
    articles: int | None = field("条数", "条文总数", example="98", default=None)
    successor: Id | None = field("后继", "取代它的法规编号", example="shjzf", default=None)
    remark: Text | None = field("备注", "说明", example="2027年1月1日起施行", default=None)
    penalties: Chapter | None = field(
        "罚则", "法律责任（罚则）一章的第一条和最后一条", example={"起": "84", "止": "94"}, default=None
    )
    renumbered: tuple[Renumbered, ...] = field(
        "条文对照",
        "旧条次和新条次：有后继的法规，新条次是后继的；没有后继的，旧条次是施行日期以前的文本的",
        example=[{"旧": "68", "新": ["73"]}],
        default=(),
    )
    renamed: tuple[Renamed, ...] = field(
        "旧用语", "现行文本不再使用的用语", example=[{"旧": "一般程序", "新": "普通程序"}], default=()
    )
    facts: tuple[ArticleFacts, ...] = field(
        "条文",
        "各条的要点：约束谁、讲什么、有哪些数；不录条文",
        example=[{"条": "38", "项数": "7"}],
        default=(),
    )

    @model_validator(mode="after")
    def _articles_are_its_own(self) -> Self:
        numbers = [each.article for each in self.facts]
        twice = next((number for number, count in Counter(numbers).items() if count > 1), None)
        if twice:
            raise ValueError(f"“条文”里第{twice}条写了两次；请合并成一条")
        if self.articles and numbers and max(numbers) > self.articles:
            raise ValueError(f"“条文”里有第{max(numbers)}条，超过条数 {self.articles}；请核对")
        return self

    @cached_property
    def facts_by_article(self) -> dict[int, ArticleFacts]:
        """The known articles by number; an article that is not there is unknown, not without figures or items."""
        return {each.article: each for each in self.facts}

    @cached_property
    def today_by_old(self) -> dict[int, tuple[int, ...]]:
        """For each old article that moved, where its content stands now: in the successor, or without one in this law."""
        return {each.old: each.new for each in self.renumbered}

    def article_about(self, text: str) -> int | None:
        """Return the known article whose key words a text has most of; None when it has none of any.

        A key word counts for less the more articles share it. Of equals the first is taken.
        """
        shared = Counter(word for each in self.facts for word in each.subjects)
        weights = {
            each.article: sum(1 / shared[word] for word in each.subjects_in(text)) for each in self.facts
        }
        best = max(weights, key=lambda number: weights[number], default=None)
        return best if best and weights[best] else None


class LawFile(Part):
    """The register of laws."""

    laws: tuple[Law, ...] = field("法规", "法律、法规、规章、文件", default=())


class Region(Part):
    """An administrative region (GB/T 2260)."""

    code: RegionCode = field("代码", "六位代码，要加引号", example='"999901"')
    name: Text = field("名称", "地名", example="示例县")
    full_name: Text = field("全称", "从省到县", example="示例省示例市示例县")
    area_code: Text = field("区号", "电话区号", example='"0999"')
    government: Text | None = field("政府", "本级人民政府", example="示例县人民政府", default=None)


class RegionFile(Part):
    """The register of regions."""

    regions: tuple[Region, ...] = field("行政区划", "各地", default=())
    provinces: tuple[Province, ...] = field("省份", "各省编码的写法", default=())

"""Powers that bureaus of the sector usually have, and that this bureau's list does not."""

from gongshi.rules.completeness.catalogue_coverage import catalogue_coverage
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

CATALOGUE = """模型目录:
- 领域: 医疗保障
  事项:
  - 编号: cf-sunshi
    名称: 对定点医药机构造成基金损失的处罚
    类别: 行政处罚
    基本: 是
    依据: [{法规: 医疗保障基金使用监督管理条例, 条款: 第三十八条}]
    识别: [挂床住院]
  - 编号: cf-jingban
    名称: 对经办机构骗取基金的处罚
    类别: 行政处罚
    基本: 是
    依据: [{法规: 中华人民共和国社会保险法, 条款: 第八十七条}]
    识别: [经办机构 骗取]
  - 编号: cf-dingdian
    名称: 对定点医药机构骗取基金的处罚
    类别: 行政处罚
    基本: 是
    依据: [{法规: 中华人民共和国社会保险法, 条款: 第八十七条}]
    识别: [定点 骗取]
  - 编号: qt-xinyong
    名称: 信用管理
    类别: 其他职权
    依据: [{法规: 医疗保障基金使用监督管理条例, 条款: 第三十三条}]
    识别: [信用 管理]
  - 编号: qr-dengji
    名称: 参保登记
    类别: 行政确认
    依据: [{法规: 中华人民共和国社会保险法, 条款: 第五十七条}]
    识别: [参保 登记]
"""
BOTH = """- {编号: cf-02, 名称: 对经办机构骗取基金支出的处罚, 类别: 行政处罚}
- {编号: cf-03, 名称: 对定点医院骗取基金支出的处罚, 类别: 行政处罚}
- {编号: qt-01, 名称: 对人员的信用评价和管理, 类别: 行政处罚}
"""


def judged(items: str) -> list[tuple[Severity, str]]:
    """Return what is found of these items beside the small catalogue."""
    each = findings(catalogue_coverage, {"事项.yml": "清单:\n" + items}, others={"catalogues.yml": CATALOGUE})
    return [(finding.severity, finding.found) for finding in each]


def item(
    name: str, article: str, law: str = "医疗保障基金使用监督管理条例", category: str = "行政处罚"
) -> str:
    """Return one item that cites one article."""
    return f"- 编号: x-01\n  名称: {name}\n  类别: {category}\n  执法依据:\n  - {{法规: {law}, 条款: {article}}}\n"


def test_covered_by_article_under_another_name() -> None:
    """An item under any name covers the power whose article it cites, if it is of the category."""
    assert judged(BOTH + item("对一般违法行为的处罚", "第38条第一款")) == []


def test_covered_by_words() -> None:
    """An item that cites nothing covers the power that its name speaks of."""
    assert judged(BOTH + "- {编号: cf-09, 名称: 对挂床住院等的处罚, 类别: 行政处罚}\n") == []


def test_basic_power_missing() -> None:
    """A basic power that no item covers is a warning, with its grounds."""
    (only,) = findings(
        catalogue_coverage, {"事项.yml": "清单:\n" + BOTH}, others={"catalogues.yml": CATALOGUE}
    )
    assert (only.severity, only.found, only.expected, only.first.field) == (
        Severity.WARNING,
        "事项清单里没有“对定点医药机构造成基金损失的处罚”",
        "本领域的机关一般有这一事项，依据：《医疗保障基金使用监督管理条例》第三十八条",
        "事项",
    )


def test_article_of_two_powers_decides_nothing() -> None:
    """An article on which two powers rest needs the words, too."""
    items = item("对骗取基金支出的处罚", "第八十七条", "社会保险法")
    assert (Severity.WARNING, "事项清单里没有“对经办机构骗取基金的处罚”") in judged(items)
    assert (Severity.WARNING, "事项清单里没有“对定点医药机构骗取基金的处罚”") in judged(items)


def test_article_cited_in_another_category() -> None:
    """An inspection that cites the penalty's article is not the penalty."""
    items = BOTH + item("对药店的检查", "第三十八条", category="行政检查")
    assert judged(items) == [(Severity.WARNING, "事项清单里没有“对定点医药机构造成基金损失的处罚”")]


def test_powers_that_vary_are_hints() -> None:
    """Powers that are not basic are one hint a category; what citizens apply for only where the list has such."""
    items = BOTH.replace("- {编号: qt-01, 名称: 对人员的信用评价和管理, 类别: 行政处罚}\n", "") + item(
        "处罚", "第三十八条"
    )
    assert judged(items) == [(Severity.HINT, "对照模型目录，其他职权有1项没有列出：信用管理")]
    served = BOTH + item("处罚", "第三十八条") + "- {编号: jf, 名称: 手工报销, 类别: 行政给付}\n"
    assert judged(served) == [(Severity.HINT, "对照模型目录，行政确认有1项没有列出：参保登记")]


def test_another_sector_and_no_items() -> None:
    """Without a catalogue for the sector, or without items, nothing is said."""
    profile = "名称: 示例县民政局\n简称: 示例县民政局\n行政区划: '999901'\n领域: 民政\n"
    other = {"主体.yml": profile, "事项.yml": "清单:\n" + BOTH}
    assert says(catalogue_coverage, other, others={"catalogues.yml": CATALOGUE}) == []
    assert says(catalogue_coverage, {}, others={"catalogues.yml": CATALOGUE}) == []


def test_whole_category_missing() -> None:
    """Powers of a category that the list lacks altogether are not told one by one where other lists tell it."""
    licence = (
        CATALOGUE
        + """  - 编号: jc-jiancha
    名称: 对定点医药机构的监督检查
    类别: 行政检查
    基本: 是
    依据: [{法规: 医疗保障基金使用监督管理条例, 条款: 第二十五条}]
    识别: [监督检查]
"""
    )
    items = {"事项.yml": "清单:\n" + BOTH + item("处罚", "第三十八条")}
    inspections = {"随机抽查.yml": "清单:\n- 检查事项: 对药店的检查\n"}
    assert says(catalogue_coverage, items, others={"catalogues.yml": licence}) == [
        "事项.yml:1 事项: 事项清单里没有“对定点医药机构的监督检查”"
    ]
    assert says(catalogue_coverage, items | inspections, others={"catalogues.yml": licence}) == []

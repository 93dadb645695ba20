"""Articles that empower others."""

from gongshi.rules.question.article_authority import article_authority
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings

ITEM = (
    "清单:\n- 编号: a-1\n  名称: 某事项\n  类别: 行政强制\n  执法依据: [{{法规: {law}, 条款: {article}}}]\n"
)


def found(law: str, article: str, **files: str) -> list[str]:
    """Return the questions that a citation raises."""
    all_files = {"事项.yml": ITEM.format(law=law, article=article)} | {
        f"{k}.yml": v for k, v in files.items()
    }
    return [f"{each.found}；{each.expected}" for each in findings(article_authority, all_files)]


def test_price_law() -> None:
    """An article on the price authority's powers raises the question whether this bureau may use it."""
    assert found("中华人民共和国价格法", "第三十四条") == [
        "以《中华人民共和国价格法》第34条为依据；请核对：这一条规定由价格主管部门实施，本机关能否直接依据它？"
    ]
    assert len(found("价格法", "第33、34条")) == 2


def test_duty_of_the_ministry() -> None:
    """An article that obliges the national administration is asked about in a county."""
    assert "国务院医疗保障行政部门" in found("医疗保障基金使用监督管理条例", "第三十三条")[0]


def test_service_agreement() -> None:
    """The article on service agreements is the agency's; the agency itself may use it."""
    assert "社会保险经办机构" in found("社会保险法", "第31条")[0]
    agency = SMALL_PROFILE.replace("示例县医疗保障局", "示例县医疗保险服务中心")
    assert found("社会保险法", "第31条", 主体=agency) == []


def test_not_asked() -> None:
    """Other articles, unknown laws, and the authority itself raise nothing."""
    assert found("价格法", "第二条") == []
    assert found("某某法", "第三十四条") == []
    price = SMALL_PROFILE.replace("示例县医疗保障局", "示例县发展和改革局")
    assert found("价格法", "第三十四条", 主体=price) == []

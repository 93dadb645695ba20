"""Measures of one name described as others."""

from gongshi.rules.question.measure_mixed import measure_mixed
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: qz-1\n  名称: 对可能灭失的资料予以封存\n  类别: 行政强制\n  责任事项: [{{内容: {}}}]\n"


def test_other_measures() -> None:
    """封存 described only as 查封、扣押 raises a question; with its own name beside them it does not."""
    (only,) = findings(measure_mixed, {"事项.yml": ITEM.format("报局作出查封、扣押决定。")})
    assert only.found == "名称是“封存”，责任事项、流程图写的是“查封、扣押”"
    assert only.expected == "请核对：依据的条文允许的是封存，还是查封、扣押？"
    assert findings(measure_mixed, {"事项.yml": ITEM.format("作出封存决定，不得查封无关资料。")}) == []
    assert findings(measure_mixed, {"事项.yml": ITEM.format("通知当事人到场。")}) == []


def test_article_on_another_measure() -> None:
    """An article that is quoted on another measure raises a question; one that names this one beside others does not."""
    text = ITEM.replace("责任事项: [{{内容: {}}}]", "执法依据: [{{法规: 某法, 条款: 第三条, 原文: {}}}]")
    (only,) = findings(measure_mixed, {"事项.yml": text.format("可以依法先行登记保存")})
    assert (only.first.field, only.found) == (
        "事项[1].执法依据[1].原文",
        "名称是“封存”，引的条文写的是“先行登记保存”",
    )
    assert findings(measure_mixed, {"事项.yml": text.format("可以查封、扣押，可以封存")}) == []


def test_article_cited_without_words() -> None:
    """An article cited without quotation is read in the library, or by its key words; one on this measure passes."""
    text = ITEM.replace("责任事项: [{{内容: {}}}]", "执法依据: [{{法规: {}, 条款: {}}}]")
    (only,) = findings(measure_mixed, {"事项.yml": text.format("价格法", "第三十四条")})
    assert (only.first.field, only.found) == (
        "事项[1].执法依据[1].条款",
        "名称是“封存”，引的条文写的是“先行登记保存”",
    )
    words = {"jgf.txt": "示例\n\n第三十四条　可以予以封存，也可以先行登记保存。\n"}
    assert findings(measure_mixed, {"事项.yml": text.format("价格法", "第三十四条")}, library=words) == []
    assert findings(measure_mixed, {"事项.yml": text.format("社会保险法", "第七十九条")}) == []

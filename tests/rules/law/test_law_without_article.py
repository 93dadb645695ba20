"""A law as basis without an article."""

from gongshi.rules.law.law_without_article import law_without_article
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

GUIDE = "清单:\n- 编号: zn-1\n  名称: 某指南\n  事项类别: 行政处罚\n  设立依据:\n  - 法规: 社会保险法\n  - 法规: 行政处罚法\n"


def test_whole_law() -> None:
    """An item that rests on a law as a whole is a warning; a chapter is no article."""
    text = items(basis("社会保险法"), basis("行政处罚法", "第四章"))
    found = findings(law_without_article, {"事项.yml": text})
    assert [(each.severity, each.found, each.expected) for each in found] == [
        (Severity.WARNING, "依据只写了法规名称，没有写第几条", "写明第几条"),
        (Severity.WARNING, "依据只写到“第四章”，没有写第几条", "写明第几条"),
    ]


def test_guides() -> None:
    """In a guide it is worth a look, once for all laws."""
    (only,) = findings(law_without_article, {"服务指南.yml": GUIDE})
    assert (only.severity, len(only.spots)) == (Severity.HINT, 2)


def test_enough() -> None:
    """An article in the citation or in the quotation is enough; documents and lists as wholes need none."""
    files = {
        "事项.yml": items(
            basis("社会保险法", "第八十四条"),
            basis("行政处罚法", "", "第三十三条 初次违法的，可以不罚。"),
            basis("国务院办公厅关于严格规范涉企行政检查的意见"),
            basis("没有的通知"),
        ),
        "裁量基准.yml": "执行标准:\n- 法规: 行政处罚法\n",
    }
    assert says(law_without_article, files) == []

"""The same basis given twice."""

from gongshi.rules.law.repeated_citation import repeated_citation
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says


def test_same_article_twice() -> None:
    """The same article is repeated, in any numerals, and three times counts as three."""
    text = items(
        basis("社会保险法", "第八十四条"),
        basis("没有的办法", "第二十五条"),
        basis("中华人民共和国社会保险法", "第84条"),
        basis("没有的办法", "第二十五条"),
        basis("《没有的办法》", "第25条"),
    )
    found = findings(repeated_citation, {"事项.yml": text})
    assert [(each.severity, each.found) for each in found] == [
        (Severity.WARNING, "《社会保险法》第84条写了2次"),
        (Severity.WARNING, "《没有的办法》第25条写了3次"),
    ]


def test_law_named_twice() -> None:
    """A law named twice without an article is repeated; the second place is pointed at."""
    review = "清单:\n- 执法类别: 行政处罚\n  审核项目: 处罚\n  审核依据:\n"
    laws = "".join(basis(law) for law in ("社会保险法", "行政处罚法", "中华人民共和国社会保险法"))
    assert says(repeated_citation, {"法制审核.yml": review + laws}) == [
        "法制审核.yml:7 法制审核[1].审核依据[3]: 《社会保险法》写了2次"
    ]


def test_not_repeated() -> None:
    """Other articles, other paragraphs, other words of the same article, and other records are no repetition."""
    text = items(
        basis("社会保险法", "第八十四条"),
        basis("社会保险法", "第八十六条"),
        basis("行政处罚法", "第四十八条第一款"),
        basis("行政处罚法", "第四十八条第二款"),
        basis("行政强制法", "第十八条", "甲方应当出示证件，说明来意。"),
        basis("行政强制法", "第十八条", "制作现场笔录，由双方签名。"),
        basis("", 原文="三定方案"),
        basis("", 原文="三定方案"),
    )
    again = items(basis("社会保险法", "第八十四条"), id_="cf-02", name="对另一种行为的处罚").removeprefix(
        "清单:\n"
    )
    assert says(repeated_citation, {"事项.yml": text + again}) == []

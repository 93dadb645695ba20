"""Articles cited in two styles, or without 第 or 条."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.article_number_style import article_number_style
from tests.rules.cases import findings, says


def _items(*articles: str) -> dict[str, str]:
    rows = "".join(
        f"- 编号: cf-{number}\n  名称: 事项{number}\n  类别: 行政处罚\n  执法依据: [{{法规: 社会保险法, 条款: '{article}'}}]\n"
        for number, article in enumerate(articles)
    )
    return {"事项.yml": f"清单:\n{rows}"}


def test_two_styles() -> None:
    """Two styles in one list are a hint, at each article in digits."""
    (only,) = findings(article_number_style, _items("第八十七条", "第87条", "第八十八条"))
    assert (only.severity, only.found) == (
        Severity.HINT,
        "同一清单里，条文序号有的用汉字（“第八十七条”等2处），有的用阿拉伯数字（“第87条”1处）",
    )
    assert [spot.line for spot in only.spots] == [9]
    (only,) = findings(article_number_style, _items("第87条", "第88条", "第八十八条"))
    assert [spot.line for spot in only.spots] == [5, 9]


@pytest.mark.parametrize(
    "articles", [("第87条", "第88条"), ("第八十七条", "第八十八条第一款第（三）项"), ("第33、34条",)]
)
def test_one_style(articles: tuple[str, ...]) -> None:
    """One style throughout is left alone, whichever it is."""
    assert says(article_number_style, _items(*articles)) == []


@pytest.mark.parametrize(
    ("article", "found"),
    [
        ("二十一条", "条款“二十一条”缺“第”"),
        ("21条第1款", "条款“21条第1款”缺“第”"),
        ("第二十一", "条款“第二十一”缺“条”"),
        ("二十一", "条款“二十一”缺“第”、“条”"),
    ],
)
def test_not_in_full(article: str, found: str) -> None:
    """An article without 第 or 条 is found, and its full form is given."""
    (only,) = findings(article_number_style, _items(article))
    assert (only.severity, only.found) == (Severity.WARNING, found)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("违反《社会保险法》八十七条的行为", 1),
        ("违反《社会保险法》（2018修正）八十七条的行为", 1),
        ("违反社会保险法87条规定的行为", 1),
        ("违反《社会保险法》第八十七条的行为", 0),
        ("落实《若干意见》十条措施", 0),
        ("学习方法三条，执法一条龙", 0),
    ],
)
def test_in_prose(name: str, count: int) -> None:
    """Right after a law's title an article needs 第; measures and methods are no articles."""
    files = {"事项.yml": f"清单:\n- 编号: cf-01\n  名称: {name}\n  类别: 行政处罚\n"}
    assert len(findings(article_number_style, files)) == count


def test_comma_between_articles() -> None:
    """Articles side by side are set apart by 、, not by a comma."""
    (only,) = findings(article_number_style, _items("第二十二条第二款， 第二十五条"))
    assert only.found == "几个条款之间用了逗号：“第二十二条第二款， 第二十五条”"
    assert (only.expected, only.severity) == ("“第二十二条第二款、第二十五条”", Severity.HINT)
    assert findings(article_number_style, _items("第二十二条第二款、第二十五条")) == []

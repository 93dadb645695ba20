"""How citations are read: titles, articles, document numbers, and laws named in running text."""

import pytest

from gongshi.law.citations import LawIndex
from gongshi.law.register import Law, LawLevel
from gongshi.records.parts import Basis
from gongshi.rules.reading.citing import (
    Named,
    article_numbers,
    found,
    mentions,
    named,
    place,
    quotations,
    titles,
)

LAW = Law.model_validate(
    {"编号": "slf", "标题": "中华人民共和国示例法", "简称": ["示例法"], "效力级别": LawLevel.LAW}
)
LAWS = LawIndex([LAW])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依照《示例法》第八十四条处罚", [Named("示例法", "", (84,), 2)]),
        ("《示例法》第33、34条", [Named("示例法", "", (33, 34), 0)]),
        ("《某通知》（示例发〔2020〕11号）要求", [Named("某通知", "示例发〔2020〕11号", (), 0)]),
        (
            "《示例法》和《某条例》第九条第二款第（三）项",
            [Named("示例法", "", (), 0), Named("某条例", "", (9,), 6)],
        ),
        ("没有书名号", []),
    ],
)
def test_named(text: str, expected: list[Named]) -> None:
    """Each title in 《》 is read with the note in brackets and the articles that follow it."""
    assert list(named(text)) == expected


def test_unmarked() -> None:
    """A law of the register is also seen without 《》 when an article follows; other words are not."""
    told = list(mentions("根据示例法第十条和别的办法第三条", LAWS))
    assert [(each.title, each.articles, law) for each, law in told] == [("示例法", (10,), LAW)]


def test_titles() -> None:
    """A basis names one law, or several where each stands in 《》."""
    assert titles(Basis.model_validate({"法规": "《示例法》"})) == ("《示例法》",)
    assert titles(Basis.model_validate({"法规": "《示例法》、《某条例》"})) == ("示例法", "某条例")
    assert titles(Basis.model_validate({"原文": "某"})) == ()


def test_found() -> None:
    """A law is found although its article was written into the title."""
    assert found("中华人民共和国示例法第八条", LAWS) is LAW
    assert found("别的法", LAWS) is None


def test_article_numbers() -> None:
    """Every article is named once, in the order of the text."""
    assert article_numbers("第三十八条第一款、第三十八条第二款和第四十条") == (38, 40)
    assert article_numbers(None) == ()


def test_place() -> None:
    """Messages name a law by its short name, and articles in Arabic numerals."""
    assert place(LAW, (33, 34)) == "《示例法》第33条、第34条"
    assert place("某条例", ()) == "《某条例》"


def test_quotations() -> None:
    """A quotation is cut at the articles that it names; what names none is the cited article's."""
    basis = Basis.model_validate(
        {"法规": "示例法", "条款": "第五条", "原文": "甲方应当办理。第六条 乙方不得拖延。"}
    )
    assert [(each.articles, each.text) for each in quotations(basis, LAW, LAWS)] == [
        ((5,), "甲方应当办理。"),
        ((6,), "乙方不得拖延。"),
    ]


def test_quotations_of_another_law() -> None:
    """A quotation that names its law needs none beside it; pieces of laws that are not known are left out."""
    basis = Basis.model_validate({"原文": "《示例法》第六条：乙方不得拖延。\n《没有的法》第一条：某。"})
    assert [(each.law, each.articles) for each in quotations(basis, None, LAWS)] == [(LAW, (6,))]

"""Bureaus that contradict each other."""

from gongshi.rules.law.cross_bureau_disagree import cross_bureau_disagree
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

OTHER = SMALL_PROFILE.replace("示例县医", "邻县医").replace("示例县医保局", "邻县医保局")


def other(text: str) -> dict[str, str]:
    """Return a second bureau, 邻县医疗保障局, with this 事项.yml."""
    return {"bureaus/linxian/主体.yml": OTHER, "bureaus/linxian/事项.yml": text}


def quoting(quote: str, article: str = "第二条") -> str:
    """Return 事项.yml that quotes a rule of which neither words nor facts are known."""
    return items(basis("社会保险稽核办法", article, quote))


def test_two_wordings() -> None:
    """One article in two wordings is worth a look on either side, however the article is written."""
    own = quoting("甲方应当提供报表、账册和凭证，不得拖延办理。", "第2条")
    theirs = quoting("甲方应当提供账册和凭证，不得拒绝办理。")
    (only,) = findings(cross_bureau_disagree, {"事项.yml": own}, others=other(theirs))
    assert (only.severity, only.expected) == (Severity.HINT, "同一条文，各机关引文一致")
    assert only.found == ("《社会保险稽核办法》第2条的引文与邻县医疗保障局的不同：多“报表”；多“拖延办理”")


def test_same_words() -> None:
    """The same words with other signs, a part of the same words, and another article are no contradiction."""
    own = {"事项.yml": quoting("甲方应当提供账册和凭证，不得拖延。乙方应当配合。")}
    others = [
        quoting("甲方应当提供账册 和凭证, 不得拖延。乙方应当配合"),
        quoting("……乙方应当配合。"),
        quoting("丁方先办理土地手续。", "第三条"),
    ]
    assert [says(cross_bureau_disagree, own, others=other(each)) for each in others] == [[]] * len(others)


def test_the_law_decides() -> None:
    """Where the law's words are at hand, or its figures show who is wrong, this rule is silent."""
    own = {"事项.yml": quoting("甲方应当提供账册和凭证，不得拖延。")}
    theirs = other(quoting("甲方应当提供账册和凭证，不得拒绝。"))
    library = {"shbxjh.txt": "示例\n\n第二条　甲方应当提供账册和凭证，不得拖延。\n"}
    assert says(cross_bureau_disagree, own, others=theirs, library=library) == []
    fine = "不办社会保险登记的，处{}的罚款。"
    right = {"事项.yml": items(basis("社会保险法", "第八十四条", fine.format("一倍以上三倍以下")))}
    wrong = other(items(basis("社会保险法", "第八十四条", fine.format("五倍以下"))))
    assert says(cross_bureau_disagree, right, others=wrong) == []


def test_one_matter_two_articles() -> None:
    """Matters of like names under different articles of one law contradict each other; the one that fits is left alone."""
    vague = items(
        basis("医疗保障基金使用监督管理条例", "第二十一条"),
        name="对纳入基本医疗保障基金支付范围的医疗保障行为进行监督管理",
        category="行政检查",
    )
    exact = items(
        basis("医疗保障基金使用监督管理条例", "第二十二条第二款"),
        name="对纳入医疗保障基金支付范围的医疗服务行为和医疗费用进行监督管理",
        category="行政检查",
    )
    (only,) = findings(cross_bureau_disagree, {"事项.yml": vague}, others=other(exact))
    assert (only.first.field, only.found) == (
        "事项[1].执法依据[1].条款",
        "引的是《医疗保障基金使用监督管理条例》第21条；邻县医疗保障局的“对纳入医疗保障基金支付范围的医疗服务行为和医疗费用进行监督管理”引的是《医疗保障基金使用监督管理条例》第22条",
    )
    assert says(cross_bureau_disagree, {"事项.yml": exact}, others=other(vague)) == []


def test_no_law_in_common() -> None:
    """Matters of the same name that rest on different laws altogether are worth a look, with what the other cites."""
    name = "对采取虚报手段骗取医疗救助资金的处罚"
    own = items(basis("社会保险法", "第六十八条"), name=name)
    theirs = items(basis("社会救助暂行办法", "第六十八条"), name=name)
    (only,) = findings(cross_bureau_disagree, {"事项.yml": own}, others=other(theirs))
    assert (
        only.found == "依据是《社会保险法》第68条；邻县医疗保障局的同名事项依据是《社会救助暂行办法》第68条"
    )


def test_other_matters() -> None:
    """Other parties, other categories, and a law that both cite by the same article make no contradiction."""
    own = {"事项.yml": items(basis("社会保险法", "第八十八条"), name="对个人骗取医疗保障基金支出行为的处罚")}
    others = [
        items(basis("社会保险法", "第八十七条"), name="对定点医药机构骗取医疗保障基金支出行为的处罚"),
        items(
            basis("社会保险法", "第七十九条"),
            name="对个人骗取医疗保障基金支出行为的检查",
            category="行政检查",
        ),
        items(
            basis("社会保险法", "第八十八条"),
            basis("社会保险法", "第八十七条"),
            name="对个人骗取医疗保障基金支出行为的处罚",
        ),
    ]
    assert [says(cross_bureau_disagree, own, others=other(each)) for each in others] == [[]] * len(others)


def test_other_proved_wrong() -> None:
    """Where the articles cited here are about the matter and the other's are not, only the other is told."""
    name = "对采取虚报、隐瞒、伪造等手段，骗取社会救助资金的处罚"
    right = items(basis("社会救助暂行办法", "第六十八条"), name=name)
    wrong = items(basis("社会保险法", "第六十八条"), name=name)
    assert says(cross_bureau_disagree, {"事项.yml": right}, others=other(wrong)) == []
    assert len(findings(cross_bureau_disagree, {"事项.yml": wrong}, others=other(right))) == 1

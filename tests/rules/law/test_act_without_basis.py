"""Names of several acts, of which one has no basis."""

from gongshi.rules.law.act_without_basis import act_without_basis
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

QUOTE = "用人单位不办理示例登记的，由示例部门责令限期改正；逾期不改正的，处示例数额的罚款，对主管人员处罚款。"


def test_without() -> None:
    """An act of the name that has no word in common with the quotation is worth a look, the others are not."""
    name = "对用人单位不办理示例登记以及伪造、篡改缴费证明的处罚"
    (only,) = findings(act_without_basis, {"事项.yml": items(basis("某条例", "第三条", QUOTE), name=name)})
    assert (only.severity, only.found, only.expected) == (
        Severity.HINT,
        "名称里的“伪造、篡改缴费证明”，引的条文里没有",
        "名称里的每一种行为都有依据",
    )
    assert only.ground == "行政处罚法第38条：没有依据的行政处罚无效"


def test_another_basis() -> None:
    """A second basis that has the act is enough, quoted or in the full text."""
    name = "对用人单位不办理示例登记以及伪造、篡改缴费证明的处罚"
    both = items(
        basis("某条例", "第三条", QUOTE),
        basis("某条例", "第四条", QUOTE.replace("不办理示例登记", "伪造、变造或者篡改缴费证明")),
        name=name,
    )
    assert says(act_without_basis, {"事项.yml": both}) == []
    library = {"shbxf.txt": "示例法\n\n第一条　伪造、篡改证明的，处罚款。\n"}
    text = items(basis("某条例", "第三条", QUOTE), basis("社会保险法", "第一条"), name=name)
    assert says(act_without_basis, {"事项.yml": text}, library=library) == []


def test_not_asked() -> None:
    """One act, an act in other general words, an article whose words nobody knows, and other categories pass."""
    passing = [
        items(basis("某条例", "第三条", QUOTE), name="对伪造缴费证明的处罚"),
        items(basis("某条例", "第三条", QUOTE), name="对用人单位不办理示例登记、未按规定办理登记的处罚"),
        items(basis("某条例", "第三条", QUOTE), name="对用人单位不办理示例登记、其他违法情形的处罚"),
        items(basis("某条例", "第三条"), name="对不办理示例登记、伪造缴费证明的处罚"),
        items(
            basis("某条例", "第三条", QUOTE), name="对不办理示例登记、伪造缴费证明的检查", category="行政检查"
        ),
    ]
    assert [says(act_without_basis, {"事项.yml": each}) for each in passing] == [[]] * len(passing)


def test_falsifying() -> None:
    """To falsify a paper is an act of its own, even where the article speaks of the paper."""
    name = "对用人单位不办理示例登记以及伪造、变造登记证明的处罚"
    (only,) = findings(act_without_basis, {"事项.yml": items(basis("某条例", "第三条", QUOTE), name=name)})
    assert only.found == "名称里的“伪造、变造登记证明”，引的条文里没有"
    told = QUOTE.replace("不办理示例登记", "不办理示例登记或者变造登记证明")
    assert says(act_without_basis, {"事项.yml": items(basis("某条例", "第三条", told), name=name)}) == []

"""Papers asked of citizens."""

import pytest

from gongshi.rules.question.proof_material import proof_material, single_bank
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: 某事项\n  类别: 行政给付\n  申请材料:\n  - 列项: ['{}']\n"


def item(paper: str) -> dict[str, str]:
    """Return an item that asks for one paper."""
    return {"事项.yml": ITEM.format(paper)}


@pytest.mark.parametrize(
    "paper",
    [
        "1、申请书、村委证明；",
        "医疗机构出具的情况说明",
        "由所在单位（村委会）出具家庭收入状况证明",
        "无收入证明",
    ],
)
def test_proofs(paper: str) -> None:
    """A proof or a statement that someone else issues raises the question of its ground."""
    (only,) = findings(proof_material, item(paper))
    assert only.found == f"材料里有“{paper}”"
    assert only.expected == "请核对：要求提供这份证明、说明的依据是什么，能不能由部门间核验？"


def test_copies() -> None:
    """Copies raise one question for all of them."""
    two = ITEM.format("身份证复印件', '2.病历复印件")
    (only,) = findings(proof_material, {"事项.yml": two})
    assert (only.found, len(only.spots)) == ("材料要交复印件", 2)


@pytest.mark.parametrize("paper", ["出院收费票据", "诊断证明书", "有效身份证明", "社会保障卡"])
def test_ordinary_papers(paper: str) -> None:
    """Bills, medical certificates and identity papers are not asked about."""
    assert findings(proof_material, item(paper)) == []


def test_one_bank() -> None:
    """The card of one bank raises a question; any bank's card, or a choice, does not."""
    (only,) = findings(single_bank, item("9、患者本人的邮政银行卡或存折。"))
    assert only.found == "要求“邮政银行卡或存折”"
    assert only.expected == "请核对：为什么只能用这一家银行，依据是什么？"
    assert findings(single_bank, item("本人银行卡或者社会保障卡")) == []
    assert findings(single_bank, item("农业银行卡或其他银行卡")) == []

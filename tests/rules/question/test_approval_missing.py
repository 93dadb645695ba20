"""Measures without the head's approval."""

import pytest

from gongshi.rules.question.approval_missing import approval_missing
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: {name}\n  类别: 其他职权\n  责任事项: [{{内容: {text}}}]\n"


def found(name: str, text: str) -> list[str]:
    """Return what is found for one item."""
    return [
        each.found for each in findings(approval_missing, {"事项.yml": ITEM.format(name=name, text=text)})
    ]


def test_missing() -> None:
    """A suspension or a sealing whose duties never speak of approval raises a question."""
    assert found("要求经办机构暂停医疗保障基金结算", "下达处理通知。") == [
        "名称是暂停，责任事项、流程里没有批准这一步"
    ]
    assert found("对资料进行封存", "清点后封存。") == ["名称是封存，责任事项、流程里没有批准这一步"]


@pytest.mark.parametrize("text", ["经负责人批准后实施。", "报局作出决定，履行报批手续。", "集体讨论决定。"])
def test_approved(text: str) -> None:
    """Approval in any words answers it."""
    assert found("对资料进行封存", text) == []


def test_others() -> None:
    """Other matters, and matters without a published procedure, are not asked."""
    assert found("对药店的检查", "现场检查。") == []
    bare = {"事项.yml": "清单:\n- 编号: a-1\n  名称: 对资料进行封存\n  类别: 行政强制\n"}
    assert findings(approval_missing, bare) == []


def test_law_of_the_case() -> None:
    """Each measure is asked with its own law; to suspend a person's settlement the law asks no approval."""
    grounds = [
        findings(approval_missing, {"事项.yml": ITEM.format(name=name, text="下达通知。")})[0].ground
        for name in ("要求暂停定点医药机构的医疗保障基金结算", "对资料进行封存", "对证据先行登记保存")
    ]
    assert [each.partition("：")[0] for each in grounds] == [
        "医疗保障基金使用监督管理条例第30条第1款",
        "行政强制法第18条第1项",
        "行政处罚法第56条",
    ]
    assert found("对参保人员要求经办机构暂停医疗费用联网结算", "下达通知。") == []

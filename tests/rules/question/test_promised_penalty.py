"""Penalties that inspections announce."""

from gongshi.rules.question.promised_penalty import promised_penalty
from tests.rules.cases import findings

ITEMS = "清单:\n- 编号: cf-1\n  名称: {}\n  类别: 行政处罚\n"
CHECK = "清单:\n- 检查事项: 某检查\n  检查内容: {}\n"


def found(penalty: str, content: str) -> list[str]:
    """Return what is found for an inspection beside a penalty."""
    files = {"事项.yml": ITEMS.format(penalty), "随机抽查.yml": CHECK.format(content)}
    return [each.found for each in findings(promised_penalty, files)]


def test_asked() -> None:
    """A penalty for acts that no penalty item is about raises a question."""
    content = "加强监督检查，依照法律对价格违法行为实施行政处罚"
    assert found("对骗取基金支出的处罚", content) == [
        "写着对价格违法行为予以处罚、查处，处罚事项里没有关于价格的"
    ]
    assert found("对违反价格规定的处罚", content) == []


def test_name_of_an_inspection() -> None:
    """An inspection named 查处 raises it as well."""
    items = ITEMS.format("某处罚") + "- 编号: jc-1\n  名称: 对价格违法违规行为的查处\n  类别: 行政检查\n"
    (only,) = findings(promised_penalty, {"事项.yml": items})
    assert (only.first.field, only.expected) == ("事项[2].名称", "请核对：本机关有没有价格方面的处罚权？")


def test_not_asked() -> None:
    """A general remark on penalties, or a bureau whose items are not published, raises nothing."""
    assert found("某处罚", "发现违法违规行为，依照规定实施行政处罚") == []
    alone = {"随机抽查.yml": CHECK.format("对价格违法行为实施行政处罚")}
    assert findings(promised_penalty, alone) == []

"""Terms that the law has given up."""

from gongshi.rules.law.outdated_term import outdated_term
from gongshi.rules.rule import Severity
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

CHART = '清单:\n- 编号: cf\n  名称: 行政处罚流程图\n  图: |\n    flowchart TD\n        A([开始]) --> B["登记保全（7日内决定）"]\n'


def test_terms() -> None:
    """Outdated terms are found in fields and in the boxes of charts, each with what to write instead."""
    guide = (
        "清单:\n- 编号: zn-1\n  名称: 某指南\n  事项类别: 行政处罚\n"
        "  结果送达:\n  - 依一般程序作出的处罚决定书，当场交付。\n  - 简易程序的，必须报所属行政机关备案。\n"
    )
    found = findings(outdated_term, {"服务指南.yml": guide, "流程图.yml": CHART})
    assert [(each.severity, each.found, each.expected) for each in found] == [
        (Severity.WARNING, "“一般程序”", "“普通程序”（现行《行政处罚法》）"),
        (Severity.WARNING, "“登记保全”", "“先行登记保存”（现行《行政处罚法》）"),
        (Severity.HINT, "“必须报所属行政机关备案”", "“应当报所属行政机关备案”（现行《行政处罚法》）"),
    ]
    assert found[0].advice == "改为“普通程序”"


def test_certificate() -> None:
    """The penalty law shows 执法证件 to the party now; the law on coercion still says 执法身份证件."""
    guide = "清单:\n- 编号: zn-1\n  名称: 某指南\n  事项类别: 行政处罚\n  流程说明: {}\n"
    old = guide.format("执法人员当场处罚的，应当向当事人出示执法身份证件，填写决定书。")
    assert [each.found for each in findings(outdated_term, {"服务指南.yml": old})] == [
        "“向当事人出示执法身份证件”"
    ]
    right = guide.format("实施查封的，出示执法身份证件，通知当事人到场。")
    assert findings(outdated_term, {"服务指南.yml": right}) == []


def test_one_cause() -> None:
    """The same term in many places is one finding."""
    text = items(
        basis("行政处罚法", "第五十四条"), name="按一般程序作出的处罚", target="适用一般程序的当事人"
    )
    (only,) = findings(outdated_term, {"事项.yml": text})
    assert len(only.spots) == 2


def test_other_words() -> None:
    """The present terms, longer words, and what is quoted from a law pass."""
    text = items(
        basis("医疗保障行政处罚程序暂行规定", "第二十条", "适用一般程序的，应当立案。"),
        name="普通程序与一般程序性事项的处罚",
    )
    assert says(outdated_term, {"事项.yml": text}) == []


def test_milder() -> None:
    """A term that is only an old name is worth a look; the law's own 较重 elsewhere passes."""
    cited = basis("行政处罚法", "第六十三条")
    old = items(cited, name="对五保对象给予较重的行政处罚并纠正非法行为", category="其他职权")
    assert [(each.severity, each.found) for each in findings(outdated_term, {"事项.yml": old})] == [
        (Severity.WARNING, "“五保”"),
        (Severity.WARNING, "“给予较重的行政处罚”"),
        (Severity.HINT, "“非法行为”"),
    ]
    right = items(cited, name="对特困人员作出其他较重的行政处罚前的听证", category="其他职权")
    assert findings(outdated_term, {"事项.yml": right}) == []

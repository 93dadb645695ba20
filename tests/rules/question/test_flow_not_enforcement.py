"""Charts of enforcement that show business."""

from gongshi.rules.question.flow_not_enforcement import flow_not_enforcement
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: 对集中采购的检查\n  类别: {}\n  流程: lc\n"
FLOW = "清单:\n- 编号: lc\n  名称: 流程图\n  图: |-\n    flowchart TD\n      A([组织]) --> B[{}]\n      B --> C([通报])\n"


def test_contract_in_an_inspection() -> None:
    """An inspection whose chart signs contracts raises a question; one that inspects does not."""
    flow = {"流程图.yml": FLOW.format("企业在平台签订购销协议")}
    (only,) = findings(flow_not_enforcement, {"事项.yml": ITEM.format("行政检查"), **flow})
    assert only.found == "行政检查的流程图里有一步“企业在平台签订购销协议”"
    assert only.expected == "请核对：这是执法的步骤，还是日常业务？"
    assert findings(flow_not_enforcement, {"事项.yml": ITEM.format("公共服务"), **flow}) == []
    inspects = {"流程图.yml": FLOW.format("检查协议履行情况")}
    assert findings(flow_not_enforcement, {"事项.yml": ITEM.format("行政检查"), **inspects}) == []

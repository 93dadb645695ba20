"""Lists that are only addresses."""

from gongshi.rules.question.linked_only import linked_only
from tests.rules.cases import findings

LINK = "公示网址: [{名称: 政务服务网, 网址: 'https://www.example.gov.cn/'}]\n"


def test_links_alone() -> None:
    """A list that is an address raises a question; an address beside records does not."""
    (only,) = findings(linked_only, {"事项.yml": LINK})
    assert only.found == "执法事项清单只写了网址：政务服务网"
    assert only.expected == "请核对：只给链接算不算公示，点开能不能直接看到本机关的清单？"
    both = LINK + "清单:\n- 编号: cf-1\n  名称: 某处罚\n  类别: 行政处罚\n"
    assert findings(linked_only, {"事项.yml": both}) == []

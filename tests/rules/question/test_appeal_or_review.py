"""Appeals in the place of remedies."""

import pytest

from gongshi.rules.question.appeal_or_review import appeal_or_review
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: 某事项\n  类别: 其他职权\n  责任事项: [{{内容: {}}}]\n"


def test_asked() -> None:
    """An appeal alone raises the question of the legal remedies."""
    text = "当事人在规定期限内可提出申诉，但不停止执行。"
    (only,) = findings(appeal_or_review, {"事项.yml": ITEM.format(text)})
    assert only.found == "救济只写了申诉：“当事人在规定期限内可提出申诉，但不停止执…”"
    assert only.expected == "请核对：当事人能不能申请行政复议、提起行政诉讼？"


@pytest.mark.parametrize(
    "text", ["可以申请行政复议，也可以提出申诉。", "受理申诉、检举。", "允许当事人陈述申辩。"]
)
def test_not_asked(text: str) -> None:
    """Beside review, as the bureau's own task, or not at all, it raises nothing."""
    assert findings(appeal_or_review, {"事项.yml": ITEM.format(text)}) == []

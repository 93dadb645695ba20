"""Cases reviewed by those who made them."""

from gongshi.rules.question.self_review import self_review
from tests.rules.cases import findings

REVIEW = "清单:\n- 执法类别: 行政处罚\n  审核项目: 处罚决定\n  承办机构: {unit}\n  审核机构: {reviewer}\n"


def test_reviews() -> None:
    """The reviewing office among those that handle the case raises a question."""
    files = {"法制审核.yml": REVIEW.format(unit="基金监管股、综合办公室等", reviewer="综合办公室")}
    (only,) = findings(self_review, files)
    assert only.found == "“综合办公室”既是承办机构，又是审核机构"
    assert only.expected == "请核对：它承办的案件由谁审核？"
    apart = {"法制审核.yml": REVIEW.format(unit="基金监管股", reviewer="政策法规股")}
    assert findings(self_review, apart) == []


ITEM = """清单:
- 编号: cf-1
  名称: 某处罚
  类别: 行政处罚
  承办机构:
  - {{名称: 基金监管股, 环节: 调查取证}}
  - {{名称: {reviewer}, 环节: 审查}}
"""


def test_items() -> None:
    """One office that investigates and reviews raises it too; two offices do not."""
    (only,) = findings(self_review, {"事项.yml": ITEM.format(reviewer="基金监管股")})
    assert (only.found, only.first.field) == ("“基金监管股”既办案，又负责审查", "事项[1].承办机构[2]")
    assert findings(self_review, {"事项.yml": ITEM.format(reviewer="政策法规股")}) == []

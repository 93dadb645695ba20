"""Sums from which review begins."""

from gongshi.rules.question.review_threshold import review_threshold
from tests.rules.cases import findings

REVIEW = "清单:\n- 执法类别: 行政处罚\n  审核项目: 处罚决定\n  审核条件: [{}]\n"


def test_sums() -> None:
    """Sums in a condition are to be compared with the province's; a condition without sums is not."""
    text = "对公民处以3000元以上的罚款，对法人处以1万元以上的罚款；"
    (only,) = findings(review_threshold, {"法制审核.yml": REVIEW.format(text)})
    assert only.found == "审核条件里的金额：3000元、1万元"
    assert only.expected == "请核对：与本省现行的听证数额标准是否一致？"
    assert findings(review_threshold, {"法制审核.yml": REVIEW.format("案件疑难复杂的；")}) == []

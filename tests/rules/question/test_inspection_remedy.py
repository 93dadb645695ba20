"""Remedies against inspections."""

import pytest

from gongshi.rules.question.inspection_remedy import inspection_remedy
from tests.rules.cases import findings

GUIDE = "清单:\n- 编号: zn-1\n  名称: 指南\n  事项类别: {category}\n  救济途径: {remedy}\n"


def test_asked() -> None:
    """Review and suit against an inspection as such raise a question."""
    files = {"服务指南.yml": GUIDE.format(category="行政检查", remedy="行政复议、行政诉讼")}
    (only,) = findings(inspection_remedy, files)
    assert only.found == "行政检查的救济途径写作“行政复议、行政诉讼”"
    assert only.expected == "请核对：检查本身能不能复议、诉讼，是对检查中的哪些行为？"


@pytest.mark.parametrize(
    ("category", "remedy"),
    [
        ("行政处罚", "行政复议、行政诉讼"),
        ("行政检查", "对检查中的强制措施不服的，可以申请行政复议"),
        ("行政检查", "向执法监督机构投诉"),
    ],
)
def test_not_asked(category: str, remedy: str) -> None:
    """Penalties can be reviewed, and a guide that says against what needs no question."""
    assert findings(inspection_remedy, {"服务指南.yml": GUIDE.format(category=category, remedy=remedy)}) == []

"""Matters of other departments."""

import pytest

from gongshi.rules.question.matter_of_another import matter_of_another
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings

ITEM = "清单:\n- 编号: a-1\n  名称: {}\n  类别: 行政检查\n"


@pytest.mark.parametrize(
    ("name", "word", "whose"),
    [
        ("社会保险基金、企业年金的监督检查", "企业年金", "人力资源社会保障部门"),
        ("对未参加工伤保险的检查", "工伤保险", "人力资源社会保障部门"),
        ("对殡葬服务机构的检查", "殡葬", "民政部门"),
    ],
)
def test_asked(name: str, word: str, whose: str) -> None:
    """A matter that is usually another department's raises a question."""
    (only,) = findings(matter_of_another, {"事项.yml": ITEM.format(name)})
    assert only.found == f"名称里有“{word}”"
    assert only.expected == f"请核对：这通常是{whose}的职责，本机关有没有这项职权？"


def test_not_asked() -> None:
    """The department itself, and matters of this bureau, raise nothing."""
    assert findings(matter_of_another, {"事项.yml": ITEM.format("医疗保险、生育保险工作的检查")}) == []
    own = SMALL_PROFILE.replace("示例县医疗保障局", "示例县人力资源和社会保障局")
    assert findings(matter_of_another, {"主体.yml": own, "事项.yml": ITEM.format("企业年金的检查")}) == []

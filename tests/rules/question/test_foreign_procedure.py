"""Laws on the procedure of other kinds of acts."""

from gongshi.rules.question.foreign_procedure import foreign_procedure
from tests.rules.bases import basis, items
from tests.rules.cases import findings, says

GUIDE = "清单:\n- 编号: zn-1\n  名称: {}指南\n  事项类别: {}\n  设立依据: [{{法规: {}}}]\n"


def test_another_kind() -> None:
    """The law on coercion as basis of inspections, and that on licences as basis of a benefit, raise a question."""
    (only,) = findings(foreign_procedure, {"服务指南.yml": GUIDE.format("检查", "行政检查", "行政强制法")})
    assert (only.found, only.expected) == (
        "行政检查的依据里有《行政强制法》",
        "请核对：行政检查由哪部法律、法规设定？《行政强制法》讲的不是行政检查",
    )
    item = items(basis("行政许可法", "第五条"), name="某种待遇的支付", category="行政给付")
    assert len(findings(foreign_procedure, {"事项.yml": item})) == 1


def test_not_asked() -> None:
    """Each law for its own kind, the law on penalties for inspections, and names that hold the other kind pass."""
    passing = [
        {"服务指南.yml": GUIDE.format("强制", "行政强制", "行政强制法")},
        {"服务指南.yml": GUIDE.format("检查", "行政检查", "行政处罚法")},
        {"服务指南.yml": GUIDE.format("检查", "行政检查", "社会保险法")},
        {"事项.yml": items(basis("行政强制法", "第三条"), name="检查和封存资料", category="行政检查")},
    ]
    assert [says(foreign_procedure, each) for each in passing] == [[]] * len(passing)

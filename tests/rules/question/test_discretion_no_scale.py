"""Scales of discretion without a scale."""

from gongshi.rules.question.discretion_no_scale import discretion_no_scale
from tests.rules.cases import findings

STANDARD = "执行标准: [{法规: 四川省规范行政执法裁量权规定}]\n"
BANDS = """清单:
- 编号: cl-1
  违法行为: 某行为
  分档: [{档次: 一般, 情形: 首次, 幅度: 处1万元以下罚款}]
"""


def test_standard_only() -> None:
    """A rule in the place of bands raises a question; bands, or none of both, do not."""
    (only,) = findings(discretion_no_scale, {"裁量基准.yml": STANDARD})
    assert only.found == "裁量基准只写了执行《四川省规范行政执法裁量权规定》，没有分档和幅度"
    assert only.expected == "请核对：它是管理裁量权的规定还是裁量基准，各档的情形和幅度在哪里公布？"
    assert findings(discretion_no_scale, {"裁量基准.yml": STANDARD + BANDS}) == []
    assert findings(discretion_no_scale, {"裁量基准.yml": "暂无: {原因: 执行省级基准}\n"}) == []

"""The offices that act on a chart are those that the item names."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gongshi.rules.flow.flow_office import flow_office
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says


def files(*steps: str, units: tuple[str, ...] = ("医药服务管理股",)) -> dict[str, str]:
    """Return a chart of these steps in a row, and an item of these offices that uses it."""
    arrows = "".join(
        f'      N{n}["{one}"] --> N{n + 1}["{other}"]\n' for n, (one, other) in enumerate(pairwise(steps))
    )
    named = "".join(f"  - {unit}\n" for unit in units)
    return {
        "流程图.yml": f"清单:\n- 编号: lc\n  名称: 流程图\n  图: |\n    flowchart TD\n{arrows}",
        "事项.yml": f"清单:\n- 编号: a\n  名称: 甲\n  类别: 行政确认\n  流程: lc\n  承办机构:\n{named}",
    }


@pytest.mark.parametrize(
    ("steps", "acting"),
    [
        (("申请", "镇政府受理", "医保中心审核", "给付"), "“医保中心”"),
        (("医保政务服务中心<br/>窗口领取表格", "提交材料", "反馈结果"), "“医保政务服务中心”"),
        (("申请", "1.待遇保障股受理", "由财务科审查", "办结"), "“待遇保障股”“财务科”"),
    ],
)
def test_others_act(steps: tuple[str, ...], acting: str) -> None:
    """An item none of whose offices acts on its chart, where others do, is a hint."""
    assert says(flow_office, files(*steps)) == [
        f"事项.yml:6 事项[1].承办机构: 承办机构是“医药服务管理股”，流程图里办事的是{acting}"
    ]
    assert findings(flow_office, files(*steps))[0].severity is Severity.HINT


@pytest.mark.parametrize(
    ("steps", "units"),
    [
        (("申请", "医保中心审核", "给付"), ("医疗保险管理服务中心",)),
        (("申请", "医保中心审核", "示例县医疗保障局医药服务管理股复核"), ("医药服务管理股",)),
        (("申请", "财务科审查"), ("规划财务法规股",)),
        (("申请", "县政务服务中心受理", "审核", "给付"), ("医药服务管理股",)),
        (("申请", "医保中心初审", "县局审批"), ("医药服务管理股",)),
        (("承办股室提出意见", "财务科审查", "局领导审批"), ("基金监管股",)),
        (("申请", "审核", "给付"), ("医药服务管理股",)),
        (("将材料送财务科审查", "办结"), ("基金监管股",)),
    ],
)
def test_pass(steps: tuple[str, ...], units: tuple[str, ...]) -> None:
    """One's own office in whatever words, halls, the bureau itself, and charts that name no office pass."""
    assert says(flow_office, files(*steps, units=units)) == []


def test_guides() -> None:
    """A guide is held against its chart, too."""
    data = files("申请", "医保中心审核", "给付")
    data["服务指南.yml"] = (
        "清单:\n- 编号: z\n  名称: 指南\n  事项类别: 行政确认\n  流程: lc\n  实施部门: [医药服务管理股]\n"
    )
    assert "服务指南.yml" in "".join(says(flow_office, data))

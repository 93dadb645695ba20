"""A limit that belongs to another act is asked about."""

from __future__ import annotations

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.timing.limit_vs_act import limit_vs_act
from tests.rules.cases import findings, says

ITEM = "清单:\n- 编号: a\n  名称: {}\n  类别: {}\n  {}\n"


def test_sealing_for_seven_days() -> None:
    """Seven days at 封存 are those of 先行登记保存."""
    files = {"事项.yml": ITEM.format("对可能灭失的资料进行封存", "行政强制", "承诺时限: 7天")}
    assert says(limit_vs_act, files) == [
        "事项.yml:5 事项[1].承诺时限: 期限写的是“7天”，这像是先行登记保存后作出处理决定的期限（行政处罚法第56条）"
    ]
    assert findings(limit_vs_act, files)[0].severity is Severity.HINT


@pytest.mark.parametrize(
    ("name", "category", "field"),
    [
        ("查封、扣押涉案物品", "行政强制", "法定时限: 七日"),
        ("查封、扣押涉案物品", "行政强制", "时限: {数值: 7, 单位: 工作日}"),
        ("证据先行登记保存", "行政强制", "法定时限: 30日"),
        ("对药店的检查", "行政检查", "法定时限: 自立案之日起90日内作出处罚决定"),
        ("查封场所", "行政强制", "法定时限: 90日"),
        ("对药店的处罚", "行政处罚", "法定时限: 自收到申请之日起20个工作日"),
        ("对药店的处罚", "行政处罚", "法定时限: 7日"),
        ("医疗救助", "行政给付", "法定时限: 查封期限30日"),
    ],
)
def test_other_mixtures(name: str, category: str, field: str) -> None:
    """Other acts that are taken for each other are asked about too."""
    assert len(says(limit_vs_act, {"事项.yml": ITEM.format(name, category, field)})) == 1


@pytest.mark.parametrize(
    ("name", "category", "field"),
    [
        ("查封、扣押涉案物品", "行政强制", "法定时限: 30日，可以延长30日"),
        ("证据先行登记保存", "行政强制", "法定时限: 7日"),
        ("对药店的处罚", "行政处罚", "法定时限: 自立案之日起90日"),
        ("对药店的处罚", "行政处罚", "承诺时限: 60日"),
        ("医疗救助", "行政给付", "法定时限: 自受理之日起7个工作日"),
        ("对药店的检查", "行政检查", "承诺时限: 30个工作日"),
    ],
)
def test_own_limits(name: str, category: str, field: str) -> None:
    """An act's own limit passes."""
    assert says(limit_vs_act, {"事项.yml": ITEM.format(name, category, field)}) == []


def test_service_of_penalties_among_the_duties() -> None:
    """How penalty decisions are served, copied into the duties of something else, is found; in a penalty it is right."""
    duty = "当事人不在场的，七日内依照民事诉讼法的有关规定，将通知送达当事人"
    for category, count in (("其他职权", 1), ("行政处罚", 0)):
        text = f"清单:\n- 编号: sx-1\n  名称: 暂停结算\n  类别: {category}\n  责任事项:\n  - 内容: {duty}\n"
        found = findings(limit_vs_act, {"事项.yml": text})
        assert len(found) == count
        assert all("这像是处罚决定书的送达" in each.found for each in found)

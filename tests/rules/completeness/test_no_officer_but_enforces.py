"""Bureaus that enforce without anyone who may."""

from datetime import date

from gongshi.rules.completeness.no_officer_but_enforces import no_officer_but_enforces
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says

ITEMS = "清单:\n- {编号: cf, 名称: 处罚, 类别: 行政处罚}\n- {编号: jf, 名称: 报销, 类别: 公共服务}\n"
NONE = "暂无: {原因: 暂无人员取得行政执法证}\n"
OFFICERS = """清单:
- {姓名: 张某, 证件编号: '99010000001', 证件有效期: 至2027年1月1日}
- {姓名: 李某, 证件编号: '99010000002', 证件有效期: 至2026年6月1日}
- {姓名: 王某, 证件编号: '99010000003', 状态: 注销}
"""


def test_declares_none_but_enforces() -> None:
    """A bureau that declares no officers and lists penalties and inspections contradicts itself."""
    files = {
        "人员.yml": NONE,
        "事项.yml": ITEMS,
        "随机抽查.yml": "清单:\n- {检查事项: 对药店的检查}\n",
        "法制审核.yml": "清单:\n- {执法类别: 行政处罚, 审核项目: 处罚决定}\n",
    }
    (only,) = findings(no_officer_but_enforces, files)
    assert (only.severity, only.found, only.expected, only.first.field) == (
        Severity.ERROR,
        ("人员清单声明“暂无人员取得行政执法证”，同时公布了行政处罚事项1条、抽查事项1条、要审核的执法决定1项"),
        "至少两名持有有效执法证件的执法人员",
        "人员.暂无",
    )


def test_nobody_enforces_anything() -> None:
    """A bureau that only serves citizens needs no officers; a list that is not there is no statement."""
    services = "清单:\n- {编号: jf, 名称: 报销, 类别: 公共服务}\n"
    assert says(no_officer_but_enforces, {"人员.yml": NONE, "事项.yml": services}) == []
    assert says(no_officer_but_enforces, {"事项.yml": ITEMS}) == []


def test_fewer_than_two() -> None:
    """One officer on duty, or one whose certificate holds, is too few on that day."""
    files = {"人员.yml": OFFICERS, "事项.yml": ITEMS}
    assert says(no_officer_but_enforces, files, today=date(2026, 6, 1)) == []
    assert says(no_officer_but_enforces, files) == [
        "人员.yml:1 人员: 在岗的2名执法人员，只有1人的证件没有过期，同时公布了行政处罚事项1条"
    ]
    assert says(no_officer_but_enforces, files, today=date(2028, 1, 1)) == [
        "人员.yml:1 人员: 在岗的2名执法人员，证件都已过期，同时公布了行政处罚事项1条"
    ]
    alone = OFFICERS.replace("证件有效期: 至2026年6月1日", "状态: 暂扣")
    assert says(no_officer_but_enforces, files | {"人员.yml": alone}) == [
        "人员.yml:1 人员: 人员清单里在岗的执法人员只有1人，同时公布了行政处罚事项1条"
    ]

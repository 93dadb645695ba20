"""Names that hold too much."""

import pytest

from gongshi.rules.identity.name_length import name_length
from gongshi.rules.rule import Severity
from tests.rules.cases import findings, says


def item(name: str, more: str = "") -> dict[str, str]:
    """Return a list of one item with this name."""
    return {"事项.yml": f"清单:\n- 编号: sx-1\n  名称: '{name}'\n  类别: 行政给付\n{more}"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "待遇的支付条件：一、参保人员直接结算。",
            "名称里写了别的内容：“待遇的支付条件：一、参保人员直接结算…”",
        ),
        ("待遇支付 需要提供的资料 票据", "名称里写了别的内容：“待遇支付 需要提供的资料 票据”"),
        ("医疗救助1、申请书；2、身份证", "名称里写了别的内容：“医疗救助1、申请书；2、身份证”"),
        ("登记（一）单位登记；（二）个人登记", "名称里写了别的内容：“登记（一）单位登记；（二）个人…”"),
        (
            "对骗取基金支出，由行政部门责令退回骗取金额一倍以上五倍以下的罚款",
            "名称里写了怎样处理：“…行政部门责令退回骗取金额一倍以上五倍以下的罚款”（共 32 字）",
        ),
        (
            "对擅自转供用水，处1000元以上5000元以下罚款的处罚",
            "名称里写了怎样处理：“对擅自转供用水，处1000元以上5000元…”（共 28 字）",
        ),
        ("甲" * 101, "名称有 101 字：“" + "甲" * 39 + "…”"),
    ],
)
def test_stuffed_names(name: str, said: str) -> None:
    """Conditions, materials, enumerations and penalties in a name are found, and names over 100 characters."""
    assert says(name_length, item(name)) == [f"事项.yml:3 事项[1].名称: {said}"]


@pytest.mark.parametrize(
    "name",
    [
        "甲" * 100,
        "对违反《条例》第一、二款规定行为的处罚",
        "基本医疗保险参保和变更登记（职工、居民）",
        "对用人单位不办理登记、未按规定办理变更登记、注销登记或未按照规定申报应缴费数额行为的处罚",
        "对纳入医保支付范围的价格违法行为责令改正、罚款",
    ],
)
def test_long_but_in_order(name: str) -> None:
    """A long name, one with brackets or one that names the kinds of penalty is a name."""
    assert says(name_length, item(name)) == []


def test_other_lists() -> None:
    """Guides and inspections are looked at too."""
    files = {
        "服务指南.yml": "清单:\n- {编号: zn-1, 名称: '报销指南 材料：身份证', 事项类别: 行政给付}\n",
        "随机抽查.yml": f"清单:\n- {{检查事项: {'甲' * 120}}}\n",
    }
    assert says(name_length, files) == [
        "服务指南.yml:2 服务指南[1].名称: 名称里写了别的内容：“报销指南 材料：身份证”",
        f"随机抽查.yml:2 随机抽查[1].检查事项: 名称有 120 字：“{'甲' * 39}…”",
    ]


def test_told_by_the_note() -> None:
    """What was parted when it was typed in, and was one name on the original, is a hint at the note."""
    note = "  转录说明: 原件把条件和材料印在职权名称之内，按内容分列。\n"
    (only,) = findings(name_length, item("待遇支付", note))
    assert only.found == "原件把其他内容写在名称里：“原件把条件和材料印在职权名称之内，按内容分列。”"
    assert (only.severity, only.first.line) == (Severity.HINT, 5)
    assert says(name_length, item("待遇支付", "  转录说明: 名称和依据照原件录入，条件栏空白。\n")) == []


def test_a_whole_cell_told_by_the_note() -> None:
    """Where what was parted makes more than 300 characters, it is a warning that says how many."""
    note = f"  条件:\n  - {'甲' * 300}\n  转录说明: 原件把条件印在职权名称之内，按内容分列。\n"
    (only,) = findings(name_length, item("待遇支付", note))
    assert only.found.startswith("原件把其他内容写在名称里（约 304 字）：")
    assert only.severity is Severity.WARNING

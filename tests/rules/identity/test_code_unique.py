"""Codes that several items have."""

from gongshi.rules.identity.code_unique import code_unique
from tests.rules.cases import findings, says

ITEMS = """清单:
- {编号: cf-01, 名称: 对甲的处罚, 类别: 行政处罚, 项目编码: 9999-B-00500-999901}
- {编号: cf-02, 名称: 对乙的处罚, 类别: 行政处罚, 项目编码: 9999-B-00500-999901}
- {编号: cf-03, 名称: 对丙的处罚, 类别: 行政处罚, 项目编码: 9999-B-00600-999901}
- {编号: cf-04, 名称: 对丁的处罚, 类别: 行政处罚, 项目编码: 9999-b-00600-999901}
- {编号: cf-05, 名称: 对戊的处罚, 类别: 行政处罚, 项目编码: 9999-B-00700-999901}
- {编号: cf-06, 名称: 对己的处罚, 类别: 行政处罚}
- {编号: cf-07, 名称: 对庚的处罚, 类别: 行政处罚}
"""


def test_shared_codes() -> None:
    """Items with one code are one finding a code, whatever the case of its letters; those without a code are none."""
    assert says(code_unique, {"事项.yml": ITEMS}) == [
        "事项.yml:2 事项[1].项目编码: 编码“9999-B-00500-999901”由 2 项共用",
        "事项.yml:3 事项[2].项目编码: 编码“9999-B-00500-999901”由 2 项共用",
        "事项.yml:4 事项[3].项目编码: 编码“9999-B-00600-999901”由 2 项共用",
        "事项.yml:5 事项[4].项目编码: 编码“9999-B-00600-999901”由 2 项共用",
    ]
    assert len(findings(code_unique, {"事项.yml": ITEMS})) == 2


def test_guide_of_another_code() -> None:
    """A guide with the code of one of its items is right, with any other it is not."""
    guides = """清单:
- {编号: zn-1, 名称: 甲指南, 事项类别: 行政处罚, 事项: [cf-03, cf-05], 事项编码: 9999-B-00700-999901}
- {编号: zn-2, 名称: 乙指南, 事项类别: 行政处罚, 事项: [cf-05], 事项编码: 9999-B-00800-999901}
- {编号: zn-3, 名称: 丙指南, 事项类别: 行政处罚, 事项: [cf-06], 事项编码: 9999-B-00900-999901}
"""
    one = "清单:\n" + "".join(
        line + "\n" for line in ITEMS.splitlines() if "cf-03" in line or "-05," in line or "-06" in line
    )
    assert says(code_unique, {"事项.yml": one, "服务指南.yml": guides}) == [
        "服务指南.yml:3 服务指南[2].事项编码: 指南的事项编码“9999-B-00800-999901”，所指事项的编码是“9999-B-00700-999901”"
    ]


def test_two_bureaus() -> None:
    """Two bureaus of one county cannot have one code; without the region in it, a code may be a common one."""
    other = "bureaus/shili-minzheng/"
    others = {
        other + "主体.yml": "{名称: 示例县民政局, 简称: 示例民政, 行政区划: '999901', 领域: 民政}\n",
        other
        + "事项.yml": "清单:\n- {编号: cf-1, 名称: 对辛的处罚, 类别: 行政处罚, 项目编码: 9999-B-00700-999901}\n"
        "- {编号: cf-2, 名称: 对壬的处罚, 类别: 行政处罚, 项目编码: A100200}\n",
    }
    items = """清单:
- {编号: cf-05, 名称: 对戊的处罚, 类别: 行政处罚, 项目编码: 9999-B-00700-999901}
- {编号: cf-06, 名称: 对己的处罚, 类别: 行政处罚, 项目编码: A100200}
"""
    assert says(code_unique, {"事项.yml": items}, others=others) == [
        "事项.yml:2 事项[1].项目编码: 编码“9999-B-00700-999901”也是示例县民政局的事项的编码"
    ]

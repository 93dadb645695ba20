"""Numbers under two names."""

from gongshi.rules.contact.phone_shared import phone_shared
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says

OFFICES = (
    SMALL_PROFILE
    + """内设机构:
- {名称: 基金监管股, 电话: 0999-5550102}
- {名称: 医药服务管理股, 电话: 0999-5550103}
"""
)


def test_two_offices_of_another_organ() -> None:
    """Two offices of one organ that publish one number are a warning with both places."""
    remedies = """清单:
- {编号: fy-1, 种类: 行政复议, 接收机构: 示例县司法局行政复议股, 电话: [0999-5550106]}
- {编号: jd-1, 种类: 执法监督, 机关: 示例县司法局执法监督股, 电话: [0999—5550106]}
- {编号: ss-1, 种类: 行政诉讼, 机关: 示例县人民法院, 电话: [0999-5550107]}
"""
    assert says(phone_shared, {"救济渠道.yml": remedies}) == [
        "救济渠道.yml:2 救济渠道[1].电话[1]: “0999-5550106”同时是“示例县司法局行政复议股”、“示例县司法局执法监督股”的电话",
        "救济渠道.yml:3 救济渠道[2].电话[1]: “0999-5550106”同时是“示例县司法局行政复议股”、“示例县司法局执法监督股”的电话",
    ]


def test_two_offices_under_one_roof() -> None:
    """Two offices of another organ at one address may well share a telephone: a hint; at two addresses a warning."""
    remedies = """清单:
- {编号: fy-1, 种类: 行政复议, 接收机构: 示例县司法局行政复议股, 地址: 示例县示例路2号, 电话: [0999-5550106]}
- {编号: jd-1, 种类: 执法监督, 机关: 示例县司法局执法监督股, 地址: 示例路2号（二楼）, 电话: [0999-5550106]}
"""
    elsewhere = remedies.replace("示例路2号（二楼）", "示例路9号")
    organs = remedies.replace("司法局执法监督股", "信访局执法监督股")
    assert [
        each.severity
        for text in (remedies, elsewhere, organs)
        for each in findings(phone_shared, {"救济渠道.yml": text})
    ] == [Severity.HINT, Severity.WARNING, Severity.WARNING]


def test_two_offices_of_the_bureau() -> None:
    """Two offices of the bureau with one number are found."""
    same = OFFICES.replace("5550103", "5550102")
    assert says(phone_shared, {"主体.yml": same}) == [
        f"主体.yml:{line} 主体.内设机构[{line - 5}].电话: “0999-5550102”同时是“基金监管股”、“医药服务管理股”的电话"
        for line in (6, 7)
    ]


def test_one_office_under_several_spellings() -> None:
    """The bureau's own number, a longer name of the same office, 股 for 科, and common numbers pass."""
    contacts = """联系方式:
- {用途: 办公电话, 机构: 示例县医疗保障局, 电话: 0999-5550102}
- {用途: 办公电话, 机构: 医疗保障局, 电话: 0999-5550102}
- {用途: 咨询, 机构: 示例县医疗保障局基金监管股, 电话: 0999-5550102}
- {用途: 咨询, 机构: 基金监管科, 电话: 0999-5550102}
- {用途: 举报, 机构: 服务热线, 电话: '12345'}
- {用途: 举报, 机构: 监督热线, 电话: '12345'}
- {用途: 办事, 机构: 县政务服务中心, 电话: 0999-5550103}
"""
    assert says(phone_shared, {"主体.yml": OFFICES + contacts}) == []


def test_an_item_with_another_offices_number() -> None:
    """An item's number that belongs to an office without part in it is a hint; its own office's passes."""
    items = """清单:
- 编号: cf-1
  名称: 对甲的处罚
  类别: 行政处罚
  承办机构: [基金监管股]
  联系方式: [{用途: 服务电话, 电话: 0999-5550103}, {用途: 监督电话, 电话: 0999-5550103}]
- 编号: cf-2
  名称: 对乙的处罚
  类别: 行政处罚
  承办机构: [{名称: 基金监管科, 环节: 立案}, 分管领导]
  联系方式: [{用途: 服务电话, 电话: 0999-5550102}]
"""
    (only,) = findings(phone_shared, {"主体.yml": OFFICES, "事项.yml": items})
    assert only.found == "承办机构是“基金监管股”，电话“0999-5550103”却是“医药服务管理股”的"
    assert (only.severity, [spot.line for spot in only.spots]) == (Severity.HINT, [6])


def test_two_bureaus() -> None:
    """A number that another bureau publishes as its own is a warning that names the other bureau."""
    other = "{名称: 示例县民政局, 简称: 示例民政, 行政区划: '999901', 领域: 民政, 联系方式: [{用途: 咨询, 电话: 0999-5550103}]}\n"
    files = {"主体.yml": OFFICES}
    assert says(phone_shared, files, others={"bureaus/shili-minzheng/主体.yml": other}) == [
        "主体.yml:7 主体.内设机构[2].电话: “0999-5550103”也是示例县民政局公布的电话"
    ]

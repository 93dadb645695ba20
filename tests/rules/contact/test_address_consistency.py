"""Organs with two addresses."""

import pytest

from gongshi.rules.contact.address_consistency import address_consistency
from gongshi.rules.reading.addresses import same_address
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says

COURT = "清单:\n- {编号: ss-1, 种类: 行政诉讼, 机关: 示例县人民法院, 地址: %s}\n"


def test_within_a_bureau() -> None:
    """An organ with two addresses is one finding with all its places."""
    remedies = """清单:
- {编号: fy-1, 种类: 行政复议, 机关: 示例县司法局, 地址: 示例县示例路2号（二楼）}
- {编号: jd-1, 种类: 执法监督, 机关: 示例县 司法局, 地址: 示例县建设街9号}
- {编号: ss-1, 种类: 行政诉讼, 机关: 示例县人民法院, 地址: 示例县建设街8号}
"""
    (only,) = findings(address_consistency, {"救济渠道.yml": remedies})
    assert only.found == "“示例县司法局”有 2 个地址：“示例县示例路2号（二楼）”、“示例县建设街9号”"
    assert [spot.line for spot in only.spots] == [2, 3]


def test_the_bureau_itself() -> None:
    """The bureau's address in its profile and beside its items must be one; a counter elsewhere is another place."""
    contact = "{用途: 服务电话, 电话: 0999-5550101, 机构: 示例县医疗保障局, 地址: %s}"
    items = "清单:\n- {编号: cf-1, 名称: 对甲的处罚, 类别: 行政处罚, 联系方式: [" + contact + "]}\n"
    own = {"主体.yml": SMALL_PROFILE + "地址: 示例省示例市示例县示例路1号\n"}
    assert says(address_consistency, own | {"事项.yml": items % "示例路 1 号"}) == []
    assert says(address_consistency, own | {"事项.yml": items % "县政务服务中心2号窗口"}) == []
    assert says(address_consistency, own | {"事项.yml": items % "示例路11号"}) == [
        f"{place}: “示例县医疗保障局”有 2 个地址：“示例省示例市示例县示例路1号”、“示例路11号”"
        for place in ("主体.yml:5 主体.地址", "事项.yml:2 事项[1].联系方式[1].地址")
    ]


def test_across_bureaus() -> None:
    """An organ with its place's name is held against other bureaus' lists; an office's bare name is not."""
    other = "bureaus/shili-minzheng/"
    others = {
        other + "主体.yml": "{名称: 示例县民政局, 简称: 示例民政, 行政区划: '999901', 领域: 民政,"
        " 内设机构: [{名称: 办公室, 地址: 示例县建设街3号}]}\n",
        other + "救济渠道.yml": COURT % "建设街18号",
    }
    files = {
        "主体.yml": SMALL_PROFILE + "内设机构: [{名称: 办公室, 地址: 示例县示例路1号}]\n",
        "救济渠道.yml": COURT % "示例县建设街8号",
    }
    assert says(address_consistency, files, others=others) == [
        "救济渠道.yml:2 救济渠道[1].地址: “示例县人民法院”的地址这里是“示例县建设街8号”，示例县民政局写作“建设街18号”"
    ]
    others[other + "救济渠道.yml"] = COURT % "建设街8号"
    assert says(address_consistency, files, others=others) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("四川省广元市剑阁县下寺镇南华街25号", "下寺镇南华街25号"),
        ("示例路1号", "示例路１号 2楼"),
        ("示例路2号（司法局二楼）", "示例路2号"),
        ("大北街向北 20 米", "大北街向北20米"),
    ],
)
def test_same_address(one: str, other: str) -> None:
    """The county's name, blanks, widths, brackets and the floor do not make another address."""
    assert same_address(one, other)
    assert same_address(other, one)


def test_not_the_same() -> None:
    """Another number or street is another address, also when it begins alike."""
    assert not same_address("示例路1号", "示例路11号")
    assert not same_address("示例路1号", "示例路21号")
    assert not same_address("示例路1号2楼", "示例路1号3楼")

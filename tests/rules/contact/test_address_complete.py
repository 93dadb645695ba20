"""Addresses by which nobody finds the door."""

import pytest

from gongshi.rules.contact.address_complete import address_complete
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says


def profile(address: str) -> dict[str, str]:
    """Return a profile with this address."""
    return {"主体.yml": f"{SMALL_PROFILE}地址: '{address}'\n"}


@pytest.mark.parametrize(
    ("address", "said", "severity"),
    [
        ("示例县城", "地址“示例县城”没有街道和门牌号", Severity.WARNING),
        ("示例县下寺镇", "地址“示例县下寺镇”没有街道和门牌号", Severity.WARNING),
        ("示例县人民路东段", "地址“示例县人民路东段”没有门牌号", Severity.WARNING),
        ("示例县南华街", "地址“示例县南华街”没有门牌号", Severity.WARNING),
        (
            "大北街和苏家胡同交叉口向北 20 米",
            "地址“大北街和苏家胡同交叉口向北20米”没有门牌号，只写了方位",
            Severity.HINT,
        ),
        ("县政府对面", "地址“县政府对面”没有门牌号，只写了方位", Severity.HINT),
        ("县政务服务中心2号窗口", "地址“县政务服务中心2号窗口”没有街道和门牌号，只写了楼宇", Severity.HINT),
        ("示例县人民路政府大楼3楼", "地址“示例县人民路政府大楼3楼”没有门牌号，只写了楼宇", Severity.HINT),
        ("县政府大院3号楼", "地址“县政府大院3号楼”没有街道和门牌号，只写了楼宇", Severity.HINT),
    ],
)
def test_incomplete(address: str, said: str, severity: Severity) -> None:
    """Without a door number an address is a warning, with a landmark or a building a hint."""
    assert [(each.found, each.severity) for each in findings(address_complete, profile(address))] == [
        (said, severity)
    ]


@pytest.mark.parametrize(
    "address",
    [
        "示例县示例路1号",
        "下寺镇修城坝隆庆街2号（司法局二楼）",
        "示例县人民路二十五号",
        "翠云路199号3号楼",
        "建设街甲8号",
        "五一路12-3号",
    ],
)
def test_complete(address: str) -> None:
    """A street with a number passes."""
    assert says(address_complete, profile(address)) == []


def test_remedies_and_items() -> None:
    """Remedies and items are looked at; equal addresses but for blanks are one finding."""
    contact = "{用途: 服务电话, 电话: 0999-5550101, 地址: %s}"
    items = "".join(
        f"- {{编号: cf-{at}, 名称: 对甲{at}的处罚, 类别: 行政处罚, 联系方式: [{contact % address}]}}\n"
        for at, address in enumerate(("大北街向北20米", "大北街向北 20 米"))
    )
    files = {
        "事项.yml": "清单:\n" + items,
        "救济渠道.yml": "清单:\n- {编号: fy-1, 种类: 行政复议, 机关: 示例县人民政府, 地址: 示例县示例路}\n",
    }
    assert says(address_complete, files) == [
        "救济渠道.yml:2 救济渠道[1].地址: 地址“示例县示例路”没有门牌号",
        "事项.yml:2 事项[1].联系方式[1].地址: 地址“大北街向北20米”没有门牌号，只写了方位",
        "事项.yml:3 事项[2].联系方式[1].地址: 地址“大北街向北20米”没有门牌号，只写了方位",
    ]

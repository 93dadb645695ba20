"""Addresses of pages that do not lead where they should."""

import pytest

from gongshi.rules.contact.url import url
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says


def link(address: str, name: str = "政务服务网") -> dict[str, str]:
    """Return a list that refers to another site."""
    return {"事项.yml": f"公示网址:\n- 名称: {name}\n  网址: '{address}'\n"}


@pytest.mark.parametrize(
    ("address", "said", "severity"),
    [
        (
            "https://gys.zwfw.gov.cn/index?flag=2&areaCode=999900000000",
            "网址里的 areaCode=999900000000（示例市）不是本地的行政区划代码",
            Severity.WARNING,
        ),
        (
            "https://gys.zwfw.gov.cn/index?region_code=510823",
            "网址里的 region_code=510823不是本地的行政区划代码",
            Severity.ERROR,
        ),
        (
            "https://gys.zwfw.gov.cn/#/home?xzqh=510823000",
            "网址里的 xzqh=510823000不是本地的行政区划代码",
            Severity.ERROR,
        ),
        ("http://gys.zwfw.gov.cn/index", "gys.zwfw.gov.cn 的网址用 http://，传输不加密", Severity.HINT),
        ("www.zwfw.gov.cn/index", "网址“www.zwfw.gov.cn/index”缺开头的 https://", Severity.ERROR),
        ("sczwfw.gov.cn", "网址“sczwfw.gov.cn”缺开头的 https://", Severity.ERROR),
        ("https://www", "网址“https://www”不完整", Severity.ERROR),
        ("https://zwfw..gov.cn/", "网址“https://zwfw..gov.cn/”不完整", Severity.ERROR),
        ("https://https://zwfw.gov.cn/", "网址“https://https://zwfw.gov.cn/”不完整", Severity.ERROR),
        ("https://zwfw.gov.cn/，", "网址“https://zwfw.gov.cn/，”不完整", Severity.ERROR),
        ("https://192.168.1.8/gs", "网址“https://192.168.1.8/gs”是内网地址", Severity.ERROR),
        ("https://localhost.local/gs", "网址“https://localhost.local/gs”是内网地址", Severity.ERROR),
        ("https://218.26.1.8/gs", "网址“https://218.26.1.8/gs”用的是 IP 地址", Severity.WARNING),
        ("https://t.cn/A1b2", "网址“https://t.cn/A1b2”是短网址，看不出去哪里", Severity.WARNING),
        ("https://admin@zwfw.gov.cn/", "网址“https://admin@zwfw.gov.cn/”里有用户名或密码", Severity.ERROR),
        ("https://zwfw.gov.cn:8081/gs", "网址“https://zwfw.gov.cn:8081/gs”指定了端口 8081", Severity.HINT),
        (
            "https://zwfw.gov.cn/user/login?to=1",
            "网址“https://zwfw.gov.cn/user/login?to=1”指向登录页",
            Severity.WARNING,
        ),
    ],
)
def test_faulty(address: str, said: str, severity: Severity) -> None:
    """Each fault of an address is told by itself."""
    assert [(each.found, each.severity) for each in findings(url, link(address))] == [(said, severity)]


@pytest.mark.parametrize(
    "address",
    [
        "https://gys.zwfw.gov.cn/index?flag=2&areaCode=999901000000",
        "https://gys.zwfw.gov.cn/index?areaCode=999901",
        "https://gys.zwfw.gov.cn/index?areaCode=999901102&itemCode=510823000000",
        "https://www.example.gov.cn/list?areaId=100123",
        "https://www.example.gov.cn:443/gs/1.html",
        "https://www.example.gov.cn/authority/list",
        "files/weituoshu.pdf",
        "mailto:ybj@example.gov.cn",
    ],
)
def test_right(address: str) -> None:
    """The region's own code, other codes, files of this site and plain addresses pass."""
    assert says(url, link(address)) == []


def test_what_to_expect() -> None:
    """The right code is told with as many digits as stand there."""
    (only,) = findings(url, link("https://zwfw.gov.cn/?areaCode=999900000000"))
    assert only.expected == "999901000000（示例县）"
    assert only.first.line == 3


def test_under_another_name() -> None:
    """A link called the government's site that leads to the platform for services is a hint."""
    assert says(url, link("https://gysjgx.sczwfw.gov.cn/app", "示例县人民政府网")) == [
        "事项.yml:3 事项.公示网址[1].网址: 名称是“示例县人民政府网”，网址却在 gysjgx.sczwfw.gov.cn（政务服务网）"
    ]


def test_one_host_many_pages() -> None:
    """Pages of one host without encryption are one finding."""
    rows = "".join(
        f"- {{编号: wj-{at}, 标题: 通知{at}, 网址: 'http://www.example.gov.cn/{at}.html'}}\n"
        for at in range(3)
    )
    (only,) = findings(url, {"文件.yml": "清单:\n" + rows})
    assert len(only.spots) == 3


def test_addresses_in_sentences() -> None:
    """Addresses in sentences and long texts are looked at, without the full stop behind them."""
    files = {
        "主体.yml": SMALL_PROFILE + "备注: 详见http://www.example.gov.cn/gs，或www.example.gov.cn。\n",
        "方案.md": "第一段\n\n见 https://zwfw.gov.cn/?areaCode=999900000000。\n",
    }
    assert says(url, files) == [
        "方案.md:3 : 网址里的 areaCode=999900000000（示例市）不是本地的行政区划代码",
        "主体.yml:5 主体.备注: www.example.gov.cn 的网址用 http://，传输不加密",
        "主体.yml:5 主体.备注: 网址“www.example.gov.cn”缺开头的 https://",
    ]

"""Telephone numbers that cannot be dialled, or are another region's."""

import pytest

from gongshi.rules.contact.phone_format import phone_format
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says


def profile(*phones: str, more: str = "") -> dict[str, str]:
    """Return a profile with these numbers."""
    rows = "".join(f"- {{用途: 咨询, 电话: '{phone}'}}\n" for phone in phones)
    return {"主体.yml": f"{SMALL_PROFILE}联系方式:\n{rows}{more}"}


@pytest.mark.parametrize(
    ("phone", "said", "expected", "severity"),
    [
        ("0989-5550101", "“0989-5550101”的区号是 0989", "示例县的区号 0999", Severity.ERROR),
        ("099-5550101", "“099-5550101”的区号是 099", "示例县的区号 0999", Severity.ERROR),
        ("09895550101", "“09895550101”的区号是 0989", "示例县的区号 0999", Severity.ERROR),
        ("0999-555010", "“0999-555010”除区号外有 6 位", "区号 0999 加 7 或 8 位号码", Severity.ERROR),
        ("0999-555010112", "“0999-555010112”除区号外有 9 位", "区号 0999 加 7 或 8 位号码", Severity.ERROR),
        ("555010", "“555010”除区号外有 6 位", "区号 0999 加 7 或 8 位号码", Severity.ERROR),
        ("999-5550101", "“999-5550101”的区号缺开头的 0", "写作 0999-5550101", Severity.ERROR),
        ("0999-0550101", "“0999-0550101”的号码以 0 开头", "固定电话号码不以 0、1 开头", Severity.ERROR),
        ("5550101", "“5550101”没有区号", "写作 0999-5550101", Severity.WARNING),
        ("0999—5550101", "“0999—5550101”不是通行的写法", "写作 0999-5550101", Severity.HINT),
        ("0999 5550101", "“0999 5550101”不是通行的写法", "写作 0999-5550101", Severity.HINT),
        ("（0999）5550101", "“（0999）5550101”不是通行的写法", "写作 0999-5550101", Severity.HINT),
        ("0999-555 0101", "“0999-555 0101”不是通行的写法", "写作 0999-5550101", Severity.HINT),
        ("09995550101", "“09995550101”不是通行的写法", "写作 0999-5550101", Severity.HINT),
    ],
)
def test_faulty_numbers(phone: str, said: str, expected: str, severity: Severity) -> None:
    """A wrong length or area code is an error, a missing area code a warning, an odd spelling a hint."""
    (only,) = findings(phone_format, profile(phone))
    assert (only.found, only.expected, only.severity) == (said, expected, severity)


@pytest.mark.parametrize(
    "phone",
    [
        "0999-5550101",
        "0999-55501011",
        "0999-5550101-802",
        "0999-5550101转802",
        "12345",
        "12393",
        "110",
        "95598",
        "400-800-1234",
        "4008001234",
        "10086",
    ],
)
def test_right_numbers(phone: str) -> None:
    """Numbers of the region, with or without extension, and nationwide ones pass."""
    assert says(phone_format, profile(phone)) == []


def test_unlike_the_others() -> None:
    """Where three numbers of the area agree in length, a fourth of another length is a warning."""
    (only,) = findings(phone_format, profile("0999-5550101", "0999-5550102", "0999-5550103", "0999-55501044"))
    assert (only.found, only.expected) == ("“0999-55501044”除区号外有 8 位", "0999 的其他号码是 7 位")
    assert only.severity is Severity.WARNING


def test_numbers_of_other_organs() -> None:
    """An organ elsewhere may have its own area code; one of this county may not."""
    remedies = """清单:
- {编号: fy-1, 种类: 行政复议, 机关: 示例省司法厅, 电话: ['0351-5550101']}
- {编号: fy-2, 种类: 行政复议, 机关: 示例县人民政府, 电话: ['0351-5550102']}
"""
    assert says(phone_format, {"救济渠道.yml": remedies}) == [
        "救济渠道.yml:3 救济渠道[2].电话[1]: “0351-5550102”的区号是 0351"
    ]


def test_every_field_with_a_number() -> None:
    """Offices, fax, items, guides and windows are looked at."""
    more = "传真: 0989-5550100\n内设机构:\n- {名称: 基金监管股, 电话: 0989-5550102}\n"
    contact = "{用途: 服务电话, 电话: 0989-5550103}"
    files = profile("0999-5550101", more=more) | {
        "事项.yml": f"清单:\n- {{编号: cf-1, 名称: 对甲的处罚, 类别: 行政处罚, 联系方式: [{contact}]}}\n",
        "服务指南.yml": f"清单:\n- {{编号: zn-1, 名称: 指南, 事项类别: 行政处罚, 咨询方式: [{contact}], 监督投诉: [{contact}]}}\n",
        "文书样式.yml": "窗口岗位:\n- {姓名: 张某, 窗口: 1号窗口, 服务事项: 报销, 电话: 0989-5550104}\n",
    }
    assert sorted({spot.field for each in findings(phone_format, files) for spot in each.spots}) == [
        "主体.传真",
        "主体.内设机构[1].电话",
        "事项[1].联系方式[1].电话",
        "文书样式.窗口岗位[1].电话",
        "服务指南[1].咨询方式[1].电话",
        "服务指南[1].监督投诉[1].电话",
    ]


def test_numbers_in_sentences() -> None:
    """In a sentence a number too short is an error, another area's only a hint, and other figures are none."""
    remedies = """清单:
- {编号: a-1, 种类: 投诉举报, 说明: 请拨打0999-555010举报}
- {编号: a-2, 种类: 投诉举报, 说明: "电话：555010，工作日接听"}
- {编号: a-3, 种类: 投诉举报, 说明: 省局电话0351-5550101}
- {编号: a-4, 种类: 投诉举报, 说明: 电话12345；文号2021-060411；0999-5550101；账期20210604—20211231}
- {编号: a-5, 种类: 投诉举报, 说明: 电话0999-5550101 0999-5550102（0999）5550103；证号0123-45678}
"""
    assert [(each.found, each.severity) for each in findings(phone_format, {"救济渠道.yml": remedies})] == [
        ("“0999-555010”除区号外有 6 位", Severity.ERROR),
        ("“555010”除区号外有 6 位", Severity.ERROR),
        ("“0351-5550101”的区号是 0351", Severity.HINT),
    ]

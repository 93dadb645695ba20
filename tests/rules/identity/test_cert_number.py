"""Numbers of certificates."""

from gongshi.rules.identity.cert_number import cert_number
from gongshi.rules.rule import Severity
from tests.rules.cases import REGIONS, findings, says


def officers(*numbers: str) -> dict[str, str]:
    """Return a list of officers with these certificates."""
    return {
        "人员.yml": "清单:\n" + "".join(f"- {{姓名: 张某, 证件编号: '{number}'}}\n" for number in numbers)
    }


def test_form() -> None:
    """A number of another length or with letters is an error."""
    assert says(cert_number, officers("09990000001", "0999000002", "0999000000A")) == [
        "人员.yml:3 人员[2].证件编号: 证件编号“0999000002”是 10 位",
        "人员.yml:4 人员[3].证件编号: 证件编号“0999000000A”含有数字以外的字符",
    ]
    assert says(cert_number, officers("09990000001", "09990000002")) == []


def test_unlike_colleagues() -> None:
    """A number that begins unlike its colleagues' is a warning; of two alone nobody can say which is wrong."""
    (only,) = findings(cert_number, officers("09990000001", "09990000002", "09909000003"))
    assert only.found == "证件编号“09909000003”的前 8 位和本机关其他人的“09990000”不同"
    assert (only.expected, only.severity) == ("同一机关的证件编号前 8 位相同", Severity.WARNING)
    assert says(cert_number, officers("09990000001", "09909000003")) == []


def test_another_province() -> None:
    """A number of another province is a warning among right ones, and a hint when all are so."""
    (one,) = findings(cert_number, officers("09990000001", "09990000002", "16990000003"))
    assert (one.found, one.severity) == ("证件编号“16990000003”开头不是本省的“09”", Severity.WARNING)
    assert [each.severity for each in findings(cert_number, officers("16990000003"))] == [Severity.HINT]


def test_another_custom() -> None:
    """Where only the common form is known and no number of the bureau has it, that is a hint."""
    common = "省份:\n- {代码: '00', 名称: 各省通用, 执法证号: {位数: 11, 同机关相同: 8}}\n"
    others = {"regions.yml": common + REGIONS[REGIONS.index("行政区划:") :]}
    assert [
        (each.found, each.severity)
        for numbers in (("A0001", "A0002"), ("A0001", "16110535001"))
        for each in findings(cert_number, officers(*numbers), others=others)
    ] == [
        ("证件编号“A0001”含有数字以外的字符", Severity.HINT),
        ("证件编号“A0002”含有数字以外的字符", Severity.HINT),
        ("证件编号“A0001”含有数字以外的字符", Severity.ERROR),
    ]


def test_form_unknown() -> None:
    """Where no form is known nothing is said."""
    others = {"regions.yml": REGIONS[REGIONS.index("行政区划:") :]}
    assert says(cert_number, officers("JA12", "123456"), others=others) == []

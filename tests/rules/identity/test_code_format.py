"""Codes out of their province's form."""

import pytest

from gongshi.rules.identity.code_format import code_format
from gongshi.rules.rule import Severity
from tests.rules.cases import REGIONS, findings, says

NO_FORM = {"regions.yml": REGIONS[REGIONS.index("行政区划:") :]}


def items(*codes: str) -> dict[str, str]:
    """Return a list of items with these codes."""
    rows = [
        f"- {{编号: cf-{at}, 名称: 对甲的处罚, 类别: 行政处罚, 项目编码: '{code}'}}\n"
        for at, code in enumerate(codes)
    ]
    return {"事项.yml": "清单:\n" + "".join(rows)}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("9999-B-0010-999901", "编码“9999-B-0010-999901”的顺序号“0010”是 4 位"),
        ("999-B-00100-999901", "编码“999-B-00100-999901”的部门代码“999”是 3 位"),
        ("9999-B-00100-99990", "编码“9999-B-00100-99990”的行政区划代码“99990”是 5 位"),
        ("9999-b-00100-999901", "编码“9999-b-00100-999901”用了小写字母"),
        ("9999B00100999901", "编码“9999B00100999901”不合本省的编码格式"),
        ("9999-1-00100-999901", "编码“9999-1-00100-999901”不合本省的编码格式"),
        ("9999-B-00100-999902", "编码里的行政区划代码是“999902”"),
        ("9999-B-00100-999910", "编码里的行政区划代码是“999910”"),
    ],
)
def test_wrong_code(code: str, said: str) -> None:
    """A code of another length, sign or region is an error that says which part is wrong."""
    (only,) = findings(code_format, items("9999-B-00200-999901", code))
    assert (only.found, only.severity) == (said, Severity.ERROR)


def test_what_to_expect() -> None:
    """The right form is told in words, with one of the bureau's own codes, or one made up, as an example."""
    form = "4位部门代码-1位类别代号-5位顺序号-6位行政区划代码，如 "
    (first,) = findings(code_format, items("9999-B-00200-999901", "12345"))
    (second,) = findings(code_format, items("12345"))
    assert first.expected == form + "9999-B-00200-999901"
    assert second.expected == form + "0001-A-00001-999901"


def test_code_of_the_city() -> None:
    """The code of the city above may be meant so, and is a warning only."""
    (only,) = findings(code_format, items("9999-B-00100-999900"))
    assert (only.found, only.severity) == ("编码里的行政区划代码是“999900”（示例市）", Severity.WARNING)


def test_stray_department() -> None:
    """One department's number unlike all others is likely a slip; two departments in a list are not."""
    same = [f"9999-B-00{number}00-999901" for number in range(1, 7)]
    assert says(code_format, items(*same, "9989-B-00700-999901")) == [
        "事项.yml:8 事项[7].项目编码: 编码里的部门代码是“9989”，其余 6 个编码都是“9999”"
    ]
    assert says(code_format, items(*same, "9989-B-00700-999901", "9989-B-00800-999901")) == []


def test_guides_too() -> None:
    """A guide's code is held to the same form."""
    guide = "清单:\n- {编号: zn-1, 名称: 甲指南, 事项类别: 行政处罚, 事项编码: 9999-B-100-999901}\n"
    assert says(code_format, {"服务指南.yml": guide}) == [
        "服务指南.yml:2 服务指南[1].事项编码: 编码“9999-B-100-999901”的顺序号“100”是 3 位"
    ]


def test_another_system() -> None:
    """A bureau none of whose codes is in the province's form has another system: one hint."""
    (only,) = findings(code_format, items(*(f"00013600{number}000" for number in range(1, 7))))
    assert (only.found, only.severity) == ("本机关的编码都不是本省通行的写法", Severity.HINT)
    assert len(only.spots) == 6


def test_form_unknown() -> None:
    """Where the province's form is not known, a code unlike nearly all others stands out, and one of another region."""
    same = [f"31-CF-{number:03d}-999901" for number in range(1, 7)]
    assert says(code_format, items(*same, "31-CF-7-999901", "31-CF-008-999900"), others=NO_FORM) == [
        "事项.yml:8 事项[7].项目编码: 编码“31-CF-7-999901”的写法和其余 7 个编码不同",
        "事项.yml:9 事项[8].项目编码: 编码里的行政区划代码是“999900”（示例市）",
    ]


def test_form_unknown_and_mixed() -> None:
    """Codes that were never alike say nothing of each other."""
    mixed = ["A-1", "B-22", "33-C", "4444", "DD-5", "E66-6"]
    assert says(code_format, items(*(code.ljust(4, "0") for code in mixed)), others=NO_FORM) == []

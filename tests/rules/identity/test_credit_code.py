"""Unified social credit codes."""

import pytest

from gongshi.rules.identity.credit_code import credit_code, is_credit_code
from gongshi.rules.rule import Severity
from tests.county import SMALL_PROFILE
from tests.rules.cases import findings, says
from tests.rules.decisions import decisions

OWN = "11999901MB00000012"


def profile(code: str, more: str = "") -> dict[str, str]:
    """Return the profile of the bureau with this code."""
    return {"主体.yml": f"{SMALL_PROFILE}统一社会信用代码: '{code}'\n{more}"}


@pytest.mark.parametrize(
    "code", ["91230500MA1B3N1N2M", "11230500001755309F", "91350100M000100Y43", "91310000607378682K", OWN]
)
def test_check_digit(code: str) -> None:
    """Real codes pass; with any two unlike neighbours exchanged, or the last sign another, none does."""
    assert is_credit_code(code)
    swapped = [
        code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(17) if code[at] != code[at + 1]
    ]
    assert not any(is_credit_code(each) for each in swapped)
    assert not is_credit_code(code[:-1] + ("0" if code[-1] != "0" else "1"))


@pytest.mark.parametrize("code", ["", "11999901MB0000001", OWN + "0", "1199990IMB00000012"])
def test_no_code_at_all(code: str) -> None:
    """What is too short, too long or has a letter that codes do not use is none."""
    assert not is_credit_code(code)


def test_own_code() -> None:
    """The bureau's own code is an error when the check digit fails, and doubtful when it is no organ's or not local."""
    assert says(credit_code, profile(OWN)) == []
    assert says(credit_code, profile("11999901MB00000010")) == [
        "主体.yml:5 主体.统一社会信用代码: 代码“11999901MB00000010”的校验码不对"
    ]
    assert says(credit_code, profile("12999901MB0000001Y")) == [
        "主体.yml:5 主体.统一社会信用代码: 代码“12999901MB0000001Y”以“12”开头，不是机关的代码"
    ]
    assert says(credit_code, profile("12999901MB0000001Y", "主体性质: 法律法规授权组织\n")) == []
    assert [
        (each.found, each.severity)
        for code in ("11999900MB0000001K", "11110000MB0000001Y")
        for each in findings(credit_code, profile(code))
    ] == [
        ("代码的第 3 至 8 位是“999900”", Severity.HINT),
        ("代码的第 3 至 8 位是“110000”", Severity.WARNING),
    ]


def test_decisions() -> None:
    """In decisions the party's code must check, the bureau's must be its own, and a trader's begin with 92."""
    files = decisions(
        {
            "相对人代码": "92999901MA0000001L",
            "机关代码": OWN,
            "来源单位代码": OWN,
            "数据来源单位": "示例县医疗保障局",
        },
        {"相对人代码": "92999901MA0000001X"},
        {"相对人代码": "91999901MA0000001P"},
        {"机关代码": "11999900MB0000001K"},
    )
    assert [
        (each.found, each.severity, each.first.field) for each in findings(credit_code, files | profile(OWN))
    ] == [
        ("代码“92999901MA0000001X”的校验码不对", Severity.ERROR, "执法决定[2].相对人代码"),
        (
            f"“机关代码”写作“11999900MB0000001K”，主体.yml 里本机关的代码是“{OWN}”",
            Severity.ERROR,
            "执法决定[4].机关代码",
        ),
        ("相对人类别是个体工商户，代码以“91”开头", Severity.WARNING, "执法决定[3].相对人代码"),
    ]


def test_codes_in_sentences() -> None:
    """A code in a sentence is checked where the words say that it is one."""
    files = decisions(
        {"决定书全文": "当事人：甲药房，统一社会信用代码：92999901MA0000001L。"},
        {"决定书全文": "当事人：乙药房，统一社会信用代码92999901MA0000001。"},
        {"决定书全文": "当事人：丙药房（统一社会信用代码：92999901MA000000IL）。"},
        {"决定书全文": "银行回单号 92999901MA00000019。"},
    )
    assert [each.partition(": ")[2] for each in says(credit_code, files)] == [
        "代码“92999901MA0000001”有 17 位",
        "代码“92999901MA000000IL”的校验码不对",
    ]

"""Numbers of standards."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.standard_number import standard_number
from tests.rules.cases import findings, says

FORMS = "执行标准:\n- 法规: 行政执法文书标准\n  文号: {}\n"


def test_without_a_number() -> None:
    """A local standard without its number is found, once for both places where it stands."""
    forms = (
        FORMS.format("四川省地方标DB51/T-2020") + "  原文: 执行行政执法文书标准(四川省地方标DB51/T-2020)\n"
    )
    (only,) = findings(standard_number, {"文书样式.yml": forms})
    assert only.found == "标准编号“DB51/T-2020”缺顺序号"
    assert only.expected == "代号后面有标准的顺序号，如 DB51/T 1234—2020"
    assert len(only.spots) == 2


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("GB/T—2012", "缺顺序号"),
        ("GBT 9704-2012", "代号写法不规范"),
        ("GB-T9704-2012", "代号写法不规范"),
        ("GB/T 9704-12", "的年份不对"),
        ("GB/T 9704-2210", "的年份不对"),
        ("DB51/T 1234-2020", "是外省的地方标准"),
    ],
)
def test_other_forms(number: str, found: str) -> None:
    """A number is wrong without its serial, its slash, four digits of the year, or of another province."""
    assert says(standard_number, {"文书样式.yml": FORMS.format(number)}) == [
        f"文书样式.yml:3 文书样式.执行标准[1].文号: 标准编号“{number}”{found}"
    ]


@pytest.mark.parametrize(
    "number", ["GB/T 9704-2012", "GB 32100—2015", "GB19083", "DB99/T 1234-2020", "国标GB", "ABGB/T-2000X"]
)
def test_right_numbers(number: str) -> None:
    """Complete numbers, undated ones and the bare word pass."""
    assert says(standard_number, {"文书样式.yml": FORMS.format(number)}) == []


def test_another_province_is_a_hint() -> None:
    """A standard of another province may be applied on purpose."""
    (only,) = findings(standard_number, {"文书样式.yml": FORMS.format("DB51/T 1234-2020")})
    assert (only.severity, only.expected) == (Severity.HINT, "本省的地方标准，代号是 DB99")

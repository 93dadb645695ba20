"""How provinces write item codes and certificate numbers."""

from __future__ import annotations

import pytest

from gongshi.law.codes import ItemCodeForm, Meaning, Province, Provinces
from gongshi.records.values import Category

SHANXI = ItemCodeForm.model_validate(
    {
        "各段": [
            {"含义": "部门代码", "位数": 4},
            {"含义": "类别代号", "位数": 1, "字符": "大写字母"},
            {"含义": "顺序号", "位数": 5},
            {"含义": "行政区划代码", "位数": 6},
        ],
        "连接": "-",
        "类别代号": [{"代号": "B", "类别": "行政处罚"}, {"代号": "D", "类别": "行政征收", "存疑": "是"}],
    }
)
HUBEI = ItemCodeForm.model_validate(
    {
        "各段": [
            {"含义": "行政区划代码", "位数": 6},
            {"含义": "部门代码", "位数": 3},
            {"含义": "类别代号", "位数": 2},
            {"含义": "顺序号", "位数": 5},
        ]
    }
)


def test_parts_of_a_code() -> None:
    """A code in form is read part by part."""
    assert SHANXI.read("3400-G-00100-140423") == {
        Meaning.DEPARTMENT: "3400",
        Meaning.CATEGORY: "G",
        Meaning.SERIAL: "00100",
        Meaning.REGION: "140423",
    }


def test_parts_without_a_sign_between() -> None:
    """A province may write its codes without anything between the parts."""
    parts = HUBEI.read("4201060330200101")
    assert parts is not None
    assert (parts[Meaning.REGION], parts[Meaning.CATEGORY]) == ("420106", "02")


@pytest.mark.parametrize(
    "code",
    ["3400-g-00100-140423", "3400-G-0100-140423", "3400G00100140423", "3400-G-00100-140423-1", "", "-"],
)
def test_out_of_form(code: str) -> None:
    """A code of another length, case or sign is none."""
    assert SHANXI.read(code) is None


def test_form_in_words() -> None:
    """The form is told as people say it."""
    assert SHANXI.in_words() == "4位部门代码-1位类别代号-5位顺序号-6位行政区划代码"
    assert HUBEI.in_words() == "6位行政区划代码、3位部门代码、2位类别代号、5位顺序号"


def test_doubtful_marks() -> None:
    """A mark that is only supposed is known as such, and is no category's certain mark."""
    assert SHANXI.by_mark["D"].doubtful
    assert set(SHANXI.by_category) == {Category.PENALTY}


def test_province_of_a_region() -> None:
    """A region has its province's forms, and what that leaves out from the entry 00; of nothing known comes nothing."""
    provinces = Provinces(
        [
            Province.model_validate({"代码": "00", "名称": "各省通用", "执法证号": {"位数": 11}}),
            Province.model_validate(
                {
                    "代码": "14",
                    "名称": "山西省",
                    "职权编码": {"各段": [{"含义": "顺序号", "位数": 3}]},
                }
            ),
        ]
    )
    shanxi, henan = "140423", "410523"
    assert provinces.item_codes(shanxi) is not None
    assert provinces.item_codes(henan) is None
    assert provinces.certificates(shanxi) == provinces.certificates(henan)
    assert Provinces().certificates(shanxi) is None

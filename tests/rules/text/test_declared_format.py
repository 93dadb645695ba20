"""Cells against their form's own instructions."""

import pytest

from gongshi.rules.text.declared_format import declared_format
from tests.rules.cases import findings, says

OFFICERS = """说明: |-
  填表说明：
  {note}
清单:
- 姓名: 张某
  证件编号: '{number}'
  工作单位: {unit}
  执法类型: {kinds}
  证件有效期: {period}
"""


def officers(
    note: str,
    *,
    period: str = "2020年8月—2025年8月",
    unit: str = "示例县医疗保障局",
    kinds: str = "行政处罚",
    number: str = "99010000001",
) -> dict[str, str]:
    """Return a list of one officer under instructions."""
    return {"人员.yml": OFFICERS.format(note=note, number=number, unit=unit, kinds=kinds, period=period)}


MONTHS = "2. 证件有效期采用“××××年××月—××××年××月”格式。"


def test_format() -> None:
    """A term that is not written in the format asked for is found, and the instruction quoted."""
    (only,) = findings(declared_format, officers(MONTHS, period="至2025年8月15日"))
    assert only.found == "“证件有效期”写作“至2025年8月15日”"
    assert only.expected == "填表说明要求：“证件有效期采用‘××××年××月—××××年××月’格式”"
    assert only.first.field == "人员[1].证件有效期"
    assert findings(declared_format, officers(MONTHS)) == []
    assert findings(declared_format, officers(MONTHS, period="2020年08月 - 2025年08月")) == []


@pytest.mark.parametrize(
    ("note", "wrong", "right"),
    [
        ("有效期按YYYY-MM-DD填写", {"period": "至2025年8月15日"}, {"period": "2025-08-15"}),
        ("（2）有效期格式为“XXXX.XX.XX”", {"period": "2025-08-15"}, {"period": "2025.08.15"}),
        ("执法类型填写“行政处罚”或“行政检查”", {"kinds": "处罚类"}, {"kinds": "行政检查"}),
        ("执法类型不得使用“等”", {"kinds": "行政处罚等"}, {"kinds": "行政处罚"}),
        ("工作单位不得使用简称", {"unit": "示例县医保局"}, {}),
        ("工作单位填写全称", {"unit": "示例县医保局"}, {}),
        ("执法类型不得超过4个字", {"kinds": "行政处罚、行政检查"}, {"kinds": "行政处罚"}),
        ("证件编号为11位数字", {"number": "990100001"}, {}),
    ],
)
def test_other_instructions(note: str, wrong: dict[str, str], right: dict[str, str]) -> None:
    """Formats without quotation marks, choices, words and abbreviations not allowed, lengths."""
    assert len(findings(declared_format, officers(note, **wrong))) == 1
    assert findings(declared_format, officers(note, **right)) == []


def test_blanks() -> None:
    """A field, or every field in use, that must not be blank."""
    files = officers("1. 职务必填。")
    assert says(declared_format, files) == ["人员.yml:5 人员[1].职务: “职务”空着"]
    two = officers("各栏不得空白。")["人员.yml"] + "- 姓名: 李某\n  证件编号: '99010000002'\n"
    assert {each.found for each in findings(declared_format, {"人员.yml": two})} == {
        "“执法类型”空着",
        "“证件有效期”空着",
        "“工作单位”空着",
    }


@pytest.mark.parametrize(
    "note",
    ["工作单位填写执法证件上的单位名称；", "本清单动态调整。", "证件编号均为虚构。", "格式按省厅要求。"],
)
def test_what_no_machine_can_test(note: str) -> None:
    """Instructions about meaning, and sentences that are none, ask nothing."""
    assert findings(declared_format, officers(note)) == []


def test_numbers() -> None:
    """Arabic figures and percentages, where the instructions ask for them."""
    checks = "说明: 抽查比例以百分比填写；抽查频次使用阿拉伯数字。\n清单:\n- 检查事项: 某检查\n  抽查比例: {}\n  抽查频次: {}\n"
    found = findings(declared_format, {"随机抽查.yml": checks.format("三分之一", "每年一次")})
    assert [each.found for each in found] == ["“抽查比例”写作“三分之一”", "“抽查频次”写作“每年一次”"]
    assert findings(declared_format, {"随机抽查.yml": checks.format("10％", "每年1次")}) == []

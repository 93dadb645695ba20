"""Signs typed twice."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.doubled import is_slip
from gongshi.rules.text.repeat_char import repeat_char
from tests.rules.cases import findings, says


def _text(text: str, more: str = "依法予以处罚，保障医疗保障基金的安全。") -> dict[str, str]:
    return {
        "文件.yml": f"清单:\n- {{编号: a, 标题: 示例通知, 正文: '{text}'}}\n- {{编号: b, 标题: 示例方案, 正文: '{more}'}}\n"
    }


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("骗取医疗保障基金的的行为", "保障基金的行为"),
        ("处五千元以以下罚款", "处五千元以下罚款"),
        ("报请集体讨论论。", "请集体讨论。"),
        ("第第三十八条", "第三十八条"),
        ("患者者本人到场", "患者本人到场"),
        ("骗取医疗疗保障基金", "骗取医疗保障基金"),
        ("依依法予以处理", "依法予以处"),
        ("征求意见的的的时候", "征求意见的时候"),
        ("作出处罚罚，", "作出处罚，"),
    ],
)
def test_slips(text: str, right: str) -> None:
    """A function word said twice, a sign too many at the end of a word, and a passage written right elsewhere are found."""
    (only,) = findings(repeat_char, _text(text))
    assert (only.severity, only.expected, only.advice) == (Severity.WARNING, f"“{right}”", f"改为“{right}”")


@pytest.mark.parametrize(
    "text",
    [
        "以骗取为目的的，应当当场制止，为了了解情况可以以书面形式通知",
        "常常检查，处处留心，人人参与，方方面面、条条框框、家家户户，等等",
        "规定定点机构的部门门诊费用用于结算，由示例县医疗保障局局长审批",
        "经办机构和中华人民共和国国家机关关于违法行为为依据的规定",
        "在职职工工资和保险险种，有合理理由的，医院院长批准",
        "每年年底、每月月初，市市场监管局、县县城管局，集体讨论论证",
    ],
)
def test_words_and_seams(text: str) -> None:
    """Reduplicated words, and two words of which one ends as the other begins, are not found."""
    assert says(repeat_char, _text(text)) == []


def test_unknown_is_a_hint() -> None:
    """What neither the table nor the bureau's other texts know is a hint."""
    (only,) = findings(repeat_char, _text("蓝鲸鲸鱼馆"))
    assert (only.severity, only.found) == (Severity.HINT, "“鲸鲸”多写了一个字：“蓝鲸鲸鱼馆”")


NAMES = """清单:
- {编号: jg-1, 检查对象: 示例县康康大药房, 检查机关: 示例县医疗保障局, 检查日期: 2026-05-10, 公开日期: 2026-05-25, 结果: 示例县康康大药房未发现问题}
"""
PEOPLE = "清单:\n- {姓名: 李亮亮, 证件编号: '99010000001'}\n"


def test_names_of_people_and_firms() -> None:
    """Names may hold any sign twice, in their own fields and wherever the bureau mentions them."""
    files = {**_text("联系人：李亮亮。路过示例县花花街"), "抽查结果.yml": NAMES, "人员.yml": PEOPLE}
    assert says(repeat_char, files) == []


@pytest.mark.parametrize(
    ("before", "sign", "after", "slip"),
    [
        ("目", "的", "", False),
        ("金", "的", "", True),
        ("应", "当", "场", False),
        ("应", "当", "", True),
        ("", "经", "办", False),
        ("讨", "论", "证", False),
        ("", "鲸", "鱼", None),
    ],
)
def test_table(before: str, sign: str, after: str, slip: bool | None) -> None:
    """The neighbours decide whether a doubled sign is a slip, is right, or cannot be known."""
    assert is_slip(sign, before, after) is slip

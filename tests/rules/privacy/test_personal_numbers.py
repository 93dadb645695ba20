"""Numbers of persons stop the build wherever they stand, comments included."""

from __future__ import annotations

import pytest

from gongshi.records.privacy import personal_data
from gongshi.rules.privacy.personal_numbers import bank_card, mobile, personal_id
from gongshi.rules.rule import Group, Rule, Severity
from tests.records.test_privacy import CARD, IDENTITY
from tests.rules.cases import findings
from tests.rules.refusing import refused

OFFICERS = "清单:\n- 姓名: 张某\n  证件编号: '04110535001'\n  备注: {}\n"


@pytest.mark.parametrize(
    ("rule", "number"), [(personal_id, IDENTITY), (bank_card, CARD), (mobile, "13900000000")]
)
def test_in_a_field(rule: Rule, number: str) -> None:
    """A number in a field is refused at its line, with what its rule says to do."""
    (message,) = refused({"人员.yml": OFFICERS.format(f"号码{number}")})
    assert message.startswith("人员.yml:4:1 疑似")
    assert message.endswith(f"不得公开；{rule.mend}")
    assert (rule.group, rule.severity) == (Group.PRIVACY, Severity.STOP)


@pytest.mark.parametrize("number", [IDENTITY, CARD, "13900000000"])
def test_in_comments_and_long_texts(number: str) -> None:
    """Comments and long texts are looked through as well."""
    assert len(refused({"人员.yml": f"# {number}\n" + OFFICERS.format("无")})) == 1
    documents = "清单:\n- 编号: fa\n  标题: 方案\n  正文文件: 方案.md\n"
    (message,) = refused({"文件.yml": documents, "方案.md": f"# 方案\n\n{number}\n"})
    assert message.startswith("方案.md:3:1 疑似")


def test_beside_other_mistakes() -> None:
    """They are told beside whatever else is wrong in the file."""
    told = refused({"人员.yml": OFFICERS.format(IDENTITY) + "  没有这个键: 1\n"})
    assert ["疑似身份证号" in message for message in told] == [True, False]


def test_number_of_fifteen_digits() -> None:
    """An identity number of fifteen digits is known by what it is called; a register number of as many passes."""
    assert list(personal_data("甲\n身份证号码：899901800101123")) == [
        (2, "疑似身份证号“899…23”，不得公开；请删去或改写")
    ]
    assert list(personal_data("工商注册号：899901800101123")) == []


def test_nothing_left_for_the_judgement() -> None:
    """Refused data never reach the rules, so that these find nothing there."""
    for rule in (personal_id, bank_card, mobile):
        assert findings(rule, {"人员.yml": OFFICERS.format("无")}) == []

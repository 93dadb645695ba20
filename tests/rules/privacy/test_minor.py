"""Minors do not appear in published decisions."""

from __future__ import annotations

import pytest

from gongshi.rules.privacy.minor import minor
from gongshi.rules.rule import Severity
from tests.rules.decisions import PERSON, decisions
from tests.rules.refusing import refused


def test_minor_party() -> None:
    """A party under age stops the build."""
    assert refused(decisions({**PERSON, "违法事实": "张某某（未满14周岁）持他人凭证就医。"})) == [
        "执法决定/2026.yml:14:3 执法决定[1].违法事实: 涉及未成年人：“未满14周岁”；涉及未成年人的决定不公开；确需公开的，删去年龄、身份和可以认出本人的内容"
    ]
    assert minor.severity is Severity.STOP


@pytest.mark.parametrize(
    "text",
    [
        "张某某系未成年人",
        "用其女儿（8岁）的凭证购药",
        "张某某，16周岁",
        "当事人十六岁",
        "张某某，2012年5月3日出生",
        "出生日期：2010年4月",
        "由法定代理人代为陈述",
        "张某某系初中学生",
    ],
)
def test_other_forms(text: str) -> None:
    """Ages in figures and words, birthdays counted to the day of the decision, and guardians are found."""
    (message,) = refused(decisions({**PERSON, "违法事实": text}))
    assert "涉及未成年人：" in message


def test_child_named_by_a_business_decision() -> None:
    """A business's decision may not name a child."""
    (message,) = refused(decisions({"违法事实": "接纳李小明（15岁）进入。"}))
    assert "涉及未成年人：“15岁”；" in message


@pytest.mark.parametrize(
    "change",
    [
        {"违法事实": "向未成年人出售烟草制品。"},
        {"违法事实": "接纳3名未满18周岁的人进入。"},
        {**PERSON, "违法事实": "张某某，45岁，1980年5月3日出生。"},
        {**PERSON, "违法事实": "2025年12月3日持他人凭证就医。"},
        {**PERSON, "违法事实": "冒用65岁以上老人的凭证。"},
        {
            **PERSON,
            "依据": [
                {
                    "法规": "中华人民共和国行政处罚法",
                    "条款": "第三十条",
                    "原文": "不满十四周岁的未成年人有违法行为的，不予行政处罚",
                }
            ],
        },
    ],
)
def test_passes(change: dict[str, object]) -> None:
    """Adults, unnamed minors in a business's decision, and quoted law pass."""
    assert refused(decisions(change)) == []

"""Words typed twice."""

import pytest

from gongshi.rules.rule import Severity
from gongshi.rules.text.repeat_word import repeat_word
from gongshi.rules.text.twice import repeated
from tests.rules.cases import findings, says


def _text(text: str, more: str = "由县级医疗保障部门责令退回骗取的医疗保障基金。") -> dict[str, str]:
    return {
        "文件.yml": f"清单:\n- {{编号: a, 标题: 示例通知, 正文: '{text}'}}\n- {{编号: b, 标题: 示例方案, 正文: '{more}'}}\n"
    }


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("处5000元以下以下的罚款", "以下", "5000元以下的罚款"),
        ("当事人或者或者其代理人", "或者", "当事人或者其代理人"),
        ("处1000元1000元罚款", "1000元", "处1000元罚款"),
        ("处一倍一倍以上的罚款", "一倍", "处一倍以上的罚"),
        ("责令退回骗取骗取的医疗保障基金", "骗取", "责令退回骗取的医疗保"),
    ],
)
def test_twice(text: str, word: str, right: str) -> None:
    """Words that never follow themselves, amounts, and what is written once elsewhere are found."""
    (only,) = findings(repeat_word, _text(text))
    assert (only.severity, only.found.split("：")[0], only.expected) == (
        Severity.WARNING,
        f"“{word}”写了两遍",
        f"“{right}”",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("征收社会、社会保险、社会保险费等", "并列的两项是同一个词：“社会保险、社会保险费”"),
        ("检查对象：定点医院和定点医院", "并列的两项是同一个词：“定点医院和定点医院”"),
        ("由医疗机构医疗机构负责", "“医疗机构”写了两遍：“由医疗机构医疗机构负责”"),
    ],
)
def test_worth_a_look(text: str, found: str) -> None:
    """A word listed beside itself, and a longer one that may be two compounds meeting, are hints."""
    (only,) = findings(repeat_word, _text(text))
    assert (only.severity, only.found) == (Severity.HINT, found)


@pytest.mark.parametrize(
    "text",
    [
        "国家有关规定规定应当主动公开的",
        "根据信用评价等级分级分类监督管理",
        "一步一步推进，逐项逐项核对",
        "依法行政行政执法，电话 20202020，2020年2020件",
        "单位和单位负责人，部门与部门之间",
        "药品、药品经营企业，社会保险、失业保险",
    ],
)
def test_compounds_that_meet(text: str) -> None:
    """Compounds that end and begin alike, step by step phrases and figures are not found."""
    assert says(repeat_word, _text(text)) == []


def test_echoes_in_many_texts() -> None:
    """Echoes are found within a text, never across two."""
    assert list(repeated(2, "以下\x1f以下\x1f甲以下以下以下乙")) == [(7, ("以下", 6))]


def test_one_act_twice() -> None:
    """An act listed beside itself with a sign more is more than a hint."""
    (only,) = findings(repeat_word, _text("通过免费接送、免收住院、免收住院费等诱导住院"))
    assert (only.severity, only.found) == (
        Severity.WARNING,
        "并列的两项是同一个词：“免收住院、免收住院费”",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("单位参加医疗保险（生育）保险登记", "括号前后都有“保险”：“单位参加医疗保险（生育）保险登记”"),
        ("不对本辖区内对药品价格监测", "一个宾语前用了两个“对”：“对本辖区内对”"),
        ("登记变更、未办理变更登记的", "“登记变更”与“变更登记”并列：“登记变更、未办理变更登记的”"),
        ("违法进行违规投资", "“违法”“违规”用在一处：“违法进行违规”"),
        ("对挪用基金、侵占、挪用、转移的", "同一串里“挪用”用了两次：“对挪用基金、侵占、挪用、转移的”"),
    ],
)
def test_said_twice(text: str, found: str) -> None:
    """A word again after a bracket, turned round, or alone after its object, is found."""
    (only,) = findings(repeat_word, _text(text))
    assert only.found == found


@pytest.mark.parametrize(
    "text",
    [
        "参加医疗保险（含生育）登记",
        "对本辖区内药品价格监测",
        "对检查内容对照标准核对",
        "变更登记、注销登记",
        "查处违法违规投资",
        "挪用基金、侵占财物、转移资产",
    ],
)
def test_said_once(text: str) -> None:
    """Lists whose members differ, and 违法违规, are right."""
    assert findings(repeat_word, _text(text)) == []
